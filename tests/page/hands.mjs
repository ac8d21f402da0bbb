// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// hands.mjs - people of the sample crew who act without a page, over HTTP, so that a test of one screen can say what the others
// did meanwhile; and what the record holds, read from the box.
import { randomBytes } from 'node:crypto'

const who = { ad: 'Rowan Ashgrove', second: 'Dilys Farrant', armorer: 'Tamsin Okafor', producer: 'Marguerite Oyelaran' }

function entries(bytes) {
  const found = []
  for (let at = 0; at + 2 <= bytes.length;) {
    const length = bytes.readUInt16BE(at)
    found.push(JSON.parse(bytes.subarray(at + 2, at + 2 + length).toString('utf8')))
    at += 2 + length
  }
  return found
}

export async function hands(box) {
  const people = new Map()
  async function join(name) {
    const invite = box.invite().split('/').pop()
    const post = (path, body) =>
      fetch(box.base + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }).then(response => response.json())
    const crew = await post('/crew', { invite })
    for (const row of crew.people) people.set(row.name, row.person)
    const { token } = await post('/join', { invite, person: people.get(name) })
    return token
  }
  const tokens = {}
  for (const [key, name] of Object.entries(who)) tokens[key] = await join(name)
  const get = async path => (await fetch(box.base + path, { headers: { Authorization: `Bearer ${tokens.ad}` } })).json()
  /** tell(key)(kind, args): what the box answers; refused is an answer too. */
  const tell =
    key =>
    async (kind, args, more = {}) => {
      const response = await fetch(`${box.base}/command`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${tokens[key]}` },
        body: JSON.stringify({ id: randomBytes(16).toString('hex'), kind, args, ...more }),
      })
      return response.json()
    }
  return {
    ...Object.fromEntries(Object.keys(who).map(key => [key, tell(key)])),
    of: name => people.get(name),
    view: async word => (await get(`/state?view=${word}`)).view,
    setup: async id => (await get(`/setup/${id}`)).setup,
    async log() {
      const size = Number((await (await fetch(`${box.base}/log/checkpoint`)).text()).split('\n')[1])
      const all = []
      for (let bundle = 0; bundle * 256 < size; bundle++) {
        const part = Math.min(256, size - bundle * 256)
        const path = `/log/tile/entries/${String(bundle).padStart(3, '0')}${part < 256 ? `.p/${part}` : ''}`
        all.push(...entries(Buffer.from(await (await fetch(box.base + path)).arrayBuffer())))
      }
      return all
    },
  }
}
