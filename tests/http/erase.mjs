// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// erase.mjs EXECUTABLE - how long things are kept, by whose word; a person's private texts erased on request, with and without
// a serve that runs; refused under a hold; gone from every file, the log whole; and gone from the stick with the next copy.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ask, command, folder, get, join, post, production, report, serve, showclear, test } from './rig.mjs'

const dir = production('erased'), stick = path.join(folder, 'stick'), key = path.join(folder, 'key')
fs.mkdirSync(stick)
assert.equal(showclear('backup', dir, '--new-key', key).status, 0)
let box = await serve(dir, '--copy-to', stick)
const producer = await join(box, 'producer'), grip = await join(box, 'grip'), camera = await join(box, 'camera')
const list = (...more) => { const p = showclear('erase', dir, '--json', ...more); assert.equal(p.status, 0, p.stderr); return JSON.parse(p.stdout) }
const row = (of, person) => of.people.find(one => one.person === person)
const below = where => fs.readdirSync(where, { recursive: true }).map(name => path.join(where, name)).filter(name => fs.statSync(name).isFile())
const holding = (where, words) => below(where).filter(name => fs.readFileSync(name).includes(words))
const WORDS = 'Quokka was standing under the lamp', OTHERS = 'Numbat was not there'

/* A small picture, and whose report names it. */
const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), Buffer.from('0000000a49444154789c6300010000050001', 'hex'), Buffer.alloc(64, 7), Buffer.from('0000000049454e44ae426082', 'hex')])
const hash = createHash('sha256').update(picture).digest('hex')

await test('what people wrote is listed under them, and nothing is past without a period', async () => {
  const put = await ask(box, 'PUT', `/media/${hash}/0`, { body: picture, headers: { 'Content-Type': 'application/octet-stream', 'Showclear-Parts': '1' }, token: grip.token })
  assert.ok([200, 201].includes(put.status), put.text)
  const filed = await post(box, '/report', { id: 'a'.repeat(32), concern: 'near-miss', text: WORDS }, { token: grip.token })
  assert.equal(filed.status, 200, filed.text)
  assert.equal((await post(box, '/report', { id: 'b'.repeat(32), concern: 'near-miss', text: OTHERS }, { token: camera.token })).status, 200)
  const number = (await get(box, '/state?view=reports', { token: grip.token })).json.view.find(one => one.entry === filed.json.index).report
  const named = await command(box, grip.token, 'write-on', { report: number, text: 'a picture', media: JSON.stringify({ hash, size: picture.length, type: 'image/png' }) })
  assert.equal(named.status, 200, named.text)
  const now = list('--day', '2099-01-01')
  assert.deepEqual([now.names, now.hold], [{ days: 0, by: 0, entry: null, past: 0 }, false])
  const { texts, reports, media, past, name } = row(now, grip.person)
  assert.ok(texts >= 4 && reports === 3 && media === 1 && !past && name === grip.name)
})

await test('periods are adopted by name, and shown in the morning', async () => {
  assert.equal((await get(box, '/morning', { token: producer.token })).json.retention, null)
  const stated = await command(box, producer.token, 'state-parameter', { parameter: 'keep-names-days', count: 400 })
  assert.equal(stated.status, 200, stated.text)
  assert.equal((await command(box, producer.token, 'state-parameter', { parameter: 'keep-reports-days', count: 3650 })).status, 200)
  assert.deepEqual((await get(box, '/morning', { token: producer.token })).json.retention, [{ parameter: 'keep-names-days', days: 400 }, { parameter: 'keep-reports-days', days: 3650 }])
  const day = ms => new Date(ms).toISOString().slice(0, 10), now = list(), DAY = 86400000
  assert.deepEqual([now.names.days, now.names.by, now.names.entry, now.names.past], [400, producer.person, stated.json.index, 0])
  assert.ok(!row(list('--day', day(Date.now() + 399 * DAY)), grip.person).past)
  const later = list('--day', day(Date.now() + 402 * DAY))
  assert.ok(row(later, grip.person).past && later.names.past > 4 && later.reports.past === 0)
  assert.equal(list('--day', day(Date.now() + 3652 * DAY)).reports.past, 4)
  assert.match(showclear('erase', dir).stdout, /stated by person \d+ in entry \d+/)
})

await test('listing erases nothing; a wrong number is said to be one', async () => {
  assert.ok(row(list(), grip.person).texts >= 4)
  for (const wrong of ['0', '99999', 'x', '-1', '1e3']) assert.equal(showclear('erase', dir, '--person', wrong).status, 2, wrong)
  assert.equal(showclear('erase', dir, '--day', '2031-02-30').status, 2)
  assert.equal(showclear('erase', dir, '--due', '--person', '1').status, 2)
  assert.equal(showclear('erase', folder).status, 2)
})

