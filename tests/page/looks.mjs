// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// looks.mjs SHOWCLEAR - looks, proofs, resets and hand-overs on real screens, each in its taps: the first AD's phone, the
// armorer's, a station. What a set does to them besides stands in rough-looks.mjs.
import { check, finish, same } from './check.mjs'
import { counter, digits, figure, offLook, onLook, point, points } from './fingers.mjs'
import { done, since, size, view } from './hands.mjs'
import { names } from './sample.mjs'
import { go, opener, openBrowser, phone, play, sampleBox, says, seen, tablet } from './screens.mjs'
import { stage } from './staged.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const day = await stage(box)
const open = opener(browser, box)
let ad, cart, station
const setupOf = async id => (await day.view('setups')).find(row => row.id === id).setup
const barn = await setupOf('4a')
const [performer, armorer, first] = [names.performer, names.armorer, names.ad].map(day.person)
const taps = counter()
const looked = async (page, n) => (await points(page, n), taps.add(n))

const item = (page, id) => page.locator(`#armory [data-item="${id}"]`)
const act = (page, id, flow) => item(page, id).locator(`[data-flow="${flow}"]`).first()
const weapon = async id => (await view(ad, 'items')).find(row => row.id === id)
const place = (page, id, state) => page.waitForSelector(`#armory [data-item="${id}"][data-state="${state}"]`)
const idle = page => page.waitForFunction(() => !document.querySelector('#armory [aria-busy]'))
/* The page's clicks, counted; a browser without a sound card makes them too. */
const sounds = () => {
  window.sounds = 0
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (...args) {
    if (this.frequency.value === 1200) window.sounds++
    return start.apply(this, args)
  }
}

async function morning() {
  await day.gunMorning()
  await day.received('blanks-a', 50)
  ad = await open('ad', phone, 'first-ad', names.ad)
  cart = await open('cart', phone, 'armorer', names.armorer)
  station = await open.station('station', tablet, 'props', names.props)
  await ad.addInitScript(sounds)
  await ad.reload()
  for (const page of [ad, cart, station]) await go(page, 'armory')
}

/** Everybody in the area answers the plan as it is now. */
async function everybodyCopies(setup = barn) {
  const whole = await ad.evaluate(async id => (await (await fetch(`/setup/${id}`)).json()).setup, setup)
  for (const person of whole.mustAnswer.filter(person => !whole.copied.includes(person)))
    await done(ad, 'answer-plan', { setup, person, answer: 'copy', version: whole.version })
}

async function opened() {
  await everybodyCopies(await setupOf('8b')) /* blanks are loaded only then */
  taps.begin()
  await taps.hit(item(cart, 'colt-1').getByRole('button', { name: 'Take' }))
  await taps.hit(act(ad, 'colt-1', 'empty'))
  await onLook(ad)
  await seen(ad, 'look')
  await looked(ad, 3)
  await seen(ad, 'look at the fourth')
  await looked(ad, 4)
  taps.most(11, 'open one revolver')
  await ad.waitForSelector('[data-load]')
  await seen(ad, 'two plans ask for rounds')
  same((await weapon('colt-1')).evidence, 'mine', 'the look is recorded before rounds go in')
  await ad.click('[data-load="dummies-a"]')
  await point(ad).waitFor()
  await seen(ad, 'look goes on to the rounds')
  await ad.click('[data-look="leave"]')
  await offLook(ad)
  taps.begin()
  await taps.hit(act(ad, 'colt-1', 'load'))
  await looked(ad, 6)
  taps.most(9, 'prove and load six')
  await offLook(ad)
  await says(item(ad, 'colt-1'), '6 dummies, each proved before you', 'six are in, proved')
}

/** The performer's own look, on the station, by name; then one press states and hands over, and two digits. */
async function handedOver() {
  await everybodyCopies()
  await seen(ad, 'armory loaded')
  await seen(station, 'station loaded')
  const from = await size(ad)
  taps.begin()
  await taps.hit(act(station, 'colt-1', 'heads-named'))
  await onLook(station)
  await seen(station, 'performer looks')
  await looked(station, 6)
  await offLook(station)
  await taps.hit(act(cart, 'colt-1', 'hand-over'))
  await cart.locator('[data-digit="1"]').waitFor()
  await digits(cart, '11')
  taps.add(2)
  taps.most(22, "a performer's first look, statement, tag, hand-over")
  await place(cart, 'colt-1', 'in-use')
  const [look] = await since(ad, from, 'heads-seen')
  check(look.by === performer && look.with > 0, "the look is the performer's, touched in somebody's presence")
  await says(item(ad, 'colt-1'), `Entered on another's screen: ${names.performer}.`, 'whoever relies on it reads on whose screen')
  check(
    !(await station.evaluate(() => location.hash + JSON.stringify(history.state))).includes(String(performer)),
    'no identity stays on a station',
  )
}

