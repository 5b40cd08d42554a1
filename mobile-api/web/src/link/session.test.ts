import { describe, expect, it } from 'vitest'
import { crewMember, dutyDesk, handTimers, memoryKeep } from '../testing/doubles'
import { ApiError, type Request } from './api'
import { openSession, RENEW_AFTER_MILLIS, RENEW_RETRY_MILLIS } from './session'

function phone(start: Readonly<Record<string, unknown>> = {}) {
  const timers = handTimers()
  const keep = memoryKeep(start)
  const calls: string[] = []
  const server: { fails: ApiError | undefined; tokens: number } = { fails: undefined, tokens: 0 }
  const request: Request = (method, path, body) => {
    calls.push(method + ' ' + path)
    if (server.fails !== undefined) return Promise.reject(server.fails)
    if (path === '/pairing') return Promise.resolve({ deviceCredential: 'secret', device: 'd1', person: crewMember })
    server.tokens += 1
    const isDesk = path === '/session/renewal' || (typeof body === 'object' && body !== null && 'name' in body)
    return Promise.resolve({ token: 'token-' + server.tokens, expiresAt: 0, person: isDesk ? dutyDesk : crewMember })
  }
  const session = openSession({ keep, request, setTimeout: timers.setTimeout, clearTimeout: timers.clearTimeout })
  return { session, keep, calls, server, timers }
}

const unreachable = new ApiError(0, 'Unreachable', '', 'no network')
const ended = new ApiError(401, 'Unauthenticated', 'Authorization', 'ended')

describe('session', () => {
  it('aPairedPhoneKeepsItsCredentialAndIsIn', async () => {
    const { session, keep } = phone()
    await session.resume()
    expect(session.state.value).toBe('out')
    await session.pair('12345678', 'Android')
    expect(session.state.value).toBe('in')
    expect(session.person.value?.name).toBe('张伟')
    expect(keep.kept.get('credential')).toBe('secret')
  })

  it('withoutNetworkThePhoneStartsWhereItStopped', async () => {
    const { session, server } = phone({ credential: 'secret', session: { token: 'old', person: crewMember } })
    server.fails = unreachable
    await session.resume()
    expect(session.state.value).toBe('in')
    expect(session.token.value).toBe('old')
  })

  it('anUnreachableServerIsAskedAgain', async () => {
    const { session, server, timers } = phone({ credential: 'secret', session: { token: 'old', person: crewMember } })
    server.fails = unreachable
    await session.resume()
    server.fails = undefined
    await timers.pass(RENEW_RETRY_MILLIS)
    expect(session.token.value).toBe('token-1')
  })

  it('theTokenIsRenewedLongBeforeItEnds', async () => {
    const { session, timers, calls } = phone()
    await session.logIn('desk', 'password')
    await timers.pass(RENEW_AFTER_MILLIS)
    expect(calls).toEqual(['POST /session', 'POST /session/renewal'])
    expect(session.token.value).toBe('token-2')
  })

  it('aRevokedCredentialEndsTheSessionAndIsForgotten', async () => {
    const { session, server, keep } = phone({ credential: 'secret', session: { token: 'old', person: crewMember } })
    server.fails = ended
    await session.resume()
    expect(session.state.value).toBe('out')
    expect([...keep.kept.keys()]).toEqual(['cutOff'])
  })

  it('aPhoneThatWasCutOffSaysSoUntilItIsPairedAgainAlsoAfterARestart', async () => {
    const { session, server, keep } = phone({ credential: 'secret', session: { token: 'old', person: crewMember } })
    server.fails = ended
    await session.resume()
    expect(session.cutOff.value).toBe(true)
    const restarted = phone(Object.fromEntries(keep.kept))
    await restarted.session.resume()
    expect(restarted.session.cutOff.value).toBe(true)
    await restarted.session.pair('12345678', 'Android')
    expect(restarted.session.cutOff.value).toBe(false)
    expect(restarted.keep.kept.has('cutOff')).toBe(false)
  })

  it('whoLeavesByHandIsNotCutOff', async () => {
    const { session, keep } = phone()
    await session.pair('12345678', 'Android')
    await session.leave()
    expect(session.cutOff.value).toBe(false)
    expect(keep.kept.size).toBe(0)
  })

  it('aRefusedRenewalKeepsThePairing', async () => {
    const { session, server, keep, timers } = phone({ credential: 'secret', session: { token: 'old', person: crewMember } })
    server.fails = new ApiError(403, 'NotAllowed', '', 'not for phones')
    await session.resume()
    expect(keep.kept.get('credential')).toBe('secret')
    server.fails = undefined
    await timers.pass(RENEW_RETRY_MILLIS)
    expect(session.token.value).toBe('token-1')
  })

  it('twoRenewalsAtOnceAskOnce', async () => {
    const { session, calls } = phone()
    await session.pair('12345678', 'Android')
    await Promise.all([session.renew(), session.renew()])
    expect(calls.filter((call) => call === 'POST /session')).toHaveLength(2)
  })

  it('aWrongCodeLeavesThePhoneOut', async () => {
    const { session, server } = phone()
    await session.resume()
    server.fails = new ApiError(401, 'WrongCode', 'code', 'unknown')
    await expect(session.pair('00000000', 'Android')).rejects.toThrow('unknown')
    expect(session.state.value).toBe('out')
  })

  it('aFirstPasswordIsChangedByLoggingInWithANewOne', async () => {
    const { session, calls } = phone()
    await session.logIn('desk', 'first', 'Second-1')
    expect(calls).toEqual(['POST /session'])
    expect(session.state.value).toBe('in')
  })
})
