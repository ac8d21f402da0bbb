// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// report.mjs SHOWCLEAR - a report with a name and one without, from a page that has not joined; its thread from another device with
// the code alone; the receipt, checked offline; a deletion, noticed by the phone; what it holds, and who lets go; leaving.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { done, view } from './hands.mjs'
import { here } from './places.mjs'
import {
  desk,
  go,
  narrow,
  openBrowser,
  opener,
  phone,
  play,
  press,
  sampleBox,
  says,
  screen,
  seen,
  speaks,
  tap,
} from './screens.mjs'

const executable = process.argv[2]
const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  camera: 'Lucio Marchetti-Vale',
  safety: 'Benedikt Lomax',
  grip: 'Barnaby Quill',
  office: 'Stellan Birkeland',
}
const box = await sampleBox(executable)
const folder = mkdtempSync(join(tmpdir(), 'showclear-report-'))
const browser = await openBrowser()
const open = opener(browser, box)
const ad = await open('ad', desk, 'first-ad', names.ad)
const cart = await open('cart', phone, 'armorer', names.armorer)
const camera = await open('camera', phone, 'camera', names.camera)
const safety = await open('safety', narrow, 'safety-advisor', names.safety, { colorScheme: 'light' })
const office = await open('office', desk, 'production-manager', names.office)
const nobody = await screen(browser, 'nobody', phone, box.base)
const elsewhere = await screen(browser, 'elsewhere', narrow, box.base, { colorScheme: 'light' })

elsewhere.expected = /404/ /* a wrong code */

async function morning() {
  await press(ad, 'Open the day')
  await done(ad, 'accept-duty', { role: 'first-ad' })
  await done(cart, 'accept-duty', { role: 'armorer' })
  await here(cart, '#now')
}

/** A picture that says in itself where it was taken. */
async function picture(page) {
  const octets = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 640
    canvas.getContext('2d').fillRect(80, 80, 400, 400)
    const blob = await new Promise(ready => canvas.toBlob(ready, 'image/jpeg'))
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  const where = Buffer.from('Exif\0\0GPS 35.5,-106.1')
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, where.length + 2]), where])
  return Buffer.concat([Buffer.from(octets.slice(0, 2)), segment, Buffer.from(octets.slice(2))])
}

const receipts = page => page.evaluate(() => JSON.parse(localStorage.getItem('showclear.receipts') ?? '[]'))
async function verified(page, what) {
  const [file] = await Promise.all([page.waitForEvent('download'), tap(page.locator('[data-receipt-file]').first())])
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  const { status, stdout } = spawnSync(executable, ['verify', path], { encoding: 'utf8' })
  check(status === 0, `${what}: showclear verify says ${status}: ${stdout}`)
  return path
}

async function named() {
  await go(camera, 'report')
  await tap(camera.locator('[data-concern="firearm-concern"]'))
  await tap(camera.getByRole('button', { name: 'colt-2', exact: true }))
  await camera.getByLabel('I am worried about a weapon').fill('The gate of colt-2 does not stay shut.')
  const jpeg = await picture(camera)
  check(jpeg.includes('GPS 35.5'), 'the photograph says where it was taken')
  await camera.locator('input[accept="image/*"]').setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer: jpeg })
  await here(camera, '.media-preview')
  await seen(camera, 'with a photograph')
  await press(camera, 'Send the report')
  await says(camera, 'Your report is on the record.', 'a report with a name is on the record')
  await here(camera, '[data-receipt]')
  await seen(camera, 'filed and its receipt')
  await verified(camera, 'the receipt of a report with a name')
  same((await receipts(camera)).length, 1, 'the phone keeps it')
  await go(safety, 'report/1')
  await here(safety, '.said img')
  const octets = await safety.evaluate(async () => {
    const response = await fetch(document.querySelector('.said img').src)
    return String.fromCharCode(...new Uint8Array(await response.arrayBuffer()))
  })
  check(octets.length > 500 && !octets.includes('GPS'), 'the photograph reached its owner, and not where it was taken')
  await seen(safety, 'to answer')
}

