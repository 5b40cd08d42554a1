import { afterEach, describe, expect, it } from 'vitest'
import { switchLanguage, language } from '@protocol/words/language'
import { sayUnreadable } from './unreadable'

const unknown = { field: 'plans[0].lines[1].need.capability', message: 'line 16: must be one of WATER_L, AERIAL_M' }

afterEach(() => { if (language.value === 'en') switchLanguage() })

describe('a document of plans that cannot be read', () => {
  it('says line, owner and what may stand there in the language of the screen', () => {
    const said = sayUnreadable(unknown)
    expect(said).toContain('第 16 行')
    expect(said).toContain('编成（第 1 个） lines[1].need.capability')
    expect(said).toContain('WATER_L 水')
    expect(said).not.toMatch(/must|line /)
    switchLanguage()
    expect(sayUnreadable(unknown)).toContain('line 16 · plan (no. 1) lines[1].need.capability · must be one of WATER_L')
  })

  it.each([
    ['formations[2].parts[0]', 'line 4: line.crewMin must be 0 to 200: 999', '专业队编成（第 3 个） parts[0] · line.crewMin 应为 0 至 200，现为 999'],
    ['levelRules[0].level', 'line 2: is missing', '定级规则（第 1 个） level · 缺少内容'],
    ['plans[0].lines[0].need.type', 'line 6: is not known: Water', '不认识 Water'],
    ['plans[0].crewMini', 'line 6: is not a field of RequirementLine', '没有这个字段'],
    ['', 'must have at most 500000 characters', '最多 500000 个字符'],
    ['', 'line 3: anchors and aliases are not taken', '第 3 行 · 不接受锚点和别名'],
  ])('knows what is wrong with %s', (field, message, said) => {
    expect(sayUnreadable({ field, message })).toContain(said)
  })

  it('keeps the words of the reader of YAML where it has none of its own', () => {
    expect(sayUnreadable({ field: '', message: "line 7: while parsing a flow sequence\nexpected ','" })).toMatch(/^第 7 行 · 读不懂.*while parsing/)
  })
})
