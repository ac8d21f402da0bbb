// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// copy.mjs EXECUTABLE '' PULLED - POST /copy while the box works: what it answers, what lies on the stick, and that nothing
// waits for it.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { command, folder, get, join, listen, newId, post, production, report, serve, serveWith, showclear, sleep, test, until } from './rig.mjs'

const pulled = path.resolve(process.argv[4])
const dir = production('copied'), stick = path.join(folder, 'stick'), key = path.join(folder, 'key'), mark = path.join(folder, 'mark')
const health = async box => (await get(box, '/health')).json
const onStick = () => fs.readdirSync(stick).sort()
let round = 0
/** Each copy comes back whole: its size. */
function comesBack(name) {
  const back = path.join(folder, `back-${round++}`)
  const restored = showclear('restore', path.join(stick, name), back, '--identity', key, '--json')
  assert.equal(restored.status, 0, restored.stdout + restored.stderr)
  fs.rmSync(back, { recursive: true })
  return JSON.parse(restored.stdout).size
}

await test('a box is not started to copy without a key: at wrap it would be too late to hear of it', async () => {
  const refused = showclear('serve', dir, '--listen', '127.0.0.1:0', '--copy-to', stick)
  assert.equal(refused.status, 3)
  assert.match(refused.stderr, /--new-key/)
  assert.equal(showclear('backup', dir, '--new-key', key).status, 0)
  assert.equal(showclear('serve', dir, '--practice', '--copy-to', stick).status, 2)
})

let box = await serve(dir)
const ad = await join(box, 'first-ad'), grip = await join(box, 'grip')
await test('without a place to copy to it says so', async () => {
  assert.deepEqual((await health(box)).copy, { offered: false, running: false, since: (await health(box)).size, last: null })
  const none = await post(box, '/copy', {}, { token: ad.token })
  assert.equal(none.status, 404)
  assert.match(none.json.fault, /--copy-to/)
  await box.end()
})

const pulling = how => serveWith({ LD_PRELOAD: pulled, PULLED_IF: mark, PULLED_AT: '200', PULLED_HOW: how }, dir, '--copy-to', stick)
box = await pulling('gone')
await test('the stick is not in: it says so, and nothing was copied', async () => {
  const answer = await post(box, '/copy', {}, { token: ad.token })
  assert.deepEqual([answer.status, answer.json.why], [503, 'gone'])
  assert.match(answer.json.fault, /is the stick in/)
  assert.equal((await health(box)).copy.last, null)
  fs.mkdirSync(stick)
})

await test('who has not joined copies nothing, nor does another site', async () => {
  assert.equal((await post(box, '/copy', {})).status, 401)
  assert.equal((await post(box, '/copy', {}, { headers: { Cookie: `showclear=${ad.token}`, Origin: 'http://other.example' } })).status, 403)
  assert.equal((await post(box, '/copied', { entries: 5 }, { token: ad.token })).status, 405, 'only the operator says that there is one')
  assert.deepEqual(onStick(), [])
})

await test('one press: everything, read back; and the box says when and how far', async () => {
  const before = Date.now(), { size } = await health(box)
  const answer = await post(box, '/copy', {}, { token: grip.token })
  assert.equal(answer.status, 200, answer.text)
  assert.deepEqual(onStick(), [answer.json.file])
  assert.equal(answer.json.entries, size)
  assert.equal(answer.json.apart, false, 'a folder on the same disk is said to be one')
  assert.equal(comesBack(answer.json.file), size)
  const { copy } = await health(box)
  assert.deepEqual([copy.offered, copy.running, copy.since, copy.last.entries, copy.last.file], [true, false, 0, size, answer.json.file])
  assert.ok(copy.last.at >= before && copy.last.at <= Date.now())
  assert.equal((await command(box, ad.token, 'plan-setup', { id: 'after-the-copy' })).status, 200)
  assert.ok((await health(box)).copy.since > 0)
})

