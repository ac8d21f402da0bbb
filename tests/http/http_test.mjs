// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// http_test.mjs EXECUTABLE [PART OF A NAME] - every route of docs/design/0001-wire.md on the real program.
import assert from 'node:assert/strict'
import zlib from 'node:zlib'
import { ask, command, get, join, listen, newId, post, production, report, serve, showclear, sleep, speak, test, until } from './rig.mjs'

const dir = production('http')
const box = await serve(dir)
const ad = await join(box, 'first-ad'), grip = await join(box, 'grip'), armorer = await join(box, 'armorer')
const size = async () => (await get(box, '/health')).json.size
const day = { day: Math.floor(Date.now() / 86400000) }
const own = { Origin: `http://127.0.0.1:${box.port}` }
const cookie = token => ({ Cookie: `showclear=${token}` })

await test('the page comes out of the executable under a strict policy', async () => {
  const page = await get(box, '/')
  assert.equal(page.status, 200)
  assert.match(page.headers['content-type'], /text\/html/)
  assert.equal(page.headers['content-security-policy'], "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
  assert.equal((await get(box, '/no-such-file')).status, 404)
  assert.equal((await get(box, '/../etc/passwd')).status, 404)
  assert.equal((await get(box, '/%2e%2e/etc/passwd')).status, 404)
  if (!page.headers.etag) return
  const again = await get(box, '/', { headers: { 'If-None-Match': page.headers.etag } })
  assert.deepEqual([again.status, again.bytes.length], [304, 0])
  const small = await get(box, '/', { headers: { 'Accept-Encoding': 'gzip' } })
  if (small.headers['content-encoding'] === 'gzip') assert.equal(zlib.gunzipSync(small.bytes).toString(), page.text)
})

await test('an invitation shows the prepared list, and a person on it joins', async () => {
  const crew = await post(box, '/crew', { invite: box.invite })
  assert.equal(crew.status, 200)
  assert.ok(crew.json.title.length > 0 && crew.json.people.length >= 60)
  const one = crew.json.people.find(person => person.roles.includes('camera'))
  const joined = await post(box, '/join', { invite: box.invite, person: one.person })
  assert.equal(joined.json.person, one.person)
  assert.match(joined.headers['set-cookie'][0], new RegExp(`^showclear=${joined.json.token}; HttpOnly; SameSite=Strict; Path=/`))
  const me = await get(box, '/me', { headers: cookie(joined.json.token) })
  assert.deepEqual([me.status, me.json.person, me.json.station, me.json.practice, me.json.title], [200, one.person, false, false, crew.json.title])
  assert.equal((await get(box, '/me', { token: joined.json.token })).status, 200)
})

await test('a visitor joins by name and is on the record', async () => {
  const joined = await post(box, '/join', { invite: box.invite, name: 'Noor Vale' })
  assert.equal(joined.status, 200)
  const leaf = (await log()).find(event => event.k === 'person-added' && event.d.person === joined.json.person)
  assert.equal(leaf.d.role, 'visitor')
})

await test('an unknown or used up invitation and half a request are told apart', async () => {
  assert.equal((await post(box, '/crew', { invite: 'ab'.repeat(32) })).status, 403)
  assert.equal((await post(box, '/join', { invite: 'ab'.repeat(32), person: 1 })).status, 403)
  assert.equal((await post(box, '/join', { invite: box.invite })).json.malformed.field, 'person')
  assert.equal((await post(box, '/join', { invite: box.invite, person: 60000 })).status, 400)
  assert.equal((await post(box, '/crew', {})).json.malformed.field, 'invite')
  const link = showclear('invite', dir, '--role', 'grip').stdout.match(/#join\/([0-9a-f]{64})/)[1]
  const listed = await until(async () => { const c = await post(box, '/crew', { invite: link }); return c.status === 200 && c })
  assert.ok(listed.json.people.length > 0 && listed.json.people.every(person => person.roles.includes('grip')))
  assert.equal((await post(box, '/join', { invite: link, person: listed.json.people[0].person })).status, 200)
  assert.equal((await post(box, '/join', { invite: link, person: listed.json.people[0].person })).status, 403)
})

await test('without a known token nothing is read or written', async () => {
  for (const where of ['/me', '/state', '/state?view=now', '/setup/1', '/private?from=0', '/events', '/log/verify'])
    for (const token of [undefined, 'f'.repeat(64), 'x']) {
      const answer = await get(box, where, { token })
      assert.deepEqual([where, answer.status, answer.json], [where, 401, { fault: 'join' }])
    }
  const before = await size()
  assert.equal((await command(box, undefined, 'open-day', day)).status, 401)
  assert.equal((await command(box, 'e'.repeat(64), 'open-day', day)).status, 401)
  assert.equal(await size(), before)
})

await test('a command is answered with its index when it is on disk, and its repeat with the same', async () => {
  const id = newId(), before = await size()
  const first = await post(box, '/command', { id, kind: 'open-day', args: day, seen: before }, { token: ad.token })
  assert.deepEqual([first.status, first.json.index], [200, before])
  assert.equal((await get(box, '/health')).json.size, before + 1)
  for (let i = 0; i < 3; i++) {
    const again = await post(box, '/command', { id, kind: 'open-day', args: day }, { token: ad.token })
    assert.deepEqual([again.status, again.json.index], [200, before])
  }
  assert.equal(await size(), before + 1)
})

await test('a refusal names its rule, what to do and who can', async () => {
  const refused = await command(box, grip.token, 'take', { item: 1 })
  assert.equal(refused.status, 409)
  const { rule, wrong, cure, who } = refused.json.refused
  assert.ok(/^[A-Z-]+$/.test(rule) && wrong.length > 10 && cure.length > 5 && Array.isArray(who))
})

await test('malformed commands say which field and why, and change nothing', async () => {
  const before = await size(), send = body => post(box, '/command', body, { token: ad.token })
  const good = { id: newId(), kind: 'take', args: { item: 1 } }
  for (const [body, field] of [[{ ...good, id: 'zz' }, 'id'], [{ ...good, id: undefined }, 'id'], [{ ...good, kind: 'no-such' }, 'kind'],
    [{ ...good, args: [] }, 'args'], [{ ...good, args: { item: 'no-such-item' } }, 'item'], [{ ...good, args: { item: 999 } }, 'item'],
    [{ ...good, args: { item: -1 } }, 'item'], [{ ...good, args: { flavour: 1 } }, 'args'], [{ ...good, args: { item: 1, text: 'x' } }, 'args'],
    [{ ...good, for: 9999 }, 'for'], [{ ...good, for: 'ada' }, 'for'], [{ ...good, entry: 'soon' }, 'entry'], [{ ...good, witness: 60000 }, 'witness'],
    [{ id: newId(), kind: 'plan-setup', args: { id: 'Not A Name' } }, 'id'], [{ id: newId(), kind: 'plan-setup', args: { id: 'a1', text: 'a\u0007b' } }, 'text']]) {
    const answer = await send(body)
    assert.deepEqual([JSON.stringify(body), answer.status, answer.json?.malformed?.field], [JSON.stringify(body), 400, field])
    assert.ok(answer.json.malformed.why.length > 5)
  }
  for (const text of ['', '{', '[]', '{"id":1,"id":2}', '{"a":1.5}', '\u0000', '{"kind":"take"}x', '['.repeat(5000)])
    assert.equal((await send(text)).status, 400, text.slice(0, 20))
  assert.equal((await send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).status, 400)
  assert.equal((await post(box, '/command', good, { token: ad.token, headers: { 'Content-Type': 'text/plain' } })).status, 415)
  assert.equal(await size(), before)
})

await test('what is too large is refused by its size', async () => {
  const sealed = `-----BEGIN AGE ENCRYPTED FILE-----\n${'x'.repeat(17200)}`
  assert.equal((await command(box, ad.token, 'keep-note', { text: sealed })).status, 200, "a notebook's longest line, sealed")
  assert.equal((await command(box, ad.token, 'keep-note', { text: 'in plain words' })).status, 400, 'what is not sealed is not taken')
  const before = await size()
  assert.equal((await post(box, '/command', ' '.repeat(65537), { token: ad.token })).status, 413)
  assert.equal((await post(box, '/command', { id: newId(), kind: 'plan-setup', args: { id: 'long', text: 'x'.repeat(21000) } }, { token: ad.token })).json.malformed.field, 'text')
  const vast = await speak(box, `POST /command HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999\r\n\r\n`)
  assert.ok([413, 400].includes(vast.status), vast.heard)
  const head = await speak(box, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(30000)}\r\n\r\n`)
  assert.ok(head.status !== 200)
  assert.equal(await size(), before)
})

await test('a head that drips is cut, and meanwhile a stop goes through', async () => {
  let ended = 0
  const drip = () => speak(box, `GET /health HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(4000)}`, { dripMs: 100, patienceMs: 120000 })
  const slow = Array.from({ length: 20 }, () => drip().finally(() => { ended++ }))
  await sleep(500)
  assert.equal((await get(box, '/health')).status, 200)
  assert.equal(ended, 0, 'it is answered while they drip')
  for (const one of await Promise.all(slow)) assert.ok(one.cut && one.status !== 200, one.heard)
})

await test("another site's page cannot act with the cookie", async () => {
  const before = await size(), body = () => ({ id: newId(), kind: 'attend-meeting', args: {} })
  const send = headers => post(box, '/command', body(), { headers: { ...cookie(ad.token), ...headers } })
  for (const headers of [{}, { Origin: 'http://other.example' }, { Origin: 'null' }, { Origin: `https://127.0.0.1:${box.port}` },
    { Origin: 'http://127.0.0.1:1' }, { 'Sec-Fetch-Site': 'cross-site' }, { ...own, 'Sec-Fetch-Site': 'same-site' }])
    assert.equal((await send(headers)).status, 403, JSON.stringify(headers))
  assert.equal((await post(box, '/stop', { id: newId() }, { headers: { Origin: 'http://other.example' } })).status, 403)
  assert.equal((await post(box, '/report', { id: newId(), concern: 'near-miss' }, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status, 403)
  assert.equal((await post(box, '/join', { invite: box.invite, person: 1 }, { headers: { Origin: 'null' } })).status, 403)
  assert.equal(await size(), before)
  assert.notEqual((await send(own)).status, 403)
  assert.notEqual((await send({ 'Sec-Fetch-Site': 'same-origin' })).status, 403)
  assert.notEqual((await post(box, '/command', body(), { token: ad.token })).status, 403)
})

await test('a method or an address that is not there', async () => {
  const wrong = await get(box, '/command')
  assert.deepEqual([wrong.status, wrong.headers.allow], [405, 'POST'])
  assert.equal((await ask(box, 'DELETE', '/me')).status, 405)
  assert.equal((await speak(box, 'GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n')).status, 400)
  assert.equal((await speak(box, 'POST /stop HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}')).status, 400)
  assert.equal((await speak(box, 'GET /health HTTP/1.1\r\n\r\n')).status, 400)
})

await test('the state is the whole of the durable side, packed', async () => {
  const state = await get(box, '/state', { token: grip.token })
  assert.deepEqual([state.status, state.headers['content-encoding'], Number(state.headers['showclear-size'])], [200, 'gzip', await size()])
  assert.match(state.headers['showclear-core'], /^[0-9a-f]{64}$/)
  const image = zlib.gunzipSync(state.bytes)
  assert.equal(Number(image.readBigUInt64LE(0)), await size())
  assert.ok(image.length > 400000 && state.bytes.length < 102400, `${image.length} ${state.bytes.length}`)
  for (const view of ['now', 'people', 'items', 'lots', 'setups', 'reports']) {
    const seen = await get(box, `/state?view=${view}`, { token: grip.token })
    assert.deepEqual([seen.status, seen.json?.size], [200, await size()], view)
    assert.ok(seen.json.view !== undefined)
  }
  assert.equal((await get(box, '/state?view=nothing', { token: grip.token })).status, 400)
})

await test('a setup by number and by name', async () => {
  const byNumber = await get(box, '/setup/1', { token: grip.token })
  assert.equal(byNumber.status, 200)
  const planned = await command(box, ad.token, 'plan-setup', { id: 'http-test', text: 'Two riders at the well' })
  assert.equal(planned.status, 200)
  const byName = await get(box, '/setup/http-test', { token: grip.token })
  assert.equal(byName.status, 200)
  for (const id of ['nothing', '9999', '0', '', '99999999999999999999']) assert.equal((await get(box, `/setup/${id}`, { token: grip.token })).status, 404, id)
})

await test('private texts go to those who may read them', async () => {
  const report = await post(box, '/report', { id: newId(), concern: 'near-miss', text: 'A cable across the door' }, { token: grip.token })
  assert.equal(report.status, 200)
  const read = async token => (await get(box, `/private?from=${report.json.index}`, { token })).json
  const mine = await read(grip.token)
  assert.ok(mine.next >= report.json.index && Array.isArray(mine.values))
  const all = await get(box, '/private?from=0', { token: ad.token })
  assert.ok(all.json.values.some(row => row.path === '/name' && row.value.length))
  assert.equal((await get(box, '/private?from=x', { token: ad.token })).status, 400)
  const leaf = (await log()).find(event => event.n === report.json.index)
  assert.ok(leaf.c['/text'] && !JSON.stringify(leaf).includes('cable'))
})

await test('a report needs no token, and no name is kept', async () => {
  const sent = await post(box, '/report', { id: newId(), concern: 'told-to-skip', text: 'We were told to skip the look' })
  assert.equal(sent.status, 200)
  const leaf = (await log()).find(event => event.n === sent.json.index)
  assert.deepEqual([leaf.by ?? 0, leaf.on], [0, undefined])
  assert.equal((await post(box, '/report', { id: newId(), concern: 'no-such' })).json.malformed.field, 'concern')
  assert.equal((await post(box, '/report', { id: newId(), concern: 'near-miss', item: 'no-such' })).json.malformed.field, 'item')
})

await test('the log as tiles, its key, proofs and witnesses', async () => {
  const note = (await get(box, '/log/checkpoint')).text
  const [origin, count, root] = note.split('\n')
  assert.match(origin, /^showclear\//)
  assert.ok(Number(count) > 0 && Buffer.from(root, 'base64').length === 32)
  assert.ok((await get(box, '/log/key')).text.startsWith(origin + '+'))
  const n = await size()
  const bundle = await get(box, `/log/tile/entries/000.p/${n % 256}`)
  const whole = n >= 256 ? await get(box, '/log/tile/entries/000') : bundle
  assert.equal(whole.status, 200)
  const first = whole.bytes.subarray(2, 2 + whole.bytes.readUInt16BE(0))
  assert.equal(JSON.parse(first).k, 'production-begun')
  assert.equal((await get(box, '/log/tile/0/999')).status, 404)
  assert.equal((await get(box, '/log/tile/../checkpoint')).status, 404)
  const proof = await get(box, '/log/consistency?old=7')
  assert.ok(proof.json.size >= Number(count) && proof.json.old === 7 && proof.json.proof.length > 0)
  assert.deepEqual((await get(box, `/log/consistency?old=${n + 1000}`)).json.proof, [])
  assert.equal((await get(box, '/log/consistency')).status, 400)
  assert.deepEqual((await get(box, '/log/witnesses')).json.witnesses, [])
})

await test('the log is checked by a process of its own', async () => {
  const both = await Promise.all([get(box, '/log/verify', { token: ad.token }), get(box, '/log/verify', { token: grip.token })])
  for (const answer of both) assert.deepEqual([answer.status, answer.json], [200, { ok: true }])
})

await test('a stream says hello, replays, goes on, and its ids have no gap and no double', async () => {
  const stream = await listen(box, grip.token, '?since=0').opened, before = await size()
  await until(() => stream.ids().length === before)
  assert.equal(stream.events[0].event, 'hello')
  assert.equal(JSON.parse(stream.events[0].data).size, before)
  await command(box, ad.token, 'plan-setup', { id: 'stream-1' })
  await until(() => stream.ids().length === before + 1)
  assert.deepEqual(stream.ids(), Array.from({ length: before + 1 }, (_, i) => i))
  const leaf = JSON.parse(stream.events.filter(event => event.event === 'leaf').at(-1).data)
  assert.deepEqual([leaf.k, leaf.n, leaf.d.id], ['setup-planned', before, 'stream-1'])
  await until(() => stream.of('checkpoint').some(row => Number(row.note.split('\n')[1]) === before + 1))
  await until(() => stream.of('ping').length > 0)
  stream.close()
})

await test('a phone that comes back resumes by Last-Event-ID and by since', async () => {
  const streams = [], before = await size()
  for (let i = 0; i < 6; i++) {
    streams.push(listen(box, grip.token, '?since=3', { 'Last-Event-ID': String(before - 2) }), listen(box, ad.token, `?since=${before - 1}`))
    await command(box, ad.token, 'plan-setup', { id: `resume-${i}` })
  }
  const end = await size()
  for (const stream of streams) {
    await until(() => stream.ids().at(-1) === end - 1)
    assert.deepEqual(stream.ids(), Array.from({ length: end - before + 1 }, (_, i) => before - 1 + i))
    stream.close()
  }
  const ahead = await listen(box, grip.token, '?since=999999').opened
  assert.equal(JSON.parse(ahead.events[0].data).size, end)
  ahead.close()
  assert.equal((await get(box, '/events?since=x', { token: grip.token })).status, 400)
  assert.equal((await get(box, '/events', { token: grip.token, headers: { 'Last-Event-ID': '-1' } })).status, 400)
})

await test('two phones doing the same in the same second: one does it, the other is told', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => command(box, i % 2 ? ad.token : armorer.token, 'plan-setup', { id: 'same-second' })))
  assert.equal(answers.filter(answer => answer.status === 200).length, 1)
  assert.ok(answers.every(answer => answer.status === 200 || answer.json.refused.rule === 'NAME-TAKEN'))
  const id = newId(), same = await Promise.all(Array.from({ length: 20 }, () => post(box, '/command', { id, kind: 'plan-setup', args: { id: 'same-id' } }, { token: ad.token })))
  assert.equal(new Set(same.map(answer => answer.json.index)).size, 1)
  assert.equal((await log()).filter(event => event.d.id === 'same-id').length, 1)
})

