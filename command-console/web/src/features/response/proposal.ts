import { computed, onScopeDispose, reactive, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Incident, Recommendation, RecommendRequest } from '@protocol/wire/types'
import { ApiError, post } from '../../app/api'
import { words } from '@protocol/words/language'
import { explainProblem } from '@protocol/words/problems'
import { t } from '../../app/i18n'
import type { Board } from '../board'
import type { Draft } from '../seat'

/** Waits for the hand to rest, so that a burst of keys costs one question. */
const DEBOUNCE_MILLIS = 60
/** A shown proposal is asked for again this long after the force or the incident changed. */
const REFRESH_MILLIS = 500
/** A question that nobody answered is asked again after this; a call must not wait for a hand to move. */
const RETRY_MILLIS = 1_000

/** The recommended response for the chosen incident, or for the form while it is typed. */
export interface Proposal {
  readonly answer: ShallowRef<Recommendation | undefined>
  readonly state: Ref<'idle' | 'asking' | 'failed'>
  readonly problem: Ref<string>
  /** Whether what is shown belongs to what is asked now. */
  readonly current: ComputedRef<boolean>
  readonly excluded: Set<string>
  exclude(unit: string): void
  include(unit: string): void
}

export interface ProposalOptions {
  readonly board: Board
  readonly incident: Ref<Incident | undefined>
  readonly draft: Draft
  /** Whether this seat may order at all; one that may not asks nothing. */
  readonly operates: boolean
}

/** An older answer never replaces a newer one: each question has a version, and only the newest answer is kept. */
export function useProposal(options: ProposalOptions): Proposal {
  const answer = shallowRef<Recommendation>()
  const state = ref<'idle' | 'asking' | 'failed'>('idle')
  const problem = ref('')
  const excluded = reactive(new Set<string>())
  let version = 0
  const answered = ref(0)
  const asked = ref(0)
  let timer: number | undefined
  let asking: AbortController | undefined

  const subject = computed<Omit<RecommendRequest, 'version' | 'exclude'> | undefined>(() => {
    const incident = options.incident.value
    if (!options.operates) return undefined
    if (incident !== undefined) return incident.outcome === undefined && incident.duplicateOf === undefined ? { incident: incident.id } : undefined
    const { active, kind, level, location } = options.draft
    return active && kind !== undefined && location !== undefined ? { kind, level, point: location.point } : undefined
  })

  /** A unit that somebody sent here after all counts as force again. */
  function sent(unit: string): boolean {
    const assignment = options.board.units.value.get(unit)?.assignment
    return assignment !== undefined && options.incident.value?.assignments.includes(assignment) === true
  }

  /** Nothing is asked any more; an answer that is still on its way comes too late. */
  function forget(): void {
    asking?.abort()
    window.clearTimeout(timer)
    timer = undefined
    answer.value = undefined
    state.value = 'idle'
  }

  /** Another question is put: what is shown does not belong to it, and is not ordered by a quick hand. */
  function outdate(): void {
    asked.value = version + 1
  }

  function schedule(millis: number): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), millis)
  }

  async function ask(): Promise<void> {
    timer = undefined
    const about = subject.value
    if (about === undefined) return
    asking?.abort()
    const mine = new AbortController()
    asking = mine
    version += 1
    asked.value = version
    state.value = 'asking'
    const request: RecommendRequest = { ...about, exclude: [...excluded].filter((unit) => !sent(unit)), version }
    try {
      const found = await post<Recommendation>('/api/v1/recommendation', request, mine.signal)
      if (found.version <= answered.value) return
      answer.value = found
      answered.value = found.version
      state.value = 'idle'
      problem.value = ''
    } catch (e) {
      if (mine.signal.aborted) return
      state.value = 'failed'
      const isRefused = e instanceof ApiError && e.status >= 400 && e.status < 500
      problem.value = isRefused ? t('proposal.refused', { why: explainProblem(e, words.value) }) : t('proposal.failed')
      if (!isRefused) schedule(RETRY_MILLIS)
    }
  }

  watch(() => options.incident.value?.id ?? (options.draft.active ? 'draft ' + options.draft.answeredAt : ''), () => {
    excluded.clear()
    answer.value = undefined
    answered.value = version
  })
  watch(subject, (about, before) => {
    if (about === undefined) {
      forget()
      return
    }
    if (JSON.stringify(about) !== JSON.stringify(before)) outdate()
    schedule(answer.value === undefined ? 0 : DEBOUNCE_MILLIS)
  })
  watch([options.board.units, options.incident], () => {
    if (subject.value !== undefined && timer === undefined) schedule(REFRESH_MILLIS)
  })

  onScopeDispose(forget)

  return {
    answer, state, problem, excluded,
    current: computed(() => answer.value !== undefined && answered.value === asked.value),
    exclude(unit) {
      excluded.add(unit)
      outdate()
      schedule(0)
    },
    include(unit) {
      excluded.delete(unit)
      outdate()
      schedule(0)
    },
  }
}
