// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// book.ts - the notebook that is open on this device: its lines, opened in this page's memory, and what they fold to. Where the
// lines come from and go to is a source: a production's box (onBox.ts), or the author's own program on her own machine (home.tsx).
import { computed, signal } from '@preact/signals'
import { finds } from '../search'
import { fold, jcs, newHex, valueOf } from './lines'
import type { Entry, Line, Row, Word } from './lines'
import { isPart } from './lines'

/** A line and how it came: sealed in her book, given to the production, or both. */
export interface Kept {
  row: Row
  index: number /* of its entry in the log; -1: it has none (yet) */
  given: boolean
  by: number /* who wrote it into the log; 0: herself */
}
/** What came of a file of another program: how much there was and was new; or why nothing of it was put in. */
export interface Brought {
  people: boolean
  rows: number
  kept: number
  left: string /* names of columns that a notebook has no place for */
  why?: string
}
export interface Source {
  home: boolean
  who(): string
  now(): number
  keep(rows: readonly Row[]): Promise<boolean> /* false: it was refused, and is not in the book */
  give?(line: Line, media?: string): Promise<boolean>
  picture(hash: string): Promise<Blob | null>
  keepPicture(picture: Blob): Promise<string> /* its hash; '' when it could not be kept */
  file(said: (done: number, of: number) => void): Promise<Blob | null>
  bring?(file: File): Promise<Brought | null> /* at home; null: it was not heard */
}
export const source = signal<Source | null>(null)
/** Mine, by write; all that was given here, by write. */
export const mine = signal<ReadonlyMap<string, Kept>>(new Map())
export const given = signal<ReadonlyMap<string, Kept>>(new Map())
export const unread = signal(0) /* sealed lines that no key here opens */
export const opening = signal(0) /* not opened yet */

const linesOf = (...maps: ReadonlyMap<string, Kept>[]) =>
  maps.flatMap(map => [...map.values()].map(kept => kept.row)).filter((row): row is Line => !isPart(row))
export const entries = computed(() => fold(linesOf(mine.value, given.value)).filter(entry => !isOurs(entry)))
export const entryOf = (id: string) => entries.value.find(entry => entry.entry === id)
const entriesIn = (map: ReadonlyMap<string, Kept>) => new Set(linesOf(map).map(line => line.entry))
const privateIds = computed(() => entriesIn(mine.value))
const givenIds = computed(() => entriesIn(given.value))
export const isMine = (entry: Entry) =>
  privateIds.value.has(entry.entry) || (Boolean(entry.who) && entry.who === source.value?.who())
export const isGiven = (entry: Entry) => givenIds.value.has(entry.entry)
/** Who else wrote it into the log, in the author's name: her trustees. */
export const giverOf = (entry: Entry): number =>
  [...given.value.values()].find(({ row, by }) => by && !isPart(row) && row.entry === entry.entry)?.by ?? 0

/** Keys that two people pass on are lines as well, and nobody's notes. */
export const ours = 'showclear key'
export const isOurs = (entry: Entry) => entry.kind === 'self' && (entry.fields.title ?? []).some(told => told.v === ours)

const plain = (v: Word): string =>
  typeof v === 'string' ? v : v.map(one => (typeof one === 'string' ? one : jcs(one))).join(' ')
/** All that is said in it, to be searched. */
export const textsOf = (entry: Entry): string =>
  [entry.scene, entry.setup, entry.who, ...Object.values(entry.fields).flatMap(list => list.map(told => plain(told.v)))].join(' ')

export interface Sought {
  words: string
  kind: string
  whose: 'all' | 'mine' | 'given'
}
/** found(sought): newest first. */
export function found({ words, kind, whose }: Sought): Entry[] {
  const has = finds(words)
  return entries.value
    .filter(
      entry => (!kind || entry.kind === kind) && (whose !== 'mine' || isMine(entry)) && (whose !== 'given' || isGiven(entry)),
    )
    .filter(entry => !words.trim() || has(textsOf(entry)))
    .reverse()
}

const size = (row: Row) => new TextEncoder().encode(jcs(row)).length
const together = 11 * 1024
/** inLots(rows): what is sealed together: little enough for one entry, in order. */
export function inLots(rows: readonly Row[], most = together): Row[][] {
  const lots: Row[][] = []
  let full = most
  for (const row of rows) {
    const octets = size(row) + 1
    if (full + octets > most) {
      lots.push([])
      full = 0
    }
    lots[lots.length - 1].push(row)
    full += octets
  }
  return lots
}

export const keep = (rows: readonly Row[]) => source.value?.keep(rows) ?? Promise.resolve(false)

/**
 * forOthers(entry, fields): these values as one line to be given, and nothing of how they came about. It is written over the
 * values that stand in her own book, so that it is no second one there.
 */
export function forOthers(entry: Entry, fields: readonly string[], who: string): Line | null {
  const said = fields.flatMap(field => {
    const told = (entry.fields[field] ?? []).filter(one => one.who === who)
    const last = valueOf(entry, who, field)
    return last === undefined ? [] : [[field, { over: told.map(one => one.w).sort(), v: last }] as const]
  })
  if (!said.length) return null
  return {
    at: entry.last,
    entry: entry.entry,
    kind: entry.kind,
    scene: entry.scene || undefined,
    set: Object.fromEntries(said),
    setup: entry.setup || undefined,
    w: newHex(),
    who: who || undefined,
  }
}
