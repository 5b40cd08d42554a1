import { describe, expect, it } from 'vitest'
import { createMapRanges, PARTS_MAX } from './mapRanges'

const MAP = 'http://localhost/api/v1/map/basemap.pmtiles'

/** The browser's stores, in memory and in order of what was put. */
function memoryCaches() {
  const stores = new Map<string, Map<string, Response>>()
  const of = (name: string): Map<string, Response> => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return store
  }
  const open = (name: string) => {
    const store = of(name)
    return Promise.resolve({
      match: (key: string) => Promise.resolve(store.get(key)?.clone()),
      put: (key: string, response: Response) => Promise.resolve(void store.set(key, response)),
      keys: () => Promise.resolve([...store.keys()]),
      delete: (key: string) => Promise.resolve(store.delete(key)),
    })
  }
  const caches = { open, keys: () => Promise.resolve([...stores.keys()]), delete: (name: string) => Promise.resolve(stores.delete(name)) }
  return { caches: caches as unknown as CacheStorage, stores }
}

function part(range: string): Request {
  return new Request(MAP, { headers: { range } })
}

function answering(text: string, etag: string) {
  return () => Promise.resolve(new Response(text, { status: 206, headers: { etag } }))
}

const never = (): Promise<Response> => Promise.reject(new TypeError('no network'))

async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
  await new Promise<void>((resolve) => { queueMicrotask(resolve) })
}

describe('parts of the map', () => {
  it('are there without network once they were seen', async () => {
    const { caches } = memoryCaches()
    await createMapRanges({ caches, fetch: answering('head', '"1"') }).answer(part('bytes=0-3'))
    await expect.poll(() => caches.keys()).toHaveLength(1)
    await settled()

    const answer = await createMapRanges({ caches, fetch: never }).answer(part('bytes=0-3'))

    expect(answer.status).toBe(206)
    expect(await answer.text()).toBe('head')
    expect(answer.headers.get('etag')).toBe('"1"')
  })

  it('are not mixed with another range', async () => {
    const { caches } = memoryCaches()
    await createMapRanges({ caches, fetch: answering('head', '"1"') }).answer(part('bytes=0-3'))
    await settled()

    await expect(createMapRanges({ caches, fetch: never }).answer(part('bytes=4-7'))).rejects.toThrow('no network')
  })

  it('of an older map go when a newer one is seen', async () => {
    const { caches, stores } = memoryCaches()
    await createMapRanges({ caches, fetch: answering('old', '"1"') }).answer(part('bytes=0-3'))
    await expect.poll(() => [...stores.keys()]).toEqual(['fengsui-map-"1"'])
    await createMapRanges({ caches, fetch: answering('new', '"2"') }).answer(part('bytes=4-7'))
    await expect.poll(() => [...stores.keys()]).toEqual(['fengsui-map-"2"'])
  })

  it('are bounded in number', async () => {
    const { caches, stores } = memoryCaches()
    const ranges = createMapRanges({ caches, fetch: answering('x', '"1"') })
    for (let i = 0; i < PARTS_MAX + 100; i++) {
      await ranges.answer(part('bytes=' + i + '-' + i))
      if (i % 25 === 0) await settled()
    }
    await expect.poll(() => stores.get('fengsui-map-"1"')?.size ?? 0).toBeLessThanOrEqual(PARTS_MAX + 50)
    expect(stores.get('fengsui-map-"1"')?.size).toBeGreaterThan(PARTS_MAX - 100)
  })

  it('come from the store when the network is too slow', async () => {
    const { caches } = memoryCaches()
    await createMapRanges({ caches, fetch: answering('head', '"1"') }).answer(part('bytes=0-3'))
    await settled()
    const slow = createMapRanges({ caches, fetch: () => new Promise<Response>(() => undefined), setTimeout: (run) => { queueMicrotask(run) } })
    expect(await (await slow.answer(part('bytes=0-3'))).text()).toBe('head')
  })
})
