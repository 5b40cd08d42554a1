import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { PlanChange, PlanSet } from '@protocol/wire/types'
import type { Board } from '../board'
import { changeOf, inForce, sizeOf } from './model'
import { outdated, rebased, type Changed, type Side } from './rebase'

/** What somebody is changing; it stays while the page is closed and until it is in force or thrown away on purpose. */
const kept = shallowRef<Changed>()

export interface PlanDraft {
  readonly set: ComputedRef<PlanSet>
  readonly change: ComputedRef<PlanChange>
  /** How many plans, formations and lists of rules differ from what they were made from. */
  readonly size: ComputedRef<number>
  /** The names of what somebody else changed meanwhile; the level rules are called by an empty name. */
  readonly outdated: ComputedRef<ReadonlyArray<string>>
  readonly before: ShallowRef<ReadonlyArray<Changed>>
  put(next: PlanSet): void
  /** Takes what is in force, or what was changed here, of all that somebody else changed meanwhile. */
  settle(side: Side): void
  undo(): void
  discard(): void
}

export function usePlanDraft(board: Board): PlanDraft {
  const before = shallowRef<ReadonlyArray<Changed>>([])
  const now = computed(() => inForce(board))
  const draft = computed<Changed>(() => (kept.value === undefined ? { base: now.value, set: now.value } : rebased(kept.value, now.value)))
  const set = computed(() => draft.value.set)
  const change = computed(() => changeOf(draft.value.base, draft.value.set))
  const size = computed(() => sizeOf(change.value))

  /** What came into force is not a change any more. */
  watch(size, (n) => {
    if (n === 0) {
      kept.value = undefined
      before.value = []
    }
  })

  function keep(next: Changed): void {
    before.value = [...before.value.slice(-49), draft.value]
    kept.value = next
  }

  return {
    set, change, size, before,
    outdated: computed(() => outdated(draft.value, now.value)),
    put(next) {
      keep({ base: draft.value.base, set: next })
    },
    settle(side) {
      keep(rebased(draft.value, now.value, side))
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
