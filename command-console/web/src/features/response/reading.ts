import type { OpenLine, PassedOver, Proposed, Recommendation } from '@protocol/wire/types'
import { leftOf } from '@protocol/unit/left'
import { etaSpan } from '@protocol/words/format'
import { listed, words } from '@protocol/words/language'
import { said } from '@protocol/words/said'
import { t } from '../../app/i18n'
import { callSign, type Board } from '../board'
import { differenceOf, type SetDifference } from './ordering'

/** Units that are passed over or could be asked for beyond this stand in the record only. */
export const REASONS_SHOWN = 6

/** Where a unit is quartered, and what it brings, in the words of the lines it serves. */
export function stationOf(unit: string, board: Board): string {
  const of = board.units.value.get(unit)?.definition.station
  return of === undefined ? '' : (board.stations.value.get(of)?.name ?? '')
}

export function brings(unit: string, board: Board): string {
  const known = board.units.value.get(unit)
  if (known === undefined) return ''
  const { definition } = known
  const water = leftOf(known).find(({ capability }) => capability === 'WATER_L')?.left
  const reach = definition.capabilities.AERIAL_M
  const brought = [t('proposal.people', { n: definition.crew }), water === undefined ? '' : tonnes(water), reach === undefined ? '' : reach + ' m']
  return brought.filter((part) => part !== '').join(' · ')
}

function tonnes(liters: number): string {
  return (liters / 1_000).toLocaleString('zh-CN', { maximumFractionDigits: 1 }) + ' t'
}

export function amount(value: number): string {
  return value.toLocaleString('en-US')
}

/** How much of a line is covered, in per cent. */
export function share({ line, have }: OpenLine): number {
  return Math.min(100, Math.round((have / line.need.amount) * 100))
}

/** That more units are nearer than those with a reason here; empty when none are. */
export function moreNearer({ passedOver, nearerUnlisted }: Recommendation, shown: number): string {
  if (nearerUnlisted) return t('proposal.nearerUnlisted')
  const n = passedOver.length - shown
  return n > 0 ? t('proposal.nearerMore', { n }, n) : ''
}

/** How long the core took for the answer. */
export function took({ computeMicros }: Recommendation): string {
  return computeMicros < 1_000 ? t('proposal.micros', { n: computeMicros }) : t('proposal.millis', { n: Math.round(computeMicros / 1_000) })
}

/** Whether it is the best there is, and if not proven how far from it at most. */
export function proof({ proven, weighed }: Recommendation): string {
  if (proven) return t('proposal.proven')
  return weighed === undefined ? t('proposal.notProven') : t('proposal.gap', { span: etaSpan(weighed.gapSeconds) })
}

/** How the second best set stands to the proposed one, and which units make the difference. */
export function runnerUp({ chosen, runnerUp: second, runnerUpLaterSeconds: later, runnerUpProven, weighed }: Recommendation, board: Board): string {
  if (second.length === 0) return ''
  const text = later === 0 ? t('proposal.runnerUpSame') : t(later < 0 ? 'proposal.runnerUpSooner' : 'proposal.runnerUp', { span: etaSpan(Math.abs(later)) })
  const dearer = weighed?.runnerUp === undefined ? 0 : weighed.runnerUp.totalSeconds - weighed.cost.totalSeconds
  const cost = dearer > 0 ? t('proposal.dearer', { span: etaSpan(dearer) }) : ''
  return text + cost + (runnerUpProven ? '' : t('proposal.runnerUpInexact')) + t('common.colon') + swapped(differenceOf(chosen, second), board)
}

function swapped({ added, left }: SetDifference, board: Board): string {
  const units = names(added, board)
  const others = names(left, board)
  if (left.length === 0) return t('proposal.besides', { units })
  return added.length === 0 ? t('proposal.without', { others }) : t('proposal.insteadOf', { units, others })
}

/** Says that either set is as good, as far as anybody can know. */
export function tossUp({ weighed }: Recommendation): string {
  return weighed?.tossUp === true ? t('proposal.tossUp', { span: etaSpan(weighed.tossUpSeconds) }) : ''
}

/** Whom others would have to send for what stays open. */
export function outside({ elsewhere, weighed }: Recommendation, board: Board): ReadonlyArray<string> {
  if (weighed === undefined) return elsewhere.length === 0 ? [] : [t('proposal.elsewhere') + t('common.colon') + names(elsewhere.slice(0, REASONS_SHOWN), board)]
  return weighed.outside.slice(0, REASONS_SHOWN).map((force) => {
    const area = said(board.areas.value.get(force.area)?.name ?? force.area)
    const soonest = force.etaSeconds < 0 ? t('proposal.outsideAsk') : t('proposal.outsideSoonest', { span: etaSpan(force.etaSeconds) })
    return t('proposal.outside', { area, force: words.value.force[force.force], units: names(force.units, board), soonest })
  })
}

/** Why a nearer unit was passed over, with the incident that has it or the seconds that spoke against it. */
export function whyNot(passed: PassedOver): string {
  const incident = passed.incident === undefined ? '' : ' #' + passed.incident.slice(-4)
  const seconds = passed.seconds === undefined ? '' : ' ' + etaSpan(passed.seconds)
  return words.value.why[passed.why] + incident + seconds
}

export function names(units: ReadonlyArray<string>, board: Board): string {
  return listed(units.map((unit) => said(callSign(unit, board))))
}

/** The range in which the unit arrives in nine of ten cases. */
export function range({ etaLowSeconds, etaHighSeconds }: Proposed): string {
  return etaSpan(etaLowSeconds) + '–' + etaSpan(etaHighSeconds)
}
