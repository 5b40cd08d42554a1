import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import type { Assignment } from '@protocol/wire/types'
import type { Board } from '../board'
import { createNews } from './news'
import { sounds as pageSounds, type Sounds } from './sound'

/** An order that nobody answered; the centre must act. */
export interface Escalation {
  readonly assignment: Assignment
  readonly received: boolean
}

/** All escalated orders, the oldest first. A new one sounds, and so does a new call, a new incident and a raised level. */
export function useEscalations(board: Board, sounds: Sounds = pageSounds): ComputedRef<ReadonlyArray<Escalation>> {
  const escalations = computed(() =>
    [...board.assignments.value.values()]
      .filter((a) => a.alert.escalatedAt !== undefined && a.alert.acknowledgedAt === undefined && (a.status === 'ORDERED' || a.status === 'RECEIVED'))
      .sort((a, b) => (a.alert.escalatedAt ?? 0) - (b.alert.escalatedAt ?? 0))
      .map((assignment) => ({ assignment, received: assignment.alert.receivedAt !== undefined })),
  )
  const news = createNews()
  watch(() => escalations.value.map((e) => e.assignment.id + e.assignment.alert.round + (e.assignment.alert.dueAt ?? 0)).join(), (now, before) => {
    if (now !== before && escalations.value.length > 0) sounds.play('unanswered')
  })
  // Before the first snapshot there is nothing that could be new.
  watch([board.calls, board.incidents, () => board.status.number > 0], ([calls, incidents, isKnown]) => {
    if (isKnown) for (const alarm of news.heard(calls, incidents)) sounds.play(alarm)
  }, { immediate: true })
  watch(sounds.mutedUntil, (until) => {
    if (until === 0 && escalations.value.length > 0) sounds.play('unanswered')
  })
  const wake = (): void => { sounds.wake() }
  window.addEventListener('keydown', wake)
  window.addEventListener('pointerdown', wake)
  wake()
  onScopeDispose(() => {
    window.removeEventListener('keydown', wake)
    window.removeEventListener('pointerdown', wake)
  })
  return escalations
}
