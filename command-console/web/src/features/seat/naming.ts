import { watch } from 'vue'
import type { Place } from '@protocol/wire/types'
import { get } from '../../app/api'
import type { Draft } from './draft'

/** Gives a place that was picked on the map the name of what is there, unless a person has typed one. */
export function usePickedName(draft: Draft): void {
  watch(() => draft.location, async (location) => {
    if (location?.source !== 'MAP' || location.address !== '') return
    const { lon, lat } = location.point
    const found = await get<Place | undefined>('/api/v1/place-at?point=' + lon + ',' + lat).catch(() => undefined)
    // An answer about an older pick, or one that comes after the person began to type, names nothing.
    if (found !== undefined && draft.location === location && draft.query === '') draft.name(found)
  })
}
