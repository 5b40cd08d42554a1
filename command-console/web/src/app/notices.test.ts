import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNotices, NOTICES_MAX } from './notices'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('notices', () => {
  it('leave by themselves when they are good, and else when they are closed', () => {
    const { shown, notify, dismiss } = createNotices()
    notify({ tone: 'good', text: 'ordered' })
    notify({ tone: 'danger', text: 'refused' })
    vi.advanceTimersByTime(60_000)
    expect(shown.value.map(({ text }) => text)).toEqual(['refused'])
    dismiss(shown.value[0]?.id ?? 0)
    expect(shown.value).toEqual([])
  })

  it('are the last few', () => {
    const { shown, notify } = createNotices()
    for (let i = 0; i <= NOTICES_MAX; i++) notify({ tone: 'attention', text: String(i) })
    expect(shown.value.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5'])
  })
})
