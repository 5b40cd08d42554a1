import type { AidRequest, PreAlertEnded, PreAlertSent, Rejection, WeatherReport } from '@protocol/wire/types'
import { timeOfDay } from '@protocol/words/format'
import { lineLabel, needLabel, statusWord } from '@protocol/words/labels'
import { listed, language, words } from '@protocol/words/language'
import { limitInWords, reasonInWords } from '@protocol/words/reasons'
import { said } from '@protocol/words/said'
import { t } from '../../app/i18n'
import type { Board } from './board'
import type { Result } from './commands'

/** One line that tells a person what happened; people's own text in it is marked by `said`. */
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
      return { tone: 'danger', text: t('result.unavailable', { why: reasonInWords(result.why, language.value, words.value) }) }
    case 'offline':
      return { tone: 'danger', text: t('result.offline') }
    case 'loginAgain':
      return { tone: 'danger', text: t('result.loginAgain') }
    case 'unknown':
      return { tone: 'attention', text: t('result.unknown') }
    case 'neverArrived':
      return { tone: 'danger', text: t('result.neverArrived') }
    case 'forgotten':
      return { tone: 'attention', text: t('result.forgotten') }
  }
}

type Happened = Extract<Result, { kind: 'done' }>['record']['events']

function describeDone(events: Happened, board: Board): Notice {
  for (const event of events) {
    if (event.type === 'PreAlertSent' || event.type === 'PreAlertEnded') return { tone: 'good', text: describePreAlert(event, board) }
    if (event.type === 'UnitDiverted') {
      const lacks = event.open.map((line) => said(lineLabel(line.line, language.value, words.value)))
      const text = t('result.diverted', { unit: said(callSign(event.unit, board)), from: event.from.slice(-4), to: event.to.slice(-4) })
      return { tone: lacks.length > 0 ? 'attention' : 'good', text: text + (lacks.length > 0 ? t('result.lacks', { from: event.from.slice(-4), lines: listed(lacks) }) : '') }
    }
    if (event.type === 'ForceOrdered') return describeOrder(event, board)
    if (event.type === 'AidAsked') return { tone: 'good', text: describeAsked(event.request, board) }
    if (event.type === 'WeatherSet') return { tone: 'good', text: describeWeather(event.to, board) }
  }
  return { tone: 'good', text: t('result.done') }
}

/** Who was told to stand ready, who need not any more, and why it ended. */
export function describePreAlert(event: PreAlertSent | PreAlertEnded, board: Board): string {
  const names = (units: ReadonlyArray<string>): string => listed(units.map((unit) => said(callSign(unit, board))))
  const stoodDown = event.stoodDown.length === 0 ? '' : t('preAlert.stoodDown', { units: names(event.stoodDown) })
  const parts = event.type === 'PreAlertEnded'
    ? [t('preAlert.end.' + event.end), stoodDown, said(event.reason)]
    : [event.told.length > 0 ? t('preAlert.sent', { units: names(event.told) }) : event.stoodDown.length === 0 ? t('preAlert.holds', { units: names(event.preAlert.units), at: timeOfDay(event.preAlert.sentAt) }) : '', stoodDown]
  return parts.filter((part) => part !== '').join(t('common.semicolon'))
}

function describeOrder(order: Extract<Happened[number], { type: 'ForceOrdered' }>, board: Board): Notice {
  const parts = [t('result.ordered', { n: order.ordered.length, units: listed(order.ordered.map((a) => said(callSign(a.unit, board)))) })]
  for (const taken of order.taken) parts.push(describeTaken(taken, board))
  if (order.open.length > 0) parts.push(t('result.alsoOpen', { lines: listed(order.open.map((open) => said(lineLabel(open.line, language.value, words.value)))) }))
  return { tone: order.taken.length > 0 || order.open.length > 0 ? 'attention' : 'good', text: parts.join(t('common.semicolon')) }
}

function describeAsked({ area, agency, needs }: AidRequest, board: Board): string {
  const whom = area === undefined ? agency : areaName(area, board)
  return t('aid.asked', { whom: said(whom) }) + t('common.colon') + listed(needs.map((need) => needLabel(need, words.value)))
}

function describeWeather({ area, kinds }: WeatherReport, board: Board): string {
  const name = said(areaName(area, board))
  return kinds.length === 0 ? t('weather.tookBack', { area: name }) : t('weather.reported', { area: name, kinds: listed(kinds.map((kind) => words.value.weather[kind])) })
}

function areaName(area: string, board: Board): string {
  return board.areas.value.get(area)?.name ?? area
}

/** Names what stands in the way, from the facts of the rejection. */
export function describeRejection(rejection: Rejection, board: Board): string {
  const why = words.value.rejection[rejection.type]
  switch (rejection.type) {
    case 'UnitsNotAvailable':
      return why + t('common.colon') + rejection.taken.map((taken) => describeTaken(taken, board)).join(t('common.semicolon'))
    case 'WrongTransition':
      return why + t('common.colon') + statusWord(rejection.from, words.value) + ' → ' + statusWord(rejection.to, words.value)
    case 'NotFound':
      return why + t('common.colon') + rejection.id
    case 'IncidentIsDuplicate':
      return why + t('common.colon') + rejection.primary
    case 'IncidentIsClosed':
      return why + t('common.colon') + rejection.incident
    case 'ForceStillCommitted':
      return why + t('common.colon') + listed(rejection.active.map((id) => said(callSign(board.assignments.value.get(id)?.unit ?? id, board))))
    case 'Contradiction':
    case 'ImpossibleTime':
    case 'WrongLink':
      return why + t('common.colon') + reasonInWords(rejection.why, language.value, words.value)
    case 'ChangedMeanwhile':
      return why + t('common.colon') + rejection.id + ' ' + said(board.people.value.get(rejection.by)?.name ?? rejection.by) + (rejection.at === undefined ? '' : ' ' + timeOfDay(rejection.at))
    case 'LimitReached':
      return why + t('common.colon') + limitInWords(rejection.what, language.value) + ' ' + rejection.limit
    case 'NotAllowed':
    case 'UnknownAuthor':
    case 'OutsideYourArea':
    case 'NotYourUnit':
    case 'DeadlinePassed':
    case 'CommandTooOld':
    case 'NothingChanges':
      return why
  }
}

function describeTaken(taken: { unit: string; status: keyof typeof words.value.unitStatus; incident?: string; orderedBy?: string }, board: Board): string {
  const unit = said(callSign(taken.unit, board))
  if (taken.incident === undefined) return t('result.takenOut', { unit, status: words.value.unitStatus[taken.status] })
  const person = taken.orderedBy === undefined ? '' : (board.people.value.get(taken.orderedBy)?.name ?? taken.orderedBy)
  return t('result.taken', { unit, incident: taken.incident.slice(-4), person: said(person) })
}

/** A unit's name on the radio, or its id while it is unknown here. */
export function callSign(unit: string, board: Board): string {
  return board.units.value.get(unit)?.definition.callSign ?? unit
}
