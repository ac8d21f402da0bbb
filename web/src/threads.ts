// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// threads.ts - a report without a name and what follows it: asked with the code alone, and without this phone's token, so that the
// box is told nothing of who asks.
import { post } from './wire'
import type { Concern, EventKind, Outcome, Role } from './vocabulary'

export interface Medium {
  hash: string
  type: string
  size: number
}
export interface Message {
  n: number
  from: 'you' | 'owner' | 'box'
  event: EventKind
  outcome?: Outcome
  reply?: 'yes' | 'no'
  text?: string
  media?: Medium | string
  at: number
}
export interface Opened {
  report: {
    state: 'open' | 'lapsed' | 'answered'
    outcome: Outcome
    owner: Role[]
    outside: boolean
    due: number /* in ms; to the quarter of an hour, as everything here */
    entry: number
    disputed: boolean
    taken: boolean
    concern: Concern
  }
  messages: Message[]
}
export type Told = { opened: Opened } | { why: 'unknown' | 'lost' | 'refused' | 'slow' }

/** openThread(code, more): what the thread says now; with more, after writing on. */
export async function openThread(
  code: string,
  more: { text?: string; reply?: 'yes' | 'no'; media?: string; id?: string; from?: number } = {},
): Promise<Told> {
  const { status, body } = await post('/thread', { code, ...more }, 12000, 'omit')
  if (status === 200 && body.report) {
    if (!body.next) return { opened: body as Opened }
    const rest = await openThread(code, { from: body.next }) /* longer than one answer holds */
    return 'opened' in rest ? { opened: { ...rest.opened, messages: [...body.messages, ...rest.opened.messages] } } : rest
  }
  if (status === 404) return { why: 'unknown' }
  if (status === 429) return { why: 'slow' }
  return { why: status === 0 || status >= 500 ? 'lost' : 'refused' }
}
/** A picture or a sound as the thread names it. */
export function medium(media: Medium | string | undefined): Medium | null {
  try {
    return typeof media === 'string' ? (JSON.parse(media) as Medium) : (media ?? null)
  } catch {
    return null
  }
}