await test('one person for another: a look on a screen held out, anything on a station, nothing else', async () => {
  const look = { item: 1, shower: ad.person, seen: 6, of: 6, bore: true }
  const sent = await command(box, ad.token, 'look-empty', look, { for: grip.person })
  const leaf = (await log()).at(-1) /* refused, and recorded as prevented */
  assert.equal(sent.status, 409, sent.text)
  assert.equal(sent.json.index, leaf.n, 'the answer says which entry records it')
  assert.deepEqual([leaf.by, leaf.on], [grip.person, ad.person])
  const other = await command(box, ad.token, 'accept-duty', { role: 'grip' }, { for: grip.person })
  assert.deepEqual([other.status, other.json.malformed.field], [400, 'for'])
  const station = (await post(box, '/join', { invite: box.invite, person: ad.person, station: true })).json
  const touched = await command(box, station.token, 'accept-duty', { role: 'grip' }, { for: grip.person })
  const next = (await log()).at(-1)
  assert.ok([200, 409].includes(touched.status), touched.text)
  assert.deepEqual([next.by, next.on, next.with], [grip.person, undefined, ad.person])
})

//= RELEASE-RINGING passes
await test('a stop at a station is nobody\'s until a name is said; whose station it is calls it a mistake', async () => {
  const station = (await post(box, '/join', { invite: box.invite, person: ad.person, station: true })).json
  const stopped = await post(box, '/stop', { id: newId(), reason: 'danger' }, { token: station.token })
  const leaf = (await log()).find(event => event.n === stopped.json.index)
  assert.deepEqual([leaf.k, leaf.by, leaf.on, leaf.with], ['set-stopped', 0, undefined, ad.person])
  assert.equal((await command(box, armorer.token, 'call-mistake', {})).json.refused.rule, 'MISTAKE-NOT-YOURS')
  assert.equal((await command(box, ad.token, 'call-mistake', {})).status, 200)
  await command(box, armorer.token, 'account-weapons', {})
  assert.equal((await command(box, armorer.token, 'release', {})).status, 200)
  const named = await post(box, '/stop', { id: newId(), reason: 'danger', for: grip.person }, { token: station.token })
  const next = (await log()).find(event => event.n === named.json.index)
  assert.deepEqual([next.by, next.on, next.with], [grip.person, undefined, ad.person])
  assert.equal((await command(box, grip.token, 'call-mistake', {})).status, 200)
  await command(box, armorer.token, 'account-weapons', {})
  assert.equal((await command(box, armorer.token, 'release', {})).status, 200)
})

