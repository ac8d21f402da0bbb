// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// lunch.mjs SHOWCLEAR - a belt's rounds proved in and out; lunch, wrap and moves with a weapon in a hand: never refused, what
// stays is named; the locker left and found by its seal, its digits misread, pressed twice, and another seal. Taps are counted.
import { check, finish, same } from './check.mjs'
import { counter, digits, point, points, twice } from './fingers.mjs'
import { ask, since, size, view } from './hands.mjs'
import { button, desk, go, opener, openBrowser, phone, play, press, sampleBox, says, seen, take, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const day = await stage(box)
const open = opener(browser, box)
const taps = counter()
const rider = 'Gordon Aske'
let ad, cart

const item = (page, id) => page.locator(`#armory [data-item="${id}"]`)
const row = async (page, id) => (await view(page, 'items')).find(one => one.id === id)
const entered = async (page, text) => {
  await digits(page, text)
  taps.add(text.length)
}
const looked = async (page, n) => {
  await points(page, n)
  taps.add(n)
}
const refused = async (kind, args, rule, what) => same((await ask(cart, kind, args)).refused?.rule, rule, what)

async function morning() {
  await day.open(22000)
  await day.received(1, 50)
  await day.does('Tamsin', 'rounds-out', { lot: 1, count: 12 })
  ad = await open('ad', desk, 'first-ad', 'Rowan Ashgrove')
  cart = await open('cart', phone, 'armorer', 'Tamsin Okafor')
  await go(cart, 'armory')
}

/** Eight onto a belt, each proved before the one who looks, who holds the screen; then to the rider. */
async function beltOut() {
  await tap(item(cart, 'belt-1').getByRole('button', { name: 'Take' }))
  await says(cart, 'Show it: whoever looks holds the screen.', 'who shows is told whose screen it is')
  check(!(await item(cart, 'belt-1').locator('[data-act="load"]').count()), 'and proves nothing on their own')
  await seen(cart, 'belt in hand')
  await tap(item(ad, 'belt-1').locator('summary', { hasText: 'Prove rounds in' }))
  await seen(ad, 'belt how many')
  taps.begin()
  await taps.hit(button(item(ad, 'belt-1'), '8 dummies'))
  await looked(ad, 3)
  await seen(ad, 'belt proving')
  await looked(ad, 5)
  await ad.waitForSelector('#armory')
  taps.most(9, 'eight rounds proved onto a belt')
  same((await row(ad, 'belt-1')).rounds, 8, 'eight are on it')
  await refused('lock', { item: 4 }, 'LOCK-LOADED', 'a belt is not locked with rounds on it')
  await tap(item(cart, 'belt-1').locator('[data-act="hand-over"]'))
  await tap(button(cart, rider))
  await cart.waitForSelector('#armory [data-item="belt-1"][data-state]')
  await says(cart, `Collect from ${rider}`, 'the belt is with the rider')
}

/** A break is never refused: the belt and a weapon stay, named; on it nothing is loaded, stated or handed over. */
async function named() {
  await day.opened(1, 'Rowan')
  await go(ad, 'now')
  await says(ad, `belt-1 stays, in ${rider}'s hands: Tamsin Okafor collects it`, 'before it: what would stay')
  const from = await size(ad)
  await press(ad, 'Begin the break')
  await button(ad, 'End the break').waitFor()
  check(!(await ad.locator('.sheet').count()), 'the break is not refused')
  const kept = await since(ad, from, 'weapon-kept', 'rounds-kept')
  same(
    kept.map(leaf => [leaf.k, leaf.d.item ?? leaf.d.lot]).sort(),
    [
      ['rounds-kept', 1],
      ['weapon-kept', 1],
      ['weapon-kept', 4],
    ],
    'each that stays is on the record',
  )
  await says(ad, 'Break. Not everything is locked: what stays is named.', 'nothing claims that it is locked')
  await says(cart, "colt-1 stays, in Tamsin Okafor's hand: to be locked away", 'the cart reads the same')
  await seen(ad, 'break with a belt out')
  await seen(cart, 'break with a belt out')
  await refused('load', { item: 4, lot: 1, shower: 8, count: 1, proved: 1 }, 'ON-BREAK', 'nothing is loaded on a break')
  await refused('leave-locker', { seal: 111 }, 'BREAK-WEAPON-OUT', 'the locker is not left while a weapon is out')
  check(!(await cart.locator('[data-seal]').count()), 'and no keypad asks for a seal')
}

/** Back from the rider, each round proved out, locked; no bore is asked of a belt. */
async function beltBack() {
  await tap(item(cart, 'belt-1').locator('[data-act="collect"]'))
  await says(cart, /^Before it is locked, each round is proved out/, 'the belt is proved out first')
  await seen(cart, 'belt back')
  taps.begin()
  await taps.hit(item(ad, 'belt-1').getByRole('button', { name: 'I look: prove out' }))
  await looked(ad, 8)
  await ad.waitForSelector('#armory')
  taps.most(9, 'eight rounds proved out of a belt')
  same((await row(ad, 'belt-1')).rounds, 0, 'none is left on it')
  await tap(item(cart, 'belt-1').locator('[data-act="lock"]'))
  await item(cart, 'belt-1').locator('[data-act="lock"]').waitFor({ state: 'detached' })
  await press(cart, '4 back into the box')
  await tap(item(ad, 'colt-1').getByRole('button', { name: 'I look: chambers and bore' }))
  await points(ad, 7)
  await ad.waitForSelector('#armory')
}

/** The last weapon is locked, and the locker sealed: the keypad stands open where it is due. A bounce is no digit. */
async function lunch() {
  await press(ad, 'End the break')
  await button(ad, 'Begin the break').waitFor()
  await item(cart, 'colt-1').locator('[data-act="lock"]:not([aria-disabled])').waitFor()
  taps.begin()
  await taps.hit(item(cart, 'colt-1').locator('[data-act="lock"]'))
  await cart.waitForSelector('[data-seal="put"]')
  await seen(cart, 'seal due')
  await twice(cart, cart.locator('[data-digit="0"]'))
  same(await cart.locator('.keypad-shown').textContent(), '0··', 'a bounce is not a second digit')
  taps.add(1)
  await entered(cart, '00')
  await says(cart, 'Read the seal', 'sealed by 000, and its reading is due next')
  await taps.hit(button(ad, 'Begin the break'))
  await button(ad, 'End the break').waitFor()
  taps.most(6, 'locked for lunch')
  await says(ad, 'Break: weapons and rounds locked.', 'now it is so')
  await seen(ad, 'lunch sealed')
  await seen(cart, 'lunch sealed')
}

/** Read, opened, proved and loaded again: one gun after lunch. Before the seal is read nothing is taken. */
async function afterLunch() {
  const closed = await take(cart, 'colt-1')
  await closed.click({ force: true })
  await cart.waitForSelector('.sheet [data-rule="SEAL-UNREAD"]')
  check(true, 'SEAL-UNREAD')
  await press(cart.locator('.sheet'), 'Close')
  taps.begin()
  await taps.hit(button(ad, 'End the break'))
  await entered(cart, '000')
  await taps.hit(item(cart, 'colt-1').getByRole('button', { name: 'Take' }))
  await taps.hit(item(ad, 'colt-1').getByRole('button', { name: 'I look: chambers and bore' }))
  await looked(ad, 7)
  await ad.waitForSelector('[data-point="round"]')
  await looked(ad, 6)
  await ad.waitForSelector('#armory')
  taps.most(21, 'after lunch: seal, open, prove and load six')
  same((await row(ad, 'colt-1')).rounds, 6, 'six are in it')
}

/** The crew goes home with a loaded weapon in a hand: not refused, and it stays held and named. */
async function wrap() {
  const from = await size(ad)
  await press(ad, 'Wrap: the crew goes home')
  await button(ad, 'End the break').waitFor()
  await says(ad, "colt-1 stays, in Tamsin Okafor's hand, with 6 rounds in it: proved out, then locked away", 'the wrap names it')
  same(
    (await since(ad, from, 'weapon-kept')).map(leaf => leaf.d.item),
    [1],
    'and so does the record',
  )
  await seen(ad, 'wrapped with a weapon in a hand')
  await tap(ad.locator('summary', { hasText: 'Close the day' }))
  await press(ad, 'Close the day')
  await ad.waitForSelector('.sheet [data-rule]')
  await press(ad.locator('.sheet'), 'Close')
  await tap(item(ad, 'colt-1').locator('summary', { hasText: 'Other looks' }))
  await tap(item(ad, 'colt-1').getByRole('button', { name: 'I look: prove out' }))
  await points(ad, 7)
  await ad.waitForSelector('#armory')
  await item(cart, 'colt-1').locator('[data-act="lock"]:not([aria-disabled])').click()
  await cart.waitForSelector('[data-seal="put"]')
}

/** Misread, and read again; then another seal is on it: that is said in words, and stops the set. */
async function otherSeal() {
  await digits(cart, '417')
  await says(cart, 'Read the seal', 'sealed for the night')
  await digits(cart, '471')
  await cart.waitForSelector('.sheet [data-rule="SEAL-OTHER"]')
  check(true, 'SEAL-OTHER')
  await seen(cart, 'seal differs, refused')
  await press(cart.locator('.sheet'), 'Close')
  await says(cart, '471 is not the seal that was put on', 'what was read stands there')
  await seen(cart, 'seal differs')
  await press(cart, 'I misread it: read it again')
  await point(cart).waitFor({ state: 'detached' })
  await digits(cart, '471')
  await press(cart.locator('.sheet'), 'Close')
  const from = await size(ad)
  await press(cart, 'It reads 471: it is another seal. Stop the set')
  for (const page of [ad, cart]) await page.waitForSelector('[data-stopped]')
  same(
    (await since(ad, from, 'seal-read', 'set-stopped'))
      .map(leaf => leaf.k)
      .sort()
      .join(),
    'seal-read,set-stopped',
    'and it stopped',
  )
  await seen(cart, 'stopped by a seal')
}

try {
  await play([morning, beltOut, named, beltBack, lunch, afterLunch, wrap, otherSeal], () => [ad, cart])
} finally {
  await browser.close()
  box.end()
  finish()
}
