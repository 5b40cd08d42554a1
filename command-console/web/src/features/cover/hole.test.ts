import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CoverNow } from '@protocol/wire/types'
import { cover } from './cover'

let asked: string[] = []
let fails = false

beforeEach(() => {
  asked = []
  fails = false
  vi.useFakeTimers()
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    const { units } = JSON.parse(body as string) as { units: string[] }
    asked.push(units.join(' '))
    return Promise.resolve(fails ? new Response('{}', { status: 503 }) : new Response(JSON.stringify({ units, lost: { bands: [], complete: true } }), { status: 200 }))
  })
})
afterEach(() => {
  cover.previewHole([])
  cover.now.value = undefined
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the hole that a proposal would open', () => {
  it('is gone as soon as other units are proposed', async () => {
    cover.previewHole(['E1'])
    await vi.advanceTimersByTimeAsync(400)
    expect(cover.hole.value?.units).toEqual(['E1'])
    cover.previewHole(['E2'])
    expect(cover.hole.value).toBeUndefined()
    await vi.advanceTimersByTimeAsync(400)
    expect(cover.hole.value?.units).toEqual(['E2'])
  })

  it('is asked for again while the proposal stands, and at once with new figures', async () => {
    cover.previewHole(['E1'])
    await vi.advanceTimersByTimeAsync(400 + 8_000)
    expect(asked).toEqual(['E1', 'E1'])
    cover.now.value = { figures: { at: 7 } } as unknown as CoverNow
    await nextTick()
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(7_999)
    expect(asked).toHaveLength(3)
  })

  it('is not shown when it is not known, and asked for again', async () => {
    cover.previewHole(['E1'])
    await vi.advanceTimersByTimeAsync(400)
    fails = true
    await vi.advanceTimersByTimeAsync(8_000)
    expect(cover.hole.value).toBeUndefined()
    fails = false
    await vi.advanceTimersByTimeAsync(8_000)
    expect(cover.hole.value).toBeDefined()
    cover.previewHole([])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(3)
  })
})
