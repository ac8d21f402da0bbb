// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// given.ts - the lines that were given to the production, and those that still wait on this phone: both are on the card at
// once. What is written here goes through the outbox, so it is kept without the box, and arrives once.
import { computed, signal } from '@preact/signals'
import { ask, say } from '../acts'
import type { Entry, Line, Told, Word } from '../book/lines'
import { isNamed } from '../book/whose'
import { boxTime } from '../heard'
import { kit } from '../kit'
import { learned, nameOf, sealed, textOf } from '../names'
import type { Waiting } from '../outbox'
import { me, myId, outbox, setups, sheet, size } from '../store'
import type { Leaf } from '../views'
import { asked } from '../asked'
import type { Command } from '../wire'
import { t } from '../words'
import { cardsOf } from './cards'

/** As it reached this page: who gave it, and in which leaf; none while it waits here. */
interface Written {
  line: Line
  by: number
  n?: number
}

const readLine = (text: string): Line | null => {
  const row = kit.read.readRow(text)
  return row && !kit.lines.isPart(row) ? row : null
}
const read = new Map<number, Written | null>()
function fromLeaf(leaf: Leaf): Written | null {
  const text = textOf('leaf', leaf.n)
  if (!text) return null
  if (!read.has(leaf.n)) {
    const line = readLine(text)
    read.set(leaf.n, line && { line, by: Number(leaf.d.from) || leaf.by, n: leaf.n })
  }
  return read.get(leaf.n)!
}
/** Leaves of these kinds in which something is sealed that is read here, as they were recorded. */
export const sealedOf = (...kinds: readonly string[]): Leaf[] => {
  void learned.value
  return [...sealed.values()].filter(leaf => kinds.includes(leaf.k)).sort((a, b) => a.n - b.n)
}
/** Who has handed their work on, and since when. */
const handedOn = computed(() => {
  const since = new Map<number, number>()
  for (const leaf of sealedOf('handed-on').reverse()) since.set(Number(leaf.d.from) || leaf.by, leaf.n)
  return since
})
/** Words are whose the log says, not whose the line says (whose.ts). */
function whose({ line, by, n }: Written): Written {
  const author = setups().find(row => row.id === line.setup)?.author ?? 0
  const handed = handedOn.value.get(author) ?? Infinity
  const named = isNamed({ signed: Boolean(line.who), by, author, index: n ?? Infinity, handedOn: handed })
  const who = named ? nameOf(by) : undefined
  return who === line.who ? { line, by, n } : { line: { ...line, who }, by, n }
}
const isBeside = (setup: string | undefined, by: number) => {
  const author = setups().find(row => row.id === setup)?.author ?? 0
  return author > 0 && by !== author && handedOn.value.has(author)
}
const arrived = computed(() =>
  sealedOf('note-given')
    .map(fromLeaf)
    .filter(row => row !== null),
)
/** Written in this tab: until its leaf has come it is read from here. */
const written = signal<readonly Written[]>([])
function fromOutbox(row: Waiting): Written[] {
  const { kind, args, for: other } = row.body as Command
  const line = row.what === 'command' && kind === 'give-note' ? readLine(String((args as { text?: string }).text)) : null
  return line ? [{ line, by: other ?? row.person }] : []
}
/** By its write; the last says in which leaf it is. */
const rows = computed(
  () =>
    new Map(
      [...written.value, ...outbox.value.flatMap(fromOutbox), ...arrived.value].map(row => [row.line.w, whose(row)] as const),
    ),
)
export const lines = computed<readonly Line[]>(() => [...rows.value.values()].map(row => row.line))
export const entries = computed(() => kit.lines.fold(lines.value))
export const cards = computed(() => cardsOf(entries.value, lines.value))
export const entriesOf = (setup: string, kind: string) =>
  entries.value.filter(entry => entry.kind === kind && entry.setup === setup && !entry.removed)
export const entryBy = (id: string) => entries.value.find(entry => entry.entry === id)
/** Whose it is: as she writes her name, else who gave it. */
export const writerOf = (told: Told) => told.who || nameOf(rows.value.get(told.w)?.by ?? 0)
/** Where it stands in the record; not yet: it waits here. */
export const leafOf = (told: Told) => rows.value.get(told.w)?.n
export const waits = (told: Told) => leafOf(told) === undefined

/** An id that each phone finds by itself: two that begin the same card without the box write on one. */
export function idOf(...parts: readonly (string | number)[]): string {
  const title = me.value && me.value !== 'join' ? me.value.title : ''
  return kit.hex(kit.sha256(new TextEncoder().encode([title, ...parts].join('/')))).slice(0, 32)
}

export interface Wanted {
  kind: string
  id: string /* of the entry, there or not */
  setup?: string
  scene?: string
  set: Readonly<Record<string, Word>>
  mine?: boolean /* these are the writer's own words: another's never replace them */
  media?: string
  for?: number
}
/** What of it is new, over all that this page shows of each field; null when nothing is. */
export const lineOf = ({ kind, id, setup, scene, set, mine, for: other }: Wanted): Line | null =>
  kit.lines.newLine(kind, set, {
    entry: entryBy(id) as Entry | undefined,
    id,
    scene,
    setup,
    who: mine || isBeside(setup, other ?? myId.value) ? nameOf(other ?? myId.value) : '',
    at: kit.lines.timeHere(boxTime()),
  })

/** give(wanted): false where the box would not have it; true when it has it, when it waits here, and when it says nothing new. */
export async function give(wanted: Wanted): Promise<boolean> {
  const line = lineOf(wanted)
  if (!line) return true
  const number = setups().find(row => row.id === wanted.setup)?.setup
  const command = asked(
    'give-note',
    { setup: number, text: kit.lines.jcs(line), media: wanted.media },
    { for: wanted.for, seen: size.value },
  )
  written.value = [...written.value, { line, by: wanted.for ?? myId.value }]
  const answer = await ask(command)
  if ('done' in answer || 'lost' in answer || 'fault' in answer) return true
  written.value = written.value.filter(one => one.line.w !== line.w)
  if ('refused' in answer) sheet.value = { refused: answer.refused, rules: [answer.refused.rule], asked: command, sent: true }
  else say(t('card.not-kept'))
  return false
}
