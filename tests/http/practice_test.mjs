// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// practice_test.mjs EXECUTABLE - `serve --practice` has its own folder, log, key, cookie; the record of DIR is not touched by it.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { command, folder, get, join, post, production, report, serve, showclear, test } from './rig.mjs'

const dir = production('real')
const place = name => path.join(folder, name)
/* Every byte of a folder and when each file was written, without what practice keeps there. */
function bytesOf(where) {
  const files = fs.readdirSync(where, { recursive: true }).filter(name => !name.startsWith('practice.d')).sort()
  return files.map(name => {
    const file = path.join(where, name), is = fs.statSync(file)
    return [name, is.mtimeMs, is.isFile() ? createHash('sha256').update(fs.readFileSync(file)).digest('hex') : ''].join(' ')
  }).join('\n')
}
const origin = async box => (await get(box, '/log/checkpoint')).text.split('\n')[0]
const words = box => showclear('log', box.dir).stdout

const before = bytesOf(dir)
const guards = fs.existsSync(place('state')) ? bytesOf(place('state')) : ''
const box = await serve(dir, '--practice')
const practised = path.join(dir, 'practice.d')

await test('it serves a production of its own, with its own origin, and says so before anybody joined', async () => {
  assert.match(box.out, /Practice\. Nothing here is a record of a set\./)
  const crew = await post(box, '/crew', { invite: box.invite })
  assert.deepEqual([crew.json.title, crew.json.practice], ['Practice', true])
  assert.deepEqual((await get(box, '/me')).json, { fault: 'join', practice: true })
  assert.match(await origin(box), /^showclear\/practice-[0-9a-f]{8}$/)
})

await test('its cookie is another one: a real session on the same phone stays', async () => {
  const crew = await post(box, '/crew', { invite: box.invite })
  const joined = await post(box, '/join', { invite: box.invite, person: crew.json.people[0].person })
  assert.match(joined.headers['set-cookie'][0], /^showclear-practice=/)
  const as = name => get(box, '/me', { headers: { Cookie: `${name}=${joined.json.token}` } })
  assert.equal((await as('showclear')).status, 401)
  const me = await as('showclear-practice')
  assert.deepEqual([me.status, me.json.practice], [200, true])
})

await test('one setup is planned with a danger, and the day is ready to open', async () => {
  const ad = await join(box, 'first-ad')
  const view = async word => (await get(box, `/state?view=${word}`, { token: ad.token })).json.view
  assert.equal((await view('now')).day, 0)
  const [setup] = await view('setups'), [revolver] = await view('items'), [lot] = await view('lots')
  assert.deepEqual([setup.weapons, setup.muzzle, revolver.capacity, revolver.state, lot.kind, lot.box], [1, 'nobody', 6, 'locked', 'dummy', 12])
  assert.equal((await command(box, ad.token, 'open-day', { day: 24000 })).status, 200)
})

await test('the record of DIR is byte for byte as it was, and nothing is kept outside practice.d', async () => {
  assert.equal(bytesOf(dir), before)
  assert.equal(fs.existsSync(place('state')) ? bytesOf(place('state')) : '', guards)
  assert.ok(fs.readdirSync(path.join(practised, 'state'))[0].startsWith('practice-'))
})

await test('it can be served beside the real one, and afresh only when nobody practises', async () => {
  const real = await serve(dir)
  assert.doesNotMatch(await origin(real), /practice/)
  assert.deepEqual((await get(real, '/me')).json, { fault: 'join' })
  await real.end()
  const second = showclear('serve', dir, '--practice', '--begin-again', '--listen', '127.0.0.1:0')
  assert.equal(second.status, 3)
  assert.match(second.stderr, /somebody practises there/)
})

await test('it goes on where it was; with --begin-again it is new, under another key', async () => {
  const first = await origin(box)
  await box.end()
  const on = await serve(dir, '--practice')
  assert.equal(await origin(on), first)
  assert.match(words({ dir: practised }), /"day-opened"/)
  await on.end()
  const fresh = await serve(dir, '--practice', '--begin-again')
  assert.notEqual(await origin(fresh), first)
  assert.doesNotMatch(words({ dir: practised }), /"day-opened"/)
  await fresh.end()
})

await test('what was cut short while it was made is made anew', async () => {
  fs.rmSync(path.join(practised, 'whole'))
  fs.truncateSync(path.join(practised, 'log.key'))
  const mended = await serve(dir, '--practice')
  assert.match(await origin(mended), /^showclear\/practice-/)
  await mended.end()
})

await test('DIR may hold nothing, or not be there', async () => {
  const box = await serve(place('nothing'), '--practice')
  assert.deepEqual(fs.readdirSync(place('nothing')), ['practice.d'])
  await box.end()
})

await test('what is wrong is said, and nothing is made or removed', () => {
  const wrong = (status, says, ...args) => {
    const answer = showclear('serve', ...args)
    assert.equal(answer.status, status)
    assert.match(answer.stderr, says)
  }
  fs.writeFileSync(place('file'), '')
  wrong(3, /file: is no folder/, place('file'), '--practice')
  wrong(3, /No such file/, place('no/such'), '--practice')
  wrong(2, /--begin-again goes with --practice/, dir, '--begin-again')
  const theirs = place('theirs')
  fs.mkdirSync(theirs)
  assert.equal(showclear('new', path.join(theirs, 'practice.d'), '--title', 'Practice').status, 0)
  const was = fs.readFileSync(path.join(theirs, 'practice.d/showclear.db'))
  wrong(3, /was not made by practice, and is left alone/, theirs, '--practice', '--begin-again')
  assert.deepEqual(fs.readFileSync(path.join(theirs, 'practice.d/showclear.db')), was)
})

report()
