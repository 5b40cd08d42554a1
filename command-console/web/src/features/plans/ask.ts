import { shallowRef, ref, watch, onScopeDispose, type Ref, type ShallowRef } from 'vue'
import type { PlanChange, PlanPreview, PlanReading, PlanVersion } from '@protocol/wire/types'
import { explainProblem } from '@protocol/words/problems'
import { words } from '@protocol/words/language'
import { ApiError, get, post, postText } from '../../app/api'
import { sizeOf } from './model'
import { bytesOf, CHANGE_BYTES_MAX } from './sizes'

/** Waits for the hand to rest before plans are looked at. */
const REST_MILLIS = 400

/** What the server finds wrong with the draft, asked again whenever it changes; never what was wrong with an earlier one. */
export function usePlanCheck(change: Ref<PlanChange>): { reading: ShallowRef<PlanReading | undefined>; state: Ref<'idle' | 'asking' | 'failed'>; why: Ref<string> } {
  const reading = shallowRef<PlanReading>()
  const state = ref<'idle' | 'asking' | 'failed'>('idle')
  const why = ref('')
  let timer: number | undefined
  let asking: AbortController | undefined

  async function look(): Promise<void> {
    asking?.abort()
    const mine = new AbortController()
    asking = mine
    state.value = 'asking'
    try {
      const found = await post<PlanReading>('/api/v1/plans/check', change.value, mine.signal)
      if (mine.signal.aborted) return
      reading.value = found
      state.value = 'idle'
    } catch (e) {
      if (mine.signal.aborted) return
      state.value = 'failed'
      why.value = e instanceof ApiError && e.field !== '' ? e.field + ' ' + e.message : explainProblem(e, words.value)
    }
  }

  watch(change, (next) => {
    window.clearTimeout(timer)
    asking?.abort()
    // What is too long to be sent is said by the page; what is wrong with it is not asked.
    if (sizeOf(next) === 0 || bytesOf(next) > CHANGE_BYTES_MAX) {
      reading.value = undefined
      state.value = 'idle'
      return
    }
    state.value = 'asking'
    timer = window.setTimeout(() => void look(), REST_MILLIS)
  }, { immediate: true })
  onScopeDispose(() => {
    window.clearTimeout(timer)
    asking?.abort()
  })
  return { reading, state, why }
}

export const askPreview = (change: PlanChange): Promise<PlanPreview> => post<PlanPreview>('/api/v1/plans/preview', change)
export const askVersions = (plan: string): Promise<ReadonlyArray<PlanVersion>> => get<ReadonlyArray<PlanVersion>>('/api/v1/plans/' + encodeURIComponent(plan) + '/versions')
export const readYaml = (text: string): Promise<PlanReading> => postText<PlanReading>('/api/v1/plans/read', text, 'application/yaml')
