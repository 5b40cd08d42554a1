import { createApp, defineComponent, h, nextTick, ref, shallowRef, type App } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command, Incident, Proposed, Recommendation, Unit } from '@protocol/wire/types'
import { i18n } from '../../app/i18n'
import { createBoard, provideSeat, type Result, type SeatTools } from '../board'
import { createDraft, provideDraft } from '../seat'
import type { Proposal } from './proposal'
import ProposalPanel from './ProposalPanel.vue'

const INCIDENT = { id: 'I-1', kind: 'BUILDING_FIRE', level: 1, assignments: [], location: { point: { lon: 82, lat: 44.9 }, address: '' } } as unknown as Incident
const DONE = { kind: 'done', record: { from: 1, at: 0, author: { person: 'p', device: 'd' }, events: [] } } as unknown as Result

function unit(id: string): Unit {
  return { definition: { id, callSign: id, station: 'S-1', crew: 6, capabilities: {} }, status: 'IN_QUARTERS', consumables: {} } as unknown as Unit
}

function proposed(id: string): Proposed {
  return { unit: id, etaSeconds: 60, etaLowSeconds: 50, etaHighSeconds: 70, travelSeconds: 60, positionAgeSeconds: -1, lines: [] }
}

const ANSWER: Recommendation = {
  id: 'R-1', stateNumber: 1, version: 1, chosen: [proposed('W-1')], wholeAfterSeconds: 60, lines: [], runnerUp: [], runnerUpLaterSeconds: 0, passedOver: [],
  elsewhere: [], proven: true, runnerUpProven: true, boundSeconds: 0, computeMicros: 1, nearerUnlisted: false,
}

let app: App | undefined

/** The panel of an incident for which W-1 is proposed, at a seat whose orders end one after the other as told. */
function panel(...results: Result[]) {
  const board = createBoard(() => 0)
  board.units.value = new Map(['W-1', 'W-2'].map((id) => [id, unit(id)]))
  board.status.link = 'live'
  const sent: Command[] = []
  const act = (command: Command): Promise<Result> => {
    sent.push(command)
    return Promise.resolve(results.shift() ?? DONE)
  }
  const proposal = {
    answer: shallowRef(ANSWER), state: ref('idle'), problem: ref(''), current: ref(true), answeredAt: ref(0), askedAtMillis: ref(0), excluded: new Set<string>(),
    exclude: () => undefined, include: () => undefined,
  } as unknown as Proposal
  const place = document.createElement('div')
  document.body.append(place)
  app = createApp(defineComponent({
    setup: () => {
      provideSeat({ seat: { board, positions: new Map() }, act, step: act } as unknown as SeatTools)
      provideDraft(createDraft(() => 1))
      return () => h(ProposalPanel, { proposal, incident: INCIDENT, covered: false, commands: false })
    },
  })).use(i18n)
  app.mount(place)
  return { place, sent, proposal }
}

async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, ...modifiers }))
  for (let i = 0; i < 8; i++) await nextTick()
}

async function type(place: HTMLElement, field: string, text: string): Promise<void> {
  const input = place.querySelector<HTMLInputElement>('[data-test="' + field + '"]')
  if (input === null) throw new Error('no field ' + field)
  input.value = text
  input.dispatchEvent(new Event('input'))
  await nextTick()
}

/** W-2 besides W-1: another force than the proposed one. */
async function pickAnother(place: HTMLElement): Promise<void> {
  await press('c', { altKey: true, code: 'KeyC' })
  await type(place, 'pick-unit', 'W-2')
  place.querySelector<HTMLElement>('[data-offer="W-2"]')?.click()
  await nextTick()
}

function picked(place: HTMLElement): (string | undefined)[] {
  return [...place.querySelectorAll<HTMLElement>('[data-picked]')].map((row) => row.dataset.picked)
}

beforeEach(() => { vi.stubGlobal('fetch', () => new Promise(() => undefined)) })
afterEach(() => {
  app?.unmount()
  app = undefined
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

describe('a force chosen by hand', () => {
  it('stays when the order key is pressed before its reason is typed', async () => {
    const { place, sent } = panel()
    await pickAnother(place)
    await press('Enter', { ctrlKey: true })
    expect(sent).toEqual([])
    expect(picked(place)).toEqual(['W-1', 'W-2'])
  })

  it('stays with its reason when the order is refused, and goes away when it is done', async () => {
    const { place, sent } = panel({ kind: 'refused', rejection: { type: 'NothingChanges', what: 'x' } })
    await pickAnother(place)
    await type(place, 'override-reason', '桥断')
    await press('Enter', { ctrlKey: true })
    expect(sent).toHaveLength(1)
    expect(picked(place)).toEqual(['W-1', 'W-2'])
    expect(place.querySelector<HTMLInputElement>('[data-test="override-reason"]')?.value).toBe('桥断')

    await press('Enter', { ctrlKey: true })
    expect(sent.at(-1)).toMatchObject({ type: 'OrderForce', incident: 'I-1', units: ['W-1', 'W-2'], reason: '桥断' })
    expect(picked(place)).toEqual([])
  })
})

describe('a proposal that is not renewed', () => {
  it('looks old and says why, and can still be ordered', async () => {
    const { place, proposal, sent } = panel()
    expect(place.querySelector('.set.old')).toBeNull()
    proposal.problem.value = '没有得到推荐'
    await nextTick()
    expect(place.querySelector('[data-test="proposal-problem"]')?.textContent).toContain('没有得到推荐')
    expect(place.querySelector('.set.old')).not.toBeNull()
    await press('Enter', { ctrlKey: true })
    expect(sent).toMatchObject([{ type: 'OrderForce', units: ['W-1'] }])
  })
})

describe('a unit out of quarters', () => {
  it('shows how old its position is, counted on, and is dimmed when that is old', async () => {
    const { place, proposal } = panel()
    const rows = (): string[] => [...place.querySelectorAll('[data-unit]')].map((row) =>
      (row.classList.contains('old') ? 'old ' : '') + (row.querySelector('[data-test="position-age"]')?.textContent ?? 'at its station'))
    proposal.answer.value = { ...ANSWER, chosen: [proposed('W-1'), { ...proposed('W-2'), positionAgeSeconds: 30 }] }
    proposal.answeredAt.value = Date.now()
    await nextTick()
    expect(rows()).toEqual(['at its station', '00:30 前的位置'])
    proposal.answeredAt.value -= 575_000
    await nextTick()
    expect(rows()).toEqual(['at its station', expect.stringMatching(/^old 10:0\d 前的位置$/)])
  })
})
