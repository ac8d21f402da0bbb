// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// receipts.ts - what this phone keeps of a report: the index of its entry, the hash of its leaf, and the receipt itself (a C2SP
// tlog-proof). With them it asks the box, on opening and whenever the link is back, whether the record still has what was reported.
import { effect, signal } from '@preact/signals'
import { alarm, alarmAt, me, stale } from './store'
import { practising } from './practising'
import { hex, sha256, utf8 } from './sha256'
import type { Concern } from './vocabulary'

export interface Kept {
  index: number
  leaf: string
  file: string
  concern: Concern
  at: number
  code?: string /* without a name; only if whoever reported said that the phone may keep it */
}
/** there: as it was reported; gone: the record has not got it, or has something else; elsewhere: another production's log. */
export type Standing = 'there' | 'gone' | 'elsewhere' | 'unknown'

const shelf = 'showclear.receipts'
const read = (): Kept[] => {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? '[]')
  } catch {
    return []
  }
}
export const kept = signal<readonly Kept[]>(read())
export const standing = signal<ReadonlyMap<number, Standing>>(new Map())
const write = (rows: readonly Kept[]) => {
  kept.value = rows
  localStorage.setItem(shelf, JSON.stringify(rows))
}
export function keepReceipt(row: Kept) {
  if (practising.value) return
  write([...kept.value.filter(other => other.leaf !== row.leaf), row])
  stand(row.index, 'there')
}
export const letGo = (row: Kept) => write(kept.value.filter(other => other.leaf !== row.leaf))
const stand = (index: number, how: Standing) => {
  standing.value = new Map(standing.value).set(index, how)
}

/** The entry in a proof's extra line, as its leaf was hashed: the log's own bytes. */
export function leafOf(file: string): string | null {
  try {
    const [title, extra] = file.split('\n')
    if (!title.startsWith('c2sp.org/tlog-proof@') || !extra.startsWith('extra ')) return null
    const bytes = Uint8Array.from(atob(extra.slice(6)), sign => sign.charCodeAt(0))
    const { entry } = JSON.parse(new TextDecoder().decode(bytes))
    return hex(sha256(Uint8Array.of(0, ...utf8(JSON.stringify(entry)))))
  } catch {
    return null
  }
}
/** Whose log signed it: the first line of its checkpoint. */
export const originOf = (file: string) => file.split('\n\n')[1]?.split('\n')[0] ?? ''

/** fetchProof(index): never with the token: that a person asks for an entry would say whose it is. */
export async function fetchProof(index: number, picture = false): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(`/log/proof/${index}${picture ? '.svg' : ''}`, { credentials: 'omit', cache: 'no-store' })
    return { status: response.status, text: await response.text() }
  } catch {
    return { status: 0, text: '' }
  }
}

async function standingOf(row: Kept): Promise<Standing> {
  const { status, text } = await fetchProof(row.index)
  if (status === 200) {
    if (leafOf(text) === row.leaf) return 'there'
    return originOf(text) === originOf(row.file) ? 'gone' : 'elsewhere'
  }
  if (status !== 404 && status !== 500) return 'unknown'
  const note = await fetch('/log/checkpoint', { credentials: 'omit', cache: 'no-store' }).then(
    response => (response.ok ? response.text() : ''),
    () => '',
  )
  if (!note) return 'unknown'
  return note.split('\n')[0] === originOf(row.file) ? 'gone' : 'elsewhere'
}

/** checkReceipts(): says plainly what the record no longer has; to everybody who looks at this phone. */
export async function checkReceipts() {
  for (const row of kept.value) {
    const how = await standingOf(row)
    if (how !== 'unknown' || !standing.value.has(row.index)) stand(row.index, how)
    if (how !== 'gone' || alarm.value) continue
    alarm.value = 'alarm.report'
    alarmAt.value = Date.now()
  }
}
let checking = false
effect(() => {
  if (stale.value || !me.value || checking) return
  checking = true
  void checkReceipts().finally(() => {
    checking = false
  })
})
