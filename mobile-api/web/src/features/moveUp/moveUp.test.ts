import { describe, expect, it } from 'vitest'
import type { Command, MoveUp } from '@protocol/wire/types'
import { aUnit, aView } from '../../testing/doubles'
import { ownMoveUps, type MoveUpStep } from './moveUp'

const ORDERED: MoveUp = { station: 'S2', orderedBy: 'p', orderedAt: 10_000 }

function step(moveUp: MoveUp | undefined, ...reports: [number, Command][]): MoveUpStep | undefined {
  const unit = aUnit({ status: 'AVAILABLE', ...(moveUp === undefined ? {} : { moveUp }) })
  return ownMoveUps({ ...aView([]), units: [unit] }, reports.map(([deviceTime, command]) => ({ deviceTime, command })), 0)[0]?.step
}

describe('a move-up', () => {
  it('waitsUntilSomebodyAccepts', () => {
    expect(step(ORDERED)).toBe('waiting')
    expect(step({ ...ORDERED, acknowledgedAt: 12_000 })).toBe('moving')
    expect(step({ ...ORDERED, acknowledgedAt: 12_000, reachedAt: 40_000 })).toBe('there')
    expect(step(undefined)).toBeUndefined()
  })

  it('isAcceptedOnTheScreenBeforeTheCentreKnows', () => {
    expect(step(ORDERED, [11_000, { type: 'AcknowledgeMoveUp', unit: 'U1' }])).toBe('moving')
    expect(step(ORDERED, [11_000, { type: 'ReachMoveUp', unit: 'U1' }])).toBe('there')
    expect(step(ORDERED, [11_000, { type: 'EndMoveUp', unit: 'U1', reason: 'engine' }])).toBeUndefined()
  })

  it('ringsAnewWhenAnotherOneIsOrdered', () => {
    expect(step(ORDERED, [9_000, { type: 'AcknowledgeMoveUp', unit: 'U1' }])).toBe('waiting')
  })

  it('ofAnotherUnitDoesNotCount', () => {
    expect(step(ORDERED, [11_000, { type: 'AcknowledgeMoveUp', unit: 'U2' }])).toBe('waiting')
  })
})
