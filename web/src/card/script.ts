// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// script.ts - the screenplay as the box tells it (docs/screenplay.md), and which of today's scenes something belongs to that was
// said of an earlier version: a scene keeps its setups, notes and dangers when its number changes.
import type { Entry } from '../book/lines'
import { setups } from '../store'
import type { Danger } from '../vocabulary'
import { DangerWords } from '../vocabulary'
import { entries, leafOf, sealedOf } from './given'

export interface Said {
  line: number
  strong: boolean
  from: 'words' | 'breakdown' | 'age' | 'scene-before'
  before: string
  words: string
  after: string
}
export interface Hazard {
  category: string
  words: string[]
  strong: boolean
  bulletins: string[]
  said: Said[]
}
export interface Scene {
  number: string
  heading: string
  place: string
  time: string
  line: number
  hazards: Hazard[]
}
interface Old {
  number: string
  heading: string
  line: number
}
export type Change = 'moved' | 'renamed' | 'renumbered' | 'rewritten' | 'omitted'
export interface Became {
  was: Old | null
  changes: Change[]
}
export interface Script {
  title: Record<string, string>
  scenes: Scene[]
  against?: { scenes: Became[]; gone: Old[] }
  /** Oldest first, the last is this one; where each was adopted, and what number each of today's scenes had in it. */
  versions?: { leaf: number | null; numbers: (string | null)[] }[]
}

export const dangerOf = (category: string): Danger | null =>
  DangerWords.find(word => word === category && word !== 'none') ?? null
export const idOf = (number: string) =>
  number
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 24)

/** numbersOn(script, leaf): the numbers that today's scenes had when this was recorded; without a place in the record, now. */
function numbersOn({ scenes, versions = [] }: Script, leaf = Infinity): (string | null)[] {
  const then = versions.filter(version => (version.leaf ?? -1) < leaf).pop() ?? versions[0]
  return then?.numbers ?? scenes.map(scene => scene.number)
}
/** The scene that this id of a scene meant when it was said; -1: none of today's. */
const sceneThen = (script: Script, id: string, leaf?: number) =>
  id ? numbersOn(script, leaf).findIndex(number => number && idOf(number) === id) : -1

export const judged = (script: Script, scene: number, danger: Danger) =>
  sealedOf('scene-judged').filter(leaf => leaf.d.danger === danger && sceneThen(script, String(leaf.d.id), leaf.n) === scene)

/** 118, 118a, 118b are setups of scene 118. */
function sceneOfSetup(script: Script, id: string, leaf?: number): number {
  const whole = sceneThen(script, id, leaf)
  return whole >= 0 ? whole : sceneThen(script, id.replace(/[a-z]{1,2}$/, ''), leaf)
}
/** Today's setups by scene; at -1 those of scenes that are no longer in it, or of none. */
export function setupsByScene(script: Script): ReadonlyMap<number, ReturnType<typeof setups>> {
  const planned = new Map(sealedOf('setup-planned').map(leaf => [leaf.d.setup, leaf.n]))
  const by = new Map<number, ReturnType<typeof setups>>()
  for (const row of setups()) {
    const scene = sceneOfSetup(script, row.id, planned.get(row.setup))
    by.set(scene, [...(by.get(scene) ?? []), row])
  }
  return by
}
/** What was given of a scene as a whole. */
export const notesOf = (script: Script, scene: number): Entry[] =>
  entries.value.filter(entry => {
    if (entry.kind !== 'scene' || entry.removed || !entry.scene) return false
    const [first] = Object.values(entry.fields).flat()
    return sceneThen(script, idOf(entry.scene), first && leafOf(first)) === scene
  })
