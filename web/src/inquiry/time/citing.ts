// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// citing.ts - a stretch of an exhibit as a source: "exhibit X3 00:01:02.500-00:01:09", as src/inquiry/account/source.h reads it; and
// entries of a log as sources name them. Pure.
export function positionSaid(seconds: number): string {
  const ms = Math.max(0, Math.round(seconds * 1000)),
    two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  const whole = `${two(ms / 3600000)}:${two((ms / 60000) % 60)}:${two((ms / 1000) % 60)}`
  return ms % 1000 ? `${whole}.${String(ms % 1000).padStart(3, '0')}` : whole
}
/** cite(entry, from, until): whichever was marked first. Without marks it is the whole. */
export function cite(entry: string, from: number | null, until: number | null): string {
  if (from === null && until === null) return `exhibit ${entry} whole`
  const [a, b] = [from ?? until!, until ?? from!].sort((one, other) => one - other)
  return `exhibit ${entry} ${positionSaid(a)}-${positionSaid(b)}`
}

export interface LogEntry {
  log: string
  entry: number
}
/** logEntry("log ridge 4711"): of an item that is a log's entry, or of a source; null: it is something else. */
export function logEntry(text: string): LogEntry | null {
  const found = /^log[ /](\S+?)[ /](\d+)$/.exec(text)
  return found && { log: found[1], entry: Number(found[2]) }
}
