import type { PlanSet } from '@protocol/wire/types'
import { byId, isSame, isSamePlan, sorted } from './model'

/** What somebody would put in force, and what was in force of it when they began to change it. */
export interface Changed {
  readonly base: PlanSet
  readonly set: PlanSet
}

type Same<T> = (one: T | undefined, other: T | undefined) => boolean

/** Which side of what was changed here and meanwhile elsewhere too. */
export type Side = 'theirs' | 'mine'

/**
 * The same changes on what is in force now: what was not touched here is as it is there, and what is there already is
 * no change any more. What was changed on both sides keeps what it was made from, until somebody chooses a side.
 */
export function rebased({ base, set }: Changed, now: PlanSet, side?: Side): Changed {
  const plans = merged(base.plans, set.plans, now.plans, isSamePlan, side)
  const formations = merged(base.formations, set.formations, now.formations, isSame, side)
  const rules = mergedOne(base.levelRules, set.levelRules, now.levelRules, isSame, side)
  return {
    base: { plans: plans.base, formations: formations.base, levelRules: rules.base ?? [] },
    set: { plans: plans.set, formations: formations.set, levelRules: rules.set ?? [] },
  }
}

/** The names of what was changed here, and meanwhile elsewhere too; the level rules are one thing, called by an empty name. */
export function outdated({ base, set }: Changed, now: PlanSet): string[] {
  return [
    ...changedTwice(base.plans, set.plans, now.plans, isSamePlan),
    ...changedTwice(base.formations, set.formations, now.formations, isSame),
    ...(isSame(base.levelRules, set.levelRules) || isSame(base.levelRules, now.levelRules) ? [] : ['']),
  ]
}

function changedTwice<T extends { readonly id: string; readonly name: string }>(base: ReadonlyArray<T>, set: ReadonlyArray<T>, now: ReadonlyArray<T>, same: Same<T>): string[] {
  const [from, to, there] = [byId(base), byId(set), byId(now)]
  return idsOf(base, set, now).flatMap((id) => {
    const [was, is, isThere] = [from.get(id), to.get(id), there.get(id)]
    return same(was, is) || isSame(was, isThere) ? [] : [(is ?? isThere ?? was)?.name ?? id]
  })
}

function merged<T extends { readonly id: string }>(base: ReadonlyArray<T>, set: ReadonlyArray<T>, now: ReadonlyArray<T>, same: Same<T>, side?: Side): { base: T[]; set: T[] } {
  const [from, to, there] = [byId(base), byId(set), byId(now)]
  const all = idsOf(base, set, now).map((id) => mergedOne(from.get(id), to.get(id), there.get(id), same, side))
  return { base: sorted(all.flatMap(({ base: was }) => was ?? [])), set: sorted(all.flatMap(({ set: is }) => is ?? [])) }
}

function mergedOne<T>(base: T | undefined, set: T | undefined, now: T | undefined, same: Same<T>, side?: Side): { base: T | undefined; set: T | undefined } {
  if (same(base, set) || same(set, now)) return { base: now, set: now }
  if (isSame(base, now) || side === undefined) return { base, set }
  return { base: now, set: side === 'theirs' ? now : set }
}

function idsOf(...lists: ReadonlyArray<ReadonlyArray<{ readonly id: string }>>): string[] {
  return [...new Set(lists.flatMap((list) => list.map(({ id }) => id)))]
}
