import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Diversion, JointProposal, Part } from '@protocol/wire/types'
import { etaSpan } from '@protocol/words/format'
import { words } from '@protocol/words/language'
import { explainProblem } from '@protocol/words/problems'
import { get } from '../../app/api'
import { t } from '../../app/i18n'
import type { Board, SeatTools } from '../board'

/** What is shown is asked for again this long after the force or an incident changed. */
const REFRESH_MILLIS = 1_000

/** The proposal for all open incidents together. */
export interface Joint {
  readonly answer: ShallowRef<JointProposal | undefined>
  readonly state: Ref<'asking' | 'idle' | 'failed'>
  readonly problem: Ref<string>
  /** The part or diversion that is being ordered; nobody orders one twice. */
  readonly ordering: Ref<string | undefined>
  readonly order: (part: Part) => Promise<void>
  /** One after the other; the first that is refused ends it. */
  readonly orderAll: () => Promise<void>
  /** Takes the unit from the one incident and orders it to the other, in one step; the reason stands in both records. */
  readonly divert: (diversion: Diversion) => Promise<void>
  /** The incident that lost a unit by the last diversion; what it lacks now is among the parts. */
  readonly weakened: Ref<string | undefined>
}

export interface JointOptions {
  readonly board: Board
  readonly act: SeatTools['act']
}

export function useJoint({ board, act }: JointOptions): Joint {
  const answer = shallowRef<JointProposal>()
  const state = ref<'asking' | 'idle' | 'failed'>('asking')
  const problem = ref('')
  const ordering = ref<string>()
  const weakened = ref<string>()
  let asking: AbortController | undefined
  let timer: number | undefined

  async function ask(): Promise<void> {
    asking?.abort()
    const mine = new AbortController()
    asking = mine
    state.value = 'asking'
    try {
      answer.value = await get<JointProposal>('/api/v1/joint-recommendation', mine.signal)
      state.value = 'idle'
      problem.value = ''
    } catch (e) {
      if (mine.signal.aborted) return
      state.value = 'failed'
      problem.value = explainProblem(e, words.value)
    }
  }

  function schedule(): void {
    if (ordering.value !== undefined) return
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), REFRESH_MILLIS)
  }

  async function give(part: Part): Promise<boolean> {
    const { id, chosen } = part.recommendation
    if (chosen.length === 0) return true
    const result = await act({
      type: 'OrderForce', incident: part.incident, units: chosen.map(({ unit }) => unit), recommendation: id, reason: '',
    })
    return result.kind === 'done'
  }

  /** Does one thing after another under one name, and looks anew afterwards. */
  async function under(name: string, run: () => Promise<void>): Promise<void> {
    if (ordering.value !== undefined) return
    ordering.value = name
    try {
      await run()
    } finally {
      ordering.value = undefined
      void ask()
    }
  }

  watch([board.units, board.incidents], schedule)
  void ask()
  onScopeDispose(() => {
    asking?.abort()
    window.clearTimeout(timer)
  })

  return {
    answer, state, problem, ordering, weakened,
    order: (part) => under(part.incident, async () => { await give(part) }),
    orderAll: () => under('all', async () => {
      for (const part of answer.value?.parts ?? []) if (!(await give(part))) return
    }),
    divert: (diversion) => under(diversion.unit, async () => {
      const { unit, assignment, status, from, to, gainSeconds, lossSeconds, fills } = diversion
      const result = await act({
        type: 'DivertUnit', unit, assignment, status, to, gainSeconds, lossSeconds, fills,
        reason: t('joint.divertReason', { from: from.slice(-4), to: to.slice(-4) }),
      })
      if (result.kind === 'done') weakened.value = from
    }),
  }
}

/** Units of all parts together. */
export function unitsOf(answer: JointProposal): number {
  return answer.parts.reduce((sum, part) => sum + part.recommendation.chosen.length, 0)
}

/** Incidents that get a unit of it. */
export function incidentsOf(answer: JointProposal): number {
  return answer.parts.filter((part) => part.recommendation.chosen.length > 0).length
}

/** An incident by its kind and the end of its number. */
export function nameOf(incident: string, board: Board): string {
  const known = board.incidents.value.get(incident)
  return (known === undefined ? '' : words.value.incidentKind[known.kind] + ' ') + '#' + incident.slice(-4)
}

/** What weighing all together saves: lines that one incident after the other leaves open, or else time; empty when it saves nothing. */
export function savingOf({ saved: { seconds, lines } }: JointProposal): string {
  if (lines > 0) return t('joint.savedLines', { n: lines }, lines)
  return seconds > 0 ? t('joint.saved', { span: etaSpan(seconds) }) : ''
}
