// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// data.ts - an account and its timeline as `showclear inquiry serve` gives them (docs/inquiry.md, "For programs"), and what this page
// holds of them. Times are Unix milliseconds, UTC. account.ts reads them from the program and writes lines; the places only look.
import { computed, signal } from '@preact/signals'

/** A value that one writer gave, and nobody wrote over. */
export interface Value {
  v: string | readonly string[]
  who: string
  at: string
  w: string
}
/** An entry as `showclear inquiry list --json` prints it; of each field every writer's value. Its number is a field, too. */
export interface Entry {
  entry: string
  kind: string
  who: string
  at: string
  last: string
  fields: Readonly<Record<string, readonly Value[]>>
}
export interface Compiler {
  number: string
  name: string
  wrote: boolean
}
export interface Person {
  number: string
  name: string
  roles: readonly string[]
  erased?: boolean
}
export interface Duty {
  key: string
  title: string
  decision: boolean
  bound: boolean
  rules: readonly string[]
}
/** One person in one duty: how each of the five questions stands, in the order of `asks`. */
export interface Row {
  duty: string
  person: string
  standing: 'held' | 'could'
  asked: readonly string[]
  questions: readonly (string | null)[]
  entry: string | null
  short: readonly string[]
}
/** A compiler's own question: about a duty's key or a fact's number, and how it stands with each to whom it goes. */
export interface Custom {
  concern: string
  text: string
  stands: readonly { person: string; asked: string; question: string | null }[]
}
export interface Said {
  section?: string
  where: string
  says: string
}
export interface Field {
  key: string
  type: 'line' | 'text' | 'span' | 'sources' | 'links' | 'link' | 'word' | 'list' | 'hash' | 'number' | 'duty'
  must?: boolean
  words?: string
}
export interface Kind {
  kind: string
  prefix: string
  says: string
  fields: readonly Field[]
}
export interface Account {
  schema: 'showclear-account 1'
  /** Of the program's sentences in it; people's words are as they were written. */
  language: string
  title: string
  about: string
  whose: string
  draft: boolean
  offsetMinutes: number
  compilers: readonly Compiler[]
  people: readonly Person[]
  hurt: readonly string[]
  entries: readonly Entry[]
  duties: readonly Duty[]
  rows: readonly Row[]
  asks: readonly { ask: string; text: string }[]
  customs: readonly Custom[]
  evenness: readonly Said[]
  interests: readonly Said[]
  differences: readonly Said[]
  notKnown: readonly Said[]
  kinds: readonly Kind[]
}

/** `inquiry told --json`; of a log's row ${person} is who is tied to it. */
export interface ToldRow {
  person?: string
  who: string
  word: string
  matter: string
  when: string
  by: string
  source: string
  entry?: string
  log?: { name: string; matter: number; kind: string; person: number; entry: number }
  suggested: boolean
}
export interface ToldTable {
  logs: readonly { name: string; whole: boolean; checked: string }[]
  rows: readonly ToldRow[]
  noRecord: readonly string[]
}

export interface Lane {
  key: string
  title: string
  what: 'media' | 'log' | 'told' | 'fact' | 'asked'
  role: string
}
/** Columns: one place in each is one item. null: open on that side. */
export interface Items {
  lane: readonly number[]
  earliest: readonly (number | null)[]
  latest: readonly (number | null)[]
  entry: readonly string[]
  status: readonly string[]
  says: readonly string[]
  people: readonly (readonly number[])[]
  sources: readonly (readonly string[])[]
}
export interface Medium {
  entry: string
  lane: number
  title?: string
  device: string
  from: number
  until: number
  plusMinus: number
  offset: number
  ppm: number | null
  clock: string | null
  group: number | null
  kind: 'video' | 'audio' | 'picture' | 'document' | 'other'
  /** Pictures a second, "30000/1001"; null: it has none, or nobody knows. */
  frames?: string | null
  kin: boolean
  warning: string
  gaps: readonly (readonly [number, number])[]
}
export interface Timeline {
  schema: 'showclear-timeline 1'
  title: string
  whose: string
  offsetMinutes: number
  from: number
  until: number
  lanes: readonly Lane[]
  items: Items
  people: readonly Person[]
  media: readonly Medium[]
}

export const account = signal<Account | null>(null)
export const timeline = signal<Timeline | null>(null)

/** The one value that is shown where only one can be: of the first writer who has one. */
export const first = (entry: Entry | undefined, key: string): string => {
  const value = entry?.fields[key]?.[0]?.v
  return typeof value === 'string' ? value : (value ?? []).join(', ')
}
export const list = (entry: Entry | undefined, key: string): readonly string[] => {
  const value = entry?.fields[key]?.[0]?.v
  return typeof value === 'string' ? [value] : (value ?? [])
}
export const numberOf = (entry: Entry): string => first(entry, 'number')
export const byNumber = computed(() => new Map((account.value?.entries ?? []).map(entry => [numberOf(entry), entry])))
export const personOf = computed(() => new Map((account.value?.people ?? []).map(person => [person.number, person])))
/** {P3} in a text is that person; a text that begins with one begins with a large letter, as in print. */
export const filled = (text: string): string => {
  const full = text.replace(/\{(P\d+)\}/g, (_, number: string) => personOf.value.get(number)?.name || number)
  return text.startsWith('{P') ? full.replace(/^\p{L}/u, letter => letter.toUpperCase()) : full
}
