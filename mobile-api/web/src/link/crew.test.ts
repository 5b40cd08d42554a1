import { describe, expect, it } from 'vitest'
import type { LinkOptions } from '@protocol/link/link'
import type { CrewMessage } from '@protocol/wire/types'
import { anOrder, aView, crewMember, dutyDesk, memoryKeep } from '../testing/doubles'
import { openCrew } from './crew'

async function phone(start: Readonly<Record<string, unknown>> = {}) {
  const keep = memoryKeep(start)
  const links: LinkOptions[] = []
  const sent: object[] = []
  const heard: string[] = []
  const token = { value: 'token-1' }
  const crew = openCrew({
    url: 'ws://phone/ws', person: crewMember.id, keep, now: () => 50_000, token: () => token.value,
    onOutcome: (outcome) => heard.push('outcome ' + outcome.id.counter), onLive: () => heard.push('live'), onLost: () => heard.push('lost'), onLoginNeeded: () => heard.push('login'),
    open: (options) => {
      links.push(options)
      return { send: (message) => sent.push(message) > 0, end: () => { heard.push('closed') } }
    },
  })
  await crew.start()
  const say = (message: CrewMessage): void => { links.at(-1)?.onMessage(message) }
  return { crew, keep, links, sent, heard, token, say }
}

describe('crew', () => {
  it('theFirstMessageProvesTheSession', async () => {
    const { links } = await phone()
    const said: object[] = []
    links[0]?.hello((message) => said.push(message))
    expect(said).toEqual([{ type: 'Hello', token: 'token-1' }])
  })

  it('aViewIsShownAndKeptWithItsTime', async () => {
    const { crew, keep, say } = await phone()
    say({ type: 'Changed', view: aView([anOrder()]), coreTime: 47_000 })
    expect(crew.view.value?.orders).toHaveLength(1)
    expect(crew.heardAt.value).toBe(50_000)
    expect(crew.clockOffset.value).toBe(-3_000)
    expect(keep.kept.get('view')).toMatchObject({ coreTime: 47_000, heardAt: 50_000 })
  })

  it('withoutNetworkTheKeptViewIsShownWithItsAge', async () => {
    const { crew } = await phone({ view: { view: aView([anOrder()]), coreTime: 9_000, heardAt: 10_000 } })
    expect(crew.view.value?.orders).toHaveLength(1)
    expect(crew.heardAt.value).toBe(10_000)
    expect(crew.link.value).toBe('connecting')
  })

  it('anotherPersonsViewIsNotShown', async () => {
    const { crew } = await phone({ view: { view: aView([anOrder()], dutyDesk), coreTime: 9_000, heardAt: 10_000 } })
    expect(crew.view.value).toBeUndefined()
  })

  it('anEndedSessionClosesTheLinkUntilThereIsAFreshOne', async () => {
    const { crew, links, heard, token, say } = await phone()
    say({ type: 'Goodbye', why: 'ended', loginAgain: true })
    expect(heard).toEqual(['closed', 'login'])
    token.value = 'token-2'
    crew.renewed()
    expect(links).toHaveLength(2)
  })

  it('aFreshTokenIsProvedOnTheOpenLink', async () => {
    const { crew, sent, token } = await phone()
    token.value = 'token-2'
    crew.renewed()
    expect(sent).toEqual([{ type: 'Hello', token: 'token-2' }])
  })

  it('onlyALiveLinkSends', async () => {
    const { crew, links, heard } = await phone()
    expect(crew.send({})).toBe(false)
    links[0]?.onState('live')
    expect(crew.send({})).toBe(true)
    links[0]?.onState('stale')
    expect(crew.send({})).toBe(false)
    expect(heard).toEqual(['live', 'lost'])
  })
})
