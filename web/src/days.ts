// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// days.ts - a shooting day in figures, as core/view.h writes it.
interface Pair {
  prevented: number
  passed: number
}
/** A day in figures of the whole set; there is none of fewer than eight people. */
export interface DayRow {
  day: number
  people: number
  filed: number
  answered: number
  within: number[]
  noCopy: Pair
  looks: Pair
  refused: Pair
  stops: number
  drills: number
}
