// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// views.ts - the shapes that core/view.h writes, on the box and in the browser alike. Persons are numbers: 0 is nobody.
import type {
  Action,
  Calibre,
  Capability,
  Class,
  Colour,
  Callout,
  Concern,
  Content,
  EventKind,
  Evidence,
  Grounds,
  Hazard,
  Kind,
  Mark,
  Measure,
  Muzzle,
  Need,
  Notice,
  Outcome,
  Pack,
  Parameter,
  Place,
  Rank,
  Reason,
  Reply,
  Reset,
  Role,
  State,
  Subject,
  Where,
  Work,
} from './vocabulary'
import type { DayRow } from './days'
import type { Lesson } from './lesson'
import type { Resuming } from './resuming'
import type { NotebookView, Recollection } from './trust'

export type Ask =
  | { ask: 'plan'; setup: number; version: number }
  | { ask: 'meeting' }
  | { ask: 'duty'; role: Role }
  | { ask: 'report'; report: number }
  | { ask: 'summons'; role: Role; setup: number }
  | { ask: 'ask'; number: number }
  | { ask: 'answer'; report: number }
  | ({ ask: 'call' } & Call)
export interface Call {
  caller: number
  called: number
  rule: string
  item: number
  setup: number
}
/** A role that somebody needs here; none: it has not answered. Who says `here` is there, and the row is gone. */
export interface Summons {
  role: Role
  setup: number
  by: number
  reply: Reply
  person: number
}
/** What was called aloud last; shown, and asked of nobody. */
export interface CalledOut {
  callout: Callout
  item: number
  setup: number
  by: number
  at: number /* seconds since 1970 */
}
/** What a duty needs, and whose answer it was. Unanswered by its time it is a no, by the one who owed it. */
export interface AskRow {
  ask: number
  asker: number
  role: Role
  need: Need
  state: 'open' | 'yes' | 'part' | 'no' | 'lapsed' | 'withdrawn' | 'anew' /* declined, and to be answered again */
  grounds: Grounds
  owner: number
  answerer: number
  item: number
  setup: number
  person: number
  due: number
}
export interface Stop {
  raiser: number
  presence: number /* at whose station it was pressed; 0: on the raiser's own screen */
  raisers: number
  reason: Reason
  explained: boolean
  accounted: boolean
  mistake: boolean
  deviation: boolean
  drill?: boolean
  agreed: Role[]
  answered: number[]
  asked?: number[] /* who is asked to answer; everybody else saw and heard it */
}
export interface Person {
  person: number
  roles: Role[]
  accepted: Role[]
  trained: boolean
  more: boolean
  met: boolean
  declines: boolean
  minor: boolean
  permit: boolean
  permitDue: number
  skills: Subject[]
  held: boolean /* something went off in their hands, and the report is open */
  gone: boolean /* has left the production */
  left: Role[] /* the roles that ended with it */
  fresh: boolean /* came today */
  away: boolean /* since the production stood still; that says nothing about them */
  told: boolean /* what happened, and what changed */
}
/** Owed to an authority, or to the production's own records; owner 0 is production. */
export interface NoticeRow {
  notice: number
  kind: Notice
  state: 'open' | 'lapsed' | 'given'
  owner: number
  due: number
}
export interface Now {
  begun: boolean
  day: number
  break: boolean
  recordsHeld: boolean
  classHolds: number
  sealed: boolean
  contact: number /* who answers questions about weapons */
  range: boolean /* a live-fire range is open, apart from the set */
  rangeRounds: number
  piecesOut: number
  packs: Pack[]
  notices: NoticeRow[]
  meeting: { held: boolean; contents: Content[] }
  stop: Stop | null
  me: { person: number; roles: Role[]; accepted: Role[]; met: boolean; declines: boolean; trained: boolean; stopped: boolean }
  calls: Call[]
  summons: Summons[]
  callout: CalledOut | null
  suspended: Reason /* after what the production stands still; none: it does not */
  drillOwed: boolean /* resumed, and no stop was drilled since */
  lessons: number /* of another production, and not answered yet */
  author: number /* the cinematographer of record */
  outside: number /* the recipient outside, last of every ladder */
  asks: Ask[]
  parameters: Figure[]
  prohibited: { live: boolean; firing: boolean } /* by packs in force */
  swept: Where[] /* looked through by two since the day's opening, or its last break */
  sweptAll: boolean
  heldPlaces: Where[] /* something that nobody declared was found there */
  paper: boolean /* two people said that the day goes on on paper */
}
/** What packs in force and the production ask together; 0: nothing is asked. */
export interface Figure {
  parameter: Parameter
  value: number
  stated: number
  by: Pack[]
}
export interface Item {
  item: number
  id: string
  here: boolean /* it arrived, and has not left the production */
  class: Class
  action: Action
  capability: Capability
  capacity: number
  points: number
  state: State
  place: Place
  keeper: number
  holder: number
  setup: number
  looker: number
  rounds: number
  spent: number
  kind: Kind | 'mixed'
  proved: boolean
  prover: number
  kindShown: boolean
  declared: boolean
  declaredFor: number
  held: boolean
  waiting: boolean
  waitDue: number
  ready: boolean /* it can act */
  doubted: boolean /* it waits for a look before two persons */
  calibre: Calibre
  kept: boolean /* out through a break, and not looked into since */
  sight: number /* who may say that it never left their sight */
  tagRead: boolean
  tagged: boolean
  evidence: Evidence
  asked: boolean /* the viewer asked, and was let look */
  lookers: number[]
  watchers: number[]
  through: number[] /* of these: entered on a screen that is not their own */
}
export interface Lot {
  lot: number
  id: string
  here: boolean /* it arrived, and has not left the production */
  kind: Kind
  calibre: Calibre
  mark: Mark
  stated: number
  received: number
  box: number
  cart: number
  loaded: number
  spent: number
  aside: number
  missing: number
  state: ('received' | 'quarantined' | 'miscount' | 'counted' | 'unproved' | 'used')[]
}
/** A counted group of like pieces in which nothing fires. Only pieces that are not in it are listed: voucher, holder or 0. */
export interface Rack {
  rack: number
  id: string
  here: boolean /* it arrived, and has not left the production */
  capability: Capability
  colour: Colour
  count: number
  out: number
  missing: number
  setup: number
  checked: boolean
  gap: boolean
  held: boolean
  pieces: [voucher: number, holder: number, place: 'out' | 'missing'][]
}
export type Stage = 'meant' | 'shown' | 'said' | 'made' | 'asked' | 'finished'
export const stages: readonly Stage[] = ['meant', 'shown', 'said', 'made', 'asked', 'finished']
export interface SetupRow {
  setup: number
  id: string
  work: Work
  version: number
  muzzle: Muzzle
  measures: Measure[]
  distance: number /* metres that everybody stays from a muzzle with blanks; 0: not said */
  reset: Reset
  weapons: number
  stages: boolean[]
  takes: number
  lineUps: number
  rehearsals: number
  author: number /* of its images: cinematographer of record at its first take */
  camera: number /* who operated */
  slated: number /* the last take's number */
  deviations: number
  prevented: number
}
export interface Danger {
  item: number
  holder: number
  control: number /* who makes it ready, of a thing that is no weapon */
  kind: Kind
  count: number
}
export interface Missing {
  rule: string
  wrong: string
  cure: string
  who: string[]
}
export interface Setup extends SetupRow {
  dangers: Danger[]
  inside: number[]
  copied: number[]
  asking: number[]
  mustAnswer: number[]
  through: number[] /* of copied: entered on a screen that is not their own */
  apart: number[]
  hearer: number
  takers: { taker: number; taken: number }[]
  racks: number[]
  assessed: Hazard[]
  assessedOld: boolean
  missing: Missing[]
  asks: number[] /* asks declined that stand on it */
  reports: number[] /* what was reported, asked and remembered of it */
  asked: number[]
  recollections: number[]
}
export interface Report {
  report: number
  concern: Concern
  state: 'open' | 'lapsed' | 'answered'
  outcome: Outcome
  owner: number
  filer: number
  item: number
  setup: number
  due: number
  filed: number /* when, in seconds since 1970; without a name to the quarter of an hour */
  entry: number
  step: number /* how often it went on to the next */
  disputed: boolean /* the answer was not enough for the one who reported */
  taken: boolean /* it was enough */
  nameless: boolean
  outside: boolean /* it reached the recipient outside */
}
export interface Views {
  now: Now
  people: Person[]
  items: Item[]
  lots: Lot[]
  setups: SetupRow[]
  reports: Report[]
  racks: Rack[]
  asks: AskRow[]
  days: DayRow[]
  resume: Resuming
  lessons: Lesson[]
  notebook: NotebookView
  recollections: Recollection[]
}

