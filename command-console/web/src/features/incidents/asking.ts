import type { AlarmLevel, Assignment, AssignmentStatus, Command, Incident, IncidentKind, Location, LonLat, OutcomeKind } from '@protocol/wire/types'
import type { Board } from '../board'
import { openIncidents } from './incidents'

/** What the panel of an incident asks before it sends a command. */
export type Asking =
  | { readonly what: 'raise' | 'lower'; readonly level: AlarmLevel }
  | { readonly what: 'classify'; readonly kind: IncidentKind; readonly trapped: string | number }
  | { readonly what: 'locate' }
  | { readonly what: 'link'; readonly primary: string }
  | { readonly what: 'unlink' }
  | { readonly what: 'correct'; readonly assignment: string; readonly status: AssignmentStatus }
  | { readonly what: 'cancel'; readonly assignment: string }
  | { readonly what: 'close'; readonly kind: OutcomeKind }

/** Statuses a wrong report may be put right to. */
export const CORRECT_TO: ReadonlyArray<AssignmentStatus> = ['ORDERED', 'RECEIVED', 'ACKNOWLEDGED', 'EN_ROUTE', 'STAGED', 'ON_SCENE', 'DEPLOYED']

export interface Answered {
  readonly said: string
  /** The words for the record when nothing was said. */
  readonly usual: string
  readonly people: number
  readonly location: Location | undefined
}

/** The command of an answered question, or undefined while its answer is not whole. */
export function commandOf(question: Asking, of: Incident, { said, usual, people, location }: Answered): Command | undefined {
  const incident = of.id
  const reason = said === '' ? usual : said
  switch (question.what) {
    case 'raise':
      return { type: 'RaiseAlarm', incident, level: question.level, reason }
    case 'lower':
      return { type: 'SetLevel', incident, level: question.level, reason }
    case 'classify':
      return { type: 'Classify', incident, kind: question.kind, situation: { ...of.situation, trapped: people } }
    case 'locate':
      return location === undefined ? undefined : { type: 'Locate', incident, location }
    case 'link':
      return question.primary === '' ? undefined : { type: 'LinkDuplicate', duplicate: incident, primary: question.primary }
    case 'unlink':
      return { type: 'UnlinkDuplicate', duplicate: incident, reason }
    case 'correct':
      return { type: 'CorrectReport', assignment: question.assignment, status: question.status, reason }
    case 'cancel':
      return { type: 'CancelAssignment', assignment: question.assignment, reason }
    case 'close':
      return { type: 'CloseIncident', incident, outcome: { kind: question.kind, text: said } }
  }
}

/** Whether the question takes a reason in a person's own words. */
export function asksWhy(question: Asking): boolean {
  return question.what !== 'classify' && question.what !== 'locate' && question.what !== 'link'
}

/** Open incidents this one may be a duplicate of, the nearest first. */
export function primariesOf(incident: Incident, board: Board): Incident[] {
  const from = incident.location.point
  return openIncidents(board)
    .filter((other) => other.id !== incident.id && other.duplicateOf === undefined)
    .sort((a, b) => farness(a.location.point, from) - farness(b.location.point, from))
}

/** Orders by distance; good enough within one region, and no length. */
function farness(a: LonLat, b: LonLat): number {
  return ((a.lon - b.lon) * Math.cos((b.lat * Math.PI) / 180)) ** 2 + (a.lat - b.lat) ** 2
}

/** A crew that has not answered has reported nothing that could be wrong. */
export function canCorrect(assignment: Assignment): boolean {
  if (assignment.alert.acknowledgedAt === undefined) return false
  return assignment.status === 'RELEASED' || CORRECT_TO.includes(assignment.status)
}
