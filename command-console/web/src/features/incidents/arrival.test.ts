import { describe, expect, it } from 'vitest'
import { arrivalOf } from './arrival'

describe('an arrival', () => {
  it('counts down while it is to come', () => {
    expect(arrivalOf(100_000, 40_000)).toEqual({ isOverdue: false, span: '1:00' })
  })

  it('never stands still at 0:00 but says how long it is overdue', () => {
    expect(arrivalOf(40_000, 105_000)).toEqual({ isOverdue: true, span: '1:05' })
  })
})
