// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// plan.ts - a draft of a setup's plan, and what it asks of the box, in order: what leaves the plan, the muzzle, the area, and
// the weapon last. So nobody is asked to answer half a plan: where no danger was planned before, the first that anybody is
// asked is the whole. Pure.
import type { Asked } from './asked'
import type { Danger, Item, Lot, Setup } from './views'
import { asked } from './asked'
import type { Capability, Kind, Measure, Muzzle } from './vocabulary'

export interface Draft {
  item: number
  holder: number
  kind: Kind | null
  count: number
  drop: readonly number[]
  muzzle: Muzzle | null /* null: as it stands */
  measures: readonly Measure[] | null /* null: as they stand */
  distance: number /* 0: as it stands */
  inside: readonly number[] | null /* null: as it stands */
  racks: readonly number[]
}
export const blank: Draft = {
  item: 0,
  holder: 0,
  kind: null,
  count: 0,
  drop: [],
  muzzle: null,
  measures: null,
  distance: 0,
  inside: null,
  racks: [],
}

const loads: Partial<Record<Capability, readonly Kind[]>> = {
  fires: ['dummy', 'blank', 'snapcap'],
  'blank-only': ['blank', 'snapcap'],
  'non-firing': ['dummy', 'snapcap'],
}
export interface Contents {
  kind: Kind
  count: number
}
/** What can be in this weapon: empty, or rounds of a kind of which there is a lot that is not set aside; a full weapon first. */
export function contentsFor(item: Item, lots: readonly Lot[]): Contents[] {
  const there = new Set(lots.filter(lot => !lot.state.includes('quarantined')).map(lot => lot.kind))
  const rounds = (loads[item.capability] ?? [])
    .filter(kind => there.has(kind))
    .flatMap(kind => Array.from({ length: item.capacity }, (_, i) => ({ kind, count: item.capacity - i })))
  return [{ kind: 'empty', count: 0 }, ...rounds]
}

const sameDanger = (danger: Danger, draft: Draft) =>
  danger.item === draft.item &&
  danger.holder === draft.holder &&
  danger.kind === draft.kind &&
  danger.count === draft.count &&
  !draft.drop.includes(danger.item)
const sameMeasures = (a: readonly Measure[], b: readonly Measure[]) =>
  a.length === b.length && a.every(measure => b.includes(measure))

/** Blanks are in the plan as it would be. */
export const hasBlanks = (setup: Setup, draft: Draft) => planned(setup, draft).some(danger => danger.kind === 'blank')
/** The muzzle, and what stands between: nothing does where it crosses nobody, unless blanks are fired. */
export function line(setup: Setup, draft: Draft): { muzzle: Muzzle; measures: Measure[] } {
  const muzzle = draft.muzzle ?? setup.muzzle
  if (!draft.muzzle && !draft.measures) return { muzzle, measures: setup.measures }
  const measures = [...(draft.measures ?? setup.measures)]
  return { muzzle, measures: muzzle === 'nobody' && !hasBlanks(setup, draft) ? [] : measures }
}
/** Distances to choose from: what is asked, as it stands, and some that are farther. */
export function distances(asked: number, stands: number): number[] {
  const least = asked || 6
  return [...new Set([least, ...[8, 10, 15, 25].filter(far => far > least), ...(stands ? [stands] : [])])].sort((a, b) => a - b)
}

/** What is still to be said before this draft says which weapon, in whose hands, with what in it. */
export function lacks(draft: Draft): 'hands' | 'what' | null {
  if (!draft.item) return null
  if (!draft.holder) return 'hands'
  return draft.kind ? null : 'what'
}

const holders = (setup: Setup, draft: Draft) => [
  ...setup.dangers.filter(danger => !draft.drop.includes(danger.item)).map(danger => danger.holder),
  draft.holder,
]

/** The area's change, person by person; whoever holds a weapon is inside by the plan itself. */
export function areaSteps(setup: Setup, inside: readonly number[], held: readonly number[]): Asked[] {
  const leave = setup.inside.filter(person => !inside.includes(person) && !held.includes(person)),
    enter = inside.filter(person => !setup.inside.includes(person))
  return [
    ...leave.map(person => asked('leave-area', { setup: setup.setup, person })),
    ...enter.map(person => asked('enter-area', { setup: setup.setup, person })),
  ]
}

export function steps(setup: Setup, draft: Draft): Asked[] {
  const all: Asked[] = draft.drop
    .filter(item => setup.dangers.some(danger => danger.item === item))
    .map(item => asked('drop-weapon', { setup: setup.setup, item }))
  const { muzzle, measures } = line(setup, draft)
  if (muzzle !== 'not-stated' && (muzzle !== setup.muzzle || !sameMeasures(measures, setup.measures)))
    all.push(asked('state-muzzle', { setup: setup.setup, muzzle, measure: measures }))
  if (draft.distance && draft.distance !== setup.distance)
    all.push(asked('state-distance', { setup: setup.setup, distance: draft.distance }))
  if (draft.inside) all.push(...areaSteps(setup, draft.inside, holders(setup, draft)))
  for (const rack of draft.racks) if (!setup.racks.includes(rack)) all.push(asked('plan-rack', { setup: setup.setup, rack }))
  if (draft.item && draft.holder && draft.kind && !setup.dangers.some(danger => sameDanger(danger, draft)))
    all.push(
      asked('plan-weapon', {
        setup: setup.setup,
        item: draft.item,
        person: draft.holder,
        kind: draft.kind,
        count: draft.count,
      }),
    )
  return all
}

const versioned = ['drop-weapon', 'state-muzzle', 'state-distance', 'plan-weapon', 'plan-rack']
/** What a changed plan voids: Copies that were given, and statements of what is in a weapon. */
export function voids(setup: Setup, all: readonly Asked[], items: readonly Item[]): { copies: number; stated: Item[] } {
  if (!all.some(step => versioned.includes(step.kind))) return { copies: 0, stated: [] }
  return {
    copies: setup.copied.length,
    stated: items.filter(item => item.declared && item.declaredFor === setup.setup),
  }
}
/** The plan as it would be. */
export function planned(setup: Setup, draft: Draft): Danger[] {
  const kept = setup.dangers.filter(danger => !draft.drop.includes(danger.item) && danger.item !== draft.item)
  return draft.item && draft.holder && draft.kind
    ? [...kept, { item: draft.item, holder: draft.holder, control: 0, kind: draft.kind, count: draft.count }]
    : setup.dangers.filter(danger => !draft.drop.includes(danger.item))
}
