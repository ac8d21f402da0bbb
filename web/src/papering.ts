// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// papering.ts - since when the day goes on on paper, and which of its pages were entered: read from the leaves. Pure but for them.
import { held } from './history'
import type { Leaf } from './views'

const last = (k: string): Leaf | undefined => [...held.value].reverse().find(leaf => (leaf.k as string) === k)
/** When it was opened: as those two say, else when it was entered. */
export function paperSince(): number {
  const leaf = last('paper-opened')
  return leaf?.about ?? leaf?.at ?? 0
}
export interface Page {
  n: number
  page: number
  day: number
}
export const pagesEntered = (day: number): Page[] =>
  held.value
    .filter(leaf => leaf.k === 'page-entered' && leaf.d.day === day)
    .map(leaf => ({ n: leaf.n, page: Number(leaf.d.count), day }))
/** A span that is over, or the one that is not: of a leaf that opened it, until when. */
export function paperUntil(opened: Leaf): number {
  const closed = held.value.find(leaf => leaf.k === 'paper-closed' && leaf.n > opened.n)
  return closed?.about ?? closed?.at ?? 0
}
