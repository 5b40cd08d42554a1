import { describe, expect, it } from 'vitest'
import { openLink } from './link'

/** A server that closes every socket after one message, and the waits that follow. */
function waitsAfter(message: object, times: number): number[] {
  const waits: number[] = []
  const sockets: WebSocket[] = []
  let due: (() => void) | undefined
  openLink({
    open: () => {
      const socket = {} as WebSocket
      sockets.push(socket)
      return socket
    },
    hello: () => undefined,
    onMessage: () => undefined,
    isWelcome: (heard) => (heard as { type: string }).type === 'Welcome',
    onState: () => undefined,
    staleAfterMillis: 2_000,
    clock: {
      now: () => 0,
      // The look for silence comes every 250 ms; with this spread no retry does.
      setTimeout: (run, millis) => {
        if (millis === 250) return 0
        due = run
        return waits.push(millis)
      },
      clearTimeout: () => undefined,
    },
    random: () => 0.5,
  })
  for (let i = 0; i < times; i++) {
    const socket = sockets[i]
    socket?.onmessage?.(new MessageEvent('message', { data: JSON.stringify(message) }))
    socket?.onclose?.({} as CloseEvent)
    due?.()
  }
  return waits
}

describe('a link', () => {
  it('waits longer after each farewell', () => {
    expect(waitsAfter({ type: 'Goodbye' }, 3)).toEqual([187.5, 375, 750])
  })

  it('comes back at once to a server that had welcomed it', () => {
    expect(waitsAfter({ type: 'Welcome' }, 3)).toEqual([187.5, 187.5, 187.5])
  })

  it('stays ended when a message still comes in', () => {
    const socket = { close: () => undefined } as WebSocket
    const states: string[] = []
    const timers: number[] = []
    const link = openLink({
      open: () => socket,
      hello: () => undefined,
      onMessage: () => undefined,
      isWelcome: () => false,
      onState: (state) => states.push(state),
      staleAfterMillis: 2_000,
      clock: { now: () => 0, setTimeout: (_, millis) => timers.push(millis), clearTimeout: () => undefined },
    })
    link.end()
    const waiting = timers.length
    socket.onmessage?.(new MessageEvent('message', { data: '{}' }))
    socket.onclose?.({} as CloseEvent)

    expect(states).toEqual(['ended'])
    expect(timers.length).toBe(waiting)
  })

  it('reads JSON from text and from bytes, and hands on other bytes', () => {
    const socket = {} as WebSocket
    const messages: unknown[] = []
    const binaries: number[] = []
    openLink({
      open: () => socket,
      hello: () => undefined,
      onMessage: (message) => messages.push(message),
      isWelcome: () => false,
      onBinary: (buffer) => binaries.push(buffer.byteLength),
      onState: () => undefined,
      staleAfterMillis: 2_000,
      clock: { now: () => 0, setTimeout: () => 0, clearTimeout: () => undefined },
    })
    const hear = (data: string | ArrayBuffer) => socket.onmessage?.(new MessageEvent('message', { data }))
    hear('{"a":1}')
    hear(new TextEncoder().encode('{"b":"消防"}').buffer)
    hear(new Uint8Array([1, 0, 0]).buffer)
    expect(messages).toEqual([{ a: 1 }, { b: '消防' }])
    expect(binaries).toEqual([3])
  })
})
