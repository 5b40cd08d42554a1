import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'

/** A closure is loud; what only slows or allows is calm, however wide its area is. The same in the legend. */
export const ROAD_COLOURS = { closed: '#ff5a52', slowed: '#b89a4e', allowed: '#5f8fc4' } as const

const COLOUR: ExpressionSpecification = ['match', ['get', 'effect'], 'RoadClosed', ROAD_COLOURS.closed, 'RoadSpeed', ROAD_COLOURS.slowed, ROAD_COLOURS.allowed]
/** What is still to come is there, and does not look as if it held. */
const STRENGTH: ExpressionSpecification = ['match', ['get', 'phase'], 'future', 0.4, 1]
const LINE_WIDTH: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8, 2, 13, 4, 16, 8]
const CALM_WIDTH: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8, 0.75, 13, 1.5, 16, 3]

function only(...effects: string[]): ExpressionSpecification {
  return ['match', ['get', 'effect'], effects, true, false]
}

/** Closed: red and wide, with crosses; another speed: thin amber dots; a permission: thin blue with arrows. */
export function roadLayers(fonts: ReadonlyArray<string>, halo: string): ReadonlyArray<LayerSpecification> {
  return [
    { id: 'control-area', type: 'fill', source: 'controls', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': COLOUR, 'fill-opacity': ['match', ['get', 'effect'], 'RoadClosed', 0.1, 0.04] } },
    {
      id: 'control-outline', type: 'line', source: 'controls', filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': COLOUR, 'line-width': 1.5, 'line-dasharray': [2, 3], 'line-opacity': ['*', 0.7, STRENGTH] },
    },
    {
      id: 'road-speed', type: 'line', source: 'roads', filter: only('RoadSpeed'), layout: { 'line-cap': 'round' },
      paint: { 'line-color': COLOUR, 'line-width': CALM_WIDTH, 'line-opacity': ['*', 0.7, STRENGTH], 'line-dasharray': [0.5, 2.5] },
    },
    {
      id: 'road-permission', type: 'line', source: 'roads', filter: only('Counterflow', 'BusLane'), layout: { 'line-cap': 'round' },
      paint: { 'line-color': COLOUR, 'line-width': CALM_WIDTH, 'line-opacity': ['*', 0.8, STRENGTH] },
    },
    {
      id: 'road-closed', type: 'line', source: 'roads', filter: only('RoadClosed'), layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-color': COLOUR, 'line-width': LINE_WIDTH, 'line-opacity': STRENGTH },
    },
    {
      id: 'road-crosses', type: 'symbol', source: 'roads', minzoom: 10, filter: only('RoadClosed'),
      layout: { 'symbol-placement': 'line', 'symbol-spacing': 60, 'icon-image': 'road-cross', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      paint: { 'icon-opacity': STRENGTH },
    },
    {
      id: 'road-arrows', type: 'symbol', source: 'roads', minzoom: 11, filter: only('Counterflow', 'BusLane'),
      layout: { 'symbol-placement': 'line', 'symbol-spacing': 90, 'icon-image': 'road-arrow', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      paint: { 'icon-opacity': STRENGTH },
    },
    {
      id: 'control-names', type: 'symbol', source: 'controls', minzoom: 8, filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'text-field': ['get', 'label'], 'text-font': [...fonts], 'text-size': 12, 'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': 1, 'text-max-width': 16 },
      paint: { 'text-color': COLOUR, 'text-halo-color': halo, 'text-halo-width': 1.6, 'text-opacity': ['match', ['get', 'phase'], 'future', 0.7, 1] },
    },
    { id: 'drawn-area', type: 'fill', source: 'drawing', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': '#4da3ff', 'fill-opacity': 0.12 } },
    {
      id: 'drawn-touched', type: 'line', source: 'drawing', filter: ['==', ['get', 'part'], 'touched'], layout: { 'line-cap': 'round' },
      paint: { 'line-color': '#ffffff', 'line-width': LINE_WIDTH, 'line-opacity': 0.85 },
    },
    {
      id: 'drawn-line', type: 'line', source: 'drawing', filter: ['==', ['get', 'part'], 'shape'],
      paint: { 'line-color': '#4da3ff', 'line-width': 2.5, 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'drawn-points', type: 'circle', source: 'drawing', filter: ['==', ['get', 'part'], 'point'],
      paint: { 'circle-radius': 5, 'circle-color': '#4da3ff', 'circle-stroke-color': '#0a0e13', 'circle-stroke-width': 2 },
    },
  ]
}
