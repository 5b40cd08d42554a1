import type { Feature, Geometry } from 'geojson'
import type { EpochMillis, LonLat, RoadControl, RoadShape, Way } from '@protocol/wire/types'

/** A control this close to the way or the incident is told. */
const NEAR_METERS = 300
const METERS_PER_DEGREE = 111_195

/** Metres east and north of the meridian and the equator, as they are at the incident. */
type Place = readonly [number, number]
type Stretch = readonly [Place, Place]

export function isInForce(control: RoadControl, now: EpochMillis): boolean {
  return now >= control.from && (control.until === undefined || now < control.until)
}

/** What holds on roads now, as it was drawn in the centre. */
export function controlFeatures(controls: ReadonlyArray<RoadControl>, now: EpochMillis): Feature[] {
  return controls.filter((control) => isInForce(control, now)).map((control) => ({
    type: 'Feature', properties: { effect: control.effect.type }, geometry: geometryOf(control.shape),
  }))
}

/** Closed roads that a crew comes by: near its way, or near the incident while there is no way. */
export function closuresNear(way: Way | undefined, incident: LonLat, controls: ReadonlyArray<RoadControl>, now: EpochMillis): ReadonlyArray<RoadControl> {
  const metersPerLon = METERS_PER_DEGREE * Math.cos((incident.lat * Math.PI) / 180)
  const placeOf = ({ lon, lat }: LonLat): Place => [lon * metersPerLon, lat * METERS_PER_DEGREE]
  const driven: Place[] = []
  for (let i = 0; i + 1 < (way?.points.length ?? 0); i += 2) driven.push(placeOf({ lon: way?.points[i] ?? 0, lat: way?.points[i + 1] ?? 0 }))
  const scene = placeOf(incident)
  const path: Stretch[] = [[scene, scene], ...stretches(driven)]
  return controls.filter((control) => control.effect.type === 'RoadClosed' && isInForce(control, now)
    && isNear(control.shape.points.map(placeOf), control.shape.type === 'RoadArea', path))
}

function stretches(line: ReadonlyArray<Place>): Stretch[] {
  return line.flatMap((to, i): Stretch[] => {
    const from = line[i - 1]
    return from === undefined ? [] : [[from, to]]
  })
}

function isNear(corners: ReadonlyArray<Place>, isArea: boolean, path: ReadonlyArray<Stretch>): boolean {
  const sides = stretches(isArea ? [...corners, ...corners.slice(0, 1)] : corners)
  const [west, east] = span(corners, 0)
  const [south, north] = span(corners, 1)
  return path.some((stretch) => {
    const [[x, y], [toX, toY]] = stretch
    if (Math.max(x, toX) < west || Math.min(x, toX) > east || Math.max(y, toY) < south || Math.min(y, toY) > north) return false
    return (isArea && isInside([x, y], sides)) || sides.some((side) => isWithin(side, stretch))
  })
}

/** From the least to the greatest, and what is near on both sides. */
function span(places: ReadonlyArray<Place>, axis: 0 | 1): Place {
  const all = places.map((place) => place[axis])
  return [Math.min(...all) - NEAR_METERS, Math.max(...all) + NEAR_METERS]
}

/** By the sides to the east of it: an odd number of them lies inside. */
function isInside([x, y]: Place, sides: ReadonlyArray<Stretch>): boolean {
  return sides.filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)).length % 2 === 1
}

/** Whether two stretches come near each other: those that do not cross are nearest at one of their ends. */
function isWithin(one: Stretch, other: Stretch): boolean {
  const crosses = leftOf(one, other[0]) * leftOf(one, other[1]) < 0 && leftOf(other, one[0]) * leftOf(other, one[1]) < 0
  return crosses || [meters(one, other[0]), meters(one, other[1]), meters(other, one[0]), meters(other, one[1])].some((far) => far <= NEAR_METERS)
}

/** Positive to the left of the stretch, negative to its right. */
function leftOf([[ax, ay], [bx, by]]: Stretch, [x, y]: Place): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
}

function meters([[ax, ay], [bx, by]]: Stretch, [x, y]: Place): number {
  const square = (bx - ax) ** 2 + (by - ay) ** 2
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square))
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
}

function geometryOf(shape: RoadShape): Geometry {
  const line = shape.points.map(({ lon, lat }): [number, number] => [lon, lat])
  const first = line[0]
  return shape.type === 'RoadLine' || first === undefined ? { type: 'LineString', coordinates: line } : { type: 'Polygon', coordinates: [[...line, first]] }
}
