// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// read.ts - lines that come from other devices, from sticks and other people: none is believed. As src/notebook/line.h reads
// them; tests/notebook/line.json holds both to it. Pure.
import type { Line, Part, Row } from './lines'

export const lineMost = 12 * 1024
const partsMost = 64

const isText = (value: unknown): value is string => typeof value === 'string'
const octets = (text: string) => new TextEncoder().encode(text).length
const isProse = (value: unknown): value is string =>
  isText(value) && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value) && !/\p{Cs}/u.test(value)
const isOneLine = (value: unknown, most: number) =>
  isProse(value) && value.length > 0 && !/[\n\t]/.test(value) && octets(value) <= most
const isId = (value: unknown): value is string => isText(value) && /^[0-9a-f]{32}$/.test(value)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown, most: number): value is unknown[] => Array.isArray(value) && value.length <= most
const only = (row: object, keys: readonly string[]) => Object.keys(row).every(key => keys.includes(key))
const isFigure = (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) <= 1000000
const isThing = (value: unknown) =>
  isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(one => isFigure(one) || isOneLine(one, 120))
const isWord = (value: unknown) =>
  isProse(value) ||
  (isList(value, 32) && value.every(isProse)) ||
  (isList(value, 200) && value.length > 0 && value.every(isThing))
const isWrite = (value: unknown) =>
  isObject(value) && only(value, ['over', 'v']) && isList(value.over, 64) && value.over.every(isId) && isWord(value.v)
const isName = (value: unknown) => isText(value) && /^[a-z0-9-]{1,24}$/.test(value)
/** Of a day that the calendar has. */
const isDay = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)
const isTime = (value: unknown) =>
  isText(value) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  Date.parse(value) >= 0 &&
  isDay(value.slice(0, 10))
const isSet = (value: unknown) => {
  if (!isObject(value)) return false
  const fields = Object.entries(value)
  return fields.length > 0 && fields.length <= 64 && fields.every(([key, write]) => isName(key) && isWrite(write))
}
const absent = (value: unknown) => value === undefined

const lineKeys = ['at', 'entry', 'kind', 'scene', 'set', 'setup', 'w', 'who']
const isLine = (row: Record<string, unknown>) =>
  only(row, lineKeys) &&
  isTime(row.at) &&
  isId(row.entry) &&
  isId(row.w) &&
  isText(row.kind) &&
  /^[a-z-]{1,24}$/.test(row.kind) &&
  isSet(row.set) &&
  (absent(row.setup) || isName(row.setup)) &&
  (absent(row.scene) || isOneLine(row.scene, 64)) &&
  (absent(row.who) || isOneLine(row.who, 120))
const isPartRow = (row: Record<string, unknown>) =>
  only(row, ['data', 'media', 'part', 'parts', 'w']) &&
  isText(row.data) &&
  isText(row.media) &&
  /^[0-9a-f]{64}$/.test(row.media) &&
  isId(row.w) &&
  [row.parts, row.part].every(Number.isInteger) &&
  Number(row.part) >= 0 &&
  Number(row.part) < Number(row.parts) &&
  Number(row.parts) <= partsMost
/** What was written over: in order, each once. */
const tidy = (line: Line): Line => ({
  ...line,
  set: Object.fromEntries(
    Object.entries(line.set).map(([key, write]) => [key, { over: [...new Set(write.over)].sort(), v: write.v }]),
  ),
})

const keysIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>((sum, one) => sum + keysIn(one), Array.isArray(value) ? 0 : Object.keys(value).length)
/** Each key once, and none that is spelled another way. */
function isPlain(text: string, value: unknown): boolean {
  const keys = [...text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)].filter(found => found[2]).map(found => found[1])
  return keys.length === keysIn(value) && keys.every(key => !key.includes('\\'))
}
/** readRow(text): what one line of a book says; null when it is none. */
export function readRow(text: string): Row | null {
  if (text.length > lineMost || octets(text) > lineMost) return null
  try {
    const row: unknown = JSON.parse(text)
    if (!isObject(row) || !isPlain(text, row)) return null
    return isPartRow(row) ? (row as unknown as Part) : isLine(row) ? tidy(row as unknown as Line) : null
  } catch {
    return null
  }
}
/** readRows(text): JSON lines; what is no row is left out and counted. */
export function readRows(text: string): { rows: Row[]; wrong: number } {
  const all = text.split('\n').filter(line => line.trim() && !/^\{"(proof|book|of)":/.test(line))
  const rows = all.map(readRow).filter((row): row is Row => row !== null)
  return { rows, wrong: all.length - rows.length }
}
