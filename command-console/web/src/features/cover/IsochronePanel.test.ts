import { createApp, defineComponent, h, nextTick, type App } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '../../app/i18n'
import { createBoard, provideSeat, type Board, type SeatTools } from '../board'
import { cover } from './cover'
import IsochronePanel from './IsochronePanel.vue'

const NOON = Date.parse('2026-06-01T12:00:00+08:00')

let app: App | undefined
let asked = 0
let board: Board
let place: HTMLElement

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
  for (let i = 0; i < 4; i++) await nextTick()
}

beforeEach(() => {
  asked = 0
  vi.useFakeTimers({ now: NOON })
  vi.stubGlobal('fetch', () => {
    asked++
    return Promise.resolve(new Response(JSON.stringify({ bands: [{ minutes: 3, lines: [[82, 44, 82.1, 44]] }], complete: true }), { status: 200 }))
  })
  board = createBoard()
  place = document.createElement('div')
  app = createApp(defineComponent({
    setup: () => {
      provideSeat({ seat: { board, positions: new Map() } } as unknown as SeatTools)
      return () => h(IsochronePanel, { middle: () => ({ lon: 82, lat: 44 }), incident: undefined })
    },
  })).use(i18n)
  app.mount(place)
})
afterEach(() => {
  app?.unmount()
  cover.from.value = undefined
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('drive times', () => {
  it('say of when they are, and are drawn again when the roads are others', async () => {
    await settle()
    expect(place.querySelector('[data-test="isochrone-at"]')?.textContent).toContain('12:00:00')
    vi.setSystemTime(NOON + 90_000)
    board.roadControls.value = new Map()
    await settle()
    expect(asked).toBe(2)
    expect(place.querySelector('[data-test="isochrone-at"]')?.textContent).toContain('12:01:30')
  })
})
