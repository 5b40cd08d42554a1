import { createApp, defineComponent, h, nextTick, type App } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command, MoveUps } from '@protocol/wire/types'
import { i18n } from '../../app/i18n'
import { createBoard, provideSeat, type SeatTools } from '../board'
import { REST_MILLIS } from '../../ui/rest'
import { cover } from './cover'
import MoveUpList from './MoveUpList.vue'

function moveUps(...units: string[]): MoveUps {
  const options = units.map((unit) => ({ unit, station: 'S-1', travelSeconds: 60, lateMillisBefore: 0, lateMillisAfter: 0 }))
  return { at: 0, options, proven: true }
}

let app: App | undefined
let sent: Command[] = []

async function press(key: string): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true }))
  for (let i = 0; i < 4; i++) await nextTick()
}

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  const board = createBoard(() => 0)
  board.status.link = 'live'
  const act = (command: Command): Promise<unknown> => {
    sent.push(command)
    return Promise.resolve({ kind: 'offline' })
  }
  cover.commands.value = true
  cover.moveUps.value = moveUps('E1', 'E2')
  app = createApp(defineComponent({
    setup: () => {
      provideSeat({ seat: { board }, act, step: act } as unknown as SeatTools)
      return () => h(MoveUpList)
    },
  })).use(i18n)
  app.mount(document.createElement('div'))
})
afterEach(() => {
  app?.unmount()
  cover.forgetMoveUps()
  vi.useRealTimers()
})

describe('the keys of move-ups', () => {
  it('stay with their proposals while a better one comes', async () => {
    cover.moveUps.value = moveUps('E9', 'E1', 'E2')
    await nextTick()
    await press(',')
    expect(sent).toMatchObject([{ type: 'OrderMoveUp', unit: 'E1' }])
    await press('/')
    expect(sent.at(-1)).toMatchObject({ unit: 'E9' })
  })

  it('rest when one of the proposals is gone', async () => {
    cover.moveUps.value = moveUps('E2', 'E3')
    await nextTick()
    await press(',')
    expect(sent).toEqual([])
    vi.advanceTimersByTime(REST_MILLIS)
    await press(',')
    expect(sent).toMatchObject([{ unit: 'E2' }])
  })
})
