import type { Call, Event, Recorded } from '@protocol/wire/types'
import { t, words } from '../../app/i18n'
import { callSign, describeRejection } from '../board/outcome'
import type { Board } from '../board'

/** One line of the command log. */
export interface LogLine {
  readonly key: string
  readonly at: number
  readonly late: boolean
  readonly who: string
  readonly text: string
}

/** The records of one incident as lines a commander reads, the newest first. */
export function logLines(records: ReadonlyArray<Recorded>, board: Board): LogLine[] {
  const lines: LogLine[] = []
  for (const record of records) {
    record.events.forEach((event, i) => {
      const text = describeEvent(event, board)
      if (text === undefined) return
      lines.push({
        key: record.from + '/' + i,
        at: record.late?.occurredAt ?? record.at,
        late: record.late !== undefined,
        who: record.author.person === 'system' ? '' : (board.people.value.get(record.author.person)?.name ?? record.author.person),
        text,
      })
    })
  }
  return lines.reverse()
}

/** A sentence for what happened, or undefined for what another line already says. */
function describeEvent(event: Event, board: Board): string | undefined {
  const w = words.value
  const unitOf = (assignment: string): string => callSign(board.assignments.value.get(assignment)?.unit ?? assignment, board)
  switch (event.type) {
    case 'CallLogged':
      return saidBy(event.call)
    case 'CallLinked': {
      const call = board.calls.value.get(event.call)
      return call === undefined ? '☎ ' + event.call : saidBy(call)
    }
    case 'CallUnlinked':
      return '☎ − ' + event.call + ' ' + event.reason
    case 'IncidentCreated':
      return w.milestone.RECEIVED + ' ' + w.level[event.incident.level - 1] + ' ' + w.incidentKind[event.incident.kind] + ' ' + event.incident.location.address
    case 'IncidentLocated':
      return '⌖ ' + event.to.address
    case 'IncidentClassified':
      return w.incidentKind[event.toKind] + ' ' + event.to.description
    case 'LevelSet':
    case 'AlarmRaised':
      return '▲ ' + w.level[event.from - 1] + ' → ' + w.level[event.to - 1] + ' ' + event.reason
    case 'DuplicateLinked':
      return '⇉ ' + event.primary
    case 'DuplicateUnlinked':
      return '⇇ ' + event.primary + ' ' + event.reason
    case 'MilestoneReached':
      return '◆ ' + w.milestone[event.milestone]
    case 'MilestoneWithdrawn':
      return '◇ ' + w.milestone[event.milestone]
    case 'NoteAdded':
      return '✎ ' + event.text
    case 'ReinforcementRequested':
      return '＋ ' + event.lines.map((line) => line.label).join('、') + ' ' + event.reason
    case 'IncidentClosed':
      return '✓ ' + w.outcome[event.outcome.kind] + ' ' + event.outcome.text
    case 'ForceOrdered':
      return '➤ ' + event.ordered.map((a) => callSign(a.unit, board)).join('、') + (event.reason === '' ? '' : ' · ' + event.reason)
    case 'AssignmentCancelled':
      return unitOf(event.assignment) + ' ' + w.assignmentStatus.CANCELLED + ' ' + event.reason
    case 'AlertReceived':
      return unitOf(event.assignment) + ' ' + w.assignmentStatus.RECEIVED + ' · ' + w.alertRoute[event.route]
    case 'AssignmentAcknowledged':
      return unitOf(event.assignment) + ' ' + w.assignmentStatus.ACKNOWLEDGED
    case 'AssignmentRefused':
      return unitOf(event.assignment) + ' ' + w.assignmentStatus.REFUSED + ' ' + event.reason
    case 'AssignmentReported':
      return unitOf(event.assignment) + ' ' + w.assignmentStatus[event.to]
    case 'AssignmentCorrected':
      return unitOf(event.assignment) + ' ' + w.assignmentStatus[event.from] + ' ⇒ ' + w.assignmentStatus[event.to] + ' ' + event.reason
    case 'AssignmentReleased':
      return unitOf(event.assignment) + ' ' + w.assignmentStatus.RELEASED
    case 'AlertRepeated':
      return '↻ ' + t('incident.again', { unit: unitOf(event.assignment), n: event.round })
    case 'AlertEscalated':
      return '⚠ ' + t('result.escalation', { unit: unitOf(event.assignment) })
    case 'CommandRejected':
      return '✗ ' + event.commandType + ' ' + describeRejection(event.rejection, board)
    case 'UnitStatusChanged':
    case 'AreaDefined':
    case 'StationDefined':
    case 'UnitDefined':
    case 'UnitRetired':
    case 'PlanDefined':
    case 'PlanRetired':
    case 'PersonDefined':
    case 'AlertPolicySet':
    case 'IncidentPrefixSet':
    case 'PackActivated':
    case 'ClockStepped':
    case 'StateLevelRaised':
      return undefined
  }
}

/** Who called and what was said, as far as either is known. */
function saidBy(call: Call): string {
  const said = [call.caller.number, call.caller.name, call.text].filter((part) => part !== '').join(' ')
  return '☎ ' + (said === '' ? call.id : said)
}
