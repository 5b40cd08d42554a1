import type { AidStatus, AssignmentStatus, Capability, LineAmount, Need, RequirementLine, UnitStatus } from '../wire/types'
import type { Language } from './language'
import type { Words } from './words'

/**
 * What a requirement line asks for. A plan's own label is data and in its author's language, so every other language says
 * it from the capability, the kind or the formation itself; so does every language where the scene asked and nobody wrote
 * a label.
 */
export function lineLabel(line: RequirementLine, language: Language, words: Words): string {
  return language === 'zh' && line.label !== '' && line.label !== codeOf(line.need) + ' ≥ ' + line.need.amount ? line.label : needLabel(line.need, words)
}

/** What the core calls the thing when nobody wrote a label. */
function codeOf(need: Need): string {
  switch (need.type) {
    case 'Quantity':
      return need.capability
    case 'Units':
      return need.kind
    case 'Formation':
    case 'WholeFormation':
      return need.formation
  }
}

/** Some of what a line asks for, for example `举高车 × 1` of three. */
export function amountLabel({ line, amount }: LineAmount, words: Words): string {
  return line.need.type === 'Quantity' ? quantity(line.need.capability, amount, words) : needLabel({ ...line.need, amount }, words)
}

/** How much of a capability there is, for example `水 16,000 升`. */
export function quantity(capability: Capability, amount: number, words: Words): string {
  return measured(capability, amountOf(amount), words)
}

/** A word like `水（升）` is its name and its measure, which belongs behind the number. */
function measured(capability: Capability, amount: string, words: Words): string {
  const word = words.capability[capability]
  const [, name, measure] = /^(.+?) ?[（(](.+)[）)]$/.exec(word) ?? []
  return name === undefined ? word + ' ' + amount : name + ' ' + amount + ' ' + measure
}

function amountOf(amount: number): string {
  return amount.toLocaleString('en-US')
}

export function needLabel(need: Need, words: Words): string {
  switch (need.type) {
    case 'Quantity':
      return measured(need.capability, '≥ ' + amountOf(need.amount), words)
    case 'Units':
      return words.unitKind[need.kind] + ' × ' + need.amount
    case 'Formation':
      return words.formation[need.formation] + ' × ' + need.amount
    case 'WholeFormation':
      return need.formation + ' × ' + need.amount
  }
}

/** The word for a status that came as plain text, for example in a rejection. */
export function statusWord(status: string, words: Words): string {
  const known: Readonly<Record<string, string>> = {
    ...(words.unitStatus satisfies Readonly<Record<UnitStatus, string>>),
    ...(words.assignmentStatus satisfies Readonly<Record<AssignmentStatus, string>>),
    ...(words.aidStatus satisfies Readonly<Record<AidStatus, string>>),
  }
  return known[status] ?? status
}
