// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// said.ts - instants and spans in words: by the clock of the place and by UTC, never without the zone, and as finely as is known. Pure.
import type { Grain } from './ticks'

const minute = 60000
/** zoneSaid(-360): "UTC−06:00". */
export function zoneSaid(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes),
    two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${two(size / 60)}:${two(size % 60)}`
}

const made = new Map<string, Intl.DateTimeFormat>()
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const found = made.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', hourCycle: 'h23' })
  made.set(key, found)
  return found
}
const clock = { hour: '2-digit', minute: '2-digit' } as const
const options: Record<Grain, Intl.DateTimeFormatOptions> = {
  ms: { ...clock, second: '2-digit', fractionalSecondDigits: 3 } as Intl.DateTimeFormatOptions,
  second: { ...clock, second: '2-digit' },
  minute: clock,
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
}
/** clockSaid(ms, offset, grain, language): of a mark on the ruler. */
export const clockSaid = (ms: number, offsetMinutes: number, grain: Grain, language: string) =>
  format(language, options[grain]).format(ms + offsetMinutes * minute)
export const dateSaid = (ms: number, offsetMinutes: number, language: string) =>
  format(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(ms + offsetMinutes * minute)

/** As finely as it is known: nobody reads seconds of what is sure to the minute. */
export const grainFor = (plusMinus: number): Grain => (plusMinus >= minute ? 'minute' : plusMinus >= 1000 ? 'second' : 'ms')

/** A length with its unit, to two figures: "0.4 s", "2 min", "3 h", "5 d". Units are those that every language of the page writes so. */
export function lengthSaid(ms: number): string {
  const steps: [number, string][] = [
    [86400000, 'd'],
    [3600000, 'h'],
    [60000, 'min'],
    [1000, 's'],
  ]
  const [unit, name] = steps.find(([size]) => ms >= size * 1.5) ?? (ms >= 100 ? [1000, 's'] : [1, 'ms'])
  const n = ms / unit
  return `${n >= 10 || Number.isInteger(n) ? Math.round(n) : n.toFixed(1)} ${name}`
}

/** An instant by both clocks; UTC with its date where that is another. */
export interface Both {
  local: string
  utc: string
  zone: string
}
export function bothSaid(ms: number, offsetMinutes: number, plusMinus: number, language: string): Both {
  const grain = grainFor(plusMinus)
  const of = (offset: number) => `${dateSaid(ms, offset, language)}, ${clockSaid(ms, offset, grain, language)}`
  const sameDay = dateSaid(ms, 0, language) === dateSaid(ms, offsetMinutes, language)
  return { local: of(offsetMinutes), utc: sameDay ? clockSaid(ms, 0, grain, language) : of(0), zone: zoneSaid(offsetMinutes) }
}

/** exactly one day, to the millisecond, by the clock of the place. */
const isWholeDay = (from: number, until: number, offsetMinutes: number) =>
  (from + offsetMinutes * minute) % 86400000 === 0 && (until - from + 1) % 86400000 === 0
/** spanSaid(from, until, ...): from when to when; a whole day as its date; null on both sides: ''. `words` make the sentence. */
export function spanSaid(
  from: number | null,
  until: number | null,
  offsetMinutes: number,
  language: string,
  words: { between: (a: string, b: string) => string; by: (b: string) => string; from: (a: string) => string },
): string {
  const date = (ms: number) => dateSaid(ms, offsetMinutes, language)
  const isEnd = (ms: number, unit: number) => ms % unit === 0 || (ms + 1) % unit === 0
  const fine = (ms: number): Grain => (isEnd(ms, minute) ? 'minute' : isEnd(ms, 1000) ? 'second' : 'ms')
  const full = (ms: number) => `${date(ms)}, ${clockSaid(ms, offsetMinutes, fine(ms), language)}`
  const midnight = (ms: number) => (ms + offsetMinutes * minute) % 86400000 === 0
  if (from === null) return until === null ? '' : words.by(midnight(until + 1) ? date(until) : full(until))
  if (until === null) return words.from(midnight(from) ? date(from) : full(from))
  if (isWholeDay(from, until, offsetMinutes))
    return date(from) === date(until) ? date(from) : words.between(date(from), date(until))
  if (until - from < 1000) return full(from)
  const grain = until - from >= minute - 1 ? 'minute' : 'second'
  const end = clockSaid(until, offsetMinutes, grain, language)
  const begin = `${date(from)}, ${clockSaid(from, offsetMinutes, grain, language)}`
  if (date(from) !== date(until)) return words.between(begin, `${date(until)}, ${end}`)
  return clockSaid(from, offsetMinutes, grain, language) === end ? begin : words.between(begin, end)
}
