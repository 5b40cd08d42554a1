import type { Theme } from '../theme/theme'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'

/** Fonts drawn by the browser itself: the style names no glyphs, so the map needs no font server. */
const FONTS = ['Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif']

interface Colours {
  readonly ground: string
  readonly land: string
  readonly building: string
  readonly water: string
  readonly road: string
  readonly roadStrong: string
  readonly label: string
  readonly halo: string
}

const DARK: Colours = {
  ground: '#0c131b',
  land: '#0f1721',
  building: '#131c27',
  water: '#143a5c',
  road: '#1b2837',
  roadStrong: '#2b3d52',
  label: '#8fa2b7',
  halo: '#0c131b',
}

/** For a phone in daylight. */
const LIGHT: Colours = {
  ground: '#e6ebf0',
  land: '#dde6dd',
  building: '#d3dae2',
  water: '#a9cdea',
  road: '#ffffff',
  roadStrong: '#f4d58d',
  label: '#36475a',
  halo: '#f4f7fa',
}

/** Quiet base map from the region pack; roads and water stand only a step above the ground. */
export function baseStyle(pmtilesUrl: string, theme: Theme): StyleSpecification {
  const colours = theme === 'light' ? LIGHT : DARK
  return {
    version: 8,
    sources: { base: { type: 'vector', url: 'pmtiles://' + pmtilesUrl } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
      fill('landuse', 'landuse', colours.land, 0.8),
      fill('water', 'water', colours.water, 1, ['==', ['geometry-type'], 'Polygon']),
      {
        id: 'rivers', type: 'line', source: 'base', 'source-layer': 'water',
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: { 'line-color': colours.water, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1, 14, 8] },
      },
      fill('buildings', 'buildings', colours.building, 1),
      road('roads-minor', ['match', ['get', 'class'], ['motorway', 'trunk', 'primary', 'secondary'], false, true], colours.road, 0.4, 5),
      road('roads-major', ['match', ['get', 'class'], ['motorway', 'trunk', 'primary', 'secondary'], true, false], colours.roadStrong, 1, 9),
      label(colours, 'road-names', 'roads', 13, 11, { 'symbol-placement': 'line' }),
      label(colours, 'place-names', 'places', 5, 13, { 'text-anchor': 'bottom', 'text-offset': [0, -0.9] }),
    ],
  }
}

type Filter = NonNullable<Extract<LayerSpecification, { type: 'fill' }>['filter']>

function fill(id: string, layer: string, colour: string, opacity: number, filter?: Filter): LayerSpecification {
  return {
    id, type: 'fill', source: 'base', 'source-layer': layer,
    ...(filter === undefined ? {} : { filter }),
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  }
}

function road(id: string, filter: Filter, colour: string, thin: number, thick: number): LayerSpecification {
  return {
    id, type: 'line', source: 'base', 'source-layer': 'roads', filter,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 7, thin, 16, thick] },
  }
}

function label(
  colours: Colours, id: string, layer: string, minzoom: number, size: number,
  layout: NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['layout']>,
): LayerSpecification {
  return {
    id, type: 'symbol', source: 'base', 'source-layer': layer, minzoom,
    layout: { 'text-field': ['get', 'name'], 'text-font': FONTS, 'text-size': size, ...layout },
    paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
  }
}
