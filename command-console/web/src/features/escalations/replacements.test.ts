import { effectScope, nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Assignment, Recommendation } from '@protocol/wire/types'
import { createBoard } from '../board'
import { useReplacements } from './replacements'

const ORDER = { id: 'A-1', incident: 'I-1', unit: 'U-1' } as Assignment

function answerWith(unit: string): Recommendation {
  return { chosen: [{ unit }], passedOver: [] } as unknown as Recommendation
}

describe('who can go instead', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('is told by the newest answer, whichever comes last', async () => {
    const board = createBoard(() => 0)
    const waiting: ((answer: Recommendation) => void)[] = []
    const recommend = (): Promise<Recommendation> => new Promise((resolve) => { waiting.push(resolve) })
    const scope = effectScope(true)
    const found = scope.run(() => useReplacements(() => [ORDER], board, recommend))
    board.units.value = new Map()
    await vi.advanceTimersByTimeAsync(1_000)
    waiting[1]?.(answerWith('NEW'))
    waiting[0]?.(answerWith('OLD'))
    await vi.advanceTimersByTimeAsync(0)
    expect(found?.get('A-1')?.map(({ unit }) => unit)).toEqual(['NEW'])
    scope.stop()
  })

  it('is not asked any more once nobody looks', async () => {
    let asked = 0
    const recommend = (): Promise<Recommendation> => {
      asked += 1
      return Promise.reject(new Error('the core is away'))
    }
    const scope = effectScope(true)
    scope.run(() => useReplacements(() => [ORDER], createBoard(() => 0), recommend))
    scope.stop()
    await nextTick()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toBe(1)
  })
})
