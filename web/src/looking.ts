// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// looking.ts - what a look consists of, point by point, which looks a weapon's state asks for, and the command that its taps
// make. Pure: tested without a page.
import type { Load, LookKind, Point } from './loads'
import { points } from './loads'
import type { Asked } from './asked'
import type { Item, Lot } from './views'
import { asked } from './asked'

export { loadsFor, points, tapsMax } from './loads'
export type { Load, LookKind, Point }

/** What one press starts: a look, or several that follow each other without a second press. */
export type Flow = LookKind | 'reset' | 'sight'
export interface Looking {
  kind: LookKind
  item?: Item
  lot?: Lot
  count: number
  shower: number
  looker: number
  seen: number
  spent?: number /* of a range: what was fired there */
  unbroken?: boolean /* the rounds whose proof the looker watched never left their sight */
  then?: { lot: Lot; count: number } /* what goes in, before the same looker, once this part is on the record */
}
export interface Tapped {
  seen: number
  failed: number
  spent: number
  bore: boolean
}
export const nothingTapped: Tapped = { seen: 0, failed: 0, spent: 0, bore: false }

export function tap(tapped: Tapped, point: Point, found: boolean): Tapped {
  if (point === 'bore') return { ...tapped, bore: true }
  if (point === 'case') return { ...tapped, spent: tapped.spent + 1 }
  return found ? { ...tapped, seen: tapped.seen + 1 } : { ...tapped, failed: tapped.failed + 1 }
}
export const taps = (tapped: Tapped) => tapped.seen + tapped.failed + tapped.spent + (tapped.bore ? 1 : 0)
export const whole = (look: Looking): Tapped => points(look).reduce((tapped, point) => tap(tapped, point, true), nothingTapped)

/** A glove's double tap is one tap; nobody sees a chamber in less. Where two devices stamp by two clocks, what seems long before
    the last tap is none of its bounces. */
export const doubleMs = 150
export const isNewTap = (at: number, last: number) => Math.abs(at - last) >= doubleMs
/** What appears under a finger is not yet pressed by it: the bounce of the tap before cannot count for it. */
export const settleMs = 400

/** The command of the one who looked: they are the actor, whoever's screen it was. */
export function command(look: Looking, tapped: Tapped): Asked {
  const { kind, item, lot, shower, count } = look
  const more = { for: look.looker, seen: look.seen }
  const bore = tapped.bore ? 1 : 0
  switch (kind) {
    case 'empty':
      return asked('look-empty', { item: item!.item, shower, seen: tapped.seen, of: item!.points, bore }, more)
    case 'heads':
      return asked(
        'look-heads',
        { item: item!.item, shower, seen: tapped.seen, of: item!.points, unbroken: look.unbroken ? 1 : undefined },
        more,
      )
    case 'load':
      return asked('load', { item: item!.item, lot: lot!.lot, shower, count, proved: tapped.seen }, more)
    case 'unload':
      return asked(
        'unload',
        { item: item!.item, shower, proved: tapped.seen, failed: tapped.failed, spent: tapped.spent, bore },
        more,
      )
    case 'receive':
      return asked('receive-lot', { lot: lot!.lot, shower, count, proved: tapped.seen, failed: tapped.failed }, more)
    case 'count':
      return asked('count-lot', { lot: lot!.lot, shower, count, proved: tapped.seen, failed: tapped.failed }, more)
    case 'range':
      return asked('close-range', { shower, count, spent: look.spent, seen: tapped.seen }, more)
    case 'over':
      return asked('look-over', { item: item!.item, shower, seen: tapped.seen, of: item!.points }, more)
  }
}
/** A round that is put into a weapon and fails its proof ends the loading: nothing is loaded, the lot is set aside. */
export const failedProof = (look: Looking): Asked =>
  asked('fail-proof', { lot: look.lot!.lot, item: look.item?.item, count: 1 }, { for: look.looker })

/** The part after this one, before the same looker; none when a mark was not found, for then the set stands still. */
export function next(look: Looking, tapped: Tapped, seen: number): Looking | null {
  if (!look.then || tapped.failed) return null
  return { ...look, kind: 'load', ...look.then, seen, then: undefined }
}

/** What goes back in at a reset: the same lot, as many as the plan says. */
export function resetsFor(item: Item, loads: readonly Load[], lotIn: number): Load[] {
  const same = loads.filter(load => load.lot.kind === item.kind)
  const known = same.filter(load => load.lot.lot === lotIn)
  return known.length ? known : same
}

export interface Offer {
  flow: Flow
  load?: Load
}
/** Which looks a weapon in its keeper's hand asks for: the likely ones, and those that are also possible. */
export function offers(item: Item, loads: readonly Load[], lotIn = 0): { likely: Offer[]; also: Offer[] } {
  const all = (flow: Flow, list: readonly Load[]): Offer[] => list.map(load => ({ flow, load }))
  if (item.rounds && item.state === 'back') {
    const resets = all('reset', resetsFor(item, loads, lotIn))
    const out: Offer[] = [{ flow: 'unload' }],
      heads: Offer[] = [{ flow: 'heads' }]
    if (item.sight) return { likely: [{ flow: 'sight' }], also: [...resets, ...out, ...heads] }
    return resets.length ? { likely: resets, also: [...out, ...heads] } : { likely: out, also: heads }
  }
  if (item.rounds) return { likely: [{ flow: 'heads' }], also: [{ flow: 'unload' }] }
  if (!item.looker || !loads.length) return { likely: [{ flow: 'empty' }], also: [] }
  return { likely: all('load', loads), also: [{ flow: 'empty' }] }
}
