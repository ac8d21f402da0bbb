// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// world.mjs - the sample day over HTTP, so that a test of the page can begin at any moment of it: persons with tokens, what
// they say to the box, the log as it stands, and what core says of a thing to each of them.
import { randomBytes } from 'node:crypto'

export const cast = {
  ad: ['first-ad', 'Rowan Ashgrove'],
  armorer: ['armorer', 'Tamsin Okafor'],
  camera: ['camera', 'Lucio Marchetti-Vale'],
  dop: ['cinematographer', 'Saskia Verhoeven'],
  performer: ['performer', 'Gordon Aske'],
  producer: ['producer', 'Marguerite Oyelaran'],
  safety: ['safety-advisor', 'Benedikt Lomax'],
  grip: ['grip', 'Barnaby Quill'],
}
const origin = base => ({ Origin: base, 'Content-Type': 'application/json' })

async function post(base, path, body, token) {
  const headers = { ...origin(base), ...(token ? { Authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

/** joined(box, role, name, more): a person over HTTP; name null is a visitor. */
export async function joined(box, role, name, more = {}) {
  const invite = (await box.invite(role)).match(/#join\/([\w-]+)/)[1]
  const { body: list } = await post(box.base, '/crew', { invite })
  const row = list.people.find(person => person.name === name)
  const { body } = await post(box.base, '/join', { invite, ...(row ? { person: row.person } : { name: 'A visitor' }), ...more })
  const { token, person } = body
  const read = async path => (await fetch(box.base + path, { headers: { Authorization: `Bearer ${token}` } })).json()
  return {
    token,
    person,
    name,
    /** ask(kind, args): the index it has in the log. */
    async ask(kind, args = {}, rest = {}) {
      const id = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
      const { status, body } = await post(box.base, '/command', { id, kind, args, ...rest }, token)
      if (status !== 200)
        throw new Error(`${name}: ${kind} ${JSON.stringify(args)}: ${status} ${JSON.stringify(body).slice(0, 300)}`)
      return body.index
    },
    stop: () => post(box.base, '/stop', { id: randomBytes(16).toString('hex'), reason: 'danger' }, token),
    view: async word => (await read(`/state?view=${word}`)).view,
    setup: async id => (await read(`/setup/${id}`)).setup,
  }
}

export async function joinCast(box, names = Object.keys(cast)) {
  const rows = await Promise.all(names.map(async key => [key, await joined(box, ...cast[key])]))
  return Object.fromEntries(rows)
}

const five = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command']
const whole = { seen: 6, of: 6 }
export const setup = '4a',
  item = 'colt-1',
  lot = 'dummies-a'

/* One day, also when midnight comes while it is played. */
const today = Math.floor(Date.now() / 86400000)
/** The day by its moments, each from the one before. Weapon, lot and setup are the sample's own. */
export const day = {
  async fresh() {},
  async open({ ad, armorer, camera, dop, performer }) {
    for (const [who, role] of [
      [ad, 'first-ad'],
      [armorer, 'armorer'],
    ])
      await who.ask('accept-duty', { role }).catch(() => {})
    await ad.ask('open-day', { day: today })
    await ad.ask('hold-meeting', { content: five, shower: armorer.person })
    for (const who of [ad, armorer, camera, dop, performer]) await ad.ask('attend-meeting', { person: who.person })
    await armorer.ask('record-training', { person: performer.person, subject: 'firearm', verdict: 'enough' })
    await ad.ask('receive-lot', { lot, shower: armorer.person, count: 50, proved: 50, failed: 0 })
  },
  async planned({ ad, armorer, camera, dop, performer }) {
    await ad.ask('state-muzzle', { setup, muzzle: 'nobody', measure: [] })
    for (const who of [armorer, camera, dop, performer]) await ad.ask('enter-area', { setup, person: who.person }).catch(() => {})
  },
  async out({ armorer }) {
    await armorer.ask('take', { item })
  },
  async looked({ ad, armorer }) {
    await ad.ask('look-empty', { item, shower: armorer.person, ...whole, bore: 1 })
  },
  async loaded({ ad, armorer, camera, performer }) {
    await ad.ask('load', { item, lot, shower: armorer.person, count: 6, proved: 6 })
    await camera.ask('watch', { item })
    await performer.ask('look-heads', { item, shower: armorer.person, ...whole })
  },
  async declared({ armorer }) {
    await armorer.ask('declare', { item, setup, kind: 'dummy', count: 6 })
  },
  async copied({ ad, armorer, camera, dop, performer }) {
    const { version, mustAnswer } = await ad.setup(setup)
    const own = [armorer, camera, dop, performer]
    for (const who of own.filter(one => mustAnswer.includes(one.person)))
      await who.ask('answer-plan', { setup, person: who.person, answer: 'copy', version })
    const spoken = mustAnswer.filter(person => !own.some(who => who.person === person))
    for (const person of spoken) await ad.ask('answer-plan', { setup, person, answer: 'copy', version })
  },
  async inUse({ armorer, performer }) {
    await armorer.ask('hand-over', { item, setup, person: performer.person, tag: 11 })
  },
  async rehearsed({ ad }) {
    await ad.ask('begin-work', { setup, mode: 'rehearsal' })
    await ad.ask('cut', { setup })
  },
  async collected({ armorer }) {
    await armorer.ask('collect', { item })
  },
  async unloaded({ ad, armorer }) {
    await ad.ask('unload', { item, shower: armorer.person, proved: 6, failed: 0, spent: 0, bore: 1 })
  },
  async locked({ armorer }) {
    await armorer.ask('lock', { item })
  },
  async lunch({ armorer, ad }) {
    const [row] = await armorer.view('lots')
    if (row.cart) await armorer.ask('rounds-back', { lot, count: row.cart })
    await ad.ask('break')
  },
}

/** reach(people, moment): plays the day from ${from} (not itself) up to ${moment}. */
export async function reach(people, moment, from = null) {
  const moments = Object.keys(day)
  const begin = from ? moments.indexOf(from) + 1 : 0
  for (const name of moments.slice(begin, moments.indexOf(moment) + 1)) await day[name](people)
}

/** The log as it is released: every leaf, read from the tiles. */
export async function readLog(base) {
  const size = Number((await (await fetch(`${base}/log/checkpoint`)).text()).split('\n')[1])
  const leaves = []
  for (let bundle = 0; bundle * 256 < size; bundle++) {
    const part = size - bundle * 256
    const path = `${base}/log/tile/entries/${String(bundle).padStart(3, '0')}${part < 256 ? `.p/${part}` : ''}`
    const bytes = Buffer.from(await (await fetch(path)).arrayBuffer())
    for (let at = 0; at + 2 <= bytes.length;) {
      const length = bytes.readUInt16BE(at)
      leaves.push(JSON.parse(bytes.subarray(at + 2, at + 2 + length)))
      at += 2 + length
    }
  }
  return leaves
}
