import { PMTiles } from 'pmtiles'
import type { LonLat, Way } from '@protocol/wire/types'

export const BASE_MAP = '/api/v1/map/basemap.pmtiles'

/** Most tiles asked for ahead for one order. */
export const TILES_MAX = 240
/** Tiles asked for at the same moment, so that the order's own requests are not held up. */
const AT_ONCE = 3
/** Zooms of the overview, of the drive and of the streets at the scene. */
const ZOOMS_OVERVIEW = [8, 10]
const ZOOM_DRIVE = 12
const ZOOM_SCENE = 14
/** Tiles on each side of the scene's own. */
const SCENE_RING = 2

export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** What the map needs for one order, the scene first: the most important tiles come before the network may go. */
export function tilesAround(incident: LonLat, way: Way | undefined): ReadonlyArray<Tile> {
  const tiles = new Map<string, Tile>()
  const add = (z: number, x: number, y: number): void => { if (tiles.size < TILES_MAX) tiles.set([z, x, y].join('/'), { z, x, y }) }
  const places = [incident, ...pointsOf(way)]
  for (const z of [...ZOOMS_OVERVIEW, ZOOM_DRIVE, ZOOM_SCENE]) ring(incident, z, z === ZOOM_SCENE ? SCENE_RING : 1, add)
  for (const z of [...ZOOMS_OVERVIEW, ZOOM_DRIVE, ZOOM_SCENE]) {
    for (const place of places) {
      const { x, y } = tileAt(place, z)
      add(z, x, y)
    }
  }
  return [...tiles.values()]
}

/** Asks for the tiles once; the service worker keeps the answers. Without network it gives up quietly. */
export async function keepTiles(tiles: ReadonlyArray<Tile>): Promise<void> {
  const archive = new PMTiles(BASE_MAP)
  const { minZoom, maxZoom } = await archive.getHeader()
  const wanted = tiles.filter(({ z }) => z >= minZoom && z <= maxZoom)
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    await Promise.all(wanted.slice(i, i + AT_ONCE).map(({ z, x, y }) => archive.getZxy(z, x, y)))
  }
}

function ring(center: LonLat, z: number, size: number, add: (z: number, x: number, y: number) => void): void {
  const { x, y } = tileAt(center, z)
  const last = 2 ** z - 1
  for (let dx = -size; dx <= size; dx++) {
    for (let dy = -size; dy <= size; dy++) {
      if (x + dx >= 0 && x + dx <= last && y + dy >= 0 && y + dy <= last) add(z, x + dx, y + dy)
    }
  }
}

function tileAt({ lon, lat }: LonLat, z: number): { x: number; y: number } {
  const side = 2 ** z
  const radians = (lat * Math.PI) / 180
  return {
    x: Math.min(side - 1, Math.max(0, Math.floor(((lon + 180) / 360) * side))),
    y: Math.min(side - 1, Math.max(0, Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * side))),
  }
}

function pointsOf(way: Way | undefined): LonLat[] {
  const points: LonLat[] = []
  for (let i = 0; i + 1 < (way?.points.length ?? 0); i += 2) points.push({ lon: way?.points[i] ?? 0, lat: way?.points[i + 1] ?? 0 })
  return points
}
