// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// places.ts - the places that two people look through at opening, after each break and before locking, and when each was. A
// day counts as one on which a ban was verified when all of them were; of one half done it says so.
import { held } from './history'
import { views } from './store'
import type { Leaf } from './views'
import type { Where } from './vocabulary'
import { WhereWords } from './vocabulary'
import { t } from './words'

export const places = WhereWords.filter(word => word !== 'nowhere')
export const spot = (place: Where) => t(`sweep.${place}`)

/** The newest entry that says so, among those this page has. */
export const sweptBy = (place: Where): Leaf | undefined =>
  [...held.value].reverse().find(leaf => leaf.k === 'place-swept' && leaf.d.where === place)
/** When the last of them was looked through; 0 where this page has not got the entry. */
export const sweptAt = () => Math.max(0, ...places.map(place => sweptBy(place)?.at ?? 0))

export type Verified = 'not' | 'part' | 'whole'
/** Where no day is open nobody has looked through anything today. */
export function verified(): Verified {
  const { day, sweptAll, swept } = views.value!.now
  if (!day) return 'not'
  return sweptAll ? 'whole' : swept.length ? 'part' : 'not'
}
