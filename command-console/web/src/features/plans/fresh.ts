import type { IncidentKind, PlanSet, RequirementLine } from '@protocol/wire/types'
import { words } from '@protocol/words/language'
import { t } from '../../app/i18n'
import { freeId } from './lines'
import { cardKey, withFormation, withNewCard, withPlan } from './model'

export type Tab = 'base' | 'supplements' | 'formations' | 'levels'

/** A set with something new in it, and by what that is chosen. */
export interface WithNew {
  readonly set: PlanSet
  readonly chosen: string
}

/** Begins something new of a tab, with the least that it must have; undefined when there is no kind left for it. */
export function withFresh(tab: Tab, set: PlanSet, free: ReadonlyArray<IncidentKind>): WithNew | undefined {
  switch (tab) {
    case 'base': {
      const kind = free[0]
      return kind === undefined ? undefined : { set: withNewCard(set, kind, words.value.incidentKind[kind], tender()), chosen: cardKey([kind]) }
    }
    case 'supplements': {
      const id = freeId('SUPPLEMENT', new Set(set.plans.map((plan) => plan.id)))
      const when = [{ type: 'TrappedAtLeast', people: 1 } as const]
      return { set: withPlan(set, { id, name: t('plans.newSupplement'), kinds: ['BUILDING_FIRE'], level: 1, version: 1, when, lines: [rescuers()] }), chosen: id }
    }
    case 'formations': {
      const id = freeId('FORMATION', new Set(set.formations.map((formation) => formation.id)))
      return { set: withFormation(set, { id, name: t('plans.newFormation'), parts: [tender()] }), chosen: id }
    }
    case 'levels': {
      const id = freeId('LEVEL', new Set(set.levelRules.map((rule) => rule.id)))
      const rule = { id, name: t('plans.newRule'), kinds: ['BUILDING_FIRE'], level: 2, when: [{ type: 'TrappedAtLeast', people: 1 }] } as const
      return { set: { ...set, levelRules: [...set.levelRules, rule] }, chosen: id }
    }
  }
}

function tender(): RequirementLine {
  return { id: 'WATER_TENDER', label: words.value.unitKind.WATER_TENDER, need: { type: 'Units', kind: 'WATER_TENDER', amount: 1 }, crewMin: 0, withinSeconds: 0 }
}

function rescuers(): RequirementLine {
  return { id: 'RESCUERS', label: words.value.capability.RESCUERS, need: { type: 'Quantity', capability: 'RESCUERS', amount: 4 }, crewMin: 0, withinSeconds: 0 }
}
