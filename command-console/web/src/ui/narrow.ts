import { onBeforeUnmount, ref, type Ref } from 'vue'

/** Below this width the screen is one column; the style sheets say the same. */
export const NARROW = '(max-width: 900px)'

/** Whether the window has room for one column only; follows it while it is resized. */
export function useNarrow(query: MediaQueryList = window.matchMedia(NARROW)): Readonly<Ref<boolean>> {
  const narrow = ref(query.matches)
  function follow(): void {
    narrow.value = query.matches
  }
  query.addEventListener('change', follow)
  onBeforeUnmount(() => { query.removeEventListener('change', follow) })
  return narrow
}
