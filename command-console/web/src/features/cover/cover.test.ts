import { describe, expect, it } from 'vitest'
import type { AreaCover, CoverFigures, CoverHole, ForceAt } from '@protocol/wire/types'
import { bandLines } from './lines'
import { rowsOf, shownAmount } from './curve'
import { losses, percent, shown, sumOf, thinAreas, trend } from './shares'

function area(id: string | undefined, total: number, within: number): AreaCover {
  const share = { total, within: [0, within] }
  return { ...(id === undefined ? {} : { area: id }), addresses: share, keyPremises: share, roadMeters: share }
}

function figures(areas: ReadonlyArray<AreaCover>): CoverFigures {
  return { at: 0, minutes: [3, 5], units: 2, lateMillis: 0, total: area(undefined, 300, 200), areas }
}

describe('shares', () => {
  it('never say all or nothing while that is not so', () => {
    expect(shown(percent({ total: 1_000, within: [999] }, 0))).toBe('99 %')
    expect(shown(percent({ total: 1_000, within: [1] }, 0))).toBe('1 %')
    expect(shown(percent({ total: 1_000, within: [0] }, 0))).toBe('0 %')
    expect(shown(percent({ total: 0, within: [0] }, 0))).toBe('–')
  })

  it('have a trend from half a point on', () => {
    expect(trend(50, 50.4)).toBe('same')
    expect(trend(50, 51)).toBe('up')
    expect(trend(50, 40)).toBe('down')
    expect(trend(undefined, 40)).toBe('same')
  })
})

describe('areas', () => {
  it('add up limit by limit', () => {
    expect(sumOf([area('A', 100, 90), area('B', 50, 10)]).addresses).toEqual({ total: 150, within: [0, 100] })
    expect(sumOf([]).roadMeters).toEqual({ total: 0, within: [] })
  })

  it('are thin below half, the thinnest first', () => {
    expect(thinAreas(figures([area('A', 100, 49), area('B', 100, 50), area('C', 100, 3)]))).toEqual([{ area: 'C', value: 3 }, { area: 'A', value: 49 }])
    const roads = { ...area('D', 0, 0), roadMeters: { total: 1_000, within: [0, 100] } }
    expect(thinAreas(figures([roads]))).toEqual([{ area: 'D', value: 10 }])
  })
})

describe('a hole', () => {
  it('names the areas that lose most first, and none that lose nothing', () => {
    const hole: CoverHole = {
      units: ['E1'],
      before: figures([area('A', 100, 90), area('B', 100, 80), area('C', 100, 70)]),
      after: figures([area('A', 100, 85), area('B', 100, 20), area('C', 100, 70)]),
      lost: { bands: [], complete: true },
    }
    expect(losses(hole).map((loss) => loss.area)).toEqual(['B', 'A'])
    expect(losses(hole)[0]).toEqual({ area: 'B', before: 80, after: 20 })
  })
})

describe('bands', () => {
  it('become lines that carry their place in the order, the uncovered ones -1', () => {
    const lines = bandLines('cover', { complete: true, bands: [{ minutes: 3, lines: [[82, 44, 82.1, 44]] }, { minutes: 0, lines: [[82.1, 44, 82.2, 44]] }] })
    expect(lines.map((line) => line.properties?.band)).toEqual([0, -1])
    expect(lines[0]?.geometry.coordinates).toEqual([[82, 44], [82.1, 44]])
  })
})

describe('the curve', () => {
  const none: ForceAt = { minutes: 5, units: 0, people: 0, waterLiters: 0, foamLiters: 0, jets: 0, boats: 0, ladders: 0 }

  it('adds what is ordered and free, and keeps apart what others could let go', () => {
    const rows = rowsOf({
      point: { lon: 82, lat: 44 }, at: 0, ordered: [{ ...none, people: 6 }], free: [{ ...none, people: 10 }], releasable: [{ ...none, people: 4, foamLiters: 11_800 }],
    })
    expect(rows[0]).toEqual({ measure: 'people', cells: [{ minutes: 5, sure: '16', more: '+4' }] })
    expect(rows[1]?.cells[0]).toEqual({ minutes: 5, sure: '0 m³', more: '' })
    expect(rows[2]?.cells[0]).toEqual({ minutes: 5, sure: '0 m³', more: '+12' })
  })

  it('shows litres as cubic metres', () => {
    expect(shownAmount('waterLiters', 1_500)).toBe('1.5 m³')
    expect(shownAmount('waterLiters', 24_400)).toBe('24 m³')
    expect(shownAmount('people', 24_400)).toBe('24400')
  })
})
