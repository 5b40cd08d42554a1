import { createI18n } from 'vue-i18n'
import { computed } from 'vue'
import { zh as zhWords } from '@protocol/words/zh'
import { en as enWords } from '@protocol/words/en'
import type { Words } from '@protocol/words/words'
import { zh } from './zh'
import { en } from './en'

export type Language = 'zh' | 'en'

function remembered(): Language {
  return localStorage.getItem('fengsui.language') === 'en' ? 'en' : 'zh'
}

export const i18n = createI18n<[typeof zh], Language, false>({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh',
  messages: { zh, en },
})

export function language(): Language {
  return i18n.global.locale.value
}

export function switchLanguage(): void {
  const next: Language = language() === 'zh' ? 'en' : 'zh'
  i18n.global.locale.value = next
  localStorage.setItem('fengsui.language', next)
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
}

/** The service's terms in the chosen language. */
export const words = computed<Words>(() => (language() === 'zh' ? zhWords : enWords))

export const t = i18n.global.t
