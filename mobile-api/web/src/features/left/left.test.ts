import { describe, expect, it } from 'vitest'
import type { Unit } from '@protocol/wire/types'
import { leftOf, type Left } from '@protocol/unit/left'
import { nearestPart, report, withOwnReports } from './left'

const unit: Unit = {
  definition: {
    id: 'E1', callSign: 'E1', kind: 'WATER_TENDER', force: 'NATIONAL', vehicleClass: 'HEAVY', station: 'S1', crew: 6,
    capabilities: { WATER_L: 8_000 }, formations: [],
  },
  status: 'ON_SCENE', statusAt: 0, outOfServiceReason: '', left: { WATER_L: 6_000 },
}

function water(of: Unit): Left {
  const [first] = leftOf(of)
  if (first === undefined) throw new Error('the unit carries water')
  return first
}

describe('what a crew reports of its consumables', () => {
  it('shows at once, before the centre has it', () => {
    const reports = [{ command: report('E1', water(unit), 0.25) }]
    expect(water(withOwnReports(unit, reports)).left).toBe(2_000)
  })
  it('is of the own unit, and refilled means full', () => {
    const other = { ...report('E2', water(unit), 0) }
    expect(water(withOwnReports(unit, [{ command: other }])).left).toBe(6_000)
    expect(water(withOwnReports(unit, [{ command: { type: 'ReportRefilled', unit: 'E1' } }])).left).toBe(8_000)
  })
  it('is shown as the nearest part', () => {
    expect(nearestPart(water(unit))).toBe(0.75)
    expect(nearestPart({ ...water(unit), left: 300 })).toBe(0)
    expect(nearestPart({ ...water(unit), left: 7_900 })).toBe(1)
  })
})
