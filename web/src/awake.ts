// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// awake.ts - a tablet that stands in one place does not sleep. Where the page came over plain http no browser gives a wake
// lock: then a picture that plays without a sound keeps most screens on. Which of the two holds, or neither, is said.
import { signal } from '@preact/signals'

export type Held = 'lock' | 'picture' | 'none'
export const held = signal<Held>('none')

interface Lock {
  released: boolean
  release(): Promise<void>
  addEventListener(name: 'release', then: () => void): void
}
const locks = (navigator as { wakeLock?: { request(what: 'screen'): Promise<Lock> } }).wakeLock

let wanted = 0 /* a station and its owner may both ask for it */
let lock: Lock | null = null
let picture: HTMLVideoElement | null = null

async function byLock(): Promise<boolean> {
  if (!locks) return false
  if (lock && !lock.released) return true
  try {
    lock = await locks.request('screen')
    lock.addEventListener('release', () => held.value === 'lock' && (held.value = 'none'))
    return true
  } catch {
    return false /* hidden, or the battery is low */
  }
}
/** Drawn by the page itself: no file, no sound, no request. A dot that changes each second is film enough. */
async function byPicture(): Promise<boolean> {
  try {
    if (!picture) {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 16
      const pen = canvas.getContext('2d')!
      setInterval(() => pen.fillRect(0, 0, 1 + (Date.now() % 7), 1), 1000)
      picture = document.createElement('video')
      picture.muted = picture.loop = true
      picture.playsInline = true
      picture.srcObject = canvas.captureStream(1)
    }
    await picture.play()
    return true
  } catch {
    return false /* not before a first touch */
  }
}

async function hold() {
  if (!wanted || document.visibilityState === 'hidden') return
  held.value = (await byLock()) ? 'lock' : (await byPicture()) ? 'picture' : 'none'
}
document.addEventListener('visibilitychange', () => void hold())
addEventListener('pointerdown', () => void (wanted && held.value === 'none' && hold()), { passive: true })

/** stayAwake(): from now on, until what it returns is called. */
export function stayAwake(): () => void {
  wanted++
  void hold()
  let asks = true
  return () => {
    if (asks) wanted--
    asks = false
    if (wanted) return
    held.value = 'none'
    picture?.pause()
    void lock?.release().catch(() => {})
    lock = null
  }
}
