// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// morning.mjs EXECUTABLE PART-OF-A-NAME WRONG_CLOCK.so - before the day: GET /morning, and a box that does not know what time it is, until
// two devices and two people have told it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { command, executable, folder, get, join, listen, newId, post, production, report, serveWith, showclear, test, until } from './rig.mjs'

const wrong = path.join(folder, 'wrong'), hour = 3600, day = 24 * hour
const setWrong = seconds => fs.writeFileSync(wrong, String(Math.round(seconds)))
setWrong(0)
const serve = (dir, ...options) => serveWith({ LD_PRELOAD: path.resolve(process.argv[4]), WRONG_CLOCK: wrong }, dir, ...options)
const morning = async (box, who) => (await get(box, '/morning', { token: who.token })).json
const plan = (box, who, id) => command(box, who.token, 'plan-setup', { id, text: 'Two riders at the well' })
const tell = async (box, who, at) => (await post(box, '/clock', { at }, { token: who.token })).json
const set = (box, who, at, shower) => command(box, who.token, 'set-clock', { due: Math.round(at / 1000), shower: shower.person })
const near = (a, b) => Math.abs(a - b) < 120000
const lastLeaf = async (box, who) => {
  const stream = await listen(box, who.token, '?since=0').opened
  const { size } = stream.of('hello')[0]
  await until(() => stream.ids().at(-1) === size - 1)
  stream.close()
  return stream.of('leaf').at(-1)
}

const dir = production('morning')
let box = await serve(dir), ad = await join(box, 'first-ad'), armorer = await join(box, 'armorer'), grip = await join(box, 'grip')

await test('one page says what a person looks at before the day: only to who is on the crew', async () => {
  assert.equal((await get(box, '/morning')).status, 401)
  const is = await morning(box, ad)
  assert.match(is.version, /^\d+\.\d+\.\d+$/)
  assert.equal(is.size, (await get(box, '/health')).json.size)
  assert.ok(near(is.at, Date.now()) && near(is.start.at, Date.now()) && is.start.lastEntry <= is.at)
  assert.equal(is.start.before, 'ended')
  assert.deepEqual({ ...is.clock, at: 0, last: 0 }, { trusted: true, why: 'none', chip: is.clock.chip, synchronised: false, at: 0, last: 0, offset: 0, set: null, phones: 0 })
  assert.ok(is.disk.free > 0 && is.disk.of > is.disk.free)
  for (const key of ['power', 'copy', 'witness', 'retention']) assert.ok(key in is, key)
  assert.equal((await get(box, '/me', { token: grip.token })).json.clock, true)
})

await test('stations seen: whose they are only to those who send for somebody, how many to everybody', async () => {
  const keeper = { invite: box.invite, person: armorer.person, station: true }
  const cart = (await post(box, '/join', keeper)).json
  const stream = await listen(box, cart.token).opened
  assert.deepEqual((await morning(box, ad)).stations.list.map(({ person, open }) => [person, open]), [[armorer.person, true]])
  assert.deepEqual((await morning(box, grip)).stations, { open: 1, seen: 1, list: [] })
  assert.deepEqual((await morning(box, cart)).stations.list, []) /* everybody reads a station */
  stream.close()
  const gone = await until(async () => { const { stations } = await morning(box, ad); return stations.open === 0 && stations })
  assert.equal(gone.seen, 1)
  assert.equal(gone.list[0].open, false)
})

await test('a join code for the call sheet: as a picture and as JSON, for as many as it says', async () => {
  const picture = path.join(folder, 'join.svg')
  const made = showclear('invite', dir, '--uses', '2', '--svg', picture, '--json')
  assert.equal(made.status, 0, made.stderr)
  const { link, uses } = JSON.parse(made.stdout), invite = link.split('#join/')[1]
  assert.equal(uses, 2)
  assert.match(fs.readFileSync(picture, 'utf8'), /^<svg.*<path/s)
  const piped = showclear('invite', dir, '--svg', '-').stdout
  assert.ok(/^<svg.*<\/svg>\n?$/s.test(piped) && !piped.includes('#join'), 'nothing but the picture')
  assert.equal(showclear('invite', dir, '--svg', path.join(folder, 'none', 'join.svg')).status, 3)
  const tries = []
  for (const _ of [1, 2, 3]) tries.push((await post(box, '/join', { invite, person: grip.person })).status)
  assert.deepEqual(tries, [200, 200, 403])
})

await test('a pulled plug is a normal way to switch off, and is said', async () => {
  assert.equal((await plan(box, ad, 'pulled-1')).status, 200)
  await box.kill()
  box = await serve(dir)
  assert.equal((await morning(box, ad)).start.before, 'pulled')
  assert.ok((await lastLeaf(box, ad)).d.id === 'pulled-1')
  await box.end()
})

