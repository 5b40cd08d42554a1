import type { Call, Event, ForceOrdered, Recorded, Unit } from '@protocol/wire/types'
import type { SignName } from '@protocol/ui/signs'
import { leftOf } from '@protocol/unit/left'
import { lineLabel, needLabel, quantity } from '@protocol/words/labels'
import { listed, language, words } from '@protocol/words/language'
import { said } from '@protocol/words/said'
import { t } from '../../app/i18n'
import { callSign, describePreAlert, describeRejection, gainOf, lossOf, type Board } from '../board'

/** One line of the command log; people's own text in it is marked by `said`. */
export interface LogLine {
  readonly key: string
  readonly at: number
  readonly late: boolean
  readonly who: string
  readonly sign: SignName | undefined
  readonly text: string
  /** A decision about the force, which can be opened as it was then. */
  readonly decision: Decision | undefined
}

/** An order with why it was given, as the record has it. */
export interface Decision {
  /** Of the first event of its record. */
  readonly number: number
  readonly at: number
  readonly who: string
  readonly order: ForceOrdered
}

interface Line {
  readonly sign?: SignName
  readonly text: string
}

/** The records of one incident as lines a commander reads, the newest first. */
export function logLines(records: ReadonlyArray<Recorded>, board: Board, incident: string): LogLine[] {
  const lines: LogLine[] = []
  const units = unitsOf(records)
  for (const record of records) {
    record.events.forEach((event, i) => {
      if (!isOf(incident, event)) return
      const line = describeEvent(event, board, units, incident)
      if (line === undefined) return
      const who = record.author.person === 'system' ? '' : (board.people.value.get(record.author.person)?.name ?? record.author.person)
      const at = record.late?.occurredAt ?? record.at
      lines.push({
        key: record.from + '/' + i,
        at,
        late: record.late !== undefined,
        who,
        sign: line.sign,
        text: line.text,
        decision: event.type === 'ForceOrdered' ? { number: record.from, at, who, order: event } : undefined,
      })
    })
  }
  return lines.reverse()
}

