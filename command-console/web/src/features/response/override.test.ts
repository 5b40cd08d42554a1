import { describe, expect, it } from 'vitest'
import type { Recommendation, Unit, UnitStatus } from '@protocol/wire/types'
import { createBoard, type Board } from '../board'
import { createOverride, etaOf, isOverriding, offered } from './override'

const ANSWER = {
  chosen: [{ unit: 'W-1', etaSeconds: 90 }, { unit: 'W-2', etaSeconds: 120 }], runnerUp: [{ unit: 'W-3', etaSeconds: 150 }],
  passedOver: [{ unit: 'W-4', etaSeconds: 60, why: 'NOT_NEEDED' }, { unit: 'W-5', etaSeconds: -1, why: 'NO_ROAD' }],
} as unknown as Recommendation

function board(...units: [id: string, callSign: string, status: UnitStatus, assignment?: string][]): Board {
  const made = createBoard(() => 0)
  made.units.value = new Map(units.map(([id, callSign, status, assignment]) => [
    id, { definition: { id, callSign, station: 'S-1', crew: 6, capabilities: {} }, status, ...(assignment === undefined ? {} : { assignment }) } as unknown as Unit,
  ]))
  return made
}

describe('a force chosen by hand', () => {
  it('begins with the proposed units and needs a reason once it is another', () => {
    const override = createOverride()
    override.open(ANSWER)
    expect(override.picked).toEqual(['W-1', 'W-2'])
    expect(isOverriding(override.picked, ANSWER)).toBe(false)
    override.add('W-4')
    expect(isOverriding(override.picked, ANSWER)).toBe(true)
    override.remove('W-4')
    override.remove('W-1')
    expect(isOverriding(override.picked, ANSWER)).toBe(true)
  })

  it('begins with nobody where nothing was proposed', () => {
    const override = createOverride()
    override.open(undefined)
    expect(override.picked).toEqual([])
    expect(isOverriding(['W-1'], undefined)).toBe(true)
  })

  it('forgets its reason with the next one', () => {
    const override = createOverride()
    override.open(ANSWER)
    override.explain('the bridge is closed')
    override.close()
    override.open(ANSWER)
    expect(override.reason).toBe('')
  })

  it('offers free units, the nearest known first, never those that are out or taken', () => {
    const units = board(['W-4', '城东 四', 'IN_QUARTERS'], ['W-3', '城东 三', 'RETURNING'], ['W-9', '城东 九', 'AVAILABLE'], ['W-8', '城东 八', 'EN_ROUTE', 'A-1'],
      ['W-7', '城东 七', 'OUT_OF_SERVICE'], ['W-1', '城东 一', 'IN_QUARTERS'])
    expect(offered('城东', ['W-1'], ANSWER, units).map(({ unit }) => unit)).toEqual(['W-4', 'W-3', 'W-9'])
    expect(offered('', ['W-1'], ANSWER, units).map(({ unit }) => unit)).toEqual(['W-4', 'W-3'])
    expect(offered('九', [], ANSWER, units)).toEqual([{ unit: 'W-9', etaSeconds: undefined }])
  })

  it('tells an arrival only where the proposal does', () => {
    expect(['W-1', 'W-3', 'W-4', 'W-5', 'W-6'].map((unit) => etaOf(unit, ANSWER))).toEqual([90, 150, 60, undefined, undefined])
  })
})
