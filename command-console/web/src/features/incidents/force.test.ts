import { describe, expect, it } from 'vitest'
import type { Assignment, AssignmentStatus } from '@protocol/wire/types'
import { arrivalOfUnit, canCancel, canRelease, isUnanswered } from './force'

function assignment(status: AssignmentStatus, changes: Partial<Assignment> = {}): Assignment {
  return {
    id: 'A-1', incident: 'I-1', unit: 'U-1', status, times: { ORDERED: 1_000 }, etaSeconds: 60, alert: { round: 1, deliveries: [] }, endReason: '', ...changes,
  } as unknown as Assignment
}

describe('one unit of the force', () => {
  it('is expected while it is on its way, and overdue after that', () => {
    expect(arrivalOfUnit(assignment('EN_ROUTE'), 31_000)).toEqual({ isOverdue: false, span: '0:30' })
    expect(arrivalOfUnit(assignment('EN_ROUTE'), 91_000)).toEqual({ isOverdue: true, span: '0:30' })
    expect(arrivalOfUnit(assignment('ON_SCENE'), 31_000)).toBeUndefined()
    expect(arrivalOfUnit(assignment('CANCELLED'), 31_000)).toBeUndefined()
    expect(arrivalOfUnit(assignment('EN_ROUTE', { etaSeconds: -1 }), 31_000)).toBeUndefined()
  })

  it('is unanswered from its escalation to its acknowledgement', () => {
    const alert = { round: 3, deliveries: [], escalatedAt: 9_000 } as unknown as Assignment['alert']
    expect(isUnanswered(assignment('ORDERED'))).toBe(false)
    expect(isUnanswered(assignment('ORDERED', { alert }))).toBe(true)
    expect(isUnanswered(assignment('ACKNOWLEDGED', { alert: { ...alert, acknowledgedAt: 9_500 } }))).toBe(false)
    expect(isUnanswered(assignment('CANCELLED', { alert }))).toBe(false)
  })

  it('is cancelled before it is there and let go once it rolls', () => {
    expect([canCancel(assignment('ORDERED')), canRelease(assignment('ORDERED'))]).toEqual([true, false])
    expect([canCancel(assignment('EN_ROUTE')), canRelease(assignment('EN_ROUTE'))]).toEqual([true, true])
    expect([canCancel(assignment('ON_SCENE')), canRelease(assignment('ON_SCENE'))]).toEqual([false, true])
    expect([canCancel(assignment('RELEASED')), canRelease(assignment('RELEASED'))]).toEqual([false, false])
  })
})
