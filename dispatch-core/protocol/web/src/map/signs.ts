import type { Map as LibreMap } from 'maplibre-gl'

/** Side of the square a sign is drawn in, with its middle as origin. */
const SIZE = 80

/** Alarm levels 1 to 5. */
export const LEVEL_COLOURS = ['#3fbf6b', '#4098ff', '#f2c744', '#ff8a3d', '#ff4d4f'] as const

type Context = CanvasRenderingContext2D

/** Draws a sign once and gives it to the map. A pixel ratio of 2 shows it 40 pixels wide. */
export function addSign(map: LibreMap, name: string, pixelRatio: number, draw: (context: Context) => void): void {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const context = canvas.getContext('2d')
  if (context === null || map.hasImage(name)) return
  context.translate(SIZE / 2, SIZE / 2)
  draw(context)
  map.addImage(name, context.getImageData(0, 0, SIZE, SIZE), { pixelRatio })
}

/** A ringed triangle for an incident of each level, on a ground of its own so that roads do not run through it. */
export function addIncidentSigns(map: LibreMap, pixelRatio: number): void {
  for (const [index, colour] of LEVEL_COLOURS.entries()) {
    addSign(map, 'incident-' + (index + 1), pixelRatio, (c) => {
      c.fillStyle = '#0a0e13cc'
      circle(c, 34)
      c.fill()
      ring(c, colour, 34, 4)
      polygon(c, [[0, -21], [20, 15], [-20, 15]])
      c.fillStyle = colour
      c.fill()
    })
  }
}

export function disc(c: Context, colour: string, radius: number): void {
  circle(c, radius)
  c.fillStyle = colour
  c.fill()
}

export function ring(c: Context, colour: string, radius: number, width: number): void {
  circle(c, radius)
  c.strokeStyle = colour
  c.lineWidth = width
  c.stroke()
}

export function square(c: Context, colour: string, side: number): void {
  c.fillStyle = colour
  c.fillRect(-side / 2, -side / 2, side, side)
}

export function cross(c: Context, colour: string): void {
  c.beginPath()
  c.moveTo(-14, -14)
  c.lineTo(14, 14)
  c.moveTo(14, -14)
  c.lineTo(-14, 14)
  c.strokeStyle = colour
  c.lineWidth = 8
  c.stroke()
}

/** Points north; full, or only its edge. */
export function arrow(c: Context, colour: string, isFull: boolean): void {
  polygon(c, [[0, -30], [22, 26], [0, 14], [-22, 26]])
  c.lineWidth = 6
  c.strokeStyle = isFull ? '#0a0e13' : colour
  c.stroke()
  c.fillStyle = colour
  if (isFull) c.fill()
}

function circle(c: Context, radius: number): void {
  c.beginPath()
  c.arc(0, 0, radius, 0, 2 * Math.PI)
}

function polygon(c: Context, points: ReadonlyArray<readonly [number, number]>): void {
  c.beginPath()
  for (const [x, y] of points) c.lineTo(x, y)
  c.closePath()
}
