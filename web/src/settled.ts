// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// settled.ts - a press answers only the prompt on which it began. A hand that taps twice, or that was on its way when another
// prompt came into this one's place, has not read it: a press counts when it began on this prompt, and after it had stood
// still for a moment. What a keyboard or a screen reader presses begins when it arrives.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

export const settleMs = 600
const movedPx = 8

export interface Standing {
  what: string
  at: number
  since: number
}
/** stands(before, what, at, now): since when this prompt stands where it stands. Pure. */
export const stands = (before: Standing, what: string, at: number, now: number): Standing =>
  before.what === what && Math.abs(before.at - at) <= movedPx ? before : { what, at, since: now }
export const counts = (standing: Standing, began: number) => began >= standing.since + settleMs

export function useSettled(what: string) {
  const box = useRef<HTMLElement>(null)
  const standing = useRef<Standing>({ what: '', at: 0, since: 0 })
  const began = useRef(0)
  const [early, be] = useState(true)
  const [told, tell] = useState(false) /* that a press came too early: said on the prompt itself, beneath what is pressed */
  const timer = useRef(0)
  useLayoutEffect(() => {
    if (!box.current) return
    const at = box.current.getBoundingClientRect().top + scrollY
    const next = stands(standing.current, what, at, performance.now())
    if (next === standing.current) return
    standing.current = next
    be(true)
    tell(false)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => be(false), settleMs)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const on = {
    ref: box,
    'data-early': early || undefined,
    onPointerDownCapture: () => {
      began.current = performance.now()
    },
    onClickCapture: (event: MouseEvent) => {
      const start = event.detail === 0 ? performance.now() : began.current
      if (counts(standing.current, start)) return
      event.preventDefault()
      event.stopPropagation()
      tell(true)
    },
  }
  return [on, told] as const
}
