// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// loads.ts - the points of a look and what a plan puts into which weapon: what whoever coaches a look knows of it before the
// later screens are here (looking.ts has the rest). Pure.
import { classOf } from './things'
import type { Danger, Item, Lot } from './views'

export type LookKind = 'empty' | 'heads' | 'load' | 'unload' | 'receive' | 'count' | 'over' | 'range'
/** A weapon's, or one that its class names. */
export type Point = 'chamber' | 'well' | 'head' | 'round' | 'case' | 'bore' | (string & {})
/** One tap a round up to this many; more are counted by the looker and entered as figures. */
export const tapsMax = 16

/** What is looked at, as far as its points go. */
interface Seen {
  kind: LookKind
  item?: Item
  count: number
}
function chambers(item: Item): Point[] {
  const revolver = item.action.startsWith('revolver')
  return Array.from({ length: item.points }, (_, i) => (revolver ? 'chamber' : i === 0 ? 'chamber' : 'well'))
}
const rounds = (n: number, point: Point): Point[] => Array.from({ length: n }, () => point)

export function points({ kind, item, count }: Seen): Point[] {
  switch (kind) {
    case 'empty':
      return [...chambers(item!), 'bore']
    case 'heads':
      return rounds(item!.points, 'head')
    case 'load':
      return rounds(count, 'round')
    case 'unload':
      return [
        ...rounds(item!.rounds - item!.spent, 'round'),
        ...rounds(item!.spent, 'case'),
        ...rounds(item!.points ? 1 : 0, 'bore') /* a belt has none */,
      ]
    case 'receive':
    case 'count':
      return count <= tapsMax ? rounds(count, 'round') : []
    case 'over':
      return [...classOf(item!).points]
    case 'range':
      return ['range-area', 'range-weapons', 'range-wardrobe', 'range-belts', 'range-containers']
  }
}

/** What a setup's plan puts into a weapon, out of which lot. */
export interface Load {
  setup: number
  lot: Lot
  count: number
}
export interface PlanRow {
  setup: { setup: number; work: string }
  danger: Danger
}
const running = (row: PlanRow) => ['line-up', 'rehearsal', 'take'].includes(row.setup.work)
const usable = (lot: Lot) =>
  lot.state.includes('received') && !lot.state.includes('quarantined') && !lot.state.includes('miscount')

/** loadsFor(rows, lots): each planned load once, what is at work first. A lot that cannot be used is named only where none can. */
export function loadsFor(rows: readonly PlanRow[], lots: readonly Lot[]): Load[] {
  const all = [...rows]
    .filter(row => row.danger.kind !== 'empty')
    .sort((a, b) => Number(running(b)) - Number(running(a)))
    .flatMap(({ setup, danger }) => {
      const ofKind = lots.filter(lot => lot.kind === danger.kind),
        good = ofKind.filter(usable)
      return (good.length ? good : ofKind).map(lot => ({ setup: setup.setup, lot, count: danger.count }))
    })
  return all.filter((load, i) => all.findIndex(other => other.lot.lot === load.lot.lot && other.count === load.count) === i)
}
