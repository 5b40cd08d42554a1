import { describe, expect, it } from 'vitest'
import type { PhoneReport } from '@protocol/wire/types'
import { createPositions, paceOf, ROLLING_MILLIS, SCENE_MILLIS } from './position'

function phone(hasGeolocation = true) {
  const sent: PhoneReport[] = []
  const clock = { now: 100_000, isLive: true }
  const watches = new Map<number, PositionCallback>()
  let denied: PositionErrorCallback | null | undefined
  const positions = createPositions({
    geolocation: hasGeolocation
      ? {
          watchPosition: (found, failed) => {
            watches.set(1, found)
            denied = failed
            return 1
          },
          getCurrentPosition: () => undefined,
          clearWatch: (id) => { watches.delete(id) },
        }
      : undefined,
    now: () => clock.now,
    send: (report) => clock.isLive && sent.push(report) > 0,
    setInterval: () => 1,
    clearInterval: () => undefined,
  })
  const fix = (coords: Partial<GeolocationCoordinates> = {}): void => {
    const full = { longitude: 82.07, latitude: 44.9, accuracy: 8, heading: null, speed: null, altitude: null, altitudeAccuracy: null, ...coords }
    watches.get(1)?.({ timestamp: clock.now, coords: { ...full, toJSON: () => full }, toJSON: () => full })
  }
  const deny = (): void => { denied?.({ code: 1, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }) }
  return { positions, sent, clock, watches, fix, deny }
}

describe('positions', () => {
  it('withoutOrderNothingIsMeasured', () => {
    const { positions, watches } = phone()
    positions.follow('ORDERED')
    expect(watches.size).toBe(0)
    expect(positions.state.value).toBe('off')
  })

  it('rollingSendsAtMostOnceASecond', () => {
    const { positions, sent, clock, fix } = phone()
    positions.follow('EN_ROUTE')
    for (let i = 0; i < 10; i++) {
      fix()
      clock.now += 250
    }
    expect(sent).toHaveLength(3)
    expect(sent[0]).toMatchObject({ type: 'Report', headingDegrees: -1, speedMetersPerSecond: -1, accuracyMeters: 8 })
  })

  it('onSceneAFixEveryQuarterMinuteIsEnough', () => {
    const { positions, sent, clock, fix } = phone()
    positions.follow('ON_SCENE')
    for (let i = 0; i < 31; i++) {
      fix()
      clock.now += 1_000
    }
    expect(sent).toHaveLength(3)
    expect(paceOf('ON_SCENE')).toBe(SCENE_MILLIS)
    expect(paceOf('STAGED')).toBe(ROLLING_MILLIS)
  })

  it('theEndOfTheOrderEndsMeasuring', () => {
    const { positions, watches, fix } = phone()
    positions.follow('EN_ROUTE')
    fix()
    positions.follow(undefined)
    expect(watches.size).toBe(0)
    expect(positions.fix.value).toBeUndefined()
    expect(positions.state.value).toBe('off')
  })

  it('aUnitThatIsOutWithoutAnOrderIsStillFollowed', () => {
    expect(paceOf('RETURNING')).toBe(ROLLING_MILLIS)
    expect(paceOf('AVAILABLE')).toBe(SCENE_MILLIS)
    expect(paceOf('IN_QUARTERS')).toBeUndefined()
    expect(paceOf('OUT_OF_SERVICE')).toBeUndefined()
  })

  it('aFixThatCouldNotBeSentIsFollowedByTheNextOne', () => {
    const { positions, sent, clock, fix } = phone()
    positions.follow('EN_ROUTE')
    clock.isLive = false
    fix()
    clock.isLive = true
    clock.now += 100
    fix()
    expect(sent).toHaveLength(1)
  })

  it('whatIsMissingIsSaid', () => {
    const refused = phone()
    refused.positions.follow('EN_ROUTE')
    refused.deny()
    expect(refused.positions.state.value).toBe('denied')
    const insecure = phone(false)
    insecure.positions.follow('EN_ROUTE')
    expect(insecure.positions.state.value).toBe('missing')
  })
})
