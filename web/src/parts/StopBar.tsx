// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// StopBar - on every screen, at thumb height, in the same place. Held for 600 ms, or tapped twice within 3 s: so gloves,
// a keyboard and a screen reader can do it too. Never a question in between.
import { useRef, useState } from 'preact/hooks'
import { stop } from '../acts'
import { behind } from '../store'
import { t } from '../words'

const holdMs = 600,
  againMs = 3000

export function StopBar() {
  const [armed, arm] = useState(false)
  const [held, hold] = useState(false)
  const timer = useRef(0),
    disarm = useRef(0),
    fired = useRef(false)
  const fire = () => {
    fired.current = true
    clearTimeout(timer.current)
    hold(false)
    arm(false)
    void stop()
  }
  const down = () => {
    fired.current = false
    hold(true)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(fire, holdMs)
  }
  const up = () => {
    clearTimeout(timer.current)
    hold(false)
  }
  const press = () => {
    if (fired.current) {
      fired.current = false
      return
    }
    if (armed) return fire()
    arm(true)
    clearTimeout(disarm.current)
    disarm.current = window.setTimeout(() => arm(false), againMs)
  }
  return (
    <button
      type="button"
      class={`stop-bar ${held ? 'held' : ''} ${armed ? 'armed' : ''}`}
      data-stop
      onPointerDown={down}
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
