import { describe, expect, it } from 'vitest'
import type { EtaErrors, ForetoldRun } from '@protocol/wire/types'
import { hours, isWellCovered, lean, picture } from './arrivals'
import { ARRIVAL_WORDS } from './words'

function errors(changes: Partial<EtaErrors>): EtaErrors {
  return { runs: 500, medianSeconds: 40, meanSeconds: 0, coveredPermille: 900, ...changes }
}

function run(etaSeconds: number, actualSeconds: number): ForetoldRun {
  const now = { etaSeconds, lowSeconds: etaSeconds - 50, highSeconds: etaSeconds + 50, actualSeconds }
  return { assignment: 'a' + etaSeconds, incident: 'i', unit: 'u', orderedAt: 0, now }
}

describe('how well arrivals are foretold', () => {
  it('is well when nine of ten lie in the range, and few runs may lie further off', () => {
    expect(isWellCovered(errors({}))).toBe(true)
    expect(isWellCovered(errors({ coveredPermille: 820 }))).toBe(false)
    expect(isWellCovered(errors({ coveredPermille: 990 }))).toBe(false)
    expect(isWellCovered(errors({ coveredPermille: 700, runs: 10 }))).toBe(true)
  })

  it('says on which side runs lie', () => {
    expect(lean(errors({ meanSeconds: 31 }), ARRIVAL_WORDS.zh)).toBe('偏晚 31 s')
    expect(lean(errors({ meanSeconds: -31 }), ARRIVAL_WORDS.en)).toBe('31 s sooner')
    expect(lean(errors({ meanSeconds: 1 }), ARRIVAL_WORDS.en)).toBe('±0')
  })

  it('names a span of the day by its hours', () => {
    expect(hours(0)).toBe('00:00–02:00')
    expect(hours(11)).toBe('22:00–24:00')
  })

  it('shows what was foretold only of runs that were', () => {
    const foretold = { ...run(100, 120), then: { etaSeconds: 60, lowSeconds: 50, highSeconds: 70, actualSeconds: 120 } }

    expect(picture([foretold, run(200, 260)], 'then').marks.map((m) => [m.x, m.y, m.isCovered])).toEqual([[60, 120, false]])
    expect(picture([foretold, run(200, 260)], 'now').marks.map((m) => m.isCovered)).toEqual([true, false])
    expect(picture([], 'now').seconds).toBe(300)
  })
})
