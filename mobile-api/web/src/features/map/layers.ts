import type { LayerSpecification, Map as LibreMap } from 'maplibre-gl'

export type Overlay = 'water' | 'way' | 'incident' | 'own'

export const OVERLAYS: ReadonlyArray<Overlay> = ['water', 'way', 'incident', 'own']

/** The incident above the crew above its way above water. */
export const LAYERS: ReadonlyArray<LayerSpecification> = [
  { id: 'way-edge', type: 'line', source: 'way', layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#0c131b', 'line-width': 12 } },
  { id: 'way-line', type: 'line', source: 'way', layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#4da3ff', 'line-width': 8 } },
  { id: 'water-points', type: 'circle', source: 'water', paint: { 'circle-radius': ['match', ['get', 'kind'], 'WATER_CRANE', 8, 6], 'circle-color': '#58b7ff', 'circle-stroke-color': '#0c131b', 'circle-stroke-width': 2 } },
  { id: 'own-sign', type: 'symbol', source: 'own', layout: { 'icon-image': ['get', 'sign'], 'icon-rotate': ['get', 'heading'], 'icon-rotation-alignment': 'map', 'icon-allow-overlap': true } },
  { id: 'incident-sign', type: 'symbol', source: 'incident', layout: { 'icon-image': ['get', 'sign'], 'icon-allow-overlap': true } },
]

const SIZE = 80

/** Draws the signs once: a ringed triangle for the incident, an arrow or a disc for the crew. */
export function addSigns(map: LibreMap): void {
  for (const [index, colour] of ['#3fbf6b', '#4098ff', '#f2c744', '#ff8a3d', '#ff4d4f'].entries()) {
    add(map, 'incident-' + (index + 1), (c) => { triangle(c, colour) })
  }
  add(map, 'own-arrow', arrow)
  add(map, 'own', (c) => { disc(c, 14) })
}

function add(map: LibreMap, name: string, draw: (context: CanvasRenderingContext2D) => void): void {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const context = canvas.getContext('2d')
  if (context === null) return
  context.translate(SIZE / 2, SIZE / 2)
  draw(context)
  map.addImage(name, context.getImageData(0, 0, SIZE, SIZE), { pixelRatio: 2 })
}

function triangle(c: CanvasRenderingContext2D, colour: string): void {
  c.fillStyle = '#0a0e13cc'
  c.strokeStyle = colour
  c.lineWidth = 4
  c.beginPath()
  c.arc(0, 0, 34, 0, 2 * Math.PI)
  c.fill()
  c.stroke()
  path(c, [[0, -21], [20, 15], [-20, 15]])
  c.fillStyle = colour
  c.fill()
}

function arrow(c: CanvasRenderingContext2D): void {
  path(c, [[0, -30], [22, 26], [0, 14], [-22, 26]])
  c.lineWidth = 5
  c.strokeStyle = '#0a0e13'
  c.stroke()
  c.fillStyle = '#ffffff'
  c.fill()
}

function disc(c: CanvasRenderingContext2D, radius: number): void {
  c.beginPath()
  c.arc(0, 0, radius, 0, 2 * Math.PI)
  c.lineWidth = 6
  c.strokeStyle = '#0a0e13'
  c.stroke()
  c.fillStyle = '#ffffff'
  c.fill()
}

function path(c: CanvasRenderingContext2D, points: ReadonlyArray<readonly [number, number]>): void {
  c.beginPath()
  for (const [x, y] of points) c.lineTo(x, y)
  c.closePath()
}
