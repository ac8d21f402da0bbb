// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// changed.ts - a setup that was planned without a danger, and got one: until when it had none, as far as this page holds the
// log. Whoever stands in it learned of another day than the one that is.
import { held } from './history'
import type { Leaf, Setup } from './views'

const shortMs = 5 * 60000 /* planned and armed in one go is one plan */
const of = (leaf: Leaf, k: string, setup: number) => leaf.k === k && leaf.d.setup === setup

/** withoutUntil(leaves, setup): when the first weapon came into a plan that had none; 0 where it was planned with it. Pure. */
export function withoutUntil(leaves: readonly Leaf[], setup: number): number {
  const planned = leaves.find(leaf => of(leaf, 'setup-planned', setup))
  const armed = leaves.find(leaf => of(leaf, 'weapon-planned', setup))
  if (!armed) return 0
  const worked = leaves.some(leaf => of(leaf, 'work-begun', setup) && leaf.n < armed.n)
  if (worked) return armed.at
  return planned && armed.at - planned.at > shortMs ? armed.at : 0
}
export const wasWithout = (setup: Setup): number => (setup.dangers.length ? withoutUntil(held.value, setup.setup) : 0)
