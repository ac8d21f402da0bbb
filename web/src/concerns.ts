// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// concerns.ts - what stands on the page before a report is sent: who must answer it first, within how many hours, and
// whether work waits for the answer. The rulebook's own ladder (core/ladder.c); tests/page/say.mjs files one of each and
// says when this page no longer tells the truth.
import type { Concern, Role } from './vocabulary'

export interface Step {
  owner: Role
  hours: number
  holds: boolean
}
const step = (owner: Role, hours: number, holds = false): Step => ({ owner, hours, holds })

export const ladder: Readonly<Record<Concern, Step>> = {
  none: step('first-ad', 4),
  'unintended-discharge': step('safety-advisor', 0.5, true),
  'unproved-round': step('safety-advisor', 0.5, true),
  'lost-round': step('armorer', 0.5, true),
  'surplus-round': step('safety-advisor', 0.5, true),
  'failure-to-fire': step('armorer', 1, true),
  'firearm-concern': step('safety-advisor', 1, true),
  'near-miss': step('first-ad', 1),
  'told-to-skip': step('safety-advisor', 1),
  'other-concern': step('first-ad', 4),
}
