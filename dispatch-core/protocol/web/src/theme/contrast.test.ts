import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEVEL_COLOURS } from '../map/signs'

type Rgb = readonly [number, number, number]

const tokens = readFileSync(import.meta.dirname + '/tokens.css', 'utf8')

/** WCAG 2.2 AA: text, and signs or large figures. */
const TEXT = 4.5
const SIGN = 3
/** Share of a level's colour in the ground of its badge. */
const TINT = Number(/--level-ground: [^%]* (\d+)%/.exec(tokens)?.[1]) / 100

const LEVELS = [1, 2, 3, 4, 5].map((n) => 'level-' + n)
const GROUNDS = ['ground', 'panel', 'raised', 'strong']

/** What stands on what as words. */
const WORDS: Readonly<Record<string, ReadonlyArray<string>>> = {
  text: [...GROUNDS, 'chosen-ground', 'danger-ground', 'attention-ground', 'map-ground'],
  'text-2': [...GROUNDS, 'chosen-ground', 'danger-ground', 'attention-ground', 'map-ground'],
  'text-3': ['ground', 'panel', 'raised'],
  action: ['ground', 'panel', 'raised', 'chosen-ground'],
  good: ['ground', 'panel', 'raised'],
  attention: ['ground', 'panel', 'raised', 'chosen-ground', 'attention-ground'],
  danger: ['panel'],
  'danger-bright': ['ground', 'panel', 'raised', 'chosen-ground'],
  'danger-text': ['ground', 'panel', 'danger-ground'],
  'attention-text': ['attention-ground'],
  'attention-ground': ['attention-text'],
  'good-text': ['good-ground'],
  'chosen-text': ['chosen-ground'],
  'out-text': ['ground', 'panel', 'raised'],
  'on-filled': ['order', 'order-pressed', 'go', 'go-pressed', 'done', 'done-pressed', 'alarm'],
}

/** Signs, dots, lines and big buttons, which are found by their shape. */
const SIGNS: Readonly<Record<string, ReadonlyArray<string>>> = {
  ...Object.fromEntries(['quarters', 'scene', 'returning', 'out', 'hydrant', 'action', 'good', 'attention', ...LEVELS].map((name) => [name, ['panel', 'raised', 'map-ground']])),
  order: ['panel', 'ground'],
  go: ['panel', 'ground'],
}

describe('the signs on the map', () => {
  it('have the levels\' colours of the dark theme', () => {
    const colours = new Map([...tokens.slice(0, tokens.indexOf('}')).matchAll(/--(level-\d): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
    expect(LEVELS.map((level) => colours.get(level))).toEqual([...LEVEL_COLOURS])
  })
})

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  const colours = coloursOf(theme)

  it.each(pairsOf(WORDS))('%s is read on %s', (front, back) => {
    expect(contrast(colour(colours, front), colour(colours, back))).toBeGreaterThanOrEqual(TEXT)
  })

  it.each(pairsOf(SIGNS))('%s is seen on %s', (front, back) => {
    expect(contrast(colour(colours, front), colour(colours, back))).toBeGreaterThanOrEqual(SIGN)
  })

  it.each(LEVELS)('the badge of %s is read on its own tint', (level) => {
    const own = colour(colours, level)
    expect(contrast(own, mixed(own, colour(colours, 'panel'), TINT))).toBeGreaterThanOrEqual(TEXT)
  })
})

function pairsOf(table: Readonly<Record<string, ReadonlyArray<string>>>): [string, string][] {
  return Object.entries(table).flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]))
}

/** The light theme names only what differs from the dark one. */
function coloursOf(theme: 'dark' | 'light'): ReadonlyMap<string, Rgb> {
  const dark = block(':root {')
  return new Map(theme === 'dark' ? dark : [...dark, ...block(":root[data-theme='light'] {")])
}

function block(opening: string): [string, Rgb][] {
  const from = tokens.indexOf(opening)
  const body = tokens.slice(from, tokens.indexOf('}', from))
  return [...body.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', hex = '']) => [name, parsed(hex)])
}

function parsed(hex: string): Rgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  return [channel(digits, 0), channel(digits, 2), channel(digits, 4)]
}

function channel(digits: string, at: number): number {
  return parseInt(digits.slice(at, at + 2), 16) / 255
}

function colour(colours: ReadonlyMap<string, Rgb>, name: string): Rgb {
  const found = colours.get(name)
  if (found === undefined) throw new Error('no colour --' + name)
  return found
}

function mixed(front: Rgb, back: Rgb, share: number): Rgb {
  const at = (i: 0 | 1 | 2): number => front[i] * share + back[i] * (1 - share)
  return [at(0), at(1), at(2)]
}

/** Contrast of two colours after WCAG, 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

function luminance(of: Rgb): number {
  const [red, green, blue] = of.map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
