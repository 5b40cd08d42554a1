import { describe, expect, it } from 'vitest'
import type { FormationDefinition, LevelRule, PlanSet, ResponsePlan } from '@protocol/wire/types'
import { changeOf, sizeOf, withoutPlan, withPlan } from './model'
import { outdated, rebased } from './rebase'

function plan(id: string, amount: number, version = 1): ResponsePlan {
  const need = { type: 'Quantity', capability: 'WATER_L', amount } as const
  return { id, name: id, kinds: ['BUILDING_FIRE'], level: 1, version, lines: [{ id: 'WATER_L', label: '水', need, crewMin: 0, withinSeconds: 0 }] }
}

const team: FormationDefinition = { id: 'TEAM', name: '专业队', parts: plan('X', 1).lines }
const rule: LevelRule = { id: 'R', name: '被困', kinds: ['BUILDING_FIRE'], level: 2, when: [{ type: 'TrappedAtLeast', people: 3 }] }
const base: PlanSet = { formations: [team], levelRules: [rule], plans: [plan('A', 1, 3), plan('B', 1)] }
const mine = { base, set: withPlan(base, plan('A', 2, 3)) }

describe('a draft while others change plans', () => {
  it('keeps what somebody else put in force, and changes nothing of it', () => {
    const now = withPlan(withPlan({ ...base, formations: [{ ...team, name: '水域队' }], levelRules: [] }, plan('Z', 9)), plan('B', 5, 2))
    const next = rebased(mine, now)
    expect(next.set.plans.map((p) => [p.id, p.version])).toEqual([['A', 3], ['B', 2], ['Z', 1]])
    expect([next.set.formations, next.set.levelRules]).toEqual([now.formations, now.levelRules])
    const change = changeOf(next.base, next.set)
    expect(sizeOf(change)).toBe(1)
    expect(change.madeFrom).toEqual({ plans: [{ plan: 'A', version: 3 }], formations: [] })
    expect(outdated(mine, now)).toEqual([])
  })

  it('is empty as soon as it is in force, whoever put it there', () => {
    const now = withPlan(withPlan(base, plan('A', 2, 4)), plan('Z', 9))
    const next = rebased(mine, now)
    expect(sizeOf(changeOf(next.base, next.set))).toBe(0)
    expect(next.set).toEqual(now)
  })

  it('names what was changed on both sides, and takes the side that is chosen', () => {
    const now = withPlan(base, plan('A', 7, 4))
    expect(outdated(mine, now)).toEqual(['A'])
    expect(changeOf(rebased(mine, now).base, rebased(mine, now).set).madeFrom?.plans).toEqual([{ plan: 'A', version: 3 }])
    expect(rebased(mine, now, 'theirs').set).toEqual(now)
    const kept = rebased(mine, now, 'mine')
    expect(outdated(kept, now)).toEqual([])
    expect(changeOf(kept.base, kept.set).plans).toEqual([plan('A', 2, 4)])
  })

  it('names what was changed here and retired there, and the level rules', () => {
    const rules = { base, set: { ...mine.set, levelRules: [] } }
    const now = { ...withoutPlan(base, 'A'), levelRules: [{ ...rule, level: 3 as const }] }
    expect(outdated(rules, now)).toEqual(['A', ''])
    expect(rebased(rules, now, 'theirs').set).toEqual(now)
  })

  it('carries what it was made from of all that it touches', () => {
    const change = changeOf(base, { formations: [], levelRules: [], plans: [plan('B', 1), plan('N', 1, 8)] })
    expect(change.retired).toEqual(['A'])
    expect(change.plans).toEqual([plan('N', 1, 1)])
    expect(change.madeFrom).toEqual({ plans: [{ plan: 'A', version: 3 }], formations: [team], levelRules: [rule] })
  })
})
