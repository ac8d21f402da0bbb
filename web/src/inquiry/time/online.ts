// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// online.ts - what the timeline asks of `showclear inquiry serve`: an exhibit's bytes, and the world as it stood. The file that stands by
// itself has none of it.
import { t } from '../../words'
import { bearer, exhibitAt, readAt, textAt } from '../account'
import type { Then } from './asItStood'
import { stoodOf } from './asItStood'

/** words: why not, as the program says it. */
export type Got<T> = { got: T } | { words: string }
export interface Online {
  /** Opens an exhibit, which writes down who looked and why; its address, for a medium's element. */
  open: (entry: string, why: string) => Promise<Got<string>>
  /** A document's words, which the program reads. */
  text: (entry: string, why: string) => Promise<Got<string>>
  bytes: (url: string, most: number) => Promise<Got<ArrayBuffer>>
  at: (log: string, entry: number) => Promise<Got<Then>>
}
const wordsOf = async (response: Response): Promise<string> => {
  const body = await response.json().catch(() => ({}))
  return String(body.fault ?? body.error ?? response.status)
}
const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { cache: 'no-store', headers: { ...bearer(), ...headers } }).catch(() => null)

export const online: Online = {
  async open(entry, why) {
    const url = exhibitAt(entry, why),
      response = await get(url, { Range: 'bytes=0-0' })
    if (!response) return { words: '' }
    return response.ok ? { got: url } : { words: await wordsOf(response) }
  },
  async text(entry, why) {
    const response = await get(textAt(entry, why))
    if (!response?.ok) return { words: response ? await wordsOf(response) : t('inquiry.exhibit.failed') }
    return { got: await response.text() }
  },
  async bytes(url, most) {
    const response = await get(url)
    if (!response?.ok) return { words: response ? await wordsOf(response) : '' }
    if (Number(response.headers.get('Content-Length') ?? 0) > most) {
      void response.body?.cancel()
      return { words: 'large' }
    }
    return { got: await response.arrayBuffer() }
  },
  async at(log, entry) {
    const { status, body } = await readAt(log, entry)
    return status === 200 ? { got: stoodOf(log, body) } : { words: body.fault ?? body.error ?? '' }
  },
}
