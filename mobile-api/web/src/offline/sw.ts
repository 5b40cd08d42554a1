/// <reference lib="webworker" />
import { createMapRanges } from './mapRanges'

/**
 * The service worker: the app starts without network, and so does the map of an order. It is one classic script, so it
 * imports nothing that a page imports too.
 */
declare const self: ServiceWorkerGlobalScope

/** Written by the build: every file of the app, and a name for this edition of them. */
const FILES: ReadonlyArray<string> = JSON.parse('__FILES__') as ReadonlyArray<string>
const EDITION = 'fengsui-app-__EDITION__'
const FIRST_PAGE = '/index.html'

const map = createMapRanges({ caches: self.caches, fetch: (request) => fetch(request) })

async function install(): Promise<void> {
  const cache = await self.caches.open(EDITION)
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })))
}

async function activate(): Promise<void> {
  for (const name of await self.caches.keys()) if (name.startsWith('fengsui-app-') && name !== EDITION) await self.caches.delete(name)
  await self.clients.claim()
}

async function file(path: string, request: Request): Promise<Response> {
  const cache = await self.caches.open(EDITION)
  return (await cache.match(path)) ?? fetch(request)
}

self.addEventListener('install', (event) => { event.waitUntil(install()) })
self.addEventListener('activate', (event) => { event.waitUntil(activate()) })
// A new edition takes over only when a person says so, never in the middle of an order.
self.addEventListener('message', (event) => { if (event.data === 'take over') void self.skipWaiting() })
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.endsWith('.pmtiles')) event.respondWith(map.answer(request))
  else if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(file(FIRST_PAGE, request))
  else if (FILES.includes(pathname)) event.respondWith(file(pathname, request))
})
