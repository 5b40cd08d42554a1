import { createApp, defineComponent, h, nextTick, type App, type ShallowRef } from 'vue'
import { afterEach, expect, describe, it } from 'vitest'
import type { RoadControl, RoadShape, VehicleClass } from '@protocol/wire/types'
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

function control(version: number, classes: VehicleClass[]): RoadControl {
  const shape: RoadShape = { type: 'RoadLine', points: [{ lon: 82, lat: 44.9 }, { lon: 82.1, lat: 44.9 }] }
  return { id: 'RC-7', reason: '桥', shape, effect: { type: 'RoadClosed' }, classes, from: NOW, setBy: 'commander', setAt: NOW + 60_000, version }
}

describe('a change of a road control', () => {
  it('shows what somebody else made of it meanwhile, and waits for a choice', async () => {
    const desk = createRoadDesk()
    const board = createBoard(() => 0)
    const place = document.createElement('div')
    app = createApp(defineComponent({
      setup: () => {
        provideSeat({ seat: { board } } as unknown as SeatTools)
        return () => h(RoadForm, { desk, now: NOW, sending: false })
      },
    })).use(i18n)
    const upsert = async (next: RoadControl): Promise<void> => {
      ;(board.roadControls as ShallowRef<ReadonlyMap<string, RoadControl>>).value = new Map([[next.id, next]])
      await nextTick()
    }
    await upsert(control(3, ['HEAVY']))
    desk.load(control(3, ['HEAVY']))
    app.mount(place)
    const banner = (): HTMLElement | null => place.querySelector('[data-test="road-changed"]')
    const press = async (name: string): Promise<void> => {
      place.querySelector<HTMLButtonElement>('[data-test="' + name + '"]')?.click()
      await nextTick()
    }
    expect(banner()).toBeNull()
    desk.form.classes = ['TALL']
    await upsert(control(4, ['LIGHT']))
    expect(banner()?.textContent).toContain('commander')
    expect(banner()?.textContent).toContain('06-01 08:01')
    expect(place.querySelector<HTMLButtonElement>('[data-test="set-control"]')?.disabled).toBe(true)
    await press('keep-mine')
    expect(banner()).toBeNull()
    expect(desk.command(NOW)).toMatchObject({ madeFrom: 4, classes: ['TALL'] })

    await upsert(control(5, ['LIGHT']))
    await press('take-theirs')
    expect(desk.command(NOW)).toMatchObject({ madeFrom: 5, classes: ['LIGHT'] })
  })
})

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
