import { createApp, defineComponent, h, nextTick, type App, type ShallowRef } from 'vue'
import { afterEach, expect, describe, it } from 'vitest'
import type { Command, RoadControl, RoadShape } from '@protocol/wire/types'
import { i18n } from '../../app/i18n'
import { createBoard, createKeptTexts, provideKept, provideSeat, type SeatTools } from '../board'
import RoadList from './RoadList.vue'

const NOW = Date.parse('2026-06-01T08:00:00+08:00')
const shape: RoadShape = { type: 'RoadLine', points: [{ lon: 82, lat: 44.9 }, { lon: 82.1, lat: 44.9 }] }

function control(version: number): RoadControl {
  return { id: 'RC-7', reason: '桥', shape, effect: { type: 'RoadClosed' }, classes: ['HEAVY'], from: NOW, setBy: 'commander', setAt: NOW, version }
}

let app: App | undefined
afterEach(() => { app?.unmount() })

describe('the lifting of a road control', () => {
  it('names the version that somebody saw, whatever it became while the reason was written', async () => {
    const board = createBoard(() => 0)
    const place = document.createElement('div')
    const sent: Command[] = []
    app = createApp(defineComponent({
      setup: () => {
        provideKept(createKeptTexts())
        provideSeat({
          seat: { board },
          act: (command: Command) => {
            sent.push(command)
            return Promise.resolve({ kind: 'refused', rejection: { type: 'ChangedMeanwhile', what: 'road control', id: 'RC-7', by: 'commander' } })
          },
        } as unknown as SeatTools)
        return () => h(RoadList, { rights: { commands: true, operates: true, seesIncidents: true, pairs: false, administers: false, seesArrivals: true }, now: NOW, chosen: undefined })
      },
    })).use(i18n)
    const upsert = async (next: RoadControl): Promise<void> => {
      ;(board.roadControls as ShallowRef<ReadonlyMap<string, RoadControl>>).value = new Map([[next.id, next]])
      await nextTick()
    }
    const lift = async (): Promise<HTMLInputElement | null> => {
      place.querySelector<HTMLButtonElement>('[data-test="lift-control"]')?.click()
      await nextTick()
      return place.querySelector<HTMLInputElement>('[data-test="lift-reason"]')
    }
    await upsert(control(3))
    app.mount(place)

    const why = await lift()
    if (why === null) throw new Error('no reason is asked for')
    why.value = '桥已修好'
    why.dispatchEvent(new Event('input'))
    await upsert(control(4))
    why.form?.dispatchEvent(new Event('submit'))
    await nextTick()
    await nextTick()

    expect(sent).toEqual([{ type: 'LiftRoadControl', control: 'RC-7', reason: '桥已修好', madeFrom: 3 }])
    expect(place.querySelector('[data-test="lift-reason"]')).toBeNull()
    expect((await lift())?.value).toBe('桥已修好')
  })
})
