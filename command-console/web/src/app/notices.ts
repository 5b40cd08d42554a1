import { shallowRef, type ShallowRef } from 'vue'
import type { Notice } from '../features/board'

/** Good news leaves by itself after this. */
const GOOD_MILLIS = 6_000
/** The oldest goes when there are more. */
export const NOTICES_MAX = 5

export interface ShownNotice extends Notice {
  readonly id: number
}

/** What happened, told to the person until it is read. */
export interface Notices {
  readonly shown: ShallowRef<ReadonlyArray<ShownNotice>>
  readonly notify: (notice: Notice) => void
  readonly dismiss: (id: number) => void
}

export function createNotices(): Notices {
  const shown = shallowRef<ReadonlyArray<ShownNotice>>([])
  let last = 0

  function dismiss(id: number): void {
    shown.value = shown.value.filter((notice) => notice.id !== id)
  }

  return {
    shown, dismiss,
    /** What needs attention stays until it is closed. */
    notify(notice) {
      const id = ++last
      shown.value = [...shown.value.slice(1 - NOTICES_MAX), { ...notice, id }]
      if (notice.tone === 'good') window.setTimeout(() => { dismiss(id) }, GOOD_MILLIS)
    },
  }
}
