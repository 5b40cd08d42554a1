import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { RoadPreview } from '@protocol/wire/types'
import { words } from '@protocol/words/language'
import { explainProblem } from '@protocol/words/problems'
import { post } from '../../app/api'
import type { RoadDesk } from './desk'

/** Typing a percentage asks once, not with every digit. */
const PAUSE_MILLIS = 150

export type PreviewState = 'none' | 'asking' | 'shown' | 'failed'

/** Asks what the control would do as soon as it is drawn, and with every change; never an older answer after a newer one. */
export function usePreview(desk: RoadDesk): { readonly state: Ref<PreviewState>; readonly problem: Ref<string> } {
  const state = ref<PreviewState>('none')
  const problem = ref('')
  let timer: number | undefined
  let asked: AbortController | undefined

  async function ask(): Promise<void> {
    const draft = desk.draft.value
    if (draft === undefined) return
    asked?.abort()
    const mine = new AbortController()
    asked = mine
    try {
      const found = await post<RoadPreview>('/api/v1/road-control/preview', draft, mine.signal)
      if (mine.signal.aborted) return
      desk.preview.value = found
      state.value = 'shown'
    } catch (cause) {
      if (mine.signal.aborted) return
      desk.preview.value = undefined
      state.value = 'failed'
      problem.value = explainProblem(cause, words.value)
    }
  }

  watch(() => JSON.stringify(desk.draft.value), () => {
    window.clearTimeout(timer)
    asked?.abort()
    state.value = desk.draft.value === undefined ? 'none' : 'asking'
    if (desk.draft.value === undefined) desk.preview.value = undefined
    else timer = window.setTimeout(() => void ask(), PAUSE_MILLIS)
  }, { immediate: true })

  onScopeDispose(() => {
    window.clearTimeout(timer)
    asked?.abort()
  })
  return { state, problem }
}
