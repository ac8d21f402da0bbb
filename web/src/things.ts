// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// things.ts - dangerous things other than weapons, as the table of classes has them: no page asks for a class by its name,
// it asks for what is true of it. Pure.
import type { Danger, Item, Person, Setup } from './views'
import { classes } from './vocabulary'
import type { Role, ThingClass } from './vocabulary'

export const classOf = (item: Pick<Item, 'class'>): ThingClass => classes[item.class] ?? classes.firearm
const is = (flag: ThingClass['flags'][number]) => (item: Pick<Item, 'class'>) => classOf(item).flags.includes(flag)

/** Looked over and made ready, where a weapon is opened, loaded and stated. */
export const isThing = (item: Pick<Item, 'class'>) => !is('weapon')(item)
/** What opens has chambers to look into. */
export const isGun = (item: Item) => !isThing(item) && item.points > 0
/** Carried or worn by somebody; has a state in which it can act; stops the set when contact with it is lost. */
export const arrives = is('arrives'),
  isBorne = is('borne'),
  readies = is('readies'),
  linked = is('linked')

const any = (roles: readonly Role[], person: Pick<Person, 'roles'> | undefined) =>
  Boolean(person?.roles.some(role => roles.includes(role)))
export const keeps = (item: Pick<Item, 'class'>, person: Person | undefined) => any(classOf(item).keepers, person)
export const controls = (item: Item, person: Person | undefined) => any(classOf(item).controllers, person)
/** Where an unskilled look would be a comfort only, the second look belongs to the trade. */
export const mayLook = (item: Item, person: Person | undefined) => {
  const { second } = classOf(item)
  return !second || any(second, person)
}
const trades = new Set(Object.values(classes).flatMap(({ keepers }) => keepers))
/** Of those who can give what a rule asks for, the ones whose trade this thing is, and whoever is of no trade; where it names
 * only other trades, those who keep it. */
export function whoseTrade(roles: readonly string[], item: Item | undefined): readonly string[] {
  if (!item || !isThing(item)) return roles
  const keepers: readonly string[] = classOf(item).keepers,
    fit = roles.filter(role => !trades.has(role as Role) || keepers.includes(role))
  return fit.length === roles.length ? roles : fit.length ? fit : keepers
}
const leading: readonly Role[] = ['stunt-coordinator', 'effects', 'operator', 'wrangler']
/** Who enters and plans such things and says who is trained with them; others keep theirs and are not led to the forms. */
export const leads = (person: Person | undefined) => any(leading, person)
/** The classes that such a person keeps, weapons apart. */
export const kept = (person: Person | undefined) =>
  Object.keys(classes).filter(
    word => isThing({ class: word as Item['class'] }) && keeps({ class: word as Item['class'] }, person),
  )

/** Somebody looked it over since it came to hand, and nobody doubted it since. */
export const lookedOver = (item: Item) => item.looker > 0 && !item.doubted

export interface Planned {
  setup: Setup
  danger: Danger
}
/** Made ready where the plan has it: on the one who bears it, or where it stands. */
export const inPlace = (item: Item, { setup, danger }: Planned) =>
  isBorne(item) ? item.place === 'holder' && item.setup === setup.setup && item.holder === danger.holder : item.place === 'keeper'
