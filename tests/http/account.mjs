// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// account.mjs - accounts of a test's own, and what is asked of one that is served.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ask, folder, showclear } from './rig.mjs'

export const inquiry = (...args) => showclear('inquiry', ...args)
export const get = (box, where, headers) => ask(box, 'GET', where, { token: box.session, headers })
export function make(name, by = 'Ada Vale') {
  const dir = path.join(folder, name)
  assert.equal(inquiry('new', dir, '--title', 'The ridge', '--by', by).status, 0)
  return dir
}

export const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')
/** An exhibit as it was taken in. */
export function take(dir, number, bytes, more = {}) {
  const hash = sha256(bytes), place = path.join(dir, 'exhibits', hash)
  fs.mkdirSync(path.dirname(place), { recursive: true })
  fs.writeFileSync(place, bytes, { mode: 0o400 })
  const said = inquiry('add', dir, JSON.stringify({ kind: 'exhibit', number, set: { title: 'An exhibit', hash, file: hash, ...more } }))
  assert.equal(said.status, 0, said.stderr)
  return place
}
export const viewings = async box => (await get(box, '/account')).json.entries.filter(one => one.kind === 'viewing').map(one => one.fields)
