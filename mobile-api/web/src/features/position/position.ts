import { ref, type Ref, shallowRef, type ShallowRef } from 'vue'
import type { AssignmentStatus, EpochMillis, LonLat, PhoneReport, UnitStatus } from '@protocol/wire/types'

/** Least time between two sent positions while rolling, and at the scene. */
export const ROLLING_MILLIS = 1_000
export const SCENE_MILLIS = 15_000
/** A crew that stands still is measured anew this often, since browsers only tell of movement. */
export const STANDING_MILLIS = 5_000
/** A fix older than this is not the crew's place any more. */
export const FIX_LIFE_MILLIS = 15_000

/** `off`: the unit is in quarters, nothing is measured. `denied` and `missing` are shown, since the centre then sees no truck. */
export type Locating = 'off' | 'searching' | 'on' | 'denied' | 'missing'

/** What a fix of the browser says, as far as it is used. */
export interface Fix {
  readonly point: LonLat
  readonly headingDegrees: number
  readonly at: EpochMillis
}

export interface PositionsOptions {
  /** Absent without a secure context. */
  readonly geolocation: Pick<Geolocation, 'watchPosition' | 'getCurrentPosition' | 'clearWatch'> | undefined
  readonly now: () => EpochMillis
  readonly send: (report: PhoneReport) => boolean
  readonly setInterval?: (run: () => void, millis: number) => number
  readonly clearInterval?: (id: number) => void
}

export interface Positions {
  readonly state: Readonly<Ref<Locating>>
  readonly fix: Readonly<ShallowRef<Fix | undefined>>
  /** Measures and sends at the pace of what the unit does; undefined stops both. */
  follow(doing: Doing | undefined): void
}

/** What a unit does: its part in an incident, or its own status while it has none. */
export type Doing = AssignmentStatus | UnitStatus

/**
 * Least time between two positions; undefined when the place is nobody's business. A unit on its way home, or out and
 * available, may be the nearest to the next call, so the centre must know where it is.
 */
export function paceOf(doing: Doing | undefined): number | undefined {
  switch (doing) {
    case 'ACKNOWLEDGED':
    case 'EN_ROUTE':
    case 'STAGED':
    case 'RETURNING':
      return ROLLING_MILLIS
    case 'ON_SCENE':
    case 'DEPLOYED':
    case 'AVAILABLE':
      return SCENE_MILLIS
    case 'ORDERED':
    case 'RECEIVED':
    case 'RELEASED':
    case 'CLEARED':
    case 'REFUSED':
    case 'CANCELLED':
    case 'IN_QUARTERS':
    case 'DISPATCHED':
    case 'OUT_OF_SERVICE':
    case undefined:
      return undefined
  }
}

export function createPositions(options: PositionsOptions): Positions {
  const every = options.setInterval ?? ((run, millis) => window.setInterval(run, millis))
  const stop = options.clearInterval ?? ((id) => { window.clearInterval(id) })
  const state = ref<Locating>('off')
  const fix = shallowRef<Fix>()
  let watch: number | undefined
  let standing: number | undefined
  let pace: number | undefined
  let sentAt = Number.NEGATIVE_INFINITY

  function measured(position: GeolocationPosition): void {
    if (pace === undefined) return
    const { coords } = position
    const at = options.now()
    state.value = 'on'
    fix.value = { point: { lon: coords.longitude, lat: coords.latitude }, headingDegrees: heading(coords.heading), at }
    // A browser may be a little early; a tenth less keeps 1 Hz from becoming every other fix.
    if (at - sentAt < pace * 0.9) return
    const sent = options.send({
      type: 'Report',
      point: fix.value.point,
      headingDegrees: fix.value.headingDegrees,
      speedMetersPerSecond: coords.speed === null || !(coords.speed >= 0) ? -1 : Math.min(100, coords.speed),
      accuracyMeters: Math.min(100_000, Math.max(0, coords.accuracy)),
      deviceTime: at,
    })
    if (sent) sentAt = at
  }

  function failed(problem: GeolocationPositionError): void {
    if (problem.code === 1) state.value = 'denied'
    else if (fix.value === undefined || options.now() - fix.value.at > FIX_LIFE_MILLIS) state.value = 'missing'
  }

  return {
    state,
    fix,
    follow(doing) {
      pace = paceOf(doing)
      const { geolocation } = options
      if (pace === undefined) {
        if (watch !== undefined) geolocation?.clearWatch(watch)
        if (standing !== undefined) stop(standing)
        watch = undefined
        standing = undefined
        fix.value = undefined
        state.value = 'off'
      } else if (geolocation === undefined) {
        state.value = 'missing'
      } else if (watch === undefined) {
        state.value = 'searching'
        watch = geolocation.watchPosition(measured, failed, { enableHighAccuracy: true, maximumAge: 1_000, timeout: 20_000 })
        standing = every(() => { geolocation.getCurrentPosition(measured, failed, { enableHighAccuracy: true, maximumAge: 0, timeout: 4_000 }) }, STANDING_MILLIS)
      }
    },
  }
}

function heading(degrees: number | null): number {
  return degrees === null || !(degrees >= 0 && degrees < 360) ? -1 : degrees
}
