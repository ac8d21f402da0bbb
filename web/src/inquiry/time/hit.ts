// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// hit.ts - what was drawn where, and which of it a finger meant. Pure.
export interface Drawn {
  what: 'item' | 'medium' | 'heap' | 'rest'
  /** An item's place in the columns, a medium's in its list; of a heap the instant in its middle, of a rest how many. */
  of: number
  x: number
  y: number
  wide: number
  high: number
}
/** A finger is wider than a mark. */
const reachOf = 24

const apart = (at: number, from: number, length: number) => Math.max(from - at, 0, at - from - length)
/** hit(drawn, x, y): the one under it, the narrowest of several; else the nearest within a finger's reach. */
export function hit(drawn: readonly Drawn[], x: number, y: number): Drawn | null {
  let best: Drawn | null = null,
    least = Infinity
  for (const one of drawn) {
    const far = Math.hypot(apart(x, one.x, one.wide), apart(y, one.y, one.high))
    if (far > reachOf) continue
    const cost = far * 1e6 + one.wide
    if (cost <= least) [best, least] = [one, cost]
  }
  return best
}
