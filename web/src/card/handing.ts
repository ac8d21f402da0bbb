// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// handing.ts - what was handed on, as the printed book has it (src/paper/sheet_book.c, book_parts.c): scenes with whether they are shot,
// looks and lenses with their setups, and where a lens came from.
import type { Entry } from '../book/lines'
import { kit } from '../kit'
import type { Leaf } from '../views'
import { asText, shown, standing } from './cards'
import type { Card } from './cards'
import { cards, entries, entriesOf, sealedOf, writerOf } from './given'

export const handed = (): Leaf[] => sealedOf('handed-on')
/** Keys that two people pass on are lines, and nobody's notes. */
const given = () => entries.value.filter(entry => !entry.removed && !kit.book.isOurs(entry))
export const ofKind = (kind: string) => given().filter(entry => entry.kind === kind)
/** Each value, the author's first: another's words never stand in the place of hers. */
export const inOrder = (entry: Entry, field: string) =>
  [...standing(entry, field)].sort(
    (a, b) => Number(b.who === entry.who) - Number(a.who === entry.who) || Date.parse(a.at) - Date.parse(b.at),
  )
const first = (entry: Entry, field: string) => {
  const [one] = inOrder(entry, field)
  return one ? asText(one.v) : ''
}
export const slateOf = (setup: string) => setup.toUpperCase()

const shots = ['yes', 'partly', 'no']
export interface Told {
  scene: string
  of: readonly Entry[] /* what is said of the scene itself */
  setups: readonly string[]
  shot: readonly (readonly [shot: string, by: string])[] /* yes, partly, no; none: nobody said */
}
export function scenes(): Told[] {
  const list = given().filter(entry => kit.scenes.told.includes(entry.kind))
  return kit.scenes.scenesOf(list).map(({ scene, list }) => {
    const of = list.filter(entry => entry.kind === 'scene')
    const shot = of
      .flatMap(entry => inOrder(entry, 'shot'))
      .flatMap(one => (shots.includes(asText(one.v)) ? [[asText(one.v), writerOf(one)] as const] : []))
    const setups = [...new Set(list.map(entry => entry.setup))].filter(Boolean)
    return { scene, of, setups, shot }
  })
}
/** What was meant and is not shot: of the scene, and of each setup that has no take. */
export const unshot = () =>
  scenes()
    .filter(({ shot }) => !shot.some(([word]) => word === 'yes'))
    .map(({ setups, ...row }) => ({
      ...row,
      meant: [
        ...row.of.map(entry => first(entry, 'intention')),
        ...setups
          .filter(id => !entriesOf(id, 'take').length)
          .flatMap(id => entriesOf(id, 'setup').map(entry => [first(entry, 'intention'), id] as const))
          .map(([words, id]) => words && `${slateOf(id)}: ${words}`),
      ].filter(Boolean),
    }))
    .filter(({ meant }) => meant.length)

export interface Alike {
  says: readonly string[]
  setups: readonly string[]
}
const said = (card: Card, field: string) => {
  const [value] = shown(card, field).values
  return value ? asText(value.v) : ''
}
/** Cards that say the same of these fields, together. */
export function alike(...fields: readonly string[]): Alike[] {
  const by = new Map<string, Alike>()
  for (const card of cards.value) {
    const says = fields.map(field => said(card, field)),
      key = JSON.stringify(says)
    if (!says.some(Boolean)) continue
    const before = by.get(key)?.setups ?? []
    by.set(key, { says, setups: [...new Set([...before, card.setup])] })
  }
  return [...by.values()]
}
export const cameFrom = (serial: string) =>
  serial
    ? ofKind('gear')
        .filter(entry => first(entry, 'serial') === serial)
        .flatMap(entry => [first(entry, 'from'), first(entry, 'house')])
        .filter(Boolean)
    : []
