import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Incident, Way } from '@protocol/wire/types'
import { get } from '../../app/api'
import type { Board } from '../board'
import { forceOf } from '../incidents'

/** Ways of more units than this are not asked for. */
const WAYS_MAX = 8

const ON_THE_WAY: ReadonlySet<string> = new Set(['ORDERED', 'RECEIVED', 'ACKNOWLEDGED', 'EN_ROUTE'])

/** The ways of the chosen incident's force, asked for once with each change of who is on the way. */
export function useWays(chosen: () => Incident | undefined, board: Board): Readonly<ShallowRef<ReadonlyArray<Way>>> {
  const ways = shallowRef<ReadonlyArray<Way>>([])
  let asked = 0

  function onTheWay(incident: Incident): string[] {
    return forceOf(incident, board).filter((a) => ON_THE_WAY.has(a.status)).map((a) => a.unit).slice(0, WAYS_MAX)
  }

  watch(() => {
    const incident = chosen()
    // Other roads are other ways.
    const roads = [...board.roadControls.value.values()].map((c) => c.id + ' ' + JSON.stringify(c.effect) + ' ' + c.from + ' ' + (c.until ?? ''))
    return incident === undefined ? '' : [incident.id, ...onTheWay(incident), ...roads].join(' ')
  }, async () => {
    const mine = ++asked
    const incident = chosen()
    if (incident === undefined || onTheWay(incident).length === 0) {
      ways.value = []
      return
    }
    const path = (unit: string): string => '/api/v1/way/' + encodeURIComponent(unit) + '/' + encodeURIComponent(incident.id)
    // A unit that no road leads there has no line; the panel says so by its missing ETA.
    const found = await Promise.all(onTheWay(incident).map((unit) => get<Way>(path(unit)).catch(() => undefined)))
    if (mine === asked) ways.value = found.filter((way) => way !== undefined)
  }, { immediate: true })
  return ways
}
