import type { Advice, Command } from '@protocol/wire/types'
import { etaSpan } from '@protocol/words/format'
import { lineLabel } from '@protocol/words/labels'
import { language, listed, words } from '@protocol/words/language'
import { said } from '@protocol/words/said'
import { t } from '../../app/i18n'
import { callSign, type Board } from '../board'

/** The advice to show: of the chosen incident if there is any, else the first, which is the greatest; one at a time. */
export function advised(advice: ReadonlyArray<Advice>, chosen: string | undefined): Advice | undefined {
  return advice.find(({ incident }) => incident === chosen) ?? advice[0]
}

/** What was noticed and what would mend it, in one sentence. */
export function describe(advice: Advice, board: Board): string {
  const units = listed(advice.units.map(({ unit }) => said(callSign(unit, board))))
  const ordered = said(orderedUnit(advice, board))
  const gain = etaSpan(advice.gainSeconds)
  // A missed deadline of the plan says more than a missed promise.
  const isOverdue = advice.overdueSeconds > 0
  const late = etaSpan(isOverdue ? advice.overdueSeconds : advice.lateSeconds)
  switch (advice.kind) {
    case 'CLOSER':
      return t('advice.closer', { units, ordered, gain })
    case 'LATE':
      return t('advice.' + (isOverdue ? 'overdue' : 'late') + (advice.units.length === 0 ? '' : 'Instead'), { ordered, late, units, gain })
    case 'AVAILABLE': {
      const lines = listed(advice.lines.map(({ line }) => said(lineLabel(line, language.value, words.value))))
      return t('advice.available', { units, lines, eta: etaSpan(advice.units.at(-1)?.etaSeconds ?? 0) })
    }
  }
}

/** The command that takes the advice; undefined when it only tells that somebody is late. */
export function commandOf(advice: Advice, board: Board): Command | undefined {
  const units = advice.units.map(({ unit }) => unit)
  if (units.length === 0 || advice.recommendation === undefined) return undefined
  const { incident, assignment, recommendation } = advice
  return assignment === undefined
    ? { type: 'OrderForce', incident, units, recommendation, reason: '' }
    : { type: 'ChangeOrder', incident, cancel: [assignment], units, reason: t('advice.reason', { ordered: orderedUnit(advice, board) }), recommendation }
}

function orderedUnit({ assignment }: Advice, board: Board): string {
  if (assignment === undefined) return ''
  const unit = board.assignments.value.get(assignment)?.unit
  return unit === undefined ? assignment : callSign(unit, board)
}
