// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// going.ts - of a book that is handed on, what goes along: work by its kind, a person only by name, and of her what it takes to reach
// her. Ideas and pages are as private as they were written: each goes when it is pressed.
import { kit } from '../kit'
import type { Entry, Line } from './lines'
import { personal } from './say'

/** What is chosen together, in this order. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  scenes: ['scene'],
  cards: ['setup', 'take', 'light', 'plan', 'frame'],
  looks: ['reference'],
  kit: ['gear', 'test'],
  places: ['location'],
  ideas: ['idea', 'page'],
}
export const isPerson = (entry: Entry) => entry.kind === 'person'
/** Kinds of a later program go as work does. */
const isKnown = (kind: string) => Object.values(groups).some(kinds => kinds.includes(kind))
export const isIn = (group: string, entry: Entry) =>
  groups[group].includes(entry.kind) || (group === 'cards' && Boolean(entry.setup) && !isKnown(entry.kind))

const fieldsOf = (entry: Entry): readonly string[] =>
  isPerson(entry)
    ? kit.scenes.released
    : Object.keys(entry.fields).filter(field => field !== 'removed' && !personal.includes(field))
const told = (entry: Entry, who: string) =>
  fieldsOf(entry).flatMap(field => (entry.fields[field] ?? []).filter(one => one.who === who))
/** All of it that would go stands in the record already. */
export const isThere = (entry: Entry, who: string) =>
  told(entry, who).length > 0 && told(entry, who).every(one => kit.book.given.value.has(one.w))
export const mayGo = (entry: Entry) => !kit.scenes.stays.includes(entry.kind) && !entry.removed
export const goesAlong = (entry: Entry) =>
  mayGo(entry) && !isPerson(entry) && !groups.ideas.includes(entry.kind) && kit.lines.saidOf(entry, 'type') !== 'page'

export type Shot = 'yes' | 'partly' | 'no'
export const shots: readonly Shot[] = ['yes', 'partly', 'no']
export const sceneEntry = (list: readonly Entry[], scene: string) =>
  list.find(entry => entry.kind === 'scene' && entry.scene === scene && !entry.removed)

interface Said {
  list: readonly Entry[]
  chosen: ReadonlySet<string>
  shot: ReadonlyMap<string, Shot>
  who: string
  at: string
}
/** Whether a scene is shot goes with what else is said of it; a scene that has no entry gets one. */
function sceneLines({ list, chosen, shot, who, at }: Said): Line[] {
  return [...shot].flatMap(([scene, v]) => {
    const entry = sceneEntry(list, scene)
    const line = entry && chosen.has(entry.entry) ? kit.book.forOthers(entry, fieldsOf(entry), who) : null
    if (!entry || !line) return kit.lines.newLine('scene', { shot: v }, { entry, scene, who, at }) ?? []
    const over = kit.lines.valuesBy(entry, who, 'shot').map(one => one.w)
    return { ...line, at, set: { ...line.set, shot: { over, v } } }
  })
}
/** linesOf(said): what is handed on, a line for each entry. */
export function linesOf(said: Said): Line[] {
  const scenes = sceneLines(said),
    done = new Set(scenes.map(line => line.entry))
  const rest = said.list.filter(entry => said.chosen.has(entry.entry) && mayGo(entry) && !isThere(entry, said.who))
  return [
    ...scenes,
    ...rest.filter(entry => !done.has(entry.entry)).flatMap(entry => kit.book.forOthers(entry, fieldsOf(entry), said.who) ?? []),
  ]
}
