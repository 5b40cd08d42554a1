import { describe, expect, it } from 'vitest'
import type { AssignmentStatus, Command } from '@protocol/wire/types'
import { anAssignment, anOrder, aUnit, aView, crewMember, dutyDesk } from '../../testing/doubles'
import { owedReceipts } from './receipts'
import { canUndo, nextStep, ownStatus, ownOrders, ownUnitStatus, stageOf, stepCommand, undoSeconds, type OwnReports } from './order'

function reported(...commands: Command[]): OwnReports {
  return commands.map((command) => ({ deviceTime: 0, command }))
}

function status(to: AssignmentStatus): Command {
  return { type: 'ReportAssignment', assignment: 'A1', status: to }
}

describe('own status', () => {
  it('anAcceptedOrderIsAcceptedOnTheScreenBeforeTheCentreKnows', () => {
    expect(ownStatus(anAssignment(), reported({ type: 'AcknowledgeAssignment', assignment: 'A1' }))).toBe('ACKNOWLEDGED')
  })

  it('anOldReportNeverTakesTheViewBack', () => {
    expect(ownStatus(anAssignment({ status: 'ON_SCENE' }), reported(status('EN_ROUTE')))).toBe('ON_SCENE')
  })

  it('aCorrectionTakesTheLastStepBack', () => {
    const correction: Command = { type: 'CorrectReport', assignment: 'A1', status: 'ACKNOWLEDGED', reason: 'x' }
    expect(ownStatus(anAssignment({ status: 'ACKNOWLEDGED' }), reported(status('EN_ROUTE'), correction))).toBe('ACKNOWLEDGED')
  })

  it('reportsOfOtherOrdersDoNotCount', () => {
    expect(ownStatus(anAssignment({ id: 'A2' }), reported(status('EN_ROUTE')))).toBe('ORDERED')
  })

  it('aRefusedOrderLeavesTheScreenAtOnce', () => {
    expect(ownOrders(aView([anOrder()]), reported({ type: 'RefuseAssignment', assignment: 'A1', reason: 'x' }))).toHaveLength(0)
  })

  it('aUnitThatReportedHomeIsHome', () => {
    expect(ownUnitStatus(aUnit({ status: 'RETURNING' }), reported({ type: 'ReportUnit', unit: 'U1', status: 'IN_QUARTERS' }))).toBe('IN_QUARTERS')
  })
})

describe('screens', () => {
  it('unansweredOrdersComeFirstThenTheOldest', () => {
    const orders = [
      anOrder({ id: 'A1', status: 'EN_ROUTE', times: { ORDERED: 1 } }),
      anOrder({ id: 'A2', status: 'RECEIVED', times: { ORDERED: 9 } }),
      anOrder({ id: 'A3', status: 'ORDERED', times: { ORDERED: 5 } }),
    ]
    expect(ownOrders(aView(orders), []).map((own) => own.order.assignment.id)).toEqual(['A3', 'A2', 'A1'])
  })

  it('eachPartOfAnOrderHasItsScreenAndItsNextStep', () => {
    const walk: [AssignmentStatus, string, AssignmentStatus | undefined][] = [
      ['ORDERED', 'order', 'ACKNOWLEDGED'], ['RECEIVED', 'order', 'ACKNOWLEDGED'], ['ACKNOWLEDGED', 'way', 'EN_ROUTE'],
      ['EN_ROUTE', 'way', 'ON_SCENE'], ['STAGED', 'way', 'ON_SCENE'], ['ON_SCENE', 'scene', 'DEPLOYED'], ['DEPLOYED', 'scene', undefined],
    ]
    for (const [at, screen, next] of walk) {
      expect(stageOf(at)).toBe(screen)
      expect(nextStep(at)).toBe(next)
    }
  })

  it('acceptingIsAnAcknowledgementAndTheRestAreReports', () => {
    expect(stepCommand('A1', 'ACKNOWLEDGED')).toEqual({ type: 'AcknowledgeAssignment', assignment: 'A1' })
    expect(stepCommand('A1', 'EN_ROUTE')).toEqual({ type: 'ReportAssignment', assignment: 'A1', status: 'EN_ROUTE' })
  })
})

describe('undo', () => {
  const own = { order: anOrder({ status: 'EN_ROUTE' }), status: 'EN_ROUTE' as const, unit: undefined }
  const undo = { assignment: 'A1', from: 'ACKNOWLEDGED' as const, to: 'EN_ROUTE' as const, at: 1_000 }

  it('runsOutAfterTenSeconds', () => {
    expect(undoSeconds(undo, own, 1_000)).toBe(10)
    expect(undoSeconds(undo, own, 10_500)).toBe(1)
    expect(undoSeconds(undo, own, 11_000)).toBe(0)
  })

  it('isGoneWhenTheOrderHasGoneOn', () => {
    expect(undoSeconds(undo, { ...own, status: 'ON_SCENE' }, 1_000)).toBe(0)
    expect(undoSeconds(undefined, own, 1_000)).toBe(0)
  })

  it('acceptingIsNotTakenBackSinceTheOrderWouldGoOutAgain', () => {
    expect(canUndo('ACKNOWLEDGED')).toBe(false)
    expect(canUndo('EN_ROUTE')).toBe(true)
  })
})

describe('receipts', () => {
  it('eachOrderIsOwedOnceForEachRound', () => {
    const [first] = owedReceipts(aView([anOrder()]))
    const [second] = owedReceipts(aView([anOrder({ alert: { round: 2, deliveries: [{ route: 'APP', sentAt: 2 }] } })]))
    expect(first?.command).toEqual({ type: 'ReceiveAlert', assignment: 'A1', route: 'APP' })
    expect(first?.key).not.toBe(second?.key)
  })

  it('whatTheCentreAlreadyKnowsIsNotSaidAgain', () => {
    expect(owedReceipts(aView([anOrder({ alert: { round: 1, deliveries: [{ route: 'APP', sentAt: 1, receivedAt: 2 }] } })]))).toEqual([])
  })

  it('aDutyDeskReceivesByItsOwnRoute', () => {
    const view = aView([anOrder({ alert: { round: 1, deliveries: [{ route: 'APP', sentAt: 1, receivedAt: 2 }, { route: 'DUTY_DESK', sentAt: 1 }] } })], dutyDesk)
    expect(owedReceipts(view).map((owed) => owed.command)).toEqual([{ type: 'ReceiveAlert', assignment: 'A1', route: 'DUTY_DESK' }])
    expect(owedReceipts({ ...view, person: crewMember })).toEqual([])
  })
})
