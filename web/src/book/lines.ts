// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// lines.ts - a notebook is a list of lines, each one write; an entry is what the lines of the same id fold to. Their order never
// matters, and the same write twice is once. Where two wrote the same field and neither had seen the other, both values stand.
// Another's words stand beside the author's, never in their place. Pure; docs/notebook.md.
import { hex } from '../sha256'

export type Thing = Readonly<Record<string, string | number>>
export type Word = string | readonly string[] | readonly Thing[]
/** A value, and the writes of this field that its writer had before her. */
export interface Write {
  over: readonly string[]
  v: Word
}
export interface Line {
  at: string
  entry: string
  kind: string
  scene?: string
  set: Readonly<Record<string, Write>>
  setup?: string
  w: string
  who?: string
}
/** A box keeps a picture that is sealed in parts, beside the lines that name its hash. */
export interface Part {
  data: string
  media: string
  part: number
  parts: number
  w: string
}
export type Row = Line | Part
export const isPart = (row: Row): row is Part => 'part' in row

/** One who wrote a value of a field. */
export interface Told {
  v: Word
  w: string
  at: string
  who: string
}
export interface Entry {
  entry: string
  kind: string
  scene: string
  setup: string
  at: string /* of its first write */
  last: string
  who: string /* whose it is: who wrote first */
  fields: Readonly<Record<string, readonly Told[]>>
  removed: boolean
}

export const newHex = (octets = 16) => hex(crypto.getRandomValues(new Uint8Array(octets)))

/** jcs(value): sorted keys, no blanks (RFC 8785); of strings, whole numbers, lists and objects of them. */
export function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const row = value as Record<string, unknown>
  const keys = Object.keys(row).filter(key => row[key] !== undefined)
  return `{${keys
    .sort()
    .map(key => `${JSON.stringify(key)}:${jcs(row[key])}`)
    .join(',')}}`
}

const order = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
/** Two at the same second have an order too, the same everywhere. */
const earlier = (a: { at: string; w: string }, b: { at: string; w: string }) =>
  Date.parse(a.at) - Date.parse(b.at) || order(a.w, b.w)
/** As its octets are in order. */
const spelled = (who: string) => hex(new TextEncoder().encode(JSON.stringify(who).slice(1, -1)))

/** Of one field's writes by one hand: those that no other of them was written over; all, when a circle leaves none. */
function standing(writes: readonly Line[], key: string): readonly Line[] {
  const over = new Set(writes.flatMap(line => line.set[key].over.filter(w => w !== line.w)))
  const stand = writes.filter(line => !over.has(line.w))
  return stand.length ? stand : writes
}
function valuesOf(lines: readonly Line[], key: string): Told[] {
  const writes = lines.filter(line => line.set[key])
  const hands = [...new Set(writes.map(line => line.who ?? ''))].sort((a, b) => order(spelled(a), spelled(b)))
  return hands.flatMap(who =>
    [
      ...standing(
        writes.filter(line => (line.who ?? '') === who),
        key,
      ),
    ]
      .sort((a, b) => order(a.w, b.w))
      .map(line => ({ v: line.set[key].v, w: line.w, at: line.at, who })),
  )
}
function foldOne(lines: readonly Line[]): Entry {
  const sorted = [...lines].sort(earlier)
  const first = sorted[0],
    last = sorted[sorted.length - 1],
    who = first.who ?? ''
  const own = sorted.filter(line => (line.who ?? '') === who).reverse()
  const named = (key: 'scene' | 'setup') => own.find(line => line[key] !== undefined)?.[key] ?? ''
  const keys = [...new Set(sorted.flatMap(line => Object.keys(line.set)))].sort()
  const fields = Object.fromEntries(keys.map(key => [key, valuesOf(sorted, key)]))
  return {
    entry: first.entry,
    kind: first.kind,
    scene: named('scene'),
    setup: named('setup'),
    at: first.at,
    last: last.at,
    who,
    fields,
    removed: (fields.removed ?? []).some(told => told.who === who && told.v === 'yes'),
  }
}

/** The same write twice is once; of two texts under one write, one, the same everywhere. */
function once(lines: readonly Line[]): Line[] {
  const by = new Map<string, Line>()
  for (const line of lines) {
    const before = by.get(line.w)
    if (!before || (before !== line && spelled(jcs(line)) < spelled(jcs(before)))) by.set(line.w, line)
  }
  return [...by.values()]
}
/** fold(lines): the entries, oldest first. */
export function fold(lines: readonly Line[]): Entry[] {
  const by = new Map<string, Line[]>()
  for (const line of once(lines)) {
    const list = by.get(line.entry)
    if (list) list.push(line)
    else by.set(line.entry, [line])
  }
  return [...by.values()].map(foldOne).sort((a, b) => earlier({ at: a.at, w: a.entry }, { at: b.at, w: b.entry }))
}

/** valuesBy(entry, who, field): what one of them says of it; two values are two devices' that did not know of each other. */
export const valuesBy = (entry: Entry | undefined, who: string, field: string): readonly Told[] =>
  (entry?.fields[field] ?? []).filter(told => told.who === who)
/** valueOf(entry, who, field): the latest of them, for a form. */
export const valueOf = (entry: Entry | undefined, who: string, field: string): Word | undefined =>
  [...valuesBy(entry, who, field)].sort(earlier).slice(-1)[0]?.v
/** What an entry says of a field in one line: its author's, else anybody's. */
export const saidOf = (entry: Entry, field: string): string => {
  const v = valueOf(entry, entry.who, field) ?? entry.fields[field]?.[0]?.v
  return typeof v === 'string' ? v : Array.isArray(v) && v.every(one => typeof one === 'string') ? v.join(', ') : ''
}
/** Fields of which one hand wrote two values. */
export const twice = (entry: Entry): string[] =>
  Object.keys(entry.fields).filter(field => {
    const whose = entry.fields[field].map(told => told.who)
    return new Set(whose).size < whose.length
  })

export interface About {
  entry?: Entry /* written on; a new one without */
  id?: string /* of a new entry, where it has one already */
  scene?: string
  setup?: string
  who: string
  at: string
}
const sameWord = (a: Word | undefined, b: Word) => a !== undefined && jcs(a) === jcs(b)
/** newLine(kind, set, about): a write of these values over those that its writer has; null when it says nothing new. */
export function newLine(kind: string, set: Readonly<Record<string, Word>>, about: About): Line | null {
  const { entry, who } = about
  const said = Object.entries(set).flatMap(([field, v]) => {
    const before = valuesBy(entry, who, field)
    const nothing = before.length === 0 && v.length === 0
    return nothing || (before.length === 1 && sameWord(before[0].v, v))
      ? []
      : [[field, { over: before.map(told => told.w).sort(), v }] as const]
  })
  if (!said.length) return null
  return {
    at: about.at,
    entry: entry?.entry ?? about.id ?? newHex(),
    kind: entry?.kind ?? kind,
    scene: about.scene || undefined,
    set: Object.fromEntries(said),
    setup: about.setup || undefined,
    w: newHex(),
    who: who || undefined,
  }
}

const two = (n: number) => String(n).padStart(2, '0')
/** timeHere(ms): as a line has it, with this device's offset. */
export function timeHere(ms: number, offset = -new Date(ms).getTimezoneOffset()): string {
  const there = new Date(ms + offset * 60000).toISOString().slice(0, 23)
  const away = Math.abs(offset)
  return `${there}${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
}
