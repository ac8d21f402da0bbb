// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// full_disk.mjs EXECUTABLE - the disk runs full under the box: a stop still reaches every page, everything else is answered
// as a fault, and when there is room again all goes on without a restart. Needs the right to mount a small disk.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { command, folder, get, join, listen, newId, post, report, serve, showclear, test, until } from './rig.mjs'

const disk = path.join(folder, 'disk')
fs.mkdirSync(disk)
if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', disk]).status !== 0) {
  console.log('skipped: no right to mount a small disk here')
  process.exit(77)
}
const unmount = () => spawnSync('umount', ['-l', disk])
process.on('exit', unmount)

const dir = path.join(disk, 'production'), filling = path.join(disk, 'filling')
assert.equal(showclear('sample', dir).status, 0)
const box = await serve(dir)
const ad = await join(box, 'first-ad'), grip = await join(box, 'grip')
const streams = await Promise.all([ad, grip, ad, grip].map(who => listen(box, who.token, '').opened))
const health = async () => (await get(box, '/health'))
let serial = 0
const plan = () => command(box, ad.token, 'plan-setup', { id: `full-${serial++}`, text: 'x'.repeat(8000) })

/* Whatever space is left, to the last byte. */
function fill() {
  const fd = fs.openSync(filling, 'a'), piece = Buffer.alloc(1 << 16)
  try { for (let size = piece.length; size;) try { fs.writeSync(fd, piece, 0, size) } catch { size >>= 1 } } finally { fs.closeSync(fd) }
}

await test('on a full disk commands are answered as faults, and nothing is half done', async () => {
  assert.equal((await plan()).status, 200)
  let fault, now /* once a second the box tries again, and may find what it gave up itself */
  await until(async () => { fill(); fault = await plan(); now = await health(); return fault.status === 503 && now.status === 503 })
  assert.ok(fault.json.fault.length > 20)
  assert.deepEqual([now.json.ok, now.json.degraded], [false, true])
  assert.equal((await get(box, '/state?view=now', { token: grip.token })).status, 200) /* reading goes on */
})

await test('a stop still reaches every page', async () => {
  const id = newId()
  const answer = await post(box, '/stop', { id, reason: 'danger' }, { token: grip.token })
  assert.ok([200, 503].includes(answer.status) && answer.json.ring === id, answer.text)
  for (const stream of streams) await until(() => stream.of('ring').some(ring => ring.ring === id))
  assert.ok(streams.every(stream => !stream.ended))
})

await test('when there is room again all goes on without a restart', async () => {
  fs.rmSync(filling)
  await until(async () => (await health()).status === 200)
  for (const stream of streams) await until(() => stream.of('rung').length > 0)
  assert.equal((await plan()).status, 200)
  const size = (await health()).json.size
  for (const stream of streams) {
    await until(() => stream.ids().at(-1) === size - 1)
    const ids = stream.ids()
    assert.ok(ids.every((id, i) => i === 0 || id === ids[i - 1] + 1))
    stream.close()
  }
  assert.equal(await box.end(), 0)
  assert.equal(showclear('verify', dir).status, 0)
})
unmount()
report()
