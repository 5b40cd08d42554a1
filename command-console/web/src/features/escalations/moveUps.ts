import { computed, watch, type ComputedRef, type Ref } from 'vue'
import type { EpochMillis, Unit } from '@protocol/wire/types'
import type { Board } from '../board'
import { sounds as pageSounds, type Sounds } from './sound'

/** A crew that has not accepted its move-up by then must be asked on the radio. */
export const SILENT_MILLIS = 60_000
/** It sounds again after this, as an order does. */
const AGAIN_MILLIS = 30_000

/**
 * Units whose move-up nobody has accepted in time, the oldest first. Each sounds again and again until somebody acts.
 *
 * @param enabled whether this person acts on it; who does not is shown none and hears nothing
 */
export function useSilentMoveUps(board: Board, coreNow: Ref<EpochMillis>, enabled: () => boolean, sounds: Sounds = pageSounds): ComputedRef<ReadonlyArray<Unit>> {
  const waited = (unit: Unit): number => (unit.moveUp === undefined || unit.moveUp.acknowledgedAt !== undefined ? -1 : coreNow.value - unit.moveUp.orderedAt)
  const silent = computed(() => (enabled()
    ? [...board.units.value.values()]
        .filter((unit) => waited(unit) >= SILENT_MILLIS)
        .sort((a, b) => (a.moveUp?.orderedAt ?? 0) - (b.moveUp?.orderedAt ?? 0))
    : []))
  watch(() => silent.value.map((unit) => unit.definition.id + ' ' + Math.floor((waited(unit) - SILENT_MILLIS) / AGAIN_MILLIS)), (now, before) => {
    if (now.some((round) => !before.includes(round))) sounds.play('unanswered')
  })
  return silent
}
