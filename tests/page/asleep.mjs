// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// asleep.mjs SHOWCLEAR - what else phones do to a day: two tabs, a phone asleep, another clock and language, a box restarted, a
// page opened without it, the back button in a look. Nothing is lost, doubled or another's.
import { check, same } from './check.mjs'
import { readPage } from './forbidden.mjs'
import { go, seen } from './screens.mjs'
import { cast, day, item, readLog, reach, setup } from './world.mjs'
import {
  ad,
  all,
  box,
  camera,
  cart,
  closeSheet,
  current,
  invite,
  joinHere,
  link,
  logged,
  look,
  open,
  outbox,
  pass,
  people,
  push,
  run,
  saysNothingIsRecorded,
  size,
  strip,
  until,
} from './cut.mjs'

/** Three screens join a day that is open and planned, with its weapons in the locker. */
async function arrive() {
  await reach(people, 'planned')
  for (const [page, who] of [
    [ad, cast.ad],
    [cart, cast.armorer],
    [camera, cast.camera],
  ])
    await joinHere(page, who)
}

/** What never left can be taken back, by the one whose it is; what may have arrived cannot. */
async function takenBack() {
  const from = await size()
  await go(cart, 'armory')
  await cart.waitForSelector(strip('take'))
  link.cut()
  await push(cart, strip('take'))
  await pass(12000)
  await push(cart, '#armory [data-item="colt-2"] [data-act="take"]')
  await until('both wait', async () => (await outbox(cart)) === 2)
  await push(cart, '[data-outbox] summary')
  same(await cart.locator('[data-take-back]').count(), 1, 'only what never left can be taken back')
  await seen(cart, 'outbox')
  await push(cart, '[data-take-back]')
  await until('one waits', async () => (await outbox(cart)) === 1)
  link.mend()
  await pass(8000)
  await current(cart)
  await until('nothing waits', async () => (await pass(5000), (await outbox(cart)) === 0))
  const taken = (await logged(from, 'weapon-taken')).map(leaf => leaf.d.item)
  same(taken, [1], 'what was sent is recorded once; what was taken back is not')
  await day.looked(people)
  await closeSheet()
}

/** Two tabs of one person: one outbox, one record. Joined as somebody else in one, the other does not speak as them. */
async function twoTabs() {
  const from = await size()
  const second = await camera.context().newPage()
  second.screenName = 'camera, second tab'
  await second.clock.install()
  await second.goto(`${link.base}/#now`)
  await second.waitForSelector('#now')
  link.cut()
  await push(camera, '[data-act="decline"]')
  await pass(12000, [...all, second])
  await until('the other tab shows what waits', async () => (await outbox(second)) === 1)
  link.mend()
  const both = [...all, second]
  await until('it goes out', async () => (await pass(5000, both), (await outbox(second)) + (await outbox(camera)) === 0))
  same((await logged(from, 'weapon-declined')).length, 1, 'of two tabs one entry is recorded')
  await second.goto(await invite('grip'))
  await second.reload()
  await second.evaluate(() => localStorage.removeItem('showclear.joined'))
  await second.reload()
  const name = second.getByRole('button', { name: cast.grip[1], exact: true })
  await name.click()
  await second.waitForSelector('#now')
  await until('the first tab knows whose token it is', async () => (await readPage(camera)).includes(cast.grip[1]))
  await second.close()
  await camera.evaluate(() => localStorage.removeItem('showclear.joined'))
  await camera.goto(await invite('camera'))
  await camera.reload()
  await camera.getByRole('button', { name: cast.camera[1], exact: true }).click()
  await camera.waitForSelector('#now')
}

