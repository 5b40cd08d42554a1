import { describe, expect, it } from 'vitest'
import type { Area, BoardDelta } from '@protocol/wire/types'
import { createBoard } from './board'

const BOLE: Area = { id: 'A-1', name: '博乐', kind: 'BRIGADE' }

function delta(from: number, to: number, areas: Area[], removed: string[] = []): BoardDelta {
  const none: string[] = []
  return {
    type: 'Delta', from, to,
    upserts: { areas, stations: [], units: [], plans: [], people: [], calls: [], incidents: [], assignments: [], roadControls: [], aid: [], preAlerts: [] },
    removes: { areas: removed, stations: none, units: none, plans: none, people: none, calls: none, incidents: none, assignments: none, roadControls: none, aid: none, preAlerts: none },
  }
}

describe('the board', () => {
  it('replaces everything with a delta from 0', () => {
    const board = createBoard()
    board.apply(delta(0, 5, [BOLE]))
    expect(board.apply(delta(0, 9, []))).toBe(true)
    expect(board.areas.value.size).toBe(0)
    expect(board.status.number).toBe(9)
  })

  it('applies deltas in order and removes what is gone', () => {
    const board = createBoard()
    board.apply(delta(0, 5, [BOLE]))
    expect(board.apply(delta(5, 6, [], ['A-1']))).toBe(true)
    expect(board.areas.value.has('A-1')).toBe(false)
  })

  it('refuses a gap and keeps what it has', () => {
    const board = createBoard()
    board.apply(delta(0, 5, [BOLE]))
    expect(board.apply(delta(6, 7, [], ['A-1']))).toBe(false)
    expect(board.areas.value.has('A-1')).toBe(true)
    expect(board.status.number).toBe(5)
  })
})
