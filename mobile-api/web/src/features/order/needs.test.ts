import { describe, expect, it } from 'vitest'
import { AMOUNT_MAX, changed, NEED_CHOICES, needsOf } from './needs'

describe('needs', () => {
  it('wantedForceBecomesNeedsAndTheRestIsLeftOut', () => {
    expect(needsOf({ WATER_TENDER: 2, RESCUERS: 12, LADDER: 0 })).toEqual([
      { type: 'Units', kind: 'WATER_TENDER', amount: 2 },
      { type: 'Quantity', capability: 'RESCUERS', amount: 12 },
    ])
  })

  it('amountsStayInTheirRange', () => {
    const [tender] = NEED_CHOICES
    if (tender === undefined) throw new Error('there are choices')
    expect(changed(tender, 0, -1)).toBe(0)
    expect(changed(tender, AMOUNT_MAX, 1)).toBe(AMOUNT_MAX)
  })

  it('oneRequestNeverHasMoreLinesThanTheCoreTakes', () => {
    expect(NEED_CHOICES.length).toBeLessThanOrEqual(10)
  })
})
