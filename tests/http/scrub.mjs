// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// scrub.mjs EXECUTABLE PART-OF-A-NAME WORLDS CORE.wasm - a record asked afterwards: the world at every entry is the same natively, in the
// page's core, and as the box gave it then; who knew what when, of a folder and of its export; what is in no list.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { stage } from '../page/staged.mjs'
import { command, folder, get, join, post, production, report, serve, showclear, test } from './rig.mjs'

const [, , , , worlds, wasmFile] = process.argv
const compiled = await WebAssembly.compile(fs.readFileSync(wasmFile))
const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')

/** The page's own core, leaf by leaf. */
async function core() {
  const { exports: wasm } = await WebAssembly.instantiate(compiled, {})
  const bytes = (at, length) => new Uint8Array(wasm.memory.buffer, at, length)
  wasm.reset()
  return {
    size: wasm.world_size(),
    apply(leaf) {
      const put = new TextEncoder().encode(leaf)
      bytes(wasm.input(), put.length).set(put)
      return wasm.apply(put.length)
    },
    lengthOf: wasm.view,
    world: () => sha256(bytes(wasm.world_at(), wasm.world_size())),
    view: (what, viewer) => JSON.parse(new TextDecoder().decode(bytes(wasm.output(), wasm.view(what, viewer)))),
  }
}
const leavesOf = dir => showclear('log', dir).stdout.trim().split('\n')
const natively = place =>
  spawnSync(worlds, [place], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .stdout.trim()
    .split('\n')
    .map(line => line.split(' ')[1])
async function inThePage(dir) {
  const page = await core()
  return leavesOf(dir).map(leaf => (assert.equal(page.apply(leaf), 0, leaf), page.world()))
}
const at = (place, ...options) => showclear('inquiry', 'at', place, ...options)
const known = (place, ...options) => showclear('inquiry', 'known', place, ...options)
const rows = (place, ...options) => JSON.parse(known(place, '--json', ...options).stdout)

/* ---- the sample day, on the box, with every state that it gave ---------------------------------------------------------- */

const dir = production('scrub')
const box = await serve(dir),
  base = `http://127.0.0.1:${box.port}`
const given = new Map() /* the log's size -> the world's hash, as GET /state had it */
const { size: worldSize } = await core()
const plainly = globalThis.fetch
globalThis.fetch = async (where, options) => {
  const response = await plainly(where, options)
  if (!String(where).endsWith('/command')) return response
  const image = Buffer.from(await (await plainly(`${base}/state`, { headers: options.headers })).arrayBuffer())
  given.set(Number(image.readBigUInt64LE(0)), sha256(image.subarray(image.length - worldSize)))
  return response
}
const s = await stage({ base, invite: async () => box.invite })
const armorer = 'Tamsin',
  ad = 'Rowan'
/* Before anything that holds the records. */
const producer = await join(box, 'producer'),
  erased = await join(box, 'visitor')
const erasure = await command(box, producer.token, 'erase-private', { person: erased.person })
await s.gunMorning(22000)
await s.inHand()
await s.does(ad, 'begin-work', { setup: '4a', mode: 'take' })
await s.does('Barnaby', 'stop', { reason: 'danger' })
await s.does('Gordon', 'answer-stop', { person: s.person('Gordon') })
await s.does(armorer, 'report-discharge', { item: 'colt-1', setup: '4a', count: 1, text: 'Quokka words of the discharge' })
await s.does('Benedikt', 'answer-stop', { person: s.person('Benedikt') })
await s.does('Barnaby', 'report', { concern: 'near-miss', text: 'Numbat words of the report' })
const nameless = await post(box, '/report', { code: 'c'.repeat(64), concern: 'told-to-skip', text: 'Zirkonium words' })
globalThis.fetch = plainly
await box.end()
const out = path.join(folder, 'scrub-out')
const exported = showclear('export', dir, out)

await test('every entry of that day is the same world natively, in an export, in the page, and as the box gave it then', async () => {
  const page = await inThePage(dir),
    folderWorlds = natively(dir)
  assert.equal(exported.status, 0, exported.stderr)
  assert.deepEqual([nameless.status, erasure.status], [200, 200], nameless.text + erasure.text)
  assert.ok(page.length > 120 && new Set(page).size === page.length, `${page.length}`)
  assert.deepEqual(folderWorlds, page)
  assert.deepEqual(natively(out), page)
  assert.ok(given.size > 25, `${given.size}`)
  for (const [size, hash] of given) assert.equal(folderWorlds[size - 1], hash, `entry ${size - 1}`)
})

await test('and of a production that stopped, was resumed and shot a day', async () => {
  const resumed = path.join(folder, 'resumed')
  assert.equal(showclear('sample', '--resumed', resumed).status, 0)
  const page = await inThePage(resumed)
  assert.ok(page.length > 400)
  assert.deepEqual(natively(resumed), page)
})

await test('what is printed of an entry is what every screen was shown then', async () => {
  const leaves = leavesOf(dir),
    page = await core()
  const asked = new Set([0, 95, 110, 125, leaves.length - 1])
  for (const [n, leaf] of leaves.entries()) {
    page.apply(leaf)
    if (!asked.has(n)) continue
    for (const viewer of n > 90 ? [0, s.person('Gordon')] : [0]) {
      const told = at(n === 110 ? out : dir, String(n), '--viewer', String(viewer), '--json')
      assert.equal(told.status, 0, told.stderr)
      const { views, entry, log } = JSON.parse(told.stdout)
      assert.deepEqual([entry, log.standing], [n, 'verified'])
      const words = Object.keys(views)
      assert.equal(page.lengthOf(words.length, viewer), 0, 'the page has another view')
      assert.deepEqual(views, Object.fromEntries(words.map((view, what) => [view, page.view(what, viewer)])))
    }
  }
  const text = at(dir, String(leaves.length - 1)).stdout
  assert.match(text, /The set was stopped/)
  assert.match(text, /asked, no answer on record: .*Saskia/)
  assert.match(text, /no Copy on record|Copied: .*Gordon/)
  assert.match(text, /report 1 \(entry \d+\), unintended-discharge/)
})

await test('a time reaches to the last entry before the first that is later', async () => {
  const leaves = leavesOf(dir).map(line => JSON.parse(line)),
    stop = leaves.find(leaf => leaf.k === 'set-stopped')
  const later = leaves.findIndex(leaf => leaf.at > stop.at)
  const { entry } = JSON.parse(at(dir, new Date(stop.at + 999).toISOString().slice(0, 19) + 'Z', '--json').stdout)
  const whole = Math.floor((stop.at + 999) / 1000) * 1000,
    expected = leaves.findIndex(leaf => leaf.at > whole)
  assert.equal(entry, (expected < 0 ? leaves.length : expected) - 1)
  assert.ok(entry >= later - 1)
})

/* ---- who knew what when ----------------------------------------------------------------------------------------------- */

const cell = (matter, name) => matter.cells.find(one => one.person === s.person(name))

await test('of the discharge: who had been told, by what, with the entries', async () => {
  const [matter] = rows(dir, '--kind', 'discharge').matters
  assert.deepEqual([matter.item, matter.setup, matter.report, matter.open], ['colt-1', '4a', 1, true])
  assert.equal(cell(matter, armorer).word, 'told')
  assert.equal(cell(matter, 'Benedikt').word, 'answered')
  const told = cell(matter, 'Benedikt').tellings
  assert.deepEqual(
    told.map(one => one.how),
    ['stop-asked', 'owner', 'stopped'],
  )
  assert.ok(told.every(one => one.entry > matter.entry))
  assert.deepEqual(cell(matter, 'Benedikt').then.owesReports.slice(0, 1), [1])
  assert.equal(cell(matter, 'Saskia').word, 'offered')
  assert.equal(cell(matter, 'Gordon')?.word ?? 'offered', 'offered') /* their answer came before it */
  assert.ok(matter.noRecord.includes(s.person('Barnaby')))
  const text = known(dir, '--kind', 'discharge').stdout
  assert.match(text, /Checked: every entry hashes/)
  assert.match(text, /Benedikt.*\n.*it was theirs to answer\n.*said: I have stopped/)
})

await test('of the plan: a Copy with its screen, and who was inside and gave none', async () => {
  const plans = rows(dir, '--kind', 'plan').matters.filter(matter => matter.setup === '4a')
  const gordon = plans.map(plan => cell(plan, 'Gordon')).find(one => one?.copied)
  assert.deepEqual([gordon.word, gordon.tellings.at(-1).how, gordon.tellings.at(-1).via], ['answered', 'copy', 'screen'])
  assert.ok(gordon.tellings.at(-1).presence, 'who keeps the station')
})

await test('--at tells what stood on record by then', async () => {
  const [matter] = rows(dir, '--kind', 'discharge').matters
  assert.equal(rows(dir, '--kind', 'discharge', '--at', String(matter.entry - 1)).matters.length, 0)
  const [then] = rows(dir, '--kind', 'discharge', '--at', String(matter.entry)).matters
  assert.deepEqual([then.cells.length, cell(then, armorer).word], [1, 'told'])
})

await test('an export tells the same, without names', async () => {
  const of = place =>
    JSON.stringify(
      rows(place, '--all').matters.map(matter => ({ ...matter, at: 0 })),
      (key, value) => (key === 'at' || key === 'about' ? new Date(value || 0).getTime() : value),
    )
  assert.equal(of(out), of(dir))
  assert.ok(!/Tamsin|Rowan/.test(known(out, '--all').stdout) && /person \d+ \(armorer\)/.test(known(out).stdout))
})

await test('private texts, erased names and whoever left a report without a name are in no list', async () => {
  for (const place of [dir, out])
    for (const told of [
      known(place, '--all').stdout,
      known(place, '--all', '--json').stdout,
      at(place, '9999', '--json').stdout,
    ]) {
      assert.ok(!/Quokka|Numbat|Zirkonium/.test(told))
      assert.ok(!told.includes(erased.name), erased.name)
    }
  assert.match(known(dir, '--all').stdout, new RegExp(`person ${erased.person} \\(visitor\\)`))
  const matter = rows(dir, '--kind', 'concern').matters.find(one => one.nameless)
  assert.deepEqual(
    matter.cells.map(one => one.word),
    ['offered'],
  )
  assert.ok(!matter.cells[0].tellings[0].through && !matter.cells[0].tellings[0].presence)
})

/* ---- what is wrong is said ----------------------------------------------------------------------------------------------- */

await test('an export that is not what was signed is told all the same, says so, and exits 1', async () => {
  const bad = path.join(folder, 'bad'),
    page = path.join(bad, 'tile/entries')
  fs.cpSync(out, bad, { recursive: true })
  const file = fs
    .readdirSync(page, { recursive: true })
    .map(name => path.join(page, name))
    .find(name => fs.statSync(name).isFile())
  const bytes = fs.readFileSync(file),
    where = bytes.indexOf('"reason":"danger"')
  assert.ok(where > 0)
  bytes.write('"reason":"weapon"', where)
  fs.writeFileSync(file, bytes)
  const told = known(bad, '--json')
  assert.equal(told.status, 1, told.stderr)
  assert.deepEqual([JSON.parse(told.stdout).log.standing, JSON.parse(told.stdout).matters.length > 5], ['not-verified', true])
  assert.match(known(bad).stdout, /NOT VERIFIED/)
  assert.equal(at(bad, '5').status, 1)
})

await test('what cannot be asked is said, with what to do', async () => {
  for (const [args, says] of [
    [['known', path.join(folder, 'nowhere')], /neither a production's folder/],
    [['known', dir, '--matter', '9999'], /there are \d+/],
    [['known', dir, '--kind', 'guilt'], /expected one of concern/],
    [['at', dir, '99999'], /has entries 0 to/],
    [['at', dir, 'noon'], /expected an entry's number/],
    [['at', dir, '5', '--viewer', '999'], /people were on the record/],
    [['at', dir], /expected/],
    [['known', dir, '--zone', 'Nowhere/Land'], /--zone/],
    [['guess'], /there is no guess; .*--help/],
    [[], /./],
  ]) {
    const told = showclear('inquiry', ...args)
    assert.equal(told.status, 2, `${args} ${told.stdout}${told.stderr}`)
    assert.match(told.stderr, says)
  }
  assert.equal(showclear('inquiry', 'known', '--help').status, 0)
})

report()
