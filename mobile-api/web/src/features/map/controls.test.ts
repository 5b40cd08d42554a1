import { describe, expect, it } from 'vitest'
import type { RoadControl, Way } from '@protocol/wire/types'
import { closuresNear, controlFeatures } from './controls'

function closed(reason: string, lon: number, lat: number, changes: Partial<RoadControl> = {}): RoadControl {
  return {
    id: 'RC-' + reason, reason, shape: { type: 'RoadLine', points: [{ lon, lat }, { lon: lon + 0.001, lat }] }, effect: { type: 'RoadClosed' }, classes: ['HEAVY'],
    from: 100, setBy: 'p', version: 1, ...changes,
  }
}

const INCIDENT = { lon: 82.1, lat: 44.9 }
const WAY = { points: [82.07, 44.9, 82.08, 44.9, 82.1, 44.9] } as unknown as Way

describe('road controls on a phone', () => {
  it('areDrawnWhileTheyHold', () => {
    const controls = [closed('now', 82, 44), closed('over', 82, 44, { until: 150 }), closed('later', 82, 44, { from: 300 })]
    expect(controlFeatures(controls, 200)).toHaveLength(1)
    expect(controlFeatures(controls, 120)).toHaveLength(2)
  })

  it('closuresByTheWayAndAtTheIncidentAreTold', () => {
    const controls = [closed('way', 82.0801, 44.901), closed('scene', 82.1, 44.902), closed('far', 82.2, 44.9), closed('slow', 82.1, 44.9, { effect: { type: 'RoadSpeed', percent: 50 } })]
    expect(closuresNear(WAY, INCIDENT, controls, 200).map(({ reason }) => reason)).toEqual(['way', 'scene'])
    expect(closuresNear(undefined, INCIDENT, controls, 200).map(({ reason }) => reason)).toEqual(['scene'])
  })

  it('aSlantingClosureIsToldToThoseNearItsLineAlone', () => {
    const slanting = closed('slanting', 82.06, 44.88, { shape: { type: 'RoadLine', points: [{ lon: 82.06, lat: 44.88 }, { lon: 82.11, lat: 44.92 }] } })
    const near = (lon: number, lat: number) => closuresNear(undefined, { lon, lat }, [slanting], 200).length
    expect(near(82.085, 44.902)).toBe(1)
    expect(near(82.07, 44.91)).toBe(0)
    expect(near(82.1, 44.89)).toBe(0)
  })

  it('aClosureAcrossALongStretchOfTheWayIsTold', () => {
    const across = closed('across', 82.09, 44.89, { shape: { type: 'RoadLine', points: [{ lon: 82.09, lat: 44.89 }, { lon: 82.09, lat: 44.91 }] } })
    const beside = closed('beside', 82.09, 44.904)
    expect(closuresNear(WAY, INCIDENT, [across, beside], 200).map(({ reason }) => reason)).toEqual(['across'])
  })

  it('whoStandsInAWideClosedAreaIsTold', () => {
    const points = [[82, 44.85], [82.2, 44.85], [82.2, 44.95]].map(([lon, lat]) => ({ lon: lon ?? 0, lat: lat ?? 0 }))
    const area = closed('area', 0, 0, { shape: { type: 'RoadArea', points } })
    expect(closuresNear(undefined, { lon: 82.15, lat: 44.87 }, [area], 200)).toHaveLength(1)
    expect(closuresNear(undefined, { lon: 82.05, lat: 44.93 }, [area], 200)).toHaveLength(0)
  })
})
