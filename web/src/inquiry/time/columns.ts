// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// columns.ts - a timeline's items as typed arrays, sorted once by where each is anchored: its beginning, or its end when nobody says
// when it began. How far it may reach is a length; an end that nobody says is open, and no length. Pure.
import type { Timeline } from '../data'

/** Nobody says when it began, when it ended, either. */
export const beginOpen = 1,
  endOpen = 2
export interface Columns {
  count: number
  /** Item numbers in the order of their anchors; those without any time come last, from `timed` on. */
  order: Uint32Array
  timed: number
  anchor: Float64Array
  length: Float64Array
  open: Uint8Array
  /** On which shelf it lies by its length (shelves.ts). */
  shelf: Uint8Array
  lane: Uint16Array
  status: Uint8Array
  /** The words that `status` counts, in the order in which they first stand there. */
  statuses: readonly string[]
  lanes: number
}

const wordsMost = 255
/** Shelf 0 holds what is a point or open; each next one what is up to eight times as long. */
export const growth = 8,
  shelvesMost = 20 /* eight to the nineteenth: no time is that long */
export function shelfOf(length: number): number {
  return length <= 0 ? 0 : Math.min(shelvesMost - 1, 1 + Math.max(0, Math.ceil(Math.log(length) / Math.log(growth))))
}

function anchorOf(earliest: number | null, latest: number | null): number {
  return earliest ?? latest ?? Infinity
}
function sorted(order: Uint32Array, anchor: Float64Array): Uint32Array {
  for (let i = 1; i < order.length; i++)
    if (anchor[i - 1] > anchor[i]) return order.sort((a, b) => anchor[a] - anchor[b] || a - b)
  return order
}

/** columnsOf(timeline): what is open, where each is anchored, how far it reaches. */
export function columnsOf({ items, lanes }: Timeline): Columns {
  const count = items.lane.length
  const anchor = new Float64Array(count),
    length = new Float64Array(count),
    open = new Uint8Array(count),
    shelf = new Uint8Array(count),
    status = new Uint8Array(count)
  const codes = new Map<string, number>()
  let timed = 0
  for (let i = 0; i < count; i++) {
    const from = items.earliest[i],
      until = items.latest[i],
      word = items.status[i]
    anchor[i] = anchorOf(from, until)
    open[i] = (from === null ? beginOpen : 0) | (until === null ? endOpen : 0)
    length[i] = open[i] ? 0 : Math.max(0, until! - from!)
    shelf[i] = shelfOf(length[i])
    if (anchor[i] < Infinity) timed++
    if (!codes.has(word) && codes.size < wordsMost) codes.set(word, codes.size)
    status[i] = codes.get(word) ?? wordsMost
  }
  const order = sorted(
    Uint32Array.from({ length: count }, (_, i) => i),
    anchor,
  )
  const lane = Uint16Array.from(items.lane, at => Math.min(at, lanes.length - 1))
  return { count, order, timed, anchor, length, open, shelf, lane, status, statuses: [...codes.keys()], lanes: lanes.length }
}
