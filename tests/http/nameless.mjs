// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// nameless.mjs EXECUTABLE - a report without a name, from the phone of somebody who has joined: afterwards nothing at rest leads
// back to them. Their thread works from another address with the code alone. What is kept is listed, file by file.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, randomInt } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { command, folder, get, join, newId, post, production, report, serve, showclear, sleep, test, until } from './rig.mjs'

const dir = production('nameless')
let box = await serve(dir)
const ad = await join(box, 'first-ad'), safety = await join(box, 'safety-advisor'), grip = await join(box, 'grip')

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = () => Array.from({ length: 16 }, () => ALPHABET[randomInt(32)]).join('')
const hashOf = code => createHash('sha256').update(`showclear report\n${code}`).digest('hex')
const shown = code => code.match(/.{4}/g).join('-')

/** A browser as this person's phone has it: its own address on the set, its cookie, its name for itself. */
const AGENT = 'Quetzalphone/9.9 (of the grip)', FORWARDED = '203.0.113.77'
const from = (address, method, where, body, headers = {}) => new Promise(done => {
  const data = JSON.stringify(body)
  const request = http.request({ host: '127.0.0.1', port: box.port, method, path: where, localAddress: address, agent: false,
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(data), Origin: `http://127.0.0.1:${box.port}`, ...headers } }, response => {
    let text = ''
    response.on('data', piece => { text += piece })
    response.on('end', () => { let json; try { json = JSON.parse(text) } catch { json = undefined } done({ status: response.statusCode, headers: response.headers, text, json }) })
  })
  request.on('error', error => done({ status: 0, error }))
  request.end(data)
})
const phone = { Cookie: `showclear=${grip.token}`, 'User-Agent': AGENT, 'X-Forwarded-For': FORWARDED, Authorization: `Bearer ${grip.token}` }
const file = (code, more = {}) => from('127.0.0.77', 'POST', '/report', { code: hashOf(code), concern: 'near-miss', text: 'Zirkonium words of the report', ...more }, phone)
const thread = (code, more = {}, address = '127.0.0.78') => from(address, 'POST', '/thread', { code, ...more }, { 'User-Agent': AGENT })

const QUARTER = 15 * 60 * 1000
/* Not while a quarter of an hour ends: what is told to the quarter would then be told to the moment. */
if (QUARTER - Date.now() % QUARTER < 30000) await sleep(QUARTER - Date.now() % QUARTER)
const code = newCode()
const before = Date.now()
const filed = await file(code)
const after = Date.now()
const entries = () => showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line))

await test('it is filed, and its entry says who nobody is and when only to a quarter of an hour', async () => {
  assert.equal(filed.status, 200, filed.text)
  const leaf = entries().find(event => event.n === filed.json.index)
  assert.equal(leaf.k, 'report-left')
  assert.equal(leaf.by, 0)
  assert.equal(leaf.at % QUARTER, 0)
  assert.ok(leaf.at <= before && leaf.at > before - QUARTER - 1000)
  assert.equal(Buffer.from(leaf.c['/code'], 'base64').toString('hex'), hashOf(code))
  assert.ok(leaf.c['/text'] && !JSON.stringify(leaf).includes('Zirkonium'))
  assert.ok(new Date(filed.headers.date).getTime() % QUARTER === 0, filed.headers.date)
})

await test('sent again it is filed once, also after the box was killed', async () => {
  assert.equal((await file(code)).json.index, filed.json.index)
  await box.kill()
  box = await serve(dir)
  assert.equal((await file(code, { text: 'other words' })).json.index, filed.json.index)
  assert.equal(entries().filter(event => event.k === 'report-left').length, 1)
})

