// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// board.ts - one timeline on one screen: what is kept, what is looked at, which instant and which item. The canvas, the list and the
// buttons read it and move it; it draws nothing.
import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Medium, Timeline } from '../data'
import type { Columns } from './columns'
import { columnsOf } from './columns'
import { stepped } from './frames'
import type { Stand } from './rows'
import { standsOf } from './rows'
import type { Lain, Window } from './shelves'
import { lay, windowOf } from './shelves'
import type { View } from './view'
import { held, moved, nearer, shown, untilOf, whole } from './view'

export interface Board {
  data: Timeline
  columns: Columns
  lain: ReadonlySignal<Lain>
  stands: readonly Stand[]
  high: number
  /** Of each lane its recordings; those without any time, and how many items have none, apart. */
  inLane: readonly (readonly number[])[]
  loose: readonly (readonly number[])[]
  untimed: readonly number[]
  width: Signal<number>
  height: Signal<number>
  view: Signal<View>
  top: Signal<number>
  at: Signal<number>
  /** How far the line may be off by what set it, an item or a recording; null: a hand did, and it is half of what lies under a pixel. */
  off: Signal<number | null>
  picked: Signal<number | null>
  /** The recording by whose pictures the line is stepped. */
  hand: Signal<Medium | null>
  person: Signal<number>
  role: Signal<string>
  status: Signal<string>
  window: ReadonlySignal<Window>
}
export const everybody = -1

export const isTimed = ({ from, until }: Medium) => Number.isFinite(from) && Number.isFinite(until)
function recordings({ lanes, media }: Timeline, timed: boolean): number[][] {
  const inLane: number[][] = lanes.map(() => [])
  media.forEach((medium, i) => isTimed(medium) === timed && inLane[medium.lane]?.push(i))
  const name = new Intl.Collator('en', { numeric: true }).compare
  for (const list of inLane) list.sort((a, b) => (timed ? media[a].from - media[b].from : name(media[a].entry, media[b].entry)))
  return inLane
}
function untimedOf({ lanes }: Timeline, { lane }: Columns, { untimed }: Lain): number[] {
  const counts = lanes.map(() => 0)
  for (const item of untimed) counts[lane[item]]++
  return counts
}

/** What the filters keep; nothing chosen keeps all, and no array is made. */
function keepOf(data: Timeline, columns: Columns, person: number, role: string, status: string): Uint8Array | undefined {
  if (person === everybody && !role && !status) return undefined
  const mine = data.people.map(({ roles }, i) => (person === everybody || i === person) && (!role || roles.includes(role)))
  const byPerson = person !== everybody || Boolean(role),
    code = columns.statuses.indexOf(status)
  const keep = new Uint8Array(columns.count)
  for (let i = 0; i < columns.count; i++) {
    const theirs = !byPerson || data.items.people[i].some(at => mine[at]) || (role && data.lanes[columns.lane[i]]?.role === role)
    keep[i] = Number(Boolean(theirs) && (!status || columns.status[i] === code))
  }
  return keep
}

function countsOf(data: Timeline, lain: Lain, inLane: readonly (readonly number[])[]): number[] {
  return data.lanes.map((_, i) => Math.max(lain.inLane[i].length, inLane[i].length))
}
/** Everything, with what has no end left out. */
function limitsOf({ from, until }: Timeline): [number, number] {
  return Number.isFinite(from) && until > from ? [from, until] : [from || 0, (from || 0) + 3600000]
}

