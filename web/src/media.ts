// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// media.ts - photographs and sound of a report. A photograph is drawn again before it leaves, a recording loses its date: where,
// when and with what it was taken stays on the phone. What is attached follows the report in parts of a megabyte, and waits on the phone until the box has it whole.
import { signal } from '@preact/signals'
import { act, ask, say } from './acts'
import { practising } from './practising'
import { caughtUp, views } from './store'
import { hex, sha256 } from './sha256'
import { shelf } from './shelf'
import type { Medium } from './threads'
import { openThread } from './threads'
import { undated } from './undated'
import type { Asked } from './asked'
import { asked } from './asked'
import { newId, sendReport } from './wire'
import { t } from './words'

export interface Attached extends Medium {
  blob: Blob
}
/** What waits for the box: the report it belongs to is asked for again under its own id, which the box answers as it did. */
interface Waiting extends Attached {
  key: string /* its own, and the id of the entry that names it: sent twice, it is entered once */
  filing?: { id: string }
  report?: number
  code?: string /* without a name: in this page's memory only */
  note?: Asked /* what names it, sent once the box has it: a line of a card, something told */
}
const most = 1600 /* pixels along the longer side: a serial number can be read, and it is soon sent */
const part = 1000 * 1000
export const mediaMost = 20 * part

async function drawn(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, most / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done, fail) =>
    canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('no picture'))), 'image/jpeg', 0.85),
  )
}
/** attach(file): null when it is no picture that can be drawn, no sound, or too large. */
export async function attach(file: File): Promise<Attached | null> {
  try {
    const sound = file.type.startsWith('audio/')
    const blob = sound ? new Blob([undated(new Uint8Array(await file.arrayBuffer()))], { type: file.type }) : await drawn(file)
    if (!blob.size || blob.size > mediaMost) return null
    const hash = hex(sha256(new Uint8Array(await blob.arrayBuffer())))
    return { hash, type: sound ? file.type.split(';')[0] : 'image/jpeg', size: blob.size, blob }
  } catch {
    return null
  }
}

const memory = new Map<string, Waiting>()
export const held = signal(0) /* pictures and sounds that the box has not got yet */
/** Of those, what names them. */
export const notesHeld = () =>
  held.value ? [...memory.values()].flatMap(({ note, hash, type, blob }) => (note ? [{ note, hash, type, blob }] : [])) : []
const { on } = shelf(() => (practising.value ? 'showclear-held-practice' : 'showclear-held'), 'media', 'key')

async function hold(row: Waiting) {
  memory.set(row.key, row)
  held.value = memory.size
  if (!row.code) await on('readwrite', store => store.put(row))
}
async function drop(row: Waiting) {
  memory.delete(row.key)
  held.value = memory.size
  await on('readwrite', store => store.delete(row.key))
}

/** Parts in turn; the box says which it has. 'whole', or why not: no answer now, or never. */
async function upload(row: Attached & { code?: string }): Promise<'whole' | 'later' | 'never'> {
  const parts = Math.max(1, Math.ceil(row.size / part))
  const have = new Set<number>()
  for (let n = 0; n < parts; n++) {
    if (have.has(n)) continue
    const response = await fetch(`/media/${row.hash}/${n}`, {
      method: 'PUT',
      credentials: row.code ? 'omit' : 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', 'Showclear-Parts': String(parts) },
      body: row.blob.slice(n * part, (n + 1) * part),
    }).catch(() => null)
    if (!response || response.status >= 500 || response.status === 429) return 'later'
    if (response.status !== 200 && response.status !== 201) return 'never'
    const said = await response.json().catch(() => ({}))
    if (said.type) row.type = said.type /* as the box sees it; the text that names it says the same */
    if (response.status === 201) return 'whole'
    for (const had of said.have ?? []) have.add(Number(had))
  }
  return 'later'
}
const words = ({ hash, type, size }: Medium) => JSON.stringify({ hash, size, type })

/** broughtMedium(medium): what an entry says of it once the box has it whole; empty where it has not. */
export async function broughtMedium(medium: Attached): Promise<string> {
  const row = { ...medium }
  return (await upload(row)) === 'whole' ? words(row) : ''
}

async function reportOf(row: Waiting): Promise<number> {
  if (row.report) return row.report
  const answer = await sendReport(row.filing! as object)
  if (!('done' in answer)) return 0
  await caughtUp(answer.done + 1)
  return views.value?.reports.find(report => report.entry === answer.done)?.report ?? 0
}
const once = (row: Waiting, note: Asked): Asked => Object.assign({ id: row.key }, note)
/** What it goes with is kept by the outbox from here on, and sent until it has its answer. */
async function name(row: Waiting, note: Asked): Promise<'whole'> {
  await act(once(row, { ...note, args: { ...note.args, media: words(row) } } as Asked))
  return 'whole'
}
/** The entry that names it: in, or why not. What the box refuses without a name (a date inside) it refuses each time. */
async function bind(row: Waiting): Promise<'whole' | 'later' | 'never'> {
  if (row.note) return name(row, row.note)
  if (row.code) {
    const told = await openThread(row.code, { media: words(row), id: row.hash.slice(0, 32) })
    if ('opened' in told) return 'whole'
    return told.why === 'refused' || told.why === 'unknown' ? 'never' : 'later'
  }
  const report = await reportOf(row)
  if (!report) return 'later'
  const answer = await ask(once(row, asked('write-on', { report, media: words(row) })))
  return 'lost' in answer || 'fault' in answer ? 'later' : 'whole'
}

let sending = false
/** sendMedia(): all that waits, one after the other; what gets no answer now waits on. */
export async function sendMedia() {
  if (sending) return
  sending = true
  for (const row of (await on<Waiting[]>('readonly', store => store.getAll())) ?? [])
    if (!memory.has(row.key)) memory.set(row.key, row)
  held.value = memory.size
  for (const row of [...memory.values()]) {
    if (!row.code && !row.note && !(await reportOf(row))) continue /* the report goes first */
    let how = await upload(row)
    if (how === 'whole') how = await bind(row)
    if (how === 'never') say(t('media.not-taken'))
    if (how !== 'later') await drop(row)
  }
  sending = false
}
/** follow(media, after): they go out behind their report. */
export async function follow(media: readonly Attached[], after: Pick<Waiting, 'filing' | 'report' | 'code' | 'note'>) {
  for (const row of media) await hold({ ...row, ...after, key: newId() })
  await sendMedia()
}
setInterval(() => void (held.value && sendMedia()), 7000)
void sendMedia()
