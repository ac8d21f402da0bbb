// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// cards.ts - the cards of a production's setups: one for each camera, each the same as the one before on that camera but for
// what is written on it. Pure.
import type { Entry, Line, Told, Word } from '../book/lines'
import { inherits } from './fields'

export interface Card {
  entry: Entry
  setup: string
  camera: string
  before: Card | null /* on the same camera */
}
/** What a card shows of one field: its own values, two where two wrote at once; else what it takes over, and from which setup. */
export interface Shown {
  values: readonly Told[]
  from: string /* the setup it is taken over from; empty: its own */
}

const key = (v: Word) => JSON.stringify(v)
/** What stands in a field: written alike is written once, written empty is not written. */
export function standing(entry: Entry | undefined, field: string): readonly Told[] {
  const list = (entry?.fields[field] ?? []).filter(({ v }) => v.length > 0)
  return list.filter((one, i) => list.findIndex(other => key(other.v) === key(one.v)) === i)
}
export const textIn = (entry: Entry | undefined, field: string): string => {
  const [told] = standing(entry, field)
  return told ? asText(told.v) : ''
}
export const asText = (v: Word): string =>
  typeof v === 'string' ? v : (v as readonly unknown[]).filter(one => typeof one === 'string').join(', ')
export const cameraOf = (entry: Entry) => textIn(entry, 'camera') || 'A'

/** When each camera stood: the first writing of what the next one takes over, and which of all it was. */
function stood(lines: readonly Line[]): ReadonlyMap<string, readonly [at: number, nth: number]> {
  const times = new Map<string, readonly [number, number]>()
  lines.forEach((line, nth) => {
    const at = Date.parse(line.at),
      before = times.get(line.entry)
    if (before && before[0] <= at) return
    if (Object.keys(line.set).some(field => inherits(field) && field !== 'camera')) times.set(line.entry, [at, nth])
  })
  return times
}

/** cardsOf(entries, lines): in the order in which they stood. */
export function cardsOf(entries: readonly Entry[], lines: readonly Line[]): Card[] {
  const first = stood(lines),
    cards: Card[] = [],
    last = new Map<string, Card>()
  const at = (entry: Entry) => first.get(entry.entry) ?? [Date.parse(entry.at), 0]
  const rows = entries
    .filter(entry => entry.kind === 'setup' && entry.setup && !entry.removed)
    .map(entry => ({ entry, at: at(entry) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  for (const { entry } of rows) {
    const camera = cameraOf(entry)
    const card = { entry, setup: entry.setup, camera, before: last.get(camera) ?? null }
    cards.push(card)
    if (first.has(entry.entry)) last.set(camera, card) /* one that only says what is meant is nothing to take over */
  }
  return cards
}

export function shown(card: Card | null, field: string): Shown {
  for (let at = card; at; at = inherits(field) ? at.before : null) {
    const values = standing(at.entry, field)
    if (values.length) return { values, from: at === card ? '' : at.setup }
  }
  return { values: [], from: '' }
}
/** One value, or nothing while two stand. */
export const only = (card: Card | null, field: string): Word | null => {
  const { values } = shown(card, field)
  return values.length === 1 ? values[0].v : null
}
/** The newest of what was chosen before for this field, each once. */
export function recent(cards: readonly Card[], field: string, most = 6): string[] {
  const words = cards.flatMap(card => standing(card.entry, field).flatMap(({ v }) => v as string | string[]))
  return [...new Set(words.reverse())].slice(0, most)
}
/** Fields that a card says by itself. */
export const own = (card: Card, fields: readonly string[]) => fields.filter(field => standing(card.entry, field).length > 0)
