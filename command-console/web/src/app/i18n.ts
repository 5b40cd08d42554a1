import { createI18n } from 'vue-i18n'
import { followLanguage } from '@protocol/words/language'
import { zh } from './zh'
import { en } from './en'

/** This app's own texts; the service's terms are in `@protocol/words`. */
export const i18n = createI18n<[typeof zh], 'zh' | 'en', false>({ legacy: false, locale: 'zh', fallbackLocale: 'zh', messages: { zh, en } })
followLanguage(i18n.global.locale)

export const t = i18n.global.t
