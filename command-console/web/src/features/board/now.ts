import { onScopeDispose, ref, type Ref } from 'vue'

/** The local clock as a ref, refreshed four times a second: for ages and clocks on screen. */
export function useNow(): Ref<number> {
  const now = ref(Date.now())
  const timer = window.setInterval(() => {
    now.value = Date.now()
  }, 250)
  onScopeDispose(() => {
    window.clearInterval(timer)
  })
  return now
}
