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

/** The shares of several areas together; they hold different ground. */
export function sumOf(areas: ReadonlyArray<AreaCover>): AreaCover {
  const share = (of: (area: AreaCover) => CoverShare): CoverShare => ({
    total: areas.reduce((sum, area) => sum + of(area).total, 0),
    within: (areas[0] === undefined ? [] : of(areas[0]).within).map((_, limit) => areas.reduce((sum, area) => sum + (of(area).within[limit] ?? 0), 0)),
  })
  return { addresses: share((area) => area.addresses), keyPremises: share((area) => area.keyPremises), roadMeters: share((area) => area.roadMeters) }
}

/** An area of which less than this part is reached within the last limit is thin. */
export const THIN_PERCENT = 50

/** The thin areas, the thinnest first: by addresses, where there are none by roads. */
export function thinAreas({ areas, minutes }: CoverFigures): ReadonlyArray<{ readonly area: string; readonly value: number }> {
  return areas.flatMap((area) => {
    const value = percent(groundOf(area)(area), minutes.length - 1)
    return area.area === undefined || value === undefined || value >= THIN_PERCENT ? [] : [{ area: area.area, value }]
  }).sort((a, b) => a.value - b.value || (a.area < b.area ? -1 : 1))
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
