// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// say.ts - what a notebook's kinds, fields and entries are called.
import { kit } from '../kit'
import type { NoteKind } from '../notes'
import { known, language, t } from '../words'
import type { Entry, Word } from './lines'

/** What is written by hand here, in this order; a setup's card, its lights and takes have a page of their own. */
export const written: readonly NoteKind[] = [
  'idea',
  'frame',
  'setup',
  'scene',
  'person',
  'location',
  'house',
  'gear',
  'test',
  'reference',
  'wish',
  'self',
]
/** What nobody is given by the way. */
export const personal: readonly string[] = ['contact', 'rate', 'currency', 'per', 'kit', 'affordable', 'quote', 'by', 'met']

const named = (key: string, otherwise: string) => (known(key) ? t(key) : otherwise)
export const kindWord = (kind: string) => named(`note.kind.${kind}`, kind)
export const fieldWord = (field: string) => named(`note.f.${field}`, field)
export const wordWord = (word: string) => named(`note.w.${word}`, word)

const choices = new Set(['per', 'shot', 'type', 'verdict', 'support', 'size', 'direction', 'coverage', 'role'])
/** A value as it is read: a word of a list in the reader's language, what was typed as it was typed. */
export function valueWords(field: string, v: Word): string {
  if (typeof v === 'string') return choices.has(field) ? wordWord(v) : v
  return v.map(one => (typeof one === 'string' ? one : String(one.name ?? one.kind ?? ''))).join(', ')
}

const firsts = ['name', 'title', 'slate', 'source', 'words', 'intention', 'why', 'lens', 'series']
export function titleOf(entry: Entry): string {
  const said = firsts.map(field => kit.lines.saidOf(entry, field)).find(Boolean) ?? ''
  const line = said.split('\n')[0]
  return line.length > 90 ? `${line.slice(0, 88)} …` : line
}
export const aboutOf = (entry: Entry) =>
  [kindWord(entry.kind), entry.scene && t('note.scene', { scene: entry.scene }), entry.setup.toUpperCase()]
    .filter(Boolean)
    .join(' · ')

/** When it was written, where its writer was then: by the clock in her line. */
export function writtenAt(at: string): string {
  const there = `${at.slice(0, 19)}Z`
  return new Intl.DateTimeFormat(language.value, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(Date.parse(there))
}
