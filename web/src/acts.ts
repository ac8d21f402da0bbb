// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// acts.ts - what a press asks of the box. Everything goes through the outbox: it has an id before it is sent, and is sent
// again under that id until it has an answer. While the box is not heard nothing leaves: what is sent into silence may
// arrive at any time, as if it were said then. A refusal is shown with what is missing; nothing is dropped silently.
import { behind, me, myId, outbox, ownStop, sheet, size, toast } from './store'
import type { Asked } from './asked'
import { boxTime, quietAfterMs, stale, unheardMs } from './heard'
import { asSentNow, forget, isNameless, keep, waiting, whenChanged } from './outbox'
import type { Waiting } from './outbox'
import type { Answer, Command } from './wire'
import { newId, sendCommand, sendReport, sendStop } from './wire'
import { alert } from './sound'
import { t } from './words'

const quiet = () => unheardMs() > quietAfterMs
/* The token is the browser's, not this tab's: joined anew in another tab, it is another person's. */
const joinedAs = () => Number(localStorage.getItem('showclear.person') ?? 0)
const minesToken = (row: Waiting) =>
  isNameless(row) || (row.person === myId.value && (!row.person || !joinedAs() || joinedAs() === row.person))

async function recount() {
  outbox.value = await waiting()
}
whenChanged(() => void recount())

async function sendOne(row: Waiting): Promise<Answer> {
  if (row.what === 'stop') return sendStop(row.id, minesToken(row))
  if (!minesToken(row)) return { lost: true }
  if (row.what === 'report') return sendReport(row.body)
  return sendCommand(asSentNow(row.body as Command, row.at, boxTime(), waitedMs(row)))
}

const settled = (answer: Answer) => !('lost' in answer) && !('fault' in answer)
const flying = new Set<string>()
/* Asked in this tab, when by a clock that nobody sets: no other sending of it is under way. */
const here = new Map<string, number>()
const waitedMs = (row: Waiting) => (row.unheard ? Infinity : performance.now() - (here.get(row.id) ?? performance.now()))

async function deliver(row: Waiting): Promise<Answer> {
  flying.add(row.id)
  row.sent++
  await keep(row)
  const answer = await sendOne(row)
  flying.delete(row.id)
  if (settled(answer)) await forget(row.id)
  await recount()
  return answer
}

/* Unheard, a press shows nothing on the thing it was for, and is made again: it is the same one. What was asked between says otherwise. */
const saysThat = ({ id: _, seen: __, ...rest }: Partial<Command>) => JSON.stringify(rest)
function keptAlready(what: Waiting['what'], body: object): boolean {
  const last = outbox.value[outbox.value.length - 1]
  return quiet() && last?.what === what && last.person === myId.value && saysThat(last.body) === saysThat(body)
}

let given = 0
async function give(what: Waiting['what'], body: { id: string }): Promise<Answer> {
  if (keptAlready(what, body)) return { lost: true }
  const row: Waiting = { id: body.id, at: boxTime(), nth: ++given, what, body, person: myId.value, sent: 0, unheard: stale.value }
  if (isNameless(row)) row.person = 0
  here.set(row.id, performance.now())
  if (!quiet()) return deliver(row)
  await keep(row)
  await recount()
  return { lost: true }
}

/** ask(asked): what the box answers to it; nothing is shown, for those who ask several things in a row. */
export async function ask(asked: Asked): Promise<Answer> {
  const body: Command = { id: newId(), ...asked, seen: asked.seen ?? size.value }
  if (body.for === myId.value) delete body.for
  return give('command', body)
}

/** act(asked): the log's size with it, once the box has recorded it; 0 when it did not. What follows has seen that much. */
export async function act(asked: Asked): Promise<number> {
  const answer = await ask(asked)
  return told(answer, asked) && 'done' in answer ? answer.done + 1 : 0
}
/** enter(asked): the index of its first entry; -1 when there is none yet. */
export const enter = async (asked: Asked): Promise<number> => (await act(asked)) - 1

