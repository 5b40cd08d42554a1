import type { FormationDefinition, IncidentKind, PlanChange, PlanSet, ResponsePlan } from '@protocol/wire/types'
import type { Board } from '../board'
import { freeId, type Lines } from './lines'

const LEVELS = [1, 2, 3, 4, 5] as const

/** The base plans of the same kinds, level beside level. */
export interface Card {
  readonly key: string
  readonly kinds: ReadonlyArray<IncidentKind>
  readonly name: string
  readonly plans: ReadonlyArray<ResponsePlan | undefined>
}

export function inForce(board: Board): PlanSet {
  const settings = board.settings.value
  return {
    formations: settings?.formations ?? [], levelRules: settings?.levelRules ?? [],
    plans: [...board.plans.value.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The cards, by name; of one that is not known by its name, by its kinds. */
export function cardsOf(set: PlanSet): Card[] {
  const cards = new Map<string, (ResponsePlan | undefined)[]>()
  for (const plan of set.plans) {
    if (plan.when !== undefined) continue
    const key = [...plan.kinds].sort().join(' ')
    const plans = cards.get(key) ?? LEVELS.map(() => undefined)
    plans[plan.level - 1] = plan
    cards.set(key, plans)
  }
  return [...cards].map(([key, plans]) => {
    const first = plans.find((plan) => plan !== undefined)
    return { key, plans, kinds: first?.kinds ?? [], name: nameOf(first?.name ?? key) }
  })
}

/** The name without the level it ends in. */
function nameOf(name: string): string {
  return name.replace(/ *[一二三四五1-5]级(出动)?$/, '')
}

export function supplementsOf(set: PlanSet): ResponsePlan[] {
  return set.plans.filter((plan) => plan.when !== undefined)
}

/** What differs, as the command that puts it in force has it. */
export function changeOf(from: PlanSet, to: PlanSet): PlanChange {
  const known = new Map(from.plans.map((plan) => [plan.id, plan]))
  const made = new Map(from.formations.map((formation) => [formation.id, formation]))
  const left = new Set(to.plans.map((plan) => plan.id))
  const leftFormations = new Set(to.formations.map((formation) => formation.id))
  return {
    plans: to.plans.filter((plan) => !isSame(plan, known.get(plan.id))),
    retired: from.plans.filter((plan) => !left.has(plan.id)).map((plan) => plan.id),
    formations: to.formations.filter((formation) => !isSame(formation, made.get(formation.id))),
    retiredFormations: from.formations.filter((formation) => !leftFormations.has(formation.id)).map((formation) => formation.id),
    ...(isSame(from.levelRules, to.levelRules) ? {} : { levelRules: to.levelRules }),
  }
}

export function sizeOf(change: PlanChange): number {
  return change.plans.length + change.retired.length + change.formations.length + change.retiredFormations.length + (change.levelRules === undefined ? 0 : 1)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** With other lines of a card; a level without lines has no plan, one that gets its first lines gets one. */
export function withCard(set: PlanSet, card: Card, columns: ReadonlyArray<Lines>): PlanSet {
  const taken = new Set(set.plans.map((plan) => plan.id))
  const stem = (card.plans.find((plan) => plan !== undefined)?.id ?? 'PLAN').replace(/-[1-5]$/, '')
  const next = columns.flatMap((lines, at): ResponsePlan[] => {
    const plan = card.plans[at]
    if (lines.length === 0) return []
    if (plan !== undefined) return [{ ...plan, lines }]
    const level = at + 1
    return [{ id: freeId(stem + '-' + level, taken), name: card.name + ' ' + '一二三四五'.charAt(at) + '级出动', kinds: card.kinds, level, lines, version: 1 }]
  })
  const own = new Set(card.plans.flatMap((plan) => (plan === undefined ? [] : [plan.id])))
  return { ...set, plans: sorted([...set.plans.filter((plan) => !own.has(plan.id)), ...next]) }
}

export function withPlan(set: PlanSet, plan: ResponsePlan): PlanSet {
  return { ...set, plans: sorted([...set.plans.filter((other) => other.id !== plan.id), plan]) }
}

export function withoutPlan(set: PlanSet, id: string): PlanSet {
  return { ...set, plans: set.plans.filter((plan) => plan.id !== id) }
}

export function withFormation(set: PlanSet, formation: FormationDefinition): PlanSet {
  return { ...set, formations: sorted([...set.formations.filter((other) => other.id !== formation.id), formation]) }
}

export function withoutFormation(set: PlanSet, id: string): PlanSet {
  return { ...set, formations: set.formations.filter((formation) => formation.id !== id) }
}

function sorted<T extends { readonly id: string }>(values: ReadonlyArray<T>): T[] {
  return [...values].sort((a, b) => (a.id < b.id ? -1 : 1))
}
