// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// reading.ts - whoever reads the rule that refused them is away for a moment: going back is to the same refusal, at the
// same place of the same page. Going anywhere else leaves it behind.
import { effect, signal } from '@preact/signals'
import { route } from './route'
import { red, sheet } from './store'
import type { Sheet } from './store'

const here = () => route.peek().join('/')
export const left = signal<{ sheet: Sheet | null; at: string; y: number } | null>(null)

/** leave(): what stands here is kept for the way back. */
export function leave() {
  left.value = { sheet: sheet.peek(), at: here(), y: scrollY }
  sheet.value = null
}

effect(() => {
  const [place] = route.value
  const kept = left.peek()
  if (!kept || place === 'rules') return
  left.value = null
  if (here() !== kept.at) return
  if (!red.peek()) sheet.value = kept.sheet
  requestAnimationFrame(() => scrollTo(0, kept.y))
})
