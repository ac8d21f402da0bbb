// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// onBox.ts - a notebook in a production: what is hers lies on the box sealed, and comes back sealed; it goes out through the
// outbox, in order, also after an hour without the box. What she gave is read by all who joined.
import { effect } from '@preact/signals'
import { ask, say } from '../acts'
import { boxTime } from '../heard'
import { broughtMedium } from '../media'
import { nameOf, sealed, learned, textOf } from '../names'
import { isStation, me, myId, outbox, setups } from '../store'
import { hex, sha256 } from '../sha256'
import { fetchProof } from '../receipts'
import type { Asked } from '../asked'
import type { Leaf } from '../views'
import type { Answer, Command } from '../wire'
import { t } from '../words'
import { given, inLots, mine, opening, source, unread } from './book'
import type { Kept } from './book'
import { identities, keys, keysOf, recipients } from './keys'
import { isPart, jcs } from './lines'
import type { Line, Part, Row } from './lines'
import { joined, parted } from './pictures'
import { readRows } from './read'
import { opener, sealFile, sealText } from './seal'
import { zipped } from './take'

const asks = (kind: string, args: object): Promise<Answer> => ask({ kind, args } as Asked)
/** Also when it only waits: the outbox has it. A refusal is shown, and the note stays in the form. */
export function onItsWay(answer: Answer): boolean {
  if ('done' in answer || 'lost' in answer || 'fault' in answer) return true
  say('refused' in answer ? answer.refused.cure || answer.refused.wrong : t('note.not-kept'))
  return false
}

/** Opened once each, by where it lies; null: these keys do not open it. */
const read = new Map<string, Row[] | null>()
let triedWith = ''
interface Lying {
  at: string
  index: number
  by: number
  text: string
}
const waitingTexts = (kind: string) =>
  outbox.value
    .filter(row => row.what === 'command' && row.person === myId.value && (row.body as Command).kind === kind)
    .map(row => ({ id: row.id, args: (row.body as Command).args as { text?: string } }))
export const leavesOf = (...kinds: string[]): Leaf[] => {
  void learned.value
  return [...sealed.values()].filter(leaf => kinds.includes(leaf.k)).sort((a, b) => a.n - b.n)
}
/** Sealed lines of an author, as far as the box gives them to this person. */
export const lying = (author: number): Lying[] =>
  leavesOf('note-kept')
    .filter(leaf => leaf.by === author)
    .map(leaf => ({ at: `leaf ${leaf.n}`, index: leaf.n, by: 0, text: textOf('leaf', leaf.n) }))
    .filter(one => one.text)
const mineLying = (): Lying[] => [
  ...lying(myId.value),
  ...waitingTexts('keep-note').map(({ id, args }) => ({ at: `outbox ${id}`, index: -1, by: 0, text: args.text ?? '' })),
]

const rest = () => new Promise(done => setTimeout(done, 0))
/** openAll(list, keys, cache): newest first; a page stays quick meanwhile. */
export async function openAll(
  list: readonly Lying[],
  keys: readonly string[],
  cache: Map<string, Row[] | null>,
  told: () => void,
) {
  if (list.every(one => cache.has(one.at))) return told()
  const open = await opener(keys)
  let n = 0
  for (const one of [...list].reverse()) {
    if (cache.has(one.at)) continue
    const text = await open(one.text)
    cache.set(one.at, text === null ? null : readRows(text).rows)
    if (++n % 24 === 0) (told(), await rest())
  }
  told()
}

const written = new Map<string, Row>() /* from here, before it is heard of again */
function show(list: readonly Lying[]) {
  const all = new Map<string, Kept>()
  for (const row of written.values()) all.set(row.w, { row, index: -1, given: false, by: 0 })
  for (const { at, index } of list)
    for (const row of read.get(at) ?? [])
      all.set(row.w, { row, index: Math.max(index, all.get(row.w)?.index ?? -1), given: false, by: 0 })
  mine.value = all
  unread.value = list.filter(({ at }) => read.get(at) === null).length
  opening.value = list.filter(({ at }) => !read.has(at)).length
}
let turning = false,
  again = false
async function turn() {
  again = true
  if (turning) return
  turning = true
  while (again) {
    again = false
    const with_ = identities.value.join()
    if (with_ !== triedWith) read.clear()
    triedWith = with_
    const list = keys.value ? mineLying() : []
    await openAll(list, identities.value, read, () => show(list)).catch(() => {})
  }
  turning = false
}

