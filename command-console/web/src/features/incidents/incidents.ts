import type { Assignment, Call, Incident } from '@protocol/wire/types'
import type { Board } from '../board'

/** What one line of the incident board says about the force. */
export interface ForceSummary {
  /** Units that are ordered and not there yet. */
  readonly ordered: number
  readonly onScene: number
  /** Core time when the first unit that is not there yet is expected; undefined when nobody is on the way or one is there. */
  readonly firstArrivalAt: number | undefined
}

const ACTIVE: ReadonlySet<Assignment['status']> = new Set(['ORDERED', 'RECEIVED', 'ACKNOWLEDGED', 'EN_ROUTE', 'STAGED', 'ON_SCENE', 'DEPLOYED'])

export function isActive(assignment: Assignment): boolean {
  return ACTIVE.has(assignment.status)
}

export function forceOf(incident: Incident, board: Board): Assignment[] {
  return incident.assignments.flatMap((id) => {
    const assignment = board.assignments.value.get(id)
    return assignment === undefined ? [] : [assignment]
  })
}

export function summary(incident: Incident, board: Board): ForceSummary {
  let ordered = 0
  let onScene = 0
  let first: number | undefined
  for (const assignment of forceOf(incident, board)) {
    if (!isActive(assignment)) continue
    if (assignment.status === 'STAGED' || assignment.status === 'ON_SCENE' || assignment.status === 'DEPLOYED') onScene += 1
    else ordered += 1
    const at = assignment.etaSeconds < 0 ? undefined : (assignment.times.ORDERED ?? 0) + assignment.etaSeconds * 1_000
    if (at !== undefined && (first === undefined || at < first)) first = at
  }
  return { ordered, onScene, firstArrivalAt: onScene > 0 ? undefined : first }
}

/** Open incidents, the newest first; the order changes only when one comes or goes. */
export function openIncidents(board: Board): Incident[] {
  return [...board.incidents.value.values()]
    .filter((incident) => incident.outcome === undefined)
    .sort((a, b) => (b.milestones.RECEIVED ?? 0) - (a.milestones.RECEIVED ?? 0) || a.id.localeCompare(b.id))
}

/** Calls that belong to no incident yet, the longest waiting first. */
export function waitingCalls(board: Board): Call[] {
  return [...board.calls.value.values()].filter((call) => call.incident === undefined).sort((a, b) => a.receivedAt - b.receivedAt)
}
