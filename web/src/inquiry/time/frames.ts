// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// frames.ts - a recording's own pictures: how many a second, which of them stands at an instant, where the next does. What has none is
// gone along by ten milliseconds. Pure.
import type { Medium } from '../data'
import { atInstant, inFile, runs } from './sync'

const soundStep = 10
/** Pictures a second, as the program read them; null: it has none, or nobody knows how many. */
export function rateOf({ kind, frames }: Medium): number | null {
  const found = /^([1-9]\d*)\/([1-9]\d*)$/.exec(frames ?? '')
  return kind === 'video' && found ? Number(found[1]) / Number(found[2]) : null
}
/** Counted from 0; a picture stands until the next begins. An instant is kept to a quarter of a microsecond. */
export const frameAt = (seconds: number, rate: number) => Math.floor(seconds * rate + 1e-3)
/** stepped(medium, at, n): the middle of the picture that is n further: no rounding shows its neighbour there. */
export function stepped(medium: Medium | null, at: number, n: number): number {
  const rate = medium && runs(medium, at) ? rateOf(medium) : null
  if (!medium || rate === null) return at + n * soundStep
  return atInstant(medium, (frameAt(inFile(medium, at), rate) + n + 0.5) / rate)
}
/** sought(medium, at): seconds into the file at which the picture of that instant is seen: files round the times of their pictures to the
 * millisecond, so that at an edge either could be. Before its beginning and behind its end: its first and its last. */
export function sought(medium: Medium, at: number): number {
  const to = Math.max(0, inFile(medium, Math.min(Math.max(at, medium.from), medium.until))),
    rate = rateOf(medium)
  if (rate === null) return to
  const frame = frameAt(to, rate),
    edge = Math.min(0.001, 0.25 / rate)
  return Math.min(Math.max(to, frame / rate + edge), (frame + 1) / rate - edge)
}
