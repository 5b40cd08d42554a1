import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { PlanChange, PlanSet } from '@protocol/wire/types'
import type { Board } from '../board'
import { changeOf, inForce, sizeOf } from './model'

/** What somebody is changing; it stays while the page is closed and until it is in force or thrown away on purpose. */
const kept = shallowRef<PlanSet>()

export interface PlanDraft {
  readonly set: ComputedRef<PlanSet>
  readonly change: ComputedRef<PlanChange>
  /** How many plans, formations and lists of rules differ from what is in force. */
  readonly size: ComputedRef<number>
  readonly before: ShallowRef<ReadonlyArray<PlanSet>>
  put(next: PlanSet): void
  undo(): void
  discard(): void
}

export function usePlanDraft(board: Board): PlanDraft {
  const before = shallowRef<ReadonlyArray<PlanSet>>([])
  const now = computed(() => inForce(board))
  const set = computed(() => kept.value ?? now.value)
  const change = computed(() => changeOf(now.value, set.value))
  const size = computed(() => sizeOf(change.value))

  /** What came into force is not a change any more. */
  watch(size, (n) => {
    if (n === 0) {
      kept.value = undefined
      before.value = []
    }
  })

  return {
    set, change, size, before,
    put(next) {
      before.value = [...before.value.slice(-49), set.value]
      kept.value = next
    },
    undo() {
      const last = before.value.at(-1)
      if (last === undefined) return
      before.value = before.value.slice(0, -1)
      kept.value = last
    },
    discard() {
      kept.value = undefined
      before.value = []
    },
  }
}
