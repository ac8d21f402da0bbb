// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// slates.ts - which slates a new setup may have: of the newest scenes the next letter each, or the next running number. Pure.
import { nextSlate } from '../book/units'

const split = (id: string): [scene: string, letters: string] | null => {
  const found = /^(.*\d)([a-z]{0,2})$/.exec(id)
  return found && [found[1], found[2]]
}
const later = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1)
/** The next of a scene, after all of its setups. */
export function nextOf(scene: string, ids: readonly string[]): string {
  const letters = ids.map(split).flatMap(row => (row?.[0] === scene ? [row[1]] : []))
  const last = letters.sort(later).pop() ?? ''
  return last ? nextSlate(scene + last, scene) : `${scene}a`
}
/** nextSlates(ids): the newest scene first. */
export function nextSlates(ids: readonly string[], many = 3): string[] {
  const numbers = ids.filter(id => /^\d{1,5}$/.test(id))
  if (numbers.length > 1 && numbers.length === ids.length) return [nextSlate(String(Math.max(...numbers.map(Number))), '', true)]
  const scenes = [...new Set([...ids].reverse().flatMap(id => split(id)?.[0] ?? []))]
  return scenes.slice(0, many).map(scene => nextOf(scene, ids))
}
