// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// say.ts - a field and its value in the reader's words; the unit stands behind the figure.
import type { Word } from '../book/lines'
import { exposure, otherUnit, rateOf, shutterOf } from '../book/units'
import { known, t } from '../words'
import type { Field } from './fields'

export const label = (key: string) => t(`card.field.${key}`)
/** A word of the table in the reader's language; what somebody typed stays as it is. */
export const wordOf = (field: string, word: string) =>
  known(`card.field.${field}.${word}`) ? t(`card.field.${field}.${word}`) : word

const thin = '\u2009'
const signs: Readonly<Record<string, string>> = { '1/3': '⅓', '2/3': '⅔', '1/2': '½' }
const stop = (typed: string) => typed.replace(/ (1\/3|2\/3|1\/2)$/, (_, part: string) => thin + signs[part])
/** What is shown large, and the unit beside it. */
export function figure(field: Field, v: Word): readonly [value: string, unit: string] {
  if (typeof v !== 'string') return [(v as readonly string[]).join(' + '), '']
  switch (field.how) {
    case 'number':
      return field.unit === '°' ? [/\d$/.test(v) ? `${v}°` : v, ''] : [v, /\d$/.test(v) ? (field.unit ?? '') : '']
    case 'stop':
      return [/^\d/.test(v) ? `T${stop(v)}` : v, '']
    case 'words':
      return [wordOf(field.key, v), '']
    case 'flag':
      return [t(v === 'yes' ? 'card.yes' : 'card.no'), '']
    case 'setup':
      return [v.toUpperCase(), '']
    default:
      return [v, '']
  }
}
export const asSaid = (field: Field, v: Word) => {
  const [value, unit] = figure(field, v)
  return unit ? value + thin + unit : value
}
/** The same in the other unit; a shutter as a time, at the card's rate. */
export function alsoSaid(field: Field, v: Word, rate: Word | null): string {
  if (typeof v !== 'string') return ''
  if (field.how === 'length') return otherUnit(v)
  if (field.key !== 'shutter') return ''
  const frames = rateOf(typeof rate === 'string' ? rate : '24') ?? 24
  const degrees = shutterOf(v, frames)
  return degrees ? (v.startsWith('1/') ? `${degrees / 1000}°` : exposure(degrees, frames)) : ''
}
