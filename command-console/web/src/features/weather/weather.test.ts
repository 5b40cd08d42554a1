import { describe, expect, it } from 'vitest'
import type { Area, ResponsePlan, Settings, WeatherReport } from '@protocol/wire/types'
import { createBoard } from '../board'
import { areasToReport, createWeatherDesk, inHours, reportsInForce, takenBack, triggered } from './weather'

const HOUR = 3_600_000

describe('the weather', () => {
  it('is reported once kinds are chosen and the end is to come, at most three days ahead', () => {
    const desk = createWeatherDesk()
    desk.open('bz', 0)
    expect(desk.form.until).toBe(6 * HOUR)
    expect(desk.command(0)).toBe('chooseKinds')
    desk.toggle('GALE')
    desk.toggle('FOG')
    desk.toggle('FOG')
    desk.form.text = ' 大风蓝色预警 '
    expect(desk.command(0)).toEqual({ type: 'SetWeather', report: { area: 'bz', kinds: ['GALE'], until: 6 * HOUR, text: '大风蓝色预警' } })
    expect(desk.command(6 * HOUR)).toBe('wrongUntil')
    desk.form.until = 73 * HOUR
    expect(desk.command(0)).toBe('tooFar')
    desk.open('jh', 0)
    expect(desk.form.area, 'what was typed stays').toBe('bz')
    desk.clear()
    expect(desk.isOpen.value).toBe(false)
  })

  it('ends at a full minute', () => {
    expect(inHours(1, 61_000)).toBe(HOUR + 120_000)
  })

  it('is listed while it counts, the newest first', () => {
    const report = (area: string, until: number, from?: number): WeatherReport => ({ area, kinds: ['FOG'], until, text: '', ...(from === undefined ? {} : { from }) })
    const settings = { weather: [report('a', 9), report('b', 9, 3), report('c', 5, 4)] } as unknown as Settings
    expect(reportsInForce(settings, 5).map(({ area }) => area)).toEqual(['b', 'a'])
    expect(takenBack(report('a', 9), 5)).toEqual({ type: 'SetWeather', report: { area: 'a', kinds: [], until: 5, text: '' } })
  })

  it('tells which supplements ask about it', () => {
    const plan = (id: string, anyOf: ReadonlyArray<string>): ResponsePlan => ({ id, name: id, when: [{ type: 'WeatherIs', anyOf }] } as unknown as ResponsePlan)
    const plans = [plan('wind', ['GALE', 'DUST_STORM']), plan('ice', ['ROAD_ICE']), { id: 'base', name: 'base' } as unknown as ResponsePlan]
    expect(triggered(['DUST_STORM', 'FOG'], plans).map(({ id }) => id)).toEqual(['wind'])
    expect(triggered(['FOG'], plans)).toEqual([])
  })

  it('may be reported of the own area and what lies below it, stations left out', () => {
    const board = createBoard()
    const areas: Area[] = [
      { id: 'bz', name: '支队', kind: 'BRIGADE' }, { id: 'jh', name: '精河', kind: 'BATTALION', parent: 'bz' }, { id: 'n3', name: '精河站', kind: 'STATION', parent: 'jh' },
    ]
    board.areas.value = new Map(areas.map((area) => [area.id, area]))
    expect(areasToReport('bz', board).map(({ id }) => id)).toEqual(['bz', 'jh'])
    expect(areasToReport('n3', board).map(({ id }) => id)).toEqual(['n3'])
  })
})