/** A sentence for what happened, or undefined for what another line already says. */
function describeEvent(event: Event, board: Board, units: ReadonlyMap<string, string>, incident: string): Line | undefined {
  const w = words.value
  const unitOf = (assignment: string): string => said(callSign(board.assignments.value.get(assignment)?.unit ?? units.get(assignment) ?? assignment, board))
  const lineOf = (assignment: string, status: keyof typeof w.assignmentStatus, more = ''): Line => ({ text: spaced(unitOf(assignment), w.assignmentStatus[status], more) })
  switch (event.type) {
    case 'CallLogged':
      return saidBy(event.call)
    case 'CallLinked': {
      const call = board.calls.value.get(event.call)
      return call === undefined ? { sign: 'phone', text: event.call } : saidBy(call)
    }
    case 'CallUnlinked':
      return { sign: 'phone', text: spaced(t('incident.unlink'), event.call, said(event.reason)) }
    case 'IncidentCreated':
      return { sign: 'flag', text: spaced(w.milestone.RECEIVED, w.level[event.incident.level - 1] ?? '', w.incidentKind[event.incident.kind], said(event.incident.location.address)) }
    case 'IncidentLocated':
      return { sign: 'place', text: said(event.to.address) }
    case 'IncidentClassified':
      return { sign: 'flag', text: spaced(w.incidentKind[event.toKind], said(event.to.description)) }
    case 'LevelSet':
    case 'AlarmRaised':
      return { sign: 'level', text: spaced((w.level[event.from - 1] ?? '') + ' → ' + (w.level[event.to - 1] ?? ''), said(event.reason)) }
    case 'DuplicateLinked':
      return { sign: 'link', text: spaced(t('seat.link'), event.primary) }
    case 'DuplicateUnlinked':
      return { sign: 'link', text: spaced(t('incident.unlink'), event.primary, said(event.reason)) }
    case 'MilestoneReached':
      return { sign: 'flag', text: w.milestone[event.milestone] }
    case 'MilestoneWithdrawn':
      return { sign: 'undo', text: w.milestone[event.milestone] }
    case 'NoteAdded':
      return { sign: 'note', text: said(event.text) }
    case 'ReinforcementRequested':
      return { sign: 'add', text: spaced(t('incident.requested'), listed(event.lines.map((line) => said(lineLabel(line, language.value, w)))), said(event.reason)) }
    case 'IncidentClosed':
      return { sign: 'done', text: spaced(w.outcome[event.outcome.kind], said(event.outcome.text)) }
    case 'ForceOrdered':
      return { sign: 'send', text: listed(event.ordered.map((a) => said(callSign(a.unit, board)))) + (event.reason === '' ? '' : ' · ' + said(event.reason)) }
    case 'UnitDiverted': {
      // What the first one lacks follows; nothing is said of a time that it does not lose.
      const loss = event.lossSeconds > 0 ? [lossOf({ ...event, opens: [] })] : []
      const named = { unit: said(callSign(event.unit, board)), from: event.from.slice(-4), to: event.to.slice(-4) }
      if (incident === event.to) return { sign: 'send', text: t('incident.divertedHere', { ...named, changes: listed([gainOf(event), ...loss]) }) }
      const open = event.open.map((line) => said(lineLabel(line.line, language.value, w)) + ' −' + line.missing)
      return { sign: 'hazard', text: spaced(t('incident.divertedAway', { ...named, changes: listed([...loss, gainOf(event)]) }), open.length === 0 ? '' : t('incident.lacks', { lines: listed(open) })) }
    }
    case 'AssignmentCancelled':
      return lineOf(event.assignment, 'CANCELLED', said(event.reason))
    case 'AlertReceived':
      return lineOf(event.assignment, 'RECEIVED', '· ' + w.alertRoute[event.route])
    case 'AssignmentAcknowledged':
      return lineOf(event.assignment, 'ACKNOWLEDGED')
    case 'AssignmentRefused':
      return { ...lineOf(event.assignment, 'REFUSED', said(event.reason)), sign: 'hazard' }
    case 'AssignmentReported':
      return lineOf(event.assignment, event.to)
    case 'AssignmentCorrected':
      return { sign: 'undo', text: spaced(unitOf(event.assignment), t('incident.corrected', { from: w.assignmentStatus[event.from], to: w.assignmentStatus[event.to] }), said(event.reason)) }
    case 'AssignmentReleased':
      return lineOf(event.assignment, 'RELEASED')
    case 'AlertRepeated':
      return { sign: 'repeat', text: t('incident.again', { unit: unitOf(event.assignment), n: event.round }) }
    case 'AlertEscalated':
      return { sign: 'hazard', text: t('result.escalation', { unit: unitOf(event.assignment) }) }
    case 'CommandRejected':
      return { sign: 'close', text: spaced(w.command[event.commandType] ?? event.commandType, describeRejection(event.rejection, board)) }
    case 'PreAlertSent':
    case 'PreAlertEnded':
      return { sign: 'bell', text: describePreAlert(event, board) }
    case 'AidAsked': {
      const { area, agency, needs } = event.request
      const whom = area === undefined ? agency : (board.areas.value.get(area)?.name ?? area)
      return { sign: 'link', text: spaced(t('aid.asked', { whom: said(whom) }), listed(needs.map((need) => needLabel(need, w))), said(event.request.text)) }
    }
    case 'AidOverdue':
      return { sign: 'hazard', text: spaced(t('aid.title'), t('aid.overdueNow')) }
    case 'AidAnswered':
      return {
        sign: event.status === 'REFUSED' ? 'close' : 'done',
        text: spaced(t('aid.title'), w.aidStatus[event.status], listed(event.answer.units.map((unit) => said(callSign(unit, board)))), said(event.answer.text), event.answer.byTelephone ? t('aid.byTelephone') : ''),
      }
    case 'AidWithdrawn':
      return { sign: 'undo', text: spaced(t('aid.title'), w.aidStatus.WITHDRAWN, said(event.reason)) }
    case 'ConsumablesReported':
      return { sign: 'water', text: spaced(said(callSign(event.unit, board)), leftText(event.unit, event.to, board)) }
    case 'UnitStatusChanged':
    case 'MoveUpOrdered':
    case 'MoveUpAcknowledged':
    case 'MoveUpReached':
    case 'MoveUpEnded':
    case 'AreaDefined':
    case 'StationDefined':
    case 'UnitDefined':
    case 'UnitRetired':
    case 'PlanDefined':
    case 'PlanRetired':
    case 'PlansActivated':
    case 'FormationDefined':
    case 'FormationRetired':
    case 'LevelRulesSet':
    case 'WeatherSet':
    case 'PersonDefined':
    case 'AlertPolicySet':
    case 'IncidentPrefixSet':
    case 'PackActivated':
    case 'EtaModelAdopted':
    case 'RoadControlSet':
    case 'RoadControlLifted':
    case 'RoadControlForgotten':
    case 'ClockStepped':
    case 'StateLevelRaised':
      return undefined
  }
}

/** One record may tell of several incidents: a unit that is diverted, or ordered out of the pre-alert of another. Each log tells its own part. */
function isOf(incident: string, event: Event): boolean {
  if (event.type === 'ForceOrdered' || event.type === 'MilestoneReached') return event.incident === incident
  if (event.type === 'PreAlertSent') return event.preAlert.incident === incident
  if (event.type === 'PreAlertEnded') return event.incident === incident
  return event.type !== 'AssignmentCancelled' || event.assignment.slice(0, event.assignment.lastIndexOf('-')) === incident
}

/** The unit of each assignment, also of incidents that the board does not have any more. */
function unitsOf(records: ReadonlyArray<Recorded>): ReadonlyMap<string, string> {
  const units = new Map<string, string>()
  for (const { events } of records) {
    for (const event of events) if (event.type === 'ForceOrdered') for (const { id, unit } of event.ordered) units.set(id, unit)
  }
  return units
}

/** What a unit has left of each thing that it carries; the report names only what is not full. */
function leftText(unit: string, left: Unit['left'], board: Board): string {
  const known = board.units.value.get(unit)
  if (known === undefined) return ''
  return t('units.left') + t('common.colon') + listed(leftOf({ ...known, left: left ?? {} }).map((each) => quantity(each.capability, each.left, words.value)))
}

/** Who called and what was said, as far as either is known. */
function saidBy(call: Call): Line {
  const text = spaced(call.caller.number, said(call.caller.name), said(call.text))
  return { sign: 'phone', text: text === '' ? call.id : text }
}

function spaced(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
