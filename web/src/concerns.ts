// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// concerns.ts - what stands on the page before a report is sent: who must answer it first, within how many hours, to whom
// it goes then, and whether work waits for the answer. The rulebook's own ladder (core/ladder.c); tests/page/say.mjs files one of each and
// says when this page no longer tells the truth.
import type { Concern, Role } from './vocabulary'

export interface Step {
  owner: Role
  owners: readonly Role[] /* unanswered, it goes from one to the next */
  hours: number
  holds: boolean
}
const step = (hours: number, owners: readonly Role[], holds = false): Step => ({ owner: owners[0], owners, hours, holds })
const advisor: readonly Role[] = ['safety-advisor', 'first-ad', 'production-manager', 'producer']
const armorer: readonly Role[] = ['armorer', 'first-ad', 'production-manager', 'producer']

export const ladder: Readonly<Record<Concern, Step>> = {
  none: step(4, ['first-ad']),
  'unintended-discharge': step(0.5, advisor, true),
  'unproved-round': step(0.5, advisor, true),
  'lost-round': step(0.5, armorer, true),
  'surplus-round': step(0.5, advisor, true),
  'failure-to-fire': step(1, ['armorer', 'first-ad', 'safety-advisor', 'producer'], true),
  'firearm-concern': step(1, advisor, true),
  'near-miss': step(1, ['first-ad', 'safety-advisor', 'production-manager', 'producer']),
  'told-to-skip': step(1, ['safety-advisor', 'production-manager', 'producer']),
  'other-concern': step(4, ['first-ad', 'production-manager', 'producer']),
}
