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
/** A picture is kept in parts, beside the lines that name its hash. */
export interface Part {
  data: string
  hash: string
  of: number
  part: number
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
export const lineMost = 12 * 1024
const partMost = 64

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

const isText = (value: unknown): value is string => typeof value === 'string'
const isId = (value: unknown) => isText(value) && /^[0-9a-f]{32}$/.test(value)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const only = (row: object, keys: readonly string[]) => Object.keys(row).every(key => keys.includes(key))
const isThing = (value: unknown) =>
  isObject(value) && Object.values(value).every(one => isText(one) || (typeof one === 'number' && Number.isSafeInteger(one)))
const isWord = (value: unknown) => isText(value) || (Array.isArray(value) && (value.every(isText) || value.every(isThing)))
const isWrite = (value: unknown) =>
  isObject(value) && only(value, ['over', 'v']) && Array.isArray(value.over) && value.over.every(isId) && isWord(value.v)
const isName = (value: unknown) => isText(value) && /^[a-z0-9-]{1,24}$/.test(value)
const isTime = (value: unknown) =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value) && Date.parse(value) >= 0

const lineKeys = ['at', 'entry', 'kind', 'scene', 'set', 'setup', 'w', 'who']
const isLine = (row: Record<string, unknown>) =>
  only(row, lineKeys) &&
  isTime(row.at) &&
  isId(row.entry) &&
  isId(row.w) &&
  isName(row.kind) &&
  isObject(row.set) &&
  Object.entries(row.set).every(([key, value]) => isName(key) && isWrite(value)) &&
  [row.scene, row.setup, row.who].every(value => value === undefined || isText(value))
const isPartRow = (row: Record<string, unknown>) =>
  only(row, ['data', 'hash', 'of', 'part', 'w']) &&
  isText(row.data) &&
  isText(row.hash) &&
  /^[0-9a-f]{64}$/.test(row.hash) &&
  isId(row.w) &&
  [row.of, row.part].every(Number.isInteger) &&
  Number(row.part) >= 0 &&
  Number(row.part) < Number(row.of) &&
  Number(row.of) <= partMost

/** readRow(text): what one line of a book says; null when it is none. */
export function readRow(text: string): Row | null {
  if (text.length > lineMost) return null
  try {
    const row: unknown = JSON.parse(text)
    return isObject(row) && (isPartRow(row) || isLine(row)) ? (row as unknown as Row) : null
  } catch {
    return null
  }
}
/** readRows(text): JSON lines; what is no row is left out and counted. */
export function readRows(text: string): { rows: Row[]; wrong: number } {
  const all = text.split('\n').filter(line => line.trim() && !line.startsWith('{"proof":'))
  const rows = all.map(readRow).filter((row): row is Row => row !== null)
  return { rows, wrong: all.length - rows.length }
}

/** Two at the same second have an order too, the same everywhere. */
const earlier = (a: { at: string; w: string }, b: { at: string; w: string }) =>
  Date.parse(a.at) - Date.parse(b.at) || (a.w < b.w ? -1 : a.w > b.w ? 1 : 0)

function foldOne(lines: readonly Line[]): Entry {
  const sorted = [...lines].sort(earlier)
  const first = sorted[0],
    last = sorted[sorted.length - 1]
  const named = (key: 'scene' | 'setup') => [...sorted].reverse().find(line => line[key])?.[key] ?? ''
  const fields: Record<string, Told[]> = {}
  for (const key of [...new Set(sorted.flatMap(line => Object.keys(line.set)))].sort()) {
    const writes = sorted.filter(line => line.set[key])
    const over = new Set(writes.flatMap(line => line.set[key].over.map(w => `${line.who ?? ''}\n${w}`)))
    fields[key] = writes
      .filter(line => !over.has(`${line.who ?? ''}\n${line.w}`))
      .map(line => ({ v: line.set[key].v, w: line.w, at: line.at, who: line.who ?? '' }))
  }
  const who = first.who ?? ''
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

/** fold(lines): the entries, oldest first. */
export function fold(lines: readonly Line[]): Entry[] {
  const once = new Map(lines.map(line => [line.w, line]))
  const by = new Map<string, Line[]>()
  for (const line of once.values()) {
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
  valuesBy(entry, who, field).slice(-1)[0]?.v
/** What an entry says of a field in one line: its author's, else anybody's. */
export const saidOf = (entry: Entry, field: string): string => {
  const v = valueOf(entry, entry.who, field) ?? entry.fields[field]?.[0]?.v
  return typeof v === 'string' ? v : Array.isArray(v) && v.every(isText) ? v.join(', ') : ''
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
      : [[field, { over: before.map(told => told.w), v }] as const]
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
  const there = new Date(ms + offset * 60000).toISOString().slice(0, 19)
  const away = Math.abs(offset)
  return `${there}${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
}
