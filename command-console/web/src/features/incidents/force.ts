import type { Assignment, AssignmentStatus } from '@protocol/wire/types'
import { arrivalOf, type Arrival } from './arrival'
import { isActive } from './incidents'

const THERE: ReadonlySet<AssignmentStatus> = new Set(['STAGED', 'ON_SCENE', 'DEPLOYED'])
const RELEASABLE: ReadonlySet<AssignmentStatus> = new Set(['EN_ROUTE', 'STAGED', 'ON_SCENE', 'DEPLOYED'])
const CANCELLABLE: ReadonlySet<AssignmentStatus> = new Set(['ORDERED', 'RECEIVED', 'ACKNOWLEDGED', 'EN_ROUTE', 'STAGED'])

/** Whether the centre must act: the order escalated and nobody has acknowledged it since. */
export function isUnanswered(assignment: Assignment): boolean {
  const { escalatedAt, acknowledgedAt } = assignment.alert
  return escalatedAt !== undefined && acknowledgedAt === undefined && isActive(assignment)
}

/** When the unit is expected, on the core's clock; undefined once it is there, or when it will not come. */
export function arrivalOfUnit(assignment: Assignment, now: number): Arrival | undefined {
  if (assignment.etaSeconds < 0 || !isActive(assignment) || THERE.has(assignment.status)) return undefined
  return arrivalOf((assignment.times.ORDERED ?? 0) + assignment.etaSeconds * 1_000, now)
}

export function canRelease(assignment: Assignment): boolean {
  return RELEASABLE.has(assignment.status)
}

export function canCancel(assignment: Assignment): boolean {
  return CANCELLABLE.has(assignment.status)
}
