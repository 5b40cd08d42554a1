import { computed, watch, type ComputedRef } from 'vue'
import type { Assignment } from '@protocol/wire/types'
import type { Board } from '../board'
import { playNewIncident, playUnanswered } from './sound'

/** An order that nobody answered; the centre must act. */
export interface Escalation {
  readonly assignment: Assignment
  readonly received: boolean
}

/** All escalated orders, the oldest first. A new one, and a new incident, sound. */
export function useEscalations(board: Board): ComputedRef<ReadonlyArray<Escalation>> {
  const escalations = computed(() =>
    [...board.assignments.value.values()]
      .filter((a) => a.alert.escalatedAt !== undefined && a.alert.acknowledgedAt === undefined && (a.status === 'ORDERED' || a.status === 'RECEIVED'))
      .sort((a, b) => (a.alert.escalatedAt ?? 0) - (b.alert.escalatedAt ?? 0))
      .map((assignment) => ({ assignment, received: assignment.alert.receivedAt !== undefined })),
  )
  watch(() => escalations.value.map((e) => e.assignment.id + e.assignment.alert.round + (e.assignment.alert.dueAt ?? 0)).join(), (now, before) => {
    if (now !== before && escalations.value.length > 0) playUnanswered()
  })
  watch(() => board.incidents.value.size, (size, before) => {
    if (before > 0 && size > before) playNewIncident()
  })
  return escalations
}
