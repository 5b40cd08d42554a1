import type { SignName } from '@protocol/ui/signs'

interface TurnSign {
  readonly name: SignName
  /** Drawn to the right, so a turn to the left is its mirror image. */
  readonly mirrored: boolean
}

/** One sign for each turn of the wire; a missing step is the destination. */
export function signOfTurn(turn: string | undefined): TurnSign {
  switch (turn) {
    case 'SLIGHT_LEFT':
    case 'SLIGHT_RIGHT':
      return { name: 'slight', mirrored: turn === 'SLIGHT_LEFT' }
    case 'LEFT':
    case 'RIGHT':
      return { name: 'turn', mirrored: turn === 'LEFT' }
    case 'SHARP_LEFT':
    case 'SHARP_RIGHT':
      return { name: 'sharp', mirrored: turn === 'SHARP_LEFT' }
    case 'U_TURN':
      return { name: 'uturn', mirrored: false }
    case 'ARRIVE':
    case undefined:
      return { name: 'flag', mirrored: false }
    default:
      return { name: 'straight', mirrored: false }
  }
}
