import type { ForceArrival, ForceAt } from '@protocol/wire/types'

/** What the curve counts, in the order of the screen. */
export const MEASURES = ['people', 'waterLiters', 'foamLiters', 'jets', 'boats', 'ladders'] as const
export type Measure = (typeof MEASURES)[number]

export const PARTS = ['ordered', 'free', 'releasable'] as const
export type Part = (typeof PARTS)[number]

/** Of cubic metres. */
const SIGN = ' m³'

/** The amounts of one part over the moments. */
export function amounts(points: ReadonlyArray<ForceAt>, measure: Measure): ReadonlyArray<number> {
  return points.map((point) => point[measure])
}

/** Litres from ten thousand on in cubic metres, so that a column stays narrow. */
export function shownAmount(measure: Measure, amount: number): string {
  const isLiters = measure === 'waterLiters' || measure === 'foamLiters'
  if (!isLiters) return String(amount)
  return amount >= 10_000 ? Math.round(amount / 1_000) + SIGN : (amount / 1_000).toFixed(amount % 1_000 === 0 ? 0 : 1) + SIGN
}

/** One line of the table: what is ordered or free, and what could be let go elsewhere beside it, in the same unit without its sign. */
export interface CurveRow {
  readonly measure: Measure
  readonly cells: ReadonlyArray<{ readonly minutes: number; readonly sure: string; readonly more: string }>
}

export function rowsOf(curve: ForceArrival): ReadonlyArray<CurveRow> {
  return MEASURES.map((measure) => ({
    measure,
    cells: curve.free.map((point, i) => {
      const sure = point[measure] + (curve.ordered[i]?.[measure] ?? 0)
      const more = curve.releasable[i]?.[measure] ?? 0
      return { minutes: point.minutes, sure: shownAmount(measure, sure), more: more === 0 ? '' : '+' + shownAmount(measure, more).replace(SIGN, '') }
    }),
  }))
}
