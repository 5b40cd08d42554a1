import type { Feature, FeatureCollection, LineString, Point } from 'geojson'
import type { Basis, Incident, LonLat, Water, Way } from '@protocol/wire/types'
import type { UnitPosition } from '@protocol/wire/positions'
import { t } from '../../app/i18n'
import { callSign, type Board } from '../board'
import { pointFeature, wayFeature } from '@protocol/map/open'
import { words } from '@protocol/words/language'
import { clockSpan, etaSpan } from '@protocol/words/format'
import { isOld } from '../../ui/age'

type Points = FeatureCollection<Point>

/** Units that are out, at their last position; those in quarters are shown as a count at their station. */
export function unitFeatures(board: Board, positions: ReadonlyMap<string, UnitPosition>, now: number): Points {
  const features: Feature<Point>[] = []
  for (const unit of board.units.value.values()) {
    if (unit.status === 'IN_QUARTERS' || unit.status === 'OUT_OF_SERVICE') continue
    const position = positions.get(unit.definition.id)
    const place = position ?? board.stations.value.get(unit.definition.station)?.place
    if (place === undefined) continue
    const age = position === undefined ? undefined : now - position.receivedAt
    const stale = age !== undefined && isOld(age / 1_000)
    features.push(pointFeature(place, {
      id: unit.definition.id, sign: unit.status, heading: position?.headingDegrees ?? 0, stale: stale ? 1 : 0,
      label: unit.definition.callSign + (stale ? ' · ' + clockSpan(age / 1_000) : ''),
    }))
  }
  return { type: 'FeatureCollection', features }
}

/** The units of a decision where they stood then, with the ETA that was known. */
export function thenFeatures(then: Basis, board: Board): Points {
  return {
    type: 'FeatureCollection',
    features: then.units.map((unit) => pointFeature(unit.point, {
      id: unit.unit, sign: unit.status, heading: 0, stale: 0,
      label: callSign(unit.unit, board) + (unit.etaSeconds < 0 ? '' : ' · ' + etaSpan(unit.etaSeconds)),
    })),
  }
}

/** The place of a decision; what burns elsewhere now was not there then. */
export function pastIncident({ point, kind, level }: Basis): Points {
  const label = words.value.level[level - 1] + ' · ' + words.value.incidentKind[kind]
  return { type: 'FeatureCollection', features: [pointFeature(point, { id: '', sign: 'incident-' + level, label, detail: '' })] }
}

export function incidentFeatures(board: Board): Points {
  const features: Feature<Point>[] = []
  for (const incident of board.incidents.value.values()) {
    if (incident.outcome !== undefined) continue
    features.push(pointFeature(incident.location.point, {
      id: incident.id, sign: 'incident-' + incident.level,
      label: words.value.level[incident.level - 1] + ' · ' + words.value.incidentKind[incident.kind],
      detail: incident.situation.trapped > 0 ? t('map.trapped', { n: incident.situation.trapped }) : '',
    }))
  }
  return { type: 'FeatureCollection', features }
}

export function stationFeatures(board: Board): Points {
  const ready = new Map<string, number>()
  for (const unit of board.units.value.values()) {
    if (unit.status === 'IN_QUARTERS') ready.set(unit.definition.station, (ready.get(unit.definition.station) ?? 0) + 1)
  }
  const features = [...board.stations.value.values()].map((station) =>
    pointFeature(station.place, { id: station.id, label: station.name, force: station.force, ready: ready.get(station.id) ?? 0 }))
  return { type: 'FeatureCollection', features }
}

export function waterFeatures(water: ReadonlyArray<Water>): Points {
  return { type: 'FeatureCollection', features: water.map((w) => pointFeature(w.point, { id: w.id, kind: w.kind })) }
}

export function draftFeatures(place: LonLat | undefined): Points {
  return { type: 'FeatureCollection', features: place === undefined ? [] : [pointFeature(place, {})] }
}

/** The ways of the chosen incident's force, as lines. */
export function wayFeatures(ways: ReadonlyArray<Way>): FeatureCollection<LineString> {
  return { type: 'FeatureCollection', features: ways.flatMap(wayFeature) }
}

/** A circle that holds the true place with about 95 %, as a polygon. */
export function uncertainty(incident: Incident | undefined): FeatureCollection {
  if (incident === undefined || incident.location.uncertaintyMeters < 20) return { type: 'FeatureCollection', features: [] }
  const { point: at, uncertaintyMeters } = incident.location
  const ring: [number, number][] = []
  for (let i = 0; i <= 48; i++) {
    const angle = (i / 48) * 2 * Math.PI
    const north = (Math.cos(angle) * uncertaintyMeters) / 111_195
    const east = (Math.sin(angle) * uncertaintyMeters) / (111_195 * Math.cos((at.lat * Math.PI) / 180))
    ring.push([at.lon + east, at.lat + north])
  }
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }] }
}