const strict = ['weapon-unloaded', 'weapon-loaded', 'look-watched', 'state-declared', 'weapon-handed-over']
async function resetStrict() {
  const from = await size(ad)
  taps.begin()
  await taps.hit(item(cart, 'colt-1').locator('[data-act="collect"]'))
  await place(ad, 'colt-1', 'back')
  await seen(ad, 'back')
  await taps.hit(act(ad, 'colt-1', 'reset'))
  const before = await ad.evaluate(() => window.sounds)
  await looked(ad, 6)
  await looked(ad, 1)
  await ad.waitForSelector('[data-look="point"][data-point="round"]')
  same(await figure(ad), 0, 'what goes in is counted anew')
  await seen(ad, 'reset goes on')
  await looked(ad, 6)
  await offLook(ad)
  await taps.hit(item(station, 'colt-1').getByRole('button', { name: `${names.performer} watched the whole look` }))
  await idle(station)
  await taps.hit(act(cart, 'colt-1', 'hand-over'))
  await place(cart, 'colt-1', 'in-use')
  taps.most(20, 'reset strict')
  same(
    (await since(ad, from, ...strict)).map(leaf => leaf.k),
    strict,
    'proved out, proved in, watched, stated, handed over',
  )
  same(await ad.evaluate(() => window.sounds), before + 13 + 4, 'a click a tap, and two when a part is counted')
}

/** An easing, and what it stands on: this proof, watched by the performer too. */
async function eased() {
  const colt = (await weapon('colt-1')).item
  await done(cart, 'collect', { item: colt })
  const text = 'One actor, one chair; the weapon never leaves the frame.'
  await done(cart, 'state-reset', { setup: barn, reset: 'unbroken-sight', text }, { witness: first })
  await everybodyCopies()
  await done(ad, 'unload', { item: colt, shower: armorer, proved: 6, failed: 0, spent: 0, bore: 1 })
  await done(ad, 'load', { item: colt, lot: 'dummies-a', shower: armorer, count: 6, proved: 6 })
  await done(ad, 'look-heads', { item: colt, shower: armorer, seen: 6, of: 6 }, { for: performer })
  await done(cart, 'declare', { item: colt, setup: barn, kind: 'dummy', count: 6 })
  await done(cart, 'hand-over', { item: colt, setup: barn, person: performer, tag: 11 })
  await place(cart, 'colt-1', 'in-use')
}

const unbroken = ['heads-seen', 'sight-kept', 'look-watched', 'sight-kept', 'weapon-handed-over']
/** "It did not leave my sight": only where the plan says so, by the one who watched the proof. */
async function resetUnbroken() {
  await eased()
  const from = await size(ad)
  taps.begin()
  await taps.hit(item(cart, 'colt-1').locator('[data-act="collect"]'))
  await place(ad, 'colt-1', 'back')
  await seen(station, 'sight on a station')
  await taps.hit(act(ad, 'colt-1', 'sight'))
  await looked(ad, 6)
  await offLook(ad)
  await taps.hit(item(station, 'colt-1').getByRole('button', { name: `${names.performer}: it did not leave my sight` }))
  await place(ad, 'colt-1', 'loaded')
  await idle(station)
  await taps.hit(act(cart, 'colt-1', 'hand-over'))
  await place(cart, 'colt-1', 'in-use')
  taps.most(12, 'reset by unbroken sight')
  same(
    (await since(ad, from, ...unbroken)).map(leaf => leaf.k),
    unbroken,
    'seen unbroken, watched, handed over',
  )
}

try {
  await play([morning, opened, handedOver, resetStrict, resetUnbroken], () => [ad, cart, station])
} finally {
  await browser.close()
  box.end()
  finish()
}
