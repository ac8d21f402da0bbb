// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// rows.ts - where lanes stand above one another, and in which row of its lane an item stands. Rows are given out for a whole lane and for
// steps of the scale, so that nothing jumps while the hand moves. Pure.
import type { Lane } from '../data'
import type { Columns } from './columns'
import type { Lain } from './shelves'

export const labelHigh = 22,
  rowHigh = 28,
  between = 10
const rowsMost: Record<Lane['what'], number> = { media: 1, log: 2, told: 2, fact: 10, asked: 2 }

export interface Stand {
  top: number
  rows: number
}
/** standsOf(lanes, counts): a lane is as high as it has use for; one without items keeps one row: nothing is a finding, too. */
export function standsOf(lanes: readonly Lane[], counts: readonly number[]): { stands: Stand[]; high: number } {
  let top = 0
  const stands = lanes.map(({ what }, i) => {
    const rows = Math.max(1, Math.min(rowsMost[what] ?? 2, counts[i] ?? 0))
    const stand = { top, rows }
    top += labelHigh + rows * rowHigh + between
    return stand
  })
  return { stands, high: top }
}
/** lanesIn(stands, from, until): the first and the end of those that reach into these pixels. */
export function lanesIn(stands: readonly Stand[], from: number, until: number): readonly [number, number] {
  let first = stands.findIndex(({ top, rows }) => top + labelHigh + rows * rowHigh + between > from)
  if (first < 0) first = stands.length
  let end = first
  while (end < stands.length && stands[end].top < until) end++
  return [first, end]
}

const packedMost = 4000
/** What an item takes in its row: itself, and room for some words behind its middle. */
const room = 120
/** stepOf(perPixel): scales between which rows stay as they are. */
export const stepOf = (perPixel: number) => Math.ceil(Math.log2(perPixel) * 2)

/** pack(lain, columns, lane, rows, step, into): which row each item of the lane stands in. */
export function pack(lain: Lain, columns: Columns, lane: number, rows: number, step: number, into: Uint8Array) {
  const items = lain.inLane[lane],
    perPixel = 2 ** (step / 2)
  if (items.length > packedMost || rows === 1) {
    items.forEach((item, i) => (into[item] = i % rows))
    return
  }
  const ends = new Float64Array(rows).fill(-Infinity)
  for (const item of items) {
    const at = columns.anchor[item]
    let row = ends.findIndex(end => end <= at)
    if (row < 0) row = ends.indexOf(Math.min(...ends))
    into[item] = row
    ends[row] = Math.max(ends[row], at + Math.max(columns.length[item], columns.length[item] / 2 + room * perPixel))
  }
}
