// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// outbox.ts - what was asked and has no answer yet, kept over a reload. An id is sent until it has its answer; the box
// gives a repeated id the first one. Where IndexedDB is missing (a private window), the memory of this page is all.
import { practising } from './practising'
import { shelf } from './shelf'
import type { Command } from './wire'

export interface Waiting {
  id: string
  at: number /* when it was asked, by the box's clock */
  nth?: number /* of those asked here: which of two was asked first within a millisecond */
  what: 'command' | 'stop' | 'report'
  body: object
  person: number /* who was joined here when it was asked; nobody else's token ever sends it */
  sent: number /* how often it left this phone: never, then it can be taken back */
  unheard?: boolean /* the page said that nothing is recorded: it is late, however soon the link is back */
}
/** Without a name: nobody's here either, and sent without anybody's token. */
export const isNameless = (row: Waiting) => row.what === 'report' && 'nameless' in row.body && row.body.nameless === true

/* What was practised is never sent to a real box. */
const room = () => (practising.value ? 'showclear-practice' : 'showclear')
const { on } = shelf(room, 'outbox', 'id')
const memory = new Map<string, Waiting>()
let remembered = ''
function remember() {
  if (remembered !== room()) memory.clear()
  remembered = room()
  return memory
}

/* Another tab of this phone shows the same outbox. */
const tabs = 'BroadcastChannel' in globalThis && 'indexedDB' in globalThis ? new BroadcastChannel('showclear') : null
export const whenChanged = (tell: () => void) => {
  if (tabs) tabs.onmessage = tell
}

export async function keep(waiting: Waiting): Promise<void> {
  remember().set(waiting.id, waiting)
  await on('readwrite', store => store.put(waiting))
  tabs?.postMessage('kept')
}
export async function forget(id: string): Promise<void> {
  remember().delete(id)
  await on('readwrite', store => store.delete(id))
  tabs?.postMessage('answered')
}
export async function waiting(): Promise<Waiting[]> {
  const stored = await on<Waiting[]>('readonly', store => store.getAll())
  remember()
  if (stored) {
    memory.clear()
    for (const row of stored) memory.set(row.id, row)
  }
  return [...memory.values()].sort((a, b) => a.at - b.at || (a.nth ?? 0) - (b.nth ?? 0))
}

/** Sent long after it was done, an entry is late, and says when it was done. A stop keeps its kind. An entry from the
    future was asked before somebody set this phone's clock: late too. */
export const lateAfterMs = 12000
export const isLate = (at: number, now: number, waited = 0) => waited >= lateAfterMs || Math.abs(now - at) >= lateAfterMs
export function asSentNow(command: Command, at: number, now: number, waited = 0): Command {
  if (!isLate(at, now, waited)) return { ...command, sent: now }
  return { ...command, entry: 'late', about: Math.min(at, now), seen: undefined }
}
