// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// media.mjs EXECUTABLE - pictures and recordings: sent in parts, resumed, whole only when the hash agrees, read by whoever may read
// the text that names them, erased with it; and what is hostile or too large is refused.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ask, command, get, join, post, production, report, serve, showclear, test, until } from './rig.mjs'

const dir = production('media')
let box = await serve(dir)
const ad = await join(box, 'first-ad'), safety = await join(box, 'safety-advisor'), grip = await join(box, 'grip'), camera = await join(box, 'camera')
const sha = bytes => createHash('sha256').update(bytes).digest('hex')
const segment = (marker, content) => Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content])
const jpeg = (...segments) => Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')), ...segments, segment(0xda, Buffer.alloc(10)), randomBytes(5000), Buffer.from([0xff, 0xd9])])
const put = (hash, part, parts, bytes, headers = {}) => ask(box, 'PUT', `/media/${hash}/${part}`, { body: bytes, headers: { 'Content-Type': 'application/octet-stream', 'Showclear-Parts': String(parts), ...headers } })
const cut = (bytes, size) => Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
async function send(bytes, size = 2000) {
  const parts = cut(bytes, size)
  let last
  for (const [i, part] of parts.entries()) last = await put(sha(bytes), i, parts.length, part)
  return last
}
const named = (bytes, type) => JSON.stringify({ hash: sha(bytes), size: bytes.length, type })
const back = (bytes, options) => get(box, `/media/${sha(bytes)}`, options)
const file = async who => {
  const done = await post(box, '/report', { id: randomBytes(16).toString('hex'), concern: 'near-miss', text: 'words' }, { token: who.token })
  const rows = (await get(box, '/state?view=reports', { token: who.token })).json.view
  return rows.find(row => row.entry === done.json.index).report
}
const picture = jpeg()

await test('parts come in any order, and it is whole when its hash is right', async () => {
  const parts = cut(picture, 2000), hash = sha(picture)
  assert.deepEqual((await put(hash, 2, parts.length, parts[2])).json.have, [2])
  const begun = await put(hash, 0, parts.length, parts[0])
  assert.deepEqual([begun.status, begun.json.have, begun.json.type], [200, [0, 2], ''])
  assert.deepEqual((await put(hash, 0, parts.length, parts[0])).json.have, [0, 2], 'sent again')
  const whole = await put(hash, 1, parts.length, parts[1])
  assert.deepEqual([whole.status, whole.json.have, whole.json.type, whole.json.size, whole.json.tells], [201, [0, 1, 2], 'image/jpeg', picture.length, false])
  assert.equal((await put(hash, 1, parts.length, parts[1])).status, 201, 'once whole it stays so')
})

await test('it is resumed after the box was killed', async () => {
  const other = jpeg(), parts = cut(other, 2000)
  await put(sha(other), 0, 3, parts[0])
  await box.kill()
  box = await serve(dir)
  assert.deepEqual((await put(sha(other), 1, 3, parts[1])).json.have, [0, 1])
  assert.equal((await put(sha(other), 2, 3, parts[2])).status, 201)
})

await test('only what phones make is taken, by its first octets', async () => {
  for (const bad of [Buffer.from('<!doctype html><script>alert(1)</script>'), Buffer.from('%PDF-1.7 ...'), Buffer.from('<svg xmlns="x"/>'), Buffer.from('GIF89a'), Buffer.from('MZ\x90\0', 'latin1'), Buffer.from('\x1a\x45\xdf\xa3 matroska', 'latin1'), Buffer.from('\0\0\0\x18ftypheic', 'latin1')])
    assert.equal((await put(sha(bad), 0, 1, bad)).status, 415, bad.toString('latin1'))
  const hidden = Buffer.from('<html>'.repeat(500)), parts = cut(hidden, 1500)
  assert.equal((await put(sha(hidden), 1, 2, parts[1])).status, 200)
  assert.equal((await put(sha(hidden), 0, 2, parts[0])).status, 415)
})

await test('what its hash does not say is dropped whole', async () => {
  const good = jpeg(), parts = cut(good, 3000), lie = Buffer.from(parts[1])
  lie[7] ^= 1
  await put(sha(good), 0, 2, parts[0])
  assert.equal((await put(sha(good), 1, 2, lie)).status, 409)
  assert.deepEqual((await put(sha(good), 1, 2, parts[1])).json.have, [1])
  assert.equal((await put(sha(good), 0, 3, parts[0])).status, 409, 'another number of parts')
  assert.equal((await put(sha(good), 0, 2, parts[0])).status, 201)
})

