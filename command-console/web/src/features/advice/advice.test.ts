import { describe as suite, expect, it } from 'vitest'
import type { Advice, Assignment, Unit } from '@protocol/wire/types'
import { createBoard } from '../board'
import { advised, commandOf, describe } from './advice'

function advice(kind: Advice['kind'], incident: string, gainSeconds: number, units: string[] = ['W-2']): Advice {
  return {
    kind, incident, gainSeconds, lateSeconds: kind === 'LATE' ? 90 : 0, overdueSeconds: 0, lines: [],
    units: units.map((unit) => ({ unit, etaSeconds: 80, etaLowSeconds: 70, etaHighSeconds: 90, travelSeconds: 60, positionAgeSeconds: -1, lines: [] })),
    ...(kind === 'AVAILABLE' ? {} : { assignment: incident + '-1' }), ...(units.length === 0 ? {} : { recommendation: 'R-1' }),
  }
}

function board() {
  const made = createBoard(() => 0)
  made.units.value = new Map([['W-1', 'Water 1'], ['W-2', 'Water 2']].map(([id, callSign]) => [id ?? '', { definition: { id, callSign } } as unknown as Unit]))
  made.assignments.value = new Map([['I-1-1', { id: 'I-1-1', unit: 'W-1' } as unknown as Assignment]])
  return made
}

suite('advice after dispatch', () => {
  it('is that of the chosen incident, else the first', () => {
    const all = [advice('AVAILABLE', 'I-2', 0), advice('CLOSER', 'I-1', 70)]
    expect(advised(all, 'I-1')?.incident).toBe('I-1')
    expect(advised(all, undefined)?.incident).toBe('I-2')
    expect(advised([], undefined)).toBeUndefined()
  })

  it('is taken by one command that names its proposal', () => {
    expect(commandOf(advice('CLOSER', 'I-1', 70), board())).toMatchObject({ type: 'ChangeOrder', incident: 'I-1', cancel: ['I-1-1'], units: ['W-2'], recommendation: 'R-1' })
    expect(commandOf(advice('AVAILABLE', 'I-1', 0), board())).toEqual({ type: 'OrderForce', incident: 'I-1', units: ['W-2'], recommendation: 'R-1', reason: '' })
    expect(commandOf(advice('LATE', 'I-1', 0, []), board())).toBeUndefined()
  })

  it('names who is late, who is sooner and by how much', () => {
    const text = describe(advice('LATE', 'I-1', 70), board())
    for (const part of ['Water 1', 'Water 2', '1:30', '1:10']) expect(text).toContain(part)
  })

  it('tells a missed deadline of the plan before a missed promise', () => {
    const text = describe({ ...advice('LATE', 'I-1', 70), overdueSeconds: 45 }, board())
    expect(text).toContain('0:45')
    expect(text).not.toContain('1:30')
  })
})
