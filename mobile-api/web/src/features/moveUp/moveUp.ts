import type { AudienceView, Command, MoveUp, Station, Unit } from '@protocol/wire/types'
import type { OwnReports } from '../order'

/** `waiting`: nobody has accepted it, so it rings; `moving`: on the way there; `there`: it stands there. */
export type MoveUpStep = 'waiting' | 'moving' | 'there'

/** A unit that covers for another station, with how far this crew sees it. */
export interface OwnMoveUp {
  readonly unit: Unit
  readonly moveUp: MoveUp
  /** Where it goes; undefined while this phone does not know the place. */
  readonly station: Station | undefined
  readonly step: MoveUpStep
}

/**
 * Move-ups of free units, those that wait for an answer first. What this crew reported since the move-up was ordered
 * counts already; what it reported about an earlier one does not.
 *
 * @param clockOffset core time is this phone's clock plus this
 */
export function ownMoveUps(view: AudienceView | undefined, reports: OwnReports, clockOffset: number): ReadonlyArray<OwnMoveUp> {
  const moves: OwnMoveUp[] = []
  for (const unit of view?.units ?? []) {
    const { moveUp, assignment } = unit
    if (moveUp === undefined || assignment !== undefined) continue
    const own = reports.filter(({ deviceTime, command }) => 'unit' in command && command.unit === unit.definition.id && deviceTime + clockOffset >= moveUp.orderedAt).map(({ command }) => command)
    if (own.some(endsIt)) continue
    const isThere = moveUp.reachedAt !== undefined || own.some(({ type }) => type === 'ReachMoveUp')
    const isAccepted = moveUp.acknowledgedAt !== undefined || own.some(({ type }) => type === 'AcknowledgeMoveUp')
    moves.push({ unit, moveUp, station: view?.stations.find(({ id }) => id === moveUp.station), step: isThere ? 'there' : isAccepted ? 'moving' : 'waiting' })
  }
  return moves.sort((a, b) => Number(b.step === 'waiting') - Number(a.step === 'waiting') || a.moveUp.orderedAt - b.moveUp.orderedAt)
}

function endsIt(command: Command): boolean {
  return command.type === 'EndMoveUp' || command.type === 'PutOutOfService' || (command.type === 'ReportUnit' && command.status !== 'AVAILABLE')
}
