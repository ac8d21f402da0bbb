// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// concern.mjs SHOWCLEAR WRONG_CLOCK.so - somebody is worried about a weapon, on a clock that the test moves: every screen says that
// it waits; how to go on without it is one tap away; unanswered it goes from one to the next, each named when it is theirs, and
// past them all to the recipient outside. Two who look let go of it; of another one, only the one outside does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { check, finish, same } from './check.mjs'
import { offLook, onLook, points } from './fingers.mjs'
import { ask, done, since, size, view } from './hands.mjs'
import { gone, here } from './places.mjs'
import {
  button,
  desk,
  go,
  narrow,
  opener,
  openBrowser,
  phone,
  play,
  press,
  sampleBox,
  says,
  screen,
  seen,
  tap,
} from './screens.mjs'
import { stage } from './staged.mjs'

const folder = mkdtempSync(join(tmpdir(), 'showclear-concern-')),
  wrong = join(folder, 'wrong')
let moved = 0
/** The box's clock goes on by so many minutes; nobody touches a screen meanwhile. */
const later = minutes => writeFileSync(wrong, String((moved += minutes * 60)))
later(0)
const browser = await openBrowser() /* before the box's clock is another one: the browser's is right */
Object.assign(process.env, { LD_PRELOAD: resolve(process.argv[3]), WRONG_CLOCK: wrong })
const box = await sampleBox(process.argv[2])
const names = {
  safety: 'Benedikt Lomax',
  ad: 'Rowan Ashgrove',
  office: 'Stellan Birkeland',
  producer: 'Marguerite Oyelaran',
  union: 'Ines Duarte',
}
const open = opener(browser, box)
const doubt = id => `#armory [data-item="${id}"] .held:not([data-unanswered])` /* that one is what was said before */
const page = {} /* by who holds it */
const all = () => Object.values(page)
let day, barn

async function morning() {
  day = await stage(box)
  await day.gunMorning()
  page.grip = await open('grip', narrow, 'grip', 'Barnaby Quill')
  page.cart = await open('cart', phone, 'armorer', 'Tamsin Okafor', { colorScheme: 'light' })
  page.ad = await open('ad', desk, 'first-ad', names.ad)
  page.safety = await open('safety', phone, 'safety-advisor', names.safety)
  page.office = await open('office', phone, 'production-manager', names.office, { colorScheme: 'light' })
  page.producer = await open('producer', narrow, 'producer', names.producer, { locale: 'uk-UA' })
  page.producer.locale = 'uk'
  page.camera = await open('camera', phone, 'camera', 'Lucio Marchetti-Vale', { locale: 'es-ES' })
  page.camera.locale = 'es'
  page.station = await open.station('station', desk, 'props', 'Jonah Lindqvist')
  page.union = await screen(browser, 'union', phone, box.base)
  await page.union.goto(await box.invite('visitor'))
  await page.union.getByLabel('Your name').fill(names.union)
  await press(page.union, 'Join as a visitor')
  await here(page.union, '#now')
  const { person } = await page.union.evaluate(async () => (await fetch('/me')).json())
  await done(page.office, 'name-outside', { person })
  barn = (await day.view('setups')).find(row => row.id === '4a').setup
}

/** It is said by one, and waits for all. */
async function held() {
  await go(page.grip, 'report')
  await tap(page.grip.locator('[data-concern="firearm-concern"]').first())
  await tap(button(page.grip, 'colt-1'))
  await says(page.grip, 'colt-1 waits until it was looked at before two persons.', 'what it holds is said before it is sent')
  await tap(page.grip.locator('[data-act="report"]'))
  await says(page.grip, 'Your report is on the record.', 'it is on the record')
  for (const one of all()) {
    await go(one, 'now')
    await here(one, '[data-waits="1"]')
    const words = await one.locator('[data-waits="1"]').first().innerText()
    check(/colt-1/.test(words) && !words.includes('Barnaby'), `${one.screenName}: the thing is named, and nobody: ${words}`)
    await go(one, 'armory')
    await here(one, '#armory [data-item="colt-1"]')
    check(await one.locator(doubt('colt-1')).count(), `${one.screenName}: held where the weapons stand`)
    await seen(one, 'concern held')
  }
}

/** Nothing is stated of it; what is left to do without it is one tap away, and is done. */
async function offered() {
  await done(page.cart, 'take', { item: 'colt-1' })
  for (const at of ['armory', 'ad', 'camera']) {
    await go(page.station, `station/${at}`)
    await here(page.station, '[data-doubted="colt-1"]')
    await seen(page.station, `concern station ${at}`)
  }
  const no = await ask(page.cart, 'declare', { item: 'colt-1', setup: barn, kind: 'dummy', count: 6 })
  same(no.refused?.rule, 'ITEM-DOUBTED', 'nobody states what is in it')
  await go(page.ad, `setup/${barn}`)
  await here(page.ad, '[data-setup="4a"]')
  await tap(page.ad.locator('#setup').getByRole('button', { name: 'Take', exact: true }))
  for (const rung of ['A rubber piece', 'The weapon empty', 'An effect', /^Another setup/])
    await says(page.ad.locator('.sheet .ladder'), rung, 'a way to go on')
  await seen(page.ad, 'concern ladder')
  await tap(page.ad.locator('.sheet .rung', { hasText: 'A rubber piece' }))
  await gone(page.ad, '.sheet')
  const { version } = (await view(page.ad, 'setups')).find(row => row.setup === barn)
  for (const who of ['Tamsin', 'Gordon'])
    await done(page.ad, 'answer-plan', { setup: barn, person: day.person(who), answer: 'copy', version })
  await done(page.ad, 'begin-work', { setup: barn, mode: 'rehearsal' })
  await done(page.ad, 'cut', { setup: barn })
  check((await weapon('colt-1')).doubted, 'the work goes on, and it still waits')
}
const weapon = async id => (await view(page.ad, 'items')).find(row => row.id === id)
const reported = async n => (await view(page.ad, 'reports')).find(row => row.report === n)

