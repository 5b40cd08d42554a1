import { createApp, defineComponent, h, nextTick, type App } from 'vue'
import { afterEach, expect, describe, it } from 'vitest'
import { i18n } from '../../app/i18n'
import { createBoard, provideSeat, type SeatTools } from '../board'
import { createRoadDesk } from './desk'
import RoadForm from './RoadForm.vue'

const NOW = Date.parse('2026-06-01T08:00:00+08:00')

let app: App | undefined
afterEach(() => { app?.unmount() })

function field(place: HTMLElement, name: string): HTMLInputElement {
  const input = place.querySelector<HTMLInputElement>('[data-test="' + name + '"]')
  if (input === null) throw new Error('no field ' + name)
  return input
}

describe('a time of a road control', () => {
  it('is asked for when its field is emptied, and does not become at once or until lifted', async () => {
    const desk = createRoadDesk()
    const place = document.createElement('div')
    app = createApp(defineComponent({
      setup: () => {
        provideSeat({ seat: { board: createBoard(() => 0) } } as unknown as SeatTools)
        return () => h(RoadForm, { desk, now: NOW, sending: false })
      },
    })).use(i18n)
    desk.form.from = NOW + 3_600_000
    desk.form.until = NOW + 7_200_000
    app.mount(place)
    for (const name of ['road-from', 'road-until']) {
      field(place, name).value = ''
      field(place, name).dispatchEvent(new Event('change'))
      await nextTick()
      expect(field(place, name).value).toBe('')
      expect(place.querySelector('[data-test="road-wrong-time"]')).not.toBeNull()
    }
    field(place, 'road-from').value = '2026-06-01T09:00'
    field(place, 'road-from').dispatchEvent(new Event('change'))
    field(place, 'road-until').value = '2026-06-01T10:00'
    field(place, 'road-until').dispatchEvent(new Event('change'))
    await nextTick()
    expect([desk.form.from, desk.form.until]).toEqual([NOW + 3_600_000, NOW + 7_200_000])
    expect(place.querySelector('[data-test="road-wrong-time"]')).toBeNull()
  })
})