await test('the code alone opens the thread, as it is kept and as it is written down', async () => {
  for (const typed of [code, shown(code), shown(code).toLowerCase(), code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
    const seen = await thread(typed)
    assert.equal(seen.status, 200, seen.text)
    assert.deepEqual(seen.json.messages.map(m => [m.n, m.from, m.event, m.text]), [[filed.json.index, 'you', 'report-left', 'Zirkonium words of the report']])
    assert.deepEqual([seen.json.report.state, seen.json.report.entry, seen.json.report.disputed], ['open', filed.json.index, false])
    assert.ok(seen.json.report.owner.includes('first-ad'), seen.text)
    assert.ok(seen.json.report.due % QUARTER === 0 && seen.json.messages[0].at % QUARTER === 0)
  }
})

await test('another code opens nothing, and what is no code is said to be none', async () => {
  assert.equal((await thread(newCode())).status, 404)
  for (const typed of ['', 'K7QF', `${code}0`, code.slice(1), `U${code.slice(1)}`, hashOf(code), 7, null])
    assert.equal((await thread(typed)).status, 400, String(typed))
  assert.equal((await from('127.0.0.79', 'POST', '/report', { code: 'ab', concern: 'near-miss' })).status, 400)
  assert.equal((await from('127.0.0.79', 'POST', '/report', { code: hashOf(newCode()), concern: 'no-such' })).status, 400)
  assert.equal((await from('127.0.0.79', 'POST', '/thread', { code }, { Origin: 'http://other.example' })).status, 403)
})

const reportNumber = async () => (await get(box, '/state?view=reports', { token: ad.token })).json.view.find(row => row.entry === filed.json.index).report
await test('it goes both ways: the owner answers, the one who reported writes on and replies', async () => {
  const number = await reportNumber(), id = newId()
  const written = await thread(code, { text: 'Xylographed: it was the blue ladder', id })
  assert.equal(written.status, 200, written.text)
  assert.equal((await thread(code, { text: 'Xylographed: it was the blue ladder', id })).json.messages.length, written.json.messages.length)
  assert.equal((await command(box, ad.token, 'write-on', { report: number, text: 'Which ladder?' })).status, 200)
  const readable = async who => (await get(box, '/private?from=0', { token: who.token })).json.values.map(value => value.value)
  assert.ok((await readable(ad)).some(text => text.includes('Zirkonium')) && (await readable(ad)).some(text => text.includes('Xylographed')))
  assert.ok((await readable(safety)).some(text => text.includes('Zirkonium')))
  assert.ok(!(await readable(grip)).some(text => text.includes('Zirkonium') || text.includes('Xylographed')))
  const answered = await command(box, ad.token, 'answer-report', { report: number, outcome: 'changed', text: 'It was tied.' })
  assert.equal(answered.status, 200, answered.text)
  const seen = await thread(code)
  assert.deepEqual(seen.json.messages.map(m => m.from), ['you', 'you', 'owner', 'owner'])
  assert.deepEqual([seen.json.report.state, seen.json.messages[3].text], ['answered', 'It was tied.'])
  assert.equal((await thread(code, { reply: 'maybe' })).status, 400)
  const replied = await thread(code, { reply: 'no', text: 'Wolfram: it was not tied' })
  assert.equal(replied.status, 200, replied.text)
  assert.deepEqual([replied.json.report.state, replied.json.report.disputed], ['open', true])
  for (const event of entries().filter(e => e.by === 0 && ['report-left', 'thread-written', 'answer-taken'].includes(e.k))) assert.equal(event.at % QUARTER, 0, event.k)
  const precise = entries().filter(e => e.k === 'report-answered')
  assert.ok(precise.every(e => e.by === ad.person))
  assert.ok((await thread(code)).json.messages.every(m => m.at % QUARTER === 0))
})

await test('nobody else can file, write or reply as nobody', async () => {
  const number = await reportNumber(), { size } = (await get(box, '/health')).json
  for (const [kind, args] of [['leave-report', { concern: 'near-miss', text: 'x' }], ['leave-report', { concern: 'near-miss', code: hashOf(newCode()) }],
    ['reply-report', { report: number, reply: 'yes' }], ['write-on', { report: number, text: 'x' }]])
    assert.notEqual((await command(box, grip.token, kind, args)).status, 200, kind)
  const left = entries().slice(size)
  assert.ok(left.every(event => event.k === 'prevented'), JSON.stringify(left))
})

await test('floods are held back, from one address and from all together, and nothing of it is an entry', async () => {
  const { size } = (await get(box, '/health')).json
  const slow = answer => answer.status === 429 && answer.headers['retry-after'] === '60'
  const one = await Promise.all(Array.from({ length: 40 }, () => from('127.0.0.90', 'POST', '/report', { code: 'ab', concern: 'near-miss' })))
  assert.ok(one.filter(slow).length >= 40 - 2 * 12, 'twelve a minute, and it may have ended meanwhile')
  /* Two addresses may share a place by chance: not three others. */
  const others = await Promise.all([91, 92, 93].map(last => from(`127.0.0.${last}`, 'POST', '/report', { code: 'ab' })))
  assert.ok(others.some(answer => answer.status === 400))
  let all = []
  for (let minute = 0; minute < 2 && !all.some(slow); minute++) /* one may end in the middle of it */
    all = await Promise.all(Array.from({ length: 300 }, (_, i) => from(`127.0.1.${i % 250 + 1}`, 'POST', '/thread', { code: 'ab' })))
  assert.ok(all.some(slow), 'all together')
  assert.equal((await get(box, '/health')).json.size, size)
  await box.end()
  box = await serve(dir)
})

/** Every file below a folder, as bytes; a name says which. */
function bytesBelow(where) {
  return fs.readdirSync(where, { recursive: true }).map(name => path.join(where, name)).filter(name => fs.statSync(name).isFile()).map(name => [name, fs.readFileSync(name)])
}
/* Each millisecond between sending and answer, as it could be written down: in decimals, and as a store or a memory keeps
 * it. Nothing else was written in between. */
const moments = Array.from({ length: after - before + 1 }, (_, i) => {
  const low = Buffer.alloc(8), high = Buffer.alloc(8)
  low.writeBigUInt64LE(BigInt(before + i))
  high.writeBigUInt64BE(BigInt(before + i))
  return [Buffer.from(String(before + i)), low, high.subarray(2)]
}).flat()

await test('at rest nothing leads back: folder, state, export, journal, copies and what is made of them', async () => {
  await box.end()
  const places = [dir, path.join(folder, 'state')]
  const out = path.join(folder, 'export')
  assert.equal(showclear('export', dir, out).status, 0)
  places.push(out)
  const backup = path.join(folder, 'backup')
  fs.mkdirSync(backup)
  assert.equal(showclear('backup', dir, '--new-key', path.join(folder, 'copy.key')).status, 0)
  for (const [name, ...how] of [['sealed.age'], ['plain.tar', '--plain']]) assert.equal(showclear('backup', dir, path.join(backup, name), ...how).status, 0)
  const restored = path.join(folder, 'restored')
  assert.equal(showclear('restore', path.join(backup, 'sealed.age'), restored, '--identity', path.join(folder, 'copy.key')).status, 0)
  assert.equal(showclear('continue', restored).status, 0)
  places.push(backup, restored)
  const files = places.flatMap(place => bytesBelow(place))
  assert.ok(files.length > 5)
  files.push(['journal', Buffer.from(box.log)], ['output', Buffer.from(box.out)])
  const secrets = { token: grip.token, code, 'code as shown': shown(code), agent: AGENT, forwarded: FORWARDED, address: '127.0.0.77', 'other address': '127.0.0.78' }
  for (const [name, bytes] of files) {
    for (const [what, secret] of Object.entries(secrets)) {
      assert.ok(!bytes.includes(secret), `${what} in ${name}`)
      assert.ok(!bytes.includes(Buffer.from(secret).toString('base64').slice(0, -4)), `${what}, base64, in ${name}`)
    }
    /* Four octets are in what is sealed by chance; it is the same copy as the plain one. */
    for (const bytesOf of [...(name.endsWith('.age') ? [] : [Buffer.from([127, 0, 0, 77])]), Buffer.from(grip.token, 'hex')])
      assert.ok(!bytes.includes(bytesOf), `octets in ${name}`)
    for (const moment of moments) assert.ok(!bytes.includes(moment), `${moment} in ${name}`)
  }
  /* Near the report's rows: neither the person nor the moment. The number alone is everywhere, so it is looked for in the rows. */
  const rows = sql('SELECT body FROM event', 'SELECT hex(salt) || path || value || subject FROM private', 'SELECT hex(id) || first || "/" || person || "/" || kind FROM answer')
  const mine = rows.filter(row => row.includes('"k":"report-left"') || row.includes('Zirkonium') || row.toLowerCase().includes(hashOf(code).slice(0, 32)))
  assert.equal(mine.length, 3, 'the entry, its words, its answer')
  const leaf = JSON.parse(mine.find(row => row.startsWith('{')))
  assert.equal(leaf.by, 0)
  assert.ok(!('on' in leaf) && !('with' in leaf) && !('about' in leaf))
  assert.ok(mine.find(row => row.includes('Zirkonium')).endsWith('words of the report"0'))
  assert.match(mine.find(row => row.includes('/0/')), /\d+\/0\/\d+$/)
  for (const line of box.log.split('\n')) assert.ok(!/report|thread|127\.0\.0\.7/.test(line), line)
})

function sql(...queries) {
  const script = 'import sqlite3,sys\ndb=sqlite3.connect("file:"+sys.argv[1]+"?mode=ro",uri=True)\nfor q in sys.argv[2:]:\n  for r in db.execute(q): print((r[0] if isinstance(r[0],str) else r[0].decode(errors="replace")).replace("\\n"," "))'
  const p = spawnSync('python3', ['-c', script, path.join(dir, 'showclear.db'), ...queries], { encoding: 'utf8' })
  assert.equal(p.status, 0, p.stderr)
  return p.stdout.trim().split('\n')
}

await test('a crash would leave no memory on the disk', async () => {
  box = await serve(dir)
  const limits = fs.readFileSync(`/proc/${box.child.pid}/limits`, 'utf8')
  assert.match(limits, /Max core file size\s+0\s+0/)
  await box.end()
})
report()
