/** One sign for each turn of the wire; a missing step is the destination. */
export function signOfTurn(turn: string | undefined): string {
  switch (turn) {
    case 'SLIGHT_LEFT':
      return '↖'
    case 'LEFT':
      return '↰'
    case 'SHARP_LEFT':
      return '↙'
    case 'SLIGHT_RIGHT':
      return '↗'
    case 'RIGHT':
      return '↱'
    case 'SHARP_RIGHT':
      return '↘'
    case 'U_TURN':
      return '↶'
    case 'ARRIVE':
    case undefined:
      return '⚑'
    default:
      return '↑'
  }
}