await test('a stop reaches 200 streams before its answer, needs no token, and is released', async () => {
  const { people } = (await post(box, '/crew', { invite: box.invite })).json
  const tokens = await Promise.all(people.slice(0, 50).map(async one => (await post(box, '/join', { invite: box.invite, person: one.person })).json.token))
  const streams = await Promise.all(Array.from({ length: 200 }, (_, i) => listen(box, tokens[i % 50], '').opened))
  const id = newId(), answer = await post(box, '/stop', { id, reason: 'danger' })
  assert.deepEqual([answer.status, answer.json.ring], [200, id])
  for (const stream of streams) await until(() => stream.of('rung').some(row => row.ring === id && row.index === answer.json.index))
  for (const stream of streams) {
    const ring = stream.events.find(event => event.event === 'ring')
    assert.deepEqual([ring.id, JSON.parse(ring.data).ring, JSON.parse(ring.data).reason], [undefined, id, 'danger'])
    const names = stream.events.map(event => event.event)
    assert.ok(names.indexOf('ring') < names.lastIndexOf('leaf') && names.indexOf('ring') < names.indexOf('rung'))
  }
  for (const stream of streams) stream.close()
  const again = await post(box, '/stop', { id, reason: 'danger' })
  assert.deepEqual([again.status, again.json.index], [200, answer.json.index])
})

