import { describe, expect, it } from 'vitest'
import type { Command, Incident, OpenLine, Proposed, Recommendation } from '@protocol/wire/types'
import type { Result, SeatTools } from '../board'
import { createDraft, type Draft } from '../seat'
import { createOrdering, differenceOf, nobodyBecause, type Ordering } from './ordering'

function proposed(unit: string): Proposed {
  return { unit, etaSeconds: 60, etaLowSeconds: 50, etaHighSeconds: 70, travelSeconds: 60, positionAgeSeconds: -1, lines: [] }
}

function proposal(...units: string[]): Recommendation {
  return {
    id: 'R-1', stateNumber: 1, version: 1, chosen: units.map(proposed), wholeAfterSeconds: 60, lines: [], runnerUp: [], runnerUpLaterSeconds: 0, passedOver: [],
    elsewhere: [], proven: true, runnerUpProven: true, boundSeconds: 0, computeMicros: 1, nearerUnlisted: false,
  }
}

function line(missing: number): OpenLine {
  return { line: { id: 'w', label: '', need: { type: 'Quantity', capability: 'WATER_L', amount: 8_000 } }, have: 0, missing } as unknown as OpenLine
}

function done(...events: unknown[]): Result {
  return { kind: 'done', record: { from: 1, at: 0, author: { person: 'p', device: 'd' }, events } } as unknown as Result
}

interface Told {
  readonly ordering: Ordering
  readonly sent: Command[]
  readonly heard: string[]
  readonly draft: Draft
}

function seat(incident: string | undefined, shown: Recommendation | undefined, create: Result = done({ type: 'IncidentCreated', incident: { id: 'I-2' } })): Told {
  const sent: Command[] = []
  const heard: string[] = []
  const answer = (command: Command): Promise<Result> => {
    sent.push(command)
    if (command.type === 'LogCall') return Promise.resolve(done({ type: 'CallLogged', call: { id: 'C-1' } }))
    return Promise.resolve(command.type === 'CreateIncident' ? create : done())
  }
  const draft = createDraft(() => 1)
  draft.open()
  draft.pick({ lon: 82, lat: 44.9 }, 30)
  draft.kind = 'BUILDING_FIRE'
  const tools: SeatTools = { seat: {} as SeatTools['seat'], act: answer, step: answer }
  const known = incident === undefined ? undefined : ({ id: incident } as Incident)
  return { ordering: createOrdering({ tools, draft, force: () => (shown === undefined ? undefined : { units: shown.chosen.map(({ unit }) => unit), recommendation: shown.id, reason: '' }), incident: () => known, onIncident: (id) => { heard.push(id) } }), sent, heard, draft }
}

describe('ordering the force on screen', () => {
  it('goes to the chosen incident and leaves the form of another call alone', async () => {
    const { ordering, sent, heard, draft } = seat('I-1', proposal('W-1', 'W-2'))
    await ordering.order()
    expect(sent).toEqual([{ type: 'OrderForce', incident: 'I-1', units: ['W-1', 'W-2'], recommendation: 'R-1', reason: '' }])
    expect(heard).toEqual(['I-1'])
    expect(draft.active).toBe(true)
  })

  it('makes the incident of the form first', async () => {
    const { ordering, sent, heard, draft } = seat(undefined, proposal('W-1'))
    await ordering.order()
    expect(sent.map((command) => command.type)).toEqual(['LogCall', 'CreateIncident', 'OrderForce'])
    expect(heard).toEqual(['I-2'])
    expect(draft.active).toBe(false)
  })

  it('keeps the form and orders nobody when the incident was not made', async () => {
    const { ordering, sent, heard, draft } = seat(undefined, proposal('W-1'), { kind: 'offline' })
    await ordering.order()
    expect(sent.map((command) => command.type)).not.toContain('OrderForce')
    expect(heard).toEqual([])
    expect(draft.active).toBe(true)
    expect(ordering.isOrdering.value).toBe(false)
  })

  it('orders once however often the key is pressed', async () => {
    const { ordering, sent } = seat('I-1', proposal('W-1'))
    await Promise.all([ordering.order(), ordering.order()])
    expect(sent).toHaveLength(1)
  })

  it.each([undefined, proposal()])('orders nobody without a proposed unit', async (shown) => {
    const { ordering, sent } = seat('I-1', shown)
    await ordering.order()
    expect(sent).toEqual([])
  })
})

describe('nobody is proposed', () => {
  it.each([
    ['noPlan', []], ['whole', [line(0)]], ['noneAble', [line(0), line(3)]],
  ] as const)('because of %s', (why, lines) => {
    expect(nobodyBecause({ ...proposal(), lines: [...lines] })).toBe(why)
  })
})

describe('the runner-up', () => {
  it('is told by the units that make the difference', () => {
    expect(differenceOf(proposal('A', 'B', 'C').chosen, proposal('B', 'D', 'C').chosen)).toEqual({ added: ['D'], left: ['A'] })
    expect(differenceOf(proposal('A', 'B').chosen, proposal('A').chosen)).toEqual({ added: [], left: ['B'] })
  })
})
