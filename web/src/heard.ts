// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// heard.ts - when the box was last heard, and what time it is there. A phone's clock may be set while we listen, its other
// clock stands still while it sleeps: the longer of the two is how long the box was silent.
import { computed, signal } from '@preact/signals'

/** Two pings missed, and a second for this page's own beat: within 12 s of silence nothing here reads as current. */
export const staleAfterMs = 11000
/** One ping missed: what is asked now is kept, and goes out when the box is heard again. */
export const quietAfterMs = 7500

let wall = Date.now(),
  steady = performance.now(),
  box = wall,
  listening = false,
  beating = 0
export const heardAt = signal(0) /* the box's time */
export const clock = signal(wall) /* the box's time, by this page's beat */
const silent = signal(0)
export const stale = computed(() => silent.value > staleAfterMs)

const passed = () => Math.max(performance.now() - steady, Date.now() - wall)
/** How long the box was silent; a page that has not joined does not listen. */
export const unheardMs = () => (listening ? passed() : 0)
/** The time at the place, as the box told it: a phone's own clock may be an hour off. */
export const boxTime = () => Math.round(box + passed())

/** A page that asks who it is, or has joined, listens; from then on silence counts. */
export function listen() {
  beating ||= window.setInterval(beat, 1000)
  if (listening) return
  listening = true
  wall = Date.now()
  steady = performance.now()
}
export function rest() {
  listening = false
  silent.value = 0
}
export function hear(boxAt?: number) {
  listen()
  box = boxAt ?? boxTime()
  wall = Date.now()
  steady = performance.now()
  heardAt.value = box
  silent.value = 0
}
/** Silence is counted by a beat: nothing comes that could say it. */
export function beat() {
  silent.value = unheardMs()
  clock.value = boxTime()
}
