import type { ExpressionSpecification, LayerSpecification, Map as LibreMap } from 'maplibre-gl'
import { addOverlay } from '@protocol/map/open'

/** Soonest first; the same in the legend. */
export const BAND_COLOURS = ['#2e8b57', '#c9a227', '#d9772b', '#b5483a'] as const
/** What a force that goes leaves uncovered; quiet, since it is only what would be. */
export const HOLE_COLOUR = '#a58bd6'
/** Reached within no limit: the roads that must stand out. */
export const BEYOND_COLOUR = '#ff5a52'

const WIDTH: ExpressionSpecification = ['interpolate', ['exponential', 1.4], ['zoom'], 7, 1, 16, 7]

const COLOUR: ExpressionSpecification = [
  'match', ['get', 'band'], -1, BEYOND_COLOUR, 0, BAND_COLOURS[0], 1, BAND_COLOURS[1], 2, BAND_COLOURS[2], BAND_COLOURS[3],
]

/** What is covered stays quiet; what is not stands out, and is dashed so that colour is not its only sign. */
const LAYERS: ReadonlyArray<LayerSpecification> = [
  {
    id: 'cover-reached', type: 'line', source: 'cover', filter: ['all', ['==', ['get', 'kind'], 'cover'], ['>=', ['get', 'band'], 0]],
    paint: { 'line-color': COLOUR, 'line-width': WIDTH, 'line-opacity': 0.55 },
  },
  {
    id: 'cover-beyond', type: 'line', source: 'cover', filter: ['all', ['==', ['get', 'kind'], 'cover'], ['==', ['get', 'band'], -1]],
    paint: { 'line-color': BEYOND_COLOUR, 'line-width': WIDTH, 'line-opacity': 0.8, 'line-dasharray': [2, 1] },
  },
  {
    id: 'cover-isochrone', type: 'line', source: 'cover', filter: ['==', ['get', 'kind'], 'isochrone'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': COLOUR, 'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 7, 2, 16, 10], 'line-opacity': 0.85 },
  },
  {
    id: 'cover-hole', type: 'line', source: 'cover', filter: ['==', ['get', 'kind'], 'hole'],
    paint: { 'line-color': HOLE_COLOUR, 'line-width': WIDTH, 'line-opacity': 0.55, 'line-dasharray': [3, 2] },
  },
]

/** Under all signs and ways: call it before theirs are added. */
export function addCoverLayers(map: LibreMap): void {
  addOverlay(map, 'cover')
  for (const layer of LAYERS) map.addLayer(layer)
}
