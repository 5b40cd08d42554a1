import { createApp, defineComponent, h, nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { createBoard, provideSeat, type Board, type SeatTools } from '../features/board'
import { i18n } from './i18n'
import LinkBanner from './LinkBanner.vue'

function banner(board: Board): HTMLElement {
  const place = document.createElement('div')
  const seat = { seat: { board } as SeatTools['seat'] } as SeatTools
  createApp(defineComponent({ setup: () => { provideSeat(seat); return () => h(LinkBanner) } })).use(i18n).mount(place)
  return place
}

describe('the link banner', () => {
  it('says by how much the clock of the core machine jumped', async () => {
    const board = createBoard(() => 0)
    const place = banner(board)
    board.status.link = 'live'
    board.status.core = { acceptsCommands: true, why: '', archiveBehind: 0, clockStepMillis: -3_600_000, damagedFiles: [] }
    await nextTick()
    expect(place.textContent).toContain('−1h00')
    board.status.core = { ...board.status.core, clockStepMillis: 0 }
    await nextTick()
    expect(place.textContent).not.toContain('1h00')
  })

  it('names a damaged file beside every other alarm', async () => {
    const board = createBoard(() => 0)
    const place = banner(board)
    board.status.link = 'live'
    board.status.positionsConnected = false
    board.status.core = { acceptsCommands: true, why: '', archiveBehind: 0, clockStepMillis: -3_600_000, damagedFiles: ['archive.db'] }
    await nextTick()
    expect(place.textContent).toContain('archive.db')
    expect(place.textContent).toContain('−1h00')
    expect(place.textContent).toContain(i18n.global.t('link.positions'))
    board.status.core = { ...board.status.core, damagedFiles: [] }
    await nextTick()
    expect(place.textContent).not.toContain('archive.db')
  })
})
