// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// wire.ts - what the page and the box say to each other (docs/design/0001-wire.md). Nothing here keeps state of the set.
import { unheardMs } from './heard'
import { learnPractice } from './practising'
import { tabs } from './tabs'
import type { Lamp, Me, Reach, Refused, Ring } from './views'

export type Answer =
  | { done: number }
  | { refused: Refused }
  | { malformed: { field: string; why: string } }
  | { unknown: true } /* not joined, or the token is no longer known */
  | { fault: string } /* the box could not; may be sent again under the same id */
  | { lost: true } /* no answer: the link is gone */

/** 48 bits of time, so that ids made together lie together on the box's disk, and 80 from getRandomValues:
    randomUUID is missing where the page came over plain http. */
export function newId(): string {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(10)), byte => byte.toString(16).padStart(2, '0')).join('')
  return Date.now().toString(16).padStart(12, '0') + random
}

function read(text: string): any {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** ask(path): a link that is half open answers nothing and fails nothing: after ${waitMs} it counts as gone. */
export async function ask(path: string, waitMs = 10000): Promise<Response> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), waitMs)
  try {
    const response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', signal: abort.signal })
    return new Response([204, 304].includes(response.status) ? null : await response.blob(), response)
  } finally {
    clearTimeout(timer)
  }
}

export async function get<T>(path: string): Promise<T | null> {
  try {
    const response = await ask(path)
    return response.ok ? ((await response.json()) as T) : null
  } catch {
    return null
  }
}

export async function post(
  path: string,
  what: object,
  waitMs = 8000,
  credentials: RequestCredentials = 'same-origin',
): Promise<{ status: number; body: any }> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), waitMs)
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(what),
      signal: abort.signal,
      keepalive: path === '/stop' /* also from a page that is being closed; all else waits in the outbox */,
    })
    return { status: response.status, body: read(await response.text()) }
  } catch {
    return { status: 0, body: {} }
  } finally {
    clearTimeout(timer)
  }
}

function answer(status: number, body: any): Answer {
  if (status === 0) return { lost: true }
  if (status === 200) return { done: Number(body.index ?? 0) }
  if (status === 409 && body.refused) return { refused: body.refused }
  if (status === 400 && body.malformed) return { malformed: body.malformed }
  if (status === 401) return { unknown: true }
  if (status >= 500 || status === 429) return { fault: String(body.fault ?? status) }
  return { malformed: { field: '', why: String(body.fault ?? status) } }
}

export interface Command {
  id: string
  kind: string
  args: object
  seen?: number
  entry?: string
  about?: number
  sent?: number /* when it left, by the box's clock: the box takes nothing as done now that was long under way */
  happened?: boolean
  witness?: number
  for?: number
}
export const sendCommand = async (command: Command): Promise<Answer> => {
  const { status, body } = await post('/command', command)
  return answer(status, body)
}
/** A stop that another person's token would carry goes without one: it is nobody's, and never waits. Why is said afterwards. */
export const sendStop = async (id: string, mine: boolean): Promise<Answer> => {
  const { status, body } = await post('/stop', { id }, 4000, mine ? 'same-origin' : 'omit')
  return status === 503 && body.ring ? { fault: 'ringing' } : answer(status, body)
}
/** Without a name the token stays at home: the box cannot know whose report it is. */
export const sendReport = async ({ nameless, ...report }: { nameless?: boolean }): Promise<Answer> => {
  const { status, body } = await post('/report', report, 8000, nameless ? 'omit' : 'same-origin')
  return answer(status, body)
}

export const whoAmI = async (): Promise<Me | 'join' | null> => {
  try {
    const response = await ask('/me')
    const said = read(await response.text())
    if (response.ok || response.status === 401) learnPractice(said.practice)
    if (response.status === 401 || response.status === 403) return 'join'
    return response.ok ? (said as Me) : null
  } catch {
    return null
  }
}

