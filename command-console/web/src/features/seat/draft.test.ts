import { describe, expect, it } from 'vitest'
import { peopleOf } from './draft'

describe('people as typed', () => {
  it.each([
    ['', 0], [3, 3], [1.5, 1], [-2, 0], [250_000, 100_000], ['-', 0],
  ])('%j is %d', (typed, people) => {
    expect(peopleOf(typed)).toBe(people)
  })
})
