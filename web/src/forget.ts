// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// forget.ts - a station that nobody touches any more, or that goes dark, does not go on in somebody's name: whoever comes to
// it next would finish a look, or hear answers, as the one before.
import { useEffect } from 'preact/hooks'
import { isStation } from './store'

export const forgetMs = 60000

/** useForget(whose, forget): while a station acts for a named person, each touch begins the wait anew. */
export function useForget(whose: number, forget: () => void) {
  useEffect(() => {
    if (!whose || !isStation.value) return
    let timer = 0
    const wait = () => {
      clearTimeout(timer)
      timer = window.setTimeout(forget, forgetMs)
    }
    const hide = () => document.visibilityState === 'hidden' && forget()
    wait()
    addEventListener('pointerdown', wait, true)
    addEventListener('keydown', wait, true)
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', wait, true)
      removeEventListener('keydown', wait, true)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [whose])
}
