/**
 * Keeps parts of the base map in the browser, so that the surroundings of an order are there without network. The map is
 * one file that is asked for by byte ranges; the browser's cache takes whole answers only, so a part is kept as one under
 * an address that names its range. All kept parts are of one edition of the file: another `ETag` empties the store.
 */

/** Most parts, and most bytes of them, that are kept; the oldest go first. */
export const PARTS_MAX = 1_500
export const BYTES_MAX = 60_000_000
/** A network that does not answer for this long is passed by when the part is kept. */
export const NETWORK_MILLIS = 2_500
/** The store is measured after this many new parts. */
const MEASURED_EVERY = 50

const STORE = 'fengsui-map-'

export interface MapRangesOptions {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly fetch: (request: Request) => Promise<Response>
  readonly setTimeout?: (run: () => void, millis: number) => unknown
}

export interface MapRanges {
  /** Answers a request for a part: from the network while it answers, else from what is kept. */
  answer(request: Request): Promise<Response>
}

export function createMapRanges(options: MapRangesOptions): MapRanges {
  const setTimer = options.setTimeout ?? ((run, millis) => setTimeout(run, millis))
  let sinceMeasured = 0

  async function kept(key: string): Promise<Response | undefined> {
    const name = (await options.caches.keys()).find((store) => store.startsWith(STORE))
    if (name === undefined) return undefined
    const whole = await (await options.caches.open(name)).match(key)
    return whole === undefined ? undefined : new Response(whole.body, { status: 206, statusText: 'Partial Content', headers: whole.headers })
  }

  async function keep(key: string, response: Response): Promise<void> {
    const name = STORE + (response.headers.get('etag') ?? '')
    for (const store of await options.caches.keys()) if (store.startsWith(STORE) && store !== name) await options.caches.delete(store)
    const cache = await options.caches.open(name)
    const body = await response.arrayBuffer()
    const headers = new Headers(response.headers)
    headers.set('content-length', String(body.byteLength))
    await cache.put(key, new Response(body, { status: 200, headers }))
    sinceMeasured += 1
    if (sinceMeasured >= MEASURED_EVERY) await shrink(cache)
  }

  async function shrink(cache: Cache): Promise<void> {
    sinceMeasured = 0
    const keys = await cache.keys()
    const sizes = await Promise.all(keys.map(async (key) => Number((await cache.match(key))?.headers.get('content-length') ?? 0)))
    let parts = keys.length
    let bytes = sizes.reduce((sum, size) => sum + size, 0)
    for (const [i, key] of keys.entries()) {
      if (parts <= PARTS_MAX && bytes <= BYTES_MAX) return
      await cache.delete(key)
      parts -= 1
      bytes -= sizes[i] ?? 0
    }
  }

  async function fromNetwork(request: Request, key: string): Promise<Response> {
    const response = await options.fetch(request)
    // A full disk or a store the browser took away must not keep the map from being shown.
    if (response.status === 206) void keep(key, response.clone()).catch(() => undefined)
    return response
  }

  return {
    async answer(request) {
      const key = keyOf(request)
      const network = fromNetwork(request, key)
      const late = new Promise<'late'>((resolve) => { setTimer(() => { resolve('late') }, NETWORK_MILLIS) })
      const first = await Promise.race([network.catch(() => undefined), late])
      if (first instanceof Response && first.status < 500) return first
      return (await kept(key)) ?? network
    },
  }
}

function keyOf(request: Request): string {
  const url = new URL(request.url)
  return url.origin + url.pathname + '?part=' + encodeURIComponent(request.headers.get('range') ?? 'all')
}
