import { describe, expect, it } from 'vitest'
import { dayAndMinute } from './moment'

describe('a day and its minute', () => {
  const at = Date.UTC(2026, 10, 22, 19, 5)

  it('are those of Beijing, with the year only where it is another', () => {
    expect(dayAndMinute(at, at)).toBe('11-23 03:05')
    expect(dayAndMinute(at, Date.UTC(2027, 5, 1))).toBe('2026-11-23 03:05')
  })
})
