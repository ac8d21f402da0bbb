// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// trusting.ts - two people whom an author named open her book together: her key is sealed to the second, and that to the first.
// The first opens the outer seal and passes on what is inside, still sealed; the second opens that, and seals the key back to the first.
// What they pass on goes through the log as lines that only the other can read: both acts stand there.
import { ask } from '../acts'
import { kit } from '../kit'
import { learned, sealed, textOf } from '../names'
import { myId, views } from '../store'
import type { Asked } from '../asked'
import type { Leaf } from '../views'
import type { Line } from './lines'

export interface MyTrust {
  trustees: readonly number[]
  opened: boolean
  asked: readonly number[]
  trusted: readonly { from: number; asked: readonly number[]; opened: boolean }[]
}
const none: MyTrust = { trustees: [], opened: false, asked: [], trusted: [] }
export const myTrust = (): MyTrust => ({ ...none, ...views.value?.notebook })

/** What people pass to each other: of whom, and the words. */
const passedBy = (): { by: number; words: string }[] =>
  kit.onBox.leavesOf('note-given').flatMap(leaf => {
    const rows = kit.onBox
      .rowsOf(leaf)
      .filter((row): row is Line => 'set' in row && row.kind === 'self' && row.set.title?.v === kit.book.ours)
    return rows.flatMap(row => (typeof row.set.words?.v === 'string' ? [{ by: leaf.by, words: row.set.words.v }] : []))
  })
const pass = (words: string) => {
  const source = kit.book.source.value!
  const line = kit.lines.newLine(
    'self',
    { title: kit.book.ours, words },
    { who: source.who(), at: kit.lines.timeHere(source.now()) },
  )
  return source.give!(line!)
}

/** Each one's recipient, as they gave it last. */
export function offered(): ReadonlyMap<number, string> {
  void learned.value
  return new Map(
    passedBy()
      .filter(({ words }) => /^age1[a-z0-9]{58}$/.test(words))
      .map(({ by, words }) => [by, words] as const),
  )
}
export const offer = () => pass(kit.keys.keys.value!.recipient)
export const hasOffered = () => offered().get(myId.value) === kit.keys.keys.value?.recipient

const asks = (kind: string, args: object) => ask({ kind, args } as Asked)
/** name(first, second): in the order in which they open. */
export async function name(first: number, second: number): Promise<boolean> {
  const [outer, inner] = [offered().get(first), offered().get(second)]
  if (!outer || !inner) return false
  const text = await kit.seal.sealTwice(`${kit.keys.keys.value!.identity}\n`, outer, inner)
  const answer = await asks('name-trustees', { person: first, shower: second, text })
  return kit.onBox.onItsWay(answer)
}

const naming = (from: number): Leaf | undefined =>
  kit.onBox
    .leavesOf('trustees-named')
    .filter(leaf => leaf.by === from)
    .slice(-1)[0]
const passed = (by: number, what: string, naming: Leaf) => {
  const mark = `${what} ${naming.by} ${naming.n}\n`
  return passedBy()
    .find(one => one.by === by && one.words.startsWith(mark))
    ?.words.slice(mark.length)
}
const openText = (text: string) => kit.seal.openText(text, kit.keys.identities.value)

export type Step = 'mine' | 'theirs' | 'open' | 'done' | 'broken'
/** stepOf(from): whose turn it is, once the book was opened by both. */
export function stepOf(from: number): Step {
  const named = naming(from)
  if (kit.keys.keys.value?.trusted[from]) return 'done'
  if (!named) return 'theirs'
  const first = Number(named.d.person),
    second = Number(named.d.shower)
  if (myId.value === first)
    return passed(second, 'whole', named)
      ? 'open'
      : passed(first, 'half', named)
        ? 'theirs'
        : textOf('leaf', named.n)
          ? 'mine'
          : 'theirs'
  return passed(first, 'half', named) ? 'open' : 'theirs'
}

/** step(from): one's own part in it. False: what came is not for this key. */
export async function step(from: number): Promise<boolean> {
  const named = naming(from)
  if (!named || !sealed.has(named.n)) return false
  const first = Number(named.d.person),
    second = Number(named.d.shower),
    mark = `${named.by} ${named.n}\n`
  if (myId.value === first) {
    const whole = passed(second, 'whole', named)
    if (!whole) {
      const half = await openText(textOf('leaf', named.n))
      return half !== null && pass(`half ${mark}${half}`)
    }
    const identity = await openText(whole)
    return identity !== null && kit.keys.trust(from, identity.trim())
  }
  const identity = await openText(passed(first, 'half', named) ?? '')
  const back = offered().get(first)
  if (identity === null || !back || !(await kit.keys.trust(from, identity.trim()))) return false
  return pass(`whole ${mark}${await kit.seal.sealText(identity, [back])}`)
}
export const askToOpen = async (from: number) => kit.onBox.onItsWay(await asks('ask-open', { from }))

/** handOn(to, from, words, lines): the list first, then what is on it. */
export async function handOn(to: number, from: number, words: string, lines: readonly Line[]): Promise<number> {
  const whose = from || undefined
  if (!kit.onBox.onItsWay(await asks('hand-on', { person: to, from: whose, text: words }))) return 0
  let n = 0
  for (const line of lines) {
    const picture = line.set.hash ? await kit.onBox.pictureGiven(String(line.set.hash.v)) : ''
    if (await kit.onBox.giveLine(line, picture || undefined, whose)) n++
  }
  return n
}
