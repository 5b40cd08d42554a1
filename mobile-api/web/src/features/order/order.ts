import type { Assignment, AssignmentStatus, AudienceView, Command, EpochMillis, Order, Unit, UnitStatus } from '@protocol/wire/types'

/** Reports of this phone that the view may not show yet: done a moment ago, then waiting, both in order. */
export type OwnReports = ReadonlyArray<{ readonly deviceTime: EpochMillis; readonly command: Command }>

/** How far an assignment has come; a report never takes it back, a correction may. */
const PROGRESS: Readonly<Record<AssignmentStatus, number>> = {
  ORDERED: 0, RECEIVED: 1, ACKNOWLEDGED: 2, EN_ROUTE: 3, STAGED: 4, ON_SCENE: 5, DEPLOYED: 6, RELEASED: 7, CLEARED: 8, REFUSED: 8, CANCELLED: 8,
}

/** The status a crew sees: what the centre knows, and on top of it what this crew has reported since. */
export function ownStatus(assignment: Assignment, reports: OwnReports): AssignmentStatus {
  let status = assignment.status
  for (const { command } of reports) {
    if (!('assignment' in command) || command.assignment !== assignment.id) continue
    const reported = reportedStatus(command)
    if (reported !== undefined && (command.type === 'CorrectReport' || PROGRESS[reported] > PROGRESS[status])) status = reported
  }
  return status
}

function reportedStatus(command: Command): AssignmentStatus | undefined {
  if (command.type === 'ReportAssignment' || command.type === 'CorrectReport') return command.status
  if (command.type === 'AcknowledgeAssignment') return 'ACKNOWLEDGED'
  if (command.type === 'RefuseAssignment') return 'REFUSED'
  return undefined
}

/** The status of a unit without order, with what this crew has reported since. */
export function ownUnitStatus(unit: Unit, reports: OwnReports): UnitStatus {
  let status = unit.status
  for (const { command } of reports) if (command.type === 'ReportUnit' && command.unit === unit.definition.id) status = command.status
  return status
}

export function isWaiting(status: AssignmentStatus): boolean {
  return status === 'ORDERED' || status === 'RECEIVED'
}

/** Whether the crew has something to do for it. */
export function isActive(status: AssignmentStatus): boolean {
  return PROGRESS[status] < PROGRESS.RELEASED
}

/** An order with the status the crew sees. */
export interface OwnOrder {
  readonly order: Order
  readonly status: AssignmentStatus
  readonly unit: Unit | undefined
}

/** Active orders, unanswered ones first, then the oldest; the order does not change while they run. */
export function ownOrders(view: AudienceView | undefined, reports: OwnReports): ReadonlyArray<OwnOrder> {
  return (view?.orders ?? [])
    .map((order) => ({
      order,
      status: ownStatus(order.assignment, reports),
      unit: view?.units.find((unit) => unit.definition.id === order.assignment.unit),
    }))
    .filter((own) => isActive(own.status))
    .sort(byUrgency)
}

function byUrgency(a: OwnOrder, b: OwnOrder): number {
  const waitingFirst = Number(isWaiting(b.status)) - Number(isWaiting(a.status))
  const oldestFirst = orderedAt(a.order) - orderedAt(b.order)
  return waitingFirst || oldestFirst || (a.order.assignment.id < b.order.assignment.id ? -1 : 1)
}

export function orderedAt(order: Order): EpochMillis {
  return order.assignment.times.ORDERED ?? 0
}

/** One screen for each part of an order. */
export type Stage = 'order' | 'way' | 'scene'

export function stageOf(status: AssignmentStatus): Stage {
  switch (status) {
    case 'ORDERED':
    case 'RECEIVED':
      return 'order'
    case 'ACKNOWLEDGED':
    case 'EN_ROUTE':
    case 'STAGED':
      return 'way'
    case 'ON_SCENE':
    case 'DEPLOYED':
    case 'RELEASED':
    case 'CLEARED':
    case 'REFUSED':
    case 'CANCELLED':
      return 'scene'
  }
}

/** What the big button reports; undefined when the next step is the centre's. */
export function nextStep(status: AssignmentStatus): AssignmentStatus | undefined {
  switch (status) {
    case 'ORDERED':
    case 'RECEIVED':
      return 'ACKNOWLEDGED'
    case 'ACKNOWLEDGED':
      return 'EN_ROUTE'
    case 'EN_ROUTE':
    case 'STAGED':
      return 'ON_SCENE'
    case 'ON_SCENE':
      return 'DEPLOYED'
    case 'DEPLOYED':
    case 'RELEASED':
    case 'CLEARED':
    case 'REFUSED':
    case 'CANCELLED':
      return undefined
  }
}

/** The command that reports the next step. */
export function stepCommand(assignment: string, to: AssignmentStatus): Command {
  return to === 'ACKNOWLEDGED' ? { type: 'AcknowledgeAssignment', assignment } : { type: 'ReportAssignment', assignment, status: to }
}

/** How long a crew may take back its last step by itself. */
export const UNDO_MILLIS = 10_000

/** A step of this crew that it may still take back. */
export interface Undo {
  readonly assignment: string
  readonly from: AssignmentStatus
  readonly to: AssignmentStatus
  /** By this phone's clock. */
  readonly at: EpochMillis
}

/** Whole seconds left to take it back; 0 when it is too late or the order has gone on. */
export function undoSeconds(undo: Undo | undefined, own: OwnOrder, now: EpochMillis): number {
  if (undo?.assignment !== own.order.assignment.id || undo.to !== own.status) return 0
  return Math.max(0, Math.ceil((undo.at + UNDO_MILLIS - now) / 1_000))
}

/** Accepting cannot be taken back, since the order would go out again; a crew that cannot come refuses. */
export function canUndo(to: AssignmentStatus): boolean {
  return to === 'EN_ROUTE' || to === 'ON_SCENE' || to === 'DEPLOYED'
}
