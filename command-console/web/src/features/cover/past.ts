import { ref, shallowRef, watch, type Ref } from 'vue'
import type { CoverThen, RoadBands } from '@protocol/wire/types'
import { words } from '@protocol/words/language'
import { explainProblem } from '@protocol/words/problems'
import { ApiError, get } from '../../app/api'

/** The record is read for some seconds at most with each question; the next one goes on from there. */
const AGAIN_MILLIS = 500
/** It is asked again later and later, up to this. */
const AGAIN_MILLIS_MAX = 5_000
/** After so many questions, with near five minutes of waiting between them, a person has to ask again. */
export const TRIES_MAX = 60
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
  /** Nothing is asked by itself any more: `problem` says why, and `again` asks anew. */
  const hasFailed = ref(false)
  let asked = 0
  let roadsAsked = 0
  let box: string | undefined
  let timer: number | undefined
  let roadsTimer: number | undefined

  function path(decision: PastDecision): string {
    return '/api/v1/history/incidents/' + encodeURIComponent(decision.incident) + '/decisions/' + decision.number + '/cover'
  }

  async function load(mine: number, decision: PastDecision, tries = 1): Promise<void> {
    try {
      const found = await get<CoverThen>(path(decision))
      if (mine !== asked) return
      cover.value = found
      problem.value = ''
      void loadRoads()
    } catch (cause) {
      if (mine !== asked) return
      problem.value = explainProblem(cause, words.value)
      if (!(cause instanceof ApiError && cause.isPassing) || tries >= TRIES_MAX) hasFailed.value = true
      else timer = window.setTimeout(() => void load(mine, decision, tries + 1), Math.min(AGAIN_MILLIS_MAX, AGAIN_MILLIS * 2 ** (tries - 1)))
    }
  }

  async function loadRoads(): Promise<void> {
    const decision = of.value
    if (decision === undefined || cover.value === undefined || !isOn.value) return
    const mine = ++roadsAsked
    try {
      const found = await get<RoadBands>(path(decision) + '/roads' + (box === undefined ? '' : '?bounds=' + box))
      if (mine !== roadsAsked) return
      roads.value = found
      problem.value = ''
      hasFailed.value = false
    } catch (cause) {
      if (mine !== roadsAsked) return
      problem.value = explainProblem(cause, words.value)
      hasFailed.value = true
    }
  }

  watch(isOn, () => void loadRoads())

  function show(decision: PastDecision): void {
    hide()
    of.value = decision
    void load(asked, decision)
  }

  /** Asks anew for what failed; false when nothing did. */
  function again(): boolean {
    const decision = of.value
    if (decision === undefined || !hasFailed.value) return false
    hasFailed.value = false
    problem.value = ''
    if (cover.value === undefined) void load(asked, decision)
    else void loadRoads()
    return true
  }

  function hide(): void {
    asked++
    roadsAsked++
    window.clearTimeout(timer)
    window.clearTimeout(roadsTimer)
    of.value = undefined
    cover.value = undefined
    roads.value = undefined
    problem.value = ''
    hasFailed.value = false
  }

  /** The map was moved; west, south, east, north. */
  function showArea(bounds: string): void {
    box = bounds
    window.clearTimeout(roadsTimer)
    roadsTimer = window.setTimeout(() => void loadRoads(), ROADS_MILLIS)
  }

  return { of, cover, roads, problem, hasFailed, show, again, hide, showArea }
}
