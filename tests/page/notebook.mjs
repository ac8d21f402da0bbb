// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// notebook.mjs SHOWCLEAR - a cinematographer's notebook on a production's box: what she keeps for herself nobody else reads, though they
// have the data folder, the log, the backup, an export, the server's words and every HTTP answer; she takes it along, and the stock age
// opens it; two devices' values stand both; offline, all arrives once, in order.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { logOf } from './hands.mjs'
import { filesIn, spellings } from './searching.mjs'
import { here } from './places.mjs'
import { named, opened, withKeys } from './trusting.mjs'
import { desk, go, narrow, openBrowser, opener, phone, play, sampleBox, says, seen, speaks, tap } from './screens.mjs'

const executable = process.argv[2]
const box = await sampleBox(executable)
const folder = mkdtempSync(join(tmpdir(), 'showclear-notebook-'))
const browser = await openBrowser()
const open = opener(browser, box)
const saskia = 'Saskia Verhoeven'
const hers = await open('hers', phone, 'cinematographer', saskia)
const camera = await open('camera', narrow, 'camera', 'Lucio Marchetti-Vale', { colorScheme: 'light' })
const secrets = [
  'Marlow wants the violet hour',
  'the agent of Ferris lied',
  'Calle del Olvido 17',
  'a hand-drawn ladder of light',
  'Teodora',
]
const ids = new Map()

/** Every answer that a page gets, as it is: nothing private may be in any. */
const answers = []
for (const page of [hers, camera])
  page.on('response', async response => {
    const octets = await response.body().catch(() => null)
    if (octets) answers.push([response.url(), octets])
  })

const at = (page, place) => go(page, place === '' ? 'notebook' : `notebook/${place}`)
/** write(page, kind, fields): a new entry; its id. */
async function write(page, kind, fields) {
  await at(page, `new/${kind}`)
  for (const [field, words] of Object.entries(fields)) await page.locator(`[data-note-field="${field}"]`).fill(words)
  await tap(page.locator('[data-note-save]'))
  await page.waitForURL(/#notebook\/entry\//)
  return page.url().split('/').at(-1)
}
const identity = {}

async function firstUse() {
  await at(hers, '')
  await says(hers, 'What it cannot promise', 'it is said beforehand what a box can promise')
  await says(hers, /A lost key is a lost book/, 'and what a lost key means')
  await seen(hers, 'first use')
  await seen(camera, 'before')
  identity.paper = await withKeys(hers, () => seen(hers, 'the key on paper'))
  check(
    /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(identity.paper),
    `the key on paper is the stock age's: ${identity.paper.slice(0, 20)}`,
  )
}

async function writes() {
  ids.set('idea', await write(hers, 'idea', { words: `${secrets[0]}.\nDust, and the first sun.`, 'in-scene': '4' }))
  await says(hers, secrets[0], 'what was kept is read again')
  await seen(hers, 'an entry')
  ids.set('person', await write(hers, 'person', { name: secrets[4], contact: secrets[2], words: secrets[1] }))
  ids.set(
    'setup',
    await write(hers, 'setup', {
      lens: '40',
      stop: '2.8 1/3',
      intention: 'Low, towards the door.',
      'in-setup': '4a',
      'in-scene': '4',
    }),
  )
  await at(hers, 'new/frame')
  await seen(hers, 'a form')
  const jpeg = await hers.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 1400
    canvas.height = 900
    const pen = canvas.getContext('2d')
    for (let n = 0; n < 400; n++)
      ((pen.fillStyle = `hsl(${n * 7} 60% 50%)`), pen.fillRect((n * 97) % 1400, (n * 53) % 900, 90, 60))
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.8))
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  await hers.locator('input[type=file]').setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) })
  await here(hers, '[data-note-picture]')
  await hers.locator('[data-note-field="words"]').fill(secrets[3])
  await tap(hers.locator('[data-note-save]'))
  await hers.waitForURL(/#notebook\/entry\//, { timeout: 20000 })
  await here(hers, '[data-note-picture]')
  ids.set('frame', hers.url().split('/').at(-1))
  await seen(hers, 'a page with its transcription')
  await at(hers, '')
  await hers.locator('[data-note-search]').fill('violet')
  same(await hers.locator('[data-note]').count(), 1, 'searched here, one is found')
  await hers.locator('[data-note-search]').fill('')
  await seen(hers, 'the notebook')
}

