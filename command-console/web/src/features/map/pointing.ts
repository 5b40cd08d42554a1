import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl'
import { computed, type ComputedRef, type ShallowRef } from 'vue'
import type { Incident, LonLat } from '@protocol/wire/types'
import { useKeys } from '../../app/keys'
import type { RoadDesk } from '../roads'
import { pickUncertainty, pointerOf, type Pointer } from './pick'

export interface PointingOptions {
  readonly map: Readonly<ShallowRef<LibreMap | undefined>>
  readonly desk: RoadDesk
  readonly incident: () => Incident | undefined
  readonly draftPoint: () => LonLat | undefined
  /** Whether a pick on the map fills a form now. */
  readonly isPlacing: () => boolean
  readonly onPick: (point: LonLat, uncertaintyMeters: number) => void
  readonly onChoose: (incident: string) => void
}

export interface Pointing {
  /** Whether a press on the map means a place. */
  readonly isPointed: ComputedRef<boolean>
  /** A press, on the sign of an incident or beside all of them. */
  readonly press: (event: MapMouseEvent, sign: unknown) => void
  readonly middle: () => LonLat | undefined
  /** Takes the middle of the map, which the cross marks: the arrow keys move it there without a mouse. */
  readonly pickMiddle: () => boolean
  /** What was picked on the map is on screen already: the map stays where the hand is. */
  readonly showsPick: (target: LibreMap) => boolean
}

/** What a press on the map means: a point of a road control, the place of a form, or an incident. */
export function usePointing({ map, desk, incident, draftPoint, isPlacing, onPick, onChoose }: PointingOptions): Pointing {
  let picked: LonLat | undefined

  function pick(point: LonLat, pointer: Pointer): void {
    picked = point
    onPick(point, pickUncertainty(map.value?.getZoom() ?? 0, point.lat, pointer))
  }

  function press(event: MapMouseEvent, sign: unknown): void {
    const point = { lon: event.lngLat.lng, lat: event.lngLat.lat }
    // While an incident is moved its own sign may be under the finger; a place is meant then.
    if (desk.isDrawing.value) desk.add(point)
    else if (typeof sign === 'string' && !(isPlacing() && incident() !== undefined)) onChoose(sign)
    else if (isPlacing()) pick(point, pointerOf(event.originalEvent))
  }

  function middle(): LonLat | undefined {
    const at = map.value?.getCenter()
    return at === undefined ? undefined : { lon: at.lng, lat: at.lat }
  }

  function pickMiddle(): boolean {
    const point = middle()
    if (point === undefined) return false
    if (desk.isDrawing.value) {
      desk.add(point)
      return true
    }
    if (!isPlacing()) return false
    pick(point, 'mouse')
    return true
  }

  function showsPick(target: LibreMap): boolean {
    const point = draftPoint()
    if (!isPlacing() || point === undefined || picked === undefined) return false
    return picked.lon === point.lon && picked.lat === point.lat && target.getBounds().contains([point.lon, point.lat])
  }

  /** A key that belongs to the drawing does nothing else while there is one. */
  function whileDrawing(run: () => unknown): boolean {
    if (!desk.isDrawing.value) return false
    run()
    return true
  }

  useKeys({
    Enter: () => whileDrawing(() => desk.finish()),
    Backspace: () => whileDrawing(() => desk.undo()),
    Escape: () => whileDrawing(() => { desk.stop() }),
    'Alt+P': pickMiddle,
  })

  return { isPointed: computed(() => isPlacing() || desk.isDrawing.value), press, middle, pickMiddle, showsPick }
}
