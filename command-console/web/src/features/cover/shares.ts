import type { AreaCover, CoverFigures, CoverHole, CoverShare } from '@protocol/wire/types'

/** Per cent of a share that is reached within one limit; undefined where there is nothing to reach. */
export function percent(share: CoverShare, limit: number): number | undefined {
  const within = share.within[limit]
  return share.total === 0 || within === undefined ? undefined : (100 * within) / share.total
}

/** A share in whole per cent; never 100 while something is missing, never 0 while something is reached. */
export function shown(value: number | undefined): string {
  if (value === undefined) return '–'
  const whole = Math.round(value)
  if (whole === 100 && value < 100) return '99 %'
  return (whole === 0 && value > 0 ? 1 : whole) + ' %'
}

export type Trend = 'up' | 'down' | 'same'

/** Less than half a point is no trend. */
export function trend(before: number | undefined, now: number | undefined): Trend {
  if (before === undefined || now === undefined || Math.abs(now - before) < 0.5) return 'same'
  return now > before ? 'up' : 'down'
}

/** The same area in other figures. */
export function areaIn(figures: CoverFigures | undefined, area: string | undefined): AreaCover | undefined {
  return area === undefined ? figures?.total : figures?.areas.find((one) => one.area === area)
}

/** One kind of ground of which a hole takes something. */
export interface Loss {
  readonly area: string | undefined
  readonly before: number
  readonly after: number
}

/** Most areas that are named under a proposal. */
const LOSSES_MAX = 3

/** Addresses within the last limit before and after, the areas that lose most first. */
export function losses(hole: CoverHole): ReadonlyArray<Loss> {
  const last = hole.before.minutes.length - 1
  const found = hole.before.areas.flatMap((area): Loss[] => {
    const now = groundOf(area)
    const then = areaIn(hole.after, area.area)
    const before = percent(now(area), last)
    const after = then === undefined ? undefined : percent(now(then), last)
    return before === undefined || after === undefined || before - after < 0.5 ? [] : [{ area: area.area, before, after }]
  })
  return found.sort((a, b) => b.before - b.after - (a.before - a.after)).slice(0, LOSSES_MAX)
}

/** Addresses where there are some, else roads. */
function groundOf(area: AreaCover): (of: AreaCover) => CoverShare {
  return area.addresses.total > 0 ? (of) => of.addresses : (of) => of.roadMeters
}
