// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// notebook.mjs - one's own book served to this machine: the address works once, nobody else's page or name for this address gets
// anything, all rows or none of a request, kept when it is answered for, killed or not; what it holds is nowhere in plain.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { open as openOwn } from './own_page.mjs'
import { ask, command, folder, join, newId, production, report, serve, showclear, test, post } from './rig.mjs'

const open = (dir, ...options) => openOwn('notebook', dir, ...options)
const entered = async box => {
  const { status, json } = await ask(box, 'POST', '/book/enter', { body: { token: box.token } })
  assert.equal(status, 200)
  box.session = json.session
  return json
}
const line = (words, more = {}) => ({
  at: '2031-05-02T07:10:00+02:00', entry: newId(), kind: 'idea', set: { words: { over: [], v: words } }, w: newId(), who: 'Ada Vale', ...more,
})
const put = (box, ...lines) => ask(box, 'POST', '/book', { token: box.session, body: { lines } })
const get = (box, from = 0) => ask(box, 'GET', `/book?from=${from}`, { token: box.session })
const dir = path.join(folder, 'book.d')
assert.equal(showclear('notebook', dir, '--new', 'Ada Vale').status, 0)

await test('the address works once, and nothing without it', async () => {
  const box = await open(dir)
  for (const [method, where] of [['GET', '/book'], ['POST', '/book'], ['GET', '/book/export'], ['GET', '/book/key'], ['POST', '/book/recipients'], ['POST', '/book/bring?name=a.vcf']])
    for (const token of [undefined, box.token, 'f'.repeat(32), ''])
      assert.equal((await ask(box, method, where, { token, body: method === 'POST' ? {} : undefined })).status, 401, where)
  assert.equal((await ask(box, 'POST', '/book/enter', { body: { token: 'f'.repeat(32) } })).status, 409)
  assert.equal((await ask(box, 'POST', '/book/enter', { body: {} })).status, 400)
  assert.deepEqual(await entered(box).then(({ who, size, unread }) => [who, size, unread]), ['Ada Vale', 0, 0])
  assert.equal((await ask(box, 'POST', '/book/enter', { body: { token: box.token } })).status, 409)
  assert.equal((await get(box)).status, 200)
  await box.end('SIGTERM')
})

