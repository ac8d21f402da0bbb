// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stations.mjs SHOWCLEAR - the tablets that stand in one place: what each says of a day, large enough for five metres; that the
// page keeps the screen on, or says that it cannot; and the stop there, all red, sounding until those concerned have answered.
import { check, finish, same } from './check.mjs'
import { count, gone, here } from './places.mjs'
import { desk, go, openBrowser, phone, opener, play, says, sampleBox, screen, seen, tablet, tap } from './screens.mjs'
import { cast, day, item, joinCast, reach, setup } from './world.mjs'

const places = ['armory', 'ad', 'camera', 'village', 'gate']
const box = await sampleBox(process.argv[2])
const people = await joinCast(box)
const browser = await openBrowser()
const open = opener(browser, box)

/** A tablet that was joined as a station; its alarm is counted instead of heard. */
async function standing(name, size, more = {}) {
  const page = await screen(browser, name, size, box.base, more)
  await page.addInitScript(() => {
    window.tones = 0
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (...at) {
      window.tones++
      return start.apply(this, at)
    }
  })
  await page.goto(await box.invite('props'))
  await page.click('[data-station]')
  await page.getByRole('button', { name: 'Jonah Lindqvist', exact: true }).click()
  await page.waitForSelector('#now')
  return page
}
const wide = await standing('wide', desk)
const high = await standing('high', tablet, { colorScheme: 'light' })
const spanish = await standing('es', desk, { locale: 'es-ES', colorScheme: 'light' })
const ukrainian = await standing('uk', tablet, { locale: 'uk-UA' })
const all = [wide, high, spanish, ukrainian]
const grip = await open('grip', phone, ...cast.grip)

/** Text of a station's page and how tall its letters are, in px. */
const heights = (page, selector) =>
  page
    .locator(selector)
    .evaluateAll(nodes => nodes.map(node => [node.textContent.trim(), parseFloat(getComputedStyle(node).fontSize)]))

async function look(moment, at = places) {
  for (const page of all)
    for (const place of at) {
      await go(page, `station/${place}`)
      await here(page, `.at-${place}`)
      await seen(page, `station ${place} ${moment}`)
    }
}

async function calm() {
  await go(wide, 'now')
  await tap(wide.locator('.device a[href="#station"]'))
  await here(wide, '#station .list')
  await seen(wide, 'which station')
  await tap(wide.locator('a[href="#station/ad"]'))
  await here(wide, '.at-ad')
  same(await count(wide, '.bottom nav:visible'), 0, 'a station has no bar of places, only the stop')
  same(await count(wide, '[data-stop]'), 1, 'and the stop')
  await look('before the day', ['armory', 'gate'])
  await reach(people, 'open')
  await says(wide, 'Nothing runs.', 'nothing runs, said once')
  await look('calm')
  same(await wide.locator('[data-running]').getAttribute('data-running'), '0', 'and nothing stands there as if it ran')
}

/** At five metres a capital needs a centimetre: 60 px of a tablet's 1280 at eleven inches, 48 held upright. */
async function works() {
  await reach(people, 'inUse', 'open')
  await people.ad.ask('begin-work', { setup, mode: 'rehearsal' })
  for (const page of all) await here(page, '[data-running="1"]')
  for (const [page, least] of [
    [wide, 64],
    [high, 56],
  ]) {
    await go(page, 'station/camera')
    await here(page, `.at-camera [data-item="${item}"]`)
    for (const selector of ['.far-slate', '.far-word', '.far-clock', '.far-item h3'])
      for (const [words, px] of await heights(page, selector))
        check(px >= least, `${page.screenName}: "${words}" is ${px} px, ${least} at least`)
    for (const [words, px] of await heights(page, '.far-near'))
      check(px >= 30, `${page.screenName}: "${words}" is ${px} px, 30 at least`)
  }
  const words = await wide.locator(`[data-item="${item}"]`).innerText()
  check(/6 dummies, each proved before/.test(words), `what is in it, and before whom it was proved: ${words}`)
  check(words.includes(cast.performer[1]), `whose hands it is in: ${words}`)
  check(/Looked into by/.test(words), `who looked: ${words}`)
  await look('at work')
}

async function called() {
  await people.grip.ask('call', { person: people.armorer.person, rule: 'TAG-OTHER', item })
  for (const page of all) await here(page, '.far-called')
  await look('called')
  await tap(wide.locator('.far-called [data-act="answer-call"]'))
  for (const page of all) await gone(page, '.far-called')
}

/** Awake by the browser's lock where there is one; else by a picture; else it says that it may go dark. */
async function awake() {
  const said = page => page.locator('.far-care .small').innerText()
  check(/keeps this screen on|silent picture|may go dark/.test(await said(wide)), `what keeps it on is said: ${await said(wide)}`)
  const bare = await standing('no lock', desk, {})
  await bare.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => undefined })
  })
  await bare.goto(`${box.base}/#station/village`)
  await bare.reload()
  await here(bare, '.at-village')
  await bare.mouse.click(400, 300)
  await says(bare, /silent picture|may go dark/, 'without a lock it does not say that the browser keeps it on')
  await bare.context().close()
}

async function stopped() {
  for (const page of all) await page.mouse.click(300, 60) /* the first touch: now it may sound */
  const before = await Promise.all(all.map(page => page.evaluate(() => window.tones)))
  await people.grip.stop()
  for (const page of all) await here(page, '[data-stopped]')
  for (const [i, page] of all.entries())
    await page.waitForFunction(tones => window.tones > tones, before[i]).catch(() => check(false, `${page.screenName} sounds`))
  const [[, px]] = await heights(wide, '.stop-word')
  check(px >= 280, `the word is ${px} px`)
  for (const page of all) await seen(page, 'station stopped')
}

try {
  await play([calm, works, called, awake, stopped], () => [...all, grip])
} finally {
  await browser.close()
  box.end()
  finish()
}
