import type { Incident, LonLat } from '@protocol/wire/types'
import type { UnitPosition } from '@protocol/wire/positions'
import type { Board } from '../board'
import { forceOf, isActive } from '../incidents'

/** Smallest half side of what is shown, so that one place alone is not shown as one house. */
const HALF_DEGREES_MIN = 0.004

/** West, south, east, north. */
export type Box = [number, number, number, number]

/** The scene and everybody who is there or on the way: by their last position, or where they set out. */
export function placesOf(incident: Incident, board: Board, positions: ReadonlyMap<string, UnitPosition>): LonLat[] {
  const force = forceOf(incident, board).filter(isActive).flatMap(({ unit }) => {
    const station = board.units.value.get(unit)?.definition.station
    const place = positions.get(unit) ?? (station === undefined ? undefined : board.stations.value.get(station)?.place)
    return place === undefined ? [] : [place]
  })
  return [incident.location.point, ...force]
}

/** What changes when somebody is ordered or let go; the map looks anew then and at no other time. */
export function forceKey(incident: Incident | undefined, board: Board): string {
  if (incident === undefined) return ''
  return [incident.id, ...forceOf(incident, board).filter(isActive).map((a) => a.id).sort()].join(' ')
}

export function boxAround(places: ReadonlyArray<LonLat>): Box | undefined {
  if (places.length === 0) return undefined
  const lons = places.map((place) => place.lon)
  const lats = places.map((place) => place.lat)
  const lon = widened(Math.min(...lons), Math.max(...lons))
  const lat = widened(Math.min(...lats), Math.max(...lats))
  return [lon[0], lat[0], lon[1], lat[1]]
}

function widened(low: number, high: number): readonly [number, number] {
  const middle = (low + high) / 2
  const half = Math.max(HALF_DEGREES_MIN, (high - low) / 2)
  return [middle - half, middle + half]
}