function told(answer: Answer, asked: Asked | null): boolean {
  if ('done' in answer) return true
  if ('refused' in answer) sheet.value = { refused: answer.refused, rules: [answer.refused.rule], asked, sent: true }
  else if ('malformed' in answer) say(t('fault.malformed', { why: answer.malformed.why }))
  else if ('unknown' in answer) me.value = 'join'
  else say('lost' in answer ? t('fault.lost') : t('fault.box'))
  return false
}

let timer = 0
export function say(words: string) {
  toast.value = words
  clearTimeout(timer)
  timer = window.setTimeout(() => {
    toast.value = null
  }, 6000)
}

/** report(...): filed without a person where none is joined. The index of its record, or 0. */
export async function fileReport(body: object): Promise<number> {
  const answer = await give('report', { id: newId(), ...body })
  told(answer, null)
  return 'done' in answer ? answer.done + 1 : 0
}

/** takeBack(id): what never left this phone, by the one whose it is; false when it may have arrived. */
export async function takeBack(id: string): Promise<boolean> {
  const row = (await waiting()).find(other => other.id === id)
  if (!row || row.sent || row.what === 'stop' || (row.person !== myId.value && !isNameless(row))) return false
  await forget(id)
  await recount()
  return true
}

const shoutAfterMs = 1500
/** stop(): this screen is red before the first byte leaves, and does not wait long to say that nobody heard. */
export async function stop() {
  if (ownStop.value) return
  const row: Waiting = { id: newId(), at: boxTime(), what: 'stop', body: {}, person: myId.value, sent: 0 }
  ownStop.value = { id: row.id, at: row.at, state: quiet() ? 'not-sent' : 'sending' }
  behind.value = false
  sheet.value = null
  alert()
  void keep(row)
  setTimeout(() => unheard(row.id, 'sending'), shoutAfterMs)
  await sendStopUntilHeard(row)
}
const unheard = (id: string, from: string) => {
  const own = ownStop.value
  if (own?.id === id && own.state === from) ownStop.value = { ...own, state: 'not-sent' }
}

async function sendStopUntilHeard(row: Waiting) {
  for (let wait = 300; ; wait = Math.min(wait * 2, 3000)) {
    const answer = await sendOne(row)
    if ('done' in answer) return recorded(row.id, answer.done)
    if (ownStop.value?.id === row.id) ownStop.value = { ...ownStop.value, state: 'fault' in answer ? 'ringing' : 'not-sent' }
    await new Promise(done => setTimeout(done, wait))
  }
}

async function recorded(id: string, index: number) {
  await forget(id)
  await recount()
  if (ownStop.value?.id !== id) return
  if (index < size.value) ownStop.value = null
  else ownStop.value = { ...ownStop.value, state: 'recorded', index }
}

/** A stop that was never heard rings again when the page comes back. */
function ringAgain(row: Waiting) {
  if (ownStop.value) return
  ownStop.value = { id: row.id, at: row.at, state: 'not-sent' }
  void sendStopUntilHeard(row)
}

/* In another tab its first sending may still be under way. */
const resting = (row: Waiting) => !flying.has(row.id) && (here.has(row.id) || boxTime() - row.at > 9000 || boxTime() < row.at)

/** flush(): what still waits, oldest first, when the link is back. */
let flushing = false
export async function flush() {
  if (flushing || quiet() || !me.value) return
  flushing = true
  for (const row of await waiting()) {
    if (row.what === 'stop') ringAgain(row)
    else if (resting(row) && minesToken(row)) {
      const answer = await deliver(row)
      if (!settled(answer)) break
      told(answer, row.what === 'command' ? (row.body as Asked) : null)
    }
  }
  flushing = false
  await recount()
}
setInterval(() => void (outbox.value.length ? flush() : recount()), 5000)