let first
await test('under a hold nothing is erased, not one and not those who are due', async () => {
  first = await post(box, '/copy', {}, { token: grip.token })
  assert.equal(first.status, 200, first.text)
  assert.equal((await command(box, producer.token, 'legal-hold', { text: 'by order' })).status, 200)
  for (const how of [['--person', String(grip.person)], ['--due', '--day', '2099-01-01']]) {
    const refused = showclear('erase', dir, ...how)
    assert.equal(refused.status, 1)
    assert.match(refused.stderr, /HOLD-ERASE/)
  }
  assert.ok(list().hold && row(list(), grip.person).texts >= 4)
  await box.end()
  assert.equal(showclear('erase', dir, '--person', String(grip.person)).status, 1, 'nor when nobody serves')
  box = await serve(dir, '--copy-to', stick)
  assert.equal((await command(box, producer.token, 'lift-hold', { text: 'lifted' })).status, 200)
})

await test('on request: gone from every file while the box serves, and the log is whole', async () => {
  assert.ok(holding(dir, WORDS).length && holding(dir, picture.subarray(40, 80)).length)
  const erased = showclear('erase', dir, '--person', String(grip.person), '--json')
  assert.equal(erased.status, 0, erased.stderr)
  const { index } = JSON.parse(erased.stdout).erased[0]
  assert.equal(row(list(), grip.person), undefined)
  assert.ok(row(list(), camera.person).texts > 0)
  assert.match(erased.stderr, /copy again/)
  assert.equal((await command(box, producer.token, 'state-parameter', { parameter: 'keep-media-days', count: 90 })).status, 200)
  await box.end()
  assert.deepEqual([holding(dir, WORDS), holding(dir, grip.name), holding(dir, picture.subarray(40, 80))], [[], [], []])
  assert.ok(holding(dir, OTHERS).length)
  const log = showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line))
  assert.deepEqual([log[index].k, log[index].d.person, log[index].by], ['private-erased', grip.person, 0])
  assert.equal(showclear('verify', dir).status, 0, showclear('verify', dir).stdout)
})

await test('the next copy onto the stick takes the ones from before away', async () => {
  assert.ok(fs.readdirSync(stick).includes(first.json.file))
  box = await serve(dir, '--copy-to', stick)
  const next = await post(box, '/copy', {}, { token: producer.token })
  assert.equal(next.status, 200, next.text)
  assert.deepEqual(fs.readdirSync(stick), [next.json.file])
  const back = path.join(folder, 'back')
  assert.equal(showclear('restore', path.join(stick, next.json.file), back, '--identity', key).status, 0)
  assert.deepEqual(holding(back, WORDS), [])
  await box.end()
})

await test('when nobody serves; pictures that only they sent; and stores that were gone on from', async () => {
  const old = path.join(folder, 'old')
  const made = production('gone-on')
  box = await serve(made)
  const who = await join(box, 'grip')
  assert.ok([200, 201].includes((await ask(box, 'PUT', `/media/${hash}/0`, { body: picture, headers: { 'Content-Type': 'application/octet-stream', 'Showclear-Parts': '1' }, token: who.token })).status))
  const filed = await post(box, '/report', { id: 'c'.repeat(32), concern: 'near-miss', text: WORDS, media: JSON.stringify({ hash, size: picture.length, type: 'image/png' }) }, { token: who.token })
  assert.equal(filed.status, 200, filed.text)
  const number = (await get(box, '/state?view=reports', { token: who.token })).json.view.find(one => one.entry === filed.json.index).report
  assert.equal((await command(box, who.token, 'write-on', { report: number, media: JSON.stringify({ hash, size: picture.length, type: 'image/png' }) })).status, 200)
  await box.end()
  fs.cpSync(made, old, { recursive: true })
  assert.equal(showclear('continue', old).status, 0)
  assert.equal(holding(old, WORDS).length >= 2, true, 'in the store, and in the one beside it')
  assert.ok(holding(old, picture.subarray(40, 80)).length)
  const erased = showclear('erase', old, '--person', String(who.person))
  assert.equal(erased.status, 0, erased.stderr)
  assert.deepEqual([holding(old, WORDS), holding(old, picture.subarray(40, 80))], [[], []])
  const verify = showclear('verify', old)
  assert.equal(verify.status, 0, verify.stdout)
})
report()
