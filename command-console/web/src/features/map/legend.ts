import type { EpochMillis, RoadControl } from '@protocol/wire/types'
import { phaseOf } from '../roads'

/** What is drawn on the roads besides the roads themselves. */
export type Marking = 'closed' | 'slowed' | 'allowed' | 'hole'

const ORDER: ReadonlyArray<Marking> = ['closed', 'slowed', 'allowed', 'hole']

/** The markings that are on the map now, the gravest first; what is over is not drawn. */
export function markingsOf(controls: Iterable<RoadControl>, hasHole: boolean, now: EpochMillis): Marking[] {
  const found = new Set<Marking>(hasHole ? ['hole'] : [])
  for (const control of controls) if (phaseOf(control, now) !== 'over') found.add(markingOf(control))
  return ORDER.filter((marking) => found.has(marking))
}

function markingOf({ effect }: RoadControl): Marking {
  switch (effect.type) {
    case 'RoadClosed':
      return 'closed'
    case 'RoadSpeed':
      return 'slowed'
    case 'Counterflow':
    case 'BusLane':
      return 'allowed'
  }
}
