// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// concerns.ts - what stands on the page before a report is sent: who must answer it first, within how many hours, to whom
// it goes then, and whether work waits for the answer. The rulebook's own ladder (core/concerns.def); tests/page/say.mjs files one of
// each and says when this page no longer tells the truth.
import type { Concern, Role } from './vocabulary'

export interface Step {
  owner: Role
  owners: readonly Role[] /* unanswered, it goes from one to the next */
  hours: number
  holds: 'nothing' | 'look' | 'item' /* the thing it names: until it was looked at, or until it is answered */
  class: boolean /* without one, all work with firearms */
}
const step = (hours: number, owners: readonly Role[], holds: Step['holds'] = 'nothing', ofClass = holds !== 'nothing'): Step => ({
  owner: owners[0],
  owners,
  hours,
  holds,
  class: ofClass,
})
const advisor: readonly Role[] = ['safety-advisor', 'first-ad', 'production-manager', 'producer']
const armorer: readonly Role[] = ['armorer', 'first-ad', 'production-manager', 'producer']

export const ladder: Readonly<Record<Concern, Step>> = {
  none: step(4, ['first-ad']),
  'unintended-discharge': step(0.5, advisor, 'item'),
  'unproved-round': step(0.5, advisor, 'item'),
  'lost-round': step(0.5, armorer, 'item'),
  'surplus-round': step(0.5, advisor, 'item'),
  'failure-to-fire': step(1, ['armorer', 'first-ad', 'safety-advisor', 'producer'], 'item'),
  'firearm-concern': step(1, advisor, 'look'),
  'near-miss': step(1, ['first-ad', 'safety-advisor', 'production-manager', 'producer']),
  'told-to-skip': step(1, ['safety-advisor', 'production-manager', 'producer']),
  'other-concern': step(4, ['first-ad', 'production-manager', 'producer']),
  'equipment-concern': step(1, advisor, 'look', false),
  'lost-thing': step(0.5, advisor, 'item', false),
  'long-hours': step(4, ['first-ad', 'production-manager', 'safety-advisor', 'producer']),
  'short-rest': step(4, ['first-ad', 'production-manager', 'safety-advisor', 'producer']),
  'long-drive': step(4, ['production-manager', 'safety-advisor', 'producer']),
  'short-staff': step(4, ['production-manager', 'safety-advisor', 'producer']),
  'role-cut': step(4, ['production-manager', 'safety-advisor', 'producer']),
  'late-pay': step(24, ['production-manager', 'producer']),
  injury: step(1, ['production-manager', 'producer', 'safety-advisor', 'first-ad'], 'item', false),
}

/** Whether a thing, or all work with weapons, waits for its answer. */
export const holdsWork = ({ concern, item }: { concern: Concern; item: number }) =>
  ladder[concern].holds !== 'nothing' && (item > 0 || ladder[concern].class)
