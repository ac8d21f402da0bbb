// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// coaching.ts - the steps of practice, from opening the day over one reset to the locker: whose hands, where, which buttons,
// and when a step is done. Nothing is remembered: each is read from the views, so that whatever happens in between (a stop,
// a look that lapsed, a changed plan) leads back to the step that it asks for.
import { unanswered } from './demands'
import { loadsFor, points } from './loads'
import type { Flow } from './looking'
import { nameOf } from './names'
import { kinds } from './say'
import {
  dangersOf,
  details,
  isCustodian,
  isDirection,
  isStation,
  itemOf,
  lots,
  myId,
  people,
  personOf,
  setups,
  views,
} from './store'
import type { Item, Setup } from './views'
import { t } from './words'

/** What is practised: the newest setup with a weapon in it. */
export interface Practice {
  setup: Setup
  item: Item
  holder: number
  ad: number
  armorer: number
  absent: number[] /* inside, and not at the meeting */
  open: number[] /* have not answered the plan */
  out: boolean /* in the performer's hands */
  running: boolean
  last: boolean /* the take after the reset has begun */
  watched: boolean /* the performer watched the look at the reset */
}
export interface Step {
  id: string
  who: (p: Practice) => number[]
  at: (p: Practice) => string
  done: (p: Practice) => boolean
  press: (p: Practice) => string[]
  taps?: (p: Practice) => number /* of the look that the press begins */
}

export function practice(): Practice | null {
  const row = [...setups()].reverse().find(row => row.weapons > 0)
  const setup = row && details.value.get(row.setup)
  const danger = setup?.dangers[0],
    item = danger && itemOf(danger.item)
  if (!setup || !danger || !item) return null
  const first = (is: (person: number) => boolean) => people().find(row => is(row.person))?.person ?? 0
  return {
    setup,
    item,
    holder: danger.holder,
    ad: first(isDirection),
    armorer: first(isCustodian),
    absent: setup.inside.filter(person => !personOf(person)?.met),
    open: unanswered(setup),
    out: item.place === 'holder',
    running: ['line-up', 'rehearsal', 'take'].includes(setup.work),
    last: setup.takes > 1,
    watched: item.watchers.includes(danger.holder),
  }
}

const ad = (p: Practice) => [p.ad],
  armorer = (p: Practice) => [p.armorer],
  performer = (p: Practice) => [p.holder]
const now = () => 'now',
  armory = () => 'armory',
  setup = (p: Practice) => `setup/${p.setup.setup}`
/** On a station the act asks whose hand it was. */
const by = (person: number) => (isStation.value ? [nameOf(person)] : [])
const named = (list: readonly number[]) => list.filter(person => person !== myId.value || isStation.value).map(nameOf)
const spoken = () => isStation.value || isDirection(myId.value) || isCustodian(myId.value)

const load = (p: Practice) => loadsFor(dangersOf(p.item.item), lots())[0]
function look(p: Practice, flow: Flow): string {
  const into = load(p)
  const what = t(`flow.${flow}`, into ? { what: kinds(into.lot.kind, into.count), lot: into.lot.id } : {})
  return t(isStation.value ? 'flow.any' : 'flow.i', { what })
}
/** Empty, then loaded, in one go; or what is left of it. */
const way = (p: Practice): Flow => (p.item.looker ? 'load' : 'empty')
const taps = (p: Practice, kind: 'empty' | 'heads' | 'load' | 'unload') =>
  points({ kind, item: p.item, count: load(p)?.count ?? 0 }).length

const looked = (p: Practice) => p.out || p.item.lookers.includes(p.holder) || p.watched
const loaded = (p: Practice) => p.out || (p.item.rounds > 0 && p.item.state !== 'back')
const firstTake = (p: Practice) => p.setup.takes > 0
/** In hand again after the reset, which the performer watched. */
const again = (p: Practice) => p.last || (p.out && p.watched)

const handOver = (p: Practice) => {
  const danger = p.setup.dangers[0]
  const words = t('act.hand-over', { what: kinds(danger.kind, danger.count), name: nameOf(p.holder) })
  return [words, ...by(p.armorer), ...(p.item.tagRead ? [] : ['4', '7'])]
}
const collect = (p: Practice) => [t('act.collect', { name: nameOf(p.holder) }), ...by(p.armorer)]
const take = (p: Practice) => [t('work.take.act'), ...by(p.ad)]
const cut = (p: Practice) => [t('work.cut.act'), ...by(p.ad)]
const five = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command'] as const

