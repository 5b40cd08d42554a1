import type { LayerSpecification, Map as LibreMap } from 'maplibre-gl'
import { addIncidentSigns, addSign, arrow, disc, ring } from '@protocol/map/signs'

export type Overlay = 'water' | 'way' | 'incident' | 'own'

export const OVERLAYS: ReadonlyArray<Overlay> = ['water', 'way', 'incident', 'own']

const EDGE = '#0c131b'
const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const

/** The incident above the crew above its way above water. */
export const LAYERS: ReadonlyArray<LayerSpecification> = [
  { id: 'way-edge', type: 'line', source: 'way', layout: ROUND, paint: { 'line-color': EDGE, 'line-width': 12 } },
  { id: 'way-line', type: 'line', source: 'way', layout: ROUND, paint: { 'line-color': '#4da3ff', 'line-width': 8 } },
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