/** It holds that weapon on every screen, and says how to go on; never who said it. */
async function holds() {
  await done(office, 'name-outside', { person: await outside() })
  await go(ad, 'now')
  await here(ad, '[data-waits="1"]')
  const words = await ad.locator('[data-waits="1"]').first().innerText()
  check(
    /colt-2/.test(words) && !Object.values(names).some(name => words.includes(name)),
    'the banner names the thing, and nobody',
  )
  await go(safety, 'report/1')
  await says(safety, /two look at colt-2/, 'the way on stands on its page')
  await safety.getByLabel('What was found').fill('The gate is worn.')
  await safety.getByLabel('What was done').fill('A note was made.')
  await press(safety, 'Not changed')
  await here(camera, '#report')
  await go(camera, 'now')
  await here(camera, '[data-ask="answer"]:not([data-early])')
  await press(camera, 'Read it, and say whether it is enough')
  await here(camera, '[data-enough]')
  await seen(camera, 'is it enough')
  await press(camera, 'No, it is not')
  await here(camera, '[data-disputed]')
  check((await view(ad, 'reports'))[0].disputed, 'no keeps it open, in sight of all')
  await go(union.page, 'report')
  await says(union.page, 'What reached you', 'the recipient outside has an inbox')
  await seen(union.page, 'inbox outside')
}
const union = {}
/** Somebody of the union comes as a visitor. */
async function outside() {
  const page = await screen(browser, 'union', phone, box.base)
  await page.goto(await box.invite('visitor'))
  await page.getByLabel('Your name').fill('Ines Duarte')
  await press(page, 'Join as a visitor')
  await here(page, '#now')
  union.page = page
  return page.evaluate(async () => (await (await fetch('/me')).json()).person)
}

/** Without a name, from a phone that has not joined: nothing of a token leaves it. */
async function nameless() {
  const sent = []
  nobody.on('request', request => /report|thread|media|proof/.test(request.url()) && sent.push(request))
  await nobody.goto(`${box.base}/#report`)
  await tap(nobody.locator('[data-concern="told-to-skip"]'))
  await nobody.getByLabel('A place, in words').fill('Behind the church')
  await tap(nobody.locator('[data-about="place"]'))
  await nobody.getByLabel('I was told to skip a step').fill('The second look was left out.')
  await tap(nobody.locator('[data-without-name] summary'))
  await says(nobody, /In a small group/, 'how thin it is stands there before it is sent')
  await seen(nobody, 'without a name')
  await press(nobody, 'Send the report')
  await here(nobody, '[data-code]')
  const code = (await nobody.locator('[data-code]').innerText()).replace(/\s/g, '')
  check(/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code), `a code to write down: ${code}`)
  await here(nobody, '[data-receipt]')
  await seen(nobody, 'the code')
  await verified(nobody, 'the receipt of a report without a name')
  const kept = await nobody.evaluate(() => JSON.stringify({ ...localStorage }))
  check(!kept.includes(code), 'nothing of the code stays on the phone')
  const headers = await Promise.all(sent.map(request => request.allHeaders()))
  check(headers.length > 1 && headers.every(row => !row.cookie && !row.authorization), 'no request carried a token')
  await thread(code)
}

/** With the code alone, from any other device. */
async function thread(code) {
  await elsewhere.goto(`${box.base}/#thread`)
  await elsewhere.getByLabel('The code, sixteen signs').fill('0000 0000 0000 0000')
  await press(elsewhere, 'Open it')
  await here(elsewhere, '[data-wrong-code]')
  await elsewhere.getByLabel('The code, sixteen signs').fill(code.toLowerCase().replace(/(.{4})/g, '$1 '))
  await press(elsewhere, 'Open it')
  await says(elsewhere, /The second look was left out/, 'the thread opens with the code alone, as a hand writes it')
  await elsewhere.getByLabel('What you want to add').fill('It was before the third take.')
  await tap(elsewhere.locator('[data-act="write-on"]'))
  await says(elsewhere, /before the third take/, 'whoever has the code writes on')
  await seen(elsewhere, 'thread')
  const row = (await view(ad, 'reports')).find(one => one.nameless)
  check(row.filer === 0, 'nobody is its filer')
  const owner = row.owner === (await personOf(safety)) ? safety : ad
  await go(owner, `report/${row.report}`)
  await says(owner, /before the third take/, 'its owner reads both')
  await owner.getByLabel('What was found').fill('One look was taken.')
  await owner.getByLabel('What was done').fill('Two are taken from now on.')
  await press(owner, 'Changed')
  await says(owner, /Two are taken from now on/, 'and answers')
  await tap(elsewhere.getByRole('button', { name: 'Close it: nothing of it stays here' }))
  await elsewhere.getByLabel('The code, sixteen signs').fill(code)
  await press(elsewhere, 'Open it')
  await says(elsewhere, /Two are taken from now on/, 'the answer is in the thread')
  await tap(elsewhere.locator('[data-enough-yes]'))
  await elsewhere.waitForSelector('[data-enough]', { state: 'detached' })
  check((await view(ad, 'reports')).find(one => one.nameless).taken, 'and it is enough for whoever has the code')
}
const personOf = page => page.evaluate(async () => (await (await fetch('/me')).json()).person)

