// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// zones.ts - a place's clocks, by the browser's own table of zones, as src/notebook/zone.h has them by the system's: days of 23 and
// 25 hours, times that a clock shows twice or never. Times are milliseconds. Pure.
const minuteMs = 60000,
  hourMs = 3600000
export const dayMs = 86400000

/** "+13:00", "UTC+13": the browsers of some phones have no such zone. */
function fixedMs(zone: string): number | null {
  const found = /^(?:UTC)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone)
  return found && (found[1] === '-' ? -1 : 1) * (Number(found[2]) * hourMs + Number(found[3] ?? 0) * minuteMs)
}
const formats = new Map<string | undefined, Intl.DateTimeFormat>()
function formatOf(zone: string | undefined) {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone, hourCycle: 'h23' })
  formats.set(zone, format)
  return format
}
/** asIfUtc(ms, zone): what the clock shows there, to the second, as if it stood at UTC. */
export function asIfUtc(ms: number, zone: string | undefined): number {
  const fixed = zone ? fixedMs(zone) : null
  const whole = Math.floor(ms / 1000) * 1000
  if (fixed !== null) return whole + fixed
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  )
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
}
export function isZone(zone: string): boolean {
  try {
    return Number.isFinite(asIfUtc(0, zone)) && zone.length > 0
  } catch {
    return false
  }
}

/** The moment after the last one of an earlier date. */
function begins(midnight: number, zone: string): number {
  const reached = (at: number) => asIfUtc(at, zone) >= midnight
  let before = midnight + 16 * hourMs,
    after = before
  while (reached(before)) {
    after = before
    before -= 15 * minuteMs
  }
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000
    if (reached(middle)) after = middle
    else before = middle
  }
  return after
}
/** dayIn("2031-05-02", zone): its first moment, and the next date's; null: nobody there lived it, or it is no date. */
export function dayIn(date: string, zone: string): readonly [from: number, to: number] | null {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !Number.isFinite(midnight)) return null
  if (!new Date(midnight).toISOString().startsWith(date)) return null
  const from = begins(midnight, zone),
    to = begins(midnight + dayMs, zone)
  return to > from ? [from, to] : null
}
export const dateIn = (ms: number, zone: string) => new Date(asIfUtc(ms, zone)).toISOString().slice(0, 10)
/** clockIn(ms, zone): "07:16", to the nearest minute. */
export const clockIn = (ms: number, zone: string) => new Date(asIfUtc(ms + minuteMs / 2, zone)).toISOString().slice(11, 16)
/** whenIn("2031-05-02", "13:45", zone): when the clock there showed that, the first time of two; null: it was put over it. */
export function whenIn(date: string, clock: string, zone: string): number | null {
  const wanted = Date.parse(`${date}T${clock}:00Z`)
  if (!/^\d\d:\d\d$/.test(clock) || !Number.isFinite(wanted)) return null
  const both = [-26, 26].map(hours => wanted - (asIfUtc(wanted + hours * hourMs, zone) - (wanted + hours * hourMs)))
  const good = both.filter(at => asIfUtc(at, zone) === wanted)
  return good.length ? Math.min(...good) : null
}
/** Names to choose from; on an old browser only those that are typed. */
export const zoneNames = (): readonly string[] =>
  (Intl as { supportedValuesOf?: (of: string) => string[] }).supportedValuesOf?.('timeZone') ?? []
