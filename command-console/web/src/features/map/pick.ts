/** How far from the meant point a mouse may be when it is pressed, and a finger that hides it. */
const MOUSE_PIXELS = 8
const FINGER_PIXELS = 24
/** Streets are drawn no more exactly than this, however near one looks. */
const METERS_MIN = 10

/** The map library draws the whole equator over this many pixels at zoom 0. */
const WORLD_PIXELS = 512
const EQUATOR_METERS = 40_075_017

/** What pressed on the map; the keyboard takes the middle, which is marked as finely as a mouse points. */
export type Pointer = 'mouse' | 'finger'

export function pointerOf(event: Event): Pointer {
  return event instanceof PointerEvent && event.pointerType !== 'mouse' ? 'finger' : 'mouse'
}

/** Metres that one pixel covers, east to west, at a place. */
export function metersOfPixel(zoom: number, lat: number): number {
  return (EQUATOR_METERS * Math.cos((lat * Math.PI) / 180)) / (WORLD_PIXELS * 2 ** zoom)
}

/** How sure a pick is, in whole metres: what its pointer cannot tell apart at this zoom and latitude. */
export function pickUncertainty(zoom: number, lat: number, pointer: Pointer): number {
  const pixels = pointer === 'finger' ? FINGER_PIXELS : MOUSE_PIXELS
  return Math.max(METERS_MIN, Math.ceil(pixels * metersOfPixel(zoom, lat)))
}
