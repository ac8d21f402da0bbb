// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// hostile_test.mjs EXECUTABLE [PART OF A NAME] - floods, forged tokens, connections that say nothing or never read, more of them
// than one address may have, phones with a wrong clock. Each time: a stop from elsewhere arrives, and the others are served.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import http from 'node:http'
import net from 'node:net'
import { command, get, join, listen, newId, post, production, report, serve, showclear, test, until } from './rig.mjs'

const dir = production('hostile')
const box = await serve(dir, '--per-address', '64')
const ad = await join(box, 'first-ad'), grip = await join(box, 'grip'), armorer = await join(box, 'armorer')
const log = () => showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line))
const size = async () => (await get(box, '/health')).json.size

/** Everybody else's set: a stream that has heard the stop which comes from another address meanwhile, and its answer. */
async function othersAreServed(reason) {
  const from = { localAddress: '127.0.0.2' }
  const stream = await listen(box, ad.token, '', {}, from).opened
  const id = newId(), answer = await post(box, '/stop', { id, reason }, { token: ad.token, ...from })
  assert.deepEqual([answer.status, answer.json.ring], [200, id])
  await until(() => stream.of('rung').some(row => row.ring === id))
  assert.equal((await get(box, '/state?view=now', { token: ad.token, ...from })).status, 200)
  stream.close()
}

/** open(n, text): so many connections from this address, each having said ${text}; those that were not shut at once. */
async function open(n, text = '') {
  const all = Array.from({ length: n }, () => {
    const socket = net.connect(box.port, '127.0.0.1')
    socket.on('error', () => {})
    const one = { socket, ended: false, heard: 0 }
    socket.on('close', () => { one.ended = true })
    one.opened = new Promise(done => { socket.on('connect', done); socket.on('close', done) })
    if (text) socket.write(text)
    return one
  })
  for (const one of all) await one.opened
  return all
}

await test('two thousand stops of one person: none is refused, those not yet on disk are one ring, and another\'s rings between them', async () => {
  const stream = await listen(box, ad.token, '').opened, before = await size()
  const agent = new http.Agent({ keepAlive: true, maxSockets: 40 })
  const flood = Array.from({ length: 2000 }, () => post(box, '/stop', { id: newId(), reason: 'danger' }, { token: grip.token, agent }))
  await until(() => stream.of('ring').length > 0)
  const other = post(box, '/stop', { id: newId(), reason: 'injury' }, { token: armorer.token, localAddress: '127.0.0.3' })
  const answers = await Promise.all(flood), index = (await other).json.index
  agent.destroy()
  assert.ok(answers.every(answer => answer.status === 200 || answer.status === 503 && answer.json.ring), 'each is answered with its ring')
  assert.ok(answers.some(answer => answer.status === 200 && answer.json.index > index), 'the other did not wait for the flood to end')
  const entries = log().filter(event => event.n >= before && event.k === 'set-stopped' && event.by === grip.person)
  await until(() => stream.of('rung').length === entries.length + 1) /* the stream may be read after the answers */
  const rings = stream.of('ring').filter(ring => ring.person === grip.person).map(ring => ring.ring)
  console.log(`# 2000 stops: ${rings.length} rings`)
  assert.equal(rings.length, entries.length)
  assert.ok(rings.length < 2000 / 2)
  stream.close()
})

await test('without a token a flood from one address is one ring at a time as well', async () => {
  const stream = await listen(box, ad.token, '').opened, agent = new http.Agent({ keepAlive: true, maxSockets: 40 })
  const answers = await Promise.all(Array.from({ length: 500 }, () => post(box, '/stop', '{"reason":', { agent })))
  agent.destroy()
  assert.ok(answers.every(answer => [200, 503].includes(answer.status) && answer.json.ring))
  await until(() => stream.of('rung').length === stream.of('ring').length)
  assert.ok(stream.of('ring').length < 500 / 2)
  stream.close()
})

await test('forged tokens open nothing; a token of another production, or with one letter changed, is none', async () => {
  const other = await serve(production('other')), theirs = await join(other, 'first-ad')
  const changed = i => ad.token.slice(0, i) + (ad.token[i] === '0' ? '1' : '0') + ad.token.slice(i + 1)
  const forged = [...Array.from({ length: 64 }, (_, i) => changed(i)), ...Array.from({ length: 300 }, () => randomBytes(32).toString('hex')), theirs.token,
    ad.token.toUpperCase(), ad.token.slice(1), `${ad.token}0`, box.invite, `${ad.token} ${ad.token}`, '0'.repeat(64), "' or 1=1 --"]
  const before = await size(), agent = new http.Agent({ keepAlive: true, maxSockets: 20 })
  for (const token of forged.filter(token => token !== ad.token)) {
    assert.equal((await get(box, '/me', { token, agent })).status, 401, token)
    assert.equal((await command(box, token, 'attend-meeting', {})).status, 401, token)
    assert.equal((await get(box, '/me', { headers: { Cookie: `showclear=${token}` }, agent })).status, 401, token)
  }
  assert.equal(await size(), before)
  const stop = await post(box, '/stop', { id: newId() }, { token: forged[0], agent }) /* and stops the set all the same, as nobody */
  assert.equal(log()[stop.json.index].by, 0)
  agent.destroy()
  assert.equal(await other.end(), 0)
})

