import type { ExpressionSpecification, LayerSpecification, Map as LibreMap } from 'maplibre-gl'
import { addIncidentSigns, addSign, arrow, disc, ring } from '@protocol/map/signs'

export type Overlay = 'controls' | 'water' | 'way' | 'incident' | 'own'

export const OVERLAYS: ReadonlyArray<Overlay> = ['controls', 'water', 'way', 'incident', 'own']

const EDGE = '#0c131b'
const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const

/** Closed: red; another speed: amber; a permission: blue, as in the centre. */
const EFFECT: ExpressionSpecification = ['match', ['get', 'effect'], 'RoadClosed', '#ff5a52', 'RoadSpeed', '#f2c744', '#4da3ff']

/** The incident above the crew above water above controls above its way. */
export const LAYERS: ReadonlyArray<LayerSpecification> = [
  { id: 'way-edge', type: 'line', source: 'way', layout: ROUND, paint: { 'line-color': EDGE, 'line-width': 12 } },
  { id: 'way-line', type: 'line', source: 'way', layout: ROUND, paint: { 'line-color': '#4da3ff', 'line-width': 8 } },
  { id: 'control-area', type: 'fill', source: 'controls', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': EFFECT, 'fill-opacity': 0.18 } },
  { id: 'control-edge', type: 'line', source: 'controls', layout: ROUND, paint: { 'line-color': EDGE, 'line-width': 8 } },
  { id: 'control-line', type: 'line', source: 'controls', paint: { 'line-color': EFFECT, 'line-width': 5, 'line-dasharray': [1.4, 0.7] } },
  {
    id: 'water-points', type: 'circle', source: 'water',
    paint: {
      'circle-radius': ['match', ['get', 'kind'], 'WATER_CRANE', 8, 6],
      'circle-color': '#58b7ff', 'circle-stroke-color': EDGE, 'circle-stroke-width': 2,
    },
  },
  {
    id: 'own-sign', type: 'symbol', source: 'own',
    layout: {
      'icon-image': ['get', 'sign'], 'icon-rotate': ['get', 'heading'], 'icon-rotation-alignment': 'map', 'icon-allow-overlap': true,
    },
  },
  { id: 'incident-sign', type: 'symbol', source: 'incident', layout: { 'icon-image': ['get', 'sign'], 'icon-allow-overlap': true } },
]

/** Signs on a phone are 40 pixels wide. */
const PIXEL_RATIO = 2

export function addSigns(map: LibreMap): void {
  addIncidentSigns(map, PIXEL_RATIO)
  addSign(map, 'own-arrow', PIXEL_RATIO, (c) => { arrow(c, '#ffffff', true) })
  addSign(map, 'own', PIXEL_RATIO, (c) => { disc(c, '#ffffff', 14); ring(c, '#0a0e13', 17, 6) })
}
