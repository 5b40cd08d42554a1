import { createApp, defineComponent, h, nextTick, type App } from 'vue'
import { afterEach, beforeEach, expect, describe, it, vi } from 'vitest'
import type { Advice, Command } from '@protocol/wire/types'
import { i18n } from '../../app/i18n'
import { createBoard, provideSeat, type SeatTools } from '../board'
import { REST_MILLIS } from '../../ui/rest'
import AdviceStrip from './AdviceStrip.vue'

function closer(incident: string, gainSeconds: number): Advice {
  return {
    kind: 'CLOSER', incident, assignment: incident + '-1', gainSeconds, lateSeconds: 0, overdueSeconds: 0, lines: [], recommendation: 'R-' + gainSeconds,
    units: [{ unit: 'W-2', etaSeconds: 80, etaLowSeconds: 70, etaHighSeconds: 90, travelSeconds: 60, positionAgeSeconds: -1, lines: [] }],
  }
}

let app: App | undefined

function strip() {
  const board = createBoard(() => 0)
  board.status.link = 'live'
  const sent: Command[] = []
  const act = (command: Command): Promise<unknown> => {
    sent.push(command)
    return Promise.resolve({ kind: 'done' })
  }
  const tools = { seat: { board, dismissAdvice: () => undefined }, act, step: act } as unknown as SeatTools
  app = createApp(defineComponent({
    setup: () => {
      provideSeat(tools)
      return () => h(AdviceStrip, { chosen: undefined, covered: false })
    },
  })).use(i18n)
  app.mount(document.createElement('div'))
  return { board, sent }
}

async function take(): Promise<void> {
  await nextTick()
  window.dispatchEvent(new KeyboardEvent('keydown', { key: '=', altKey: true }))
  for (let i = 0; i < 4; i++) await nextTick()
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => {
  app?.unmount()
  vi.useRealTimers()
})

describe('the key that takes an advice', () => {
  it('works at once, also while its gain moves, but rests when another advice took its place', async () => {
    const { board, sent } = strip()
    board.advice.value = [closer('I-1', 100)]
    await nextTick()
    board.advice.value = [closer('I-1', 110)]
    await take()
    expect(sent).toMatchObject([{ type: 'ChangeOrder', incident: 'I-1' }])

    board.advice.value = [closer('I-2', 300), closer('I-1', 110)]
    await take()
    expect(sent).toHaveLength(1)
    vi.advanceTimersByTime(REST_MILLIS)
    await take()
    expect(sent.at(-1)).toMatchObject({ incident: 'I-2' })
  })
})
