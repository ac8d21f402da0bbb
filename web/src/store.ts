// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// store.ts - what this page knows, as signals. Written by link.ts (what the box says) and acts.ts (what was asked); the
// screens only read it. No screen derives a weapon's state by itself: views come from the core.
import { computed, signal } from '@preact/signals'
import type { Core } from './core'
import { stale } from './heard'
import type { Waiting } from './outbox'
import type { Asked } from './asked'
import type {
  Danger,
  Foreseen,
  Item,
  Lamp,
  Leaf,
  Lot,
  Me,
  Person,
  Rack,
  Reach,
  Refused,
  Ring,
  Setup,
  SetupRow,
  Views,
} from './views'

export const me = signal<Me | 'join' | null>(null)
export const views = signal<Views | null>(null)
export const details = signal<ReadonlyMap<number, Setup>>(new Map())
export const size = signal(0)
export const leaves = signal<readonly Leaf[]>([])

export { clock, heardAt, stale } from './heard'

/** Whom no page reaches, as the box tells this screen: names, or how many. */
export const reach = signal<Reach | null>(null)
/** How the box's lamp or siren did, since this stream began. */
export const lamp = signal<Lamp | null>(null)
/** False while the box does not know the time: nothing but a stop is recorded. */
export const timed = signal(true)
export const openings = signal(0) /* how often the stream was opened */

export const rings = signal<readonly Ring[]>([])
/** This screen's own stop: red before anything was sent. */
export interface OwnStop {
  id: string
  at: number
  state: 'sending' | 'ringing' | 'recorded' | 'not-sent'
  index?: number
}
export const ownStop = signal<OwnStop | null>(null)
/** Whoever has answered a stop may go behind its page: an armorer must, to collect. The next stop comes to the front. */
export const behind = signal(false)
const open = computed(() => views.value?.now.stop ?? null)
/** A drill is never red; what rings while it runs is. */
export const red = computed(() => rings.value.length > 0 || ownStop.value !== null || Boolean(open.value && !open.value.drill))
export const drilling = computed(() => !red.value && Boolean(open.value?.drill))

export const outbox = signal<readonly Waiting[]>([]) /* asked, and not recorded */
export const waitingCount = computed(() => outbox.value.length)
export interface Head {
  size: number
  root: string
  witnesses: number
}
export const checkpoint = signal<Head | null>(null)
export const alarm = signal<string | null>(null) /* a word of the table: alarm.* */
export const alarmAt = signal(0)

/** What the sheet over the bottom shows: a refusal with the command that met it, or a line of news. */
export interface Sheet {
  refused: Refused | null
  rules: readonly string[]
  asked: Asked | null
  sent: boolean
  anyway?: (who?: number) => void /* goes into the flow whose end is refused and recorded */
}
export const sheet = signal<Sheet | null>(null)
export const toast = signal<string | null>(null)

let core: Core | null = null
export const setCore = (opened: Core | null) => {
  core = opened
}
export const theCore = () => core

export const myId = computed(() => (me.value && me.value !== 'join' ? me.value.person : 0))
export const isStation = computed(() => Boolean(me.value && me.value !== 'join' && me.value.station))
export const zone = computed(() => (me.value && me.value !== 'join' ? me.value.zone : undefined))

const none: readonly never[] = []
export const people = (): readonly Person[] => views.value?.people ?? none
/** Unheard, the box may know better: nobody's evidence is then more than none, and nothing says what is in a weapon. */
const seenItems = computed(() => {
  const rows = views.value?.items ?? none
  return stale.value ? rows.map(row => ({ ...row, evidence: 'none' as const, kindShown: false })) : rows
})
export const items = (): readonly Item[] => seenItems.value
export const lots = (): readonly Lot[] => views.value?.lots ?? none
export const racks = (): readonly Rack[] => views.value?.racks ?? none
export const setups = (): readonly SetupRow[] => views.value?.setups ?? none
export const personOf = (n: number) => people().find(row => row.person === n)
export const itemOf = (n: number) => items().find(row => row.item === n)
export const lotOf = (n: number) => lots().find(row => row.lot === n)
/** By its number, or by the name in an address. */
export const rackOf = (rack: number | string) => racks().find(row => row.rack === rack || row.id === rack)
export const setupRow = (n: number) => setups().find(row => row.setup === n)
export const dangersOf = (item: number): { setup: Setup; danger: Danger }[] =>
  [...details.value.values()]
    .filter(setup => setup.work !== 'wrapped')
    .flatMap(setup => setup.dangers.filter(danger => danger.item === item).map(danger => ({ setup, danger })))

const custody = new Set(['armorer', 'property-master', 'assistant-armorer'])
const direction = new Set(['first-ad', 'second-ad'])
const has = (person: number, roles: Set<string>) => Boolean(personOf(person)?.roles.some(role => roles.has(role)))
export const isCustodian = (person: number) => has(person, custody)
export const isDirection = (person: number) => has(person, direction)
const producing = new Set(['producer', 'production-manager'])
export const isProduction = (person: number) => has(person, producing)
/** Those who enter a setup's facts and see names of who has not answered. */
export const runsTheSet = () => isCustodian(myId.value) || isDirection(myId.value)

/** caughtUp(to): once this page has what the box recorded, or after a while without it. */
export const caughtUp = (to: number) =>
  new Promise<void>(done => {
    const enough = () => size.value >= to && (clearTimeout(timer), end(), done())
    const timer = setTimeout(() => (end(), done()), 2000)
    let end = () => {}
    end = size.subscribe(enough)
    enough()
  })

/** foresee(asked): what the box would say now; null where this page cannot know. */
export function foresee(asked: Asked): Foreseen | null {
  void size.value /* a screen that asks is drawn again when the log grows */
  if (!core || !views.value) return null
  const own = !asked.for || asked.for === myId.value
  return core.foresee({ ...asked, for: own ? undefined : asked.for, actor: myId.value })
}
