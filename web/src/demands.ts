// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// demands.ts - a demand is dear (design.md principle 8): what asks a person for an answer, and what is only shown. Where no
// weapon that opens is in a plan there is no declared danger, and nobody is asked anything. And what stands in one's name.
import { clock, details, isStation, itemOf, leaves, myId, personOf, views } from './store'
import type { Ask, Danger, Leaf, Setup } from './views'

/** Rubber and replicas that do not open are shown, not asked about. */
export const opens = (danger: Danger) => (itemOf(danger.item)?.points ?? 1) > 0
export const dangerous = (setup: Setup) => setup.dangers.some(opens)

/** asks(): what this screen asks of its person; a station asks nobody. */
export function asks(): Ask[] {
  if (isStation.value) return []
  const away = personOf(myId.value)?.away /* who is not back is asked for nothing that belongs to the work */
  return (views.value?.now.asks ?? []).filter(ask => {
    if (away && (ask.ask === 'plan' || ask.ask === 'duty')) return false
    const setup = ask.ask === 'plan' ? details.value.get(ask.setup) : undefined
    return !setup || dangerous(setup)
  })
}

/** Those who owe the plan an answer and have not given it; of who is not back nobody waits for one. */
export const unanswered = (setup: Setup): number[] =>
  dangerous(setup) ? setup.mustAnswer.filter(person => !setup.copied.includes(person) && !personOf(person)?.away) : []

const of = (leaf: Leaf, k: string, setup: number) => leaf.k === k && leaf.d.setup === setup
const last = <T>(list: readonly T[], which: (row: T) => boolean): T | undefined => [...list].reverse().find(which)

/** The leaf by which a person's Copy of the plan as it is now stands on the record, as far as this page still holds it. */
export const copyLeaf = (setup: Setup, person: number): Leaf | undefined =>
  setup.copied.includes(person)
    ? last(
        leaves.value,
        leaf =>
          of(leaf, 'plan-answered', setup.setup) &&
          leaf.d.person === person &&
          leaf.d.answer === 'copy' &&
          leaf.d.version === setup.version,
      )
    : undefined

/** What was copied by this person before the plan became another; undefined when nothing was. */
export const copiedBefore = (setup: Setup, person: number): Leaf | undefined =>
  last(
    leaves.value,
    leaf =>
      of(leaf, 'plan-answered', setup.setup) &&
      leaf.d.person === person &&
      leaf.d.answer === 'copy' &&
      Number(leaf.d.version) < setup.version,
  )

export const prominentMs = 15 * 60000
/** My own Copies, newest first; each can be taken back by "That was not me". */
export const ownCopies = (): { setup: Setup; leaf: Leaf; fresh: boolean }[] =>
  isStation.value
    ? []
    : [...details.value.values()]
        .filter(setup => setup.work !== 'wrapped' && dangerous(setup))
        .flatMap(setup => {
          const leaf = copyLeaf(setup, myId.value)
          return leaf ? [{ setup, leaf, fresh: clock.value - leaf.at < prominentMs }] : []
        })
        .sort((a, b) => b.leaf.n - a.leaf.n)

export const takenBy = (leaf: Leaf) => (leaf.by && leaf.by !== leaf.d.person ? leaf.by : 0)
/** Whose screen it was, or in whose presence a station was touched; 0: the person's own. */
export const screenOf = (leaf: Leaf) => leaf.on ?? leaf.with ?? 0

/** Those who said of their Copy of this plan that it was not theirs, and have not answered since. */
export const disowned = (setup: Setup): number[] =>
  unanswered(setup).filter(
    person =>
      last(
        leaves.value,
        leaf =>
          (of(leaf, 'plan-answered', setup.setup) && leaf.d.person === person) ||
          (of(leaf, 'entry-disowned', setup.setup) && leaf.by === person) ||
          (leaf.d.setup === setup.setup && leaf.d.version !== undefined && leaf.k !== 'plan-answered'),
      )?.k === 'entry-disowned',
  )

/** Who is in whose sight and hearing: their phones are off, and nothing is missing of them. */
export function inHearing(): ReadonlyMap<number, number> {
  const heard = new Map<number, number>()
  for (const setup of details.value.values())
    if (setup.hearer) for (const person of setup.inside) if (!setup.apart.includes(person)) heard.set(person, setup.hearer)
  return heard
}
