// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// around.mjs SHOWCLEAR - before and around the day, each person on a phone of their own: what arrives, places looked through by two
// at a tap a place, a find that holds its place, a ban that is not verified until all were looked through, the box's morning, a clock
// that nobody can trust, a day that goes on on paper.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { counter } from './fingers.mjs'
import { ask, done, size, since, view } from './hands.mjs'
import { button, desk, go, narrow, opener, openBrowser, phone, play, sampleBox, says, seen, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const browser = await openBrowser()
const executable = process.argv[2]
const stick = mkdtempSync(join(tmpdir(), 'showclear-stick-')),
  key = `${stick}.key`
const withKey = dir => {
  spawnSync(executable, ['sample', dir], { env: { ...process.env, XDG_STATE_HOME: join(dirname(dir), 'state') } })
  return ['backup', dir, '--new-key', key]
}
const box = await sampleBox(executable, withKey, ['--copy-to', stick])
const pages = []
const open = opener(browser, box)
const places = ['cart', 'boxes', 'belts', 'holsters', 'wardrobe', 'vehicles', 'locker']
const { hit, most } = counter()
let day, ad, cart, grip, uk, station

async function morning() {
  day = await stage(box)
  ad = await open('ad', phone, 'first-ad', 'Rowan Ashgrove')
  cart = await open('cart', phone, 'armorer', 'Tamsin Okafor')
  grip = await open('grip', narrow, 'grip', 'Barnaby Quill')
  pages.push(ad, cart, grip)
  await day.open(22000)
  await ad.waitForFunction(() => document.querySelector('[data-verified]'))
}

const verified = page => page.locator('#now [data-verified], #armory [data-verified]').first().getAttribute('data-verified')
const line = (page, word) => page.waitForSelector(`[data-verified="${word}"]`)

/** Prohibited is a word; nobody looked. Seven places, seven taps, on the phone of the one who looks. */
async function swept() {
  same(await verified(ad), 'not', 'a ban that nobody verified says so')
  await says(grip, /not verified today/, 'and to everybody')
  await seen(grip, 'prohibited')
  await go(ad, 'sweep')
  await says(ad, 'Rowan Ashgrove and Tamsin Okafor, together at each place.', 'who they are is known')
  await seen(ad, 'sweep')
  const from = await size(ad)
  for (const place of places) {
    await hit(ad.locator(`[data-flow="${place}"]`))
    await ad.waitForSelector(`[data-swept="${place}"]`)
    if (place === 'belts') {
      await go(ad, 'now')
      await line(ad, 'part')
      await says(ad, /3 of 7 places/, 'half of it is no verification')
      await go(ad, 'sweep')
    }
  }
  most(7, 'seven places')
  same((await since(ad, from, 'place-swept')).length, 7, 'an entry a place')
  await says(ad, 'Every place was looked through.', 'the last completes it')
  await seen(ad, 'swept')
  await go(grip, 'now')
  await line(grip, 'whole')
  await says(grip, /looked through today, the last at \d\d:\d\d/, 'and everybody reads when')
}

/** A break ends it; on the cart the second person is named once and holds the screen. */
async function anew() {
  await done(ad, 'break')
  await done(ad, 'end-break')
  await line(grip, 'not')
  await go(cart, 'sweep')
  await hit(cart.locator('[data-pair-ask]'))
  await hit(button(cart, 'Rowan Ashgrove'))
  const from = await size(cart)
  for (const place of places.slice(0, 2)) {
    await hit(cart.locator(`[data-flow="${place}"]`))
    await cart.waitForSelector(`[data-swept="${place}"]`)
  }
  most(4, 'two named, two places, on the cart')
  const [leaf] = await since(cart, from, 'place-swept')
  same(
    [leaf.by, leaf.d.shower, leaf.on],
    [day.person('Rowan'), day.person('Tamsin'), day.person('Tamsin')],
    'who looked, who was there, on whose screen',
  )
}

/** What nobody declared counts as live: the set stops, the place is held, and until the report is answered nothing comes from it. */
async function found() {
  await tap(cart.locator('[data-found]'))
  await tap(cart.locator('[data-find] [data-pick="round"]'))
  await tap(cart.locator('[data-find] [data-pick="belts"]'))
  await seen(cart, 'a find')
  await tap(cart.locator('[data-act="find-round"]'))
  for (const page of pages) await page.waitForSelector('[data-stopped]')
  same((await view(ad, 'now')).heldPlaces, ['belts'], 'its place is held')
  const told = await ask(ad, 'sweep', { where: 'belts', shower: day.person('Tamsin') })
  same(told.refused?.rule, 'PLACE-HELD', 'it is not looked through while it is held')
  for (const name of ['Rowan', 'Tamsin', 'Barnaby']) await day.does(name, 'answer-stop', { person: day.person(name) })
  await day.does('Rowan', 'explain-stop', { reason: 'other-reason', text: 'A round in a belt of the second unit.' })
  await day.does('Tamsin', 'account-weapons').catch(() => {})
  const report = (await view(ad, 'reports')).find(row => row.state !== 'answered')
  const owner = day.name(report.owner)
  await day.does(owner, 'answer-report', {
    report: report.report,
    outcome: 'looked-at',
    text: 'A dummy of the second unit. Sent back.',
  })
  await day.does('Rowan', 'release')
  await day.does('Tamsin', 'release')
  await ad.waitForSelector('[data-stopped]', { state: 'detached' })
  same((await view(ad, 'now')).heldPlaces, [], 'answered, it is held no more')
  same((await view(ad, 'now')).swept.includes('belts'), false, 'and waits to be looked through anew')
}

/** A page drawn and read as a phone's camera would give it. */
const photograph = async page =>
  Buffer.from(
    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 560 })
      const pen = canvas.getContext('2d')
      pen.fillStyle = '#eee'
      pen.fillRect(0, 0, 400, 560)
      const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.8))
      return [...new Uint8Array(await blob.arrayBuffer())]
    }),
  )
