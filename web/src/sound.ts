// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sound.ts - the alarm's two tones, and what a look sounds like, so that eyes stay on the weapon: a click for each point, two
// when all are counted, one low tone when it ended without a record. A browser lets a page sound only after a first touch.
import { signal } from '@preact/signals'

let audio: AudioContext | null = null
/** This screen was touched, and sounds: joining is a touch, a page that was opened anew has none yet. */
export const sounds = signal(false)
function unlock() {
  if (sounds.peek()) return
  try {
    if (!audio) {
      audio = new AudioContext()
      audio.onstatechange = () => {
        sounds.value = audio?.state === 'running'
      }
    }
    void audio.resume()
  } catch {
    audio = null
  }
}
/* A mouse counts when it goes down, a finger when it is lifted. */
for (const touch of ['pointerdown', 'pointerup', 'keydown']) addEventListener(touch, unlock, { passive: true })

function tone(hertz: number, from: number, seconds: number, loud: number) {
  if (!audio) return
  const source = audio.createOscillator(),
    gain = audio.createGain()
  source.frequency.value = hertz
  gain.gain.value = loud
  source.connect(gain).connect(audio.destination)
  source.start(audio.currentTime + from)
  source.stop(audio.currentTime + from + seconds)
}
export const buzz = (pattern: number | number[]) => {
  try {
    navigator.vibrate?.(pattern)
  } catch {
    /* not this phone */
  }
}

/** Two tones for three seconds. */
export function alert(loud = 0.4) {
  for (let i = 0; i < 6; i++) tone(i % 2 ? 660 : 880, i * 0.5, 0.45, loud)
  buzz([400, 120, 400])
}
/** Three short ones, unlike the alarm's. */
export function drillTone() {
  for (let i = 0; i < 3; i++) tone(990, i * 0.3, 0.15, 0.3)
  buzz([120, 120, 120])
}
export function click() {
  tone(1200, 0, 0.03, 0.15)
  buzz(30)
}
/** All points are counted: no praise, only that there is no further one. */
export function counted() {
  for (const from of [0.12, 0.22]) tone(1200, from, 0.03, 0.15)
  buzz([30, 60, 30])
}
export function ended() {
  tone(220, 0, 0.35, 0.2)
  buzz(250)
}