export function openBoard(data: Timeline, at: Signal<number>): Board {
  const columns = columnsOf(data),
    inLane = recordings(data, true),
    loose = recordings(data, false)
  const person = signal(everybody),
    role = signal(''),
    status = signal('')
  const everything = lay(columns)
  const lain = computed(() => {
    const keep = keepOf(data, columns, person.value, role.value, status.value)
    return keep ? lay(columns, keep) : everything
  })
  const width = signal(0),
    height = signal(0)
  const view = signal<View>(whole(...limitsOf(data), 1000))
  return {
    ...{
      data,
      columns,
      lain,
      inLane,
      loose,
      untimed: untimedOf(data, columns, everything),
      width,
      height,
      view,
      at,
      person,
      role,
      status,
    },
    ...standsOf(data.lanes, countsOf(data, everything, inLane)),
    top: signal(0),
    off: signal<number | null>(null),
    picked: signal<number | null>(null),
    hand: signal<Medium | null>(null),
    window: computed(() => windowOf(lain.value, columns, view.value.from, untilOf(view.value, width.value))),
  }
}

/** look(board, view): never farther than what there is. */
export function look(board: Board, view: View) {
  board.view.value = held(view, limitsOf(board.data), board.width.value)
}
/** lookAtMost(board): where most of it lies, and the line in its middle; how a timeline opens. */
export function lookAtMost(board: Board) {
  const { columns, data, width } = board,
    { order, timed, anchor } = columns
  const part = (share: number) => anchor[order[Math.floor((timed - 1) * share)]]
  if (timed < 4 || part(0.75) <= part(0.25)) return lookAtAll(board)
  const half = (part(0.75) - part(0.25)) / 2
  look(board, whole(part(0.25) - half, part(0.75) + half, width.value))
  if (board.at.value === data.from) setAt(board, part(0.5), 0)
  else setAt(board, board.at.value, board.off.value)
}
export const lookAtAll = (board: Board) => look(board, whole(...limitsOf(board.data), board.width.value))
/** Around the line where it can be seen, else around the middle. */
export function zoom(board: Board, factor: number, x?: number) {
  const { view, width, at } = board
  const line = (at.value - view.value.from) / view.value.perPixel
  const around = x ?? (line >= 0 && line <= width.value ? line : width.value / 2)
  look(board, nearer(view.value, around, factor))
}
export const slide = (board: Board, pixels: number) => look(board, moved(board.view.value, pixels))
export function climb(board: Board, pixels: number) {
  board.top.value = Math.max(0, Math.min(board.top.value + pixels, board.high - board.height.value + 40))
}
/** setAt(board, ms, off): the line stands there, and can be seen. */
export function setAt(board: Board, ms: number, off: number | null = null) {
  const [from, until] = limitsOf(board.data)
  board.off.value = off
  board.at.value = Math.min(Math.max(ms, from), until)
  look(board, shown(board.view.value, board.at.value, board.width.value))
}
/** stepFrame(board, n): a picture of the recording in hand, or ten milliseconds. */
export const stepFrame = (board: Board, n: 1 | -1) => setAt(board, stepped(board.hand.value, board.at.value, n), board.off.value)
export const offOf = (board: Board) => board.off.value ?? board.view.value.perPixel / 2

/** pick(board, item): the middle of when it may have been is the instant; its lane comes into sight. */
export function pick(board: Board, item: number | null) {
  board.picked.value = item
  if (item === null) return
  const { columns, stands, top, height } = board
  const half = columns.length[item] / 2
  if (Number.isFinite(columns.anchor[item])) setAt(board, columns.anchor[item] + half, Math.round(half))
  const lane = stands[columns.lane[item]]
  if (lane && (lane.top < top.value || lane.top + 60 > top.value + height.value)) climb(board, lane.top - 30 - top.value)
}
/** step(board, n): the next item in time that is kept, or the one before. */
export function step(board: Board, n: 1 | -1) {
  const { all } = board.lain.value,
    { anchor } = board.columns
  const current = board.picked.value === null ? -1 : all.indexOf(board.picked.value)
  if (current >= 0) return pick(board, all[Math.min(Math.max(current + n, 0), all.length - 1)])
  const after = all.findIndex(item => anchor[item] >= board.at.value)
  const next = n > 0 ? after : (after < 0 ? all.length : after) - 1
  if (all[next] !== undefined) pick(board, all[next])
}
