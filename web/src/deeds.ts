// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// deeds.ts - what can be entered after it happened: which acts a thing has, the likely ones first, the command each makes,
// and when it was. Pure: no page, no clock but the one that is given.
import { padSteps } from './padSteps'
import type { Asked } from './asked'
import type { Item, Lot } from './views'
import { asked } from './asked'
import { asIfUtc } from './zones'

export type Deed = 'take' | 'hand-over' | 'collect' | 'lock' | 'lose-sight' | 'rounds-out' | 'rounds-back'
export type Thing = { item: Item; lot?: undefined } | { lot: Lot; item?: undefined }

/* The record may be wrong about where a thing is: so each act is offered, only the order follows the record. */
const byPlace: Record<string, readonly Deed[]> = {
  locker: ['take', 'hand-over', 'collect', 'lock', 'lose-sight'],
  keeper: ['hand-over', 'lock', 'lose-sight', 'collect', 'take'],
  holder: ['collect', 'lose-sight', 'lock', 'hand-over', 'take'],
}
export const deedsOf = ({ item }: Thing): readonly Deed[] =>
  item ? (byPlace[item.place] ?? byPlace.keeper) : ['rounds-back', 'rounds-out']

/** The number of the step on a paper pad (docs/paper.md), by which the act stands on the page; one that has none is written out. */
export const stepOf: Readonly<Partial<Record<Deed, number>>> = {
  take: padSteps.take,
  'hand-over': padSteps['hand-over'],
  collect: padSteps.collect,
  lock: padSteps.lock,
  'rounds-out': padSteps.load,
  'rounds-back': padSteps.count,
}

export interface Details {
  person?: number
  setup?: number
  tag?: number
  count?: number
}
export const needs = (deed: Deed): keyof Details | null =>
  deed === 'hand-over' ? 'person' : deed === 'rounds-out' || deed === 'rounds-back' ? 'count' : null

/** The command of a deed, or null while something it needs is not said. */
export function commandOf(deed: Deed, thing: Thing, { person, setup, tag, count }: Details): Asked | null {
  if (thing.lot) {
    const known = deed === 'rounds-out' || deed === 'rounds-back'
    return known && count ? asked(deed, { lot: thing.lot.lot, count }) : null
  }
  const { item } = thing.item
  switch (deed) {
    case 'take':
    case 'collect':
    case 'lock':
    case 'lose-sight':
      return asked(deed, { item })
    case 'hand-over':
      return person ? asked('hand-over', { item, person, setup: setup || undefined, tag: tag || undefined }) : null
    default:
      return null
  }
}

/** The record's own word for what a command does, for a sentence that can be read before it is sent. */
export const eventOf: Readonly<Record<string, string>> = {
  take: 'weapon-taken',
  'hand-over': 'weapon-handed-over',
  collect: 'weapon-collected',
  lock: 'weapon-locked',
  'lose-sight': 'sight-lost',
  'rounds-out': 'rounds-counted-out',
  'rounds-back': 'rounds-counted-back',
  'look-empty': 'empty-seen',
  'look-heads': 'heads-seen',
  watch: 'look-watched',
  load: 'weapon-loaded',
  unload: 'weapon-unloaded',
  declare: 'state-declared',
  'count-shots': 'shots-counted',
  'receive-lot': 'lot-received',
  'count-lot': 'lot-counted',
  'hold-meeting': 'meeting-held',
  'attend-meeting': 'meeting-attended',
  'enter-area': 'area-entered',
  'leave-area': 'area-left',
  'answer-plan': 'plan-answered',
  'begin-work': 'work-begun',
  cut: 'work-cut',
  'wrap-setup': 'setup-wrapped',
}

const minuteMs = 60000
export const agoMinutes = [5, 10, 15, 30] as const

/** whenOf("23:50", 1, now, zone): that time at the place, that many days back; null where it is no time of that day. */
export function whenOf(clock: string, daysBack: number, now: number, zone?: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(clock)
  if (!match) return null
  const today = Math.floor(asIfUtc(now, zone) / 86400000) * 86400000
  const wanted = today - daysBack * 86400000 + (Number(match[1]) * 60 + Number(match[2])) * minuteMs
  let at = wanted
  for (let i = 0; i < 2; i++) at -= asIfUtc(at, zone) - wanted
  return asIfUtc(at, zone) === wanted ? at : null
}

export type WrongTime = 'none' | 'not-yet' | 'no-time'
/** What is wrong with a time that somebody gave: it has not come yet, or is none. A guess is never made. */
export const wrongTime = (at: number | null, now: number): WrongTime => (at === null ? 'no-time' : at > now ? 'not-yet' : 'none')
