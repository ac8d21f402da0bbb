// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Slot - a place in one of the first screens for a part that comes with the later ones; until then there is nothing in it.
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'

export type Place = 'reach' | 'reach-stop' | 'demands' | 'away' | 'device'
export const slots = signal<Partial<Record<Place, ComponentType>>>({})
export function Slot({ of }: { of: Place }) {
  const Part = slots.value[of]
  return Part ? <Part /> : null
}
