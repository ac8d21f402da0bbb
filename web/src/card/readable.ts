// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// readable.ts - whether a file can be a screenplay, before it takes another's place: in which line it cannot. The box reads it by
// its own, stricter, rules (src/notebook/screenplay_open.c); what is none at all never gets there. Pure.

const text = (bytes: Uint8Array): string => {
  const [a, b] = bytes
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(utf16).decode(bytes)
}
const lineAt = (words: string, at: number) => words.slice(0, at).split('\n').length
/** The element that it begins with, and that it ends with it. */
function brokenAt(words: string): number {
  const first = words.match(/<([A-Za-z][\w:.-]*)/)
  if (first?.[1] !== 'FinalDraft') return lineAt(words, first?.index ?? 0)
  return /<\/FinalDraft>\s*$/.test(words) ? 0 : lineAt(words, words.trimEnd().length)
}
/** unreadable(bytes): the line in which it is no screenplay; 0 where nothing says so. */
export function unreadable(bytes: Uint8Array): number {
  const words = text(bytes)
  if (/^%PDF|^PK\u0003\u0004|^\{\\rtf/.test(words) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return 1
  if (!/^\ufeff?\s*</.test(words)) return 0
  const type = words.search(/<!DOCTYPE|<!ENTITY/)
  return type >= 0 ? lineAt(words, type) : brokenAt(words)
}