export const steps: readonly Step[] = [
  { id: 'open', who: ad, at: now, done: () => views.value!.now.day > 0, press: p => [t('day.open'), ...by(p.ad)] },
  {
    id: 'meeting',
    who: ad,
    at: () => 'meeting',
    done: () => views.value!.now.meeting.held,
    press: p => [...five.map(word => t(`content.${word}`)), nameOf(p.armorer), t('meeting.record'), ...by(p.ad)],
  },
  {
    id: 'attend',
    who: p => p.absent,
    at: () => (isDirection(myId.value) ? 'meeting' : 'now'),
    done: p => p.absent.length === 0,
    press: p => (isDirection(myId.value) ? p.absent.map(nameOf) : [t('meeting.i-was-there')]),
  },
  {
    id: 'copy',
    who: p => (isStation.value ? [p.ad] : p.open),
    at: p => (spoken() && !p.open.includes(isStation.value ? 0 : myId.value) ? setup(p) : 'now'),
    done: p => p.open.length === 0,
    press: p =>
      isStation.value
        ? [t('roll.take'), nameOf(p.ad), ...named(p.open)]
        : p.open.includes(myId.value)
          ? [t('answer.copy')]
          : named(p.open),
  },
  {
    id: 'take',
    who: armorer,
    at: armory,
    done: p => p.last || p.item.place !== 'locker',
    press: p => [t('act.take.short'), ...by(p.armorer)],
  },
  {
    id: 'look',
    who: ad,
    at: armory,
    done: p => firstTake(p) || loaded(p),
    press: p => [look(p, way(p)), ...by(p.ad)],
    taps: p => (p.item.looker ? 0 : taps(p, 'empty')) + taps(p, 'load'),
  },
  {
    id: 'heads',
    who: performer,
    at: armory,
    done: p => firstTake(p) || looked(p),
    press: p => [
      isStation.value
        ? t('flow.named', { name: nameOf(p.holder), what: t('flow.heads') })
        : t('flow.i', { what: t('flow.heads') }),
    ],
    taps: p => taps(p, 'heads'),
  },
  { id: 'hand', who: armorer, at: armory, done: p => firstTake(p) || p.out, press: handOver },
  { id: 'roll', who: ad, at: setup, done: firstTake, press: take },
  { id: 'cut', who: ad, at: setup, done: p => p.last || !p.running, press: cut },
  { id: 'collect', who: armorer, at: armory, done: p => again(p) || !p.out, press: collect },
  {
    id: 'reset',
    who: ad,
    at: armory,
    done: p => p.last || loaded(p),
    press: p => [look(p, p.item.rounds ? 'reset' : way(p)), ...by(p.ad)],
    taps: p => (p.item.rounds ? taps(p, 'unload') : p.item.looker ? 0 : taps(p, 'empty')) + taps(p, 'load'),
  },
  {
    id: 'watch',
    who: performer,
    at: armory,
    done: p => p.last || looked(p),
    press: p => [isStation.value ? t('act.watch.named', { name: nameOf(p.holder) }) : t('act.watch')],
  },
  { id: 'hand-again', who: armorer, at: armory, done: p => p.last || p.out, press: handOver },
  { id: 'roll-again', who: ad, at: setup, done: p => p.last, press: take },
  { id: 'cut-again', who: ad, at: setup, done: p => !p.running, press: cut },
  { id: 'collect-again', who: armorer, at: armory, done: p => !p.out, press: collect },
  {
    id: 'out',
    who: ad,
    at: armory,
    done: p => p.item.rounds === 0,
    press: p => [t('looks.more'), look(p, 'unload'), ...by(p.ad)],
    taps: p => taps(p, 'unload'),
  },
  { id: 'lock', who: armorer, at: armory, done: p => p.item.place === 'locker', press: p => [t('act.lock'), ...by(p.armorer)] },
]

/** The first step that is not done; steps.length when all are. */
export const stepNow = (p: Practice) => {
  const at = steps.findIndex(step => !step.done(p))
  return at < 0 ? steps.length : at
}
