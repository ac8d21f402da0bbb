// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// atHome.ts - a notebook in its author's own hands: `showclear notebook DIR` serves it to this machine alone, seals and opens by itself,
// and never gives the key to the page. The address brings a token that works once; what it is exchanged for stays with this tab.
import { signal } from '@preact/signals'
import { mine, source, unread } from './book'
import type { Brought, Kept } from './book'
import { isPart } from './lines'
import type { Row } from './lines'
import { joined, parted } from './pictures'
import { readRow } from './read'
import { hex, sha256 } from '../sha256'

/** 'spent': the token was used before; 'lost': her program does not answer. */
export const standing = signal<'opening' | 'here' | 'spent' | 'lost'>('opening')
const shelf = 'showclear.book'
let session = sessionStorage.getItem(shelf) ?? '',
  name = sessionStorage.getItem(`${shelf}.who`) ?? ''

interface Said {
  status: number
  body: any
}
async function say(path: string, body?: object | Blob): Promise<Said> {
  const file = body instanceof Blob
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      cache: 'no-store',
      headers: {
        ...(body ? { 'Content-Type': file ? 'application/octet-stream' : 'application/json' } : {}),
        ...(session ? { Authorization: `Bearer ${session}` } : {}),
      },
      body: file ? body : body && JSON.stringify(body),
    })
    const said = { status: response.status, body: await response.json().catch(() => ({})) }
    standing.value = said.status === 401 ? 'spent' : 'here'
    return said
  } catch {
    standing.value = 'lost'
    return { status: 0, body: {} }
  }
}

function show(rows: readonly unknown[]) {
  const all = new Map<string, Kept>(mine.value)
  for (const one of rows) {
    const row = readRow(JSON.stringify(one))
    if (row) all.set(row.w, { row, index: -1, given: false, by: 0 })
  }
  mine.value = all
}
async function readAll(from = 0): Promise<boolean> {
  for (;;) {
    const { status, body } = await say(`/book?from=${from}`)
    if (status !== 200) return false
    show(body.lines)
    unread.value = Number(body.unread ?? 0)
    from += body.lines.length
    if (!body.lines.length || from >= body.size) return true
  }
}

const most = 200 * 1024
async function keep(rows: readonly Row[]): Promise<boolean> {
  for (let at = 0; at < rows.length;) {
    let octets = 0,
      end = at
    while (end < rows.length && (end === at || octets < most)) octets += 3 * JSON.stringify(rows[end++]).length
    const lines = rows.slice(at, end)
    if ((await say('/book', { lines })).status !== 200) return false
    show(lines)
    at = end
  }
  return true
}
async function keepPicture(blob: Blob): Promise<string> {
  const octets = new Uint8Array(await blob.arrayBuffer())
  const hash = hex(sha256(octets))
  return (await keep(parted(octets, hash))) ? hash : ''
}
async function bring(from: File): Promise<Brought | null> {
  const { status, body } = await say(`/book/bring?name=${encodeURIComponent(from.name.slice(0, 60))}`, from)
  if (status === 400) return { people: false, rows: 0, kept: 0, left: '', why: body.malformed?.why ?? '' }
  if (status !== 200 || !(await readAll(body.size - body.kept))) return null
  return body
}
async function file(): Promise<Blob | null> {
  const response = await fetch('/book/export', { headers: { Authorization: `Bearer ${session}` } })
  return response.ok ? response.blob() : null
}

export async function openAtHome() {
  const token = location.hash.match(/^#book\/([\w-]+)/)?.[1]
  history.replaceState(null, '', '#notebook') /* the token is in no history */
  source.value = {
    home: true,
    who: () => name,
    now: Date.now,
    keep,
    picture: async hash => joined([...mine.value.values()].map(kept => kept.row).filter(isPart), hash),
    keepPicture,
    file,
    bring,
  }
  if (token) {
    session = ''
    const { status, body } = await say('/book/enter', { token })
    if (status !== 200) return void (standing.value = status ? 'spent' : 'lost')
    session = body.session
    name = body.who ?? ''
    sessionStorage.setItem(shelf, session)
    sessionStorage.setItem(`${shelf}.who`, name)
  }
  if (!session) return void (standing.value = 'spent')
  await readAll()
}
