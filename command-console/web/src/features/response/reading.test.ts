import { describe, expect, it } from 'vitest'
import type { Recommendation } from '@protocol/wire/types'
import { t } from '../../app/i18n'
import { moreNearer } from './reading'

function answer(passedOver: number, nearerUnlisted: boolean): Recommendation {
  return { passedOver: Array.from({ length: passedOver }, (_, i) => ({ unit: 'E' + i })), nearerUnlisted } as unknown as Recommendation
}

describe('nearer units without a row', () => {
  it('are counted while the record has them all', () => {
    expect(moreNearer(answer(9, false), 6)).toBe(t('proposal.nearerMore', { n: 3 }, 3))
  })

  it('are said to be more than the record has', () => {
    expect(moreNearer(answer(60, true), 60)).toBe(t('proposal.nearerUnlisted'))
    expect(moreNearer(answer(60, true), 6)).toBe(t('proposal.nearerUnlisted'))
  })

  it('are not mentioned where there are none', () => {
    expect(moreNearer(answer(6, false), 6)).toBe('')
  })
})
