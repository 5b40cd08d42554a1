import type { Command, Unit } from '@protocol/wire/types'
import type { Left } from '@protocol/unit/left'

/** What a crew can tell at a glance, as parts of full. */
export const PARTS = [0, 0.25, 0.5, 0.75, 1] as const

export type Part = (typeof PARTS)[number]

/** Reports of this phone that the view may not show yet, in order. */
export type OwnReports = ReadonlyArray<{ readonly command: Command }>

/** The unit as the crew sees it: what the centre knows, and on top of it what this crew has reported since. */
export function withOwnReports(unit: Unit, reports: OwnReports): Unit {
  let left: Readonly<Record<string, number>> = unit.left ?? {}
  for (const { command } of reports) {
    if (command.type === 'ReportConsumables' && command.unit === unit.definition.id) left = { ...left, ...command.left }
    if (command.type === 'ReportRefilled' && command.unit === unit.definition.id) left = {}
  }
  return { ...unit, left }
}

/** Of all parts the one that is nearest to what is left. */
export function nearestPart({ full, left }: Left): Part {
  return PARTS.reduce((best, part) => (Math.abs(part * full - left) < Math.abs(best * full - left) ? part : best))
}

export function report(unit: string, { capability, full }: Left, part: Part): Command {
  return { type: 'ReportConsumables', unit, left: { [capability]: Math.round(full * part) } }
}
