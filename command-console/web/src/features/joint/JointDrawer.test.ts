import { createApp, defineComponent, h, nextTick, type App } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '@protocol/wire/types'
import { i18n } from '../../app/i18n'
import { createBoard, provideSeat, rightsOf, type SeatTools } from '../board'
import { REST_MILLIS } from '../../ui/rest'
import JointDrawer from './JointDrawer.vue'

/** Each incident with the one unit that is proposed for it. */
let proposed: [incident: string, unit: string][] = []
let app: App | undefined

function answer(): Response {
  const parts = proposed.map(([incident, unit]) => ({ incident, recommendation: { id: 'R-' + incident, chosen: [{ unit, etaSeconds: 60, positionAgeSeconds: -1 }], lines: [], wholeAfterSeconds: 60 } }))
  return new Response(JSON.stringify({ stateNumber: 1, parts, left: 0, costSeconds: 0, apartSeconds: 0, saved: { seconds: 0, lines: 0 }, gapPercent: 0, proven: true, diversions: [] }),
    { status: 200, headers: { 'content-type': 'application/json' } })
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
  for (let i = 0; i < 6; i++) await nextTick()
}

async function drawer() {
  const board = createBoard(() => 0)
  board.status.link = 'live'
  const sent: Command[] = []
  const act = (command: Command): Promise<unknown> => {
    sent.push(command)
    return Promise.resolve({ kind: 'offline' })
  }
  const place = document.createElement('div')
  app = createApp(defineComponent({
    setup: () => {
      provideSeat({ seat: { board }, act, step: act } as unknown as SeatTools)
      return () => h(JointDrawer, { rights: rightsOf(['COMMANDER']) })
    },
  })).use(i18n)
  app.mount(place)
  await settle()
  return { board, sent, place, marked: () => place.querySelector('[aria-current="true"]')?.textContent ?? '' }
}

/** The force or an incident changed, so the proposal is asked for again. */
async function changed(board: ReturnType<typeof createBoard>, next: typeof proposed): Promise<void> {
  proposed = next
  board.units.value = new Map()
  await vi.advanceTimersByTimeAsync(1_000)
  await settle()
}

async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, ...modifiers }))
  await settle()
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => Promise.resolve(answer()))
})
afterEach(() => {
  app?.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the order key of all incidents together', () => {
  it('stays with the incident that is marked when a graver one comes before it', async () => {
    proposed = [['I-0001', 'E1'], ['I-0002', 'E2']]
    const { board, sent, marked } = await drawer()
    await changed(board, [['I-0009', 'E9'], ['I-0001', 'E1']])
    expect(marked()).toContain('#0001')
    await press('Enter', { ctrlKey: true })
    expect(sent, 'a proposal that is followed needs no reason').toMatchObject([{ type: 'OrderForce', incident: 'I-0001', units: ['E1'], reason: '' }])
  })

  it('rests when its incident is gone or gets another force, and not when a person marks another', async () => {
    proposed = [['I-0001', 'E1'], ['I-0002', 'E2']]
    const { board, sent } = await drawer()
    await changed(board, [['I-0002', 'E2'], ['I-0003', 'E3']])
    await press('Enter', { ctrlKey: true })
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(REST_MILLIS)
    await changed(board, [['I-0002', 'E4'], ['I-0003', 'E3']])
    await press('Enter', { ctrlKey: true })
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(REST_MILLIS)
    await press('ArrowDown')
    await press('Enter', { ctrlKey: true })
    expect(sent).toMatchObject([{ incident: 'I-0003', units: ['E3'] }])
  })
})
