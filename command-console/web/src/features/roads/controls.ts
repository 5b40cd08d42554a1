import type { EpochMillis, RoadControl, RoadEffect } from '@protocol/wire/types'
import { t } from '../../app/i18n'

/** Where a control stands in its time. */
export type Phase = 'future' | 'inForce' | 'over'

export function phaseOf(control: RoadControl, now: EpochMillis): Phase {
  if (now < control.from) return 'future'
  return control.until !== undefined && now >= control.until ? 'over' : 'inForce'
}

const ORDER: Readonly<Record<Phase, number>> = { inForce: 0, future: 1, over: 2 }

/** What holds now first, then what comes, the next one first, then what is over, the last one first. */
export function listedControls(controls: Iterable<RoadControl>, now: EpochMillis): RoadControl[] {
  return [...controls].sort((a, b) => {
    const phase = phaseOf(a, now)
    const byPhase = ORDER[phase] - ORDER[phaseOf(b, now)]
    if (byPhase !== 0) return byPhase
    const byTime = phase === 'over' ? (b.until ?? 0) - (a.until ?? 0) : phase === 'future' ? a.from - b.from : b.from - a.from
    return byTime === 0 ? a.id.localeCompare(b.id) : byTime
  })
}

export function effectWord(effect: RoadEffect): string {
  switch (effect.type) {
    case 'RoadClosed':
      return t('roads.closed')
    case 'RoadSpeed':
      return t('roads.speedAt', { percent: effect.percent })
    case 'Counterflow':
      return t('roads.counterflow')
    case 'BusLane':
      return t('roads.busLane')
  }
}

const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
})

/** Beijing date and minute, as a field of the browser for them reads it: 2026-06-01T08:00. */
export function toField(at: EpochMillis): string {
  return beijing.format(at).replace(' ', 'T')
}

/** The moment that such a field means; undefined for an empty or half-typed one. */
export function fromField(text: string): EpochMillis | undefined {
  const at = Date.parse(text + ':00+08:00')
  return Number.isNaN(at) ? undefined : at
}

/** Month, day and minute; the year is told only where it is another. */
export function dayAndMinute(at: EpochMillis, now: EpochMillis): string {
  const text = beijing.format(at)
  return text.slice(0, 4) === beijing.format(now).slice(0, 4) ? text.slice(5) : text
}
