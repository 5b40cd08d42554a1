import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AUDIT_WORDS, auditTime, collapsed, explainDetail, type AuditLine } from './audit'

const server = readFileSync(import.meta.dirname + '/../../../../../db/src/main/java/fengsui/db/account/AuditEntry.java', 'utf8')

function codesOf(list: string): string[] {
  const body = new RegExp('enum ' + list + ' \\{([^}]*)\\}').exec(server)?.[1] ?? ''
  return [...body.matchAll(/[A-Z][A-Z_]+/g)].map(([code]) => code).sort()
}

function line(changes: Partial<AuditLine>): AuditLine {
  return { id: 'A-1', at: 0, person: 'admin', kind: 'READ', result: 'DONE', detail: '', source: '127.0.0.1', ...changes }
}

const nameOf = (person: string): string | undefined => (person === 'crew11' ? '张伟' : undefined)

describe.each(['zh', 'en'] as const)('the audit in %s', (language) => {
  const words = AUDIT_WORDS[language]

  it('has a word for every code that the server can write, and for no other', () => {
    expect(codesOf('AuditKind').length).toBeGreaterThan(10)
    expect(Object.keys(words.kind).sort()).toEqual(codesOf('AuditKind'))
    expect(Object.keys(words.result).sort()).toEqual(codesOf('AuditResult'))
  })
})

describe('the detail of a line of the audit', () => {
  const { zh } = AUDIT_WORDS

  it.each([
    [line({ detail: 'board' }), '警情面板'],
    [line({ detail: 'timeline 652700-20261122-0031' }), '指挥日志 652700-20261122-0031'],
    [line({ detail: 'history "all of"' }), '历史查询 "all of"'],
    [line({ kind: 'LOGIN', result: 'REFUSED', detail: 'unknown name: bob' }), '未知用户名：bob'],
    [line({ kind: 'CREATE_ACCOUNT', detail: 'crew11 as zhang' }), '张伟 · 用户名 zhang'],
    [line({ kind: 'CREATE_PAIRING_CODE', detail: 'crew11' }), '张伟'],
    [line({ kind: 'REDEEM_PAIRING_CODE', detail: 'board of mine' }), 'board of mine'],
    [line({ kind: 'LOGIN', detail: 'seat-669eaa559ff7fa41e3' }), '席位 669eaa'],
    [line({ kind: 'DEVICE_LOGIN', detail: 'phone-743f7527d35c8af65a43c3771ee2fd00' }), '手机 743f75'],
    [line({ kind: 'LOGOUT', detail: '46882c14ef94ff5f877fe4c2f3b10f1f' }), '登录 46882c'],
    [line({ kind: 'LOGIN', detail: 'demo' }), '演示程序'],
    [line({ kind: 'EXERCISE', detail: 'start jinghe-earthquake' }), '开始 jinghe-earthquake'],
  ])('%j is said in words', (of, said) => {
    expect(explainDetail(of, zh, nameOf)).toBe(said)
  })

  it('stands once for acts that repeat, and apart from the same act of somebody else', () => {
    const rows = collapsed([line({ id: 'c', at: 3 }), line({ id: 'b', at: 2 }), line({ id: 'a', at: 1, person: 'auditor' })])
    expect(rows.map(({ id, times }) => [id, times])).toEqual([['c', 2], ['a', 1]])
  })

  it('has its day when it is not of today', () => {
    const now = Date.UTC(2026, 10, 22, 4)
    expect(auditTime(now - 1_000, now, zh)).toBe('11:59:59')
    expect(auditTime(now - 86_400_000, now, zh)).toBe('11月21日 12:00:00')
  })
})
