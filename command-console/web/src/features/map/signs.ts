import type { Map as LibreMap } from 'maplibre-gl'
import type { UnitStatus } from '@protocol/wire/types'

const SIZE = 40

/** Signs of the map, drawn once. Shape comes before colour: ring, disc, arrow, square, cross, triangle. */
export function addSigns(map: LibreMap): void {
  add(map, 'IN_QUARTERS', (c) => { ring(c, '#8aa3bd') })
  add(map, 'AVAILABLE', (c) => { disc(c, '#3fbf6b', 9) })
  add(map, 'DISPATCHED', (c) => { disc(c, '#f2c744', 7); ring(c, '#f2c744', 13) })
  add(map, 'EN_ROUTE', (c) => { arrow(c, '#4da3ff', true) })
  add(map, 'ON_SCENE', (c) => { c.fillStyle = '#ff6b6b'; c.fillRect(-9, -9, 18, 18) })
  add(map, 'RETURNING', (c) => { arrow(c, '#8fa8ff', false) })
  add(map, 'OUT_OF_SERVICE', (c) => { cross(c, '#5b6675') })
  for (const [level, colour] of ['#3fbf6b', '#4098ff', '#f2c744', '#ff8a3d', '#ff4d4f'].entries()) {
    add(map, 'incident-' + (level + 1), (c) => { triangle(c, colour) })
  }
  add(map, 'station', (c) => { c.strokeStyle = '#a4b4c6'; c.lineWidth = 2; c.strokeRect(-7, -7, 14, 14); c.fillStyle = '#a4b4c6'; c.fillRect(-3, -3, 6, 6) })
  add(map, 'draft', (c) => { c.strokeStyle = '#ffffff'; c.lineWidth = 3; c.beginPath(); c.moveTo(-14, 0); c.lineTo(14, 0); c.moveTo(0, -14); c.lineTo(0, 14); c.stroke() })
}

export function signOf(status: UnitStatus): string {
  return status
}

function add(map: LibreMap, name: string, draw: (context: CanvasRenderingContext2D) => void): void {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const context = canvas.getContext('2d')
  if (context === null) return
  context.translate(SIZE / 2, SIZE / 2)
  draw(context)
  if (!map.hasImage(name)) map.addImage(name, context.getImageData(0, 0, SIZE, SIZE), { pixelRatio: 1.6 })
}

function disc(c: CanvasRenderingContext2D, colour: string, radius: number): void {
  c.fillStyle = colour
  c.beginPath()
  c.arc(0, 0, radius, 0, 2 * Math.PI)
  c.fill()
}

function ring(c: CanvasRenderingContext2D, colour: string, radius = 9): void {
  c.strokeStyle = colour
  c.lineWidth = 3
  c.beginPath()
  c.arc(0, 0, radius, 0, 2 * Math.PI)
  c.stroke()
}

function arrow(c: CanvasRenderingContext2D, colour: string, full: boolean): void {
  c.beginPath()
  c.moveTo(0, -14)
  c.lineTo(11, 12)
  c.lineTo(0, 6)
  c.lineTo(-11, 12)
  c.closePath()
  c.lineWidth = 3
  c.strokeStyle = colour
  c.fillStyle = colour
  if (full) c.fill()
  else c.stroke()
}

function cross(c: CanvasRenderingContext2D, colour: string): void {
  c.strokeStyle = colour
  c.lineWidth = 4
  c.beginPath()
  c.moveTo(-7, -7)
  c.lineTo(7, 7)
  c.moveTo(7, -7)
  c.lineTo(-7, 7)
  c.stroke()
}

function triangle(c: CanvasRenderingContext2D, colour: string): void {
  c.strokeStyle = colour
  c.lineWidth = 2
  c.beginPath()
  c.arc(0, 0, 18, 0, 2 * Math.PI)
  c.stroke()
  c.fillStyle = colour
  c.beginPath()
  c.moveTo(0, -11)
  c.lineTo(10, 8)
  c.lineTo(-10, 8)
  c.closePath()
  c.fill()
}