await test('what is out of range, oversize or from another site is refused', async () => {
  const hash = sha(picture)
  for (const [where, parts] of [[`${hash}/64`, 65], [`${hash}/1`, 1], [`${hash}/0`, 0], [`${hash}/0`, 65], [`${hash}/-1`, 3], [`${hash}/x`, 3], [`${hash}`, 3], [`${hash.slice(2)}/0`, 3], [`${hash.toUpperCase()}/0`, 3], ['../x/0', 1]])
    assert.ok([400, 404].includes((await put(where.split('/')[0], where.split('/')[1] ?? '', parts, Buffer.from('x'))).status), where)
  assert.equal((await ask(box, 'PUT', `/media/${hash}/0`, { body: Buffer.from('x') })).status, 400, 'no number of parts')
  assert.equal((await put(hash, 0, 3, Buffer.alloc(0))).status, 400)
  assert.equal((await put(hash, 0, 3, Buffer.alloc((1 << 20) + 1))).status, 413)
  assert.equal((await put(sha(jpeg()), 1, 3, Buffer.alloc(1 << 20))).status, 200)
  assert.equal((await put(hash, 0, 3, picture, { Origin: 'http://other.example' })).status, 403)
  assert.equal((await ask(box, 'POST', `/media/${hash}/0`, { body: picture })).status, 405)
})

await test('one address cannot fill the disk', async () => {
  const answers = []
  for (let i = 0; i < 140 && answers.at(-1) !== 429; i++) answers.push((await put(sha(randomBytes(8)), 1, 2, Buffer.alloc(1 << 20))).status)
  assert.equal(answers.at(-1), 429)
  assert.ok(answers.filter(status => status === 200).length >= 100)
  await box.end()
  for (const name of fs.readdirSync(dir)) if (name.startsWith('media.db')) fs.rmSync(path.join(dir, name))
  box = await serve(dir)
})

await test('a message names it; who may read the message may have it, as an attachment, and nobody else', async () => {
  assert.equal((await back(picture, { token: ad.token })).status, 404)
  const number = await file(grip)
  const write = text => command(box, grip.token, 'write-on', { report: number, media: text })
  assert.match((await write(named(picture, 'image/jpeg'))).json.malformed.why, /PUT \/media first/)
  assert.equal((await send(picture)).status, 201)
  for (const wrong of ['{}', '"x"', named(picture, 'audio/mp4'), named(picture, 'text/html'), JSON.stringify({ hash: sha(picture), size: 1, type: 'image/jpeg' }), JSON.stringify({ hash: sha(picture), size: picture.length, type: 'image/jpeg', more: 1 })])
    assert.equal((await write(wrong)).json.malformed.field, 'media', wrong)
  assert.equal((await write(named(picture, 'image/jpeg'))).status, 200)
  for (const who of [ad, safety, grip]) {
    const got = await back(picture, { token: who.token })
    assert.deepEqual([got.status, got.bytes.equals(picture)], [200, true])
    assert.match(got.headers['content-disposition'], /^attachment; filename="[0-9a-f]{8}\.jpg"$/)
    assert.deepEqual([got.headers['content-type'], got.headers['x-content-type-options']], ['image/jpeg', 'nosniff'])
  }
  assert.equal((await back(picture, { token: camera.token })).status, 404)
  assert.equal((await back(picture)).status, 401)
  await box.end()
  box = await serve(dir)
  assert.equal((await back(picture, { token: ad.token })).status, 200, 'after a restart')
})

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = () => Array.from({ length: 16 }, () => ALPHABET[randomInt(32)]).join('')
await test('without a name: through the code, both ways, and nothing that says when, where or on what it was made', async () => {
  const code = newCode(), other = newCode()
  for (const c of [code, other]) assert.equal((await post(box, '/report', { code: sha(`showclear report\n${c}`), concern: 'near-miss', text: 'words' })).status, 200)
  const exif = jpeg(segment(0xe1, Buffer.from('Exif\0\0MM 2031:05:02 12:30:07 Quetzalphone', 'latin1'))), mine = jpeg()
  assert.equal((await send(exif)).json.tells, true)
  const refused = await post(box, '/thread', { code, media: named(exif, 'image/jpeg') })
  assert.match(refused.json.malformed.why, /when, where or on what/)
  assert.equal((await send(mine)).json.tells, false)
  const written = await post(box, '/thread', { code, media: named(mine, 'image/jpeg'), text: 'This one' })
  assert.equal(written.status, 200, written.text)
  assert.deepEqual(JSON.parse(written.json.messages[1].media), JSON.parse(named(mine, 'image/jpeg')))
  const same = { media: named(mine, 'image/jpeg'), id: sha(mine).slice(0, 32) }
  for (const [c, count] of [[code, 3], [code, 3]]) assert.equal((await post(box, '/thread', { code: c, ...same })).json.messages.length, count, 'once by its id')
  const third = newCode()
  assert.equal((await post(box, '/report', { code: sha(`showclear report\n${third}`), concern: 'near-miss', text: 'words' })).status, 200)
  assert.equal((await post(box, '/thread', { code: third, ...same })).json.messages.length, 2, 'the same id in another thread is another message')
  const through = c => back(mine, { headers: { 'Showclear-Code': c } })
  assert.ok((await through(code)).bytes.equals(mine))
  assert.equal((await through(other)).status, 404)
  assert.equal((await through(newCode())).status, 404)
  assert.equal((await back(mine, { token: ad.token })).status, 200)
  assert.equal((await back(mine, { token: grip.token })).status, 404)
})

