import { onScopeDispose, ref, type Ref } from 'vue'

/** This phone's clock, moving on every second; screens add the core's offset. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = window.setInterval(() => { now.value = Date.now() }, 1_000)
  const look = (): void => { now.value = Date.now() }
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    window.clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })
  return now
}
