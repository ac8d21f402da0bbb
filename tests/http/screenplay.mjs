// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// screenplay.mjs EXECUTABLE - a screenplay is sent in parts, adopted by whoever may, and told to everybody as a list of scenes; the
// file itself stays as it came, in whatever encoding.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ask, command, get, join, production, report, serve, showclear, test } from './rig.mjs'

const dir = production('screenplay')
const box = await serve(dir)
const ad = await join(box, 'first-ad'), grip = await join(box, 'grip')
const sha = bytes => createHash('sha256').update(bytes).digest('hex')
async function adopt(bytes, who = ad) {
  const hash = sha(bytes), half = Math.ceil(bytes.length / 2)
  for (const part of [0, 1]) {
    const headers = { 'Content-Type': 'application/octet-stream', 'Showclear-Parts': '2' }
    const sent = await ask(box, 'PUT', `/media/${hash}/${part}`, { body: bytes.subarray(part * half, (part + 1) * half), headers })
    assert.ok(sent.status < 300, sent.text)
  }
  const media = JSON.stringify({ hash, size: bytes.length, type: 'text/plain' })
  return command(box, who.token, 'adopt-screenplay', { media, text: 'Draft' })
}
const told = async () => get(box, '/screenplay', { token: grip.token })
const fountain = (...scenes) => scenes.map(heading => `${heading}\n\nShe waits.\n\nADA\nNot yet.\n`).join('\n')

await test('the one that the production was founded with; where there is none, that; nothing to who has not joined', async () => {
  assert.ok((await told()).json.scenes.length > 1)
  fs.rmSync(path.join(dir, 'screenplay.fountain'))
  assert.equal((await told()).status, 404)
  assert.equal((await get(box, '/screenplay')).status, 401)
  assert.equal(showclear('screenplay', dir).status, 1)
})

await test('one is adopted, and everybody reads its scenes', async () => {
  assert.equal((await adopt(Buffer.from(fountain('INT. BARN - DAY', 'EXT. RIDGE - DUSK')))).status, 200)
  const { status, json } = await told()
  assert.equal(status, 200)
  assert.deepEqual(json.scenes.map(scene => [scene.set, scene.place, scene.time]), [['int', 'BARN', 'DAY'], ['ext', 'RIDGE', 'DUSK']])
  assert.deepEqual(json.speakers, ['ADA'])
})

await test('the next one takes its place, in another encoding, as it came', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(fountain('INT. CAFÉ - NIGHT'), 'utf16le')])
  assert.equal((await adopt(bytes)).status, 200)
  assert.deepEqual((await told()).json.scenes.map(scene => scene.place), ['CAFÉ'])
  const back = await ask(box, 'GET', `/media/${sha(bytes)}`, { token: grip.token })
  assert.equal(back.status, 200)
})

await test('what a version changed, and what number a scene had in each', async () => {
  const was = fountain('INT. ONE - DAY #1#', 'INT. TWO - DAY #2#').replace('She waits', 'A mule waits in the water')
  const now = fountain('EXT. NEW - NIGHT #1#', 'INT. ONE - DAY #2#').replace('She waits.', 'Nobody yet. Snow falls on an empty road, all night long.').replace(/INT. ONE[\s\S]*/, was.slice(0, was.indexOf('INT. TWO')).replace('#1#', '#2#'))
  assert.equal((await adopt(Buffer.from(was))).status, 200)
  assert.equal((await adopt(Buffer.from(now))).status, 200)
  assert.equal((await adopt(Buffer.from(now))).status, 200)
  const { scenes, against, versions } = (await told()).json
  assert.deepEqual(against.scenes.map(one => [one.was?.number ?? null, one.changes.includes('renumbered')]), [[null, false], ['1', true]])
  assert.deepEqual(against.gone.map(one => one.number), ['2'])
  assert.deepEqual(versions.slice(-2).map(one => one.numbers), [[null, '1'], ['1', '2']])
  assert.ok(versions.every((one, i) => i === 0 || one.leaf > versions[i - 1].leaf))
  const [{ said }] = scenes[1].hazards.filter(hazard => hazard.category === 'animal')
  assert.deepEqual([said[0].before + said[0].words + said[0].after, said[0].words], ['A mule waits in the water.', 'mule'])
})

await test('who may not is refused, and the one before stays', async () => {
  const refused = await adopt(Buffer.from(fountain('INT. ELSEWHERE - DAY')), grip)
  assert.deepEqual([refused.status, refused.json.refused.rule], [409, 'ROLE-NOT-YOURS'])
  assert.deepEqual((await told()).json.scenes.map(scene => scene.place), ['NEW', 'ONE'])
})

await test('what cannot be read is said to be so, and is kept', async () => {
  const bytes = Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><FinalDraft><Content/></FinalDraft>')
  assert.equal((await adopt(bytes)).status, 200)
  assert.equal((await told()).status, 503)
  assert.equal(showclear('screenplay', dir).status, 2)
})

await test('each danger that words suggest is one that a person can judge', () => {
  const suggested = [...fs.readFileSync(new URL('../../src/notebook/hazards.def', import.meta.url), 'utf8').matchAll(/^CATEGORY\(\w+, "([\w-]+)"/gm)].map(found => found[1])
  const judged = JSON.parse(showclear('schema').stdout).lists.DANGER
  assert.equal(suggested.length, 15)
  assert.deepEqual(suggested.filter(word => !judged.includes(word)), [])
})

await box.end()
report()
