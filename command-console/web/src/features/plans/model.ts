import type { FormationDefinition, IncidentKind, PlanChange, PlanSet, RequirementLine, ResponsePlan } from '@protocol/wire/types'
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
    const key = cardKey(plan.kinds)
    const plans = cards.get(key) ?? LEVELS.map(() => undefined)
    plans[plan.level - 1] = plan
    cards.set(key, plans)
  }
  return [...cards].map(([key, plans]) => {
    const first = plans.find((plan) => plan !== undefined)
    return { key, plans, kinds: first?.kinds ?? [], name: nameOf(first?.name ?? key) }
  })
}

/** The kinds of incidents that no base plan is for. */
export function freeKinds(set: PlanSet, all: ReadonlyArray<IncidentKind>): IncidentKind[] {
  const planned = new Set(set.plans.flatMap((plan) => (plan.when === undefined ? plan.kinds : [])))
  return all.filter((kind) => !planned.has(kind))
}

/** With a first level of a card for a kind that has none. */
export function withNewCard(set: PlanSet, kind: IncidentKind, name: string, line: RequirementLine): PlanSet {
  const id = freeId(kind + '-1', new Set(set.plans.map((plan) => plan.id)))
  return withPlan(set, { id, name: levelName(name, 1), kinds: [kind], level: 1, lines: [line], version: 1 })
}

/** With all levels of a card for other kinds, or under another name. */
export function withCardOf(set: PlanSet, card: Card, next: { readonly kinds?: ReadonlyArray<IncidentKind>; readonly name?: string }): PlanSet {
  return card.plans.reduce<PlanSet>((before, plan) => (plan === undefined ? before : withPlan(before, {
    ...plan, kinds: next.kinds ?? plan.kinds, name: next.name === undefined ? plan.name : levelName(next.name, plan.level),
  })), set)
}

export function withoutCard(set: PlanSet, card: Card): PlanSet {
  return card.plans.reduce((before, plan) => (plan === undefined ? before : withoutPlan(before, plan.id)), set)
}

/** What a card is known by. */
export function cardKey(kinds: ReadonlyArray<IncidentKind>): string {
  return [...kinds].sort().join(' ')
}

function levelName(name: string, level: number): string {
  return name.trim() + ' ' + '一二三四五'.charAt(level - 1) + '级出动'
}

/** The name without the level it ends in. */
function nameOf(name: string): string {
  return name.replace(/ *[一二三四五1-5]级(出动)?$/, '')
}

export function supplementsOf(set: PlanSet): ResponsePlan[] {
  return set.plans.filter((plan) => plan.when !== undefined)
}

/** What differs, as the command that puts it in force has it, with what was there of it. */
export function changeOf(from: PlanSet, to: PlanSet): PlanChange {
  const known = byId(from.plans)
  const made = byId(from.formations)
  const left = byId(to.plans)
  const leftFormations = byId(to.formations)
  const plans = to.plans.filter((plan) => !isSamePlan(plan, known.get(plan.id)))
  const formations = to.formations.filter((formation) => !isSame(formation, made.get(formation.id)))
  const retired = from.plans.filter((plan) => !left.has(plan.id)).map((plan) => plan.id)
  const retiredFormations = from.formations.filter((formation) => !leftFormations.has(formation.id)).map((formation) => formation.id)
  const sameRules = isSame(from.levelRules, to.levelRules)
  return {
    plans: plans.map((plan) => ({ ...plan, version: known.get(plan.id)?.version ?? 1 })), retired, formations, retiredFormations,
    ...(sameRules ? {} : { levelRules: to.levelRules }),
    madeFrom: {
      plans: found(known, [...plans.map((plan) => plan.id), ...retired]).map(({ id, version }) => ({ plan: id, version })),
      formations: found(made, [...formations.map((formation) => formation.id), ...retiredFormations]),
      ...(sameRules ? {} : { levelRules: from.levelRules }),
    },
  }
}

export function sizeOf(change: PlanChange): number {
  return change.plans.length + change.retired.length + change.formations.length + change.retiredFormations.length + (change.levelRules === undefined ? 0 : 1)
}

export function byId<T extends { readonly id: string }>(values: ReadonlyArray<T>): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.id, value]))
}

function found<T>(known: ReadonlyMap<string, T>, ids: ReadonlyArray<string>): T[] {
  return ids.flatMap((id) => {
    const value = known.get(id)
    return value === undefined ? [] : [value]
  })
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Whether two plans call for the same; their versions only count how often they changed. */
export function isSamePlan(one: ResponsePlan | undefined, other: ResponsePlan | undefined): boolean {
  return isSame(one && { ...one, version: 0 }, other && { ...other, version: 0 })
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
    return [{ id: freeId(stem + '-' + level, taken), name: levelName(card.name, level), kinds: card.kinds, level, lines, version: 1 }]
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

export function sorted<T extends { readonly id: string }>(values: ReadonlyArray<T>): T[] {
  return [...values].sort((a, b) => (a.id < b.id ? -1 : 1))
}
