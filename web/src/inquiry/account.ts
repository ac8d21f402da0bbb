// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// account.ts - the page's talk with `showclear inquiry serve`. The address brings a token that works once; what it is exchanged for
// stays with this tab. What is refused comes back with the program's words, and nothing that was typed is touched.
import { effect, signal } from '@preact/signals'
import { account, timeline } from './data'
import type { ToldTable } from './data'
import { route } from '../route'
import { language } from '../words'

/** 'spent': the token was used before; 'lost': the program does not answer; 'here' once the account was read. */
export const standing = signal<'opening' | 'here' | 'spent' | 'lost'>('opening')
export const writable = signal(false)
/** The compiler in whose name this page writes. */
export const by = signal('')

const shelf = 'showclear.account'
let session = sessionStorage.getItem(shelf) ?? ''

interface Answer {
  status: number
  body: any
}
async function ask(path: string, body?: object): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      cache: 'no-store',
      headers: {
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(session ? { Authorization: `Bearer ${session}` } : {}),
      },
      body: body && JSON.stringify(body),
    })
    if (response.status === 401) standing.value = 'spent'
    else if (standing.value === 'lost') standing.value = 'here'
    return { status: response.status, body: await response.json().catch(() => ({})) }
  } catch {
    standing.value = 'lost'
    return { status: 0, body: {} }
  }
}
/** bearer(): for whoever fetches bytes by itself. */
export const bearer = (): Record<string, string> => (session ? { Authorization: `Bearer ${session}` } : {})
export const exhibitAt = (number: string, why: string) =>
  `/account/exhibit/${encodeURIComponent(number)}?why=${encodeURIComponent(why)}`
export const textAt = (number: string, why: string) => exhibitAt(number, why).replace('/exhibit/', '/text/')
export const readAt = (log: string, entry: number) => ask(`/account/at?log=${encodeURIComponent(log)}&entry=${entry}`)

/** newest(path, take): what the program says there, in the reader's language; an answer that came late is not taken. */
function newest(path: string, take: (body: any) => void) {
  let asked = 0
  return async (): Promise<boolean> => {
    const mine = ++asked
    const { status, body } = await ask(`${path}?lang=${language.value}`)
    if (status === 200 && mine === asked) take(body)
    return status === 200
  }
}
export const readAccount = newest('/account', body => (account.value = body))
/** What the account's entries and its attached logs show, as `inquiry told --json`; null: not told yet. */
export const told = signal<ToldTable | null>(null)
export const readTold = newest('/account/told', body => (told.value = body))
/* What stands there stays until the same is here in the other language. */
effect(() => {
  const chosen = language.value
  if (account.peek() && account.peek()?.language !== chosen) void readAccount()
})
/** Asked for when a place needs it, and again once something was written. */
export async function readTimeline(): Promise<boolean> {
  const { status, body } = await ask('/account/timeline')
  if (status === 200) timeline.value = body
  return status === 200
}

export interface Line {
  kind?: string
  number?: string
  set: Record<string, string | readonly string[]>
}
/** The numbers that were written, or why not; ${at}: which line. */
export type Written = { numbers: string[] } | { error: string; at: number }
export async function write(lines: readonly Line[]): Promise<Written> {
  const { status, body } = await ask('/account/lines', { lines })
  if (status !== 200) return { error: body.error ?? '', at: body.at ?? 0 }
  timeline.value = null
  await readAccount()
  return { numbers: body.written }
}

async function enter(token: string): Promise<boolean> {
  session = ''
  const { status, body } = await ask('/account/enter', { token })
  if (status !== 200) {
    if (status) standing.value = 'spent'
    return false
  }
  session = body.session
  sessionStorage.setItem(shelf, session)
  sessionStorage.setItem(`${shelf}.by`, JSON.stringify([body.by ?? '', Boolean(body.writable)]))
  return true
}
export async function open() {
  const token = location.hash.match(/^#([0-9a-f]{32,})$/)?.[1]
  if (token) {
    history.replaceState(null, '', '#day') /* the token is in no history */
    route.value = ['day']
  }
  if (token && !(await enter(token))) return
  if (!session) return void (standing.value = 'spent')
  ;[by.value, writable.value] = JSON.parse(sessionStorage.getItem(`${shelf}.by`) ?? '["",false]')
  if (await readAccount()) standing.value = 'here'
}
