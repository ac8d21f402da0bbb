// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// marks.ts - the marks of a light plan seen from above: whole centimetres and degrees, clockwise from up. What stands in a
// muzzle's line as it is drawn is reckoned here, and shown; it permits nothing. Pure.
export interface Mark {
  kind: MarkKind
  x: number
  y: number
  turn: number
  name: string
}
export const markKinds = ['camera', 'actor', 'lamp', 'flag', 'window', 'sun', 'muzzle', 'area'] as const
export type MarkKind = (typeof markKinds)[number]
export const turns = (kind: MarkKind) => kind !== 'area'
const kindOf = (word: unknown) => markKinds.find(kind => kind === word)
export const most = 100 /* marks of a plan; cm from its middle: a field of 100 m */
const far = 5000

const whole = (value: unknown) => Math.round(Math.min(far, Math.max(-far, Number(value) || 0)))
export const turned = (turn: number) => ((Math.round(turn) % 360) + 360) % 360
/** readMarks(value): what of it can be drawn. */
export const readMarks = (value: unknown): Mark[] =>
  (Array.isArray(value) ? value : []).slice(0, most).flatMap(row => {
    const kind = kindOf(row?.kind)
    return kind
      ? [
          {
            kind,
            x: whole(row.x),
            y: whole(row.y),
            turn: turned(Number(row.turn) || 0),
            name: String(row.name ?? '').slice(0, 40),
          },
        ]
      : []
  })
export const moved = (marks: readonly Mark[], i: number, change: Partial<Mark>): Mark[] =>
  marks.map((mark, k) => {
    if (k !== i) return mark
    const next = { ...mark, ...change }
    return { ...next, x: whole(next.x), y: whole(next.y), turn: turned(next.turn) }
  })
/** The next free letter for a camera, a number for the others. */
export function named(marks: readonly Mark[], kind: MarkKind): string {
  const n = marks.filter(mark => mark.kind === kind).length
  return kind === 'camera' ? String.fromCharCode(65 + (n % 26)) : ''
}

/** Where a mark looks: up is 0 degrees, right is 90. */
export const ahead = (turn: number, by: number) => {
  const a = (turn * Math.PI) / 180
  return { x: Math.round(Math.sin(a) * by), y: Math.round(-Math.cos(a) * by) }
}
/** A body's half width beside the line, and fifteen degrees to each side: a hand that aims is no rail. */
export const besideCm = 60,
  coneDegrees = 15
export function isInLine(muzzle: Mark, mark: Mark): boolean {
  const a = (muzzle.turn * Math.PI) / 180
  const dx = mark.x - muzzle.x,
    dy = mark.y - muzzle.y
  const along = dx * Math.sin(a) - dy * Math.cos(a),
    across = Math.abs(dx * Math.cos(a) + dy * Math.sin(a))
  return along > 0 && (across <= besideCm || across <= along * Math.tan((coneDegrees * Math.PI) / 180))
}
export interface Crossing {
  muzzle: number
  mark: number
}
/** Cameras and people in the line of each muzzle, by their places in the plan. */
export const crossings = (marks: readonly Mark[]): Crossing[] =>
  marks.flatMap((muzzle, i) =>
    muzzle.kind === 'muzzle'
      ? marks.flatMap((mark, k) =>
          (mark.kind === 'camera' || mark.kind === 'actor') && isInLine(muzzle, mark) ? [{ muzzle: i, mark: k }] : [],
        )
      : [],
  )
/** What the drawing says of the muzzle, beside what the setup's plan says. */
export type Differs = 'lens-in-line' | 'person-in-line' | 'none-in-line' | ''
export function differs(marks: readonly Mark[], stated: string): Differs {
  if (!marks.some(mark => mark.kind === 'muzzle')) return ''
  const hit = crossings(marks).map(({ mark }) => marks[mark].kind)
  if (hit.includes('camera') && stated !== 'lens') return 'lens-in-line'
  if (hit.includes('actor') && stated !== 'person' && stated !== 'lens') return 'person-in-line'
  return !hit.length && (stated === 'lens' || stated === 'person') ? 'none-in-line' : ''
}

/** The box around what is drawn, in cm, with room at its edges; never smaller than a room of six metres by five. */
export function frame(marks: readonly Mark[]): { x: number; y: number; w: number; h: number } {
  const xs = marks.map(mark => mark.x),
    ys = marks.map(mark => mark.y)
  const left = Math.min(-300, ...xs.map(x => x - 120)),
    right = Math.max(300, ...xs.map(x => x + 120))
  const top = Math.min(-250, ...ys.map(y => y - 120)),
    bottom = Math.max(250, ...ys.map(y => y + 120))
  return { x: left, y: top, w: right - left, h: bottom - top }
}
