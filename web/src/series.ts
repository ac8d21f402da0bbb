// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// series.ts - several weapons, one after another: which of them a series is about. Each has its own look or its own press;
// there is no "all". Pure: tested without a page.
import { isGun } from './things'
import type { Item } from './views'

export const seriesKinds = ['empty', 'heads', 'unload', 'take', 'lock'] as const
export type SeriesKind = (typeof seriesKinds)[number]
export const isLook = (kind: SeriesKind): kind is 'empty' | 'heads' | 'unload' => kind !== 'take' && kind !== 'lock'

const asks: Record<SeriesKind, (item: Item, me: number) => boolean> = {
  empty: (item, me) => item.place === 'keeper' && item.keeper !== me && !item.rounds && !item.looker,
  heads: (item, me) =>
    item.place === 'keeper' && item.keeper !== me && item.rounds > 0 && item.state !== 'back' && !item.lookers.includes(me),
  unload: (item, me) => item.place === 'keeper' && item.keeper !== me && item.rounds > 0,
  take: item => item.place === 'locker' && !item.held,
  lock: (item, me) => item.place === 'keeper' && item.keeper === me && !item.rounds && item.looker > 0,
}
/** inSeries(kind, items, me): those that open, in the order of the list. ${me} is the looker, or the custodian who acts. */
export const inSeries = (kind: SeriesKind, items: readonly Item[], me: number) =>
  items.filter(item => isGun(item) && asks[kind](item, me))
