import { describe, expect, it } from 'vitest'
import { boxAround } from './fit'

describe('what the map fits', () => {
  it('holds the scene and the whole force', () => {
    const box = boxAround([{ lon: 82, lat: 44.9 }, { lon: 82.5, lat: 44.5 }, { lon: 82.25, lat: 45 }])
    expect(box).toEqual([82, 44.5, 82.5, 45])
  })

  it('keeps streets around a scene without force', () => {
    const box = boxAround([{ lon: 82, lat: 45 }])
    expect(box?.[0]).toBeLessThan(82)
    expect(box?.[3]).toBeGreaterThan(45)
  })

  it('is nothing without a place', () => {
    expect(boxAround([])).toBeUndefined()
  })
})
