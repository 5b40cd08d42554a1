import { describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import type { Command, PreAlert } from '@protocol/wire/types'
import { createBoard, type Result, type SeatTools } from '../board'
import { createDraft } from '../seat'
import { preAlertKeys, usePreAlert } from './preAlert'

const LOCATION = { point: { lon: 82, lat: 44.9 }, source: 'MAP', uncertaintyMeters: 30, address: '' } as const

function told(id: string, units: string[], changes: Partial<PreAlert> = {}): PreAlert {
  return { id, area: 'A1', kind: 'BUILDING_FIRE', level: 1, location: LOCATION, units, sentBy: { person: 'p', device: 'd' }, sentAt: 1, lapsesAt: 600_001, ...changes }
}

function seat(units: string[]) {
  const board = createBoard(() => 0)
  const sent: Command[] = []
  let clock = 0
  /** What happens at the seat while the answer is under way. */
  const meanwhile: { run?: () => void } = {}
  const act = (command: Command): Promise<Result> => {
    sent.push(command)
    if (command.type === 'SendPreAlert') meanwhile.run?.()
    const made = command.type === 'SendPreAlert' ? told('PA-7', [...command.units]) : undefined
    if (made !== undefined) board.preAlerts.value = new Map([...board.preAlerts.value, [made.id, made]])
    return Promise.resolve({ kind: 'done', record: { from: 7, at: 0, author: { person: 'p', device: 'd' }, events: made === undefined ? [] : [{ type: 'PreAlertSent', preAlert: made, told: units, stoodDown: [] }] } } as unknown as Result)
  }
  const draft = createDraft(() => ++clock)
  draft.open()
  draft.pick(LOCATION.point, 30)
  draft.kind = 'BUILDING_FIRE'
  const tools: SeatTools = { seat: { board } as unknown as SeatTools['seat'], act, step: act }
  const likely = { units }
  const made = effectScope(true).run(() => usePreAlert({ tools, draft, incident: () => undefined, units: () => likely.units }))
  if (made === undefined) throw new Error('no scope')
  return { preAlert: made, board, draft, sent, meanwhile }
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

  it('is ended when its form has gone before the answer came', async () => {
    const { preAlert, draft, sent, meanwhile } = seat(['W-1'])
    meanwhile.run = () => { draft.discard() }
    await preAlert.send()
    expect(draft.preAlert).toBeUndefined()
    expect(sent[1]).toMatchObject({ type: 'EndPreAlert', preAlert: 'PA-7' })
  })

  it('is not given to the form of the next call', async () => {
    const { preAlert, draft, sent, meanwhile } = seat(['W-1'])
    meanwhile.run = () => {
      draft.discard()
      draft.open()
    }
    await preAlert.send()
    expect(draft.active).toBe(true)
    expect(draft.preAlert).toBeUndefined()
    expect(sent[1]).toMatchObject({ type: 'EndPreAlert', preAlert: 'PA-7' })
  })

  it('goes on when its form became an incident while more was told', async () => {
    const { preAlert, draft, sent, meanwhile } = seat(['W-1'])
    await preAlert.send()
    draft.level = 2
    meanwhile.run = () => { draft.discard() }
    await preAlert.send()
    expect(sent.map(({ type }) => type)).toEqual(['SendPreAlert', 'SendPreAlert'])
  })
})

describe('the key of the pre-alert', () => {
  it('lets the press through while it is covered or nobody would hear anything new', async () => {
    const { preAlert, sent } = seat(['W-1'])
    expect(preAlertKeys(preAlert, () => true)['Ctrl+Alt+P']?.()).toBe(false)
    const keys = preAlertKeys(preAlert, () => false)
    expect(sent).toEqual([])
    expect(keys['Ctrl+Alt+P']?.()).toBe(true)
    await Promise.resolve()
    expect(sent).toHaveLength(1)
    expect(preAlert.canSend.value).toBe(false)
    expect(keys['Ctrl+Alt+P']?.()).toBe(false)
  })
})
