// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// SunDial - the sun's course around the camera, seen from above: the lens looks up the page, or north where nobody said where it
// looks; the rim is the horizon, the middle the zenith. What it shows is said in words beside it.
import { t } from '../words'
import type { Daylight, Lit, Step } from './daylight'
import { apart, litOf } from './daylight'
import type { Point } from './places'

const rim = 84
const whole = (n: number) => Math.round(n * 10) / 10
/** Where on the page: degrees to the right of up, and over the horizon. */
export function at(turn: number, altitude: number) {
  const a = (turn * Math.PI) / 180,
    r = (rim * (90 - altitude)) / 90
  return { x: whole(Math.sin(a) * r), y: whole(-Math.cos(a) * r) }
}
const pathOf = (points: readonly { x: number; y: number }[], closed = false) =>
  points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x} ${y}`).join(' ') + (closed ? ' Z' : '')

/** The course cut where the light changes, and where the sun is gone meanwhile; pieces join. */
function pieces(course: readonly Step[], up: number | null): { lit: Lit | 'none'; steps: Step[] }[] {
  const list: { lit: Lit | 'none'; steps: Step[] }[] = []
  for (const step of course) {
    const lit = up === null ? 'none' : litOf(apart(step.azimuth - up)),
      last = list[list.length - 1],
      before = last?.steps[last.steps.length - 1]
    const joined = before && step.at - before.at <= 600001
    if (last?.lit === lit && joined) last.steps.push(step)
    else list.push({ lit, steps: joined ? [before, step] : [step] })
  }
  return list
}
/** Between two points of a table the line is straight. */
function mountains(horizon: readonly Point[], up: number): string {
  const inner = Array.from({ length: 73 }, (_, i) => {
    const azimuth = i * 5
    const after = horizon.findIndex(([a]) => a >= azimuth),
      b = horizon[after < 0 ? 0 : after],
      a = horizon[(after < 0 ? horizon.length : after || horizon.length) - 1]
    const width = (b[0] - a[0] + 360) % 360 || 360,
      part = ((azimuth - a[0] + 360) % 360) / width
    return at(azimuth - up, Math.max(0, a[1] + (b[1] - a[1]) * part))
  })
  const outer = inner.map((_, i) => at(i * 5 - up, 0))
  return `${pathOf(inner, true)} ${pathOf(outer, true)}`
}
const letters = ['north', 'east', 'south', 'west'] as const

function Frame({ view }: { view: number }) {
  const edge = (turn: number) => at(turn, -12)
  return (
    <g class="dial-frame">
      <path d={pathOf([{ x: 0, y: 0 }, edge(-view / 2), edge(0), edge(view / 2)], true)} />
      <path class="dial-camera" d="M-5 7 H5 V-3 H-5 Z M-3 -3 L-6 -10 H6 L3 -3 Z" />
    </g>
  )
}

interface Props {
  day: Daylight
  heading: number | null
  view: number
  horizon: readonly Point[]
  mark: Step | null
  clock: (ms: number) => string
  label: string
}
export function SunDial({ day, heading, view, horizon, mark, clock, label }: Props) {
  const up = heading ?? 0
  const place = (step: Step) => at(step.azimuth - up, step.altitude)
  return (
    <svg class="sun-dial" viewBox="-112 -106 224 212" role="img" aria-label={label} data-dial={heading ?? 'north'}>
      <circle class="dial-rim" r={rim} />
      {[30, 60].map(altitude => (
        <circle class="dial-ring" key={altitude} r={(rim * (90 - altitude)) / 90} />
      ))}
      {horizon.length > 0 && <path class="dial-mountains" fill-rule="evenodd" d={mountains(horizon, up)} />}
      {heading !== null && <Frame view={view} />}
      {letters.map((word, i) => {
        const { x, y } = at(i * 90 - up, -16)
        return (
          <text class={`dial-letter dial-${word}`} key={word} x={x} y={y + 4}>
            {t(`card.sun.${word}`)}
          </text>
        )
      })}
      {pieces(day.course, heading).map(({ lit, steps }, i) => (
        <path class={`dial-course lit-${lit}`} key={i} d={pathOf(steps.map(place))} />
      ))}
      {day.hours.map(step => {
        const { x, y } = place(step),
          hour = clock(step.at).slice(0, 2)
        const beyond = at(step.azimuth - up, step.altitude - 13)
        return (
          <g class="dial-hour" key={step.at}>
            <circle cx={x} cy={y} r="2.2" />
            {Number(hour) % 2 === 0 && (
              <text x={beyond.x} y={beyond.y + 3.4}>
                {hour}
              </text>
            )}
          </g>
        )
      })}
      {mark && mark.altitude > -1 && (
        <g class="dial-sun" transform={`translate(${place(mark).x} ${place(mark).y})`}>
          <circle r="6" />
          <path d="M0 -8.5 V-12 M0 8.5 V12 M8.5 0 H12 M-8.5 0 H-12 M6 -6 L8.5 -8.5 M-6 6 L-8.5 8.5 M6 6 L8.5 8.5 M-6 -6 L-8.5 -8.5" />
        </g>
      )}
    </svg>
  )
}
