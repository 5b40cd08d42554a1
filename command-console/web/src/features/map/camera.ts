import type { Map as LibreMap } from 'maplibre-gl'
import type { Bounds, LonLat } from '@protocol/wire/types'
import { boxAround, type Box } from './fit'

/** The map leaves the hand alone this long after it was moved. */
const HAND_MILLIS = 10_000
const FIT_MILLIS = 400
/** Room around what is fitted; labels stand to the right of their signs. */
const PADDING = { top: 64, bottom: 96, left: 64, right: 150 }
const REGION_PADDING = { top: 40, bottom: 40, left: 40, right: 40 }
const WIDTH_LEFT_MIN = 240
const ZOOM_MAX = 15.5

export interface CameraOptions {
  readonly map: () => LibreMap | undefined
  readonly region: () => Bounds | undefined
  /** What is worth seeing now: a scene with its force, the place of a form. */
  readonly places: () => ReadonlyArray<LonLat>
  /** Pixels on the left that a panel covers. */
  readonly covered: () => number
}

/** Where the map looks. A hand on the map comes before everything. */
export interface Camera {
  /** A hand moved the map. */
  moved(): void
  isInHand(): boolean
  /** Looks at the places; true, since it is the end of a key. */
  fit(millis?: number): boolean
  fitRegion(millis?: number): boolean
  /** Looks at lines, each lon, lat, lon, lat ... */
  fitLines(lines: ReadonlyArray<ReadonlyArray<number>>): void
  /** Shows the same things again after the window was turned or resized, not the same scale. */
  refit(): void
}

export function createCamera(options: CameraOptions): Camera {
  let movedAt = Number.NEGATIVE_INFINITY

  function fit(millis = FIT_MILLIS): boolean {
    const box = boxAround(options.places())
    if (box !== undefined) options.map()?.fitBounds(box, { padding: padded(PADDING), maxZoom: ZOOM_MAX, duration: millis })
    return true
  }

  function fitRegion(millis = FIT_MILLIS): boolean {
    const bounds = options.region()
    if (bounds !== undefined) options.map()?.fitBounds(corners(bounds), { padding: padded(REGION_PADDING), duration: millis })
    return true
  }

  /** A panel takes its part of the map, unless too little would be left. */
  function padded({ left, ...rest }: typeof PADDING): typeof PADDING {
    const covered = options.covered()
    const width = options.map()?.getContainer().clientWidth ?? 0
    return { ...rest, left: left + (width - covered < WIDTH_LEFT_MIN ? 0 : covered) }
  }

  function fitLines(lines: ReadonlyArray<ReadonlyArray<number>>): void {
    const points = lines.flatMap((line) => Array.from({ length: line.length / 2 }, (_, i): LonLat => ({ lon: line[2 * i] ?? 0, lat: line[2 * i + 1] ?? 0 })))
    const box = boxAround(points)
    if (box !== undefined) options.map()?.fitBounds(box, { padding: padded(PADDING), maxZoom: ZOOM_MAX, duration: FIT_MILLIS })
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
    fitLines,
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
