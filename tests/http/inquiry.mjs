// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry.mjs - an account served to this machine: the address works once, nobody else's page gets anything; it reads as the command
// prints it; a line is refused in the command's words and at its place, or kept when it is answered for, killed or not; without one
// who writes it is read only; what an attached log says is told as the command tells it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { get, inquiry, make, sha256, take, viewings } from './account.mjs'
import { enterAccount as enter, enteredAccount as entered, openAccount as open } from './own_page.mjs'
import { ask, folder, report, showclear, test, until } from './rig.mjs'

const put = (box, ...lines) => ask(box, 'POST', '/account/lines', { token: box.session, body: { lines } })
const line = (kind, set) => ({ kind, set })
const question = text => line('open', { text })
const texts = account => account.entries.filter(one => one.kind === 'open').map(one => one.fields.text[0].v)

const ridge = make('ridge.d')
assert.equal(inquiry('add', ridge, JSON.stringify(line('person', { name: 'Armorer', roles: ['armorer'] }))).status, 0)

const ROUTES = [['GET', '/account'], ['POST', '/account/lines'], ['GET', '/account/at?log=x&entry=1'], ['GET', '/account/known?log=x'], ['GET', '/account/told'], ['GET', '/account/timeline'], ['GET', '/account/exhibit/X1'], ['GET', '/account/text/X1']]

await test('the address works once, and nothing without it', async () => {
  const box = await open(ridge)
  for (const [method, where] of ROUTES)
    for (const token of [undefined, box.token, 'f'.repeat(32), ''])
      assert.equal((await ask(box, method, where, { token, body: method === 'POST' ? {} : undefined })).status, 401, where)
  assert.equal((await ask(box, 'POST', '/account/enter', { body: { token: 'f'.repeat(32) } })).status, 409)
  assert.equal((await ask(box, 'POST', '/account/enter', { body: {} })).status, 400)
  const { by, writable, session } = await enter(box)
  assert.deepEqual([by, writable, /^[0-9a-f]{32}$/.test(session)], ['K1', true, true])
  assert.equal((await ask(box, 'POST', '/account/enter', { body: { token: box.token } })).status, 409)
  assert.equal((await get(box, '/account')).status, 200)
  await box.end()
})

await test('another page, or another name for this address, gets nothing', async () => {
  const box = await open(ridge)
  const evil = [{ Host: `evil.example:${box.port}` }, { Host: `localhost:${box.port}` }, { Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'same-site' }]
  for (const headers of evil) assert.equal((await ask(box, 'POST', '/account/enter', { body: { token: box.token }, headers })).status, 403, JSON.stringify(headers))
  await enter(box)
  for (const headers of evil)
    for (const [method, where] of ROUTES)
      assert.equal((await ask(box, method, where, { token: box.session, headers, body: method === 'POST' ? {} : undefined })).status, 403, where)
  for (const where of ['/book', '/me', '/events', '/command', '/account/']) assert.equal((await get(box, where)).status, 404, where)
  assert.equal((await ask(box, 'DELETE', '/account', { token: box.session })).status, 405)
  await box.end('SIGINT')
})

await test('the account is what the command prints, and its page comes with it', async () => {
  const sample = path.join(folder, 'sample.d')
  assert.equal(inquiry('sample', sample).status, 0)
  const box = await entered(sample)
  const whole = await get(box, '/account')
  assert.equal(whole.text, inquiry('list', sample, '--whole').stdout)
  assert.equal(whole.headers['cache-control'], 'no-store')
  assert.equal((await Promise.all(Array.from({ length: 20 }, () => get(box, '/account')))).filter(one => one.text === whole.text).length, 20)
  const page = await ask(box, 'GET', '/')
  assert.equal(page.status, 200)
  assert.match(page.headers['content-security-policy'], /default-src 'none'.*media-src 'self' blob:/)
  assert.match(page.text, /inquiry\.js/)
  assert.equal((await ask(box, 'GET', '/inquiry.js')).status, 200)
  await box.end()
})

