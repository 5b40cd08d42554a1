import { describe, expect, it } from 'vitest'
import type { Way } from '@protocol/wire/types'
import { measure, OFF_WAY_METERS, progressOn } from './progress'

/** East for about 1,000 m, then north for about 1,000 m. */
const STEP = 1_000 / 111_195
const way: Way = {
  seconds: 200, meters: 2_000,
  points: [0, 0, STEP, 0, STEP, STEP],
  steps: [
    { turn: 'DEPART', street: '北京路', meters: 1_000, seconds: 100, pointIndex: 0 },
    { turn: 'LEFT', street: '文化路', meters: 1_000, seconds: 100, pointIndex: 1 },
    { turn: 'ARRIVE', street: '文化路', meters: 0, seconds: 0, pointIndex: 2 },
  ],
}
const measured = measure(way)

describe('progress', () => {
  it('withoutPositionItStandsAtTheStart', () => {
    const progress = progressOn(measured, undefined)
    expect(progress).toMatchObject({ metersLeft: 2_000, secondsLeft: 200, metersToNext: 1_000, metersOff: 0 })
    expect(progress.next?.street).toBe('文化路')
    expect(progress.headingDegrees).toBeCloseTo(90)
  })

  it('halfWayTheRestIsHalf', () => {
    const progress = progressOn(measured, { lon: STEP, lat: 0 })
    expect(progress.metersLeft).toBe(1_000)
    expect(progress.secondsLeft).toBe(100)
    expect(progress.next?.turn).toBe('ARRIVE')
  })

  it('theNextTurnComesNearer', () => {
    expect(progressOn(measured, { lon: STEP * 0.8, lat: 0 }).metersToNext).toBe(200)
  })

  it('farFromTheWayIsNoticed', () => {
    expect(progressOn(measured, { lon: STEP / 2, lat: -STEP }).metersOff).toBeGreaterThan(OFF_WAY_METERS)
  })

  it('aWayOfOnePointDoesNotBreak', () => {
    expect(progressOn(measure({ seconds: 0, meters: 0, points: [82, 44], steps: [] }), { lon: 82, lat: 44 })).toMatchObject({ metersLeft: 0, metersOff: 0 })
  })
})
