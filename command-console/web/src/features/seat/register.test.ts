import { describe, expect, it } from 'vitest'
import type { Command, Event } from '@protocol/wire/types'
import type { Result, SeatTools } from '../board'
import { createDraft, type Draft } from './draft'
import { registerIncident } from './register'

function done(event: unknown): Result {
  return { kind: 'done', record: { from: 1, at: 0, author: { person: 'p', device: 'd' }, events: [event as Event] } }
}

/** A seat whose call is always logged, and whose incident is made as told. */
function seat(create: Result[]): { tools: SeatTools; sent: Command[] } {
  const sent: Command[] = []
  const answer = (command: Command): Promise<Result> => {
    sent.push(command)
    if (command.type === 'LogCall') return Promise.resolve(done({ type: 'CallLogged', call: { id: 'C-' + sent.length } }))
    return Promise.resolve(create.shift() ?? { kind: 'offline' })
  }
  return { tools: { seat: {} as SeatTools['seat'], act: answer, step: answer }, sent }
}

function fire(): Draft {
  const draft = createDraft(() => 1)
  draft.open()
  draft.pick({ lon: 82.07, lat: 44.9 }, 30)
  draft.kind = 'BUILDING_FIRE'
  return draft
}

describe('registering a call', () => {
  it('logs one call however often its incident was not made', async () => {
    const { tools, sent } = seat([{ kind: 'unavailable', why: 'full' }, done({ type: 'IncidentCreated', incident: { id: 'I-1' } })])
    const draft = fire()
    expect(await registerIncident(tools, draft)).toBeUndefined()
    expect(await registerIncident(tools, draft)).toBe('I-1')
    expect(sent.map((command) => command.type)).toEqual(['LogCall', 'CreateIncident', 'CreateIncident'])
    expect(sent[2]).toMatchObject({ call: 'C-1' })
  })
})
