import type { Rejection } from '@protocol/wire/types'
import { t, words } from '../../app/i18n'
import type { Board } from './board'
import type { Result } from './commands'

/** One line that tells a person what happened. */
export interface Notice {
  readonly tone: 'good' | 'attention' | 'danger'
  readonly text: string
}

/** Success is what happened, not what was asked: names who was ordered, who was taken by whom, and what is still open. */
export function describeResult(result: Result, board: Board): Notice {
  switch (result.kind) {
    case 'done':
      return describeDone(result.record.events, board)
    case 'refused':
      return { tone: 'danger', text: t('result.refused', { why: describeRejection(result.rejection, board) }) }
    case 'unavailable':
      return { tone: 'danger', text: t('result.unavailable', { why: result.why }) }
    case 'offline':
      return { tone: 'danger', text: t('result.offline') }
    case 'loginAgain':
      return { tone: 'danger', text: t('result.loginAgain') }
    case 'unknown':
      return { tone: 'attention', text: t('result.unknown') }
  }
}

function describeDone(events: Extract<Result, { kind: 'done' }>['record']['events'], board: Board): Notice {
  for (const event of events) {
    if (event.type !== 'ForceOrdered') continue
    const parts = [t('result.ordered', { n: event.ordered.length, units: event.ordered.map((a) => callSign(a.unit, board)).join('、') })]
    for (const taken of event.taken) parts.push(describeTaken(taken, board))
    if (event.open.length > 0) parts.push(t('result.alsoOpen', { lines: event.open.map((open) => open.line.label).join('、') }))
    return { tone: event.taken.length > 0 || event.open.length > 0 ? 'attention' : 'good', text: parts.join('；') }
  }
  return { tone: 'good', text: t('result.done') }
}

/** Names what stands in the way, from the facts of the rejection. */
export function describeRejection(rejection: Rejection, board: Board): string {
  const said = words.value.rejection[rejection.type]
  switch (rejection.type) {
    case 'UnitsNotAvailable':
      return said + '：' + rejection.taken.map((taken) => describeTaken(taken, board)).join('；')
    case 'WrongTransition':
      return said + '：' + rejection.from + ' → ' + rejection.to
    case 'NotFound':
      return said + '：' + rejection.id
    case 'IncidentIsDuplicate':
      return said + '：' + rejection.primary
    case 'IncidentIsClosed':
      return said + '：' + rejection.incident
    case 'ForceStillCommitted':
      return said + '：' + rejection.active.map((id) => callSign(board.assignments.value.get(id)?.unit ?? id, board)).join('、')
    case 'Contradiction':
      return said + '：' + rejection.field + ' ' + rejection.why
    case 'ImpossibleTime':
    case 'WrongLink':
      return said + '：' + rejection.why
    case 'LimitReached':
      return said + '：' + rejection.what + ' ' + rejection.limit
    case 'NotAllowed':
    case 'UnknownAuthor':
    case 'OutsideYourArea':
    case 'NotYourUnit':
    case 'DeadlinePassed':
    case 'CommandTooOld':
    case 'NothingChanges':
      return said
  }
}

function describeTaken(taken: { unit: string; status: keyof typeof words.value.unitStatus; incident?: string; orderedBy?: string }, board: Board): string {
  const unit = callSign(taken.unit, board)
  if (taken.incident === undefined) return t('result.takenOut', { unit, status: words.value.unitStatus[taken.status] })
  const person = taken.orderedBy === undefined ? '' : (board.people.value.get(taken.orderedBy)?.name ?? taken.orderedBy)
  return t('result.taken', { unit, incident: taken.incident.slice(-4), person })
}

/** A unit's name on the radio, or its id while it is unknown here. */
export function callSign(unit: string, board: Board): string {
  return board.units.value.get(unit)?.definition.callSign ?? unit
}