/** The image of the box's durable side, unpacked; null when the link is gone or the phone cannot unpack it. */
export async function fetchImage(): Promise<Uint8Array | null> {
  try {
    const response = await ask('/state')
    if (!response.ok) return null
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
    const unpacked = new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(unpacked).arrayBuffer())
  } catch {
    return null
  }
}

export interface Heard {
  leaf(index: number, bytes: string): void
  ring(ring: Ring): void
  rung(ring: string, index: number): void
  checkpoint(note: string): void
  reach(told: Reach): void
  lamp(told: Lamp): void
  timed(trusted: boolean): void /* whether the box knows the time */
  size(): number /* how many leaves this page has */
  alive(boxAt?: number): void /* anything at all came; the box's time, when it says it */
  open(): void /* it said hello, and what time it is there */
  cut(): void
}

/** link(since, heard): the stream of leaves from ${since} on, one's own or another tab's; how to reopen it and how to end it. */
export function link(since: () => number, heard: Heard) {
  let source: EventSource | null = null
  let last = performance.now(),
    waking = 0,
    upTo = Infinity /* what the box had when this stream began */
  const silentMs = 9000 /* a dead stream is given up before the page says that it knows nothing */
  const hears: Record<string, (data: any, raw: string, id: string) => void> = {
    hello(data) {
      upTo = data.size
      heard.open()
    },
    ping() {},
    leaf: (_, raw, id) => heard.leaf(Number(id), raw),
    ring: heard.ring,
    rung: data => heard.rung(data.ring, data.index),
    checkpoint: data => heard.checkpoint(data.note),
    reach: heard.reach,
    hook: heard.lamp,
    clock: data => heard.timed(data.trusted),
  }
  const hear = (name: string, raw: string, id: string) => {
    last = performance.now()
    const data = name === 'leaf' ? {} : JSON.parse(raw)
    heard.alive(name === 'hello' || name === 'ping' ? data.at : undefined)
    hears[name](data, raw, id)
  }
  const open = () => {
    source?.close()
    last = performance.now()
    upTo = Infinity
    source = new EventSource(`/events?since=${since()}`)
    source.onerror = () => heard.cut()
    for (const name of Object.keys(hears))
      source.addEventListener(name, event => {
        const { data, lastEventId } = event as MessageEvent
        hear(name, data, lastEventId)
        others.repeat([name, data, lastEventId])
      })
  }
  const others = tabs({
    leading: () => source !== null,
    settled: () => heard.size() >= upTo,
    lead: open,
    follow() {
      source?.close()
      source = null
    },
    hear([name, data, id]) {
      if (name !== 'leaf' || Number(id) === heard.size()) hear(name, data, id)
      else if (Number(id) > heard.size()) open() /* it missed something */
    },
  })
  /* A sleeping phone keeps a dead stream open without an error, and its clocks may have stood still: whoever wakes asks
     again when nothing comes at once. */
  const wake = () => {
    heard.cut()
    if (document.visibilityState === 'hidden') return
    if (!source || source.readyState === 2 || unheardMs() > silentMs / 2) return open()
    clearTimeout(waking)
    waking = window.setTimeout(() => {
      if (unheardMs() > silentMs / 2) open()
    }, silentMs / 2)
  }
  /* Not all phones in the same moment: a box that was gone comes back to them one after the other. */
  const watch = setInterval(
    () => {
      if (performance.now() - last < silentMs) return
      heard.cut()
      open()
    },
    2500 + Math.random() * 1000,
  )
  for (const name of ['online', 'pageshow']) addEventListener(name, wake)
  document.addEventListener('visibilitychange', wake)
  open()
  return {
    reopen: open,
    end() {
      clearInterval(watch)
      clearTimeout(waking)
      for (const name of ['online', 'pageshow']) removeEventListener(name, wake)
      document.removeEventListener('visibilitychange', wake)
      others.end()
      source?.close()
    },
  }
}
