import { computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { followLanguage, language } from '@protocol/words/language'
import { zh } from './zh'
import { en } from './en'

/** This app's own texts; the service's terms are in `@protocol/words`. */
export const i18n = createI18n<[typeof zh], 'zh' | 'en', false>({ locale: 'zh', fallbackLocale: 'zh', messages: { zh, en } })
followLanguage(i18n.global.locale)

/** The texts themselves in the chosen language, for lists and for words chosen by what the server says. */
export const texts = computed(() => (language.value === 'zh' ? zh : en))
