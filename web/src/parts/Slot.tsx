// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Slot - a place in one of the first screens for a part that comes with the later ones; until then there is nothing in it.
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import type { Setup } from '../views'

export type Place =
  | 'reach'
  | 'reach-stop'
  | 'demands'
  | 'away'
  | 'device'
  | 'said'
  | 'calls'
  | 'before'
  | 'waits'
  | 'answered'
  | 'state'
  | 'verified'
  | 'close'
  | 'step'
interface Props {
  setup?: Setup
}
export const slots = signal<Partial<Record<Place, ComponentType<Props>>>>({})
export function Slot({ of, setup }: { of: Place } & Props) {
  const Part = slots.value[of]
  return Part ? <Part setup={setup} /> : null
}
