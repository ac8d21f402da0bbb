// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// paintMedia.ts - a recording in its lane: from when to when, its gaps left out, its ends as soft as its clock is unsure.
import type { Medium } from '../data'
import type { Brush } from './brush'
import { strokes } from './brush'
import type { View } from './view'
import { xOf } from './view'

/** Stretches in which it was running. */
function stretches({ from, until, gaps }: Medium): [number, number][] {
  const runs: [number, number][] = []
  let at = from
  for (const [begin, end] of gaps) {
    if (begin > at) runs.push([at, begin])
    at = Math.max(at, end)
  }
  if (until > at || !runs.length) runs.push([at, until])
  return runs
}
const held = (x: number, width: number) => Math.min(Math.max(x, -40), width + 40)

/** A bar whose ends fade into the ground over twice what its clock may be off by. */
function soft({ c, colours }: Brush, x: number, y: number, wide: number, high: number, edge: number) {
  const length = wide + 2 * edge,
    share = Math.min(0.5, (2 * edge) / length)
  const gradient = c.createLinearGradient(x - edge, 0, x + wide + edge, 0)
  gradient.addColorStop(0, colours.bg)
  gradient.addColorStop(share, colours.edge)
  gradient.addColorStop(1 - share, colours.edge)
  gradient.addColorStop(1, colours.bg)
  c.globalAlpha = 0.5
  c.fillStyle = edge ? gradient : colours.edge
  c.fillRect(x - edge, y, length, high)
  c.globalAlpha = 1
}

/** paintMedium(...): where it is on the screen, for a finger; null: nothing of it is. */
export function paintMedium(
  brush: Brush,
  medium: Medium,
  view: View,
  y: number,
  high: number,
  width: number,
  chosen: boolean,
): { x: number; wide: number } | null {
  const from = xOf(view, medium.from),
    until = Math.max(xOf(view, medium.until), from + 3),
    edge = medium.plusMinus / view.perPixel
  if (from - edge > width || until + edge < 0) return null
  const { c, colours } = brush
  for (const [begin, end] of stretches(medium)) {
    const x = held(xOf(view, begin), width),
      to = held(Math.max(xOf(view, end), xOf(view, begin) + 3), width)
    if (to <= 0 || x >= width) continue
    soft(brush, x, y, to - x, high, edge > 0.7 ? Math.min(edge, width) : 0)
    c.strokeStyle = chosen ? colours.at : colours.edge
    c.lineWidth = chosen ? 3 : 1
    c.setLineDash(medium.clock === null && medium.group === null ? [5, 4] : [])
    c.beginPath()
    for (const line of [y + 0.5, y + high - 0.5]) {
      c.moveTo(x, line)
      c.lineTo(to, line)
    }
    if (edge <= 0.7)
      for (const side of [x, to]) {
        c.moveTo(side, y)
        c.lineTo(side, y + high)
      }
    c.stroke()
    c.setLineDash([])
    c.strokeStyle = colours.quiet
    c.lineWidth = 1
    if (medium.kin) strokes(brush, x, y, to - x, high) /* a family's wish: nothing of it is shown */
  }
  const x = held(from, width)
  name(brush, medium, Math.max(x, 0), y + high / 2, held(until, width))
  return { x, wide: held(until, width) - x }
}
function name({ c, colours, font }: Brush, { entry, kin }: Medium, x: number, y: number, until: number) {
  if (kin || until - x < 26) return
  c.save()
  c.beginPath()
  c.rect(x, y - 12, until - x, 24)
  c.clip()
  c.fillStyle = colours.ink
  c.font = `600 12px ${font}`
  c.fillText(entry, x + 6, y + 4)
  c.restore()
}

const looseWide = 56,
  looseStep = looseWide + 6
/** looseFit(width): how many of them stand beside one another. */
export const looseFit = (width: number) => Math.max(1, Math.floor((width - 8) / looseStep))
/** paintLoose(...): a recording of which nobody knows when it ran stands at no time: one behind the other at the side of its lane. */
export function paintLoose(brush: Brush, medium: Medium, place: number, y: number, high: number, chosen: boolean) {
  const { c, colours } = brush,
    x = 8 + place * looseStep
  c.strokeStyle = chosen ? colours.at : colours.quiet
  c.lineWidth = chosen ? 3 : 1
  c.setLineDash([3, 4])
  c.strokeRect(x + 0.5, y + 0.5, looseWide, high - 1)
  c.setLineDash([])
  name(brush, medium, x, y + high / 2, x + looseWide)
  return { x, wide: looseWide }
}
/** paintRest(...): those for which there is no room stand as their number. */
export function paintRest({ c, colours, font }: Brush, rest: number, place: number, y: number, high: number) {
  const x = 8 + place * looseStep
  c.strokeStyle = colours.ink
  c.lineWidth = 1
  c.strokeRect(x + 0.5, y + 0.5, looseWide, high - 1)
  c.fillStyle = colours.ink
  c.font = `600 12px ${font}`
  c.fillText(`+${rest}`, x + 8, y + high / 2 + 4)
  return { x, wide: looseWide }
}