await test('a request replayed by another does nothing again, and is not theirs', async () => {
  const id = newId(), sent = await post(box, '/command', { id, kind: 'plan-setup', args: { id: 'replayed' } }, { token: ad.token })
  assert.equal(sent.status, 200)
  const before = await size()
  for (const name of ['another', 'replayed']) {
    const again = await post(box, '/command', { id, kind: 'plan-setup', args: { id: name } }, { token: grip.token })
    assert.deepEqual([again.status, again.json.malformed?.field], [400, 'kind'], 'an id belongs to who used it first')
  }
  const stop = await post(box, '/stop', { id }, { token: grip.token }) /* an id that is no stop's: it stops */
  assert.equal(log()[stop.json.index].k, 'set-stopped')
  const rung = await post(box, '/stop', { id: newId(), reason: 'danger' }, { token: grip.token })
  assert.ok([200, 503].includes(rung.status))
  assert.equal(log().filter(event => event.n >= before && event.by === ad.person).length, 0)
  assert.equal(log().filter(event => event.d.id === 'another').length, 0)
})

await test('two thousand connections that say nothing, and a thousand that stop in the middle of a word', async () => {
  const silent = await open(2000), half = await open(1000, 'POST /stop HTTP/1.1\r\nHost: a\r\nContent-Length: 400\r\n\r\n{"reason":"inj')
  const left = [...silent, ...half]
  await othersAreServed('danger')
  await until(() => left.filter(one => !one.ended).length <= 64)
  await othersAreServed('injury')
  await until(() => left.every(one => one.ended)) /* the rest when their time is over */
  assert.equal((await get(box, '/health')).status, 200) /* this address may come again */
})

await test('as many connections from one address as this machine gives, up to ten thousand', async () => {
  const most = Number(spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout) - 200, n = Math.min(10000, most || 10000)
  if (n < 10000) console.log(`# only ${n}: one process may hold no more descriptors here`)
  const many = await open(n, 'GET /health HTTP/1.1\r\nHost: a\r\n\r\n')
  await othersAreServed('person-in-area')
  await until(() => many.filter(one => !one.ended).length <= 64)
  for (const one of many) one.socket.destroy()
  await until(async () => (await get(box, '/health')).status === 200)
})

await test('streams that never read are cut, and delay nobody', async () => {
  const dead = await open(20, `GET /events?since=0 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${armorer.token}\r\n\r\n`)
  for (const { socket } of dead) socket.pause()
  await othersAreServed('weapon')
  for (const { socket } of dead) socket.destroy()
})

await test('a phone whose clock is wrong: what it sends as now is now, what it sends as earlier is never later than now', async () => {
  const send = more => command(box, ad.token, 'plan-setup', { id: `clock-${serial++}` }, more), hour = 3600000
  let serial = 0
  const last = () => log().at(-1)
  assert.equal((await send({ sent: Date.now() + 20 * 365 * 24 * hour })).status, 200) /* twenty years ahead */
  assert.ok(Math.abs(last().at - Date.now()) < hour, 'the time is the box\'s')
  for (const about of [Date.now() + 20 * 365 * 24 * hour, Date.now() - hour, 1]) {
    assert.equal((await send({ entry: 'late', about })).status, 200)
    const { at, entry, ...leaf } = last()
    assert.ok(entry === 'late' && leaf.about <= at && leaf.about <= about, JSON.stringify(last()))
  }
  const id = newId(), body = { id, kind: 'plan-setup', args: { id: 'clock-held' } }
  assert.equal((await post(box, '/command', { ...body, sent: Date.now() - hour }, { token: ad.token })).status, 503) /* held back, or its clock is an hour slow */
  assert.equal((await post(box, '/command', { ...body, entry: 'late', about: Date.now() - hour, sent: Date.now() - hour }, { token: ad.token })).status, 200)
  assert.equal((await post(box, '/stop', { id: newId(), reason: 'danger', sent: 1, at: 1 }, { token: ad.token })).status, 200) /* a stop is never too late */
})

await test('after all of it the log is whole, and the box ends in order', async () => {
  assert.equal(await box.end(), 0)
  assert.equal(showclear('verify', dir).status, 0)
})

report()