/** reloaded(): the sealed lines come from the box again, and open with the key that stayed here. */
async function reloaded() {
  await hers.reload()
  await here(hers, `[data-note="${ids.get('idea')}"]`)
  same(await hers.locator('[data-note]').count(), 4, 'all of it is there after a reload')
  await at(hers, `entry/${ids.get('frame')}`)
  await here(hers, '[data-note-picture]')
}

const holds = octets => secrets.concat(identity.paper).filter(text => spellings(text).some(one => octets.includes(one)))

/** searched(): with the box's own keys at hand, in everything that the box has or said. */
async function searched() {
  const run = (...args) =>
    spawnSync(executable, args, { encoding: 'buffer', env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') } })
  check(filesIn(box.dir).length > 2, 'there is a data folder to search')
  for (const path of filesIn(box.dir)) same(holds(readFileSync(path)), [], `${path} holds nothing of hers`)
  const copy = join(folder, 'copy.tar'),
    out = join(folder, 'export')
  const backed = run('backup', box.dir, copy, '--plain')
  same(backed.status, 0, `a copy is made that is not encrypted: ${backed.stderr}`)
  same(holds(readFileSync(copy)), [], 'nor its copy')
  const exported = run('export', box.base, out)
  same(exported.status, 0, `an export is made: ${exported.stderr}`)
  for (const path of filesIn(out)) same(holds(readFileSync(path)), [], `nor ${path}`)
  same(holds(Buffer.from(JSON.stringify(await logOf(box.base)))), [], 'nor the log')
  const theirs = await camera.evaluate(async () => (await fetch('/private?from=0')).text())
  same(holds(Buffer.from(theirs)), [], "another's private texts hold nothing of hers")
  check(!theirs.includes('BEGIN AGE'), 'not even sealed')
  check(answers.length > 20, 'answers were recorded')
  same(
    [...new Set(answers.flatMap(([url, octets]) => holds(octets).map(text => `${url}: ${text}`)))],
    [],
    'no HTTP answer holds any',
  )
  check(
    answers.some(([url, octets]) => url.includes('/private') && octets.includes('BEGIN AGE')),
    'hers come back to her, sealed',
  )
  const kept = await hers.evaluate(async () => JSON.stringify({ ...localStorage, ...sessionStorage, at: location.href }))
  check(!kept.includes('AGE-SECRET-KEY'), 'no key is in the address or the storage that is sent or synced')
}

const home = (...args) => spawnSync(executable, ['notebook', join(folder, 'book'), ...args], { encoding: 'utf8' })
/** What she takes with her opens on her own machine too, whose lock she typed in. */
async function along() {
  same(home('--new', saskia).status, 0, 'a book at home')
  const lock = spawnSync('age-keygen', ['-y', join(folder, 'book', 'key')], { encoding: 'utf8' }).stdout.trim()
  await at(hers, 'keys')
  await hers.locator('[data-device-type]').fill(lock)
  await tap(hers.locator('[data-device-same]'))
  await hers.waitForSelector('[data-add-device]', { state: 'detached' })
  await at(hers, 'along')
  await seen(hers, 'take along')
  const [file] = await Promise.all([hers.waitForEvent('download'), tap(hers.locator('[data-take-along]'))])
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  same(holds(readFileSync(path)), [], 'the file itself is sealed')
  writeFileSync(join(folder, 'key.txt'), `${identity.paper}\n`)
  const { status, stdout, stderr } = spawnSync('age', ['-d', '-i', join(folder, 'key.txt'), path], { encoding: 'utf8' })
  same(status, 0, `the stock age opens it with the key from paper: ${stderr}`)
  for (const text of secrets) check(stdout.includes(text), `it has: ${text}`)
  const rows = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  check(
    rows.some(row => row.media && row.data),
    'and the picture',
  )
  check(rows.filter(row => row.proof?.startsWith('c2sp.org/tlog-proof@')).length >= 4, 'and proofs of when it was written')
  same(home('--take', path).status, 0, 'her own program takes it in')
  const found = home('--find', 'violet hour')
  check(found.stdout.includes(secrets[0]), `and finds it without any production: ${found.stdout}${found.stderr}`)
}

/** Two of her devices, neither hearing of the other's write before its own. */
async function twoDevices() {
  const second = await open('second', desk, 'cinematographer', saskia)
  await at(second, '')
  await tap(second.locator('[data-have-paper] summary'))
  await second.locator('[data-paper-type]').fill('AGE-SECRET-KEY-1 WRONG')
  await tap(second.locator('[data-paper-open]'))
  await says(second, /That is no key/, 'a wrong sign is noticed')
  await second.locator('[data-paper-type]').fill(identity.paper.toLowerCase())
  await tap(second.locator('[data-paper-open]'))
  await here(second, `[data-note="${ids.get('setup')}"]`)
  const id = ids.get('setup')
  for (const page of [hers, second]) {
    await at(page, `entry/${id}/write`)
    await here(page, '[data-note-field="stop"]')
  }
  await hers.locator('[data-note-field="stop"]').fill('4')
  await second.locator('[data-note-field="stop"]').fill('5.6')
  await second.locator('[data-note-save]').scrollIntoViewIfNeeded()
  await Promise.all([tap(hers.locator('[data-note-save]')), tap(second.locator('[data-note-save]'))])
  for (const page of [hers, second]) await page.waitForURL(new RegExp(`entry/${id}$`))
  const address = await second.evaluate(() => (location.hash = 'notebook/keys'))
  check(Boolean(address), 'the second device shows its lock')
  const lock = await second.locator('[data-recipient]').innerText()
  await seen(second, 'keys and devices')
  await at(hers, `device/${lock.trim()}`)
  await here(hers, '[data-add-device]')
  await seen(hers, 'another device')
  await tap(hers.locator('[data-device-same]'))
  await says(hers, /sealed to that device, too/, 'from now on the second opens what the first seals')
  await at(hers, 'keys')
  const first = await hers.locator('[data-recipient]').innerText()
  await second.locator('[data-device-type]').fill(first.trim())
  await tap(second.locator('[data-device-same]'))
  await second.waitForSelector('[data-add-device]', { state: 'detached' })
  await at(hers, `entry/${id}`)
  await here(hers, '[data-note-twice="stop"]')
  same((await hers.locator('[data-note-twice="stop"] li span').allInnerTexts()).sort(), ['4', '5.6'], 'both values stand')
  await seen(hers, 'two wrote the same')
  await tap(hers.locator('[data-note-twice="stop"] li', { hasText: '5.6' }).locator('button'))
  await hers.waitForSelector('[data-note-twice]', { state: 'detached' })
  await at(second, `entry/${id}`)
  await second.waitForSelector('[data-note-twice]', { state: 'detached' })
  await says(second, '5.6', 'settled on one, it is on the other')
  await second.context().close()
}

/** An hour without the box: each arrives once, in the order in which it was written. */
async function offline() {
  const before = (await logOf(box.base)).filter(leaf => leaf.k === 'note-kept').length
  await box.down()
  await hers.waitForSelector('[data-stale]', { timeout: 30000 })
  const words = Array.from({ length: 12 }, (_, n) => `Held for later, number ${n + 1}.`)
  for (const text of words) await write(hers, 'idea', { words: text })
  await at(hers, '')
  await says(hers, words[11], 'they are read here meanwhile')
  await seen(hers, 'without the box')
  await box.up()
  await hers.waitForSelector('[data-outbox]', { state: 'detached', timeout: 60000 })
  const after = (await logOf(box.base)).filter(leaf => leaf.k === 'note-kept')
  same(after.length - before, words.length, 'each arrived once')
  check(
    after.slice(before).every((leaf, n, all) => !n || leaf.about >= all[n - 1].about),
    'in order, with when it was written',
  )
  await hers.reload()
  await says(hers, words[0], 'and is read again')
  const shown = await hers.locator('[data-note] b').allInnerTexts()
  same(
    shown.filter(text => text.startsWith('Held for later')),
    [...words].reverse(),
    'once each, newest first',
  )
}

const trustees = {}
/** Two whom she names: neither opens it alone, both together do. */
async function together() {
  const [lucio, rowan] = [camera, await open('rowan', desk, 'first-ad', 'Rowan Ashgrove')]
  Object.assign(trustees, { lucio, rowan })
  for (const page of [lucio, rowan]) await withKeys(page, () => seen(page, 'the key on paper'))
  const both = [
    [lucio, 'Lucio'],
    [rowan, 'Rowan'],
  ]
  await named(hers, both, () => seen(hers, 'trustees named'))
  await opened(lucio, rowan, async () => {
    await says(lucio, /The other trustee must ask, too/, 'one has asked, and waits')
    await seen(lucio, 'one asked')
    const alone = await lucio.evaluate(async () => (await fetch('/private?from=0')).text())
    check(!alone.includes('BEGIN AGE ENCRYPTED') || !(await lucio.locator('[data-trust-step]').count()), 'alone nothing opens')
    const kept = (await logOf(box.base)).filter(leaf => leaf.k === 'note-kept').map(leaf => leaf.n)
    same(JSON.parse(alone).values.filter(row => kept.includes(row.n)).length, 0, 'nor is a sealed line given to one alone')
  })
  for (const page of [lucio, rowan]) {
    await tap(page.locator('[data-trust-step="done"] a[href^="#notebook/trusted"]'))
    await says(page, secrets[0], 'together they read it')
    await seen(page, 'opened together')
  }
  await says(hers, /opened by both/, 'and she is told')
  const log = await logOf(box.base)
  same(log.filter(leaf => leaf.k === 'opening-asked').length, 2, 'both acts stand in the log')
  same(log.filter(leaf => leaf.k === 'notebook-opened').length, 1, 'and that it was opened')
}

/** handedOn(): by the two, to one who finishes: her words as they are, his beside them. */
async function handedOn() {
  const { lucio, rowan } = trustees
  const me = await hers.evaluate(async () => (await (await fetch('/me')).json()).person)
  await at(rowan, `hand-on/${me}`)
  await here(rowan, '[data-hand-note]')
  same(
    await rowan.locator(`[data-hand-note="${ids.get('person')}"]`).getAttribute('aria-pressed'),
    'false',
    'people stay unless they are pressed',
  )
  await rowan
    .locator('[data-hand-to]')
    .selectOption({ label: (await rowan.locator('[data-hand-to] option', { hasText: 'Lucio' }).innerText()).trim() })
  await seen(rowan, 'handing on')
  await tap(rowan.locator('[data-hand-on]'))
  await here(rowan, '[data-handed]')
  await at(lucio, `entry/${ids.get('setup')}`)
  await says(lucio, 'Low, towards the door.', 'the successor reads her intention')
  await tap(lucio.locator('[data-note-write]'))
  await here(lucio, '[data-note-field="intention"]')
  await lucio.locator('[data-note-field="intention"]').fill('Low, and slower.')
  await lucio.locator('[data-note-save]').scrollIntoViewIfNeeded()
  await tap(lucio.locator('[data-note-save]'))
  await lucio.waitForURL(/entry\/\w+$/)
  for (const page of [lucio, hers]) {
    await at(page, `entry/${ids.get('setup')}`)
    const field = page.locator('[data-note-said="intention"]')
    await field.locator('[data-note-by="Lucio Marchetti-Vale"]').waitFor()
    same(
      await field.locator(`[data-note-by="${saskia}"] .note-value`).innerText(),
      'Low, towards the door.',
      'her words are unaltered',
    )
    same(
      await field.locator('[data-note-by="Lucio Marchetti-Vale"] .note-value').innerText(),
      'Low, and slower.',
      'his stand beside, under his name',
    )
    await seen(page, 'two names')
  }
  const given = JSON.stringify(await lucio.evaluate(async () => (await fetch('/private?from=0')).json()))
  check(!given.includes(secrets[1]) && !given.includes(secrets[2]), 'what was not handed on is not given')
}

async function tongues() {
  for (const [tongue, word] of [
    ['es', 'Español'],
    ['uk', 'Українська'],
  ]) {
    for (const page of [hers, trustees.rowan ?? hers]) {
      await go(page, 'now')
      await speaks(page, word)
      await page.waitForFunction(chosen => document.documentElement.lang === chosen, tongue)
      for (const place of ['', 'new', 'new/person', `entry/${ids.get('setup')}`, 'keys', 'trustees', 'hand-on', 'along']) {
        await at(page, place)
        await page.waitForTimeout(100)
        await seen(page, `${tongue} ${place.split('/')[0] || 'list'}`)
      }
    }
  }
}

try {
  await play([firstUse, writes, reloaded, searched, along, twoDevices, together, handedOn, tongues, offline], () => [
    hers,
    camera,
    trustees.rowan,
  ])
} finally {
  await browser.close()
  box.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
