import { createApp, defineComponent, h, nextTick, type App } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ForceOrdered } from '@protocol/wire/types'
import { i18n } from '../../app/i18n'
import { createBoard, provideSeat, type SeatTools } from '../board'
import DecisionPanel from './DecisionPanel.vue'

let app: App | undefined

/** The panel of an order of one unit, the only one that was proposed. */
async function panel(ordered: string, reason: string): Promise<HTMLElement> {
  const recommendation = {
    id: 'R-1', chosen: [{ unit: 'E1', etaSeconds: 60, etaLowSeconds: 50, etaHighSeconds: 70, serves: [], positionAgeSeconds: 0 }], runnerUp: [], lines: [], passedOver: [], elsewhere: [], proven: true, computeMicros: 1,
  }
  const order = {
    type: 'ForceOrdered', incident: 'I-1', ordered: [{ unit: ordered }], taken: [], open: [], reason,
    explanation: { recommendation, overridden: ordered === 'E1' ? [] : [ordered] },
  } as unknown as ForceOrdered
  const place = document.createElement('div')
  app = createApp(defineComponent({
    setup: () => {
      provideSeat({ seat: { board: createBoard(() => 0) } } as unknown as SeatTools)
      return () => h(DecisionPanel, { decision: { number: 7, at: 0, who: 'Zhao', order } })
    },
  })).use(i18n)
  app.mount(place)
  await nextTick()
  return place
}

beforeEach(() => { vi.stubGlobal('fetch', () => new Promise(() => undefined)) })
afterEach(() => {
  app?.unmount()
  vi.unstubAllGlobals()
})

describe('a past decision', () => {
  it('that followed its proposal shows what was noted, and not as a reason against it', async () => {
    const shown = await panel('E1', '联合调派')
    expect(shown.querySelector('[data-test=overridden]')).toBeNull()
    expect(shown.querySelector('[data-test=reason]')?.textContent).toContain('联合调派')
  })

  it('that did not follow its proposal shows why', async () => {
    const shown = await panel('E2', 'ladder is blocked')
    expect(shown.querySelector('[data-test=overridden]')?.textContent).toContain('ladder is blocked')
    expect(shown.querySelector('[data-test=reason]')).toBeNull()
  })
})
