// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// morning.ts - what the box says of itself: power, clock, disk, the last copy, who of its stations was heard. All times are ms since
// 1970 by the record's clock.
import { signal } from '@preact/signals'
import { get } from './wire'

export interface BoxClock {
  trusted: boolean
  why: 'none' | 'no-chip' | 'set-before' | 'before-log' | 'before-build' | 'far-ahead'
  chip: boolean
  synchronised: boolean
  at: number
  last: number
  offset: number /* seconds that two people added to the machine's own clock */
  set: number | null
  phones: number
}
export interface Copied {
  offered: boolean /* the box was told where to copy to */
  running: boolean
  since: number /* entries that are not on the last one */
  last: null | { at: number; entries: number; apart: boolean; sealed: boolean }
}
export interface Morning {
  version: string
  size: number
  at: number
  practice: boolean
  degraded: boolean
  clock: BoxClock
  power: null | { mains: boolean | null; battery: number | null; low: boolean | null }
  disk: { free: number; of: number; room: boolean }
  start: { at: number; before: 'ended' | 'pulled'; lastEntry: number | null }
  witness: { at: number; size: number } | null
  stations: { open: number; seen: number; list: { person: number; open: boolean; at: number }[] }
  retention: null | { parameter: string; days: number; past: number }[]
}
export const copy = signal<Copied | null>(null)
export const readCopy = async () => {
  copy.value = (await get<{ copy?: Copied }>('/health'))?.copy ?? copy.value
}
export const morning = signal<Morning | null>(null)
export async function readMorning() {
  morning.value = (await get<Morning>('/morning')) ?? morning.value
}
