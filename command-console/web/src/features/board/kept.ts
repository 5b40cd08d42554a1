import { computed, inject, provide, reactive, type InjectionKey, type WritableComputedRef } from 'vue'

/** Texts of more fields than this are not kept; the oldest go first. */
const KEPT_MAX = 200

/** What was typed and not sent yet, by field. Closing a panel or pressing Esc puts a field away, never its text. */
export type KeptTexts = Map<string, string>

const KEY: InjectionKey<KeptTexts> = Symbol('kept')

export function createKeptTexts(): KeptTexts {
  return reactive(new Map<string, string>())
}

export function provideKept(kept: KeptTexts): void {
  provide(KEY, kept)
}

/** The text of one field, which comes back as it was when the field does. */
export function useKept(field: () => string): WritableComputedRef<string> {
  const kept = inject(KEY)
  if (kept === undefined) throw new Error('no kept texts above this component')
  return computed({
    get: () => kept.get(field()) ?? '',
    set: (text) => {
      kept.delete(field())
      if (text !== '') kept.set(field(), text)
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT_MAX) break
        kept.delete(oldest)
      }
    },
  })
}
