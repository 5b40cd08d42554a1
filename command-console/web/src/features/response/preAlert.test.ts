import { describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import type { Command, PreAlert } from '@protocol/wire/types'
import { createBoard, type Result, type SeatTools } from '../board'
import { createDraft } from '../seat'
import { usePreAlert } from './preAlert'

const LOCATION = { point: { lon: 82, lat: 44.9 }, source: 'MAP', uncertaintyMeters: 30, address: '' } as const

function told(id: string, units: string[], changes: Partial<PreAlert> = {}): PreAlert {
  return { id, area: 'A1', kind: 'BUILDING_FIRE', level: 1, location: LOCATION, units, sentBy: { person: 'p', device: 'd' }, sentAt: 1, lapsesAt: 600_001, ...changes }
}

function seat(units: string[]) {
  const board = createBoard(() => 0)
  const sent: Command[] = []
  const act = (command: Command): Promise<Result> => {
    sent.push(command)
    const made = command.type === 'SendPreAlert' ? told('PA-7', [...command.units]) : undefined
    if (made !== undefined) board.preAlerts.value = new Map([...board.preAlerts.value, [made.id, made]])
    return Promise.resolve({ kind: 'done', record: { from: 7, at: 0, author: { person: 'p', device: 'd' }, events: made === undefined ? [] : [{ type: 'PreAlertSent', preAlert: made, told: units, stoodDown: [] }] } } as unknown as Result)
  }
  const draft = createDraft(() => 1)
  draft.open()
  draft.pick(LOCATION.point, 30)
  draft.kind = 'BUILDING_FIRE'
  const tools: SeatTools = { seat: { board } as unknown as SeatTools['seat'], act, step: act }
  const likely = { units }
  const made = effectScope(true).run(() => usePreAlert({ tools, draft, incident: () => undefined, units: () => likely.units }))
  if (made === undefined) throw new Error('no scope')
  return { preAlert: made, board, draft, sent }
}

describe('pre-alerting while the call is taken', () => {
  it('tells the likely units, and the form keeps which one it was', async () => {
    const { preAlert, draft, sent } = seat(['W-2', 'W-1'])
    await preAlert.send()
    expect(sent).toEqual([{ type: 'SendPreAlert', kind: 'BUILDING_FIRE', level: 1, location: LOCATION, units: ['W-1', 'W-2'] }])
    expect(draft.preAlert).toBe('PA-7')
    expect(preAlert.shown.value?.id).toBe('PA-7')
    expect([...preAlert.told.value]).toEqual(['W-1', 'W-2'])
  })

  it('sends nothing when nobody would hear anything new', async () => {
    const { preAlert, sent } = seat(['W-1'])
    await preAlert.send()
    expect(preAlert.canSend.value).toBe(false)
    await preAlert.send()
    expect(sent).toHaveLength(1)
  })

  it('sends again to the same pre-alert when the level is another', async () => {
    const { preAlert, draft, sent } = seat(['W-1'])
    await preAlert.send()
    draft.level = 2
    await preAlert.send()
    expect(sent[1]).toMatchObject({ type: 'SendPreAlert', preAlert: 'PA-7', level: 2 })
  })

  it('leaves out units that are told of something else', async () => {
    const { preAlert, board, sent } = seat(['W-1', 'W-2'])
    board.preAlerts.value = new Map([['PA-1', told('PA-1', ['W-1'], { incident: 'I-9' })]])
    await preAlert.send()
    expect(sent[0]).toMatchObject({ units: ['W-2'] })
  })

  it('is stood down by its id', async () => {
    const { preAlert, sent } = seat(['W-1'])
    await preAlert.end()
    expect(sent).toEqual([])
    await preAlert.send()
    await preAlert.end()
    expect(sent[1]).toMatchObject({ type: 'EndPreAlert', preAlert: 'PA-7' })
  })
})
