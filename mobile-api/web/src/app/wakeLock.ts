import { onScopeDispose, watch, type Ref } from 'vue'

/** Keeps the screen on while wanted. Browsers drop the lock when the page is hidden, so it is taken again. */
export function useWakeLock(wanted: Readonly<Ref<boolean>>): void {
  let lock: WakeLockSentinel | undefined

  async function take(): Promise<void> {
    if (!wanted.value) {
      await lock?.release().catch(() => undefined)
      lock = undefined
      return
    }
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible' || lock?.released === false) return
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
  }

  const again = (): void => { void take() }
  watch(wanted, again, { immediate: true })
  document.addEventListener('visibilitychange', again)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', again)
    void lock?.release().catch(() => undefined)
  })
}