async function photographs(page) {
  const file = { name: 'page.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) }
  await page.locator('input[accept="image/*"]').first().setInputFiles(file)
  await page.waitForSelector('[data-photo="there"]')
}
const lot = async id => (await view(ad, 'lots')).find(row => row.id === id)

/** What is on the record is not yet on the set: it is told from whom it came, looked at by two, and proved by the same two. */
async function arrived() {
  const args = { kind: 'dummy', calibre: '45-colt', mark: 'rattle', count: 3, text: 'Ridge Props' }
  await day.does('Tamsin', 'register-lot', { id: 'dummies-b', ...args })
  await day.does('Tamsin', 'register-lot', { id: 'dummies-c', ...args })
  await go(cart, 'armory')
  await cart.waitForSelector('[data-awaits="dummies-b"]')
  check(!(await cart.locator('[data-lot="dummies-b"]').count()), 'it is with what is awaited, and nowhere else')
  await seen(cart, 'awaited')
  await go(ad, 'arrive')
  await tap(ad.locator('[data-flow="dummies-b"]'))
  await says(ad, /^Still needed: from whom, who brought it, how it comes/, 'what is not said is named')
  await ad.locator('textarea').first().fill('From Ridge Props; before that on a series in Almería.')
  await hit(ad.locator('[data-pick="0"]'))
  await hit(ad.locator('[data-pick="mixed"]'))
  await tap(ad.locator('[data-flow="dummies-b"]'))
  await ad.waitForSelector('.sheet [data-rule="ARRIVAL-LOOSE"]')
  await tap(button(ad, 'Close'))
  await tap(ad.locator('[data-pick="sealed"]'))
  await photographs(ad)
  await seen(ad, 'arrival said')
  const from = await size(ad)
  await hit(ad.locator('[data-flow="dummies-b"]'))
  await ad.waitForSelector('[data-came="dummies-b"]')
  most(3, 'an arrival, its words apart')
  const [leaf] = await since(ad, from, 'arrived')
  same(
    [leaf.d.packing, leaf.d.shower, '/text' in leaf.c, '/media' in leaf.c],
    ['sealed', day.person('Tamsin'), true, true],
    'as it was said, its papers with it',
  )
  await seen(ad, 'arrived')
  await hit(ad.locator('[data-came="dummies-b"] [data-flow="receive"]'))
  await ad.waitForSelector('[data-look="point"]')
  for (let i = 0; i < 3; i++) {
    await ad.locator('[data-look="point"]').click()
    await ad.waitForTimeout(180)
  }
  await ad.waitForFunction(() => !document.querySelector('.look'))
  same((await lot('dummies-b')).state.includes('received'), true, 'and received by the same two, each round proved')
  const told = await ask(ad, 'receive-lot', { lot: 'dummies-c', shower: day.person('Tamsin'), count: 3, proved: 3 })
  same(told.refused?.rule, 'ARRIVAL-NONE', 'what never arrived is not received')
}

/** Out of the locker, to whom, a tap a thing; it may arrive again. */
async function departed() {
  await go(ad, 'depart')
  await ad.locator('textarea').fill('Back to Ridge Props.')
  await seen(ad, 'departing')
  await hit(ad.locator('[data-flow="blanks-a"]'))
  await ad.locator('[data-flow="blanks-a"]').waitFor({ state: 'detached' })
  most(2, 'something leaves')
  same((await lot('blanks-a')).here, false, 'it is not here any more')
  await go(ad, 'arrive')
  await ad.waitForSelector('[data-flow="blanks-a"]')
}

/** On a set where nothing fires the meeting waits for the sweep, and says what the dummies are made of. */
async function noFiring() {
  const crew = new URL('../../examples/sample/crew.csv', import.meta.url).pathname
  const bare = await sampleBox(executable, dir => ['new', dir, '--title', 'Wood', '--pack', 'no-firing', '--crew', crew])
  try {
    const there = await stage(bare)
    const lead = await opener(browser, bare)('lead', phone, 'first-ad', 'Rowan Ashgrove')
    await there.open(22000)
    const args = { id: 'wooden', kind: 'dummy', calibre: '45-colt', mark: 'solid', count: 6, text: 'Own shop' }
    await there.does('Tamsin', 'register-lot', args)
    const two = { shower: there.person('Tamsin') }
    const { lot } = (await there.view('lots'))[0]
    await there.does('Rowan', 'arrive', { lot, packing: 'sealed', text: 'Own shop, new.', ...two })
    await go(lead, 'meeting')
    await says(lead, 'What the dummies are made of', 'one more content')
    await says(lead, /^Live rounds and weapons that work are prohibited, not verified today/, 'the pack prohibits both')
    for (const choice of await lead.locator('.list .choice').all()) await tap(choice)
    await tap(button(lead, 'Tamsin Okafor'))
    await tap(lead.locator('[data-act="hold-meeting"]'))
    await lead.waitForSelector('.sheet [data-rule="NOFIRE-UNSWEPT"]')
    await tap(button(lead, 'Close'))
    await seen(lead, 'meeting where nothing fires')
    for (const where of places) await there.does('Rowan', 'sweep', { where, ...two })
    await line(lead, 'whole')
    await tap(lead.locator('[data-act="hold-meeting"]'))
    await says(lead, /on the record as present/, 'looked through by two, it is held')
    await lead.context().close()
  } finally {
    bare.end()
  }
}

/** A place and an arrival that stand on a page: when it was is asked first; what is entered so counts for nothing that must be seen now. */
async function sweepFromPaper() {
  const before = (await view(cart, 'now')).swept,
    from = await size(cart)
  await go(cart, 'paper')
  await tap(cart.locator('[data-paper-to="sweep"]'))
  await cart.waitForSelector('[data-from-paper]')
  await tap(cart.locator('[data-pair-ask]'))
  await tap(button(cart, 'Rowan Ashgrove'))
  same(await cart.locator('[data-flow="wardrobe"]').count(), 0, 'no place is entered without its time')
  await tap(cart.locator('[data-ago="5"]'))
  await seen(cart, 'a place from paper')
  await tap(cart.locator('[data-flow="wardrobe"]'))
  await cart.waitForSelector('[data-swept="wardrobe"]')
  const [leaf] = await since(cart, from, 'place-swept')
  same([leaf.entry, leaf.d.where, leaf.by], ['paper', 'wardrobe', day.person('Rowan')], 'it is on the record, from paper')
  same((await view(cart, 'now')).swept, before, 'and looked through today it is not by that')
}
async function arrivalFromPaper() {
  const from = await size(cart)
  await go(cart, 'paper')
  await tap(cart.locator('[data-paper-to="arrive"]'))
  await cart.locator('textarea').first().fill('Ridge Props, by their driver. On no show before.')
  await tap(cart.locator('.arrive [data-pick="0"]').first())
  await tap(cart.locator('[data-pick="sealed"]'))
  await tap(cart.locator('[data-pair-ask]'))
  await tap(button(cart, 'Rowan Ashgrove'))
  await says(cart, /the time on the page/, 'its time is missing')
  await tap(cart.locator('[data-ago="5"]'))
  await seen(cart, 'an arrival from paper')
  await tap(cart.locator('[data-flow="blanks-a"]'))
  await cart.waitForSelector('[data-came="blanks-a"]')
  const [leaf] = await since(cart, from, 'arrived')
  check(leaf.entry === 'paper' && leaf.at - leaf.about >= 240000, 'it came when the page says, and says from where it is known')
}

/** Who goes from paper to a screen finds the number of the step there. */
async function numbers() {
  const found = new Set()
  const barn = (await view(ad, 'setups')).find(row => row.id === '4a').setup
  const { id } = (await view(ad, 'racks'))[0]
  for (const [page, at] of [
    ...['meeting', 'setup/new', `setup/${barn}`, 'sweep', 'arrive', 'report', 'now', `rack/${id}`].map(at => [ad, at]),
    [cart, 'armory'],
  ]) {
    await go(page, at)
    await page.waitForSelector(`main [data-step]`)
    for (const step of await page.locator('[data-step]').evaluateAll(nodes => nodes.map(node => node.dataset.step)))
      for (const one of step.split(' ')) found.add(Number(one))
    await seen(page, `numbered ${at}`)
  }
  const sorted = [...found].sort((a, b) => a - b)
  same(sorted, [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 19], 'each screen says the step of the pad that it is')
}

/** Ten minutes on paper: two say so, a page is photographed and entered by two, its acts are entries of their own, and the log says
 * from when until when. */
async function onPaper() {
  await go(cart, 'paper')
  await tap(cart.locator('[data-ago="10"]'))
  await tap(cart.locator('[data-flow="open-paper"]'))
  await tap(button(cart, 'Rowan Ashgrove'))
  await grip.waitForSelector('[data-on-paper]')
  await says(grip, /^On paper since \d\d:\d\d/, 'everybody reads since when')
  await seen(grip, 'on paper')
  await cart.locator('.paper-mode input[inputmode="numeric"]').fill('3')
  await photographs(cart)
  await seen(cart, 'a page')
  const from = await size(cart)
  const enter = async () => {
    await tap(cart.locator('[data-flow="enter-page"]'))
    if (!(await cart.locator('.sheet').count())) await tap(button(cart, 'Rowan Ashgrove'))
  }
  await enter()
  await cart.locator('.paper-pages a', { hasText: 'Page 3' }).waitFor()
  const [page] = await since(cart, from, 'page-entered')
  same(
    [page.d.count, page.by, page.d.shower, '/media' in page.c],
    [3, day.person('Tamsin'), day.person('Rowan'), true],
    'by two, with its picture',
  )
  const twice = await ask(cart, 'enter-page', { count: 3, day: 22000, shower: day.person('Rowan'), text: 'again' })
  same(twice.refused?.rule, 'PAGE-TWICE', 'and once')
  await tap(cart.locator('[data-paper-acts]'))
  await cart.waitForSelector('[data-thing="colt-1"]')
  await tap(cart.locator('[data-thing="colt-1"]'))
  check((await cart.locator('[data-deed="take"]').innerText()).startsWith('4 ·'), 'the act has the number of its step on the pad')
  await tap(cart.locator('[data-deed="take"]'))
  same(await cart.locator('[data-paper]').last().getAttribute('aria-pressed'), 'true', 'it stands on paper')
  await tap(cart.locator('[data-ago="5"]'))
  await seen(cart, 'an act from paper')
  await tap(cart.locator('[data-act="enter"]'))
  await cart.waitForSelector('[data-entered]')
  const [taken] = await since(cart, from, 'weapon-taken')
  same(taken.entry, 'paper', 'and says so on the record')
  await sweepFromPaper()
  await arrivalFromPaper()
  await go(cart, 'paper')
  await tap(cart.locator('[data-flow="close-paper"]'))
  await tap(button(cart, 'Rowan Ashgrove'))
  await grip.locator('[data-on-paper]').waitFor({ state: 'detached' })
  await go(grip, 'log')
  await says(grip, /on paper \d\d:\d\d–\d\d:\d\d/, 'the log has the span')
}

/** Asked for where the day is closed: every octet is read back before it says so; a stick that is gone is said, and nothing waits. */
async function copied() {
  await go(cart, 'now')
  const due = cart.locator('[data-copy-due]')
  await due.waitFor({ state: 'attached' })
  same(await due.getAttribute('data-copy-due'), 'never', 'nothing was copied yet')
  await due.evaluate(node => node.closest('details')?.setAttribute('open', ''))
  await seen(cart, 'copy asked for')
  await tap(cart.locator('[data-copy-now]'))
  await cart.waitForSelector('[data-copy="made"]')
  await says(cart, /^Last today, \d\d:\d\d/, 'and says when')
  check(readdirSync(stick).length > 0, 'it is on the stick')
  await seen(cart, 'copied')
  rmSync(stick, { recursive: true })
  await tap(cart.locator('[data-copy-now]'))
  await cart.waitForSelector('[data-copy="not"]')
  await seen(cart, 'the stick is gone')
}

/** A station held out asks who touches it, and its pages fit a small screen in every language. */
async function others() {
  uk = await open('uk', narrow, 'armorer', 'Tamsin Okafor', { locale: 'uk-UA', colorScheme: 'light' })
  const es = await open('es', narrow, 'first-ad', 'Rowan Ashgrove', { locale: 'es-MX' })
  const wide = await open('desk', desk, 'first-ad', 'Rowan Ashgrove')
  pages.push(uk, es, wide)
  for (const page of [uk, es, wide])
    for (const place of ['sweep', 'arrive', 'depart', 'paper', 'papers', 'armory', 'now']) {
      await go(page, place)
      await page.waitForTimeout(150)
      await seen(page, place)
    }
  await go(wide, 'papers')
  for (const word of ['custody', 'pad', 'lots.csv']) {
    const href = await wide.locator(`[data-sheet="${word}"]`).getAttribute('href')
    const { status, type } = await wide.evaluate(async path => {
      const response = await fetch(path)
      return { status: response.status, type: response.headers.get('Content-Type') }
    }, href)
    check(status === 200 && /pdf|csv/.test(type), `${href} is printed: ${status} ${type}`)
  }
  station = await open.station('station', desk, 'props', 'Jonah Lindqvist')
  pages.push(station)
  await go(station, 'sweep')
  await tap(station.locator('[data-pair-ask]'))
  await tap(button(station, 'Rowan Ashgrove'))
  const from = await size(station)
  await tap(station.locator('[data-flow="locker"]'))
  await station.waitForSelector('[data-swept="locker"]')
  const [leaf] = await since(station, from, 'place-swept')
  same([leaf.by, leaf.with], [day.person('Rowan'), day.person('Jonah')], 'on a station, in whose presence')
}

const parts = [morning, swept, anew, found, arrived, departed, noFiring, onPaper, numbers, copied, others]
try {
  await play(parts, () => pages)
} finally {
  await browser.close()
  box.end()
  for (const path of [stick, key]) rmSync(path, { recursive: true, force: true })
  finish()
}
