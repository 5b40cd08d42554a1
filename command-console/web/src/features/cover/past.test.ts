import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { createPastCover, TRIES_MAX } from './past'

const DECISION = { incident: 'I-1', number: 7, at: 0 }

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

function busy(): Response {
  return answer(503, { code: 'RecordBeingRead', message: 'half of the record was read' })
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('cover as it was then', () => {
  it('is asked for later and later, then by a person only', async () => {
    const asked: number[] = []
    vi.stubGlobal('fetch', () => {
      asked.push(Date.now())
      return Promise.resolve(busy())
    })
    const past = createPastCover(ref(false))
    past.show(DECISION)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked.slice(1, 7).map((at, i) => at - (asked[i] ?? 0))).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000])
    expect(past.hasFailed.value).toBe(false)
    expect(past.again()).toBe(false)

    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(asked).toHaveLength(TRIES_MAX)
    expect([past.hasFailed.value, past.problem.value]).toEqual([true, '记录还没有读完'])
    expect(past.again()).toBe(true)
    expect([past.hasFailed.value, past.problem.value]).toEqual([false, ''])
    await vi.advanceTimersByTimeAsync(400)
    expect(asked).toHaveLength(TRIES_MAX + 1)
    past.hide()
  })

  it('fails at once where asking again cannot help', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(answer(404, { code: 'NotFound', message: 'no such decision' })))
    const past = createPastCover(ref(false))
    past.show(DECISION)
    await vi.advanceTimersByTimeAsync(0)
    expect([past.hasFailed.value, past.problem.value]).toEqual([true, '没有找到'])
  })

  it('draws the roads that were asked for last, whichever answer comes last', async () => {
    const waiting = new Map<string, (response: Response) => void>()
    vi.stubGlobal('fetch', (path: string) => (path.includes('/roads')
      ? new Promise<Response>((resolve) => { waiting.set(path.split('?bounds=')[1] ?? '', resolve) })
      : Promise.resolve(answer(200, {}))))
    const past = createPastCover(ref(true))
    past.show(DECISION)
    await vi.advanceTimersByTimeAsync(0)
    for (const box of ['old', 'new']) {
      past.showArea(box)
      await vi.advanceTimersByTimeAsync(400)
    }
    waiting.get('new')?.(answer(200, { of: 'new' }))
    await vi.advanceTimersByTimeAsync(0)
    waiting.get('old')?.(answer(200, { of: 'old' }))
    await vi.advanceTimersByTimeAsync(0)
    expect(past.roads.value).toEqual({ of: 'new' })
  })

  it('says that its roads could not be drawn, until they are', async () => {
    let status = 422
    vi.stubGlobal('fetch', (path: string) => Promise.resolve(path.includes('/roads') ? answer(status, { code: 'TooLarge', message: 'the map is too large' }) : answer(200, {})))
    const past = createPastCover(ref(true))
    past.show(DECISION)
    await vi.advanceTimersByTimeAsync(0)
    expect(past.cover.value).toEqual({})
    expect([past.hasFailed.value, past.problem.value]).toEqual([true, 'the map is too large'])
    status = 200
    expect(past.again()).toBe(true)
    await vi.advanceTimersByTimeAsync(0)
    expect([past.hasFailed.value, past.problem.value]).toEqual([false, ''])
  })
})
