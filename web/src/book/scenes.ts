// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// scenes.ts - a book in the order in which it is told: scene by scene, in each what is said of the scene itself, then setup by setup the
// card, its takes, lights, plan and pictures, as src/notebook/order.h has it. Pure.
import type { Entry } from './lines'

/** What is told in a scene, in this order. */
export const told: readonly string[] = ['scene', 'setup', 'take', 'light', 'plan', 'frame']
/** What stays in a book that is handed on. */
export const stays: readonly string[] = ['house', 'wish', 'self']
/** Of a person this goes, when she is released; never what she is paid, nor what was thought of her. */
export const released: readonly string[] = ['name', 'role', 'contact']

export interface Scene {
  scene: string
  list: readonly Entry[]
}
/** "9" before "118", "118a" before "118b"; nothing comes last. */
export const inOrder = (a: string, b: string) => (a && b ? a.localeCompare(b, 'en', { numeric: true }) : Number(!a) - Number(!b))
const rank = (entry: Entry) => (told.includes(entry.kind) ? told.indexOf(entry.kind) : told.length)

/** A setup's scene is what an entry of it says; else 118c is a setup of 118. */
function homes(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const by = new Map<string, string>()
  for (const { scene, setup } of entries) if (scene && setup && !by.has(setup)) by.set(setup, scene)
  return by
}
export function scenesOf(entries: readonly Entry[]): Scene[] {
  const home = homes(entries),
    by = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { scene, setup } = entry
    const of = scene || home.get(setup) || setup.match(/^[a-z]*\d+/)?.[0] || ''
    by.set(of, [...(by.get(of) ?? []), entry])
  }
  const sort = (list: readonly Entry[]) =>
    [...list].sort(
      (a, b) => Number(b.kind === 'scene') - Number(a.kind === 'scene') || inOrder(a.setup, b.setup) || rank(a) - rank(b),
    )
  return [...by].map(([scene, list]) => ({ scene, list: sort(list) })).sort((a, b) => inOrder(a.scene, b.scene))
}
