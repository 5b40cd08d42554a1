import type { LayerSpecification, Map as LibreMap } from 'maplibre-gl'
import { addOverlay } from '@protocol/map/open'

const FONTS = ['Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif']
/** The layer whose signs can be clicked. */
export const CLICKED = 'incident-signs'

export type Overlay = 'water' | 'stations' | 'uncertainty' | 'ways' | 'units' | 'incidents' | 'draft'

/** Incidents above units above ways above stations above water; a label never hides an incident, and an incident does not hide who is there: those stand below it. */
const LAYERS: ReadonlyArray<LayerSpecification> = [
  { id: 'water-points', type: 'circle', source: 'water', minzoom: 13, paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, ['match', ['get', 'kind'], 'WATER_CRANE', 5, 3], 16, ['match', ['get', 'kind'], 'WATER_CRANE', 8, 5]], 'circle-color': '#58b7ff' } },
  { id: 'station-micro', type: 'circle', source: 'stations', minzoom: 13, filter: ['==', ['get', 'force'], 'MICRO_STATION'], paint: { 'circle-radius': 3, 'circle-color': '#0000', 'circle-stroke-color': '#8aa3bd', 'circle-stroke-width': 1.5 } },
  {
    id: 'station-signs', type: 'symbol', source: 'stations', filter: ['!=', ['get', 'force'], 'MICRO_STATION'],
    layout: { 'icon-image': 'station', 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'text-field': ['step', ['zoom'], ['to-string', ['get', 'ready']], 10.5, ['concat', ['get', 'label'], ' · ', ['to-string', ['get', 'ready']]]], 'text-font': FONTS, 'text-size': 11, 'text-offset': [0, 1.2], 'text-anchor': 'top', 'text-optional': true },
    paint: { 'text-color': '#a4b4c6', 'text-halo-color': '#0c131b', 'text-halo-width': 1.4 },
  },
  { id: 'uncertainty-fill', type: 'fill', source: 'uncertainty', paint: { 'fill-color': '#ff4d4f', 'fill-opacity': 0.08 } },
  { id: 'uncertainty-line', type: 'line', source: 'uncertainty', paint: { 'line-color': '#ff4d4f', 'line-opacity': 0.5, 'line-dasharray': [3, 3] } },
  { id: 'way-lines', type: 'line', source: 'ways', layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#4da3ff', 'line-width': 4, 'line-opacity': 0.75 } },
  {
    id: 'unit-signs', type: 'symbol', source: 'units',
    layout: {
      'icon-image': ['get', 'sign'], 'icon-rotate': ['match', ['get', 'sign'], ['EN_ROUTE', 'RETURNING'], ['get', 'heading'], 0], 'icon-rotation-alignment': 'map', 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      'icon-offset': ['match', ['get', 'sign'], 'ON_SCENE', ['literal', [0, 26]], ['literal', [0, 0]]],
      'text-field': ['get', 'label'], 'text-font': FONTS, 'text-size': 12, 'text-offset': ['match', ['get', 'sign'], 'ON_SCENE', ['literal', [1.2, 2.2]], ['literal', [1.2, 0]]], 'text-anchor': 'left', 'text-optional': true,
    },
    paint: { 'icon-opacity': ['case', ['==', ['get', 'stale'], 1], 0.45, 1], 'text-color': '#e9eff6', 'text-opacity': ['case', ['==', ['get', 'stale'], 1], 0.6, 1], 'text-halo-color': '#0c131b', 'text-halo-width': 1.4 },
  },
  {
    id: CLICKED, type: 'symbol', source: 'incidents',
    layout: { 'icon-image': ['get', 'sign'], 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'text-field': ['format', ['get', 'label'], {}, '\n', {}, ['get', 'detail'], { 'font-scale': 0.85 }], 'text-font': FONTS, 'text-size': 14, 'text-max-width': 24, 'text-offset': [1.6, 0], 'text-anchor': 'left', 'text-justify': 'left', 'text-optional': true },
    paint: { 'text-color': '#ffffff', 'text-halo-color': '#0c131b', 'text-halo-width': 1.6 },
  },
  { id: 'draft-sign', type: 'symbol', source: 'draft', layout: { 'icon-image': 'draft', 'icon-allow-overlap': true } },
]

const SOURCES: ReadonlyArray<Overlay> = ['water', 'stations', 'uncertainty', 'ways', 'units', 'incidents', 'draft']

export function addOverlays(map: LibreMap): void {
  for (const source of SOURCES) addOverlay(map, source)
  for (const layer of LAYERS) map.addLayer(layer)
}