/** Whose line it is the log says, and not its text: nobody writes in another's name. */
function asLogged(row: Row, leaf: Leaf): Row {
  if (isPart(row) || row.who === undefined) return row
  return { ...row, who: nameOf(Number(leaf.d.from ?? 0) || leaf.by) }
}
/** rowsOf(leaf): what was given in it. */
export const rowsOf = (leaf: Leaf): Row[] => readRows(textOf('leaf', leaf.n)).rows
function showGiven() {
  const all = new Map<string, Kept>()
  const put = (text: string, index: number, by: number, as: (row: Row) => Row) => {
    /* what stands in the log first under a write is that write: nobody writes another's away */
    for (const row of readRows(text).rows) if (!all.has(row.w)) all.set(row.w, { row: as(row), index, given: true, by })
  }
  for (const leaf of leavesOf('note-given'))
    put(textOf('leaf', leaf.n), leaf.n, leaf.d.from && leaf.d.from !== leaf.by ? leaf.by : 0, row => asLogged(row, leaf))
  for (const { args } of waitingTexts('give-note')) put(args.text ?? '', -1, 0, row => row)
  given.value = all
}

async function keepRows(rows: readonly Row[]): Promise<boolean> {
  for (const lot of inLots(rows)) {
    const text = await sealText(lot.map(jcs).join('\n'), recipients.value)
    if (!onItsWay(await asks('keep-note', { text }))) return false
    for (const row of lot) written.set(row.w, row)
    void turn()
  }
  return true
}
/** sealAgain(): all that is here once more, for a key that came later. The same write twice is once. */
export const sealAgain = () => keepRows([...mine.value.values()].map(kept => kept.row))
const setupOf = (line: Line) => setups().find(row => row.id === line.setup)?.setup
/** giveLine(line, media, from): read by all who joined; `from`: whose it is, where a trustee gives it. */
export async function giveLine(line: Line, media?: string, from?: number): Promise<boolean> {
  const answer = await asks('give-note', { setup: setupOf(line), from, text: jcs(line), media })
  return onItsWay(answer)
}

/** Of a book that two have opened. */
const lent = new Map<string, Part>()
export const lend = (rows: readonly Row[]) => rows.filter(isPart).forEach(row => lent.set(row.w, row))
async function picture(hash: string): Promise<Blob | null> {
  const parts = [...[...mine.value.values()].map(kept => kept.row).filter(isPart), ...lent.values()]
  const own = joined(parts, hash)
  if (own) return own
  const response = await fetch(`/media/${hash}`, { credentials: 'same-origin' }).catch(() => null)
  return response?.ok ? response.blob() : null
}
async function keepPicture(blob: Blob): Promise<string> {
  const octets = new Uint8Array(await blob.arrayBuffer())
  const hash = hex(sha256(octets))
  return (await keepRows(parted(octets, hash))) ? hash : ''
}
/** giveKept(hash): a picture of hers, as the box takes pictures of everybody; what a line says of it. */
export async function pictureGiven(hash: string): Promise<string> {
  const blob = await picture(hash)
  return blob ? broughtMedium({ blob, hash, size: blob.size, type: 'image/jpeg' }) : ''
}

/** All of hers, with a proof of each entry's place in the log: when it was written, nobody can say otherwise later. */
async function file(told: (done: number, of: number) => void): Promise<Blob | null> {
  const all = [...mine.value.values()]
  const proofs: string[] = []
  for (const [n, { row, index }] of all.entries()) {
    told(n, all.length)
    const proof = index >= 0 && !isPart(row) ? await fetchProof(index) : null
    if (proof?.status === 200) proofs.push(jcs({ of: row.w, proof: proof.text }))
  }
  told(all.length, all.length)
  const octets = await sealFile(
    zipped(
      nameOf(myId.value),
      all.map(kept => kept.row),
      proofs,
    ),
    recipients.value,
  )
  return new Blob([octets as BlobPart], { type: 'application/octet-stream' })
}

export function openOnBox() {
  effect(() => {
    const who = me.value && me.value !== 'join' ? me.value : null
    if (who && !isStation.value) void keysOf(`${who.title}/${who.person}`)
  })
  effect(() => {
    void [learned.value, outbox.value, identities.value]
    void turn()
  })
  effect(showGiven)
  source.value = {
    home: false,
    who: () => nameOf(myId.value),
    now: boxTime,
    keep: keepRows,
    give: giveLine,
    picture,
    keepPicture,
    file,
  }
}
