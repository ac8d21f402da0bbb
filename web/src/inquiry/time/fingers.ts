// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// fingers.ts - one finger moves the time and the lanes, or the line where it began on the ruler; two pinch; a touch picks. A wheel
// brings nearer; sideways or with shift it moves, with alt it climbs.
import type { Board } from './board'
import { climb, look, setAt, slide, zoom } from './board'
import { rulerHigh } from './paint'
import { nearer, timeAt } from './view'

interface Finger {
  x: number
  y: number
}
const stirs = 8 /* pixels: less is a touch */

export interface Hands {
  down: (event: PointerEvent) => void
  move: (event: PointerEvent) => void
  up: (event: PointerEvent) => void
}
const placeOf = (event: PointerEvent | WheelEvent): Finger => {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}
const apart = ([a, b]: readonly Finger[]) => Math.max(Math.hypot(a.x - b.x, a.y - b.y), 10)
const middle = ([a, b]: readonly Finger[]) => (a.x + b.x) / 2

/** handsOn(board, touch): the listeners; touch(x, y) when something was meant and nothing moved. */
export function handsOn(board: Board, touch: (x: number, y: number) => void): Hands {
  const fingers = new Map<number, Finger>()
  let begun: Finger | null = null,
    stirred = false,
    onRuler = false
  const drag = (from: Finger, to: Finger) => {
    if (onRuler) return setAt(board, timeAt(board.view.value, to.x))
    slide(board, from.x - to.x)
    climb(board, from.y - to.y)
  }
  const pinch = (before: readonly Finger[], after: readonly Finger[]) => {
    const pulled = nearer(board.view.value, middle(before), apart(after) / apart(before))
    look(board, { ...pulled, from: pulled.from - (middle(after) - middle(before)) * pulled.perPixel })
  }
  return {
    down(event) {
      const at = placeOf(event)
      ;(event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId)
      fingers.set(event.pointerId, at)
      if (fingers.size === 1) [begun, stirred, onRuler] = [at, false, at.y < rulerHigh]
    },
    move(event) {
      const from = fingers.get(event.pointerId),
        to = placeOf(event)
      if (!from) return
      const before = [...fingers.values()]
      fingers.set(event.pointerId, to)
      if (begun && Math.hypot(to.x - begun.x, to.y - begun.y) > stirs) stirred = true
      if (fingers.size === 2) pinch(before, [...fingers.values()])
      else if (stirred || onRuler) drag(from, to)
    },
    up(event) {
      const at = fingers.get(event.pointerId)
      fingers.delete(event.pointerId)
      if (at && !stirred && !fingers.size && event.type === 'pointerup') touch(at.x, at.y)
      if (!fingers.size) begun = null
      else stirred = true
    },
  }
}

const lineHigh = 24
/** In pixels, whatever the wheel counts in. */
const pixels = (event: WheelEvent, delta: number) => delta * (event.deltaMode === 1 ? lineHigh : event.deltaMode === 2 ? 400 : 1)
export function turn(board: Board, event: WheelEvent) {
  const dx = pixels(event, event.deltaX),
    dy = pixels(event, event.deltaY)
  event.preventDefault()
  if (event.shiftKey) return slide(board, dx || dy)
  if (event.altKey) return climb(board, dy)
  if (Math.abs(dx) > Math.abs(dy)) return slide(board, dx)
  zoom(board, Math.exp(-dy * (event.ctrlKey ? 0.01 : 0.002)), placeOf(event).x)
}
