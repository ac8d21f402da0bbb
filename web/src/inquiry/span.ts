// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// span.ts - a time as it stands in an account (src/inquiry/account/span.h), read as earliest and latest. It is kept as it was said:
// 2021-10-21T13:46~, A/B, ../B, A/... Pure; a test holds it to what the program reckons (tests/page/inquiry-pure.mjs).

export interface Instant {
  year: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: string
  zone?: string
  about: boolean
}
export interface Span {
  from: Instant | null
  until: Instant | null
  /** Exact: from and until are the same. */
  between: boolean
}
const shape = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,3})?))?(Z|[+-]\d\d:\d\d)?)?)?)?(~)?$/
/** Years before 100, too, which Date.UTC takes for those of 1900. */
const utc = (year: number, month = 1, day = 1) => new Date(0).setUTCFullYear(year, month - 1, day)
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))

function instant(text: string): Instant | null {
  const [found, year, month, day, hour, minute, second, zone, about] = text.match(shape) ?? []
  if (found === undefined) return null
  const one = { year: Number(year), month: number(month), day: number(day), hour: number(hour), minute: number(minute) }
  const isDay = one.year > 0 && new Date(utc(one.year, one.month, one.day)).getUTCMonth() === (one.month ?? 1) - 1
  const isClock = (one.hour ?? 0) < 24 && (one.minute ?? 0) < 60 && Number(second ?? 0) < 60
  const real = isDay && isClock && (!zone || zone === 'Z' || (Number(zone.slice(1, 3)) <= 14 && Number(zone.slice(4)) < 60))
  return real ? { ...one, second, zone, about: about === '~' } : null
}

/** parseSpan(text): null when it is no such time. */
export function parseSpan(text: string): Span | null {
  const ends = text.split('/')
  if (ends.length > 2 || (ends[0] === '..' && (ends[1] ?? '..') === '..')) return null
  const [from, until] = ends.map(end => (end === '..' ? null : instant(end)))
  if (ends.some((end, i) => end !== '..' && ![from, until][i])) return null
  if (ends.length === 1) return { from, until: from, between: false }
  return { from, until: until ?? null, between: true }
}

const minuteMs = 60000,
  dayMs = 1440 * minuteMs
const begins = (one: Instant, offset: number) => {
  const zone = one.zone?.match(/^([+-])(\d\d):(\d\d)$/)
  const shift = one.zone === 'Z' ? 0 : zone ? Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3])) : offset
  const minutes = (one.hour ?? 0) * 60 + (one.minute ?? 0)
  const at = utc(one.year, one.month, one.day) + minutes * minuteMs + Number(one.second ?? 0) * 1000
  return Math.round(at) - shift * minuteMs
}
function lasts(one: Instant): number {
  if (one.month === undefined) return utc(one.year + 1) - utc(one.year)
  if (one.day === undefined) return utc(one.year, one.month + 1) - utc(one.year, one.month)
  if (one.hour === undefined) return dayMs
  if (one.second === undefined) return minuteMs
  return 1000 / 10 ** (one.second.split('.')[1]?.length ?? 0)
}
const more = (one: Instant) => (!one.about ? 0 : one.hour === undefined ? lasts(one) : 15 * minuteMs)

/** reach(text, offsetMinutes): earliest and latest in Unix milliseconds; infinite where nobody says. */
export function reach(text: string, offset: number): [number, number] | null {
  const span = parseSpan(text)
  if (!span) return null
  const earliest = span.from ? begins(span.from, offset) - more(span.from) : -Infinity
  const latest = span.until ? begins(span.until, offset) + lasts(span.until) - 1 + more(span.until) : Infinity
  return latest < earliest ? null : [earliest, latest]
}

/** A moment on the clocks of the place: 2021-10-21 13:46. */
export const placeTime = (ms: number, offset: number) =>
  new Date(ms + offset * minuteMs).toISOString().slice(0, 16).replace('T', ' ')
