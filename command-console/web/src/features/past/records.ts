import type { AreaId, CallId, EpochMillis, IncidentId, IncidentKind, LonLat, Milestone, Outcome, Recorded } from '@protocol/wire/types'

/** An incident as the tables keep it; what this screen does not show is left out. `PastTypesTest` holds it to the record of the server. */
export interface PastIncident {
  readonly id: IncidentId
  readonly kind: IncidentKind
  readonly level: number
  readonly point: LonLat
  readonly address: string
  readonly area: AreaId
  readonly trapped: number
  readonly description: string
  readonly milestones: Partial<Readonly<Record<Milestone, EpochMillis>>>
  readonly duplicateOf?: IncidentId
  /** Undefined while open. */
  readonly outcome?: Outcome
}

/** A call of a past incident. */
export interface PastCall {
  readonly id: CallId
}

/** Everything that is kept about one incident; what this screen does not show is left out. */
export interface IncidentRecord {
  readonly incident: PastIncident
  readonly calls: ReadonlyArray<PastCall>
  readonly timeline: ReadonlyArray<Recorded>
}

/** What is looked for; empty parts ask for all. */
export interface Search {
  text: string
  kind: IncidentKind | ''
  station: string
  /** Beijing days, yyyy-mm-dd; the last one belongs to the span. */
  from: string
  to: string
}

/** Incidents of one page. */
export const PAGE = 50
/** Most that are listed; whoever needs an older one narrows the search. */
export const LISTED_MAX = 500

const DAY_MILLIS = 86_400_000

/** Whether the first day comes after the last. */
export function isSpanWrong({ from, to }: Search): boolean {
  return from !== '' && to !== '' && from > to
}

/** The address of one page. */
export function pagePath({ text, kind, station, from, to }: Search, after: string | undefined): string {
  const query = new URLSearchParams({ withOpen: 'true', limit: String(PAGE) })
  if (text.trim() !== '') query.set('q', text.trim())
  if (kind !== '') query.set('kind', kind)
  if (station !== '') query.set('station', station)
  if (from !== '') query.set('from', String(startOf(from)))
  if (to !== '') query.set('to', String(startOf(to) + DAY_MILLIS))
  if (after !== undefined) query.set('after', after)
  return '/api/v1/history/incidents?' + query.toString()
}

/** When a day begins in Beijing. */
function startOf(day: string): number {
  return Date.parse(day + 'T00:00:00+08:00')
}
