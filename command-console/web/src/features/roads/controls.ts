import type { EpochMillis, RoadControl, RoadEffect } from '@protocol/wire/types'
import { listed } from '@protocol/words/language'
import { t } from '../../app/i18n'
import { dayAndMinute } from '../../ui/moment'
import { CLASSES } from './desk'

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

/** What a control does to whom and when, in one line. */
export function described(control: RoadControl, now: EpochMillis): string {
  const until = control.until === undefined ? t('roads.untilLifted') : dayAndMinute(control.until, now)
  const classes = control.classes.length === CLASSES.length ? t('roads.allClasses') : listed(control.classes.map((c) => t('roads.class.' + c)))
  return effectWord(control.effect) + ' · ' + classes + ' · ' + dayAndMinute(control.from, now) + ' – ' + until
}
