// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// history.ts - leaves before those that streamed, out of the log's tiles; which entry was corrected by which; which broken
// rules belong to an act. All of it read from the leaves: the page keeps no record of its own.
import { computed, signal } from '@preact/signals'
import { leavesAt } from './bundles'
import { learn } from './names'
import { leaves } from './store'
import type { Leaf } from './views'
import { rules } from './vocabulary'

const older = signal<ReadonlyMap<number, Leaf>>(new Map())

/** Every leaf this page has, in the log's order. */
export const held = computed<readonly Leaf[]>(() => {
  const first = leaves.value[0]?.n ?? Infinity
  const before = [...older.value.values()].filter(leaf => leaf.n < first).sort((a, b) => a.n - b.n)
  return [...before, ...leaves.value]
})
const byIndex = computed(() => new Map(held.value.map(leaf => [leaf.n, leaf])))
export const leafAt = (n: number) => byIndex.value.get(n)

const asked = new Set<number>()
/** bring(from, to): the leaves of this range that the page has not got. */
export async function bring(from: number, to: number) {
  const wanted: number[] = []
  for (let n = Math.max(0, from); n < to; n++) if (!byIndex.value.has(n) && !asked.has(n)) wanted.push(n)
  if (!wanted.length) return
  for (const n of wanted) asked.add(n)
  const found = await leavesAt(wanted)
  for (const n of wanted) asked.delete(n)
  for (const leaf of found) learn(leaf)
  if (found.length) older.value = new Map([...older.value, ...found.map(leaf => [leaf.n, leaf] as const)])
}

/** Index of an entry -> the entries that say it is wrong. */
const corrections = computed(() => {
  const found = new Map<number, number[]>()
  for (const leaf of held.value)
    if (leaf.k === 'entry-corrected') {
      const wrong = Number(leaf.d.leaf ?? 0)
      found.set(wrong, [...(found.get(wrong) ?? []), leaf.n])
    }
  return found
})
export const correctedBy = (n: number): readonly number[] => corrections.value.get(n) ?? []
/** The entry that this one corrects, or -1. Entry 0 exists: it begins the log. */
export const corrects = (leaf: Leaf) => (leaf.k === 'entry-corrected' ? Number(leaf.d.leaf ?? 0) : -1)

/** The rules that an act passed stand right behind it, by the same person at the same moment. */
export function brokenBy(leaf: Leaf): readonly Leaf[] {
  const broken: Leaf[] = []
  for (let n = leaf.n + 1; broken.length < 16; n++) {
    const next = leafAt(n)
    if (!next || next.at !== leaf.at || (next.by && next.by !== leaf.by)) break
    if (next.k === 'rule-broken') broken.push(next)
  }
  return leaf.k === 'rule-broken' ? [leaf] : broken
}
/** The act that a broken rule belongs to. */
export function actOf(leaf: Leaf): Leaf | undefined {
  for (let n = leaf.n - 1; n >= 0 && n > leaf.n - 32; n--) {
    const before = leafAt(n)
    if (!before || before.at !== leaf.at || before.by !== leaf.by) return undefined
    if (before.k !== 'rule-broken') return before
  }
  return undefined
}

export type Sort = 'now' | 'late' | 'paper' | 'irregular' | 'deviation' | 'refused'
/** What kind of entry it is, in one word: the gravest that is true of it. */
export function sortOf(leaf: Leaf): Sort {
  if (leaf.k === 'prevented') return 'refused'
  const breaches = brokenBy(leaf).map(row => rules[String(row.d.rule)]?.[3])
  if (breaches.includes('deviation')) return 'deviation'
  if (breaches.length) return 'irregular'
  return leaf.entry ?? 'now'
}
