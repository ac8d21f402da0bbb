// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// shelves.ts - what is to be drawn between two instants, found without looking at the rest. Items of about the same length lie on
// one shelf, in the order of their anchors; so whatever reaches into a window stands together on each shelf. How many of a shelf
// are disputed or unknown is counted from its beginning once, so that any stretch of it is counted by two look-ups. Pure.
import type { Columns } from './columns'

export interface Shelf {
  /** No item on it is longer, in milliseconds. */
  most: number
  item: Uint32Array
  anchor: Float64Array
  /** How many before each place are disputed, and how many unknown. */
  disputed: Uint32Array
  unknown: Uint32Array
}
export interface Lain {
  /** Everything that is kept, by time; those without a time apart. */
  all: Uint32Array
  untimed: Uint32Array
  anchor: Float64Array
  shelves: readonly Shelf[]
  /** Of each lane its own shelves, and all of it by time. */
  lanes: readonly (readonly Shelf[])[]
  inLane: readonly Uint32Array[]
}

/** Shelf 0 holds what is a point or open; each next one what is up to eight times as long. */
const growth = 8
export function shelfOf(length: number): number {
  return length <= 0 ? 0 : 1 + Math.max(0, Math.ceil(Math.log(length) / Math.log(growth)))
}
const mostOn = (shelf: number) => (shelf ? growth ** (shelf - 1) : 0)

/** firstAt(sorted, value, from): the first place whose value is not before it. */
export function firstAt(sorted: Float64Array, value: number, from = 0): number {
  let low = from,
    high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}

function fill(columns: Columns, items: readonly number[] | Uint32Array, most: number): Shelf {
  const count = items.length,
    disputedIs = columns.statuses.indexOf('disputed'),
    unknownIs = columns.statuses.indexOf('unknown')
  const item = Uint32Array.from(items),
    anchor = new Float64Array(count),
    disputed = new Uint32Array(count + 1),
    unknown = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) {
    const status = columns.status[item[i]]
    anchor[i] = columns.anchor[item[i]]
    disputed[i + 1] = disputed[i] + Number(status === disputedIs)
    unknown[i + 1] = unknown[i] + Number(status === unknownIs)
  }
  return { most, item, anchor, disputed, unknown }
}
function laid(columns: Columns, piles: readonly (number[] | undefined)[]): Shelf[] {
  return piles.flatMap((pile, shelf) => (pile?.length ? [fill(columns, pile, mostOn(shelf))] : []))
}

/** lay(columns, keep): the shelves of all that is kept, and of each lane. */
export function lay(columns: Columns, keep?: Uint8Array): Lain {
  const kept = keep ? columns.order.filter(item => keep[item]) : columns.order
  const piles: number[][] = [],
    byLane: number[][][] = Array.from({ length: columns.lanes }, () => []),
    inLane: number[][] = byLane.map(() => [])
  let timed = 0
  for (const item of kept) {
    if (columns.anchor[item] === Infinity) break
    const shelf = shelfOf(columns.length[item]),
      lane = byLane[columns.lane[item]]
    timed++
    ;(piles[shelf] ??= []).push(item)
    if (lane) (lane[shelf] ??= []).push(item)
    inLane[columns.lane[item]]?.push(item)
  }
  return {
    all: kept.subarray(0, timed),
    untimed: kept.subarray(timed),
    anchor: Float64Array.from(kept.subarray(0, timed), item => columns.anchor[item]),
    shelves: laid(columns, piles),
    lanes: byLane.map(lane => laid(columns, lane)),
    inLane: inLane.map(list => Uint32Array.from(list)),
  }
}

/** reach(shelf, from, until): the places on it that can reach into the window; the first few may end before it. */
export function reach(shelf: Shelf, from: number, until: number): readonly [first: number, end: number] {
  const first = firstAt(shelf.anchor, from - shelf.most)
  return [first, firstAt(shelf.anchor, until, first)]
}

const earlierMost = 2000
/** Those that began before the window and reach into it, by time. */
function earlier(lain: Lain, columns: Columns, from: number): number[] {
  const found: number[] = []
  for (const shelf of lain.shelves) {
    const end = firstAt(shelf.anchor, from)
    for (let i = firstAt(shelf.anchor, from - shelf.most); i < end && found.length < earlierMost; i++)
      if (columns.anchor[shelf.item[i]] + columns.length[shelf.item[i]] >= from) found.push(shelf.item[i])
  }
  return found.sort((a, b) => columns.anchor[a] - columns.anchor[b])
}
/** What a window holds as a list, of which only a few lines are ever asked for. */
export interface Window {
  count: number
  at: (place: number) => number
}
export function windowOf(lain: Lain, columns: Columns, from: number, until: number): Window {
  const before = earlier(lain, columns, from),
    first = firstAt(lain.anchor, from),
    end = firstAt(lain.anchor, until, first),
    timed = before.length + end - first
  return {
    count: timed + lain.untimed.length,
    at: place =>
      place < before.length
        ? before[place]
        : place < timed
          ? lain.all[first + place - before.length]
          : lain.untimed[place - timed],
  }
}

/** A stretch of a lane with more in it than can be told apart: how many begin there, and of what kind. */
export interface Heap {
  x: number
  count: number
  disputed: number
  unknown: number
}
/** heaps(shelves, from, perPixel, width, step): a lane's crowd in columns of ${step} pixels; the empty ones are left out. */
export function heaps(shelves: readonly Shelf[], from: number, perPixel: number, width: number, step: number): Heap[] {
  const found: Heap[] = Array.from({ length: Math.ceil(width / step) }, (_, i) => ({
    x: i * step,
    count: 0,
    disputed: 0,
    unknown: 0,
  }))
  for (const { anchor, disputed, unknown } of shelves) {
    let at = firstAt(anchor, from)
    for (const heap of found) {
      if (at >= anchor.length) break
      const end = firstAt(anchor, from + (heap.x + step) * perPixel, at)
      heap.count += end - at
      heap.disputed += disputed[end] - disputed[at]
      heap.unknown += unknown[end] - unknown[at]
      at = end
    }
  }
  return found.filter(heap => heap.count)
}
