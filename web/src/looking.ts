// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// looking.ts - what a look consists of, point by point, and the command that its taps make. Pure: tested without a page.
import type { Asked, Item, Lot } from './views'
import { asked } from './views'

export type LookKind = 'empty' | 'heads' | 'load' | 'unload' | 'receive' | 'count'
export type Point = 'chamber' | 'well' | 'head' | 'round' | 'case' | 'bore'
/** One tap a round up to this many; more are counted by the looker and entered as figures. */
export const tapsMax = 16

export interface Looking {
  kind: LookKind
  item?: Item
  lot?: Lot
  count: number
  shower: number
  looker: number
  seen: number
}
export interface Tapped {
  seen: number
  failed: number
  spent: number
  bore: boolean
}
export const nothingTapped: Tapped = { seen: 0, failed: 0, spent: 0, bore: false }

function chambers(item: Item): Point[] {
  const revolver = item.action.startsWith('revolver')
  return Array.from({ length: item.points }, (_, i) => (revolver ? 'chamber' : i === 0 ? 'chamber' : 'well'))
}
const rounds = (n: number, point: Point): Point[] => Array.from({ length: n }, () => point)

export function points({ kind, item, count }: Looking): Point[] {
  switch (kind) {
    case 'empty':
      return [...chambers(item!), 'bore']
    case 'heads':
      return rounds(item!.points, 'head')
    case 'load':
      return rounds(count, 'round')
    case 'unload':
      return [...rounds(item!.rounds - item!.spent, 'round'), ...rounds(item!.spent, 'case'), 'bore']
    case 'receive':
    case 'count':
      return count <= tapsMax ? rounds(count, 'round') : []
  }
}

export function tap(tapped: Tapped, point: Point, found: boolean): Tapped {
  if (point === 'bore') return { ...tapped, bore: true }
  if (point === 'case') return { ...tapped, spent: tapped.spent + 1 }
  return found ? { ...tapped, seen: tapped.seen + 1 } : { ...tapped, failed: tapped.failed + 1 }
}
export const taps = (tapped: Tapped) => tapped.seen + tapped.failed + tapped.spent + (tapped.bore ? 1 : 0)

/** The command of the one who looked: they are the actor, whoever's screen it was. */
export function command(look: Looking, tapped: Tapped): Asked {
  const { kind, item, lot, shower, count } = look
  const more = { for: look.looker, seen: look.seen }
  const bore = tapped.bore ? 1 : 0
  switch (kind) {
    case 'empty':
      return asked('look-empty', { item: item!.item, shower, seen: tapped.seen, of: item!.points, bore }, more)
    case 'heads':
      return asked('look-heads', { item: item!.item, shower, seen: tapped.seen, of: item!.points }, more)
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
  }
}
/** A round that is put into a weapon and fails its proof ends the loading: nothing is loaded, the lot is set aside. */
export const failedProof = (look: Looking): Asked =>
  asked('fail-proof', { lot: look.lot!.lot, item: look.item?.item, count: 1 }, { for: look.looker })
