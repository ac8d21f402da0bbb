// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// reach.ts - this page tells the box that it is awake, every 5 s and when it hides; what the person told of themself goes
// with it: away, radio off. The box keeps it in memory, as this page does.
import { effect, signal } from '@preact/signals'
import { quietAfterMs, unheardMs } from './heard'
import { details, isStation, myId, openings } from './store'
import { post } from './wire'

const beatMs = 5000
const page = crypto.getRandomValues(new Uint32Array(1))[0] >>> 1
export const away = signal(false)
export const radioOff = signal(false)
/** Until a touch says otherwise a page that was opened anew does not know what was told before. */
let mayBeAway = true

const awake = () => document.visibilityState === 'visible'
let asking = false
async function beat(more: { away?: boolean; radio?: boolean } = {}) {
  if (!myId.value || isStation.value) return
  if (asking && !Object.keys(more).length) return
  if (unheardMs() > quietAfterMs) return
  asking = true
  await post('/here', { page, awake: awake(), ...more }, beatMs)
  asking = false
}
/** A page that goes may send no more requests, but a word. */
function leave() {
  if (!myId.value || isStation.value) return
  const body = JSON.stringify({ page, awake: false })
  navigator.sendBeacon?.('/here', new Blob([body], { type: 'application/json' }))
}

export function sayAway(is: boolean) {
  away.value = mayBeAway = is
  void beat({ away: is })
}
export function sayRadio(off: boolean) {
  radioOff.value = off
  void beat({ radio: !off })
}

export function beatHere() {
  setInterval(beat, beatMs)
  document.addEventListener('visibilitychange', () => (awake() ? void beat() : leave()))
  addEventListener('pagehide', leave)
  addEventListener('click', () => mayBeAway && sayAway(false), true)
  effect(() => void (openings.value && myId.value && void beat()))
}

/** While a take runs phones are expected off. */
export const rolling = () => [...details.value.values()].some(setup => setup.work === 'take')
