import { ref, shallowRef, watch, type Ref } from 'vue'
import type { CoverThen, RoadBands } from '@protocol/wire/types'
import { ApiError, get } from '../../app/api'

/** The record is read for some seconds at most with each question; the next one goes on from there. */
const AGAIN_MILLIS = 500
/** The map stands still for so long before its roads are asked for. */
const ROADS_MILLIS = 400

/** A decision of the past. */
export interface PastDecision {
  readonly incident: string
  readonly number: number
  readonly at: number
}

/** Cover as it was when a decision was made; while it is shown, it takes the place of the present cover. */
export function createPastCover(isOn: Ref<boolean>) {
  const of = shallowRef<PastDecision>()
  const cover = shallowRef<CoverThen>()
  const roads = shallowRef<RoadBands>()
  const problem = ref('')
  let asked = 0
  let box: string | undefined
  let timer: number | undefined
  let roadsTimer: number | undefined

  function path(decision: PastDecision): string {
    return '/api/v1/history/incidents/' + encodeURIComponent(decision.incident) + '/decisions/' + decision.number + '/cover'
  }

  async function load(mine: number, decision: PastDecision): Promise<void> {
    try {
      const found = await get<CoverThen>(path(decision))
      if (mine !== asked) return
      cover.value = found
      problem.value = ''
      void loadRoads()
    } catch (cause) {
      if (mine !== asked) return
      problem.value = cause instanceof ApiError ? cause.message : String(cause)
      if (cause instanceof ApiError && cause.isPassing) timer = window.setTimeout(() => void load(mine, decision), AGAIN_MILLIS)
    }
  }

  async function loadRoads(): Promise<void> {
    const decision = of.value
    if (decision === undefined || cover.value === undefined || !isOn.value) return
    try {
      const found = await get<RoadBands>(path(decision) + '/roads' + (box === undefined ? '' : '?bounds=' + box))
      if (of.value === decision) roads.value = found
    } catch (cause) {
      if (of.value === decision) problem.value = cause instanceof ApiError ? cause.message : String(cause)
    }
  }

  watch(isOn, () => void loadRoads())

  function show(decision: PastDecision): void {
    hide()
    of.value = decision
    void load(asked, decision)
  }

  function hide(): void {
    asked++
    window.clearTimeout(timer)
    window.clearTimeout(roadsTimer)
    of.value = undefined
    cover.value = undefined
    roads.value = undefined
    problem.value = ''
  }

  /** The map was moved; west, south, east, north. */
  function showArea(bounds: string): void {
    box = bounds
    window.clearTimeout(roadsTimer)
    roadsTimer = window.setTimeout(() => void loadRoads(), ROADS_MILLIS)
  }

  return { of, cover, roads, problem, show, hide, showArea }
}