/** The tabs of one browser share one stream: a stop is on each of them at once, and when the one that leads goes, too. */
async function oneStream() {
  const context = camera.context()
  await context.addInitScript(() => {
    const Source = window.EventSource
    window.streams = 0
    window.EventSource = class extends Source {
      constructor(where) {
        super(where)
        window.streams++
      }
      close() {
        if (this.readyState !== 2) window.streams--
        super.close()
      }
    }
  })
  const tabs = [await context.newPage(), await context.newPage(), await context.newPage()]
  for (const [i, tab] of tabs.entries()) {
    tab.screenName = `camera, tab ${i}`
    await tab.goto(`${link.base}/#now`)
    await tab.waitForSelector('#now')
  }
  await camera.goto('about:blank')
  const open = async () => (await Promise.all(tabs.map(tab => tab.evaluate(() => window.streams)))).reduce((a, b) => a + b)
  await until('three tabs hear the box through one stream', async () => (await open()) === 1)
  const leads = await Promise.all(tabs.map(tab => tab.evaluate(() => window.streams)))
  const [leader] = tabs.splice(leads.indexOf(1), 1)
  for (const tab of [leader, ...tabs]) await red(tab)
  await leader.close()
  await until('when it goes another takes its place', async () => (await open()) === 1)
  for (const tab of tabs) await red(tab)
  await tabs[0].close()
  await until('and the last', async () => (await tabs[1].evaluate(() => window.streams)) === 1)
  await tabs[1].close()
  await camera.goto(`${link.base}/#now`)
  await camera.waitForSelector('#now')
}
/** A stop and its end reach this tab. */
async function red(tab) {
  await people.grip.stop()
  await tab.waitForSelector('[data-stopped]')
  await people.grip.ask('call-mistake')
  await people.armorer.ask('account-weapons') /* one is out */
  for (const who of [people.ad, people.armorer]) await who.ask('release').catch(() => {})
  await tab.waitForSelector('[data-stopped]', { state: 'detached' })
  check(true, `${tab.screenName}: a stop is on it, and goes from it`)
}

/** Before anything has come a page is dark: no white light beside a lens. Sound needs one touch, and says so. */
async function darkAndHeard() {
  const page = await open('dark', { colorScheme: 'light' })
  await page.route(/\.css$/, route => route.fulfill({ contentType: 'text/css', body: '' }))
  await page.route(/\.js$/, route => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto(`${link.base}/`)
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 4, height: 4 } })
  const brightest = await page.evaluate(
    async bytes => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }))
      const drawn = new OffscreenCanvas(4, 4).getContext('2d')
      drawn.drawImage(bitmap, 0, 0)
      return Math.max(...drawn.getImageData(0, 0, 1, 1).data.slice(0, 3))
    },
    [...picture],
  )
  check(brightest < 40, `before its style comes the page is dark: ${brightest}`)
  await page.context().close()

  const plain = await open('plain', { colorScheme: 'light' })
  await plain.addInitScript(() => delete Navigator.prototype.wakeLock) /* as over plain http */
  await joinHere(plain, cast.grip)
  await push(plain, '[data-stay]')
  await plain.waitForSelector('[data-stay="picture"]')
  check(
    /Kept on by a silent picture/.test(await readPage(plain)),
    'over plain http it says what keeps the screen on, and how far',
  )
  await plain.context().close()
  await camera.reload()
  await camera.waitForSelector('[data-sound]')
  same(await camera.getAttribute('[data-sound]', 'data-sound'), 'off', 'a page opened anew says that it has no sound yet')
  await camera
    .locator('h1')
    .first()
    .tap({ force: true })
    .catch(() => camera.locator('h1').first().click({ force: true }))
  await camera.waitForSelector('[data-sound="on"]')
  check(true, 'one touch anywhere gives it sound')
}

/** A phone that slept through a change wakes, says what it last knew as old, and then what is. */
async function asleep() {
  await go(camera, 'armory')
  await camera.waitForSelector(`[data-item="${item}"][data-state="opened"]`)
  link.cut()
  await people.armorer.ask('lock', { item })
  await camera.clock.fastForward(600000)
  await camera.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await saysNothingIsRecorded(camera, 'asleep')
  link.mend()
  await pass(3000)
  await camera.waitForSelector(`[data-item="${item}"][data-state="locked"]`)
  await current(camera)
  check(true, 'awake, it reads what changed meanwhile')
}

