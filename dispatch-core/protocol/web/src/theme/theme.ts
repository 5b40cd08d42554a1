import { ref, watchEffect, type Ref } from 'vue'

/** Dark for the cabin at night and the centre; light for a phone in daylight. */
export type Theme = 'dark' | 'light'

const KEPT = 'fengsui.theme'
const GROUND: Readonly<Record<Theme, string>> = { dark: '#0a0e13', light: '#edf1f5' }
const chosen = ref<Theme>(localStorage.getItem(KEPT) === 'light' ? 'light' : 'dark')

export const theme: Readonly<Ref<Theme>> = chosen

export function switchTheme(): void {
  chosen.value = chosen.value === 'dark' ? 'light' : 'dark'
  localStorage.setItem(KEPT, chosen.value)
}

/** Dresses the page, and the bar that a phone draws around it. */
export function followTheme(): void {
  watchEffect(() => {
    document.documentElement.dataset['theme'] = chosen.value
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', GROUND[chosen.value])
  }, { flush: 'sync' })
}
