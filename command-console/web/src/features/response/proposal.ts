import { computed, onScopeDispose, reactive, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Incident, Recommendation, RecommendRequest } from '@protocol/wire/types'
import { words } from '@protocol/words/language'
import { t } from '../../app/i18n'
import type { Answered, Board, Questions } from '../board'
import { situationOf, type Draft } from '../seat'

/** A shown proposal is asked for again this long after the force or the incident changed. */
const REFRESH_MILLIS = 500
/** A question that nobody could answer is asked again after this; a call must not wait for a hand to move. */
const RETRY_MILLIS = 1_000
/** A question without any answer is asked again after this; the server itself gives up after 10 s. */
const LOST_MILLIS = 12_000
/** What a seat calls its one proposal; each newer question takes the place of the older one at the server. */
const SUBJECT = 'proposal'

/** The recommended response for the chosen incident, or for the form while it is typed. */
export interface Proposal {
  readonly answer: ShallowRef<Recommendation | undefined>
  readonly state: Ref<'idle' | 'asking' | 'failed'>
  /** Why there is no newer answer than the shown one; it stays until there is, also while it is asked again. */
  readonly problem: Ref<string>
  /** Whether what is shown belongs to what is asked now. */
  readonly current: ComputedRef<boolean>
  /** Local clock when the shown answer came; 0 without one. */
  readonly answeredAt: Ref<number>
  /** When the question of the shown answer was asked, on the clock of `performance.now()`. */
  readonly askedAtMillis: Ref<number>
  readonly excluded: Set<string>
  exclude(unit: string): void
  include(unit: string): void
}

export interface ProposalOptions {
  readonly board: Board
  readonly questions: Questions
  readonly incident: Ref<Incident | undefined>
  readonly draft: Draft
  /** Whether this seat may order at all; one that may not asks nothing. */
  readonly operates: boolean
}

/**
 * Asks with every change of the form or the incident. The server answers only the newest question; here too each has a
 * version, and an older answer never replaces a newer one.
 */
export function useProposal(options: ProposalOptions): Proposal {
  const { board, questions } = options
  const answer = shallowRef<Recommendation>()
  const state = ref<'idle' | 'asking' | 'failed'>('idle')
  const problem = ref('')
  const excluded = reactive(new Set<string>())
  const answeredAt = ref(0)
  const askedAtMillis = ref(0)
  /** Version of the newest question; undefined when it could not be put. */
  const asked = ref<number>()
  /** Version of the first question about what is asked now; a refresh of it leaves what is shown as good as it was. */
  const since = ref<number>()
  /** Version of the shown answer. */
  const answered = ref<number>()
  let sentAtMillis = 0
  let refreshing: number | undefined
  let again: number | undefined

  const subject = computed<Omit<RecommendRequest, 'version' | 'exclude'> | undefined>(() => {
    const incident = options.incident.value
    if (!options.operates) return undefined
    if (incident !== undefined) return incident.outcome === undefined && incident.duplicateOf === undefined ? { incident: incident.id } : undefined
    const { active, kind, level, location } = options.draft
    return active && kind !== undefined && location !== undefined ? { kind, level, point: location.point, situation: situationOf(options.draft, ''), address: location.address } : undefined
  })

  /** A unit that somebody sent here after all counts as force again. */
  function sent(unit: string): boolean {
    const assignment = board.units.value.get(unit)?.assignment
    return assignment !== undefined && options.incident.value?.assignments.includes(assignment) === true
  }

  /** Nothing is asked any more; an answer that is still on its way comes too late. */
  function forget(): void {
    window.clearTimeout(again)
    window.clearTimeout(refreshing)
    refreshing = undefined
    asked.value = undefined
    since.value = undefined
    answered.value = undefined
    answer.value = undefined
    answeredAt.value = 0
    state.value = 'idle'
    problem.value = ''
  }

  function askAgain(millis: number): void {
    window.clearTimeout(again)
    again = window.setTimeout(refresh, millis)
  }

  /** Asks anew about what was asked before. */
  function refresh(): void {
    put()
    since.value ??= asked.value
  }

  /** Asks about something else than before: what is shown does not belong to it any more. */
  function ask(): void {
    problem.value = ''
    put()
    since.value = asked.value
  }

  function put(): void {
    window.clearTimeout(refreshing)
    refreshing = undefined
    const about = subject.value
    if (about === undefined) return
    const version = questions.ask(SUBJECT, { ...about, exclude: [...excluded].filter((unit) => !sent(unit)) })
    asked.value = version
    sentAtMillis = performance.now()
    if (version === undefined) {
      fail(t('proposal.failed'))
    } else {
      state.value = 'asking'
      askAgain(LOST_MILLIS)
    }
  }

  function fail(why: string): void {
    state.value = 'failed'
    problem.value = why
  }

  function hear(told: Answered): void {
    if (told.version !== asked.value || subject.value === undefined) return
    window.clearTimeout(again)
    if (told.kind === 'answer') {
      answer.value = told.recommendation
      answered.value = told.version
      answeredAt.value = Date.now()
      askedAtMillis.value = sentAtMillis
      state.value = 'idle'
      problem.value = ''
    } else if (told.code === 'Unavailable' || told.code === 'NoAnswerInTime') {
      fail(t('proposal.failed'))
      askAgain(RETRY_MILLIS)
    } else {
      fail(t('proposal.refused', { why: words.value.problem[told.code] ?? told.why }))
    }
  }

  const stop = questions.listen(SUBJECT, hear)

  watch(() => options.incident.value?.id ?? (options.draft.active ? 'draft ' + options.draft.answeredAt : ''), () => {
    excluded.clear()
    answer.value = undefined
    answered.value = undefined
  })
  watch(subject, (about, before) => {
    if (about === undefined) forget()
    else if (JSON.stringify(about) !== JSON.stringify(before)) ask()
  }, { immediate: true })
  watch(() => board.status.link, (link) => {
    if (link === 'live') refresh()
  })
  watch([board.units, board.roadControls, board.plans, board.settings, options.incident], () => {
    if (subject.value !== undefined) refreshing ??= window.setTimeout(refresh, REFRESH_MILLIS)
  })

  onScopeDispose(() => {
    stop()
    forget()
  })

  return {
    answer, state, problem, excluded, answeredAt, askedAtMillis,
    current: computed(() => answer.value !== undefined && since.value !== undefined && (answered.value ?? 0) >= since.value),
    exclude(unit) {
      excluded.add(unit)
      ask()
    },
    include(unit) {
      excluded.delete(unit)
      ask()
    },
  }
}
