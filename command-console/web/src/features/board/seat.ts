import { shallowReactive } from 'vue'
import type { BoardMessage, Bounds, Command, LateEntry, SeatDismissAdvice } from '@protocol/wire/types'
import { readPositionFrame, type UnitPosition } from '@protocol/wire/positions'
import { openLink } from '@protocol/link/link'
import { openSender } from '@protocol/link/sender'
import { createBoard, type Board } from './board'
import { createCommands, type Result } from './commands'
import { createQuestions, type Questions } from './questions'

/** The server speaks every second; silence beyond this is shown within 3 s. */
const STALE_AFTER_MILLIS = 2_200

/** This tab's connection to the command centre. */
export interface Seat {
  readonly board: Board
  /** Last known positions by unit, on the local clock. */
  readonly positions: ReadonlyMap<string, UnitPosition>
  readonly questions: Questions
  submit(command: Command, late?: LateEntry): Promise<Result>
  showArea(bounds: Bounds | undefined): void
  /** This advice is not wanted any more; it comes again when its gain has doubled. */
  dismissAdvice(what: SeatDismissAdvice): void
  /** Hears new positions, once for each frame. */
  onPositions(listener: () => void): () => void
  end(): void
}

export interface SeatOptions {
  readonly url: string
  readonly onLoginNeeded: () => void
  readonly onSettled: (result: Result) => void
}

export function connectSeat(options: SeatOptions): Seat {
  const board = createBoard()
  const positions = shallowReactive(new Map<string, UnitPosition>())
  const listeners = new Set<() => void>()
  let viewport: Bounds | undefined

  const link = openLink({
    open: () => new WebSocket(options.url),
    hello: (send) => {
      send({ type: 'Hello', history: board.status.history, after: board.status.number })
      if (viewport !== undefined) send({ type: 'Viewport', bounds: viewport })
    },
    onMessage: (message) => {
      receive(message as BoardMessage)
    },
    isWelcome: (message) => (message as BoardMessage).type === 'Welcome',
    onBinary: (buffer) => {
      const frame = readPositionFrame(buffer)
      const offset = Date.now() - frame.sentAt
      for (const position of frame.positions) positions.set(position.unit, { ...position, receivedAt: position.receivedAt + offset })
      for (const listener of listeners) listener()
    },
    onState: (state) => {
      board.status.link = state
      if (state === 'live') commands.settle()
    },
    staleAfterMillis: STALE_AFTER_MILLIS,
  })
  const commands = createCommands({
    sender: openSender('seat'),
    send: (message) => board.status.link === 'live' && link.send(message),
    onSettled: (_, result) => {
      options.onSettled(result)
    },
  })

  const questions = createQuestions({ send: (message) => board.status.link === 'live' && link.send(message) })

  function receive(message: BoardMessage): void {
    switch (message.type) {
      case 'Welcome':
        if (message.history !== board.status.history) board.status.number = 0
        board.status.history = message.history
        board.advice.value = []
        board.status.me = message.person
        board.status.clockOffset = message.coreTime - Date.now()
        board.status.positionsConnected = message.positionsConnected
        return
      case 'Delta':
        if (!board.apply(message)) link.send({ type: 'Hello', history: board.status.history, after: 0 })
        return
      case 'Pulse':
        board.pulse(message)
        return
      case 'Outcome':
        commands.outcome(message)
        return
      case 'Advised':
        board.advice.value = message.advice
        return
      case 'Recommended':
      case 'NotRecommended':
        questions.receive(message)
        return
      case 'Problem':
        console.warn('the server could not read a message', message.code, message.field, message.message)
        return
      case 'Goodbye':
        if (message.loginAgain) {
          link.end()
          options.onLoginNeeded()
        }
    }
  }

  return {
    board,
    positions,
    questions,
    submit: (command, late) => commands.submit(command, late),
    showArea(bounds) {
      viewport = bounds
      link.send({ type: 'Viewport', ...(bounds === undefined ? {} : { bounds }) })
    },
    dismissAdvice(what) {
      link.send(what)
    },
    onPositions(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end() {
      link.end()
    },
  }
}
