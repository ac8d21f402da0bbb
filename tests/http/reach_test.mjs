// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// reach_test.mjs EXECUTABLE - whom a stop reaches and what the day asked, over HTTP: who is told names and who a number; that
// no file and no line of the operator's log knows anything of it.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { command, get, join, listen, post, production, report, serve, test, until } from './rig.mjs'

const dir = production('reach')
let box = await serve(dir)
const ad = await join(box, 'first-ad'), armorer = await join(box, 'armorer'), dop = await join(box, 'cinematographer')
const camera = await join(box, 'camera'), grip = await join(box, 'grip'), safety = await join(box, 'safety-advisor')
const here = (who, body) => post(box, '/here', body, { token: who.token })
const told = stream => stream.events.filter(event => event.event === 'reach').map(event => JSON.parse(event.data)).at(-1)
const row = (stream, who) => told(stream)?.people?.find(one => one.person === who.person)

await test('a page that hides is named to direction, custodians and its own key, and counted to others', async () => {
  const [toAd, toArmorer, toDop, toGrip] = [ad, armorer, dop, grip].map(who => listen(box, who.token))
  for (const who of [ad, armorer, dop, grip]) assert.equal((await here(who, { awake: true, page: 1 })).status, 204)
  assert.equal((await here(camera, { awake: true, page: 1 })).status, 204)
  assert.equal((await here(camera, { awake: false, page: 1 })).status, 204)
  for (const stream of [toAd, toArmorer, toDop]) assert.deepEqual(await until(() => row(stream, camera)), { person: camera.person, is: 'asleep' })
  await until(() => told(toGrip)?.asleep === 1)
  assert.deepEqual(Object.keys(told(toGrip)), ['asleep', 'lost', 'away'])
  for (const stream of [toAd, toArmorer, toDop, toGrip]) {
    assert.ok(stream.events.filter(event => event.event === 'reach').every(event => event.id === undefined))
    stream.close()
  }
})

await test('a station is told numbers, and says nothing of its keeper', async () => {
  const who = (await post(box, '/crew', { invite: box.invite })).json.people.find(one => one.roles.includes('second-ad'))
  const station = (await post(box, '/join', { invite: box.invite, person: who.person, station: true })).json
  const there = listen(box, station.token), toAd = listen(box, ad.token)
  assert.equal((await here(station, { awake: false })).status, 204)
  assert.ok('asleep' in (await until(() => told(there))))
  await until(() => told(toAd))
  assert.equal(row(toAd, who), undefined)
  there.close(), toAd.close()
})

await test('away is told by the person and undone', async () => {
  const toAd = listen(box, ad.token)
  await here(grip, { awake: true, away: true })
  assert.equal((await until(() => row(toAd, grip))).is, 'away')
  await here(grip, { awake: true, away: false })
  await until(() => told(toAd) && !row(toAd, grip))
  await here(grip, { awake: true, radio: false })
  assert.equal((await until(() => row(toAd, grip))).is, 'off-radio')
  toAd.close()
})

await test('more streams than are told in one go: each is told', async () => {
  const { people } = (await post(box, '/crew', { invite: box.invite })).json
  const crowd = await Promise.all(people.slice(0, 40).map(async row => (await post(box, '/join', { invite: box.invite, person: row.person })).json.token))
  const streams = crowd.flatMap(token => Array.from({ length: 7 }, () => listen(box, token)))
  await until(() => streams.every(told))
  const before = streams.map(stream => stream.of('reach').length)
  await here(camera, { awake: false, page: 9 }), await here(camera, { awake: false, page: 1 })
  await here(grip, { awake: true, away: true, page: 1 })
  await until(() => streams.every((stream, i) => stream.of('reach').length > before[i]))
  await here(grip, { awake: true, away: false, page: 1 })
  for (const stream of streams) stream.close()
})

await test('who has not joined, another site and half a beat', async () => {
  assert.equal((await post(box, '/here', { awake: true })).status, 401)
  const foreign = await post(box, '/here', { awake: true }, { headers: { Cookie: `showclear=${ad.token}`, Origin: 'http://elsewhere.test' } })
  assert.equal(foreign.status, 403)
  assert.equal((await here(ad, 'no')).status, 400)
  assert.equal((await here(ad, { awake: 7, page: 'x', away: [], radio: {} })).status, 204)
})

await test('what the day asked is told to direction and safety, of eight or more', async () => {
  for (const who of [armorer, dop, camera, grip]) {
    const answer = await get(box, '/demands', { token: who.token })
    assert.equal(answer.status, 403)
    assert.match(answer.json.fault, /groups of eight or more/)
  }
  await command(box, ad.token, 'accept-duty', { role: 'first-ad' })
  await command(box, armorer.token, 'accept-duty', { role: 'armorer' })
  await command(box, ad.token, 'open-day', { day: Math.floor(Date.now() / 86400000) })
  await command(box, ad.token, 'hold-meeting', { content: ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command'], shower: armorer.person })
  assert.deepEqual((await get(box, '/demands', { token: ad.token })).json, { groups: [] })
  for (let person = 1; person <= 20; person++) if (![ad.person, armorer.person].includes(person)) await command(box, ad.token, 'attend-meeting', { person })
  const { groups } = await until(async () => { const { json } = await get(box, '/demands', { token: safety.token }); return json.groups.length && json })
  assert.ok(groups.every(group => group.people >= 8 && group.highest === 1 && group.median === 1), JSON.stringify(groups))
  assert.ok(!JSON.stringify(groups).includes('person"'))
})

await test('after a restart the day is counted again and nobody is known', async () => {
  const before = (await get(box, '/demands', { token: ad.token })).json
  await box.end()
  const written = fs.readdirSync(dir).filter(name => fs.statSync(path.join(dir, name)).isFile()).map(name => fs.readFileSync(path.join(dir, name), 'latin1')).join('') + box.log
  for (const word of ['asleep', 'off-radio', '/here']) assert.ok(!written.includes(word), `${word} is written down`)
  box = await serve(dir)
  assert.deepEqual((await get(box, '/demands', { token: ad.token })).json, before)
  const toAd = listen(box, ad.token)
  assert.deepEqual((await until(() => told(toAd))).people, [])
  toAd.close()
})

await box.end()
report()
