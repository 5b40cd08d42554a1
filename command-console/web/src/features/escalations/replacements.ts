import { onScopeDispose, reactive, watch } from 'vue'
import type { Assignment, Proposed, Recommendation, RecommendRequest } from '@protocol/wire/types'
import { post } from '../../app/api'
import type { Board } from '../board'

/** Asked again this long after the force changed, so that no unit is offered that somebody else took. */
const REFRESH_MILLIS = 1_000

/**
 * For each unanswered order the whole set of units that would go instead: what the incident lacks when that unit is not
 * counted. Also for an order that goes unanswered while somebody looks. An answer of nobody means that nobody can go.
 */
export function useReplacements(
  orders: () => ReadonlyArray<Assignment>, board: Board,
  recommend: (request: RecommendRequest) => Promise<Recommendation> = (request) => post<Recommendation>('/api/v1/recommendation', request),
): ReadonlyMap<string, ReadonlyArray<Proposed>> {
  const found = reactive(new Map<string, ReadonlyArray<Proposed>>())
  /** The newest question for each order; an older answer never replaces a newer one. */
  const asked = new Map<string, number>()
  let version = 0
  let timer: number | undefined
  let isGone = false

  async function look(order: Assignment): Promise<void> {
    const mine = ++version
    asked.set(order.id, mine)
    const answer = await recommend({ incident: order.incident, exclude: [order.unit], version: mine }).catch((cause: unknown) => {
      console.warn('no replacement was found; asking again', cause)
      return undefined
    })
    if (answer === undefined) again()
    else if (asked.get(order.id) === mine && orders().some(({ id }) => id === order.id)) found.set(order.id, instead(answer))
  }

  function again(): void {
    if (isGone) return
    timer ??= window.setTimeout(() => {
      timer = undefined
      for (const order of orders()) void look(order)
    }, REFRESH_MILLIS)
  }

  watch(() => orders().map(({ id }) => id).join(), () => {
    for (const id of asked.keys()) {
      if (orders().some((order) => order.id === id)) continue
      asked.delete(id)
      found.delete(id)
    }
    for (const order of orders()) if (!asked.has(order.id)) void look(order)
  }, { immediate: true })
  watch(board.units, again)
  onScopeDispose(() => {
    isGone = true
    window.clearTimeout(timer)
  })
  return found
}

/** The proposed set; when the rest of the force is enough by the plan, the next unit that could have gone. */
function instead(answer: Recommendation): ReadonlyArray<Proposed> {
  if (answer.chosen.length > 0) return answer.chosen
  const next = answer.passedOver.find((passed) => passed.etaSeconds >= 0 && (passed.why === 'NOT_NEEDED' || passed.why === 'WORSE_SET'))
  if (next === undefined) return []
  const { unit, etaSeconds } = next
  return [{ unit, etaSeconds, etaLowSeconds: etaSeconds, etaHighSeconds: etaSeconds, travelSeconds: etaSeconds, positionAgeSeconds: -1, lines: [] }]
}
