// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// thirty.mjs SHOWCLEAR - a stop on thirty pages at once: who is asked answers, who sleeps is named to those who can fetch them
// and counted to all others, a drill is told from a stop, and a phone in a pocket stops nothing.
import { check, finish, same } from './check.mjs'
import { counter } from './fingers.mjs'
import { ask, view } from './hands.mjs'
import { gone, here } from './places.mjs'
import { readPage } from './forbidden.mjs'
import { desk, narrow, openBrowser, phone, play, sampleBox, screen, seen } from './screens.mjs'

const box = await sampleBox(process.argv[2], undefined, ['--per-address', '0'])
const browser = await openBrowser()
const taps = counter()
const all = []
const of = role => all.find(page => page.roles.includes(role))
const others = (...not) => all.filter(page => !not.includes(page))
let ad, armorer, grip, pocket, asleep, frozen

const post = async (path, body) => {
  const headers = { 'Content-Type': 'application/json' }
  return (await fetch(box.base + path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}
const invite = () => box.invite().split('/').at(-1)
/** A page of its own browser, joined over HTTP: a cookie, and no tap. */
async function arrive({ person, name, roles }, { clock, ...more } = {}) {
  const { token } = await post('/join', { invite: invite(), person })
  const page = await screen(browser, name, roles.includes('first-ad') ? desk : phone, box.base, more)
  Object.assign(page, { person, roles, fullName: name })
  await page.context().addCookies([{ name: 'showclear', value: token, url: box.base }])
  if (clock) await page.clock.install()
  await page.goto(`${box.base}/#now`, { waitUntil: 'commit', timeout: 30000 })
  await here(page, '#now', 30000)
  all.push(page)
}

async function morning() {
  const { people } = await post('/crew', { invite: invite() })
  const wanted = ['first-ad', 'armorer', 'cinematographer', 'safety-advisor', 'camera', 'performer', 'sound']
  const first = wanted.map(role => people.find(row => row.roles.includes(role)))
  const grips = people.filter(row => row.roles.includes('grip')).slice(0, 2)
  const rest = people.filter(row => ![...first, ...grips].includes(row)).slice(0, 30 - first.length - grips.length)
  const cast = [...first, ...grips, ...rest]
  /* Two whose clock can stand still. */
  const standing = row => (row === grips[1] ? { hasTouch: true, clock: true } : { clock: row.roles.includes('sound') })
  for (let i = 0; i < cast.length; i += 3) await Promise.all(cast.slice(i, i + 3).map(row => arrive(row, standing(row))))
  same(all.length, 30, 'thirty pages')
  ;[ad, armorer, asleep, frozen] = ['first-ad', 'armorer', 'camera', 'sound'].map(of)
  grip = all.find(page => page.person === grips[0].person)
  pocket = all.find(page => page.person === grips[1].person)
  await narrowed(grip)
  await ask(ad, 'open-day', { day: Math.floor(Date.now() / 86400000) })
  await ask(ad, 'accept-duty', { role: 'first-ad' })
  await ask(armorer, 'accept-duty', { role: 'armorer' })
}
const narrowed = page => page.setViewportSize(narrow)

const hide = (page, hidden) =>
  page.evaluate(hidden => {
    Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
/** Two fall asleep: one page is hidden, one stands still as a locked phone's does. */
async function sleep() {
  const reach = '#now [data-reach]'
  same(await ad.locator(reach).count(), 0, 'all awake: nothing stands there, least of all that all are reached')
  const names = [asleep.person, frozen.person]
  const told = ad.evaluate(
    names =>
      new Promise(done => {
        let pings = 0
        const source = new EventSource('/events?since=999999')
        source.addEventListener('ping', () => (pings += window.counting ? 1 : 0))
        source.addEventListener('reach', event => {
          const { people } = JSON.parse(event.data)
          if (names.every(person => people.some(row => row.person === person))) (source.close(), done(pings))
        })
      }),
    names,
  )
  await ad.waitForTimeout(100)
  await frozen.clock.pauseAt(Date.now() + 60000)
  await hide(asleep, true)
  await ad.evaluate(() => (window.counting = true))
  const pings = await told
  check(pings <= 3, `both are named to the first AD before the box has spoken three times more, every 5 s: ${pings}`)
  for (const page of [asleep, frozen])
    await ad.waitForFunction(
      name => document.querySelector('#now [data-reach="names"]')?.textContent.includes(name),
      page.fullName,
    )
  check(/asleep/.test(await ad.locator(reach).textContent()), 'as asleep, which is said of a page')
  await here(armorer, `${reach}[data-reach="names"]`)
  for (const page of [grip, of('performer')]) {
    await page.waitForFunction(() => /^2 /.test(document.querySelector('#now [data-reach="number"]')?.textContent ?? ''))
    const words = await readPage(page)
    check(!words.includes(asleep.fullName) && !words.includes(frozen.fullName), `${page.screenName} reads how many, and no name`)
  }
  await seen(ad, 'thirty asleep')
  await seen(grip, 'thirty asleep')
}

/** Held for 600 ms. */
async function hold(page) {
  const bar = await page.locator('[data-stop]').first().boundingBox()
  await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2)
  await page.mouse.down()
  await here(page, '[data-stopped]')
  await page.mouse.up()
}
const stopNow = async () => (await view(ad, 'now')).stop

async function stopped() {
  taps.begin()
  taps.add(1)
  await hold(grip)
  await Promise.all(others(frozen).map(page => here(page, '[data-stopped]')))
  check(true, 'all pages that can be are red')
  const { asked } = await stopNow()
  const asking = others(frozen).filter(page => asked.includes(page.person))
  check(asking.length >= 3 && asking.length < 29, `some are asked to answer, not all: ${asking.length}`)
  for (const page of asking) await here(page, '[data-act="answer-stop"]')
  check(!asked.includes(pocket.person), 'a grip far from any weapon is not')
  await ad.waitForSelector('[data-stopped] [data-reach="names"]')
  const named = await ad.locator('[data-stopped] [data-reach="names"]').textContent()
  check(named.includes(asleep.fullName) && named.includes(frozen.fullName), `who sleeps is named to the first AD: ${named}`)
  const counted = await pocket.locator('[data-stopped] [data-reach="number"]').textContent()
  check(/^2 /.test(counted), `and counted to a grip: ${counted}`)
  for (const page of [ad, armorer, grip]) await seen(page, 'thirty stopped')
  for (const page of asking) await page.locator('[data-act="answer-stop"]').first().click()
  const want = asking.map(page => page.person)
  for (let i = 0; i < 900 && !want.every(person => current.includes(person)); i++) {
    current = (await stopNow()).answered
    await ad.waitForTimeout(50)
  }
  check(
    want.every(person => current.includes(person)),
    'each of them has answered',
  )
  await frozen.clock.resume()
  await hide(frozen, false)
  await here(frozen, '[data-stopped]')
  check(true, 'a page that wakes is red at once')
  await hide(asleep, false)
}
let current = []

async function byMistake() {
  await taps.hit(grip.locator('[data-act="call-mistake"]').first())
  await taps.hit(ad.locator('[data-act="release"]').first())
  await Promise.all(all.map(page => gone(page, '[data-stopped]')))
  taps.most(5, 'stop by mistake to work again')
  await gone(ad, '#now [data-reach]')
  check(true, 'who is awake again is on no list')
}

/** A drill is marked on every page and kept apart; a stop in the middle of it is a stop. */
async function drill() {
  await ask(ad, 'drill', {})
  await Promise.all(all.map(page => here(page, '[data-drill]')))
  same(await all[5].locator('[data-stopped]').count(), 0, 'a drill does not look like a stop')
  check((await stopNow()).drill, 'and the record knows it as one')
  await seen(ad, 'thirty drill')
  await hold(grip)
  await Promise.all(all.map(page => here(page, '[data-stopped]')))
  check(!(await stopNow()).drill, 'a stop during a drill is a stop')
  await grip.locator('[data-act="call-mistake"]').first().click()
  await ad.locator('[data-act="release"]').first().click()
  await Promise.all(all.map(page => gone(page, '[data-stopped]')))
  same(await ad.locator('[data-drill]').count(), 0, 'after it nobody drills any more')
}

/** Touches as a pocket makes them, by the page's own clock, that stands between them. */
async function inAPocket() {
  await pocket.clock.pauseAt(Date.now() + 60000)
  const touch = await pocket.context().newCDPSession(pocket)
  const at = (x, y) => [{ x, y, radiusX: 8, radiusY: 8, force: 1 }]
  const send = (type, touchPoints) => touch.send('Input.dispatchTouchEvent', { type, touchPoints })
  const bar = await pocket.locator('[data-stop]').first().boundingBox()
  const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height / 2]
  const tap = async (x, y) => {
    await send('touchStart', at(x, y))
    await pocket.clock.runFor(60)
    await send('touchEnd', [])
    await pocket.clock.runFor(140)
  }
  const goesOn = async what => {
    await pocket.clock.runFor(700)
    same(await stopNow(), null, what)
    same(await pocket.locator('[data-stopped]').count(), 0, `${what}, on its own page too`)
  }
  const wake = async () => {
    await pocket.clock.runFor(4000) /* what was armed is not */
    await hide(pocket, true)
    await hide(pocket, false)
  }
  await wake()
  await pocket.clock.runFor(1500)
  for (const dx of [-60, 0, 60]) {
    await tap(x + dx, y)
    await tap(x + dx, 12)
  }
  await goesOn('short taps here and there do not stop')

  await wake()
  await pocket.clock.runFor(1500)
  await send('touchStart', at(x - 100, y))
  for (let i = 0; i < 10; i++) {
    await send('touchMove', at(x - 100 + i * 20, y + (i % 3)))
    await pocket.clock.runFor(90)
  }
  await send('touchEnd', [])
  await goesOn('a touch that moves along the bar does not')

  await wake()
  for (let i = 0; i < 3; i++) await tap(x, y)
  await goesOn('taps on a page that has just woken do not')

  await wake()
  await pocket.clock.runFor(1500)
  await tap(x, y)
  await tap(x, y)
  await goesOn('nor two taps before any other touch has been there for a second')
  await pocket.clock.runFor(400)
  await tap(x, y)
  await tap(x, y)
  await here(pocket, '[data-stopped]')
  check(true, 'two taps inside it, on a page awake and touched, stop')
  await ask(pocket, 'call-mistake', {})
  await ask(ad, 'release', {})
  await Promise.all([ad, armorer].map(page => gone(page, '[data-stopped]')))
}

try {
  await play([morning, sleep, stopped, byMistake, drill, inAPocket], () => [ad, armorer, grip])
} finally {
  await browser.close()
  box.end()
  finish()
}