await test('1970: a stop goes out and is recorded, everything else waits and is said why', async () => {
  setWrong(-Date.now() / 1000 + 100)
  box = await serve(dir)
  grip = await join(box, 'grip') /* people can join, so that there is somebody to set it */
  const stream = await listen(box, grip.token).opened
  assert.equal((await until(() => stream.of('clock')[0])).trusted, false)
  assert.equal((await morning(box, ad)).clock.why, 'before-build')
  assert.equal((await get(box, '/me', { token: ad.token })).json.clock, false)
  const held = await plan(box, ad, 'early-1')
  assert.equal(held.status, 503)
  assert.equal(held.json.clock, true)
  const stop = await post(box, '/stop', { id: newId(), reason: 'danger' }, { token: grip.token })
  assert.ok(stop.status === 200 && stop.json.index > 0)
  assert.equal((await lastLeaf(box, grip)).k, 'set-stopped')
  stream.close()
})

await test('one device, two that disagree, another time than theirs: none sets the clock', async () => {
  const now = Date.now()
  for (const _ of [1, 2]) assert.deepEqual(await tell(box, ad, now), { phones: 1, agree: false, at: 0 })
  assert.equal((await set(box, ad, now, armorer)).status, 400)
  assert.deepEqual(await tell(box, armorer, now + 5 * 60000), { phones: 2, agree: false, at: 0 })
  assert.equal((await set(box, ad, now, armorer)).status, 400)
  const agreed = await tell(box, grip, now + 20000)
  assert.ok(agreed.agree && agreed.phones === 3 && near(agreed.at, now + 10000))
  const other = await set(box, ad, now + hour * 1000, armorer)
  assert.equal(other.status, 400)
  assert.equal(other.json.malformed.field, 'due')
  for (const at of ['noon', 0, -1, 2 ** 53 - 1, null])
    assert.equal((await post(box, '/clock', { at }, { token: ad.token })).status, 400)
  assert.equal((await get(box, '/me', { token: ad.token })).json.clock, false)
})

await test('two people say what two devices say: from then on the record has that time, also after a restart', async () => {
  const stream = await listen(box, ad.token).opened, started = (await morning(box, ad)).start.at
  assert.equal((await set(box, ad, Date.now(), ad)).status, 409, 'the second person is another')
  assert.equal((await set(box, ad, Date.now(), armorer)).status, 200)
  assert.equal((await until(() => stream.of('clock').find(clock => clock.trusted))).why, 'none')
  assert.ok(near(stream.of('ping').at(-1).at, Date.now()))
  stream.close()
  const is = await morning(box, ad)
  assert.ok(is.clock.trusted && near(is.clock.set, Date.now()) && is.clock.offset > 50 * 366 * day && near(is.at, Date.now()))
  assert.ok(near(is.start.at, Date.now()) && started < 10 ** 9, 'when it was started is told by the new clock')
  assert.equal((await get(box, '/me', { token: grip.token })).status, 200, 'who joined in 1970 is still there')
  assert.ok([200, 409].includes((await plan(box, ad, 'early-1')).status))
  await box.end()
  box = await serve(dir)
  const again = await morning(box, ad)
  assert.ok(again.clock.trusted && near(again.at, Date.now()))
  await box.end()
  setWrong(0)
})

await test('nobody begins a record in 1970', () => {
  setWrong(-Date.now() / 1000 + 100)
  const env = { ...process.env, LD_PRELOAD: path.resolve(process.argv[4]), WRONG_CLOCK: wrong, ASAN_OPTIONS: 'verify_asan_link_order=0' }
  const made = spawnSync(executable, ['new', path.join(folder, 'early'), '--title', 'Early'], { env, encoding: 'utf8' })
  assert.equal(made.status, 3)
  assert.match(made.stderr, /clock/)
  assert.ok(!fs.existsSync(path.join(folder, 'early', 'showclear.db')))
  setWrong(0)
})

await test('behind the log, years ahead, or without a chip: not believed', async () => {
  const other = production('other')
  for (const [why, seconds, ...options] of [['before-log', -2 * day], ['far-ahead', 3 * 366 * day], ['no-chip', 0, '--no-clock-chip']]) {
    setWrong(seconds)
    box = await serve(other, ...options)
    const who = await join(box, 'first-ad'), is = await morning(box, who)
    assert.equal(is.clock.why, why)
    assert.equal((await plan(box, who, 'never-1')).status, 503)
    await box.end()
  }
  setWrong(0)
  box = await serve(other)
  assert.equal((await plan(box, await join(box, 'first-ad'), 'now-1')).status, 200)
  await box.end()
})
report()
