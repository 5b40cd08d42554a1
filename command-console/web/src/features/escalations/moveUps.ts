import { computed, watch, type ComputedRef, type Ref } from 'vue'
import type { EpochMillis, Unit } from '@protocol/wire/types'
import type { Board } from '../board'
import { sounds as pageSounds, type Sounds } from './sound'

/** A crew that has not accepted its move-up by then must be asked on the radio. */
export const SILENT_MILLIS = 60_000
/** It sounds again after this, as an order does. */
const AGAIN_MILLIS = 30_000

/** Units whose move-up nobody has accepted in time, the oldest first. Each sounds again and again until somebody acts. */
export function useSilentMoveUps(board: Board, coreNow: Ref<EpochMillis>, sounds: Sounds = pageSounds): ComputedRef<ReadonlyArray<Unit>> {
  const waited = (unit: Unit): number => (unit.moveUp === undefined || unit.moveUp.acknowledgedAt !== undefined ? -1 : coreNow.value - unit.moveUp.orderedAt)
  const silent = computed(() =>
    [...board.units.value.values()]
      .filter((unit) => waited(unit) >= SILENT_MILLIS)
      .sort((a, b) => (a.moveUp?.orderedAt ?? 0) - (b.moveUp?.orderedAt ?? 0)),
  )
  watch(() => silent.value.map((unit) => unit.definition.id + Math.floor((waited(unit) - SILENT_MILLIS) / AGAIN_MILLIS)).join(), (now, before) => {
    if (now !== before && silent.value.length > 0) sounds.play('unanswered')
  })
  return silent
}
