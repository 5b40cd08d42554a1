import { describe, expect, it, vi } from 'vitest'
import type { AudienceView, PreAlerted } from '@protocol/wire/types'
import { anOrder, aView } from '../../testing/doubles'
import { newsOf, tell, toldOf } from './told'

function preAlerted(id: string, ...units: string[]): PreAlerted {
  return {
    preAlert: {
      id, area: 'BOLE', kind: 'BUILDING_FIRE', level: 1, location: { point: { lon: 82, lat: 44.9 }, source: 'MAP', uncertaintyMeters: 20, address: '' },
      units, sentBy: { person: 'p', device: 'd' }, sentAt: 1, lapsesAt: 600_001,
    },
    units, companions: [],
  }
}

function view(preAlerts: ReadonlyArray<PreAlerted>, orders: AudienceView['orders'] = []): AudienceView {
  return { ...aView(orders), preAlerts }
}

describe('what is new about pre-alerts', () => {
  it('ringsOnceHoweverOftenTheViewComes', () => {
    expect(newsOf(toldOf(undefined), view([preAlerted('PA-1', 'U1')])).told).toEqual(['U1'])
    expect(newsOf(toldOf(view([preAlerted('PA-1', 'U1')])), view([preAlerted('PA-1', 'U1')]))).toEqual({ told: [], stoodDown: [] })
  })

  it('ringsForTheUnitsThatCameToIt', () => {
    expect(newsOf(toldOf(view([preAlerted('PA-1', 'U1')])), view([preAlerted('PA-1', 'U1', 'U2')])).told).toEqual(['U2'])
  })

  it('saysWhoNeedsNotStandReadyAnyMore', () => {
    expect(newsOf(toldOf(view([preAlerted('PA-1', 'U1', 'U2')])), view([preAlerted('PA-1', 'U1')])).stoodDown).toEqual(['U2'])
    expect(newsOf(toldOf(view([preAlerted('PA-1', 'U1')])), view([])).stoodDown).toEqual(['U1'])
  })

  it('saysNothingWhenTheOrderCame', () => {
    expect(newsOf(toldOf(view([preAlerted('PA-1', 'U1')])), view([], [anOrder()]))).toEqual({ told: [], stoodDown: [] })
  })
})

describe('telling a crew', () => {
  it('saysStandDownAlsoWhenTheSameViewTellsAnotherUnit', () => {
    const chime = vi.fn()
    const onStoodDown = vi.fn()
    tell(newsOf(toldOf(view([preAlerted('PA-1', 'U1')])), view([preAlerted('PA-2', 'U2')])), { chime, onStoodDown })
    expect(chime).toHaveBeenCalledOnce()
    expect(onStoodDown.mock.calls).toEqual([[['U1']]])
  })

  it('isQuietWithoutNews', () => {
    const chime = vi.fn()
    const onStoodDown = vi.fn()
    tell({ told: [], stoodDown: [] }, { chime, onStoodDown })
    expect([chime.mock.calls, onStoodDown.mock.calls]).toEqual([[], []])
  })
})
