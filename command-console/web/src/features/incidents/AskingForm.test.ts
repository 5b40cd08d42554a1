import { createApp, defineComponent, h, nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import type { Incident } from '@protocol/wire/types'
import { i18n } from '../../app/i18n'
import { createKeptTexts, provideKept, provideSeat, type Result, type SeatTools } from '../board'
import type { Asking } from './asking'
import AskingForm from './AskingForm.vue'

const INCIDENT = { id: 'I-1', level: 1 } as Incident

/** The form of a question to raise the alarm, at a seat whose commands end as told. */
function asked(result: Result): { place: HTMLElement; sent: () => number } {
  const place = document.createElement('div')
  const asking = ref<Asking | undefined>({ what: 'raise', level: 2 })
  let sent = 0
  const act = (): Promise<Result> => {
    sent += 1
    return Promise.resolve(result)
  }
  const tools: SeatTools = { seat: {} as SeatTools['seat'], act, step: act }
  createApp(defineComponent({
    setup: () => {
      provideSeat(tools)
      provideKept(createKeptTexts())
      return () => h(AskingForm, {
        modelValue: asking.value, 'onUpdate:modelValue': (next: Asking | undefined) => { asking.value = next }, incident: INCIDENT, primaries: [],
      })
    },
  })).use(i18n).mount(place)
  return { place, sent: () => sent }
}

async function answer(place: HTMLElement, reason: string): Promise<void> {
  const input = place.querySelector('input')
  if (input === null) throw new Error('no reason is asked for')
  input.value = reason
  input.dispatchEvent(new Event('input'))
  place.querySelector('form')?.dispatchEvent(new Event('submit'))
  place.querySelector('form')?.dispatchEvent(new Event('submit'))
  for (let i = 0; i < 5; i++) await nextTick()
}

describe('a question of the incident panel', () => {
  it('keeps what was typed when its command is not done', async () => {
    const { place, sent } = asked({ kind: 'offline' })
    await answer(place, '火势扩大')
    expect(place.querySelector('input')?.value).toBe('火势扩大')
    expect(sent()).toBe(1)
  })

  it('goes away when it is', async () => {
    const { place } = asked({ kind: 'done', record: { from: 1, at: 0, author: { person: 'p', device: 'd' }, events: [] } })
    await answer(place, '火势扩大')
    expect(place.querySelector('form')).toBeNull()
  })
})
