import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { EpochMillis, LonLat, RoadControl, RoadShape, TouchedRoads } from '@protocol/wire/types'
import { dayAndMinute } from '../../ui/moment'
import { effectWord, phaseOf } from '../roads'

type Position = [number, number]

/** The roads under control, each line with what holds on it; what is over is not drawn. */
export function roadFeatures(
  controls: ReadonlyMap<string, RoadControl>, touched: ReadonlyArray<TouchedRoads>, now: EpochMillis,
): FeatureCollection {
  const features: Feature[] = []
  for (const { control: id, lines } of touched) {
    const control = controls.get(id)
    if (control === undefined || phaseOf(control, now) === 'over') continue
    const properties = { effect: control.effect.type, phase: phaseOf(control, now) }
    for (const line of lines) features.push({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: positions(line) } })
  }
  return { type: 'FeatureCollection', features }
}

/** What was drawn, with its name: an area is shown as one, and a control that touches no road is seen all the same. */
export function controlFeatures(controls: Iterable<RoadControl>, now: EpochMillis): FeatureCollection {
  const features: Feature[] = []
  for (const control of controls) {
    const phase = phaseOf(control, now)
    if (phase === 'over') continue
    const when = phase === 'future' ? dayAndMinute(control.from, now) + ' –' : control.until === undefined ? '' : '– ' + dayAndMinute(control.until, now)
    const label = [effectWord(control.effect), control.reason, when].filter((part) => part !== '').join(' ')
    features.push({ type: 'Feature', properties: { effect: control.effect.type, phase }, geometry: geometryOf(control.shape) })
    features.push({
      type: 'Feature', properties: { effect: control.effect.type, phase, label },
      geometry: { type: 'Point', coordinates: middleOf(control.shape) },
    })
  }
  return { type: 'FeatureCollection', features }
}

/** The shape while it is drawn, its points, and the roads that it would touch. */
export function drawingFeatures(kind: RoadShape['type'], points: ReadonlyArray<LonLat>, lines: ReadonlyArray<ReadonlyArray<number>>): FeatureCollection {
  const features: Feature[] = lines.map((line) => ({
    type: 'Feature', properties: { part: 'touched' }, geometry: { type: 'LineString', coordinates: positions(line) },
  }))
  for (const point of points) features.push({ type: 'Feature', properties: { part: 'point' }, geometry: { type: 'Point', coordinates: [point.lon, point.lat] } })
  if (points.length >= 2) {
    const closes = kind === 'RoadArea' && points.length >= 3
    features.push({
      type: 'Feature', properties: { part: 'shape' },
      geometry: closes ? geometryOf({ type: 'RoadArea', points }) : { type: 'LineString', coordinates: points.map(position) },
    })
  }
  return { type: 'FeatureCollection', features }
}

function geometryOf(shape: RoadShape): Geometry {
  const line = shape.points.map(position)
  const first = line[0]
  return shape.type === 'RoadLine' || first === undefined ? { type: 'LineString', coordinates: line } : { type: 'Polygon', coordinates: [[...line, first]] }
}

/** Of a line its middle point, of an area the mean of its corners. */
function middleOf(shape: RoadShape): Position {
  if (shape.type === 'RoadLine') {
    const half = shape.points.length / 2
    const a = shape.points[Math.ceil(half) - 1]
    const b = shape.points[Math.floor(half)] ?? a
    return a === undefined || b === undefined ? [0, 0] : [(a.lon + b.lon) / 2, (a.lat + b.lat) / 2]
  }
  const sum = shape.points.reduce((s, p) => ({ lon: s.lon + p.lon, lat: s.lat + p.lat }), { lon: 0, lat: 0 })
  return [sum.lon / shape.points.length, sum.lat / shape.points.length]
}

function positions(line: ReadonlyArray<number>): Position[] {
  const made: Position[] = []
  for (let i = 0; i + 1 < line.length; i += 2) made.push([line[i] ?? 0, line[i + 1] ?? 0])
  return made
}

function position(point: LonLat): Position {
  return [point.lon, point.lat]
}