export interface PackRow {
  pack: Pack
  citation: string
  rank: Rank
  confirmed: boolean | number
}
export interface Refused {
  rule: string
  wrong: string
  cure: string
  who: number[]
  packs: PackRow[]
  breach?: string
  item?: number
  setup?: number
  person?: number
  lot?: number
}
export interface Foreseen {
  refused: Refused | null
  all: string[]
}

/** A leaf of the log: core/codec.h. */
export interface Leaf {
  n: number
  at: number
  about?: number
  by: number
  on?: number
  with?: number
  k: EventKind
  entry?: 'late' | 'paper'
  d: Record<string, number | string | string[]>
  c?: Record<string, string>
}
export interface Me {
  person: number
  station: boolean
  title: string
  zone: string
  practice: boolean
  clock?: boolean /* false: the box does not know the time */
}
/** Of people whose page is not awake, or who are off: to those who can fetch them names, to all others how many. */
/** How a command of the operator's ended: a lamp, a siren. */
export interface Lamp {
  command: 'on-stop' | 'on-release'
  reason: string
  ok: boolean | null /* it has not ended yet */
}
export type Reach =
  | { people: { person: number; is: 'asleep' | 'lost' | 'away' | 'off-radio'; radio?: false }[]; others: number }
  | { asleep: number; lost: number; away: number }
export interface Ring {
  ring: string
  person: number
  with?: number /* at whose station */
  reason: Reason
  at: number
}
