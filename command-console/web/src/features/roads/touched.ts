import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { TouchedRoads } from '@protocol/wire/types'
import { ApiError, get } from '../../app/api'
import type { Board } from '../board'

const RETRY_MILLIS = 3_000

/** The roads that each control touches, asked for again with every change of the controls and of the region pack. */
export function useTouchedRoads(board: Board): Readonly<ShallowRef<ReadonlyArray<TouchedRoads>>> {
  const touched = shallowRef<ReadonlyArray<TouchedRoads>>([])
  let asked = 0
  let timer: number | undefined

  async function load(): Promise<void> {
    const mine = ++asked
    window.clearTimeout(timer)
    if (board.roadControls.value.size === 0) {
      touched.value = []
      return
    }
    try {
      const found = await get<ReadonlyArray<TouchedRoads>>('/api/v1/road-control/roads')
      if (mine === asked) touched.value = found
    } catch (cause) {
      // Whoever may not see them is not told again.
      if (cause instanceof ApiError && !cause.isPassing) return
      console.warn('the roads under control did not come; asking again', cause)
      if (mine === asked) timer = window.setTimeout(() => void load(), RETRY_MILLIS)
    }
  }

  watch([board.roadControls, () => board.settings.value?.pack?.hash], () => void load(), { immediate: true })
  onScopeDispose(() => {
    asked++
    window.clearTimeout(timer)
  })
  return touched
}
