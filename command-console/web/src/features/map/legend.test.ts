import { describe, expect, it } from 'vitest'
import type { RoadControl, RoadEffect } from '@protocol/wire/types'
import { markingsOf } from './legend'
import { ROAD_COLOURS, roadLayers } from './roadLayers'

function control(effect: RoadEffect['type'], until?: number): RoadControl {
  return { id: effect, effect: { type: effect }, from: 0, until } as unknown as RoadControl
}

/** The width of a layer at the closest zoom. */
function width(id: string): unknown {
  const paint = roadLayers([], '').find((layer) => layer.id === id)?.paint as Readonly<Record<string, unknown[]>> | undefined
  return paint?.['line-width']?.at(-1)
}

describe('what is marked on the roads', () => {
  it('is told in the legend while it is drawn, closures first', () => {
    expect(markingsOf([control('RoadSpeed'), control('BusLane'), control('RoadClosed')], true, 10)).toEqual(['closed', 'slowed', 'allowed', 'hole'])
    expect(markingsOf([control('RoadSpeed', 5)], false, 10)).toEqual([])
  })

  it('is wider and of another colour where a road is closed than where it is slowed or allowed', () => {
    expect(Number(width('road-closed'))).toBeGreaterThan(2 * Number(width('road-speed')))
    expect(Number(width('road-closed'))).toBeGreaterThan(2 * Number(width('road-permission')))
    expect(new Set(Object.values(ROAD_COLOURS)).size).toBe(3)
  })
})
