import type { AudienceView } from '@protocol/wire/types'

/** A unit that is told, with what: one ring for each, however often the place gets better known. */
interface Told {
  readonly preAlert: string
  readonly unit: string
}

export function toldOf(view: AudienceView | undefined): ReadonlyArray<Told> {
  return (view?.preAlerts ?? []).flatMap(({ preAlert, units }) => units.map((unit) => ({ preAlert: preAlert.id, unit })))
}

export interface PreAlertNews {
  /** Units that are told of something for the first time. */
  readonly told: ReadonlyArray<string>
  /** Units that were told and need not stand ready any more; who was ordered instead is not among them. */
  readonly stoodDown: ReadonlyArray<string>
}

/** How a crew is told. */
export interface Telling {
  chime(): void
  onStoodDown(units: ReadonlyArray<string>): void
}

/** One view may tell some units and stand others down, and both are said. */
export function tell({ told, stoodDown }: PreAlertNews, telling: Telling): void {
  if (told.length > 0) telling.chime()
  if (stoodDown.length > 0) telling.onStoodDown(stoodDown)
}

export function newsOf(before: ReadonlyArray<Told>, view: AudienceView): PreAlertNews {
  const now = toldOf(view)
  const isIn = (told: ReadonlyArray<Told>, { preAlert, unit }: Told): boolean => told.some((other) => other.preAlert === preAlert && other.unit === unit)
  const isOrdered = (unit: string): boolean => view.orders.some(({ assignment }) => assignment.unit === unit)
  return {
    told: now.filter((each) => !isIn(before, each)).map(({ unit }) => unit),
    stoodDown: before.filter((each) => !isIn(now, each) && !isOrdered(each.unit)).map(({ unit }) => unit),
  }
}
