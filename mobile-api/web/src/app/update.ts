import { ref } from 'vue'

/** A new version is there. It is taken when a person says so, never in the middle of an order. */
export const updateReady = ref(false)
let waiting: ServiceWorker | undefined

export function watchForUpdates(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  void navigator.serviceWorker.register('/sw.js').then((registration) => {
    offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const found = registration.installing
      found?.addEventListener('statechange', () => { if (found.state === 'installed') offer(found) })
    })
  }).catch((e: unknown) => { console.warn('the app will not start without network', e) })
}

/** The very first version has nobody to replace. */
function offer(worker: ServiceWorker | null): void {
  if (worker === null || navigator.serviceWorker.controller === null) return
  waiting = worker
  updateReady.value = true
}

export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => { location.reload() }, { once: true })
  waiting?.postMessage('take over')
}
