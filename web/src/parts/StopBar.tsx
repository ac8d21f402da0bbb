// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// StopBar - on every screen, at thumb height, in the same place. Held for 600 ms, or tapped twice within 3 s: so gloves,
// a keyboard and a screen reader can do it too. Never a question in between. A pocket does neither: its touches move, fall
// elsewhere in between, or meet a page that has only just woken.
import { useEffect, useRef, useState } from 'preact/hooks'
import { stop } from '../acts'
import { behind } from '../store'
import { t } from '../words'

const holdMs = 600,
  againMs = 3000,
  wokeMs = 1000,
  stillPx = 40

/* When this page woke, and when a hand first touched it since; a page that was opened was opened by a hand. */
let woke = -wokeMs,
  touched: number | null = -wokeMs
document.addEventListener('visibilitychange', () => {
  woke = performance.now()
  touched = null
})
addEventListener(
  'pointerdown',
  () => {
    touched ??= performance.now()
  },
  true,
)
const since = (at: number | null) => at !== null && performance.now() - at >= wokeMs
const awake = () => performance.now() - woke >= wokeMs

interface Down {
  x: number
  y: number
}
const inside = (node: Element, { x, y }: Down) => {
  const { left, right, top, bottom } = node.getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}

export function StopBar() {
  const [armed, arm] = useState(false)
  const [held, hold] = useState(false)
  const timer = useRef(0),
    disarm = useRef(0),
    fired = useRef(false),
    moved = useRef(false),
    at = useRef<Down | null>(null),
    bar = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const elsewhere = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node)) arm(false)
    }
    addEventListener('pointerdown', elsewhere, true)
    return () => removeEventListener('pointerdown', elsewhere, true)
  }, [])
  const fire = () => {
    fired.current = true
    clearTimeout(timer.current)
    hold(false)
    arm(false)
    void stop()
  }
  const up = () => {
    clearTimeout(timer.current)
    hold(false)
    at.current = null
  }
  const down = (event: PointerEvent) => {
    fired.current = moved.current = false
    at.current = event
    hold(true)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(fire, holdMs)
  }
  const move = (event: PointerEvent) => {
    if (!at.current) return
    if (inside(bar.current!, event) && Math.hypot(event.x - at.current.x, event.y - at.current.y) <= stillPx) return
    moved.current = true
    up()
  }
  const press = (event: MouseEvent) => {
    const hand = event.detail > 0 /* neither a key nor a screen reader */
    if (fired.current) {
      fired.current = false
      return
    }
    if (hand && (moved.current || !awake())) return arm(false)
    if (armed && (!hand || since(touched))) return fire()
    arm(true)
    clearTimeout(disarm.current)
    disarm.current = window.setTimeout(() => arm(false), againMs)
  }
  return (
    <button
      type="button"
      class={`stop-bar ${held ? 'held' : ''} ${armed ? 'armed' : ''}`}
      data-stop
      ref={bar}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onPointerLeave={up}
      onContextMenu={event => event.preventDefault()}
      onClick={press}>
      <span class="fill" aria-hidden="true" />
      <span class="words" aria-live="assertive">
        {t(armed ? 'stop.again' : 'stop.hold')}
      </span>
    </button>
  )
}

/** In the stop bar's place while one is behind the stop. */
export const StoppedBar = () => (
  <button
    type="button"
    class="stop-bar stopped-bar"
    onClick={() => {
      behind.value = false
    }}>
    {t('stop.to-front')}
  </button>
)
