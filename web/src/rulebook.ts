// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// rulebook.ts - what each rule says and who can give what it asks; which pack asks for it, and where that is written. Read
// once the page stands and long before the first refusal is. Until then a rule is its id.
import { signal } from '@preact/signals'
import { redraw } from './link'
import { views } from './store'
import type { PackRow } from './views'
import type { Parameter, Stricter } from './vocabulary'
import { rules } from './vocabulary'

/** A pack's word on a rule, with the first shooting day on which the pack binds, and the first on which it does not. */
export interface Ground extends PackRow {
  from?: string
  to?: string
}
/** A figure that packs and productions set: a number in a unit, or bits of a set; the strictest holds. */
export interface Figure {
  parameter: Parameter
  stricter: Stricter
  unit: string
  least: number
  most: number
  packs: readonly (Ground & { value: number })[]
}
export const figures = signal<readonly Figure[]>([])
export const grounds = signal<Readonly<Record<string, readonly Ground[]>>>({})

async function read<Table>(name: string, put: (table: Table) => void) {
  const response = await fetch(`/words/${name}.json`).catch(() => null)
  if (!response?.ok) {
    setTimeout(() => void read(name, put), 3000)
    return
  }
  put(await response.json())
  if (views.value) redraw()
}

export function readRules() {
  void read<typeof rules>('rules', table => Object.assign(rules, table))
  void read<typeof grounds.value>('packs', table => {
    grounds.value = table
  })
  void read<typeof figures.value>('figures', table => {
    figures.value = table
  })
}

const dayOf = (date: string) => Date.parse(date) / 86400000
/** inDates(row, day): on this shooting day; while none is open every date is. */
export const inDates = ({ from, to }: Ground, day: number) => !day || ((!from || day >= dayOf(from)) && (!to || day < dayOf(to)))
/** The packs that a refusal names, with where each is written: the phone's own core leaves that to the table. */
export const cited = (rule: string, rows: readonly Ground[]): readonly Ground[] =>
  (grounds.value[rule] ?? rows).filter(row => rows.some(named => named.pack === row.pack))
/** What is asked here: house always, another when it is adopted and binds on this day. */
export const bindsHere = (row: Ground): boolean => {
  const now = views.value?.now
  return row.pack === 'house' || Boolean(now?.packs.includes(row.pack) && inDates(row, now.day))
}
