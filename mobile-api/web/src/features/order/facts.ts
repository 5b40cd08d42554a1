import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { EpochMillis, Water, Way } from '@protocol/wire/types'
import { ApiError, type Request } from '../../link/api'
import type { Keep } from '../../link/keep'

/** How often the way is asked for again: while the phone itself knows where it is, and while only the server does. */
export const WAY_WITH_FIX_MILLIS = 30_000
export const WAY_WITHOUT_FIX_MILLIS = 5_000
/** A way that did not come is asked for again after this, so that it is there before the network may go. */
const RETRY_MILLIS = 2_000

interface OrderWay {
  readonly way: Way
  readonly arrivesAt: EpochMillis
}

interface KeptFacts {
  readonly assignment: string
  readonly way: Way | undefined
  readonly water: ReadonlyArray<Water>
}

/** What helps a crew with one order beyond the order itself. Kept, so that it is there without network. */
export interface Facts {
  readonly way: Readonly<ShallowRef<Way | undefined>>
  readonly water: Readonly<ShallowRef<ReadonlyArray<Water> | undefined>>
  /** The server knows no way for this vehicle. */
  readonly noRoad: Readonly<Ref<boolean>>
  /** Asks again now, for example when the crew left the way. */
  refresh(): Promise<void>
}

export interface FactsOptions {
  readonly request: Request
  readonly token: () => string
  readonly keep: Keep
  readonly assignment: Readonly<Ref<string | undefined>>
  readonly isLive: Readonly<Ref<boolean>>
  /** Whether the crew is on its way and how often to ask; undefined when the way need not be fresh. */
  readonly everyMillis: Readonly<Ref<number | undefined>>
}

export function useFacts(options: FactsOptions): Facts {
  const way = shallowRef<Way>()
  const water = shallowRef<ReadonlyArray<Water>>()
  const noRoad = ref(false)
  let timer: number | undefined
  let retry: number | undefined

  async function load(): Promise<void> {
    const assignment = options.assignment.value
    if (assignment === undefined || !options.isLive.value) return
    const path = '/orders/' + encodeURIComponent(assignment)
    const missing = water.value === undefined
    const [found, wet] = await Promise.all([
      ask<OrderWay>(path + '/way'),
      missing ? ask<ReadonlyArray<Water>>(path + '/water') : undefined,
    ])
    if (options.assignment.value !== assignment) return
    noRoad.value = found === 'none'
    if (found === undefined && way.value === undefined) again()
    if (found !== 'none' && found !== undefined) way.value = found.way
    if (wet !== 'none' && wet !== undefined) water.value = wet
    await options.keep.set('facts', { assignment, way: way.value, water: water.value ?? [] } satisfies KeptFacts)
  }

  function again(): void {
    window.clearTimeout(retry)
    retry = window.setTimeout(() => void load(), RETRY_MILLIS)
  }

  async function ask<T>(path: string): Promise<T | 'none' | undefined> {
    try {
      return (await options.request('GET', path, undefined, options.token())) as T
    } catch (e) {
      if (e instanceof ApiError) return e.status === 404 ? 'none' : undefined
      throw e
    }
  }

  async function begin(assignment: string | undefined): Promise<void> {
    way.value = undefined
    water.value = undefined
    noRoad.value = false
    if (assignment === undefined) return
    void load()
    const kept = (await options.keep.get('facts')) as KeptFacts | undefined
    if (kept?.assignment !== assignment || options.assignment.value !== assignment) return
    way.value ??= kept.way
    if (kept.water.length > 0) water.value ??= kept.water
  }

  watch(options.assignment, (assignment) => void begin(assignment), { immediate: true })
  watch(options.isLive, (isLive) => { if (isLive) void load() })
  watch(options.everyMillis, (millis) => {
    if (timer !== undefined) window.clearInterval(timer)
    timer = millis === undefined ? undefined : window.setInterval(() => void load(), millis)
  }, { immediate: true })
  onScopeDispose(() => {
    if (timer !== undefined) window.clearInterval(timer)
    window.clearTimeout(retry)
  })

  return { way, water, noRoad, refresh: load }
}
