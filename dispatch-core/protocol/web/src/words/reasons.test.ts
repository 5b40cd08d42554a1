import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from './en'
import { reasonInWords, SENTENCES } from './reasons'
import { zh } from './zh'

const root = import.meta.dirname + '/../../../../..'
const sources = ['dispatch-core/domain/src/main/java', 'dispatch-core/server/src/main/java', 'command-console/src/main/java']
  .flatMap((folder) => readdirSync(root + '/' + folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.java')).map((file) => root + '/' + folder + '/' + file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe('the reasons of the core', () => {
  it.each(SENTENCES.map((sentence) => [sentence.source]))('%s is a sentence that it says', (sentence) => {
    const pieces = sentence.replace(/^\^|\$$/g, '').split(/\([^)]*\)|\.\+/).filter((piece) => piece.trim().length > 3)
    expect(pieces.length).toBeGreaterThan(0)
    for (const piece of pieces) expect(sources, piece).toMatch(new RegExp(piece.trim().split(' ').map((word) => word.replace(/[.*+?]/g, '\\$&')).join('(?: |%s|" *\\+? *)')))
  })

  it('are Chinese on a Chinese screen, with times and lists in words', () => {
    expect(reasonInWords('must be above 2; use SetLevel to lower it', 'zh', zh)).toBe('等级须高于 2 级；要降低请用“降级”')
    expect(reasonInWords('assignment A-1/2 was ON_SCENE at 2026-11-22T21:05:09Z; if that is wrong, correct it first', 'zh', zh)).toBe('已在 05:05:09 报告“到场”；若有误，请先更正')
  })

  it('have no codes on an English screen', () => {
    expect(reasonInWords('UNDER_CONTROL cannot come after EXTINGUISHED', 'en', en)).toBe('Under control cannot come after Extinguished')
  })

  it('are shown as they came when nobody knows them', () => {
    expect(reasonInWords('something else', 'zh', zh)).toBe('something else')
  })
})