/** Each screen says whose it is now: by name, on the report's page; whoever it is now is asked, and nobody else. */
async function isNow(report, who) {
  const rung = ladder.indexOf(who)
  for (const one of all()) {
    await go(one, `report/${report}`)
    await says(one, whose[one.locale ?? 'en'](names[who], rung === ladder.length - 1), `${who} must answer`)
    if (one === page.station) continue
    await go(one, 'now')
    await here(one, `[data-waits="${report}"]`)
    const asked = (await view(one, 'now')).asks.some(row => row.ask === 'report' && row.report === report)
    same(asked, one === page[who], `${one.screenName}: ${who} is asked`)
  }
  await here(page[who], '[data-ask="report"]')
  await seen(page[who], `concern ${report} is theirs`)
}
const ladder = ['safety', 'ad', 'office', 'producer', 'union']
const whose = {
  en: (name, outside) => new RegExp(`^It (must be answered by|reached the recipient outside:) ${name}`),
  es: name => new RegExp(`(Debe responder|lo recibe fuera): ${name}`),
  uk: name => new RegExp(`(Має відповісти|отримувача ззовні): ${name}`),
}

/** Nobody answers. Each step is an hour; nobody touches a screen, and each one changes. */
async function escalates(report) {
  await isNow(report, 'safety')
  for (const [i, who] of ladder.slice(1).entries()) {
    const before = await reported(report),
      from = await size(page.ad)
    await go(page.ad, 'report')
    await says(page.ad.locator('[data-deadlines]').first(), names[ladder[i]], 'whose it is stands among the deadlines')
    for (const one of all()) await go(one, `report/${report}`)
    later(61)
    await says(page.grip, whose.en(names[who]), `it goes on to ${who} by itself`)
    const { owner, due, state } = await reported(report)
    check(state === 'lapsed' && owner !== before.owner, `${who}: an earlier deadline passed`)
    const gone = (await since(page.ad, from, 'report-lapsed')).filter(leaf => leaf.d.report === report)
    same(gone.length, 1, `${who}: once`)
    check(who === 'union' ? true : due - before.due >= 3600, `${who} has an hour of their own`)
    await says(page.grip, 'An earlier deadline passed.', 'and that is said')
    await isNow(report, who)
  }
}
const alone = () => escalates(1)

/** Two who look, one of them not one of its keepers, on the page: it waits on no screen any more. */
async function released() {
  const at = page.ad.locator('#armory [data-item="colt-1"] [data-flow="empty"]').first()
  await go(page.ad, 'armory')
  await tap(at)
  await onLook(page.ad)
  await points(page.ad, 7)
  await offLook(page.ad)
  for (const one of all()) {
    await go(one, 'armory')
    await gone(one, doubt('colt-1'))
  }
  check(!(await weapon('colt-1')).doubted, 'two who looked let it go')
  same((await reported(1)).state, 'lapsed', 'a look is no answer: that is still owed')
  await seen(page.cart, 'concern looked at')
  await done(page.union, 'answer-report', { report: 1, outcome: 'looked-at', text: 'Found: nothing. Done: two looked.' })
  await waitsNowhere(1)
}
async function waitsNowhere(report) {
  for (const one of all()) {
    await go(one, 'now')
    await gone(one, `[data-waits="${report}"]`)
  }
}

/** Of another one nobody looks: nobody inside may answer any more; the recipient outside does, and lets it go. */
async function fromOutside() {
  await done(page.camera, 'report', { concern: 'firearm-concern', item: 'winchester-1' })
  await escalates(2)
  for (const who of ladder.slice(0, -1)) {
    const late = await ask(page[who], 'answer-report', { report: 2, outcome: 'changed', text: 'Found: no. Done: no.' })
    same(late.refused?.rule, 'REPORT-NOT-YOURS', `${who} had an hour`)
  }
  check((await weapon('winchester-1')).doubted, 'and it still waits')
  const { union } = page
  await go(union, 'report/2')
  await union.getByLabel('What was found').fill('The lever is bent.')
  await union.getByLabel('What was done').fill('It left the production.')
  await tap(button(union, 'Changed'))
  await says(union, /It left the production/, 'the recipient outside answers')
  await waitsNowhere(2)
  for (const one of all()) {
    await go(one, 'armory')
    await here(one, '#armory')
    await gone(one, doubt('winchester-1'))
  }
  check(!(await weapon('winchester-1')).doubted, 'and it is let go')
  await seen(union, 'concern answered outside')
}

try {
  await play([morning, held, offered, alone, released, fromOutside], all)
} finally {
  await browser.close()
  box.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
