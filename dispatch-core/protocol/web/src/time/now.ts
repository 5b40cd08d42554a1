import { onScopeDispose, ref, type Ref } from 'vue'

/** This device's clock as a ref, for ages and clocks on screen; at once right when the page is looked at again. */
export function useNow(everyMillis: number): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const look = (): void => { now.value = Date.now() }
  const timer = window.setInterval(look, everyMillis)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    window.clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })
  return now
}
