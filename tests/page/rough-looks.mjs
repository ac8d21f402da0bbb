// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// rough-looks.mjs SHOWCLEAR - looks as a set spoils them: gloves, bounces, held keys, the back button, a stop, a weapon that
// changes under the look, two tabs, two lookers, the wrong person's touch, a tag misread. Nothing lost, doubled, put to a wrong name.
import { check, finish, same } from './check.mjs'
import { again, digits, figure, gloved, offLook, point, points, twice } from './fingers.mjs'
import { ask, done, since, size, view } from './hands.mjs'
import { names } from './sample.mjs'
import { go, opener, openBrowser, phone, play, press, sampleBox, says, seen, tablet, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const day = await stage(box)
const open = opener(browser, box)
const performer = day.person(names.performer)
let ad, cart, station, colt

const item = (page, id) => page.locator(`#armory [data-item="${id}"]`)
const act = (page, id, flow) => item(page, id).locator(`[data-flow="${flow}"]`).first()
const weapon = async id => (await view(ad, 'items')).find(row => row.id === id)
const place = (page, id, state) => page.waitForSelector(`#armory [data-item="${id}"][data-state="${state}"]`)
const shut = page => press(page.locator('.sheet'), 'Close')
const rule = (page, id) =>
  page.waitForSelector(`.sheet [data-rule="${id}"]`).then(
    () => check(true, id),
    () => check(false, `${page.screenName}: no refusal by ${id}`),
  )

const custody = ['weapon-taken', 'weapon-locked', 'weapon-handed-over', 'weapon-collected', 'sight-lost', 'prevented']
/** A press that bounces, and finds another button where the first one was: one act, and no second one. */
async function oneOnly(where, kind, gap) {
  const from = await size(cart)
  await again(cart, where, gap)
  await cart.waitForFunction(() => !document.querySelector('[aria-busy]'))
  await cart.waitForTimeout(300)
  same(
    (await since(ad, from, ...custody)).map(leaf => leaf.k),
    [kind],
    `a bounce after ${gap} ms`,
  )
}

/** Six dummies are in, everybody has copied, the performer has looked: the hand-over is due. */
async function morning() {
  await day.gunMorning()
  await day.opened('colt-1', 'Rowan')
  await day.loaded('colt-1', 'dummies-a', 'Rowan', 6)
  await day.counted('colt-1', 'Gordon')
  await day.copied('4a', 'Rowan', 'Tamsin', 'Gordon')
  ad = await open('ad', phone, 'first-ad', names.ad, { hasTouch: true })
  cart = await open('cart', phone, 'armorer', names.armorer)
  station = await open.station('station', tablet, 'props', names.props)
  for (const page of [ad, cart, station]) await go(page, 'armory')
  colt = (await weapon('colt-1')).item
}

/** Two digits that are another weapon's: refused, and entered anew; a bounce on a key is no second digit. */
async function tagMisread() {
  await tap(act(cart, 'colt-1', 'hand-over'))
  await cart.locator('[data-digit="1"]').waitFor()
  await twice(cart, cart.locator('[data-digit="1"]'))
  same(await cart.locator('.keypad-shown').textContent(), '1·', 'a bounce on a key is no second digit')
  await cart.waitForTimeout(200)
  await digits(cart, '2')
  await rule(cart, 'TAG-OTHER')
  await seen(cart, 'tag misread')
  await shut(cart)
  check((await weapon('colt-1')).place === 'keeper', "another weapon's tag hands nothing over")
  await digits(cart, '11')
  await place(cart, 'colt-1', 'in-use')
}

/** Each ends a look without a record, and says so. */
async function leaving() {
  await oneOnly(item(cart, 'colt-1').locator('[data-act="collect"]'), 'weapon-collected', 160)
  await place(ad, 'colt-1', 'back')
  const from = await size(ad)
  const start = async () => {
    await go(ad, 'armory')
    await tap(act(ad, 'colt-1', 'reset'))
    await point(ad).waitFor()
  }
  await start()
  await points(ad, 4)
  await ad.goBack()
  await says(ad, 'The look was left. Nothing was recorded.', 'the back button leaves a look, and says so')
  await ad.goForward()
  await point(ad).waitFor()
  check((await figure(ad)) === 0, 'coming back begins anew')
  await ad.click('[data-look="leave"]')
  await offLook(ad)
  await start()
  await points(ad, 2)
  await ad.reload()
  await point(ad).waitFor()
  check((await figure(ad)) === 0, 'after a reload, too')
  await points(ad, 2)
  await done(cart, 'lose-sight', { item: colt })
  await says(
    ad,
    'Something here changed while you looked. Nothing was recorded: look again.',
    'a weapon that changes ends it at once',
  )
  await offLook(ad)
  await start()
  await points(ad, 3)
  await ask(cart, 'stop', { reason: 'danger' })
  await offLook(ad)
  await says(ad, 'The set was stopped: this look is not on the record. Look again.', 'a stop ends a look')
  await done(cart, 'account-weapons')
  await done(cart, 'call-mistake')
  await done(ad, 'release')
  await ad.waitForSelector('[data-stopped]', { state: 'detached' })
  same(await since(ad, from, 'weapon-unloaded', 'weapon-loaded', 'empty-seen', 'heads-seen'), [], 'none of them is on the record')
}

async function badHands() {
  await go(ad, 'armory')
  await tap(act(ad, 'colt-1', 'reset'))
  await point(ad).waitFor()
  await gloved(ad, 3)
  await twice(ad, point(ad))
  check((await figure(ad)) === 4, 'a double click is one tap')
  await ad.waitForTimeout(200)
  await point(ad).focus()
  await ad.keyboard.press('Enter')
  check((await figure(ad)) === 5, 'a key is a tap')
  await ad.keyboard.down('Enter')
  for (let i = 0; i < 8; i++) await ad.keyboard.down('Enter')
  await ad.keyboard.up('Enter')
  check((await figure(ad)) <= 6, 'a key that is held down is at most one')
  await ad.click('[data-look="leave"]')
  await offLook(ad)
  await twice(ad, act(ad, 'colt-1', 'reset'))
  await point(ad).waitFor()
  check((await figure(ad)) === 0, 'the press that starts it is not its first tap')
  await ad.click('[data-look="leave"]')
  await offLook(ad)
}

/** The same look in two tabs: the second is told that something changed, and the record has one. */
async function twoTabs() {
  const from = await size(ad)
  const tab = await ad.context().newPage()
  tab.screenName = 'tab'
  await tab.goto(ad.url().replace(/#.*/, '#armory'))
  await tap(act(ad, 'colt-1', 'reset'))
  await tap(act(tab, 'colt-1', 'reset'))
  await point(tab).waitFor()
  await points(tab, 5)
  await points(ad, 7)
  await says(tab, 'Something here changed while you looked. Nothing was recorded: look again.', 'the other tab stops')
  await ad.waitForSelector('[data-look="point"][data-point="round"]')
  await points(ad, 6)
  await offLook(ad)
  same(
    (await since(ad, from, 'weapon-unloaded', 'weapon-loaded')).map(leaf => leaf.k),
    ['weapon-unloaded', 'weapon-loaded'],
    'one look of two tabs is on the record',
  )
  await tab.close()
}

/** Handing over: where its button was, "back from" comes to stand. */
async function handedOverOnce() {
  await day.does('Gordon', 'watch', { item: colt }, { seen: await size(ad) })
  await oneOnly(act(cart, 'colt-1', 'hand-over'), 'weapon-handed-over', 160)
  await place(ad, 'colt-1', 'in-use')
  await done(cart, 'collect', { item: colt })
  await place(ad, 'colt-1', 'back')
}
async function takenAndLockedOnce() {
  const two = (await weapon('colt-2')).item
  await oneOnly(item(cart, 'colt-2').locator('[data-act="take"]'), 'weapon-taken', 90)
  await done(ad, 'look-empty', { item: two, shower: day.person('Tamsin'), seen: 6, of: 6, bore: 1 })
  const lock = item(cart, 'colt-2').locator('[data-act="lock"]')
  await lock.locator('xpath=self::*[not(@aria-disabled)]').waitFor()
  await oneOnly(lock, 'weapon-locked', 220)
}

/** Two lookers at once, each on a screen of their own: both looks stand. */
async function twoLookers() {
  const from = await size(ad)
  const dop = await open('dop', phone, 'cinematographer', 'Saskia Verhoeven')
  await go(dop, 'armory')
  await tap(act(dop, 'colt-1', 'heads'))
  await tap(act(station, 'colt-1', 'heads-else'))
  await press(station.locator('.over'), names.performer)
  await point(dop).waitFor()
  await points(dop, 3)
  await points(station, 6)
  await offLook(station)
  await points(dop, 3)
  await offLook(dop)
  const looks = await since(ad, from, 'heads-seen')
  same(looks.map(leaf => leaf.by).sort(), [performer, day.person('Saskia')].sort(), 'two looks at once are two looks')
  check((await item(dop, 'colt-1').getAttribute('data-evidence')) === 'mine', "and each is its looker's own")
  await dop.context().close()
}

/** Whose look it was not says so, from their own phone: it is void, and both stay on the record. */
async function notMyLook() {
  const from = await size(ad)
  const own = await open('gordon', phone, 'performer', names.performer)
  await go(own, 'armory')
  same(await item(own, 'colt-1').getAttribute('data-evidence'), 'mine', 'on the record it is his look')
  await says(item(own, 'colt-1'), /^Entered on another's screen: .*Gordon Aske\.$/, 'and it says that it was not his screen')
  await seen(own, 'a look in my name')
  await press(item(own, 'colt-1'), 'The look in my name was not mine')
  await item(own, 'colt-1').and(own.locator('[data-evidence="none"]')).waitFor()
  same(
    (await since(ad, from, 'entry-disowned')).map(leaf => leaf.by),
    [performer],
    'it is his own word',
  )
  check(!(await weapon('colt-1')).lookers.includes(performer), 'and the look is void')
  await item(ad, 'colt-1').locator('[data-through]').waitFor({ state: 'detached' })
  await own.context().close()
}

/** A look begun on a station and left lying, and a hand-over with it: whoever comes next is not the one before. */
async function leftOnAStation() {
  const left = await open.station('left', tablet, 'camera', 'Lucio Marchetti-Vale')
  await go(left, 'armory')
  await left.clock.install()
  const from = await size(ad)
  await tap(act(left, 'colt-1', 'heads-else'))
  await press(left.locator('.over'), names.performer)
  await point(left).waitFor()
  await points(left, 3)
  await left.clock.fastForward(50000)
  await points(left, 1)
  await left.clock.fastForward(50000)
  same(await figure(left), 4, 'as long as somebody touches it, it goes on')
  await left.clock.fastForward(11000)
  await offLook(left)
  await says(left, 'The look was left. Nothing was recorded.', 'nobody touched it for a minute: it is forgotten, and says so')
  await left.goForward()
  await left.locator('.look-begin').waitFor()
  same(await left.locator('.look').count(), 0, 'coming back to it, it asks who looks')
  same(await since(ad, from, 'heads-seen', 'prevented'), [], 'nothing is on the record')
  await left.context().close()
}

/** The one who shows is not among those who can look; forced, the box refuses and nothing is put to anybody's name. */
async function wrongHand() {
  await go(cart, 'armory')
  check(
    (await item(cart, 'colt-1').locator('[data-flow]:not([data-flow="hand-over"])').count()) === 0,
    'whoever shows it is offered no look',
  )
  await tap(act(station, 'colt-1', 'heads-else'))
  await station.locator('.over').waitFor()
  await seen(station, 'who looks')
  check((await station.locator('.over').getByRole('button', { name: names.armorer }).count()) === 0, 'nor named on a station')
  const first = await station.locator('.over .group').first().textContent()
  same(first, 'In whose hands the plan puts it', 'near people stand first')
  await press(station.locator('.over'), 'Close')
  const from = await size(ad)
  await cart.evaluate(id => (location.hash = `look/heads/${id}`), colt)
  await cart.locator('.look-begin').waitFor()
  await press(cart, names.ad)
  await points(cart, 6)
  await rule(cart, 'LOOK-WRONG-HAND')
  await shut(cart)
  same(await since(ad, from, 'heads-seen'), [], 'a look entered by the one who showed is none')
}

try {
  await play(
    [
      morning,
      tagMisread,
      leaving,
      badHands,
      twoTabs,
      twoLookers,
      notMyLook,
      leftOnAStation,
      wrongHand,
      handedOverOnce,
      takenAndLockedOnce,
    ],
    () => [ad, cart, station],
  )
} finally {
  await browser.close()
  box.end()
  finish()
}
