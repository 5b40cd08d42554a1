import type { Map as LibreMap } from 'maplibre-gl'
import { addIncidentSigns, addSign, arrow, cross, disc, ring, square } from '@protocol/map/signs'

/** Signs on the console are 25 pixels wide. */
const PIXEL_RATIO = 3.2
/** The pin of a form's place is larger: the next step is about it. */
const PIN_RATIO = 2
/** Signs that stand on roads are small: they repeat. */
const ROAD_RATIO = 4.5

/** Shape comes before colour: ring, disc, arrow, square, hollow arrow, cross. */
export function addSigns(map: LibreMap): void {
  addSign(map, 'IN_QUARTERS', PIXEL_RATIO, (c) => { ring(c, '#8aa3bd', 18, 6) })
  addSign(map, 'AVAILABLE', PIXEL_RATIO, (c) => { disc(c, '#3fbf6b', 18) })
  addSign(map, 'DISPATCHED', PIXEL_RATIO, (c) => { disc(c, '#f2c744', 14); ring(c, '#f2c744', 26, 6) })
  addSign(map, 'EN_ROUTE', PIXEL_RATIO, (c) => { arrow(c, '#4da3ff', true) })
  addSign(map, 'ON_SCENE', PIXEL_RATIO, (c) => { square(c, '#ff6b6b', 36) })
  addSign(map, 'RETURNING', PIXEL_RATIO, (c) => { arrow(c, '#8fa8ff', false) })
  addSign(map, 'OUT_OF_SERVICE', PIXEL_RATIO, (c) => { cross(c, '#667385') })
  addIncidentSigns(map, PIXEL_RATIO)
  addSign(map, 'station', PIXEL_RATIO, (c) => {
    c.strokeStyle = '#a4b4c6'
    c.lineWidth = 4
    c.strokeRect(-14, -14, 28, 28)
    square(c, '#a4b4c6', 12)
  })
  addSign(map, 'road-cross', ROAD_RATIO, (c) => { disc(c, '#0a0e13', 26); cross(c, '#ff5a52') })
  addSign(map, 'road-arrow', ROAD_RATIO, (c) => { c.rotate(Math.PI / 2); arrow(c, '#e9eff6', true) })
  addSign(map, 'draft', PIN_RATIO, pin)
}

/** The place of the form: a pin whose tip stands on it, so that nobody takes it for the cross in the middle of the map. */
function pin(c: CanvasRenderingContext2D): void {
  c.beginPath()
  c.moveTo(0, 0)
  c.bezierCurveTo(-6, -12, -16, -14, -16, -25)
  c.arc(0, -23, 16, Math.PI, 0)
  c.bezierCurveTo(16, -14, 6, -12, 0, 0)
  c.closePath()
  c.fillStyle = '#ffffff'
  c.fill()
  c.strokeStyle = '#0a0e13'
  c.lineWidth = 2
  c.stroke()
  c.beginPath()
  c.arc(0, -23, 7, 0, 2 * Math.PI)
  c.fillStyle = '#0a0e13'
  c.fill()
}
