import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** A hand that is on its way to a key or a button arrives within this. */
export const REST_MILLIS = 700

/** Whether keys and buttons rest, because what they were for is gone or became another without the person's doing. */
export interface Rest {
  readonly isResting: Readonly<Ref<boolean>>
  readonly rest: () => void
}

export function useRest(): Rest {
  const isResting = ref(false)
  let timer: number | undefined
  onScopeDispose(() => { window.clearTimeout(timer) })
  return {
    isResting: readonly(isResting),
    rest() {
      window.clearTimeout(timer)
      isResting.value = true
      timer = window.setTimeout(() => { isResting.value = false }, REST_MILLIS)
    },
  }
}

/** What was there before keeps its order, and what is new comes after it, so that nothing moves under a hand. */
export function inPlace(before: ReadonlyArray<string>, now: ReadonlyArray<string>): string[] {
  return [...before.filter((id) => now.includes(id)), ...now.filter((id) => !before.includes(id))]
}
