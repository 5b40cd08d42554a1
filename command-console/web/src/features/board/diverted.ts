import { etaSpan } from '@protocol/words/format'
import { amountLabel } from '@protocol/words/labels'
import { listed, words } from '@protocol/words/language'
import type { Diversion, LineAmount, UnitDiverted } from '@protocol/wire/types'
import { t } from '../../app/i18n'

/** What the incident that gets the unit gains: lines that nobody else fills, or else time. */
export function gainOf({ to, gainSeconds, fills }: Pick<Diversion | UnitDiverted, 'to' | 'gainSeconds' | 'fills'>): string {
  const incident = to.slice(-4)
  return fills === undefined || fills.length === 0
    ? t('joint.gain', { to: incident, span: etaSpan(gainSeconds) })
    : t('joint.fills', { to: incident, lines: amounts(fills) })
}

/** What the incident that gives it loses: lines that nobody else fills, or else time. */
export function lossOf({ from, lossSeconds, opens }: Pick<Diversion, 'from' | 'lossSeconds' | 'opens'>): string {
  const incident = from.slice(-4)
  if (opens.length > 0) return t('joint.opens', { from: incident, lines: amounts(opens) })
  return lossSeconds === 0 ? t('joint.noLoss', { from: incident }) : t('joint.loss', { from: incident, span: etaSpan(lossSeconds) })
}

/** The same thing under other terms is told once, with the larger amount. */
function amounts(lines: ReadonlyArray<LineAmount>): string {
  const most = new Map<string, LineAmount>()
  for (const line of lines) {
    const thing = amountLabel({ ...line, amount: 1 }, words.value)
    if (line.amount > (most.get(thing)?.amount ?? 0)) most.set(thing, line)
  }
  return listed([...most.values()].map((line) => amountLabel(line, words.value)))
}
