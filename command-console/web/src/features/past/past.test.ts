import { afterEach, describe, expect, it, vi } from 'vitest'
import { isSpanWrong, PAGE, pagePath, type PastIncident, type Search } from './records'
import { createPastSearch } from './search'

const ALL: Search = { text: '', kind: '', station: '', from: '', to: '' }

function incident(n: number): PastIncident {
  return {
    id: '119-20260601-' + String(n).padStart(4, '0'), kind: 'BUILDING_FIRE', level: 1, point: { lon: 82, lat: 44 }, address: '团结路', area: 'A1', trapped: 0, description: '',
    milestones: { RECEIVED: n },
  }
}

function answer(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } })
}

afterEach(() => { vi.unstubAllGlobals() })

describe('the address of a page', () => {
  it('asks for open incidents too and leaves out what is not given', () => {
    expect(pagePath(ALL, undefined)).toBe('/api/v1/history/incidents?withOpen=true&limit=' + PAGE)
  })

  it('counts days in Beijing, the last one whole', () => {
    const path = pagePath({ ...ALL, text: ' 友谊 路 ', kind: 'FLOOD', station: 'S1', from: '2026-06-01', to: '2026-06-01' }, '119-20260601-0009')
    const query = new URLSearchParams(path.slice(path.indexOf('?')))
    expect(query.get('from')).toBe(String(Date.UTC(2026, 4, 31, 16)))
    expect(query.get('to')).toBe(String(Date.UTC(2026, 5, 1, 16)))
    expect([query.get('q'), query.get('kind'), query.get('station'), query.get('after')]).toEqual(['友谊 路', 'FLOOD', 'S1', '119-20260601-0009'])
  })

  it('is not asked for a span that ends before it begins', () => {
    expect(isSpanWrong({ ...ALL, from: '2026-06-02', to: '2026-06-01' })).toBe(true)
    expect(isSpanWrong({ ...ALL, from: '2026-06-01', to: '2026-06-01' })).toBe(false)
    expect(isSpanWrong({ ...ALL, to: '2026-06-01' })).toBe(false)
  })
})

describe('the search', () => {
  it('adds page after page by what was searched, not by what is typed since', async () => {
    const asked: string[] = []
    const pages = [Array.from({ length: PAGE }, (_, i) => incident(500 - i)), [incident(1)]]
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path)
      return Promise.resolve(answer(pages.shift()))
    })
    const past = createPastSearch()
    past.search.text = 'a'
    await past.start()
    expect(past.hasMore.value).toBe(true)
    past.search.text = 'b'
    await past.more()
    expect(past.found.value).toHaveLength(PAGE + 1)
    expect(past.hasMore.value).toBe(false)
    expect(asked[1]).toContain('q=a')
    expect(asked[1]).toContain('after=' + incident(500 - PAGE + 1).id)
  })

  it('never shows an older answer after a newer question', async () => {
    const waiting: ((response: Response) => void)[] = []
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => { waiting.push(resolve) }))
    const past = createPastSearch()
    const first = past.start()
    const second = past.start()
    waiting[1]?.(answer([incident(2)]))
    await second
    waiting[0]?.(answer([incident(1)]))
    await first
    expect(past.found.value?.map(({ id }) => id)).toEqual([incident(2).id])
  })

  it('keeps what was found when the next question fails', async () => {
    const answers = [answer([incident(2)]), new Response('{"code":"Unavailable","message":"x","field":""}', { status: 503 })]
    vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()))
    const past = createPastSearch()
    await past.start()
    await past.start()
    expect(past.problem.value).not.toBe('')
    expect(past.found.value).toHaveLength(1)
  })
})
