// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// daylight.ts - a day's sun as a camera meets it: its course around the lens, when it is in the frame, behind what is filmed, beside
// it, behind the camera; and when it stands again as it did at another setup. Pure; docs/sun.md says what each word means.
import type { Light, Pass, Side, Sun } from '../sun'
import { headingFor } from '../sun'
import type { Where } from './places'

export const apart = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180
/** How it lights what is filmed. Within this of the heading it stands behind it. */
export const behindIt = 45
export type Lit = 'back' | 'left' | 'right' | 'front'
const litBy: Readonly<Record<Side, Lit>> = { frame: 'back', left: 'left', right: 'right', behind: 'front' }
export const litOf = (relative: number): Lit =>
  Math.abs(relative) <= behindIt ? 'back' : Math.abs(relative) > 135 ? 'front' : relative < 0 ? 'left' : 'right'

/** viewOf(lens, squeeze): the frame's width in degrees that a focal length in mm has on Super 35, where nobody says more. */
export function viewOf(lens: string, squeeze: string): number {
  const focal = Number.parseFloat(lens),
    by = Number.parseFloat(squeeze) || 1
  if (!(focal >= 4 && focal <= 1000)) return 40
  return Math.round((Math.atan((24.89 * by) / (2 * focal)) * 360) / Math.PI)
}

export interface Step {
  at: number
  azimuth: number
  altitude: number
}
export interface Span {
  from: number
  to: number
}
export interface Daylight {
  noon: Step | null
  rises: readonly number[]
  sets: readonly number[]
  golden: readonly Span[]
  blue: readonly Span[]
  over: readonly Pass[] /* of its own horizon; none where there is none */
  course: readonly Step[] /* each ten minutes while it is over -1 degree */
  hours: readonly Step[] /* at each full hour of the place's clock */
  upAllDay: boolean | null /* null: it rises or sets */
  hidden: boolean /* its own horizon is never passed: all day behind the mountains */
  lit: readonly (Span & { lit: Lit })[]
  intoLens: readonly Span[]
}
interface Asked {
  where: Where
  day: readonly [from: number, to: number]
  heading: number | null
  view: number
}
const step = 600000
const spans = (list: readonly [number, number][]): Span[] => list.map(([from, to]) => ({ from, to }))
const along = (sun: Sun, where: Where, from: number, to: number, by: number): Step[] =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by)
    .map(at => ({ at, ...sun.at(where, at) }))
    .filter(({ altitude }) => altitude > -1)

export function daylight(sun: Sun, { where, day: [from, to], heading, view }: Asked): Daylight {
  sun.horizon(where.horizon.map(([azimuth, height]): [number, number] => [azimuth, height]))
  const day = sun.day(where, from, to)
  const edge = (dir: Pass['dir']) => day.events.filter(one => one.angle === -0.833 && one.dir === dir).map(({ at }) => at)
  const rises = edge('rise'),
    sets = edge('set')
  const over = where.horizon.length ? sun.over(where, from, to) : []
  const stays = (width: number) => (heading === null ? [] : sun.lens(where, from, to, heading, width))
  return {
    noon: day.noon === null ? null : { at: day.noon, ...sun.at(where, day.noon) },
    rises,
    sets,
    golden: spans(day.golden),
    blue: spans(day.blue),
    over,
    course: along(sun, where, from, to, step),
    hours: along(sun, where, Math.ceil(from / (6 * step)) * 6 * step, to, 6 * step),
    upAllDay: rises.length || sets.length ? null : day.begins > -0.833,
    hidden: where.horizon.length > 0 && !over.length && !isOver(sun, where, from, to),
    lit: stays(2 * behindIt).map(stay => ({ from: stay.from, to: stay.to, lit: litBy[stay.side] })),
    intoLens: stays(view).filter(stay => stay.side === 'frame'),
  }
}
/** Whether it is over its own horizon at any of the course's steps. */
const isOver = (sun: Sun, where: Where, from: number, to: number) =>
  along(sun, where, from, to, step).some(({ at }) => sun.at(where, at).over > 0)

export interface Again {
  at: number
  dir: Pass['dir']
  asThen: boolean /* it rises, or sinks, as it did then; else it is the mirror of it */
  azimuth: number
  heading: number | null
  hidden: boolean /* behind that place's mountains */
}
export interface Found {
  light: Light
  relative: number | null
  times: readonly Again[]
  next: number | null /* where there are none: the first time in the year that follows */
  highest: number /* on that date */
}
interface Then {
  where: Where
  at: number
  heading: number | null
}
const dayMs = 86400000
function pass(sun: Sun, where: Where, light: Light, heading: number | null, one: Pass): Again {
  return {
    at: one.at,
    dir: one.dir,
    asThen: one.dir === light.dir,
    azimuth: one.azimuth,
    heading: heading === null ? null : headingFor(light, heading, one),
    hidden: sun.at(where, one.at).over <= 0,
  }
}
/** again(sun, then, where, day): when it stands as high there on that day, and where the lens looks to have it on the same side. */
export function again(sun: Sun, then: Then, where: Where, [from, to]: readonly [number, number]): Found {
  const light = sun.light(then.where, then.at)
  sun.horizon(where.horizon.map(([azimuth, height]): [number, number] => [azimuth, height]))
  const times = sun.again(light, where, from, to).map(one => pass(sun, where, light, then.heading, one))
  const noon = sun.day(where, from, to).noon
  let next: number | null = null
  for (let day = 1; !times.length && next === null && day <= 366; day++)
    next = sun.again(light, where, from + day * dayMs, to + day * dayMs)[0]?.at ?? null
  return {
    light,
    relative: then.heading === null ? null : apart(light.azimuth - then.heading),
    times,
    next,
    highest: Math.max(...[from, noon ?? from, to].map(at => sun.at(where, at).altitude)),
  }
}
