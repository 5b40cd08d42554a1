import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecommendRequest } from '@protocol/wire/types'
import { createBoard } from '../board'
import { createDraft, type Draft } from '../seat'
import { useProposal, type Proposal } from './proposal'

const POINT = { lon: 82, lat: 44.9 }

let asked: RecommendRequest[] = []
let scope: EffectScope | undefined

/** A server that answers with the version it was asked under. */
function answer(_: string, init: { body: string; signal: AbortSignal }): Promise<Response> {
  const request = JSON.parse(init.body) as RecommendRequest
  asked.push(request)
  return init.signal.aborted ? Promise.reject(new Error('aborted')) : Promise.resolve(new Response(JSON.stringify({ version: request.version, chosen: [], lines: [] })))
}

function proposal(draft: Draft, operates = true): Proposal {
  scope = effectScope(true)
  const made = scope.run(() => useProposal({ board: createBoard(() => 0), incident: ref(), draft, operates }))
  if (made === undefined) throw new Error('the scope has ended')
  return made
}

function call(): Draft {
  const draft = createDraft(() => 1)
  draft.open()
  return draft
}

describe('the proposal while a call is typed', () => {
  beforeEach(() => {
    asked = []
    vi.useFakeTimers()
    vi.stubGlobal('fetch', answer)
  })
  afterEach(() => {
    scope?.stop()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('does not count for another kind, from the moment that is chosen', async () => {
    const draft = call()
    const shown = proposal(draft)
    draft.pick(POINT, 10)
    draft.kind = 'BUILDING_FIRE'
    await vi.advanceTimersByTimeAsync(100)
    expect(shown.current.value).toBe(true)
    draft.kind = 'HAZMAT_LEAK'
    await nextTick()
    expect(shown.current.value).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(shown.current.value).toBe(true)
    expect(asked.at(-1)).toMatchObject({ kind: 'HAZMAT_LEAK' })
  })

  it('is gone with its place', async () => {
    const draft = call()
    const shown = proposal(draft)
    draft.pick(POINT, 10)
    draft.kind = 'BUILDING_FIRE'
    await vi.advanceTimersByTimeAsync(100)
    draft.level = 2
    await nextTick()
    draft.discard()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown.answer.value).toBeUndefined()
    expect(asked).toHaveLength(1)
  })

  it('is not asked for by a seat that may not order', async () => {
    const draft = call()
    proposal(draft, false)
    draft.pick(POINT, 10)
    draft.kind = 'BUILDING_FIRE'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([])
  })
})