await test('a line is kept and called by its number; the first that is refused ends them, with its place and the words of add', async () => {
  const box = await entered(ridge)
  assert.equal((await get(box, '/account')).json.draft, true)
  assert.deepEqual((await put(box, question('Who called it?'), line('relation', { person: 'P1', relation: 'none' }))).json, { written: ['O1', 'relation/K1/P1'] })
  const { json } = await get(box, '/account')
  assert.deepEqual([json.draft, texts(json)], [false, ['Who called it?']])
  const fact = line('fact', { text: 'It was so.', status: 'agreed', sources: ['exhibit JH/12 p3'] })
  const refused = await put(box, question('before'), fact, question('behind'))
  assert.equal(refused.status, 422)
  assert.deepEqual([refused.json.at, refused.json.written], [1, ['O2']])
  assert.deepEqual(texts((await get(box, '/account')).json), ['Who called it?', 'before'])
  for (const bad of [{}, { kind: 'fact' }, { kind: 'no', set: {} }, { number: 'F9', set: {} }, { kind: 'open', set: { text: 1 } }, { kind: 'open', set: { text: '' } }, [], 'x', 1]) {
    const { status, json } = await put(box, bad)
    assert.deepEqual([status, json.at, typeof json.error], [422, 0, 'string'], JSON.stringify(bad))
  }
  assert.deepEqual((await put(box, { number: 'O2', set: { text: 'before, written over' } })).json, { written: ['O2'] })
  await box.end()
  const command = inquiry('add', ridge, JSON.stringify(fact))
  assert.equal(command.status, 2)
  assert.ok(command.stderr.includes(refused.json.error), `${command.stderr} has ${refused.json.error}`)
  assert.deepEqual(texts(JSON.parse(inquiry('list', ridge, '--whole').stdout)), ['Who called it?', 'before, written over'])
  assert.equal(showclear('verify', ridge).status, 0)
})

await test('what is no request for lines is said to be none', async () => {
  const box = await entered(ridge)
  const before = (await get(box, '/account')).text
  const send = body => ask(box, 'POST', '/account/lines', { token: box.session, body })
  for (const body of ['', '[]', '{}', '{"lines":1}', '{"lines":[', '{"lines":[]}', '{"lines":"x"}', '{"lines":{}}', 'null', '{"lines":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}'])
    assert.equal((await send(body)).status, 400, body)
  assert.equal((await send(JSON.stringify({ lines: Array(501).fill(question('x')) }))).status, 400)
  assert.equal((await send(JSON.stringify({ lines: [question('x'.repeat(1 << 20))] }))).status, 413)
  assert.equal((await put(box, question('x'.repeat(13000)))).status, 422)
  assert.equal((await get(box, '/account')).text, before)
  await box.end()
})

await test('one process writes at a time, and reading goes on', async () => {
  const box = await entered(ridge)
  const refused = inquiry('add', ridge, JSON.stringify(question('both')))
  assert.equal(refused.status, 3)
  assert.match(refused.stderr, /stop that one first/)
  const second = inquiry('serve', ridge)
  assert.equal(second.status, 3)
  assert.match(second.stderr, /stop that one first/)
  await put(box, question('written meanwhile'))
  assert.match(inquiry('list', ridge).stdout, /written meanwhile/)
  assert.equal(showclear('verify', ridge).status, 0)
  await box.end()
})

await test('where it is not plain who writes it is read only; one who is named writes', async () => {
  const dir = make('two.d')
  assert.equal(inquiry('add', dir, JSON.stringify(line('compiler', { name: 'Ben Osei' })), '--by', 'Ben Osei').status, 0)
  const box = await open(dir)
  const { by, writable } = await enter(box)
  assert.deepEqual([by, writable], ['', false])
  const refused = await put(box, question('no'))
  assert.equal(refused.status, 403)
  assert.match(refused.json.error, /--by NAME/)
  assert.deepEqual(texts((await get(box, '/account')).json), [])
  assert.equal(inquiry('add', dir, JSON.stringify(question('from elsewhere')), '--by', 'K1').status, 0)
  assert.deepEqual(texts((await get(box, '/account')).json), ['from elsewhere'])
  await box.end()
  const his = await entered(dir, '--by', 'Ben Osei')
  assert.deepEqual((await put(his, { number: 'O1', set: { text: 'beside' } })).json, { written: ['O1'] })
  const { json } = await get(his, '/account')
  assert.deepEqual(json.differences.map(one => one.where), ['O1 text'])
  await his.end()
  const nobody = inquiry('serve', dir, '--by', 'Nobody')
  assert.equal(nobody.status, 2)
  assert.match(nobody.stderr, /no compiler is called Nobody/)
  assert.equal(inquiry('serve', folder).status, 2)
  assert.equal(inquiry('serve', dir, '--port', '99999').status, 2)
})

