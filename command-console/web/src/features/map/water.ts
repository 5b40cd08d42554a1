import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { Water } from '@protocol/wire/types'
import { get } from '../../app/api'

const RETRY_MILLIS = 5_000

/** The water of the region pack. A map without water looks like a place without water, so it is asked for until it comes. */
export function useWater(): Readonly<ShallowRef<ReadonlyArray<Water>>> {
  const water = shallowRef<ReadonlyArray<Water>>([])
  let timer: number | undefined
  let isGone = false

  async function load(): Promise<void> {
    try {
      water.value = await get<ReadonlyArray<Water>>('/api/v1/water')
    } catch (cause) {
      console.warn('the water of the map did not come; asking again', cause)
      if (!isGone) timer = window.setTimeout(() => void load(), RETRY_MILLIS)
    }
  }

  void load()
  onScopeDispose(() => {
    isGone = true
    window.clearTimeout(timer)
  })
  return water
}