await test('of one person, the newest eight streams stay', async () => {
  const streams = []
  for (let i = 0; i < 10; i++) streams.push(await listen(box, armorer.token, '').opened)
  await until(() => streams[0].ended && streams[1].ended)
  assert.equal(streams.filter(stream => !stream.ended).length, 8)
  for (const stream of streams) stream.close()
})

await test('no stop can be malformed', async () => {
  for (const body of ['', '{', '{"id":"short"}', '{"reason":7}', '[]', 'x'.repeat(1000)]) {
    const answer = await post(box, '/stop', body, { headers: { 'Content-Type': 'text/plain' } })
    assert.deepEqual([answer.status, typeof answer.json.index], [200, 'number'], body.slice(0, 20))
  }
  assert.equal((await post(box, '/stop', { id: newId() }, { token: 'd'.repeat(64) })).status, 200)
})

await test('stop from the keyboard of the box; and when nobody serves', async () => {
  const stop = showclear('stop', dir, '--reason', 'injury')
  assert.equal(stop.status, 0, stop.stderr)
  const leaf = (await log()).at(-1)
  assert.deepEqual([leaf.k, leaf.by, leaf.d.reason, stop.stdout], ['set-stopped', 0, 'injury', `The set is stopped. Entry ${leaf.n} of the log.\n`])
  const none = showclear('stop', '/')
  assert.equal(none.status, 3)
  assert.match(none.stderr, /shout/)
})

await test('the operator reads one line an event, and no token in it', async () => {
  for (const line of box.log.trim().split('\n')) assert.match(line, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (info|warn|fault) [a-z]+ /)
  for (const { token } of [ad, grip, armorer]) assert.ok(!box.log.includes(token))
  assert.ok(!box.log.includes(box.invite))
})

await test('one process serves a production; a second is told', async () => {
  const second = showclear('serve', dir, '--listen', '127.0.0.1:0')
  assert.equal(second.status, 3)
  assert.ok(second.stderr.length > 20)
})

await test('SIGTERM ends it in order, and all is there again', async () => {
  const before = await size()
  assert.equal(await box.end(), 0)
  assert.equal(showclear('verify', dir).status, 0)
  const again = await serve(dir)
  assert.equal((await get(again, '/health')).json.size, before)
  assert.equal((await get(again, '/me', { token: ad.token })).status, 200)
  assert.equal(await again.end(), 0)
})

async function log() {
  return showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line))
}
report()
