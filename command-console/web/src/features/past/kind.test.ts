import { describe, expect, it } from 'vitest'
import type { ForceOrdered } from '@protocol/wire/types'
import { kindOf } from './kind'

function order(went: ReadonlyArray<string>, proposed: ReadonlyArray<string>, more: Partial<Record<'overridden' | 'taken', ReadonlyArray<string>>> & { reason?: string; from?: string } = {}): ForceOrdered {
  return {
    ordered: went.map((unit) => ({ unit, ...(more.from === undefined ? {} : { divertedFrom: more.from }) })),
    taken: (more.taken ?? []).map((unit) => ({ unit })), reason: more.reason ?? '',
    explanation: { overridden: more.overridden ?? [], recommendation: { chosen: proposed.map((unit) => ({ unit })) } },
  } as unknown as ForceOrdered
}

describe('how an order stands to what was proposed', () => {
  it('is judged by the units that went and those that were left out, not by its reason', () => {
    expect(kindOf(order(['A', 'B'], ['A', 'B'], { reason: '多起警情统筹' }))).toBe('followed')
    expect(kindOf(order(['A', 'C'], ['A', 'B'], { overridden: ['C'] }))).toBe('overridden')
    expect(kindOf(order(['A'], ['A', 'B']))).toBe('overridden')
  })

  it('does not count a unit that somebody else had taken by then', () => {
    expect(kindOf(order(['A'], ['A', 'B'], { taken: ['B'] }))).toBe('followed')
    expect(kindOf(order(['A'], ['A'], { taken: ['C'], overridden: ['C'] }))).toBe('followed')
  })

  it('is a diversion when the unit came from another incident, whatever older records say', () => {
    expect(kindOf(order(['A'], ['B'], { from: 'I-1', overridden: ['A'], reason: '更近' }))).toBe('diverted')
  })

  it('is not known without an explanation', () => {
    expect(kindOf({ ...order(['A'], ['A']), explanation: undefined } as unknown as ForceOrdered)).toBe('unexplained')
  })
})
