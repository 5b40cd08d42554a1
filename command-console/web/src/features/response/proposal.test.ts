import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Recommendation, RecommendRequest } from '@protocol/wire/types'
import { createBoard, createQuestions, type Board, type Questions } from '../board'
import { createDraft, type Draft } from '../seat'
import { useProposal, type Proposal } from './proposal'

const POINT = { lon: 82, lat: 44.9 }

let asked: RecommendRequest[] = []
let online = true
let scope: EffectScope | undefined
let questions: Questions
let board: Board

function answer(version: number, id = 'R-' + version): void {
  questions.receive({ type: 'Recommended', subject: 'proposal', recommendation: { id, version, chosen: [], lines: [] } as unknown as Recommendation })
}

function refuse(version: number, code: string): void {
  questions.receive({ type: 'NotRecommended', subject: 'proposal', version, code, why: 'because' })
}

function proposal(draft: Draft, operates = true): Proposal {
  scope = effectScope(true)
  const made = scope.run(() => useProposal({ board, questions, incident: ref(), draft, operates }))
  if (made === undefined) throw new Error('the scope has ended')
  return made
}

function call(): Draft {
  const draft = createDraft(() => 1)
  draft.open()
  return draft
}

async function typed(draft: Draft): Promise<void> {
  draft.pick(POINT, 10)
  draft.kind = 'BUILDING_FIRE'
  await nextTick()
}

describe('the proposal while a call is typed', () => {
  beforeEach(() => {
    asked = []
    online = true
    board = createBoard(() => 0)
    questions = createQuestions({
      send: (message) => {
        if (online) asked.push((message as { request: RecommendRequest }).request)
        return online
      },
    })
    vi.useFakeTimers()
  })
  afterEach(() => {
    scope?.stop()
    vi.useRealTimers()
  })

  it('is asked for with every field, at once', async () => {
    const draft = call()
    proposal(draft)
    await typed(draft)
    draft.level = 2
    await nextTick()
    expect(asked.map(({ level, version }) => [level, version])).toEqual([[1, 1], [2, 2]])
  })

  it('is asked for with the address too, as soon as that is typed', async () => {
    const draft = call()
    proposal(draft)
    await typed(draft)
    draft.type('自治州人民医院')
    await nextTick()
    expect(asked.map(({ address }) => address)).toEqual(['', '自治州人民医院'])
  })

  it('does not count for another kind, from the moment that is chosen', async () => {
    const draft = call()
    const shown = proposal(draft)
    await typed(draft)
    answer(1)
    expect(shown.current.value).toBe(true)
    draft.kind = 'HAZMAT_LEAK'
    await nextTick()
    expect(shown.current.value).toBe(false)
    answer(2)
    expect(shown.current.value).toBe(true)
    expect(asked.at(-1)).toMatchObject({ kind: 'HAZMAT_LEAK' })
  })

  it('is never an older answer after a newer question', async () => {
    const draft = call()
    const shown = proposal(draft)
    await typed(draft)
    draft.level = 3
    await nextTick()
    answer(1, 'old')
    expect(shown.answer.value).toBeUndefined()
    answer(2, 'new')
    answer(1, 'old')
    expect(shown.answer.value?.id).toBe('new')
  })

  it('still counts while the same is asked anew', async () => {
    const draft = call()
    const shown = proposal(draft)
    await typed(draft)
    answer(1)
    board.units.value = new Map()
    await vi.advanceTimersByTimeAsync(500)
    expect(asked).toHaveLength(2)
    expect(shown.current.value).toBe(true)
    shown.exclude('W-1')
    expect(shown.current.value).toBe(false)
  })

  it('is gone with its place', async () => {
    const draft = call()
    const shown = proposal(draft)
    await typed(draft)
    answer(1)
    draft.discard()
    await nextTick()
    answer(1)
    expect(shown.answer.value).toBeUndefined()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(asked).toHaveLength(1)
  })

  it('is asked for again when nobody could answer, and when the answer was lost', async () => {
    const draft = call()
    const shown = proposal(draft)
    await typed(draft)
    refuse(1, 'Unavailable')
    expect(shown.state.value).toBe('failed')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(12_000)
    expect(asked).toHaveLength(3)
    refuse(3, 'OutsideYourArea')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(3)
  })

  it('says why it is not renewed until it is, and nothing of that about another subject', async () => {
    const draft = call()
    const shown = proposal(draft)
    await typed(draft)
    answer(1)
    board.units.value = new Map()
    await vi.advanceTimersByTimeAsync(500)
    refuse(2, 'Unavailable')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([shown.state.value, shown.current.value, shown.problem.value !== '']).toEqual(['asking', true, true])
    draft.level = 3
    await nextTick()
    expect(shown.problem.value).toBe('')
    refuse(4, 'Unavailable')
    expect([shown.current.value, shown.problem.value !== '']).toEqual([false, true])
    await vi.advanceTimersByTimeAsync(1_000)
    answer(5)
    expect([shown.current.value, shown.problem.value]).toEqual([true, ''])
  })

  it('is asked for once the link is there', async () => {
    const draft = call()
    const shown = proposal(draft)
    online = false
    await typed(draft)
    expect(shown.state.value).toBe('failed')
    online = true
    board.status.link = 'live'
    await nextTick()
    expect(asked).toHaveLength(1)
  })

  it('is not asked for by a seat that may not order', async () => {
    const draft = call()
    proposal(draft, false)
    await typed(draft)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([])
  })
})
