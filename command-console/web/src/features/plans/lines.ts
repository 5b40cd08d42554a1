import type { Need, RequirementLine } from '@protocol/wire/types'

/** The lines of one plan or formation. */
export type Lines = ReadonlyArray<RequirementLine>

/** What a line asks for beside its amount; lines of several levels that share it stand in one row. */
export type Terms = Pick<RequirementLine, 'crewMin' | 'withinSeconds' | 'qualified' | 'staged'>

/** One thing that is asked for, with the amount of each level; 0 where it is not asked for. */
export interface Row {
  readonly key: string
  readonly id: string
  readonly need: Need
  readonly label: string
  readonly terms: Terms
  readonly amounts: ReadonlyArray<number>
}

/** What a need asks for, whatever the amount. */
export function thingOf(need: Need): string {
  switch (need.type) {
    case 'Quantity':
      return 'Quantity ' + need.capability
    case 'Units':
      return 'Units ' + need.kind
    case 'Formation':
    case 'WholeFormation':
      return need.type + ' ' + need.formation
  }
}

function keyOf(line: RequirementLine): string {
  const qualified = Object.entries(line.qualified ?? {}).map(([name, people]) => name + people).sort().join(',')
  return [line.id, thingOf(line.need), line.crewMin, line.withinSeconds, qualified, line.staged === true].join('|')
}

/** The rows of several levels side by side, in the order in which the lines first stand. */
export function rowsOf(columns: ReadonlyArray<Lines>): Row[] {
  const rows = new Map<string, { line: RequirementLine; amounts: number[] }>()
  columns.forEach((lines, at) => {
    for (const line of lines) {
      const key = keyOf(line)
      const row = rows.get(key) ?? { line, amounts: columns.map(() => 0) }
      row.amounts[at] = line.need.amount
      row.line = line
      rows.set(key, row)
    }
  })
  return [...rows].map(([key, { line, amounts }]) => ({ key, id: line.id, need: line.need, label: line.label, terms: termsOf(line), amounts }))
}

function termsOf(line: RequirementLine): Terms {
  return {
    crewMin: line.crewMin, withinSeconds: line.withinSeconds,
    ...(line.qualified === undefined ? {} : { qualified: line.qualified }), ...(line.staged === undefined ? {} : { staged: line.staged }),
  }
}

/** What a level asks for of a row: one without lines of its own takes what the nearest lower one has. */
export function inForceAt(columns: ReadonlyArray<Lines>, row: Row, at: number): number {
  for (let level = at; level >= 0; level--) if ((columns[level] ?? []).length > 0) return row.amounts[level] ?? 0
  return 0
}

/** Levels that had no lines and get their first ones begin with what the nearest lower one asks for. */
export function filled(before: ReadonlyArray<Lines>, next: ReadonlyArray<Lines>): Lines[] {
  return next.map((lines, at) => {
    if (lines.length === 0 || (before[at] ?? []).length > 0) return lines
    const lower = next.slice(0, at).findLast((one) => one.length > 0) ?? []
    const own = new Set(lines.map(keyOf))
    return [...lower.filter((line) => !own.has(keyOf(line))), ...lines]
  })
}

/** With another amount of a row in one column; 0 takes the line out of it. */
export function withAmount(columns: ReadonlyArray<Lines>, row: Row, at: number, amount: number): Lines[] {
  return columns.map((lines, column) => {
    if (column !== at) return lines
    const kept = lines.filter((line) => keyOf(line) !== row.key)
    if (amount <= 0) return kept
    const known = lines.find((line) => keyOf(line) === row.key)
    const next = lineOf(row, amount)
    return known === undefined ? [...kept, next] : lines.map((line) => (line === known ? next : line))
  })
}

/** With other terms of a row in every column. */
export function withTerms(columns: ReadonlyArray<Lines>, row: Row, terms: Terms): Lines[] {
  return columns.map((lines) => lines.map((line) => (keyOf(line) === row.key ? { id: line.id, label: line.label, need: line.need, ...terms } : line)))
}

export function withLabel(columns: ReadonlyArray<Lines>, row: Row, label: string): Lines[] {
  return columns.map((lines) => lines.map((line) => (keyOf(line) === row.key ? { ...line, label: relabelled(label, row.need.amount, line.need.amount) } : line)))
}

export function withoutRow(columns: ReadonlyArray<Lines>, row: Row): Lines[] {
  return columns.map((lines) => lines.filter((line) => keyOf(line) !== row.key))
}

/** With a new line in the columns from one on. */
export function withNew(columns: ReadonlyArray<Lines>, need: Need, label: string, from: number): Lines[] {
  const taken = new Set(columns.flatMap((lines) => lines.map((line) => line.id)))
  const id = freeId(thingOf(need).split(' ')[1] ?? 'line', taken)
  return columns.map((lines, at) => (at < from ? lines : [...lines, { id, label, need, crewMin: 0, withinSeconds: 0 }]))
}

export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = wanted + '-' + n
  return id
}

function lineOf(row: Row, amount: number): RequirementLine {
  return { id: row.id, label: relabelled(row.label, row.need.amount, amount), need: { ...row.need, amount }, ...row.terms }
}

/** What a row is called whatever its level: the label without its amount; empty when that only says the thing again. */
export function rowLabel({ label, need, amounts }: Row, thing: string): string {
  const shown = new Set([need.amount, ...amounts])
  const bare = label.replace(/\s*(?:≥|>=|×)?\s*(\d+)(?:\s*\p{L}+(?:\/\p{L}+)?)?\s*$/u, (whole: string, amount: string) => (shown.has(Number(amount)) ? '' : whole)).trim()
  const unitless = thing.replace(/\s*[（(][^（(]*[)）]$/, '')
  return bare === thing || bare === unitless ? '' : bare
}

/** A label that names its amount names the new one. */
export function relabelled(label: string, from: number, to: number): string {
  return label.replace(new RegExp('(^|[^0-9])' + from + '(?![0-9])'), '$1' + to)
}
