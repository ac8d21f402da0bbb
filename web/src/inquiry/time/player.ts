// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// player.ts - up to four recordings on the line's clock. While it plays, the first that runs leads, and the others are corrected towards
// it; while it stands, each stands where the line is. What shares no clock is left alone.
import { effect, signal } from '@preact/signals'
import type { Signal } from '@preact/signals'
import type { Medium } from '../data'
import type { Board } from './board'
import { setAt } from './board'
import { sought } from './frames'
import { atInstant, correction, inFile, runs } from './sync'

interface Playing {
  medium: Medium
  node: HTMLMediaElement
  /** Where it was last sent while it stood: once, wherever it came to stand. */
  sent: number
}
export interface Player {
  playing: Signal<boolean>
  /** How many there are to play: those that are open. */
  open: Signal<number>
  /** Its element is there; the answer takes it away again. Only what shares the clock comes here. */
  add: (medium: Medium, node: HTMLMediaElement) => () => void
  toggle: () => void
  end: () => void
}
const settled = 0.0005

/** Where there is nothing to be heard or seen of it now, it waits. */
function follow(one: Playing, at: number, leads: boolean) {
  const { medium, node } = one
  one.sent = NaN
  if (!runs(medium, at)) return void (node.paused || node.pause())
  if (node.paused) {
    node.currentTime = inFile(medium, at)
    void node.play().catch(() => {})
  }
  if (leads) return void (node.playbackRate = 1)
  const { rate, to } = correction(medium, at, node.currentTime, 1)
  node.playbackRate = rate
  if (to !== undefined && !node.seeking) node.currentTime = to
}
function stand(one: Playing, at: number) {
  const { medium, node } = one
  node.pause()
  const to = sought(medium, at)
  if (node.seeking || to === one.sent || Math.abs(node.currentTime - to) <= settled) return
  node.currentTime = one.sent = to
}

export function openPlayer(board: Board): Player {
  const all: Playing[] = [],
    playing = signal(false),
    open = signal(0)
  let frame = 0,
    before = 0
  const lead = (at: number) => all.find(({ medium, node }) => runs(medium, at) && !node.paused && node.readyState >= 3)
  const waits = (at: number) => all.some(({ medium, node }) => runs(medium, at) && node.readyState < 3)
  function turn(now: number) {
    const led = lead(board.at.value),
      by = before ? now - before : 0
    before = now
    const next = led ? atInstant(led.medium, led.node.currentTime) : board.at.value + (waits(board.at.value) ? 0 : by)
    const last = Math.max(...all.map(({ medium }) => medium.until))
    if (next >= last) return halt()
    setAt(board, next, led?.medium.plusMinus ?? board.off.peek())
    for (const one of all) follow(one, next, one === led)
    frame = requestAnimationFrame(turn)
  }
  function halt() {
    cancelAnimationFrame(frame)
    playing.value = false
    for (const one of all) stand(one, board.at.value)
  }
  const unwatch = effect(() => {
    const at = board.at.value
    if (!playing.peek()) for (const one of all) stand(one, at)
  })
  return {
    playing,
    open,
    add(medium, node) {
      const one = { medium, node, sent: NaN }
      open.value = all.push(one)
      const placed = () => playing.peek() || stand(one, board.at.peek())
      for (const event of ['loadedmetadata', 'seeked']) node.addEventListener(event, placed)
      placed()
      return () => {
        for (const event of ['loadedmetadata', 'seeked']) node.removeEventListener(event, placed)
        all.splice(all.indexOf(one), 1)
        open.value = all.length
      }
    },
    toggle() {
      if (playing.value) return halt()
      if (!all.length) return
      before = 0
      playing.value = true
      for (const one of all) follow(one, board.at.value, false)
      frame = requestAnimationFrame(turn)
    },
    end() {
      unwatch()
      halt()
    },
  }
}
