import type { Feature, Geometry } from 'geojson'
import type { EpochMillis, LonLat, RoadControl, RoadShape, Way } from '@protocol/wire/types'

/** A control this close to the way or the incident is told, in degrees of latitude: about 300 m. */
const NEAR_DEGREES = 0.003

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
  const places: [number, number][] = [[incident.lon, incident.lat]]
  for (let i = 0; i + 1 < (way?.points.length ?? 0); i += 2) places.push([way?.points[i] ?? 0, way?.points[i + 1] ?? 0])
  return controls.filter((control) => control.effect.type === 'RoadClosed' && isInForce(control, now) && isNear(control.shape, places))
}

function isNear(shape: RoadShape, places: ReadonlyArray<readonly [number, number]>): boolean {
  const lons = shape.points.map(({ lon }) => lon)
  const lats = shape.points.map(({ lat }) => lat)
  const wide = NEAR_DEGREES / Math.cos(((lats[0] ?? 0) * Math.PI) / 180)
  const [west, east] = [Math.min(...lons) - wide, Math.max(...lons) + wide]
  const [south, north] = [Math.min(...lats) - NEAR_DEGREES, Math.max(...lats) + NEAR_DEGREES]
  return places.some(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north)
}

function geometryOf(shape: RoadShape): Geometry {
  const line = shape.points.map(({ lon, lat }): [number, number] => [lon, lat])
  const first = line[0]
  return shape.type === 'RoadLine' || first === undefined ? { type: 'LineString', coordinates: line } : { type: 'Polygon', coordinates: [[...line, first]] }
}
