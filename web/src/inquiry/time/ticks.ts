// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ticks.ts - where a ruler of time is marked, and what stands there, by the clock of the place: an offset in minutes. Pure.
import type { View } from './view'
import { timeAt, untilOf, xOf } from './view'

const second = 1000,
  minute = 60 * second,
  hour = 60 * minute
export const day = 24 * hour
const even = [
  ...[10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map(n => n * second),
  ...[1, 2, 5, 10, 15, 30].map(n => n * minute),
  ...[1, 2, 3, 6, 12].map(n => n * hour),
  day,
  2 * day,
  7 * day,
]
const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
const month = 30.4 * day

export interface Step {
  /** One of both: so many milliseconds, or so many months. */
  ms: number
  months: number
}
/** stepFor(perPixel, apart): the smallest step whose marks stand that many pixels apart. */
export function stepFor(perPixel: number, apart: number): Step {
  const wanted = perPixel * apart
  const ms = even.find(step => step >= wanted)
  if (ms) return { ms, months: 0 }
  return { ms: 0, months: months.find(n => n * month >= wanted) ?? months[months.length - 1] }
}

/** What a mark says: the least that tells it from the one before. */
export type Grain = 'ms' | 'second' | 'minute' | 'day' | 'month' | 'year'
export interface Tick {
  at: number
  x: number
  grain: Grain
}
function grainOf({ ms, months }: Step, local: number): Grain {
  if (months) return months % 12 ? 'month' : 'year'
  if (ms >= day || local % day === 0) return 'day'
  return ms < second ? 'ms' : ms < minute ? 'second' : 'minute'
}
function* locals(step: Step, from: number, until: number): Generator<number> {
  if (step.ms) {
    const monday = step.ms === 7 * day ? 4 * day : 0 /* 1970 began on a Thursday */
    for (let at = Math.ceil((from - monday) / step.ms) * step.ms + monday; at < until; at += step.ms) yield at
    return
  }
  const begin = new Date(from),
    count = begin.getUTCFullYear() * 12 + begin.getUTCMonth()
  for (let n = Math.ceil(count / step.months) * step.months; ; n += step.months) {
    const at = new Date(0).setUTCFullYear(Math.floor(n / 12), n % 12, 1)
    if (at >= until) return
    if (at >= from) yield at
  }
}
export function ticksOf(view: View, width: number, offsetMinutes: number, apart = 92): Tick[] {
  const step = stepFor(view.perPixel, apart),
    shift = offsetMinutes * minute
  return [...locals(step, timeAt(view, 0) + shift, untilOf(view, width) + shift)].map(local => ({
    at: local - shift,
    x: xOf(view, local - shift),
    grain: grainOf(step, local),
  }))
}