await test('what was answered for is there after kill -9', async () => {
  const dir = make('killed.d'), told = []
  for (let round = 0; round < 4; round++) {
    const box = await entered(dir)
    for (let n = 0; n < 4; n++) told.push((await put(box, question(`round ${round}, ${n}`))).json.written[0])
    await Promise.all([put(box, question('in the air')), box.end('SIGKILL')])
    const numbers = JSON.parse(inquiry('list', dir, '--json').stdout).map(one => one.fields.number[0].v)
    for (const number of told) assert.ok(numbers.includes(number), `${number} is there`)
    assert.equal(showclear('verify', dir).status, 0)
  }
})

await test('an account in time is made once, and again when something was written', async () => {
  const dir = path.join(folder, 'sample.d'), box = await entered(dir)
  const made = await get(box, '/account/timeline')
  assert.equal(made.text, inquiry('timeline', dir, '--json').stdout)
  assert.equal((await get(box, '/account/timeline')).text, made.text)
  const { written } = (await put(box, line('fact', { text: 'Written now.', status: 'unknown', sources: ['exhibit X1 whole'] }))).json
  const [again, then] = await Promise.all([get(box, '/account/timeline'), get(box, '/account/timeline')])
  assert.ok(again.json.items.entry.includes(written[0]) && again.text === then.text)
  await box.end()
})



