import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inPlace, REST_MILLIS, useRest, type Rest } from './rest'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('keys', () => {
  it('rest from the last time that what they were for changed', () => {
    const scope = effectScope()
    const { isResting, rest } = scope.run(useRest) as Rest
    expect(isResting.value).toBe(false)
    rest()
    vi.advanceTimersByTime(REST_MILLIS - 1)
    rest()
    vi.advanceTimersByTime(REST_MILLIS - 1)
    expect(isResting.value).toBe(true)
    vi.advanceTimersByTime(1)
    expect(isResting.value).toBe(false)
    scope.stop()
  })

  it('keep their places while others come and go', () => {
    expect(inPlace(['b', 'gone', 'a'], ['new', 'a', 'b'])).toEqual(['b', 'a', 'new'])
  })
})
