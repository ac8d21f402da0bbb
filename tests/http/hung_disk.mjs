// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// hung_disk.mjs EXECUTABLE PART-OF-A-NAME SLOW_DISK.so - the disk hangs under the box: every fsync waits until a file is gone. A stop arrives
// everywhere as ringing, comes first for who connects then, and is in the log once, in order, when the disk returns.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { command, folder, get, join, listen, newId, post, production, report, serveWith, showclear, test, until } from './rig.mjs'

const mark = path.join(folder, 'hangs')
const dir = production('hung')
const box = await serveWith({ LD_PRELOAD: path.resolve(process.argv[4]), HUNG_DISK: mark }, dir)
const ad = await join(box, 'first-ad'), grip = await join(box, 'grip'), armorer = await join(box, 'armorer')
const streams = await Promise.all(Array.from({ length: 21 }, (_, i) => listen(box, [ad, grip, armorer][i % 3].token, '?since=0').opened))
const size = async () => (await get(box, '/health')).json.size
const first = await size(), ids = [newId(), newId()], given = []
const give = promise => { const one = { promise, answer: undefined }; promise.then(answer => { one.answer = answer }); given.push(one) }
const plan = id => give(command(box, ad.token, 'plan-setup', { id, text: 'Two riders at the well' }))

await test('the disk hangs: nothing is answered that is not on it, and everything else goes on', async () => {
  fs.writeFileSync(mark, '')
  plan('hung-one') /* in flight: the writer waits in its fsync */
  await until(async () => (await get(box, '/state?view=now', { token: grip.token })).status === 200)
  plan('hung-two')
  give(post(box, '/stop', { id: ids[0], reason: 'danger' }, { token: grip.token }))
  for (const stream of streams) await until(() => stream.of('ring').some(ring => ring.ring === ids[0] && ring.person === grip.person && ring.reason === 'danger'))
  give(post(box, '/stop', { id: ids[1], reason: 'injury' }, { token: armorer.token }))
  for (const stream of streams) await until(() => stream.of('ring').some(ring => ring.ring === ids[1]))
  give(post(box, '/stop', { id: ids[0], reason: 'danger' }, { token: grip.token })) /* sent again by a phone that heard nothing */
  assert.equal(await size(), first)
  assert.ok(given.every(one => !one.answer), 'no answer before it is on disk')
  assert.ok(streams.every(stream => stream.of('rung').length === 0 && stream.ids().every(id => id < first)))
})

await test('who connects meanwhile is told of the rings before the log, and of no entry that is not on disk', async () => {
  const late = await listen(box, ad.token, '?since=0').opened
  await until(() => late.ids().at(-1) === first - 1)
  const names = late.events.map(event => event.event), leaf = names.indexOf('leaf')
  assert.deepEqual([names[0], ...names.slice(1, leaf).filter(name => name === 'ring')], ['hello', 'ring', 'ring'])
  assert.deepEqual(late.of('ring').map(ring => ring.ring).sort(), [...ids].sort())
  assert.ok(!names.slice(leaf).includes('ring'))
  streams.push(late)
})

await test('a set that rings is released by nobody', async () => {
  give(command(box, ad.token, 'release', {}))
  assert.equal(await size(), first)
})

await test('the disk returns: each is in the log once, in order, and every stream has the same', async () => {
  fs.rmSync(mark)
  const [one, two, stop, other, again, release] = await Promise.all(given.map(one => one.promise))
  assert.deepEqual([one.status, two.status, stop.status, other.status, again.status], [200, 200, 200, 200, 200])
  assert.equal(again.json.index, stop.json.index)
  assert.equal(release.status, 409, release.text)
  const log = showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line)), added = log.slice(first)
  assert.deepEqual(log.map(event => event.n), log.map((_, i) => i))
  assert.deepEqual(added.filter(event => event.k === 'set-stopped').map(event => [event.n, event.by, event.d.reason]),
    [[stop.json.index, grip.person, 'danger'], [other.json.index, armorer.person, 'injury']])
  for (const id of ['hung-one', 'hung-two']) assert.equal(added.filter(event => event.d.id === id).length, 1, id)
  for (const stream of streams) {
    await until(() => stream.ids().at(-1) === log.length - 1 && stream.of('rung').length === 2)
    assert.deepEqual(stream.ids(), log.map((_, i) => i))
    assert.deepEqual(Object.fromEntries(stream.of('rung').map(row => [row.ring, row.index])), { [ids[0]]: stop.json.index, [ids[1]]: other.json.index })
  }
})

await test('who connects now sees the stop in the log, and no ring', async () => {
  const now = await listen(box, grip.token, '?since=0').opened
  await until(() => now.ids().length === streams[0].ids().length)
  assert.equal(now.of('ring').length, 0)
  for (const stream of [now, ...streams]) stream.close()
  assert.equal(await box.end(), 0)
  assert.equal(showclear('verify', dir).status, 0)
})
report()