/** The recipient outside ends what those inside dispute. */
async function released() {
  const row = (await view(ad, 'reports')).find(one => one.disputed)
  await go(union.page, `report/${row.report}`)
  await union.page.getByLabel('What was found').fill('The gate is worn.')
  await union.page.getByLabel('What was done').fill('It left the production.')
  await press(union.page, 'Changed')
  await says(union.page, /It left the production/, 'the recipient outside answers')
  const after = (await view(ad, 'reports')).find(one => one.report === row.report)
  check(after.state === 'answered' && after.disputed, 'answered from outside, and the dispute stays visible')
  check(!(await view(ad, 'items')).find(item => item.id === 'colt-2').doubted, 'and its weapon is let go')
  await go(union.page, `packet/${row.report}`)
  await here(union.page, '.packet-proof')
  await seen(union.page, 'packet')
}

/** Two who look let go of a weapon, too. */
async function looked() {
  await done(camera, 'report', { concern: 'firearm-concern', item: 'winchester-1' })
  check((await view(ad, 'items')).find(item => item.id === 'winchester-1').doubted, 'a concern holds its own weapon')
  await done(cart, 'take', { item: 'winchester-1' })
  const item = (await view(ad, 'items')).find(one => one.id === 'winchester-1')
  await done(ad, 'look-empty', { item: 'winchester-1', shower: item.keeper, seen: item.points, of: item.points, bore: 1 })
  check(!(await view(ad, 'items')).find(one => one.id === 'winchester-1').doubted, 'two who looked let it go')
  await done(cart, 'lock', { item: 'winchester-1' })
  await go(cart, 'armory')
  await here(cart, '[data-unanswered]')
  await says(cart, /today at .*: open/, 'what was said before stands where it is taken out')
  await seen(cart, 'said before')
}

async function leaving() {
  const grip = await open('grip', phone, 'grip', names.grip)
  await go(grip, 'leave')
  await grip.getByLabel('In your own words').fill('Sixteen hours a day.')
  await tap(grip.locator('[data-another-reason]'))
  await grip.getByLabel('In your own words').nth(1).fill('A weapon that nobody looked at.')
  await seen(grip, 'leaving')
  const before = (await view(ad, 'reports')).length
  await tap(grip.locator('[data-file-reasons]'))
  await here(grip, '[data-act="leave-crew"]')
  same((await view(ad, 'reports')).length, before + 2, 'each reason is a report of its own')
  await press(grip, 'I leave the production')
  await says(grip, 'You have left the production', 'one leaves in one press')
  await seen(grip, 'left')
  await go(ad, 'leave')
  await here(ad, '[data-leaves-with]')
  await says(ad, /have been here less than a day/, 'what leaves with them is said to who must fill it')
  await seen(ad, 'what leaves')
  await go(camera, 'leave')
  await says(camera, 'Others have left', 'another can join them')
  await grip.context().close()
}

async function tongues() {
  for (const [name, tongue] of [
    ['Español', 'es'],
    ['Українська', 'uk'],
  ]) {
    await go(camera, 'now')
    await speaks(camera, name)
    await camera.waitForFunction(chosen => document.documentElement.lang === chosen, tongue)
    for (const place of ['report', 'report/1', 'thread', 'leave', 'packet/1']) {
      await go(camera, place)
      await camera.waitForTimeout(150)
      await seen(camera, `${tongue} ${place}`)
    }
  }
  await go(camera, 'now')
  await speaks(camera, 'English')
}

/** What is taken out of the database is missed by the phone that reported it. */
async function deleted() {
  camera.expected = /500/
  const [row] = await receipts(camera)
  const statement = `DELETE FROM event WHERE n = ${row.index}`
  const script = 'import sqlite3,sys\ndb=sqlite3.connect(sys.argv[1])\ndb.execute(sys.argv[2])\ndb.commit()'
  const { status, stderr } = spawnSync('python3', ['-c', script, join(box.dir, 'showclear.db'), statement], { encoding: 'utf8' })
  check(status === 0, `the entry is deleted: ${stderr}`)
  await go(camera, 'report')
  await tap(camera.locator('[data-check-receipts]'))
  await here(camera, '[data-standing="gone"]')
  await says(camera, /no longer has a report that was made on this phone/, 'the phone says what the log no longer has')
  await seen(camera, 'gone')
  same((await receipts(camera))[0].index, row.index, 'and the receipt stays')
}

try {
  await play([morning, named, holds, nameless, released, looked, leaving, tongues, deleted], () => [
    ad,
    camera,
    safety,
    nobody,
    elsewhere,
  ])
} finally {
  await browser.close()
  box.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
