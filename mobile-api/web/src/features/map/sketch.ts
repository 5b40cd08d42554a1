import type { LonLat, Way } from '@protocol/wire/types'

/** A way drawn without a map: for the first moment, and without network. Metres east and south of its middle. */
export interface Sketch {
  readonly viewBox: string
  readonly line: string
  readonly start: string
  readonly end: string
}

const METERS_PER_DEGREE = 111_195
/** Free border around the way, as a share of its larger side. */
const BORDER = 0.14
/** Smallest side, so that a way of no length still has a place. */
const SIDE_METERS_MIN = 200

export function sketchOf(way: Way | undefined, incident: LonLat): Sketch {
  const points: [number, number][] = []
  const east = METERS_PER_DEGREE * Math.cos((incident.lat * Math.PI) / 180)
  const place = (lon: number, lat: number): [number, number] => [Math.round((lon - incident.lon) * east), Math.round((incident.lat - lat) * METERS_PER_DEGREE)]
  for (let i = 0; i + 1 < (way?.points.length ?? 0); i += 2) points.push(place(way?.points[i] ?? 0, way?.points[i + 1] ?? 0))
  const all = [...points, place(incident.lon, incident.lat)]
  const xs = all.map(([x]) => x)
  const ys = all.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const side = Math.max(SIDE_METERS_MIN, right - left, bottom - top)
  const border = side * BORDER
  const width = Math.max(right - left, side / 4) + 2 * border
  const height = Math.max(bottom - top, side / 4) + 2 * border
  const first = points[0] ?? [0, 0]
  return {
    viewBox: [Math.round((left + right - width) / 2), Math.round((top + bottom - height) / 2), Math.round(width), Math.round(height)].join(' '),
    line: points.length < 2 ? '' : 'M' + points.map(([x, y]) => x + ' ' + y).join('L'),
    start: points.length === 0 ? '' : 'M' + first[0] + ' ' + first[1] + 'h0',
    end: 'M0 0h0',
  }
}
