// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// tally.mjs - whose touches they were, and to which row of the table they belong.
import { reach } from './touches.mjs'

export class Tally {
  rows = new Map()
  all = 0
  #row = null
  #last = new Map()
  #typed = new Map()

  /** note(person, touches): they belong to the row that is open. The hand's clock runs for each person. */
  note(person, page, touches) {
    for (const heard of touches) {
      const touch = { ...heard, page }
      const ms = reach(touch, this.#last.get(person))
      if (touch.key) this.#typed.set(person, this.typed(person) + 1)
      else {
        this.#last.set(person, touch)
        this.all++
      }
      if (this.#row) this.#row.touches.push({ person, ms, ...touch })
    }
  }
  /** typed(person): characters, over the whole day. */
  typed = person => this.#typed.get(person) ?? 0

  /** row(id, parts, work): the touches of work are this row's; parts say which person has which part in it. */
  async row(id, parts, work) {
    if (this.#row) throw new Error(`${id} inside ${this.#row.id}`)
    this.#row = { id, parts, touches: [] } /* walked again, the last time counts */
    this.#last.clear()
    try {
      const done = await work()
      this.rows.set(id, this.#row)
      return done
    } finally {
      this.#row = null
    }
  }
  /** sum(id): taps by part, all taps, seconds of all hands one after the other. Nobody's part is "others". */
  sum(id) {
    const row = this.rows.get(id)
    if (!row) return null
    const taps = {}
    for (const { person, key } of row.touches) {
      const part = Object.keys(row.parts).find(name => row.parts[name] === person) ?? 'others'
      if (!key) taps[part] = (taps[part] ?? 0) + 1
    }
    const ms = row.touches.reduce((sum, touch) => sum + touch.ms, 0)
    const keys = row.touches.filter(touch => touch.key).length
    return { taps, all: row.touches.length - keys, keys, seconds: Math.round(ms / 100) / 10, touches: row.touches }
  }
}
