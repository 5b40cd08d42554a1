import type { ForceOrdered } from '@protocol/wire/types'

/** How an order stands to what was proposed. */
export type OrderKind = 'followed' | 'overridden' | 'diverted' | 'unexplained'

/**
 * A unit that was taken from another incident is in no proposal. The reason does not tell: older records have one of a
 * changed order there too, and of orders for several incidents together.
 */
export function kindOf({ explanation, ordered, taken }: ForceOrdered): OrderKind {
  if (ordered.length > 0 && ordered.every(({ divertedFrom }) => divertedFrom !== undefined)) return 'diverted'
  if (explanation === undefined) return 'unexplained'
  const went = new Set(ordered.map(({ unit }) => unit))
  const named = new Set([...went, ...taken.map(({ unit }) => unit)])
  const isOverridden = explanation.overridden.some((unit) => went.has(unit)) || explanation.recommendation.chosen.some(({ unit }) => !named.has(unit))
  return isOverridden ? 'overridden' : 'followed'
}
