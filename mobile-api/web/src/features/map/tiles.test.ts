import { describe, expect, it } from 'vitest'
import { TILES_MAX, tilesAround } from './tiles'

const BOLE = { lon: 82.07, lat: 44.9 }

describe('tiles of an order', () => {
  it('hold the streets around the scene first', () => {
    const tiles = tilesAround(BOLE, undefined)
    expect(tiles.filter(({ z }) => z === 14)).toHaveLength(25)
    expect(tiles.some(({ z, x, y }) => z === 14 && x === 11_927 && y === 5_900)).toBe(true)
  })

  it('follow the way', () => {
    const way = { seconds: 600, meters: 8_000, points: [82.0, 44.8, 82.07, 44.9], steps: [] }
    const alone = tilesAround(BOLE, undefined).length
    expect(tilesAround(BOLE, way).length).toBeGreaterThan(alone)
  })

  it('are bounded for a way across the whole region', () => {
    const points = Array.from({ length: 4_000 }, (_, i) => (i % 2 === 0 ? 80 + i / 1_000 : 44 + i / 2_000))
    expect(tilesAround(BOLE, { seconds: 1, meters: 1, points, steps: [] })).toHaveLength(TILES_MAX)
  })
})
