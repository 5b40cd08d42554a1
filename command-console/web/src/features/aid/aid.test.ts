import { ref } from 'vue'
import { describe, expect, it } from 'vitest'
import type { AidRequest, Area, Incident, Recommendation } from '@protocol/wire/types'
import { createBoard, type Board } from '../board'
import { chancesOf, isOverdue, missingNeeds, neighboursOf, useAid } from './aid'

const AREAS: Area[] = [
  { id: 'bz', name: '博州支队', kind: 'BRIGADE' },
  { id: 'jh', name: '精河大队', kind: 'BATTALION', parent: 'bz' },
  { id: 'bl', name: '博乐大队', kind: 'BATTALION', parent: 'bz' },
  { id: 'n3', name: '精河站', kind: 'STATION', parent: 'jh' },
  { id: 'tc', name: '塔城支队', kind: 'BRIGADE' },
  { id: 'ws', name: '乌苏大队', kind: 'BATTALION', parent: 'tc' },
]
const incident = { id: 'I-1', area: 'n3' } as unknown as Incident

function board(): Board {
  const made = createBoard()
  for (const area of AREAS) (made.areas.value as Map<string, Area>).set(area.id, area)
  made.status.number = 1
  return made
}

function request(id: string, area: string): AidRequest {
  return { id, incident: 'I-1', area, agency: '', status: 'ASKED', askedAt: 1_000, dueAt: 301_000, needs: [] } as unknown as AidRequest
}

describe('mutual aid', () => {
  it('asks the largest areas outside the own one', () => {
    expect(neighboursOf(incident, 'bz', board()).map((area) => area.id)).toEqual(['tc'])
    expect(neighboursOf(incident, 'jh', board()).map((area) => area.id).sort()).toEqual(['bl', 'tc'])
  })

  it('asks for what stays missing', () => {
    const answer = { lines: [
      { line: { need: { type: 'Quantity', capability: 'RESCUERS', amount: 44 } }, have: 30, missing: 14 },
      { line: { need: { type: 'Units', kind: 'CRANE', amount: 1 } }, have: 1, missing: 0 },
    ] } as unknown as Recommendation
    expect(missingNeeds(answer)).toEqual([{ type: 'Quantity', capability: 'RESCUERS', amount: 14 }])
    expect(missingNeeds(undefined)).toEqual([])
  })

  it('asks the soonest neighbour for what it could fill, and one that was asked no more', () => {
    const answer = {
      lines: [
        { line: { id: 'a', need: { type: 'Quantity', capability: 'RESCUERS', amount: 44 } }, have: 30, missing: 14 },
        { line: { id: 'b', need: { type: 'Units', kind: 'CRANE', amount: 1 } }, have: 0, missing: 1 },
      ],
      weighed: { outside: [
        { force: 'NATIONAL', area: 'ws', units: ['T1'], etaSeconds: -1, lines: ['a'] },
        { force: 'NATIONAL', area: 'bl', units: ['B1'], etaSeconds: 900, lines: ['b'] },
      ] },
    } as unknown as Recommendation
    const made = board()
    const chances = chancesOf(answer, incident, 'jh', made)
    expect(chances.map(({ area }) => area.id)).toEqual(['bl', 'tc'])
    expect(chances.map(({ etaSeconds }) => etaSeconds)).toEqual([900, undefined])
    expect(chances[1]?.needs).toEqual([{ type: 'Quantity', capability: 'RESCUERS', amount: 14 }])
    made.aid.value = new Map([['A1', request('A1', 'bl')]])
    expect(chancesOf(answer, incident, 'jh', made).map(({ area }) => area.id)).toEqual(['tc'])
    expect(chancesOf(undefined, incident, 'jh', made)).toEqual([])
  })

  it('is overdue when the core noticed it, whatever the clock of the seat says', () => {
    expect(isOverdue({ ...request('A1', 'tc'), overdueAt: 301_000 }, 0)).toBe(true)
    expect(isOverdue({ ...request('A1', 'tc'), overdueAt: 301_000, status: 'GRANTED' }, 0)).toBe(false)
  })

  it('is overdue when nobody answered in time', () => {
    expect(isOverdue(request('A1', 'tc'), 300_000)).toBe(false)
    expect(isOverdue(request('A1', 'tc'), 302_000)).toBe(true)
  })

  it('sounds at the neighbour for a new request, and for silence', async () => {
    const heard: string[] = []
    const sounds = { play: (alarm: string) => { heard.push(alarm) } } as unknown as Parameters<typeof useAid>[3]
    const made = board()
    const coreNow = ref(2_000)
    const open = useAid(made, 'tc', coreNow, sounds)
    made.aid.value = new Map([['A1', request('A1', 'tc')]])
    await Promise.resolve()
    expect(open.value).toHaveLength(1)
    expect(heard).toEqual(['raised'])
    coreNow.value = 400_000
    await Promise.resolve()
    expect(heard).toEqual(['raised', 'unanswered'])
  })
})
