// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// resuming.ts - a production that stands still after a death, a serious injury or a walk-out: who works on its going on, and
// what was said on the way, by the leaves that this page may read.
import { held } from './history'
import { after, textOf } from './names'
import { isDirection, isProduction, myId, people, personOf, views } from './store'
import type { Leaf, Person } from './views'
import type { Reason, Reply, Role, Wish } from './vocabulary'

/** What a production that stands still still owes before it goes on. */
export interface Resuming {
  reason: Reason
  steps: string[] /* rules that failed or were refused that day, and have no answer */
  changes: boolean
  asks: number[] /* declined, to be answered anew */
  reports: number[] /* open, for somebody outside to answer */
  wishes: Record<'finish' | 'credit' | 'images', Reply>
  custody: boolean /* a joint inventory is owed */
  remains: number[] /* setups that are not wrapped */
  people: { back: number; of: number }
}

export const suspended = () => (views.value?.now.suspended ?? 'none') !== 'none'
const has = (role: Role) => Boolean(personOf(myId.value)?.roles.includes(role))
const advises = () => has('safety-advisor')
/** Those who answer for what changes; everybody reads it. */
export const tends = () => isProduction(myId.value) || isDirection(myId.value) || advises()

/** A steward speaks for those who left together. */
export const maySuspend = () => tends() || has('steward')
/** A family's wishes are written down by production, or by the safety advisor. */
export const hears = () => isProduction(myId.value) || advises()
export const produces = () => isProduction(myId.value)

const rows = (...k: string[]): readonly Leaf[] =>
  [...after.value.values()].filter(leaf => k.includes(leaf.k)).sort((a, b) => a.n - b.n)
const lastOf = (list: readonly Leaf[]): Leaf | undefined => list[list.length - 1]
const last = (k: string) => lastOf(rows(k))
/** Since it last stood still. */
export const suspension = (): Leaf | undefined =>
  lastOf(
    [...rows('production-suspended'), ...held.value.filter(leaf => leaf.k === 'production-suspended')].sort((a, b) => a.n - b.n),
  )
const since = (leaf: Leaf) => leaf.n > (suspension()?.n ?? -1)
export const changes = (): readonly Leaf[] => rows('step-answered', 'change-named').filter(since)
export const wordsOf = (leaf: Leaf | undefined) => (leaf ? textOf('leaf', leaf.n) : '')
export const placed = () => last('place-named')
/** The wish as it stands, with who spoke: undefined once it was taken back, and where it may not be read. */
export function wished(wish: Wish): Leaf | undefined {
  const said = lastOf(rows('wish-recorded').filter(leaf => leaf.d.wish === wish))
  const back = lastOf(rows('wish-withdrawn').filter(leaf => leaf.d.wish === wish))
  return said && (!back || back.n < said.n) ? said : undefined
}
/** To be told, each in person; who was told stands here no longer, and whether they return is theirs to say. */
export const untold = (): readonly Person[] => people().filter(person => person.away && !person.told && !person.gone)
/** Who may stand beside whoever resumes: a safety advisor, or the recipient outside. */
export const witnesses = (): readonly Person[] =>
  people().filter(
    person =>
      person.person !== myId.value &&
      !person.gone &&
      (person.roles.includes('safety-advisor') || person.person === views.value?.now.outside),
  )
