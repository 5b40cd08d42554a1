import { describe, expect, it } from 'vitest'
import { openSender } from './sender'

describe('a sender', () => {
  it('counts from one, and shares no id with another opening of the page', () => {
    const one = openSender('seat')
    const other = openSender('seat')
    const first = one.next()

    expect(first.counter).toBe(1)
    expect(one.next()).toEqual({ sender: first.sender, counter: 2 })
    expect(other.next().sender).not.toBe(first.sender)
  })
})
