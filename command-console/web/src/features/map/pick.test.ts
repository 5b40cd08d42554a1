import { describe, expect, it } from 'vitest'
import { metersOfPixel, pickUncertainty, pointerOf } from './pick'

describe('how sure a pick on the map is', () => {
  it('follows the metres of a pixel', () => {
    expect(metersOfPixel(0, 0)).toBeCloseTo(78_271.5, 0)
    expect(metersOfPixel(10, 60)).toBeCloseTo(38.2, 1)
    expect(metersOfPixel(11, 60)).toBeCloseTo(19.1, 1)
  })

  it.each([
    ['of the region', 8, 'mouse', 1_733],
    ['of the region by a finger', 8, 'finger', 5_198],
    ['of a town', 13, 'mouse', 55],
    ['of a street', 15.5, 'mouse', 10],
    ['of a street by a finger', 15.5, 'finger', 29],
    ['of a house', 18, 'finger', 10],
  ] as const)('at the scale %s', (_, zoom, pointer, meters) => {
    expect(pickUncertainty(zoom, 44.9, pointer)).toBe(meters)
  })

  it('knows a finger from a mouse', () => {
    expect(pointerOf(new PointerEvent('click', { pointerType: 'touch' }))).toBe('finger')
    expect(pointerOf(new PointerEvent('click', { pointerType: 'mouse' }))).toBe('mouse')
    expect(pointerOf(new MouseEvent('click'))).toBe('mouse')
  })
})
