// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// credit.mjs EXECUTABLE - the public credit page: what its author, her trustees or its teller released stands on it, and nothing that
// is the crew's, the family's, taken back, or anybody's alone. Credits as sidecars, read back by exiftool.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ask, command, get, join, newId, production, report, serve, showclear, test } from './rig.mjs'

const dir = production('credit')
const box = await serve(dir)
const dp = await join(box, 'cinematographer'), other = await join(box, 'camera')
const done = async (who, kind, args) => {
  const sent = await command(box, who.token, kind, args)
  assert.equal(sent.status, 200, `${kind}: ${sent.text}`)
}
/** A picture of one point, another each time by what stands behind its end. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const sha = bytes => createHash('sha256').update(bytes).digest('hex')
const give = (who, members, set, setup = '1a') =>
  done(who, 'give-note', { setup, text: JSON.stringify({ at: '2031-05-02T07:10:00+02:00', setup, w: newId(), ...members,
    set: Object.fromEntries(Object.entries(set).map(([key, v]) => [key, { over: [], v }])) }) })
async function picture(bytes) {
  const headers = { 'Content-Type': 'application/octet-stream', 'Showclear-Parts': '1' }
  const sent = await ask(box, 'PUT', `/media/${sha(bytes)}/0`, { body: bytes, headers })
  assert.ok(sent.status < 300, sent.text)
  return sha(bytes)
}
async function frame(words, more = {}) {
  const entry = newId()
  const hash = await picture(PIXEL)
  await give(dp, { entry, kind: 'frame' }, { hash, type: 'frame', author: dp.name, operator: other.name, rights: 'Dry River & Co', words, ...more })
  return entry
}
let page = ''
const write = () => {
  const out = path.join(dir, '..', `credit-${newId()}.html`)
  const said = showclear('notebook', dir, '--credit-page', out)
  assert.equal(said.status, 0, said.stderr)
  return fs.readFileSync(out, 'utf8')
}

await test('nothing is on it that nobody released', async () => {
  await frame('FRAME-OF-NOBODY')
  const its = await frame('FRAME-BY-ANOTHER')
  await give(other, { entry: its, kind: 'frame', who: dp.name }, { released: 'public' })
  const unsigned = await frame('FRAME-UNSIGNED')
  await give(other, { entry: unsigned, kind: 'frame' }, { released: 'public' })
  const back = await frame('FRAME-TAKEN-BACK'), w = newId()
  await give(dp, { entry: back, kind: 'frame', who: dp.name, w }, { released: 'public' })
  await done(dp, 'give-note', { setup: '1a', text: JSON.stringify({ at: '2031-05-02T08:10:00+02:00', entry: back, kind: 'frame', set: { released: { over: [w], v: 'no' } }, w: newId(), who: dp.name }) })
  await give(dp, { entry: newId(), kind: 'self', who: dp.name }, { title: 'SELF-TITLE', words: 'SELF-WORDS' })
  await give(dp, { entry: newId(), kind: 'setup', who: dp.name }, { intention: 'INTENTION-OF-CREW', words: 'WORDS-OF-CREW' })
  for (const consent of ['crew', 'family']) await done(other, 'recollect', { setup: '1a', consent, text: `TOLD-${consent}` })
  await done(other, 'recollect', { setup: '1a', consent: 'public', text: 'TOLD-none' })
  await done(other, 'change-consent', { count: 3, consent: 'none' })
  await done(dp, 'keep-note', { text: '-----BEGIN AGE ENCRYPTED FILE-----\nSEALEDPHRASE\n-----END AGE ENCRYPTED FILE-----\n' })
  page = write()
  assert.match(page, /Nothing was released/)
  for (const phrase of ['FRAME-', 'SELF-', '-OF-CREW', 'TOLD-', 'SEALEDPHRASE', dp.name, other.name, '<img']) assert.ok(!page.includes(phrase), phrase)
})

await test('what was released stands there with its author, and is one file', async () => {
  const its = await frame('FRAME <b>one</b> "first sun"')
  await give(dp, { entry: its, kind: 'frame', who: dp.name }, { released: 'public' })
  await give(dp, { entry: newId(), kind: 'self', who: dp.name }, { title: 'On light', words: 'I look for dust.', released: 'public' })
  await done(other, 'recollect', { setup: '1a', consent: 'public', text: 'TOLD-public' })
  page = write()
  assert.ok(page.includes('FRAME &lt;b>one&lt;/b> &quot;first sun&quot;') && !page.includes('<b>one'))
  for (const phrase of [dp.name, other.name, 'Dry River &amp; Co', 'TOLD-public', 'On light', 'I look for dust.', `SHA-256 ${sha(PIXEL)}`, `data:image/png;base64,${PIXEL.toString('base64')}`])
    assert.ok(page.includes(phrase), phrase)
  for (const phrase of ['FRAME-', '-OF-CREW', 'TOLD-crew', 'TOLD-family', 'TOLD-none', 'SEALEDPHRASE']) assert.ok(!page.includes(phrase), phrase)
  assert.equal(page.match(/<img/g).length, 1)
  assert.ok(!/(src|href)="(?!data:)|url\(|@import|<script/.test(page), 'it needs nothing beside it')
  assert.match(showclear('notebook', dir, '--credit-page', '-', '--lang', 'uk').stdout, /lang="uk"[\s\S]*Чиї це зображення/)
})

await test('credits beside pictures, whatever these are called', async () => {
  const folder = path.join(dir, '..', `pictures-${newId()}`)
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'IMG_0001.png'), PIXEL)
  fs.writeFileSync(path.join(folder, 'mine.png'), 'another')
  const said = showclear('notebook', dir, '--xmp', folder)
  assert.equal(said.status, 0, said.stderr)
  assert.deepEqual(fs.readdirSync(folder).sort(), ['IMG_0001.png', 'IMG_0001.xmp', 'mine.png'])
  assert.equal(showclear('notebook', dir, '--xmp', folder).status, 0, 'what is there stays')
  const fresh = `${folder}-new`
  assert.equal(showclear('notebook', dir, '--xmp', fresh).status, 0)
  assert.deepEqual(fs.readdirSync(fresh), [`${sha(PIXEL)}.xmp`])
  const exif = spawnSync('exiftool', ['-json', '-struct', '-G0', path.join(folder, 'IMG_0001.xmp')], { encoding: 'utf8' })
  if (exif.error) return console.log('skipped: exiftool is not installed (tools/setup check)')
  const [read] = JSON.parse(exif.stdout)
  assert.deepEqual([read['XMP:Creator'], read['XMP:Credit'], read['XMP:Rights'], read['XMP:Contributor'], read['XMP:ShotName']],
    [[dp.name], `Cinematography by ${dp.name}`, 'Dry River & Co', [{ Name: other.name, Role: ['camera operator'] }], '1a'])
})

await box.end()
report()
