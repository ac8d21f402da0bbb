// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// names.ts - names of people and texts: private, so never in the leaves. The box gives this person what they may read;
// index and path of each value name the leaf it was sealed in, and so whose name or text it is.
import { signal } from '@preact/signals'
import { itemOf, lotOf, personOf, rackOf, setupRow } from './store'
import { t } from './words'
import type { Leaf } from './views'

export interface PrivateRow {
  n: number
  path: string
  value: string
  k?: string
  d?: Record<string, number | string>
}
/** How often something was learned: whoever reads names or texts is drawn again when it grows. */
export const learned = signal(0)
const names = new Map<number, string>()
const texts = new Map<string, string>()
/** Every leaf in which something is sealed that this person may read, as far as this page has met it. */
export const sealed = new Map<number, Leaf>()
const whose = new Map<number, string>() /* index of a leaf -> what its text belongs to: "setup 3" */
const loose = new Map<number, PrivateRow[]>() /* values whose leaf is not known yet */
let next = 0

const subjects: Record<string, [field: string, name: string]> = {
  'person-added': ['person', 'person'],
  'setup-planned': ['setup', 'setup'],
  'lot-registered': ['lot', 'lot'],
  'report-filed': ['report', 'report'],
  'report-left': ['report', 'report'],
  'report-answered': ['report', 'answer'],
  asked: ['ask', 'ask'],
  'ask-answered': ['ask', 'ask-answer'],
  'lesson-opened': ['count', 'lesson'],
  'lesson-answered': ['count', 'lesson-answer'],
}
function subject(k: string, d: Record<string, unknown>, n: number): string {
  const known = subjects[k]
  return known ? `${known[1]} ${d[known[0]] ?? 0}` : `leaf ${n}`
}

function put(row: PrivateRow, about: string) {
  const [what, id] = about.split(' ')
  if (what === 'person' && row.path === '/name') names.set(Number(id), row.value)
  else if (row.path === '/text' || row.path === '/title') texts.set(about, row.value).set(`leaf ${row.n}`, row.value)
  else if (row.path === '/media') texts.set(`media ${row.n}`, row.value)
}

/** What was said about a report, by the index of its entry: the reader may read something of each. */
export const said = signal<ReadonlyMap<number, Leaf>>(new Map())
/** The same of a production that stood still: what changed, what was wished, where it goes on. */
export const after = signal<ReadonlyMap<number, Leaf>>(new Map())
const isAfter = /^(production|step|change-|wish|place-named)/
/** A leaf says to what the values sealed in it belong. */
export function learn(leaf: Leaf) {
  if (!leaf.c) return
  sealed.set(leaf.n, leaf)
  if (leaf.d.report) said.value = new Map(said.value).set(leaf.n, leaf)
  if (isAfter.test(leaf.k)) after.value = new Map(after.value).set(leaf.n, leaf)
  const about = subject(leaf.k, leaf.d, leaf.n)
  whose.set(leaf.n, about)
  for (const row of loose.get(leaf.n) ?? []) put(row, about)
  loose.delete(leaf.n)
  learned.value++
}
/** True when there may be more to read. */
export function learnPrivate(rows: readonly PrivateRow[], upTo: number): boolean {
  for (const row of rows) {
    const about = row.k && row.d ? subject(row.k, row.d, row.n) : whose.get(row.n)
    if (about) put(row, about)
    else loose.set(row.n, [...(loose.get(row.n) ?? []), row])
  }
  learned.value++
  const more = upTo > next && rows.length > 0
  next = Math.max(next, upTo)
  return more
}
/** Indices of values whose leaf this page has not seen. */
export const unplaced = () => [...loose.keys()]
/** A person who becomes owner of a report, or gets a role, may read what they could not before. */
export const mayReadMore = (leaf: Leaf, me: number) => {
  const mine = ['report-lapsed', 'answer-taken', 'outside-named', 'role-given'].includes(leaf.k) && leaf.d.person === me
  if (mine || leaf.k === 'notebook-opened') next = 0
  return next === 0
}
export const privateWanted = () => next

/** A person's name alone; their first role, or a number, where no name may be read. */
export function nameOf(person: number): string {
  if (!person) return t('nobody')
  const name = learned.value ? names.get(person) : ''
  if (name) return name
  const role = personOf(person)?.roles[0]
  return role ? `${t(`role.${role}`)} ${person}` : t('person.number', { n: person })
}
export function roleOf(person: number): string {
  const role = personOf(person)?.roles[0]
  return role ? t(`role.${role}`) : ''
}
export function nameAndRole(person: number): string {
  const role = roleOf(person)
  return names.get(person) && role ? `${nameOf(person)}, ${role}` : nameOf(person)
}
/** Who stopped the set. At a station nobody is known until named: then only whose station it was is said. */
export function stopper(person: number, station: number): string {
  if (person) return nameAndRole(person)
  return station ? t('stop.station', { name: nameOf(station) }) : t('stop.somebody')
}
/** Stops that the record makes by itself; any other that names nobody was pressed by a hand. */
const byTheRecord = new Set<unknown>(['deviation', 'unintended-discharge', 'weapon', 'round', 'injury', 'lost-link'])
/** Whose act an entry is. */
export function author(leaf: Leaf, name: (person: number) => string = nameOf): string {
  if (leaf.by) return name(leaf.by)
  const pressed = leaf.k === 'set-stopped' && (leaf.with || !byTheRecord.has(leaf.d.reason))
  return pressed ? stopper(0, leaf.with ?? 0) : t('the-record')
}
export const namesOf = (list: readonly number[]) => list.map(nameOf).join(', ')
export const textOf = (
  what: 'setup' | 'lot' | 'report' | 'answer' | 'ask' | 'ask-answer' | 'lesson' | 'lesson-answer' | 'leaf' | 'media',
  id: number,
) => (learned.value && texts.get(`${what} ${id}`)) || ''
export const itemName = (item: number) => itemOf(item)?.id ?? t('item.number', { n: item })
export const lotName = (lot: number) => lotOf(lot)?.id ?? t('lot.number', { n: lot })
export const rackName = (rack: number) => rackOf(rack)?.id ?? t('rack.number', { n: rack })
export const slate = (setup: number) => (setupRow(setup)?.id ?? String(setup)).toUpperCase()
