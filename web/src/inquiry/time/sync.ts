// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sync.ts - recordings on one clock. An instant t of a file whose clock is ppm millionths fast lies at from + t (1 - ppm / 1,000,000).
// What has neither a clock nor a group is on nobody's clock, and is never moved. Pure.
import type { Medium } from '../data'

const rateOf = (medium: Medium) => 1 - (medium.ppm ?? 0) / 1e6
/** Seconds into the file at an instant of the common clock, and back. */
export const inFile = (medium: Medium, at: number) => (at - medium.from) / 1000 / rateOf(medium)
export const atInstant = (medium: Medium, seconds: number) => medium.from + seconds * 1000 * rateOf(medium)
/** It was running then: inside it, and in none of its gaps. */
export const runs = (medium: Medium, at: number) =>
  at >= medium.from && at < medium.until && !medium.gaps.some(([from, until]) => at >= from && at < until)

/** together(media): which of them share a clock with the first that has one: a clock table's reading, or a group that heard the same. */
export function together(media: readonly Medium[]): boolean[] {
  const lead = media.find(one => one.clock !== null) ?? media.find(one => one.group !== null)
  return media.map(
    one =>
      lead !== undefined &&
      (one === lead || (one.clock !== null && lead.clock !== null) || (one.group !== null && one.group === lead.group)),
  )
}

/** What is done about a source that is off the common clock: nothing, a little faster or slower, or moved. */
export interface Correction {
  rate: number
  to?: number
}
const near = 0.012,
  far = 0.2,
  nudge = 0.04
/** correction(medium, at, seconds, speed): the element stands at ${seconds} while the common clock stands at ${at}. */
export function correction(medium: Medium, at: number, seconds: number, speed: number): Correction {
  const wanted = inFile(medium, at),
    off = seconds - wanted,
    even = speed / rateOf(medium)
  if (Math.abs(off) > far) return { rate: even, to: wanted }
  if (Math.abs(off) < near) return { rate: even }
  return { rate: even * (1 - Math.sign(off) * nudge) }
}
