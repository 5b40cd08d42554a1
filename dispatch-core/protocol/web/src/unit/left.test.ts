import { describe, expect, it } from 'vitest'
import type { Unit } from '../wire/types'
import { leftOf, percentLeft } from './left'

function tender(left?: Unit['left']): Unit {
  const definition = {
    id: 'E1', callSign: 'E1', kind: 'FOAM_TENDER', force: 'NATIONAL', vehicleClass: 'HEAVY', station: 'S1', crew: 6,
    capabilities: { WATER_L: 8_000, FOAM_L: 4_000, PUMP_LPS: 60 }, formations: [],
  } as Unit['definition']
  const unit: Unit = { definition, status: 'ON_SCENE', statusAt: 0, outOfServiceReason: '' }
  return left === undefined ? unit : { ...unit, left }
}

describe('what is left', () => {
  it('is all of it until somebody reports', () => {
    expect(leftOf(tender())).toEqual([
      { capability: 'WATER_L', full: 8_000, left: 8_000 }, { capability: 'FOAM_L', full: 4_000, left: 4_000 },
    ])
  })
  it('is what was reported, and never more than it carries', () => {
    expect(leftOf(tender({ WATER_L: 500, FOAM_L: 9_000 })).map(({ left }) => left)).toEqual([500, 4_000])
  })
  it('is nothing only when nothing is left', () => {
    expect(percentLeft({ capability: 'WATER_L', full: 8_000, left: 0 })).toBe(0)
    expect(percentLeft({ capability: 'WATER_L', full: 8_000, left: 1 })).toBe(1)
    expect(percentLeft({ capability: 'WATER_L', full: 8_000, left: 7_999 })).toBe(99)
    expect(percentLeft({ capability: 'WATER_L', full: 8_000, left: 8_000 })).toBe(100)
  })
})
