// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// lastArea.ts - who was inside the setup that was worked last: "same as last" is one tap. A wrapped setup keeps its row but not
// its people, so this screen remembers them from when it was at work.
import { effect, signal } from '@preact/signals'
import { details, leaves } from './store'
import type { Setup } from './views'

export interface Last {
  setup: number
  inside: number[]
}
const key = 'showclear.last-area'
function kept(): Last | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
const remembered = signal<Last | null>(kept())

const worked = (setup: Setup) => !['planned', 'wrapped'].includes(setup.work) && setup.inside.length > 0
/** The one that began to work last, among those that are open. */
function latest(): Setup | undefined {
  const open = [...details.value.values()].filter(worked)
  const began = [...leaves.value].reverse().find(leaf => leaf.k === 'work-begun')
  return open.find(setup => setup.setup === began?.d.setup) ?? open.find(setup => setup.work !== 'cut') ?? open[0]
}

effect(() => {
  const setup = latest(),
    before = remembered.peek()
  if (!setup || (before?.setup === setup.setup && String(before.inside) === String(setup.inside))) return
  remembered.value = { setup: setup.setup, inside: setup.inside }
  localStorage.setItem(key, JSON.stringify(remembered.value))
})

/** lastArea(setup): whose area another setup may take over; null where nothing was worked yet. */
export const lastArea = (setup: number): Last | null =>
  remembered.value && remembered.value.setup !== setup ? remembered.value : null
