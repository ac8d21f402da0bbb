// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// shelves.ts - what is to be drawn between two instants, found without looking at the rest. Items of about the same length lie on
// one shelf, in the order of their anchors; so whatever reaches into a window stands together on each shelf. How many of a shelf
// are disputed or unknown is counted from its beginning once, so that any stretch of it is counted by two look-ups. Pure.
import type { Columns } from './columns'
import { growth, shelvesMost } from './columns'

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

function fill(columns: Columns, item: Uint32Array, most: number): Shelf {
  const count = item.length,
    disputedIs = columns.statuses.indexOf('disputed'),
    unknownIs = columns.statuses.indexOf('unknown')
  const anchor = new Float64Array(count),
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
/** dealt(items, piles, pileOf): the items in as many piles, each in the order they came in: counted first, then put. */
function dealt(items: Uint32Array, piles: number, pileOf: (item: number) => number): Uint32Array[] {
  const ends = new Uint32Array(piles + 1),
    put = new Uint32Array(items.length)
  for (let i = 0; i < items.length; i++) ends[pileOf(items[i]) + 1]++
  for (let pile = 0; pile < piles; pile++) ends[pile + 1] += ends[pile]
  const next = ends.slice()
  for (let i = 0; i < items.length; i++) put[next[pileOf(items[i])]++] = items[i]
  return Array.from({ length: piles }, (_, pile) => put.subarray(ends[pile], ends[pile + 1]))
}
const shelved = (columns: Columns, items: Uint32Array): Shelf[] =>
  dealt(items, shelvesMost, item => columns.shelf[item]).flatMap((pile, shelf) =>
    pile.length ? [fill(columns, pile, mostOn(shelf))] : [],
  )

/** lay(columns, keep): the shelves of all that is kept, and of each lane. */
export function lay(columns: Columns, keep?: Uint8Array): Lain {
  const kept = keep ? columns.order.filter(item => keep[item]) : columns.order
  const timed = keep
    ? firstAt(
        Float64Array.from(kept, item => columns.anchor[item]),
        Infinity,
      )
    : columns.timed
  const all = kept.subarray(0, timed),
    inLane = dealt(all, columns.lanes, item => columns.lane[item])
  return {
    all,
    inLane,
    untimed: kept.subarray(timed),
    anchor: Float64Array.from(all, item => columns.anchor[item]),
    shelves: shelved(columns, all),
    lanes: inLane.map(items => shelved(columns, items)),
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
