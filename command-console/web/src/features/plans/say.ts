import type { Condition, Need, PlanProblem } from '@protocol/wire/types'
import { listed, words } from '@protocol/words/language'
import { needLabel } from '@protocol/words/labels'
import { said } from '@protocol/words/said'
import { t } from '../../app/i18n'

/** A condition as people say it. */
export function sayCondition(condition: Condition, areaName: (id: string) => string): string {
  const w = words.value
  switch (condition.type) {
    case 'TrappedAtLeast':
      return t('plans.trapped', { n: condition.people })
    case 'HazardPresent':
      return listed(condition.anyOf.map((hazard) => w.hazard[hazard]))
    case 'AnswerAtLeast':
      return w.question[condition.question] + ' ≥ ' + condition.amount
    case 'PremisesOfKind':
      return listed(condition.anyOf.map((kind) => w.premises[kind]))
    case 'PremisesNamed':
      return listed(condition.anyOf.map((name) => '“' + said(name) + '”'))
    case 'InArea':
      return listed(condition.anyOf.map(areaName))
    case 'DuringHours':
      return condition.from + '–' + condition.to
    case 'WeatherIs':
      return listed(condition.anyOf.map((kind) => w.weather[kind]))
  }
}

/** What a need asks for without its amount. */
export function sayThing(need: Need, formationName: (id: string) => string): string {
  const w = words.value
  switch (need.type) {
    case 'Quantity':
      return w.capability[need.capability]
    case 'Units':
      return w.unitKind[need.kind]
    case 'Formation':
      return t('plans.squad', { name: w.formation[need.formation] })
    case 'WholeFormation':
      return t('plans.whole', { name: formationName(need.formation) })
  }
}

export function sayNeed(need: Need, formationName: (id: string) => string): string {
  return need.type === 'WholeFormation' ? formationName(need.formation) + ' × ' + need.amount : needLabel(need, words.value)
}

/** Which plan, formation or level rule a problem is in, with its line if it is about one. */
export function sayPlace({ in: { kind, id }, line }: PlanProblem): string {
  return t('plans.owner.' + kind) + ' ' + id + (line === '' ? '' : ' · ' + t('plans.lineOf') + ' ' + line)
}

/** A problem in the language of the screen; the facts are data and stay as they are. */
export function sayProblem({ kind, facts }: PlanProblem): string {
  const w = words.value
  const word = (fact: string | undefined): string => {
    if (fact === undefined) return ''
    const known: Readonly<Record<string, string>> = { ...w.incidentKind, ...w.capability, ...w.unitKind, ...w.formation }
    return known[fact] ?? fact
  }
  return t('plans.problem.' + kind, facts.map(word))
}

/** What is wrong with lines, by their ids. */
export type LineProblems = ReadonlyMap<string, { readonly isError: boolean; readonly text: string }>
