import type { AlertRoute, AudienceView, Command } from '@protocol/wire/types'
import { isActive } from './order'

/** A receipt the device owes by itself, and the key that makes it happen once for each round of the alert. */
export interface OwedReceipt {
  readonly key: string
  readonly command: Command
}

/** The way an order reaches this phone: a crew's own phone or a duty desk for all units of its area. */
export function routeOf(view: AudienceView): AlertRoute {
  return view.person?.unit === undefined ? 'DUTY_DESK' : 'APP'
}

/** Receipts for all orders that this view brings and whose alert does not show this route as received. */
export function owedReceipts(view: AudienceView): ReadonlyArray<OwedReceipt> {
  const route = routeOf(view)
  return view.orders
    .filter(({ assignment }) => isActive(assignment.status))
    .filter(({ assignment }) => !assignment.alert.deliveries.some((d) => d.route === route && d.receivedAt !== undefined))
    .map(({ assignment }) => ({
      key: [assignment.id, assignment.alert.round, route].join(' '),
      command: { type: 'ReceiveAlert', assignment: assignment.id, route },
    }))
}
