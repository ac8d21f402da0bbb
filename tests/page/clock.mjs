// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// clock.mjs SHOWCLEAR WRONG_CLOCK.so - a box that wakes in 1970: every page says that it does not know the time; a stop is recorded,
// anything else waits where it was asked; two phones tell theirs, a person names who agrees, and what waited is entered. And the
// box's own page: power, clock, disk, copy, stations.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { check, finish, same } from './check.mjs'
import { counter } from './fingers.mjs'
import { since, size, view } from './hands.mjs'
import { button, desk, go, narrow, opener, openBrowser, phone, play, sampleBox, says, seen, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const folder = mkdtempSync(join(tmpdir(), 'showclear-clock-')),
  wrong = join(folder, 'wrong')
const ahead = seconds => writeFileSync(wrong, String(Math.round(seconds)))
ahead(0)
const browser = await openBrowser() /* before the box's clock is another one: the browser's is right */
Object.assign(process.env, { LD_PRELOAD: resolve(process.argv[3]), WRONG_CLOCK: wrong })
const box = await sampleBox(process.argv[2])
const pages = []
const open = opener(browser, box)
const { hit, most } = counter()
let day, ad, cart, grip, station

async function morning() {
  day = await stage(box)
  ad = await open('ad', phone, 'first-ad', 'Rowan Ashgrove')
  cart = await open('cart', narrow, 'armorer', 'Tamsin Okafor', { colorScheme: 'light' })
  grip = await open('grip', narrow, 'grip', 'Barnaby Quill', { locale: 'uk-UA' })
  station = await open.station('station', desk, 'props', 'Jonah Lindqvist')
  pages.push(ad, cart, grip, station)
  await day.open(22000)
}

/** What is known of the box stands on one page, for whoever opens it. */
async function boxes() {
  await tap(ad.locator('[data-to-morning]'))
  await ad.waitForSelector('[data-line="stations"]')
  for (const word of ['power', 'clock', 'disk', 'copy', 'stations', 'start', 'witness'])
    check(await ad.locator(`[data-line="${word}"] dd`).innerText(), `${word} is said`)
  await says(ad, 'Jonah Lindqvist: open', 'whose station is open')
  await says(ad, /^No copy was made yet/, 'and that no copy was made')
  await seen(ad, 'morning')
  for (const page of [cart, grip, station]) {
    await go(page, 'morning')
    await page.waitForSelector('[data-line="disk"]')
    await seen(page, 'morning')
  }
  check(!(await grip.locator('[data-copy-now]').count()), 'a copy is made by those who run the set')
}

async function unknown() {
  for (const page of pages) await go(page, 'now')
  await box.down()
  ahead(-Date.now() / 1000 + 100)
  await box.up()
  for (const page of pages) await page.waitForSelector('[data-clock-card]')
  for (const page of pages) await seen(page, 'no time')
  ad.expected = /503/
  await tap(ad.locator('[data-act="break"]'))
  await ad.waitForSelector('[data-outbox]')
  same((await view(ad, 'now')).break, false, 'it is not recorded')
}

/** Two phones, one tap each; the second names who agrees. */
async function told() {
  const from = await size(cart)
  await hit(ad.locator('[data-clock-tell]'))
  await ad.waitForSelector('[data-clock="waits"]')
  await says(ad, /A second phone must say it too/, 'one phone is not enough')
  await hit(cart.locator('[data-clock-tell]'))
  await cart.waitForSelector('[data-clock="agree"]')
  await seen(cart, 'two agree')
  await hit(cart.locator('[data-act="set-clock"]'))
  await hit(button(cart, 'Rowan Ashgrove'))
  for (const page of pages) await page.locator('[data-clock-card]').waitFor({ state: 'detached' })
  most(4, 'the clock, two phones and a person')
  const [leaf] = await since(cart, from, 'clock-set')
  same([leaf.by, leaf.d.shower], [day.person('Tamsin'), day.person('Rowan')], 'by two')
  check(Math.abs(leaf.d.due * 1000 - Date.now()) < 600000, 'the time is the phones’')
  await ad.locator('[data-outbox]').waitFor({ state: 'detached' })
  same((await view(ad, 'now')).break, true, 'what waited is entered, once')
  await go(ad, 'morning')
  await says(ad, /^Two people set it/, 'and the box says who set it')
  await seen(ad, 'morning set')
}

try {
  await play([morning, boxes, unknown, told], () => pages)
} finally {
  await browser.close()
  box.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
