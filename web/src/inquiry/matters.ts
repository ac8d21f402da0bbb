// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// matters.ts - who had been told what: the `told` entries by matter. A matter takes in what names it with more words, as "the first of the two
// discharges" names "the two discharges"; each telling keeps its own. Nothing is guessed, and nobody is left out. Pure.
import { first, numberOf } from './data'
import type { Entry } from './data'

export interface Matter {
  text: string
  told: readonly Entry[]
}
const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
    .trim()
    .replace(/^(the|a|an|that|el|la|los|las|un|una|que) /, '')} `

export function matters(entries: readonly Entry[]): Matter[] {
  const told = entries.filter(entry => entry.kind === 'told').map(entry => ({ entry, key: words(first(entry, 'matter')) }))
  const keys = [...new Set(told.map(one => one.key))]
  const shortest = keys.filter(key => !keys.some(other => other !== key && key.includes(other)))
  return shortest.map(key => ({
    text: first(told.find(one => one.key === key)!.entry, 'matter'),
    told: told
      .filter(one => one.key.includes(key))
      .map(one => one.entry)
      .sort((a, b) => numberOf(a).localeCompare(numberOf(b), 'en', { numeric: true })),
  }))
}
/** findsIn(query, heapOf(text)): each word of the query begins a word of the text. */
export const heapOf = words
export const findsIn = (query: string, heap: string): boolean =>
  words(query)
    .split(' ')
    .every(word => heap.includes(` ${word}`))
export const finds = (query: string, text: string): boolean => findsIn(query, words(text))