/** Wherever one goes while the box is silent, nothing reads as if it were known now. */
async function oldEverywhere() {
  await reach(people, 'declared', 'planned')
  await go(ad, 'armory')
  await ad.waitForSelector(`[data-item="${item}"][data-state="declared"]`)
  link.cut()
  await pass(12000)
  for (const place of [
    'now',
    'armory',
    `setup/${setup}`,
    'rack/rubber-rifles',
    'meeting',
    'crew',
    'report',
    'log',
    'look/heads/1',
  ])
    for (const page of [ad, cart]) {
      await go(page, place)
      await saysNothingIsRecorded(page, place)
    }
  await seen(ad, 'old')
  link.mend()
  await pass(3000)
  for (const page of all) await current(page)
  await people.armorer.ask('collect', { item }).catch(() => {})
  await day.unloaded(people)
  await day.locked(people)
}

async function clockAndLanguage() {
  const from = await size()
  for (const page of all) await current(page)
  await cart.clock.setSystemTime(Date.now() - 3600000)
  await pass(2000)
  link.cut()
  await pass(12000)
  await saysNothingIsRecorded(cart, 'clock set back')
  await push(cart, strip('take'))
  await go(cart, 'now')
  await cart.getByRole('button', { name: 'Español' }).evaluate(button => button.click())
  link.mend()
  await until('it goes out', async () => (await pass(5000), (await outbox(cart)) === 0))
  await until('its words come when the link does', async () => /Mantén pulsado/.test(await readPage(cart)))
  const leaves = await logged(from, 'weapon-taken')
  same(leaves.length, 1, 'another clock and another language: once')
  same(leaves[0]?.by, people.armorer.person, "and the armorer's")
  check(
    leaves[0]?.about <= leaves[0]?.at && leaves[0].at - leaves[0].about < 600000,
    "done about: the box's time, not the phone's",
  )
  await cart.evaluate(() => localStorage.setItem('showclear.language', 'en'))
  await cart.clock.setSystemTime(Date.now())
  await cart.reload()
  await cart.waitForSelector('#now')
}

async function restarted() {
  await day.looked(people)
  const from = await size()
  await go(cart, 'armory')
  await cart.waitForSelector(strip('lock'))
  await box.down()
  await push(cart, strip('lock'))
  await until('it waits', async () => (await outbox(cart)) === 1)
  await pass(12000)
  await saysNothingIsRecorded(cart, 'box gone')
  await box.up()
  await until('it goes out', async () => (await pass(5000), (await outbox(cart)) === 0))
  same((await logged(from, 'weapon-locked')).length, 1, 'the box restarted: once')
  for (const page of all) await current(page)
}

/** A page that is opened while the box is gone says so, and can still be told to stop. */
async function openedWithoutBox() {
  link.cut()
  const page = await open('opened')
  link.mend()
  await page.goto(`${link.base}/#now`)
  link.cut()
  await page.reload({ waitUntil: 'commit', timeout: 500 }).catch(() => {})
  link.mend()
  await page.waitForSelector('[data-stop]')
  check(true, 'opened again, it has its stop bar')
  await page.context().close()
}

async function backInALook() {
  await day.out(people)
  const from = await size()
  await go(ad, 'armory')
  await look(ad, 'look/empty/1', 3)
  await ad.goBack()
  await ad.waitForSelector('.look', { state: 'detached' })
  await ad.goForward()
  await ad.waitForSelector('[data-look="begin"], [data-look="point"]')
  check(!/3\s*\/\s*7/.test(await readPage(ad)), 'the look begins anew')
  await ad.goBack()
  same((await readLog(box.base)).length, from, 'a look that is left leaves no record')
}

await run({
  arrive,
  oldEverywhere,
  takenBack,
  twoTabs,
  oneStream,
  darkAndHeard,
  asleep,
  clockAndLanguage,
  restarted,
  openedWithoutBox,
  backInALook,
})
