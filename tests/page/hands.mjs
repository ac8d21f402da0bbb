// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// hands.mjs - people of the sample crew who act without a page, over HTTP, so that a test of one screen can say what the others
// did meanwhile; what the record holds, read from the box; and what a page would ask with its own token, without its button.
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

/** logOf(base): every entry of the log, from the tiles that anybody may read. */
export async function logOf(base) {
  const size = Number((await (await fetch(`${base}/log/checkpoint`)).text()).split('\n')[1])
  const all = []
  for (let bundle = 0; bundle * 256 < size; bundle++) {
    const part = Math.min(256, size - bundle * 256)
    const path = `/log/tile/entries/${String(bundle).padStart(3, '0')}${part < 256 ? `.p/${part}` : ''}`
    all.push(...entries(Buffer.from(await (await fetch(base + path)).arrayBuffer())))
  }
  return all
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
    log: () => logOf(box.base),
  }
}

/** ask(page, kind, args): a command as that page would send it; what has no button, or is not the point. What it answers. */
export const ask = (page, kind, args = {}, more = {}) =>
  page.evaluate(
    async ([kind, args, more]) => {
      const id = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
      const response = await fetch('/command', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id, kind, args, ...more }),
      })
      return { status: response.status, ...(await response.json()) }
    },
    [kind, args, more],
  )
/** done(page, kind, args): the same, and nothing else will do; its index. */
export const done = async (page, kind, args, more) => {
  const answer = await ask(page, kind, args, more)
  if (answer.status !== 200) throw new Error(`${kind}: ${JSON.stringify(answer).slice(0, 300)}`)
  return answer.index
}
export const view = (page, word) => page.evaluate(async word => (await (await fetch(`/state?view=${word}`)).json()).view, word)
export const size = async page => (await page.evaluate(async () => (await fetch('/state?view=now')).json())).size
/** What was recorded from an index on, of these kinds. */
export const since = async (page, from, ...kinds) => {
  const n = await size(page)
  const rows = await page.evaluate(
    async ([from, n]) => {
      const rows = []
      await new Promise(done => {
        const source = new EventSource(`/events?since=${from}`)
        source.addEventListener('leaf', event => {
          rows.push(JSON.parse(event.data))
          if (rows.length + from >= n) (source.close(), done())
        })
        if (from >= n) (source.close(), done())
      })
      return rows
    },
    [from, n],
  )
  return rows.filter(row => kinds.includes(row.k))
}
