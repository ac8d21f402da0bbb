// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// asked.ts - a command as a person asks it; the outbox gives it its id.
import type { CommandKind, Commands } from './vocabulary'

/** What a person asks, before it has an id. `for`: who touched this screen, when it is not the token's person. */
export interface Asked<K extends CommandKind = CommandKind> {
  kind: K
  args: Commands[K]
  for?: number
  witness?: number
  seen?: number
  happened?: boolean
  entry?: 'late' | 'paper'
  about?: number /* when it was done, in ms since 1970 */
}
export const asked = <K extends CommandKind>(kind: K, args: Commands[K], more: Partial<Asked<K>> = {}): Asked<K> => ({
  kind,
  args,
  ...more,
})