await test('copied at the keyboard, the box knows too; also after it was started again', async () => {
  const other = path.join(folder, 'other-stick')
  fs.mkdirSync(other)
  const said = showclear('backup', dir, other, '--json')
  assert.equal(said.status, 0, said.stderr)
  const { copy, size } = await health(box)
  assert.deepEqual([copy.since, copy.last.entries, copy.last.file], [0, size, JSON.parse(said.stdout).file])
  await box.kill()
  box = await pulling('gone')
  assert.deepEqual((await health(box)).copy.last, copy.last)
})

await test('pulled out in the middle: it says so, and the copy before is still there', async () => {
  const before = onStick(), { last } = (await health(box)).copy
  fs.writeFileSync(mark, '')
  const answer = await post(box, '/copy', {}, { token: ad.token })
  assert.deepEqual([answer.status, answer.json.why], [503, 'gone'])
  assert.deepEqual(onStick(), before)
  assert.deepEqual((await health(box)).copy.last, last)
  fs.rmSync(mark)
  const again = await post(box, '/copy', {}, { token: ad.token })
  assert.equal(again.status, 200, again.text)
  await box.end()
})

await test('the stick hangs: a stop rings, commands are taken, and who asks again gets the same copy', async () => {
  box = await pulling('hangs')
  fs.writeFileSync(mark, '')
  let ended = false
  const ask = () => post(box, '/copy', {}, { token: ad.token }).then(answer => { ended = true; return answer })
  const first = ask()
  await until(async () => (await health(box)).copy.running && onStick().some(name => name.endsWith('.part')))
  const second = ask(), stream = await listen(box, ad.token).opened, id = newId()
  const stop = await post(box, '/stop', { id, reason: 'danger' }, { token: grip.token })
  assert.equal(stop.status, 200, stop.text)
  await until(() => stream.of('ring').some(ring => ring.ring === id))
  assert.equal((await command(box, ad.token, 'plan-setup', { id: 'while-it-hangs' })).status, 200)
  assert.ok(!ended)
  stream.close()
  fs.rmSync(mark)
  const answers = await Promise.all([first, second])
  assert.deepEqual(answers.map(answer => answer.status), [200, 200])
  assert.equal(answers[0].text, answers[1].text)
  comesBack(answers[0].json.file)
})

await test('the box ends, or dies, while it copies: the next start copies as if nothing had been', async () => {
  fs.writeFileSync(mark, '')
  const pending = post(box, '/copy', {}, { token: ad.token })
  await until(async () => (await health(box)).copy.running)
  await box.kill()
  assert.equal((await pending).status, 0)
  fs.rmSync(mark)
  box = await serve(dir, '--copy-to', stick)
  const answer = await post(box, '/copy', {}, { token: ad.token })
  assert.equal(answer.status, 200, answer.text)
  await until(() => onStick().every(name => !name.endsWith('.part')))
  assert.ok(onStick().length <= 3, onStick().join())
  for (const name of onStick()) comesBack(name)
})

await test('sixty-four write while it copies ten times: each copy is whole, and holds what was answered before it began', async () => {
  let on = true, serial = 0, told = 0
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  const writers = Array.from({ length: 64 }, async () => {
    while (on) {
      const answer = await post(box, '/command', { id: newId(), kind: 'plan-setup', args: { id: `w-${serial++}`, text: 'what is meant' } }, { token: ad.token, agent })
      if (answer.status === 200) told = Math.max(told, answer.json.index + 1)
      await sleep(5)
    }
  })
  for (let i = 0; i < 10; i++) {
    const before = told
    const answer = await post(box, '/copy', {}, { token: grip.token })
    assert.equal(answer.status, 200, answer.text)
    assert.ok(answer.json.entries >= before, `${answer.json.entries} < ${before}`)
    assert.equal(comesBack(answer.json.file), answer.json.entries)
    assert.ok(onStick().length <= 2, onStick().join())
  }
  on = false
  await Promise.all(writers)
  agent.destroy()
  assert.equal(await box.end(), 0)
  assert.equal(showclear('verify', dir).status, 0)
})
report()
