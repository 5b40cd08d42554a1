import { shallowRef, watch, type ShallowRef } from 'vue'
import type { LikelyDuplicate } from '@protocol/wire/types'
import { post } from '../../app/api'
import type { Draft } from './draft'

/** Open incidents the call of the form may belong to, the likeliest first. */
export function useDuplicates(draft: Draft): Readonly<ShallowRef<ReadonlyArray<LikelyDuplicate>>> {
  const duplicates = shallowRef<ReadonlyArray<LikelyDuplicate>>([])
  watch(() => [draft.location?.point, draft.kind] as const, async ([point, kind]) => {
    duplicates.value = []
    if (point === undefined) return
    const likely = await post<ReadonlyArray<LikelyDuplicate>>('/api/v1/duplicates', { point, ...(kind === undefined ? {} : { kind }) })
      .catch((cause: unknown) => {
        console.warn('no likely duplicates: a missing hint must not disturb the call', cause)
        return []
      })
    // An answer to an older question says nothing about this place.
    if (draft.location?.point === point && draft.kind === kind) duplicates.value = likely
  })
  return duplicates
}
