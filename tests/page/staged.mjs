// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// staged.mjs - a served sample brought into a state of its day without a screen: one station speaks for everybody, as
// the set's words go. For tests of how a state looks, not of how it comes about.
import { randomBytes } from 'node:crypto'

const five = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command']

/** stage(box): does(name, kind, args) enters an act of the person whose name begins so; the rest are moments of the day. */
export async function stage(box) {
  const invite = (await box.invite('props')).split('/').at(-1)
  const headers = { 'Content-Type': 'application/json' }
  const post = async (path, body) => {
    const response = await fetch(`${box.base}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }
  const [keeper] = (await post('/crew', { invite })).body.people
  const { token } = (await post('/join', { invite, person: keeper.person, station: true })).body
  headers.Authorization = `Bearer ${token}`
  const { values } = await (await fetch(`${box.base}/private?from=0`, { headers })).json()
  const named = values.filter(row => row.path === '/name') /* in the order of the crew list, as persons are numbered */
  const person = name => named.findIndex(row => row.value.startsWith(name)) + 1
  const view = async word => (await (await fetch(`${box.base}/state?view=${word}`, { headers })).json()).view
  let size = 0

  async function does(name, kind, args = {}, more = {}) {
    const body = {
      id: randomBytes(16).toString('hex'),
      kind,
      args,
      seen: size,
      for: person(name),
      ...more,
    }
    const answer = await post('/command', body)
    if (answer.status !== 200) throw new Error(`${name} ${kind}: ${JSON.stringify(answer.body)}`)
    size = answer.body.index + 1
    return answer.body.index
  }
  const armorer = 'Tamsin',
    ad = 'Rowan'
  /** Two write down that it came: the armorer with it, the first AD who looks on. */
  const arrive = (item, keeper = armorer) =>
    does(ad, 'arrive', {
      item,
      packing: 'sealed',
      shower: person(keeper),
      text: 'From the rental house, on no show before',
    })
  const moments = {
    async open(day) {
      await does(armorer, 'accept-duty', { role: 'armorer' })
      await does(ad, 'accept-duty', { role: 'first-ad' })
      await does(ad, 'open-day', { day })
    },
    async meet(...names) {
      await does(ad, 'hold-meeting', {
        content: five,
        shower: person(armorer),
      })
      for (const name of names) await does(name, 'attend-meeting', { person: person(name) })
    },
    async trained(...names) {
      for (const name of names)
        await does(armorer, 'record-training', {
          person: person(name),
          subject: 'firearm',
          verdict: 'enough',
        })
    },
    async received(lot, count) {
      await does(ad, 'receive-lot', {
        lot,
        shower: person(armorer),
        count,
        proved: count,
      })
    },
    async planned(setup, item, holder, kind, count, inside) {
      await does(ad, 'plan-weapon', {
        setup,
        item,
        person: person(holder),
        kind,
        count,
      })
      await does(ad, 'state-muzzle', { setup, muzzle: 'nobody' })
      for (const name of inside) await does(ad, 'enter-area', { setup, person: person(name) })
    },
    async opened(item, looker, points = 6) {
      await does(armorer, 'take', { item })
      await does(looker, 'look-empty', {
        item,
        shower: person(armorer),
        seen: points,
        of: points,
        bore: 1,
      })
    },
    async loaded(item, lot, looker, count) {
      await does(looker, 'load', {
        item,
        lot,
        shower: person(armorer),
        count,
        proved: count,
      })
    },
    async counted(item, looker, points = 6) {
      await does(looker, 'look-heads', {
        item,
        shower: person(armorer),
        seen: points,
        of: points,
      })
    },
    /** The morning before the sample's first gun setup, 4a: everything but its weapon's first look. */
    async gunMorning(id = 22000) {
      await moments.open(id)
      await moments.meet('Rowan', armorer, 'Gordon')
      await moments.trained('Gordon')
      await moments.received('dummies-a', 50)
      await does(ad, 'state-muzzle', {
        setup: '4a',
        muzzle: 'nobody',
        measure: [],
      })
      for (const name of ['Gordon', armorer]) await does(ad, 'enter-area', { setup: '4a', person: person(name) })
    },
    async copied(setup, ...names) {
      const version = (await view('setups')).find(row => row.id === setup).version
      for (const name of names)
        await does(name, 'answer-plan', {
          setup,
          person: person(name),
          answer: 'copy',
          version,
        })
    },
    async handed(item, setup, holder, kind, count, tag) {
      await does(armorer, 'declare', { item, setup, kind, count })
      await does(armorer, 'hand-over', {
        item,
        setup,
        person: person(holder),
        tag,
      })
    },
    /** Then, until 4a's performer has it in his hand: looked into, loaded with six, counted, declared. */
    async inHand() {
      await moments.opened('colt-1', ad)
      await does(armorer, 'rounds-out', { lot: 'dummies-a', count: 6 })
      await moments.copied('4a', 'Gordon', armorer)
      await moments.loaded('colt-1', 'dummies-a', ad, 6)
      await moments.counted('colt-1', 'Gordon')
      await moments.handed('colt-1', '4a', 'Gordon', 'dummy', 6, 11)
    },
  }
  return { does, person, name: n => named[n - 1].value, view, arrive, ...moments }
}
