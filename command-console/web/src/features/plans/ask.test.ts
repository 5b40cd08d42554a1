import { effectScope, nextTick, ref, type EffectScope, type Ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlanChange } from '@protocol/wire/types'
import { usePlanCheck } from './ask'

/** A draft that retires one plan. */
function retiring(plan: string): PlanChange {
  return { plans: [], retired: [plan], formations: [], retiredFormations: [] }
}

let waiting: ((response: Response) => void)[] = []
let scope: EffectScope | undefined

function answer(index: number): void {
  waiting[index]?.(new Response(JSON.stringify({ change: retiring('p'), findings: [] }), { status: 200, headers: { 'content-type': 'application/json' } }))
}

function check(change: Ref<PlanChange>) {
  scope = effectScope(true)
  const made = scope.run(() => usePlanCheck(change))
  if (made === undefined) throw new Error('the scope has ended')
  return made
}

beforeEach(() => {
  waiting = []
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => new Promise<Response>((resolve, reject) => {
    waiting.push(resolve)
    signal?.addEventListener('abort', () => { reject(new DOMException('aborted', 'AbortError')) })
  }))
})
afterEach(() => {
  scope?.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the check of a draft', () => {
  it('is not asked of a draft that is too long to be sent', async () => {
    const { state } = check(ref<PlanChange>({ ...retiring('a'), retired: Array.from({ length: 5_000 }, (_, i) => 'a-plan-with-a-very-long-name-that-takes-its-room-' + i) }))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(waiting).toHaveLength(0)
    expect(state.value).toBe('idle')
  })

  it('is never that of an earlier draft', async () => {
    const change = ref<PlanChange>(retiring('a'))
    const { state, reading } = check(change)
    await vi.advanceTimersByTimeAsync(400)
    expect(waiting).toHaveLength(1)
    change.value = retiring('b')
    await nextTick()
    answer(0)
    await vi.advanceTimersByTimeAsync(100)
    expect([state.value, reading.value]).toEqual(['asking', undefined])
    await vi.advanceTimersByTimeAsync(300)
    answer(1)
    await vi.advanceTimersByTimeAsync(0)
    expect(state.value).toBe('idle')
    expect(reading.value).toBeDefined()
  })
})
