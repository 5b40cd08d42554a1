import { describe, expect, it } from 'vitest'
import { pieces, plain, said } from './said'

describe('what people said', () => {
  it('is a piece of its own inside our sentence', () => {
    expect(pieces('水罐 01 ' + said('שלום') + ' 到场')).toEqual([
      { text: '水罐 01 ', isSaid: false }, { text: 'שלום', isSaid: true }, { text: ' 到场', isSaid: false },
    ])
  })

  it('cannot break out with direction marks of its own', () => {
    expect(pieces(said('a\u2069\u202eb'))).toEqual([{ text: 'ab', isSaid: true }])
  })

  it('is nothing when nothing was said', () => {
    expect(said('')).toBe('')
    expect(plain(said('门已打开'))).toBe('门已打开')
  })
})
