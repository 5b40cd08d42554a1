import type { Map as LibreMap } from 'maplibre-gl'
import type { Bounds, LonLat } from '@protocol/wire/types'
import { boxAround, type Box } from './fit'

/** The map leaves the hand alone this long after it was moved. */
const HAND_MILLIS = 10_000
const FIT_MILLIS = 400
/** Room around what is fitted; labels stand to the right of their signs. */
const PADDING = { top: 64, bottom: 96, left: 64, right: 150 }
const REGION_PADDING = 40
const ZOOM_MAX = 15.5

export interface CameraOptions {
  readonly map: () => LibreMap | undefined
  readonly region: () => Bounds | undefined
  /** What is worth seeing now: a scene with its force, the place of a form. */
  readonly places: () => ReadonlyArray<LonLat>
}

/** Where the map looks. A hand on the map comes before everything. */
export interface Camera {
  /** A hand moved the map. */
  moved(): void
  isInHand(): boolean
  /** Looks at the places; true, since it is the end of a key. */
  fit(millis?: number): boolean
  fitRegion(millis?: number): boolean
  /** Shows the same things again after the window was turned or resized, not the same scale. */
  refit(): void
}

export function createCamera(options: CameraOptions): Camera {
  let movedAt = Number.NEGATIVE_INFINITY

  function fit(millis = FIT_MILLIS): boolean {
    const box = boxAround(options.places())
    if (box !== undefined) options.map()?.fitBounds(box, { padding: PADDING, maxZoom: ZOOM_MAX, duration: millis })
    return true
  }

  function fitRegion(millis = FIT_MILLIS): boolean {
    const bounds = options.region()
    if (bounds !== undefined) options.map()?.fitBounds(corners(bounds), { padding: REGION_PADDING, duration: millis })
    return true
  }

  function isInHand(): boolean {
    return performance.now() - movedAt <= HAND_MILLIS
  }

  return {
    moved() {
      movedAt = performance.now()
    },
    isInHand,
    fit,
    fitRegion,
    refit() {
      if (isInHand()) return
      if (options.places().length === 0) fitRegion(0)
      else fit(0)
    },
  }
}

export function corners({ southWest, northEast }: Bounds): Box {
  return [southWest.lon, southWest.lat, northEast.lon, northEast.lat]
}
