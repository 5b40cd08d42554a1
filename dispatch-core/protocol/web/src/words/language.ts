import { computed, ref, watchEffect, type ComputedRef, type Ref } from 'vue'
import { en } from './en'
import type { Words } from './words'
import { zh } from './zh'

/** Screens speak Chinese first, and English by a switch that this browser remembers. */
export type Language = 'zh' | 'en'

const KEPT = 'fengsui.language'
const chosen = ref<Language>(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh')

export const language: Readonly<Ref<Language>> = chosen

/** The service's terms in the chosen language. */
export const words: ComputedRef<Words> = computed(() => (chosen.value === 'zh' ? zh : en))

/** Parts of a list with the language's own mark between them. */
export function listed(parts: ReadonlyArray<string>): string {
  return parts.join(chosen.value === 'zh' ? '、' : ', ')
}

/** What stands between a thing and what is said of it. */
export function colon(): string {
  return chosen.value === 'zh' ? '：' : ': '
}

export function switchLanguage(): void {
  chosen.value = chosen.value === 'zh' ? 'en' : 'zh'
  localStorage.setItem(KEPT, chosen.value)
}

/** Keeps an app's own texts and the page itself in the chosen language. */
export function followLanguage(locale: Ref<string>): void {
  watchEffect(() => {
    locale.value = chosen.value
    document.documentElement.lang = chosen.value === 'zh' ? 'zh-CN' : 'en'
  }, { flush: 'sync' })
}
