// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// acts.ts - what a press asks of the box. Everything goes through the outbox: it has an id before it is sent, and is sent
// again under that id until it has an answer. A refusal is shown with what is missing; nothing is dropped silently.
import { behind, me, myId, ownStop, sheet, size, toast, waitingCount } from './store'
import type { Asked } from './views'
import { asSentNow, forget, keep, waiting } from './outbox'
import type { Waiting } from './outbox'
import type { Answer, Command } from './wire'
import { newId, sendCommand, sendReport, sendStop } from './wire'
import { alert } from './sound'
import type { Reason } from './vocabulary'
import { t } from './words'

async function recount() {
  waitingCount.value = (await waiting()).length
}

async function sendOne(row: Waiting): Promise<Answer> {
  if (row.what === 'stop') return sendStop(row.id, (row.body as { reason: Reason }).reason)
  if (row.what === 'report') return sendReport(row.body)
  return sendCommand(asSentNow(row.body as Command, row.at, Date.now()))
}

const settled = (answer: Answer) => !('lost' in answer) && !('fault' in answer)

/** ask(asked): what the box answers to it; nothing is shown, for those who ask several things in a row. */
export async function ask(asked: Asked): Promise<Answer> {
  const id = newId()
  const body: Command = { id, ...asked, seen: asked.seen ?? size.value }
  if (body.for === myId.value) delete body.for
  const row: Waiting = { id, at: Date.now(), what: 'command', body }
  await keep(row)
  const answer = await sendOne(row)
  if (settled(answer)) await forget(id)
  await recount()
  return answer
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
  const id = newId()
  const row: Waiting = { id, at: Date.now(), what: 'report', body: { id, ...body } }
  await keep(row)
  const answer = await sendOne(row)
  if (settled(answer)) await forget(id)
  await recount()
  told(answer, null)
  return 'done' in answer ? answer.done + 1 : 0
}

/** stop(): this screen is red before the first byte leaves. */
export async function stop() {
  if (ownStop.value) return
  const id = newId(),
    at = Date.now()
  ownStop.value = { id, at, state: 'sending' }
  behind.value = false
  sheet.value = null
  alert()
  const row: Waiting = { id, at, what: 'stop', body: { reason: 'danger' } }
  void keep(row)
  await sendStopUntilHeard(row)
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

/** flush(): what still waits, oldest first, when the link is back. */
let flushing = false
export async function flush() {
  if (flushing || !me.value || me.value === 'join') return
  flushing = true
  for (const row of await waiting()) {
    if (row.what === 'stop') {
      if (!ownStop.value) {
        ownStop.value = { id: row.id, at: row.at, state: 'not-sent' }
        void sendStopUntilHeard(row)
      }
      continue
    }
    if (Date.now() - row.at < 9000) continue /* its first sending may still be under way */
    const answer = await sendOne(row)
    if (!settled(answer)) break
    await forget(row.id)
    told(answer, row.what === 'command' ? (row.body as Asked) : null)
  }
  flushing = false
  await recount()
}
setInterval(() => {
  if (waitingCount.value) void flush()
}, 5000)
