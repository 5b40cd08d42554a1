import type { ExpressionSpecification, LayerSpecification, Map as LibreMap } from 'maplibre-gl'
import { addOverlay } from '@protocol/map/open'
import { roadLayers } from './roadLayers'

const FONTS = ['Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif']
/** The layer whose signs can be clicked. */
export const CLICKED = 'incident-signs'

export type Overlay = 'water' | 'stations' | 'uncertainty' | 'ways' | 'units' | 'incidents' | 'draft' | 'roads' | 'controls' | 'drawing'

const HALO = '#0c131b'
const ALWAYS_SHOWN = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const

/** Who is on scene stands below the incident, which would hide it. */
function onScene<T extends readonly [number, number]>(below: T, beside: T): ExpressionSpecification {
  return ['match', ['get', 'sign'], 'ON_SCENE', ['literal', [...below]], ['literal', [...beside]]]
}

/** A position that is old is drawn dimmed. */
function dimmed(stale: number): ExpressionSpecification {
  return ['case', ['==', ['get', 'stale'], 1], stale, 1]
}

const WATER_POINTS: LayerSpecification = {
  id: 'water-points', type: 'circle', source: 'water', minzoom: 13,
  paint: {
    'circle-radius': [
      'interpolate', ['linear'], ['zoom'],
      13, ['match', ['get', 'kind'], 'WATER_CRANE', 5, 3],
      16, ['match', ['get', 'kind'], 'WATER_CRANE', 8, 5],
    ],
    'circle-color': '#58b7ff',
  },
}

const MICRO_STATIONS: LayerSpecification = {
  id: 'station-micro', type: 'circle', source: 'stations', minzoom: 13, filter: ['==', ['get', 'force'], 'MICRO_STATION'],
  paint: { 'circle-radius': 3, 'circle-color': '#0000', 'circle-stroke-color': '#8aa3bd', 'circle-stroke-width': 1.5 },
}

/** Stations with how many units are ready; from the scale of a town on with their names. */
const STATIONS: LayerSpecification = {
  id: 'station-signs', type: 'symbol', source: 'stations', filter: ['!=', ['get', 'force'], 'MICRO_STATION'],
  layout: {
    'icon-image': 'station', ...ALWAYS_SHOWN,
    'text-field': [
      'step', ['zoom'], ['to-string', ['get', 'ready']],
      10.5, ['concat', ['get', 'label'], ' · ', ['to-string', ['get', 'ready']]],
    ],
    'text-font': FONTS, 'text-size': 11, 'text-offset': [0, 1.2], 'text-anchor': 'top', 'text-optional': true,
  },
  paint: { 'text-color': '#a4b4c6', 'text-halo-color': HALO, 'text-halo-width': 1.4 },
}

const UNITS: LayerSpecification = {
  id: 'unit-signs', type: 'symbol', source: 'units',
  layout: {
    'icon-image': ['get', 'sign'], ...ALWAYS_SHOWN,
    'icon-rotate': ['match', ['get', 'sign'], ['EN_ROUTE', 'RETURNING'], ['get', 'heading'], 0],
    'icon-rotation-alignment': 'map',
    'icon-offset': onScene([0, 26], [0, 0]),
    'text-field': ['get', 'label'], 'text-font': FONTS, 'text-size': 12,
    'text-offset': onScene([1.2, 2.2], [1.2, 0]), 'text-anchor': 'left', 'text-optional': true,
  },
  paint: {
    'icon-opacity': dimmed(0.45),
    'text-color': '#e9eff6', 'text-opacity': dimmed(0.6), 'text-halo-color': HALO, 'text-halo-width': 1.4,
  },
}

const INCIDENTS: LayerSpecification = {
  id: CLICKED, type: 'symbol', source: 'incidents',
  layout: {
    'icon-image': ['get', 'sign'], ...ALWAYS_SHOWN,
    'text-field': ['format', ['get', 'label'], {}, '\n', {}, ['get', 'detail'], { 'font-scale': 0.85 }],
    'text-font': FONTS, 'text-size': 14, 'text-max-width': 24, 'text-offset': [1.6, 0], 'text-anchor': 'left',
    'text-justify': 'left', 'text-optional': true,
  },
  paint: { 'text-color': '#ffffff', 'text-halo-color': HALO, 'text-halo-width': 1.6 },
}

/** Incidents above units above ways above stations above water; a label never hides an incident. */
const LAYERS: ReadonlyArray<LayerSpecification> = [
  WATER_POINTS,
  MICRO_STATIONS,
  STATIONS,
  { id: 'uncertainty-fill', type: 'fill', source: 'uncertainty', paint: { 'fill-color': '#ff4d4f', 'fill-opacity': 0.08 } },
  {
    id: 'uncertainty-line', type: 'line', source: 'uncertainty',
    paint: { 'line-color': '#ff4d4f', 'line-opacity': 0.5, 'line-dasharray': [3, 3] },
  },
  ...roadLayers(FONTS, HALO),
  {
    id: 'way-lines', type: 'line', source: 'ways', layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': '#4da3ff', 'line-width': 4, 'line-opacity': 0.75 },
  },
  UNITS,
  INCIDENTS,
  { id: 'draft-sign', type: 'symbol', source: 'draft', layout: { 'icon-image': 'draft', 'icon-allow-overlap': true } },
]

const SOURCES: ReadonlyArray<Overlay> = ['water', 'stations', 'uncertainty', 'ways', 'units', 'incidents', 'draft', 'roads', 'controls', 'drawing']

export function addOverlays(map: LibreMap): void {
  for (const source of SOURCES) addOverlay(map, source)
  for (const layer of LAYERS) map.addLayer(layer)
}
