import { describe, expect, it } from 'vitest'
import type { RoadControl } from '@protocol/wire/types'
import { dayAndMinute, fromField, toField } from '../../ui/moment'
import { listedControls, phaseOf } from './controls'
import { createRoadDesk } from './desk'

const a = { lon: 82, lat: 44.9 }
const b = { lon: 82.1, lat: 44.9 }
const c = { lon: 82.1, lat: 45 }

function control(id: string, from: number, until?: number): RoadControl {
  return {
    id, reason: id, shape: { type: 'RoadLine', points: [a, b] }, effect: { type: 'RoadClosed' }, classes: ['LIGHT', 'HEAVY', 'TALL'],
    from, setBy: 'commander', version: 3, ...(until === undefined ? {} : { until }),
  }
}

describe('the desk of road controls', () => {
  it('takes a shape only once it has enough points and was ended', () => {
    const desk = createRoadDesk()
    desk.draw('RoadArea')
    desk.add(a)
    desk.add(a)
    desk.add(b)
    expect(desk.points.value).toHaveLength(2)
    expect(desk.finish()).toBe(false)
    desk.add(c)
    expect(desk.shape.value).toBeUndefined()
    expect(desk.finish()).toBe(true)
    expect(desk.shape.value).toEqual({ type: 'RoadArea', points: [a, b, c] })
  })

  it('hands nothing in without a reason, a class or a speed that changes something', () => {
    const desk = createRoadDesk()
    desk.draw('RoadLine')
    desk.add(a)
    desk.add(b)
    desk.finish()
    expect(desk.command(0)).toBeUndefined()
    desk.form.reason = ' 桥 '
    expect(desk.command(0)).toMatchObject({ type: 'SetRoadControl', reason: '桥', effect: { type: 'RoadClosed' }, classes: ['LIGHT', 'HEAVY', 'TALL'] })
    desk.form.effect = 'RoadSpeed'
    desk.form.percent = 100
    expect(desk.command(0)).toBeUndefined()
    desk.form.percent = 60
    expect(desk.command(0)).toMatchObject({ effect: { type: 'RoadSpeed', percent: 60 } })
    desk.form.classes = []
    expect(desk.command(0)).toBeUndefined()
  })

  it('keeps what was typed when the drawing is given up', () => {
    const desk = createRoadDesk()
    desk.draw('RoadLine')
    desk.form.reason = '冰'
    desk.stop()
    expect(desk.isDrawing.value).toBe(false)
    expect(desk.isOpen.value).toBe(true)
    expect(desk.form.reason).toBe('冰')
  })

  it('hands nothing in while a time is missing or ends before it begins', () => {
    const desk = createRoadDesk()
    desk.load(control('RC-7', 500, 900))
    expect(desk.command(100)).toMatchObject({ from: 500, until: 900 })
    desk.form.from = 'empty'
    expect([desk.wrongTime(100), desk.command(100)]).toEqual(['noTime', undefined])
    desk.form.from = undefined
    expect(desk.command(100)).toMatchObject({ until: 900 })
    expect([desk.wrongTime(900), desk.command(900)]).toEqual(['wrongOrder', undefined])
    desk.form.until = 'empty'
    expect([desk.wrongTime(100), desk.command(100)]).toEqual(['noTime', undefined])
  })

  it('changes a known control under its id', () => {
    const desk = createRoadDesk()
    desk.load(control('RC-7', 5))
    expect(desk.command(0)).toMatchObject({ control: 'RC-7', madeFrom: 3, from: 5, shape: { type: 'RoadLine', points: [a, b] } })
  })
})

describe('the list of road controls', () => {
  it('has what holds before what comes before what is over', () => {
    const listed = listedControls([control('over', 0, 10), control('later', 300), control('soon', 200), control('held', 50), control('new', 90)], 100)
    expect(listed.map((x) => x.id)).toEqual(['new', 'held', 'soon', 'later', 'over'])
    expect(phaseOf(control('x', 0, 100), 100)).toBe('over')
  })

  it('reads and writes Beijing time whatever the zone of the browser', () => {
    const at = Date.parse('2026-06-01T00:00:00Z')
    expect(toField(at)).toBe('2026-06-01T08:00')
    expect(fromField('2026-06-01T08:00')).toBe(at)
    expect(fromField('')).toBeUndefined()
    expect(dayAndMinute(at, at)).toBe('06-01 08:00')
  })

  it('marks a time that no calendar has, and goes on', () => {
    const never = -9_223_372_036_854_776_000
    expect(toField(never)).toBe('')
    expect(dayAndMinute(never, 0)).toBe('??-?? ??:??')
  })
})