const sql = (query, where = 'media.db') => {
  const p = spawnSync('python3', ['-c', 'import sqlite3,sys\ndb=sqlite3.connect(sys.argv[1],timeout=20)\nfor r in db.execute(sys.argv[2]): print("|".join(str(v) for v in r))\ndb.commit()', path.join(dir, where), query], { encoding: 'utf8' })
  assert.equal(p.status, 0, p.stderr)
  return p.stdout
}
await test('the file keeps octets and hashes: no time, no person, no order of coming', async () => {
  assert.deepEqual(sql("SELECT name FROM pragma_table_info('media')").trim().split('\n'), ['hash', 'parts', 'kind', 'tells'])
  assert.deepEqual(sql("SELECT name FROM pragma_table_info('part')").trim().split('\n'), ['hash', 'n', 'bytes'])
  const out = path.join(dir, '..', 'out')
  assert.equal(showclear('export', dir, out).status, 0)
  assert.ok(!fs.readdirSync(out, { recursive: true }).some(name => /media|jpg/.test(name)))
  assert.match(fs.readFileSync(path.join(out, 'README'), 'utf8'), /pictures and recordings/i)
})

await test('verify finds what was changed, and what is missing', async () => {
  const problems = () => { const p = showclear('verify', dir, '--json'); return [p.status, p.stdout] }
  assert.equal(problems()[0], 0, problems()[1])
  const hash = `X'${sha(picture)}'`
  sql(`UPDATE part SET bytes = CAST(zeroblob(16) || substr(bytes, 17) AS BLOB) WHERE hash = ${hash} AND n = 1`)
  assert.equal(problems()[0], 1)
  assert.match(problems()[1], /media/)
  sql(`DELETE FROM media WHERE hash = ${hash}`)
  assert.match(problems()[1], /media/)
  sql(`DELETE FROM part WHERE hash = ${hash}`)
  await box.end()
  box = await serve(dir)
  assert.equal((await back(picture, { token: ad.token })).status, 404)
  assert.equal((await send(picture)).status, 201, 'whoever has it may send it again')
  await box.end()
  box = await serve(dir)
  assert.equal((await back(picture, { token: ad.token })).status, 200)
  assert.equal(problems()[0], 0, problems()[1])
})

await test('it is erased with its text', async () => {
  const producer = await join(box, 'producer')
  const erased = await command(box, producer.token, 'erase-private', { person: grip.person })
  assert.equal(erased.status, 200, erased.text)
  assert.equal((await back(picture, { token: ad.token })).status, 404)
  await until(() => !sql('SELECT hex(hash) FROM part').toLowerCase().includes(sha(picture)))
  assert.ok(!fs.readFileSync(path.join(dir, 'media.db')).includes(picture.subarray(100, 1500)))
})

await box.end()
report()
