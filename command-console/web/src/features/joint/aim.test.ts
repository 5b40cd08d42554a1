import { describe, expect, it } from 'vitest'
import type { Diversion, JointProposal } from '@protocol/wire/types'
import { deedOf, followed } from './aim'

function answer(parts: Readonly<Record<string, string[]>>, diversions: Partial<Diversion>[] = []): JointProposal {
  return {
    parts: Object.entries(parts).map(([incident, units]) => ({ incident, recommendation: { chosen: units.map((unit) => ({ unit })) } })), diversions,
  } as unknown as JointProposal
}

const nothing = { incident: undefined, diverting: undefined }

describe('what the order key is for', () => {
  it('is the first incident, then stays the same one while a graver one comes before it', () => {
    const first = followed(nothing, undefined, answer({ 'I-1': ['E1'], 'I-2': ['E2'] }))
    expect(first.incident).toBe('I-1')
    expect(followed(first, answer({ 'I-1': ['E1'], 'I-2': ['E2'] }), answer({ 'I-9': ['E9'], 'I-1': ['E1'] })).incident).toBe('I-1')
  })

  it('is the one that takes its place when it is gone', () => {
    const before = answer({ 'I-1': ['E1'], 'I-2': ['E2'], 'I-3': ['E3'] })
    expect(followed({ ...nothing, incident: 'I-2' }, before, answer({ 'I-1': ['E1'], 'I-3': ['E3'] })).incident).toBe('I-3')
    expect(followed({ ...nothing, incident: 'I-3' }, before, answer({ 'I-1': ['E1'] })).incident).toBe('I-1')
    expect(followed({ ...nothing, incident: 'I-3' }, before, answer({})).incident).toBeUndefined()
  })

  it('is another deed with another force, and when a diversion is gone or turned to another incident', () => {
    const aim = { incident: 'I-1', diverting: 'E7' }
    const shown = answer({ 'I-1': ['E1'] }, [{ unit: 'E7', from: 'I-4', to: 'I-1' }])
    expect(deedOf(aim, shown)).not.toBe(deedOf(aim, answer({ 'I-1': ['E1'] }, [{ unit: 'E7', from: 'I-4', to: 'I-5' }])))
    expect(deedOf(aim, shown)).not.toBe(deedOf(aim, answer({ 'I-1': ['E1'] })))
    expect(deedOf({ ...aim, diverting: undefined }, shown)).not.toBe(deedOf({ ...aim, diverting: undefined }, answer({ 'I-1': ['E2'] })))
    expect(followed(aim, shown, answer({ 'I-1': ['E1'] })).diverting).toBeUndefined()
  })
})
