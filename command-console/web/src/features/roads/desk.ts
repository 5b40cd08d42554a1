import { computed, reactive, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { EpochMillis, LonLat, RoadControl, RoadDraft, RoadEffect, RoadPreview, RoadShape, VehicleClass } from '@protocol/wire/types'
import type { Command } from '@protocol/wire/types'

/** Most points of one shape; the core refuses more. */
export const POINTS_MAX = 200
export const CLASSES: ReadonlyArray<VehicleClass> = ['LIGHT', 'HEAVY', 'TALL']

export type ShapeKind = 'RoadLine' | 'RoadArea'
const LEAST: Readonly<Record<ShapeKind, number>> = { RoadLine: 2, RoadArea: 3 }

/** A moment; `empty` while its field was emptied or half typed, and undefined where none is asked for. */
export type TypedTime = EpochMillis | 'empty' | undefined

export interface RoadForm {
  control: string | undefined
  /** The version of the control that the change was made from. */
  madeFrom: number | undefined
  reason: string
  effect: RoadEffect['type']
  percent: number
  classes: VehicleClass[]
  /** Undefined for at once. */
  from: TypedTime
  /** Undefined for until it is lifted. */
  until: TypedTime
}

/** The road control that is being made: what is drawn on the map, and what stands in the form beside it. */
export interface RoadDesk {
  readonly form: RoadForm
  readonly kind: Ref<ShapeKind>
  readonly points: ShallowRef<ReadonlyArray<LonLat>>
  /** Whether a click on the map adds a point. */
  readonly isDrawing: Ref<boolean>
  /** Whether a control is being made; what was drawn and typed stays while the drawer is closed. */
  readonly isOpen: Ref<boolean>
  readonly preview: ShallowRef<RoadPreview | undefined>
  readonly shape: ComputedRef<RoadShape | undefined>
  readonly draft: ComputedRef<RoadDraft | undefined>
  draw(kind: ShapeKind): void
  add(point: LonLat): void
  undo(): boolean
  /** Ends the drawing; false while there are too few points. */
  finish(): boolean
  /** Ends the drawing without a shape; what was typed stays. */
  stop(): void
  load(control: RoadControl): void
  clear(): void
  /** What is wrong with its times, if anything is. */
  wrongTime(now: EpochMillis): 'noTime' | 'wrongOrder' | undefined
  /** What to hand in; undefined while something is missing. */
  command(now: EpochMillis): Command | undefined
}

export function createRoadDesk(): RoadDesk {
  const form = reactive<RoadForm>(empty())
  const kind = ref<ShapeKind>('RoadLine')
  const points = shallowRef<ReadonlyArray<LonLat>>([])
  const isDrawing = ref(false)
  const isOpen = ref(false)
  const preview = shallowRef<RoadPreview>()

  const shape = computed<RoadShape | undefined>(() =>
    isDrawing.value || points.value.length < LEAST[kind.value] ? undefined : { type: kind.value, points: points.value })
  const effect = computed<RoadEffect | undefined>(() => {
    if (form.effect !== 'RoadSpeed') return { type: form.effect }
    const fits = Number.isInteger(form.percent) && form.percent >= 10 && form.percent <= 200 && form.percent !== 100
    return fits ? { type: 'RoadSpeed', percent: form.percent } : undefined
  })
  const draft = computed<RoadDraft | undefined>(() => {
    if (shape.value === undefined || effect.value === undefined || form.classes.length === 0) return undefined
    const known = form.control === undefined ? {} : { control: form.control }
    return { ...known, shape: shape.value, effect: effect.value, classes: CLASSES.filter((c) => form.classes.includes(c)) }
  })

  function set(next: RoadForm): void {
    Object.assign(form, next)
    preview.value = undefined
  }

  function wrongTime(now: EpochMillis): 'noTime' | 'wrongOrder' | undefined {
    const { from, until } = form
    if (from === 'empty' || until === 'empty') return 'noTime'
    return until !== undefined && until <= (from ?? now) ? 'wrongOrder' : undefined
  }

  return {
    form, kind, points, isDrawing, isOpen, preview, shape, draft, wrongTime,
    draw(next) {
      kind.value = next
      points.value = []
      preview.value = undefined
      isDrawing.value = true
      isOpen.value = true
    },
    add(point) {
      const last = points.value.at(-1)
      if (!isDrawing.value || points.value.length >= POINTS_MAX || (last?.lon === point.lon && last.lat === point.lat)) return
      points.value = [...points.value, point]
    },
    undo() {
      if (!isDrawing.value || points.value.length === 0) return false
      points.value = points.value.slice(0, -1)
      return true
    },
    finish() {
      if (!isDrawing.value || points.value.length < LEAST[kind.value]) return false
      isDrawing.value = false
      return true
    },
    stop() {
      isDrawing.value = false
      points.value = []
      isOpen.value = form.reason !== '' || form.control !== undefined
    },
    load(control) {
      set({
        control: control.id, madeFrom: control.version, reason: control.reason, effect: control.effect.type,
        percent: control.effect.type === 'RoadSpeed' ? control.effect.percent : 50,
        classes: [...control.classes], from: control.from, until: control.until,
      })
      kind.value = control.shape.type
      points.value = control.shape.points
      isDrawing.value = false
      isOpen.value = true
    },
    clear() {
      set(empty())
      points.value = []
      isDrawing.value = false
      isOpen.value = false
    },
    command(now) {
      const made = draft.value
      const reason = form.reason.trim()
      if (made === undefined || reason === '' || wrongTime(now) !== undefined) return undefined
      const times = { ...moment('from', form.from), ...moment('until', form.until) }
      const from = form.madeFrom === undefined ? {} : { madeFrom: form.madeFrom }
      return { type: 'SetRoadControl', ...made, reason, ...times, ...from }
    },
  }
}

function moment(name: 'from' | 'until', at: TypedTime): Partial<Record<'from' | 'until', EpochMillis>> {
  return typeof at === 'number' ? { [name]: at } : {}
}

function empty(): RoadForm {
  return { control: undefined, madeFrom: undefined, reason: '', effect: 'RoadClosed', percent: 50, classes: [...CLASSES], from: undefined, until: undefined }
}