await test('an exhibit is shown in the parts that are asked for, and who looked is written down first', async () => {
  const dir = make('exhibits.d'), sound = Buffer.concat([Buffer.from('RIFF....WAVE'), randomBytes(3000001)])
  take(dir, 'JH/12', sound)
  const box = await entered(dir), at = '/account/exhibit/JH%2F12?why=the%20first%20sound'
  const whole = await get(box, at)
  assert.deepEqual([whole.status, whole.headers['content-type'], whole.headers['accept-ranges'], whole.headers['x-content-type-options']], [200, 'audio/wav', 'bytes', 'nosniff'])
  assert.match(whole.headers['content-security-policy'], /sandbox/)
  assert.ok(whole.bytes.equals(sound))
  for (const [range, from, until] of [['bytes=0-', 0, sound.length], ['bytes=0-0', 0, 1], ['bytes=100-3000000', 100, 3000001], ['bytes=-5', sound.length - 5, sound.length], [`bytes=${sound.length - 1}-99999999999`, sound.length - 1, sound.length]]) {
    const part = await get(box, at, { Range: range })
    assert.deepEqual([part.status, part.headers['content-range']], [206, `bytes ${from}-${until - 1}/${sound.length}`], range)
    assert.ok(part.bytes.equals(sound.subarray(from, until)), range)
  }
  for (const range of ['bytes=5-4', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=', 'bytes=x-']) assert.equal((await get(box, at, { Range: range })).status, 200, range)
  for (const range of [`bytes=${sound.length}-`, 'bytes=-0']) {
    const beyond = await get(box, at, { Range: range })
    assert.deepEqual([beyond.status, beyond.headers['content-range'], beyond.bytes.length], [416, `bytes */${sound.length}`, 0], range)
  }
  assert.equal((await get(box, at, { Range: 'bytes=0-9', 'If-Range': whole.headers.etag })).status, 206)
  assert.equal((await get(box, at, { Range: 'bytes=0-9', 'If-Range': '"another"' })).status, 200)
  const head = await ask(box, 'HEAD', at, { token: box.session, headers: { Range: 'bytes=0-9' } })
  assert.deepEqual([head.status, head.headers['content-length'], head.bytes.length], [206, '10', 0])
  const parts = await Promise.all(Array.from({ length: 30 }, (_, i) => get(box, at, { Range: `bytes=${i * 100000}-${i * 100000 + 99999}` })))
  assert.ok(Buffer.concat(parts.map(one => one.bytes)).equals(sound.subarray(0, 3000000)))
  const seen = await viewings(box)
  assert.ok(seen.length === 1 || seen.length === 2, 'one, unless the hour turned')
  assert.deepEqual([seen[0].exhibit[0].v, seen[0].by[0].v, seen[0].why[0].v], ['JH/12', 'Ada Vale', 'the first sound'])
  await box.end()
  assert.equal(showclear('verify', dir).status, 0)
})

/** The process that reads a file for this page, held still until it is let go on. */
async function held(box) {
  const children = () => fs.readFileSync(`/proc/${box.child.pid}/task/${box.child.pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  const pid = await until(() => children().find(one => fs.readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('/dev/stdin')))
  process.kill(pid, 'SIGSTOP')
  await until(() => fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] === 'T')
  return pid
}
/** As many zeros as take a while to read, and nothing on the disk. */
function large(dir, number) {
  const place = take(dir, number, Buffer.from(number)), size = 256 << 20, hash = createHash('sha256'), piece = Buffer.alloc(1 << 20)
  for (let at = 0; at < size; at += piece.length) hash.update(piece)
  const sum = hash.digest('hex'), own = path.join(dir, 'exhibits', sum)
  fs.rmSync(place)
  fs.writeFileSync(own, '', { mode: 0o600 })
  fs.truncateSync(own, size)
  assert.equal(inquiry('add', dir, JSON.stringify({ kind: 'exhibit', number: `${number}/b`, set: { title: 'Long', hash: sum, file: sum } })).status, 0)
  return own
}

await test('a large exhibit is read beside the page: everything else is answered first, and what was touched meanwhile is not shown', async () => {
  const dir = make('large.d'), place = large(dir, 'X1')
  take(dir, 'X2', Buffer.from('small'))
  const box = await entered(dir), settled = [], big = '/account/exhibit/X1%2Fb'
  const wait = (where, headers) => get(box, where, headers).then(answer => (settled.push(where), answer))
  const first = [wait(big, { Range: 'bytes=0-9' }), wait(big, { Range: 'bytes=100-199' })], pid = await held(box)
  assert.deepEqual((await put(box, question('meanwhile'))).json, { written: ['O1'] })
  assert.deepEqual(texts((await get(box, '/account')).json), ['meanwhile'])
  assert.equal((await get(box, '/account/exhibit/X2')).text, 'small')
  assert.deepEqual([settled, (await viewings(box)).map(one => one.exhibit[0].v)], [[], ['X2']])
  process.kill(pid, 'SIGCONT')
  assert.deepEqual((await Promise.all(first)).map(one => [one.status, one.bytes.length]), [[206, 10], [206, 100]])
  assert.equal((await get(box, big, { Range: 'bytes=5-5' })).status, 206) /* once found whole it is not read again */
  assert.deepEqual((await viewings(box)).map(one => one.exhibit[0].v), ['X2', 'X1/b'])
  await box.end()

  const again = await entered(dir), asked = get(again, big, { Range: 'bytes=0-9' }), second = await held(again)
  const fd = fs.openSync(place, 'r+')
  fs.writeSync(fd, 'x', 128 << 20)
  fs.closeSync(fd)
  process.kill(second, 'SIGCONT')
  assert.ok([403, 503].includes((await asked).status), 'what changes while it is read, or just before, is not shown')
  const altered = await get(again, big, { Range: 'bytes=0-9' })
  assert.equal(altered.status, 403)
  assert.match(altered.json.fault, /not what was taken in/)
  const left = get(again, big).catch(error => error), last = await held(again)
  process.kill(again.child.pid, 'SIGTERM')
  assert.equal(await again.ended, 0)
  await left
  await until(() => !fs.existsSync(`/proc/${last}`) || fs.readFileSync(`/proc/${last}/stat`, 'utf8').split(' ')[2] === 'Z')
  assert.equal(showclear('verify', dir).status, 0)
})

await test('a player that cannot send the session has a cookie for exhibits alone; no other page, none at another port', async () => {
  const dir = path.join(folder, 'exhibits.d'), box = await open(dir), at = '/account/exhibit/JH%2F12'
  const bare = (headers, where = at) => ask(box, 'GET', where, { headers }).then(({ status }) => status)
  assert.equal(await bare({ Cookie: `exhibit${box.port}=${'0'.repeat(32)}` }), 401)
  await enter(box)
  assert.match(box.cookie, new RegExp(`^exhibit${box.port}=[0-9a-f]{32}$`))
  assert.equal(await bare({ Cookie: `other=1; ${box.cookie}` }), 200)
  assert.equal(await bare({ Cookie: `exhibit${box.port}=${box.session}` }), 401)
  assert.equal(await bare({ Cookie: box.cookie, 'Sec-Fetch-Site': 'same-site' }), 403)
  assert.equal(await bare({ Cookie: box.cookie, Host: 'localhost' }), 403)
  assert.equal(await bare({ Cookie: box.cookie, Authorization: `Bearer ${'0'.repeat(32)}` }), 401)
  for (const where of ['/account', '/account/timeline']) assert.equal(await bare({ Cookie: box.cookie }, where), 401)
  await box.end()
})

await test('what the family has not agreed to, what is not here, and what was altered is refused with words; nothing is run', async () => {
  const dir = make('held.d')
  take(dir, 'X1', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(50)]), { 'kin-hold': 'the family, 3 May' })
  take(dir, 'X2', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'))
  take(dir, 'X3', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))
  take(dir, 'X4', Buffer.from('%PDF-1.7 of four pages'))
  const altered = take(dir, 'X5', Buffer.from('as it was'))
  const gone = take(dir, 'X6', Buffer.from('for a while'))
  fs.chmodSync(altered, 0o600)
  fs.writeFileSync(altered, 'as it is now')
  fs.unlinkSync(gone)
  assert.equal(inquiry('add', dir, JSON.stringify({ kind: 'exhibit', number: 'X7', set: { title: 'A thing, without a file' } })).status, 0)
  const box = await entered(dir)
  for (const [number, words] of [['X1', /family/], ['X5', /not what was taken in/], ['X6', /./], ['X7', /./]]) {
    const { status, json } = await get(box, `/account/exhibit/${number}`)
    assert.equal(status, 403, number)
    assert.match(json.fault, words)
  }
  assert.deepEqual(await viewings(box), [])
  for (const number of ['X2', 'X3']) {
    const { status, headers } = await get(box, `/account/exhibit/${number}`)
    assert.deepEqual([status, headers['content-type'], headers['x-content-type-options']], [200, 'text/plain; charset=utf-8', 'nosniff'], number)
  }
  assert.equal((await get(box, '/account/exhibit/X4')).headers['content-disposition'], 'attachment')
  for (const where of ['X99', '', '..%2Fkeys', 'X1%00', '%2F', 'O1']) assert.ok([400, 404].includes((await get(box, `/account/exhibit/${where}`)).status), where)
  assert.equal((await get(box, `/account/exhibit/X2?why=${'x'.repeat(500)}`)).status, 400)
  await box.end()
  assert.equal(inquiry('add', dir, JSON.stringify(line('compiler', { name: 'Ben Osei' })), '--by', 'Ben Osei').status, 0)
  const reading = await entered(dir)
  const refused = await get(reading, '/account/exhibit/X2')
  assert.equal(refused.status, 403)
  assert.match(refused.json.fault, /--by NAME/)
  await reading.end()
})

await test('on a full disk a line is refused as a fault and nothing of it stands; with room again all goes on', async () => {
  const disk = path.join(folder, 'disk'), filling = path.join(disk, 'filling'), dir = path.join(disk, 'full.d')
  fs.mkdirSync(disk)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status !== 0) return console.log('skipped: no right to mount a small disk here')
  try {
    assert.equal(inquiry('new', dir, '--title', 'Full', '--by', 'Ada Vale').status, 0)
    const box = await entered(dir), person = line('person', { name: 'Armorer', roles: ['armorer'], words: 'x'.repeat(8000) })
    const fill = () => {
      const fd = fs.openSync(filling, 'a')
      for (let size = 1 << 16; size; ) try { fs.writeSync(fd, Buffer.alloc(size)) } catch { size >>= 1 }
      fs.closeSync(fd)
    }
    let told = 0, refused
    for (;;) { /* its log has room of its own for a few */
      fill()
      refused = await put(box, person)
      if (refused.status !== 200) break
      told++
    }
    assert.deepEqual([refused.status, refused.json.at, refused.json.written], [503, 0, []])
    const reading = await get(box, '/account')
    assert.ok(reading.status === 503 || reading.json.people.length === told, 'nobody is there who was not written')
    fs.rmSync(filling)
    const { json } = await put(box, person)
    assert.deepEqual(json.written, [`P${told + 1}`])
    assert.equal((await get(box, '/account')).json.people.filter(one => !one.erased).length, told + 1)
    assert.equal((await get(box, '/account')).json.people.length, told + 1)
    await box.end()
    assert.equal(showclear('verify', dir).status, 0)
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})

await test('what an attached log says is what the command says of it', async () => {
  const dir = make('logs.d'), set = path.join(folder, 'western.d'), out = path.join(folder, 'western-out')
  assert.equal(showclear('sample', set).status, 0)
  assert.equal(showclear('export', set, out).status, 0)
  assert.equal(inquiry('attach', dir, out, '--name', 'western').status, 0)
  const box = await entered(dir), lies = path.join(dir, 'logs', 'western')
  const same = (json, command) => {
    assert.equal(command.status, 0, command.stderr)
    assert.deepEqual({ ...json, log: { ...json.log, place: '' } }, (said => ({ ...said, log: { ...said.log, place: '' } }))(JSON.parse(command.stdout)))
  }
  same((await get(box, '/account/at?log=western&entry=9')).json, inquiry('at', lies, '9', '--json'))
  same((await get(box, '/account/known?log=western')).json, inquiry('known', lies, '--json'))
  const all = await get(box, '/account/told')
  assert.deepEqual([all.status, all.json.logs.map(one => one.name)], [200, ['western']])
  for (const where of ['at?log=other&entry=1', 'at?log=../logs/western&entry=1', 'at?log=&entry=1', 'at?entry=1', 'known', 'at?log=western&entry=99999999'])
    assert.equal((await get(box, `/account/${where}`)).status, 404, where)
  for (const where of ['at?log=western', 'at?log=western&entry=-1', 'at?log=western&entry=x', 'at?log=western&entry=--help'])
    assert.equal((await get(box, `/account/${where}`)).status, 400, where)
  const many = await Promise.all(Array.from({ length: 12 }, () => get(box, '/account/at?log=western&entry=9')))
  assert.deepEqual([...new Set(many.map(one => one.status))].filter(status => ![200, 503].includes(status)), [])
  assert.ok(many.some(one => one.status === 200))
  const asked = get(box, '/account/known?log=western')
  await Promise.all([asked, box.end()])
})

await test('a log that is attached while the page is read is read, and again with what is tied to it', async () => {
  const dir = make('later.d'), out = path.join(folder, 'western-out')
  assert.equal(inquiry('add', dir, JSON.stringify(line('compiler', { name: 'Ben Osei' })), '--by', 'Ben Osei').status, 0)
  const box = await entered(dir), told = /had been told, by log western/
  const same = async () => {
    const { text } = await get(box, '/account')
    assert.equal(text, inquiry('list', dir, '--whole').stdout)
    return text
  }
  assert.doesNotMatch(await same(), told)
  assert.equal(inquiry('attach', dir, out, '--name', 'western', '--by', 'K1').status, 0)
  await same()
  for (let person = 1; person < 9; person++)
    assert.equal(inquiry('add', dir, JSON.stringify(line('person', { name: 'A', roles: ['armorer'], 'in-log': [`western/${person}`] })), '--by', 'K1').status, 0)
  assert.match(await same(), told)
  for (const [lang, words] of [['es', /se le había dicho, según registro western, entrada \d/], ['uk', /було сказано, за даними: журнал western, запис \d/], ['en', told]]) {
    const { json } = await get(box, `/account?lang=${lang}`)
    assert.match(json.evenness.map(one => one.says).join(), words)
  }
  await same()
  await box.end()
})

report()
