import { ref } from 'vue'
import { registerSW } from 'virtual:pwa-register'

/** A new version is there. It is taken when a person says so, never in the middle of an order. */
export const updateReady = ref(false)
let take: ((reload?: boolean) => Promise<void>) | undefined

export function watchForUpdates(): void {
  if (!('serviceWorker' in navigator)) return
  take = registerSW({ onNeedRefresh: () => { updateReady.value = true } })
}

export function takeUpdate(): void {
  void take?.(true)
}
