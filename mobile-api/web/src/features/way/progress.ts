import type { LonLat, Step, Way } from '@protocol/wire/types'

/** Farther from the way than this, the crew has left it and a new one is asked for. */
export const OFF_WAY_METERS = 80

const METERS_PER_DEGREE = 111_195

/** Where the crew stands on its way. */
export interface Progress {
  readonly metersLeft: number
  readonly secondsLeft: number
  /** The next thing to do; undefined on the last metres. */
  readonly next: Step | undefined
  readonly metersToNext: number
  readonly metersOff: number
  /** Direction of the way there, clockwise from north. */
  readonly headingDegrees: number
}

/** Measures a way once, so that a position is placed on it in one pass over its points. */
export interface MeasuredWay {
  readonly way: Way
  /** Metres from the start to each point. */
  readonly at: ReadonlyArray<number>
  readonly total: number
}

export function measure(way: Way): MeasuredWay {
  const at = [0]
  for (let i = 1; i < way.points.length / 2; i++) at.push((at[i - 1] ?? 0) + metersBetween(pointAt(way, i - 1), pointAt(way, i)))
  return { way, at, total: at[at.length - 1] ?? 0 }
}

export function pointAt(way: Way, index: number): LonLat {
  return { lon: way.points[2 * index] ?? 0, lat: way.points[2 * index + 1] ?? 0 }
}

/** Progress from the nearest point of the way, or from its start while no position is known. */
export function progressOn(measured: MeasuredWay, position: LonLat | undefined): Progress {
  const { way, at, total } = measured
  let done = 0
  let segment = 1
  let off = position === undefined || at.length < 2 ? 0 : Number.POSITIVE_INFINITY
  for (let i = 1; position !== undefined && i < at.length; i++) {
    const hit = nearest(position, pointAt(way, i - 1), pointAt(way, i))
    if (hit.meters >= off) continue
    off = hit.meters
    segment = i
    const from = at[i - 1] ?? 0
    done = from + hit.share * ((at[i] ?? from) - from)
  }
  const share = total === 0 ? 0 : (total - done) / total
  const next = way.steps.find((step, i) => i > 0 && (at[step.pointIndex] ?? total) > done + 1)
  return {
    metersLeft: Math.round(share * way.meters),
    secondsLeft: Math.round(share * way.seconds),
    next,
    metersToNext: Math.round(next === undefined ? total - done : (at[next.pointIndex] ?? total) - done),
    metersOff: Math.round(off),
    headingDegrees: bearing(pointAt(way, segment - 1), pointAt(way, segment)),
  }
}

function nearest(p: LonLat, a: LonLat, b: LonLat): { meters: number; share: number } {
  const east = METERS_PER_DEGREE * Math.cos((p.lat * Math.PI) / 180)
  const bx = (b.lon - a.lon) * east
  const by = (b.lat - a.lat) * METERS_PER_DEGREE
  const px = (p.lon - a.lon) * east
  const py = (p.lat - a.lat) * METERS_PER_DEGREE
  const length = bx * bx + by * by
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * bx + py * by) / length))
  return { meters: Math.hypot(px - share * bx, py - share * by), share }
}

function bearing(a: LonLat, b: LonLat): number {
  const degrees = (Math.atan2((b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180), b.lat - a.lat) * 180) / Math.PI
  return (degrees + 360) % 360
}

/** Metres between two near points. */
export function metersBetween(a: LonLat, b: LonLat): number {
  const east = METERS_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180)
  return Math.hypot((b.lon - a.lon) * east, (b.lat - a.lat) * METERS_PER_DEGREE)
}
