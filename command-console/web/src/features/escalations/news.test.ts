import { describe, expect, it } from 'vitest'
import type { AlarmLevel, Call, Incident } from '@protocol/wire/types'
import { createNews } from './news'

const incidents = (...levels: AlarmLevel[]): ReadonlyMap<string, Incident> =>
  new Map(levels.map((level, i) => ['I' + i, { id: 'I' + i, level } as Incident]))
const calls = (...ids: string[]): ReadonlyMap<string, Call> => new Map(ids.map((id) => [id, { id } as Call]))

describe('what a seat hears', () => {
  it('is nothing of what was there when it began', () => {
    expect(createNews().heard(calls('C1'), incidents(3))).toEqual([])
  })

  it('is the first incident after a quiet time', () => {
    const news = createNews()
    news.heard(calls(), incidents())
    expect(news.heard(calls(), incidents(1))).toEqual(['news'])
    expect(news.heard(calls(), incidents(1))).toEqual([])
  })

  it('is a call that waits', () => {
    const news = createNews()
    news.heard(calls(), incidents(1))
    expect(news.heard(calls('C1'), incidents(1))).toEqual(['news'])
  })

  it('is a level that was raised, not one that was lowered', () => {
    const news = createNews()
    news.heard(calls(), incidents(2, 2))
    expect(news.heard(calls(), incidents(3, 2))).toEqual(['raised'])
    expect(news.heard(calls(), incidents(1, 2))).toEqual([])
  })
})
