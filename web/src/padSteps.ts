// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// padSteps.ts - the numbers of the steps on a paper pad (docs/paper.md), by which the same acts stand on the screens.
import type { LookKind } from './looking'

export const padSteps = {
  meeting: 1,
  plan: 2,
  copy: 3,
  take: 4,
  empty: 5,
  load: 6,
  heads: 7,
  'hand-over': 8,
  work: 9,
  collect: 10,
  unload: 11,
  lock: 12,
  pieces: 13,
  sweep: 14,
  stop: 15,
  report: 16,
  break: 17,
  count: 18,
  arrive: 19,
} as const
export type PadStepWord = keyof typeof padSteps

/** What is looked over, and a range, is written out: it has no number. */
export const stepOfLook: Readonly<Record<LookKind, PadStepWord | null>> = {
  empty: 'empty',
  load: 'load',
  heads: 'heads',
  unload: 'unload',
  receive: 'count',
  count: 'count',
  over: null,
  range: null,
}