await test('another page, or another name for this address, gets nothing', async () => {
  const box = await open(dir)
  const evil = [{ Host: `evil.example:${box.port}` }, { Host: `localhost.evil.example` }, { Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]
  for (const headers of evil) assert.equal((await ask(box, 'POST', '/book/enter', { body: { token: box.token }, headers })).status, 403, JSON.stringify(headers))
  await entered(box)
  for (const headers of evil) assert.equal((await ask(box, 'GET', '/book', { token: box.session, headers })).status, 403)
  const others = Object.values(await import('node:os').then(os => os.networkInterfaces())).flat().filter(one => one.family === 'IPv4' && !one.internal)
  for (const { address } of others) {
    const refused = await new Promise(done => net.connect(box.port, address).on('connect', () => done(false)).on('error', () => done(true)))
    assert.ok(refused, `nothing listens at ${address}`)
  }
  for (const where of ['/me', '/events', '/private', '/command']) assert.equal((await ask(box, 'GET', where, { token: box.session })).status, 404, where)
  await box.end('SIGTERM')
})

await test('all rows or none, each once, said where it is wrong', async () => {
  const box = await open(dir)
  await entered(box)
  const [one, two] = [line('Пил і перше сонце'), line('a shot no script has')]
  const part = { data: 'aGVsbG8=', media: 'ab'.repeat(32), part: 0, parts: 1, w: newId() }
  assert.deepEqual((await put(box, one, two, part, { proof: 'note', of: one.w })).json, { kept: 4, size: 4 })
  assert.deepEqual((await put(box, two, one)).json, { kept: 0, size: 4 })
  const wrong = await put(box, line('kept by no one'), { ...one, w: 'x' }, line('nor this'))
  assert.equal(wrong.status, 400)
  assert.equal(wrong.json.malformed.field, 'lines[1]')
  assert.match(wrong.json.malformed.why, /hexadecimal/)
  for (const body of ['', '[]', '{}', '{"lines":1}', '{"lines":[', '{"lines":[1]}', '{"lines":[{}]}', '{"lines":[[[[]]]]}'])
    assert.equal((await ask(box, 'POST', '/book', { token: box.session, body })).status, 400, body)
  assert.equal((await put(box, line('x'.repeat(13000)))).status, 400)
  const { json } = await get(box)
  assert.deepEqual([json.size, json.lines.length, json.unread], [4, 4, 0])
  assert.deepEqual(json.lines[0], one)
  assert.deepEqual((await get(box, 3)).json.lines.length, 1)
  assert.deepEqual((await get(box, 99)).json.lines, [])
  await box.end('SIGTERM')
})

await test('one writer at a time; reading goes on', async () => {
  const box = await open(dir)
  const refused = showclear('notebook', dir, '--add', '{"kind":"idea","set":{"words":"both"}}')
  assert.equal(refused.status, 2)
  assert.match(refused.stderr, /another showclear notebook/)
  assert.equal(showclear('notebook', dir, '--find', 'СОНЦЕ').status, 0)
  await box.end('SIGINT')
})

await test('what was answered for is there after kill -9', async () => {
  let told = 0
  for (let round = 0; round < 5; round++) {
    const box = await open(dir)
    const { size } = await entered(box)
    assert.ok(size >= told, `${size} rows of ${told} that were answered for`)
    told = size
    for (let n = 0; n < 5; n++) told = (await put(box, line(`round ${round}, line ${n}`))).json.size
    const last = put(box, line('in the air')) /* answered or not */
    await Promise.all([last, box.end('SIGKILL')])
  }
  const box = await open(dir)
  assert.ok((await entered(box)).size >= told)
  await box.end('SIGTERM')
})

await test('everything is taken along; another key opens it, too; nothing lies there in plain', async () => {
  const box = await open(dir)
  await entered(box)
  const key = path.join(folder, 'device.key')
  assert.equal(spawnSync('age-keygen', ['-o', key]).status, 0, 'the stock age is installed (tools/setup check)')
  const device = spawnSync('age-keygen', ['-y', key], { encoding: 'utf8' }).stdout.trim()
  assert.equal((await ask(box, 'POST', '/book/recipients', { token: box.session, body: { add: 'age1nonsense' } })).status, 400)
  const { json } = await ask(box, 'POST', '/book/recipients', { token: box.session, body: { add: device } })
  assert.equal(json.recipients.length, 2)
  await put(box, line('written after the second device'))
  const size = (await get(box)).json.size
  const { bytes } = await ask(box, 'GET', '/book/export', { token: box.session })
  const opened = spawnSync('age', ['-d', '-i', key], { input: bytes, encoding: 'utf8' })
  assert.equal(opened.stdout.trim().split('\n').length, size + 1)
  await box.end('SIGTERM')
  assert.equal(showclear('notebook', dir, '--key', key, '--find', 'second device').status, 0)
  for (const name of fs.readdirSync(dir)) {
    const held = fs.readFileSync(path.join(dir, name))
    for (const phrase of ['сонце', 'no script', 'second device', box.session, box.token]) assert.ok(!held.includes(phrase), `${name}: ${phrase}`)
  }
})

await test("a production's given lines and takes, signed as the log has it", async () => {
  const west = production('given.d')
  const box = await serve(west)
  const [dp, script] = [await join(box, 'cinematographer'), await join(box, 'script')]
  const card = line('', { kind: 'setup', setup: '1a', set: { lens: { over: [], v: '40' }, words: { over: [], v: 'dust, "gold"' } }, who: 'Somebody else' })
  const over = { ...card, at: '2031-05-02T08:10:00+02:00', w: newId(), set: { lens: { over: [card.w], v: '50' } }, who: dp.name }
  assert.equal((await command(box, dp.token, 'give-note', { setup: '1a', text: JSON.stringify(card) })).status, 200)
  assert.equal((await command(box, script.token, 'give-note', { setup: '1a', text: JSON.stringify(over) })).status, 200)
  assert.equal((await command(box, dp.token, 'give-note', { setup: '1a', text: 'no line at all' })).status, 200)
  for (const [count, reply] of [[1, 'no'], [2, 'yes']]) {
    const sent = await command(box, dp.token, 'slate', { setup: '1a', count, reply })
    assert.equal(sent.status, 200, sent.text)
  }
  const list = showclear('notebook', west, '--list', '--json', '--kind', 'setup')
  const [entry] = JSON.parse(list.stdout)
  assert.deepEqual(entry.fields.lens.map(({ v, who }) => [who, v]).sort(), [[dp.name, '40'], [script.name, '50']].sort())
  assert.equal(entry.who, dp.name)
  assert.match(list.stderr, /1 of the texts that were given are no lines/)
  const rows = showclear('notebook', west, '--csv', '-').stdout.trim().split('\r\n')
  assert.equal(rows.length, 3)
  assert.match(rows[1] + rows[2], /1a.*,1,ng.*1a.*,2,circled/s)
  for (const more of [['--export', 'x'], ['--new', 'Ada'], ['--paper-key'], []]) assert.equal(showclear('notebook', west, ...more).status, 2, more.join(' '))
  await box.end()
})

await test('under whose name a given line stands: of a name too long, of two with one name, and after the author has handed on', async () => {
  const west = production('whose.d')
  const box = await serve(west)
  const [dp, script] = [await join(box, 'cinematographer'), await join(box, 'script')]
  const done = async (who, kind, args) => assert.equal((await command(box, who.token, kind, args)).status, 200, kind)
  const give = (who, set, more) => {
    const given = line('', { kind: 'setup', setup: '1a', set: Object.fromEntries(Object.entries(set).map(([key, v]) => [key, { over: [], v }])), ...more })
    return done(who, 'give-note', { setup: '1a', text: JSON.stringify(given) })
  }
  const LONG = 'W'.repeat(180) + 'a Vale', card = newId()
  const ad = await join(box, 'first-ad'), others = []
  for (const called of [LONG, dp.name]) {
    await done(ad, 'add-person', { role: 'camera', name: called })
    const { people } = (await post(box, '/crew', { invite: box.invite })).json
    others.push((await post(box, '/join', { invite: box.invite, person: people.findLast(row => row.name === called).person })).json)
  }
  await done(dp, 'slate', { setup: '1a', count: 1 })
  await give(dp, { lens: '40' }, { entry: card, who: undefined })
  await give(script, { stop: '2.8' }, { entry: card, who: undefined })
  await done(dp, 'hand-on', { person: script.person, text: 'scene 1' })
  await give(script, { stop: '4' }, { entry: card, who: undefined })
  await give(script, { words: 'beside' }, { entry: card, who: 'anything' })
  for (const one of others) await give(one, { look: 'dusk' }, { entry: card, who: 'x' })
  const entry = () => JSON.parse(showclear('notebook', west, '--list', '--json', '--kind', 'setup').stdout)[0]
  const said = field => entry().fields[field].map(({ v, who }) => [v, who ?? '']).sort()
  assert.deepEqual(said('lens'), [['40', '']])
  assert.deepEqual(said('stop'), [['2.8', ''], ['4', script.name]])
  assert.deepEqual(said('words'), [['beside', script.name]])
  const [long, second] = entry().fields.look.map(({ who }) => who).sort((a, b) => b.length - a.length)
  assert.match(long, /^W{100,}…  ?\(\d+\)$/)
  assert.match(second, new RegExp(`^${dp.name} \\(\\d+\\)$`))
  await box.end()
})

await test('the page comes with it', async () => {
  const box = await open(dir)
  const { status, headers } = await ask(box, 'GET', '/')
  assert.equal(status, 200)
  assert.match(headers['content-security-policy'], /default-src 'none'/)
  await box.end('SIGTERM')
})

report()
