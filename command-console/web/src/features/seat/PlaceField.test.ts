import { createApp, defineComponent, h, nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Place } from '@protocol/wire/types'
import { i18n } from '../../app/i18n'
import { createDraft, provideDraft, type Draft } from './draft'
import PlaceField from './PlaceField.vue'

const STREET: Place = { label: '北京路', town: '博乐', kind: 'STREET', point: { lon: 82, lat: 44.9 }, matched: [], metersAway: -1 }

let answers: ((response: Response) => void)[] = []

function field(draft: Draft): HTMLElement {
  const place = document.createElement('div')
  createApp(defineComponent({ setup: () => { provideDraft(draft); return () => h(PlaceField) } })).use(i18n).mount(place)
  return place
}

/** The next answer, once everything that waits for it has gone on. */
async function answer(status: number, body: unknown): Promise<void> {
  answers.shift()?.(new Response(JSON.stringify(body), { status }))
  for (let i = 0; i < 5; i++) await nextTick()
}

describe('the search for a place', () => {
  beforeEach(() => {
    answers = []
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => new Promise<Response>((resolve, reject) => {
      answers.push(resolve)
      signal.addEventListener('abort', () => { reject(new Error('given up')) })
    }))
  })
  afterEach(() => { vi.unstubAllGlobals() })

  it('shows nothing any more once a place is chosen', async () => {
    const draft = createDraft(() => 1)
    const place = field(draft)
    draft.type('bj')
    await nextTick()
    draft.choose(STREET)
    await nextTick()
    await answer(200, [STREET])
    expect(place.querySelectorAll('[data-test=place]')).toHaveLength(0)
  })

  it('says that it failed, and not that there is no such place', async () => {
    const draft = createDraft(() => 1)
    const place = field(draft)
    draft.type('bj')
    await nextTick()
    await answer(503, { code: 'Unavailable', field: '', message: 'the core is away' })
    expect(place.querySelector('[role=alert]')?.textContent).toContain('查找没有成功')
    await nextTick()
    draft.type('bjl')
    await nextTick()
    await answer(200, [])
    expect(place.querySelector('[role=alert]')).toBeNull()
    expect(place.textContent).toContain('没有找到')
  })
})
