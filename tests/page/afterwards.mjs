// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// afterwards.mjs SHOWCLEAR - what is entered afterwards: late, from paper, a deviation, an irregular record, a wrong entry beside
// the right one, "that was not me"; and the log, where all of it stands.
import { check, finish, same } from './check.mjs'
import { ask, size, view } from './hands.mjs'
import { count, gone, here } from './places.mjs'
import { names, opened } from './sample.mjs'
import { button, go, opener, openBrowser, phone, play, press, sampleBox, says, seen, take, tap } from './screens.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const open = opener(browser, box)
const [ad, cart, camera] = await opened(open, 'ad', 'cart', 'camera')

async function morning() {
  await press(ad, 'Open the day')
  await ask(ad, 'accept-duty', { role: 'first-ad' })
  await ask(cart, 'accept-duty', { role: 'armorer' })
  await here(cart, '#now')
  await ask(cart, 'take', { item: 'colt-1' })
}

async function late() {
  await go(cart, 'now')
  await tap(cart.locator('[data-happened]'))
  await here(cart, '#late')
  await says(cart, /^It was done as it should be/, 'the page says in a sentence what late is')
  await says(cart, /^No look becomes valid by it/, 'and that no look becomes valid')
  await seen(cart, 'late')
  await tap(cart.locator('[data-thing="colt-1"]').first())
  await tap(cart.locator('[data-deed="lock"]').first())
  const send = cart.locator('[data-act="enter"]')
  same(await send.getAttribute('aria-disabled'), 'true', 'without a time it is not sent')
  const before = await size(cart)
  await send.click({ force: true })
  same(await size(cart), before, 'and nothing is entered by the press')
  await wrongTimes()
  await tap(cart.locator('[data-ago="10"]').first())
  await says(cart, /^Done about \d\d:\d\d, 10 minutes ago\.$/, 'ten minutes ago is a time of the clock')
  await says(cart, `${names.armorer} locks colt-1 away.`, 'the sentence of the record stands there before it is sent')
  await seen(cart, 'late whole')
  await send.dblclick()
  await here(cart, '.sheet [data-rule="LOCK-NO-LOOK"]')
  check(true, 'a late act meets the same rules')
  await seen(cart, 'late refused')
  await press(cart.locator('.sheet'), 'Close')
  await tap(cart.locator('[data-deed="lose-sight"]').first())
  await tap(send)
  const entered = await here(cart, '[data-entered]')
  const index = Number(await entered.getAttribute('data-entered'))
  await tap(cart.locator(`a[href="#entry/${index}"]`))
  await here(cart, '#entry .particulars')
  await says(cart, 'Late: done rightly, entered afterwards', 'its page says that it was entered late')
  await says(cart, 'Done about', 'when it was done')
  await says(cart, 'Entered at', 'and when it was entered')
  await seen(cart, 'entry late')
  const item = (await view(cart, 'items')).find(row => row.id === 'colt-1')
  same(item.looker, 0, 'no look is valid after it')
}

async function wrongTimes() {
  const clock = cart.locator('[data-clock]')
  const at = minutes =>
    cart.evaluate(
      minutes =>
        new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Denver', hour: '2-digit', minute: '2-digit' }).format(
          Date.now() + minutes * 60000,
        ),
      minutes,
    )
  const [ahead, behind] = [await at(45), await at(-45)]
  const nextDay = ahead < behind /* near the place's midnight one of the two is another day */
  await clock.fill(ahead)
  if (nextDay) await cart.click('[data-days="0"]')
  if (!nextDay) {
    await says(cart, /^This time has not come yet/, 'a time that has not come is not taken')
    same(await cart.locator('[data-act="enter"]').getAttribute('aria-disabled'), 'true', 'it cannot be sent so')
    await cart.click('[data-days="1"]')
    await gone(cart, '.wrong-time')
    check((await count(cart, '[data-act="enter"][aria-disabled]')) === 0, 'yesterday at that hour has been')
  }
  await clock.fill('')
  await gone(cart, '.wrong-time')
  same(await cart.locator('[data-act="enter"]').getAttribute('aria-disabled'), 'true', 'an empty time is no time')
}

async function paper() {
  await go(cart, 'log')
  await tap(cart.locator('[data-happened]'))
  const other = button(cart, 'Enter something else') /* where the entry before still stands */
  await other.or(cart.locator('[data-thing="dummies-a"]')).first().waitFor()
  if (await other.count()) await tap(other)
  await cart.click('[data-thing="dummies-a"]')
  await cart.click('[data-deed="rounds-out"]')
  await cart.getByLabel('How many rounds').fill('6')
  await cart.click('[data-paper]')
  await cart.click('[data-ago="30"]')
  await seen(cart, 'late from paper')
  await cart.click('[data-act="enter"]')
  await here(cart, '.sheet, [data-entered]')
  if (await count(cart, '.sheet')) {
    await says(cart, 'This lot was never received before two persons.', 'rounds of a lot that nobody received are refused')
    await cart.click('[data-did]')
    await here(cart, '#deviation [data-rule="LOT-NOT-RECEIVED"]')
    await seen(cart, 'deviation from paper')
    await release()
  }
}

/** Refused, and happened: its own screen says what was passed, what is real now, and who does what. */
async function deviation() {
  await go(camera, 'armory')
  await tap(await take(camera, 'colt-2'))
  await here(camera, '.sheet [data-rule="TAKE-NOT-ARMORER"]')
  await seen(camera, 'refused')
  await press(camera, 'Ask anyway')
  await here(camera, '.sheet .recorded')
  await seen(camera, 'refused and sent')
  await camera.click('[data-did]')
  await here(camera, '[data-stopped]')
  await press(camera, 'What was passed, and who does what')
  await here(camera, '#deviation [data-rule="TAKE-NOT-ARMORER"]')
  await says(camera, 'What is real now', 'the page says what is real now')
  await says(camera, new RegExp(`Takes it, opens it, looks.*${names.armorer}`), 'and who does what')
  await seen(camera, 'deviation')
  await release()
}

async function release() {
  const stop = (await view(ad, 'now')).stop
  if (!stop) return
  const items = await view(cart, 'items')
  for (const item of items.filter(row => row.place === 'holder')) await ask(cart, 'collect', { item: item.item })
  await ask(ad, 'explain-stop', { reason: 'other-reason', text: 'Said in the test.' })
  await ask(cart, 'account-weapons', {})
  await ask(cart, 'release', {})
  await ask(ad, 'release', {})
  for (const page of [ad, cart, camera]) await gone(page, '[data-stopped]')
}

async function irregular() {
  await go(cart, 'irregular')
  await says(cart, /^It happened, but the entry was made by the wrong hand/, 'the page says in a sentence what irregular is')
  await seen(cart, 'irregular')
  await go(camera, 'deviation')
  await says(camera, /^A danger barrier was passed/, 'and what a deviation is')
  await camera.click('[data-thing="winchester-1"]')
  await camera.click('[data-deed="take"]')
  await says(camera, 'Sending this stops the set.', 'before it is sent, the page says that it stops the set')
  await seen(camera, 'deviation before')
}

/** The log reads as a page: filters, marks in words, each entry a page. */
async function log() {
  await go(cart, 'log')
  await here(cart, '.leaves [data-sort="deviation"]')
  await seen(cart, 'log')
  check(
    (await cart.locator('[data-sort="deviation"] .entry-mark').first().innerText()) === 'deviation',
    'a deviation is marked in a word',
  )
  check((await count(cart, '[data-sort="refused"]')) > 0, 'so is what was refused')
  const all = await count(cart, '.leaves > li')
  await cart.click('[data-filter="mine"]')
  const mine = await count(cart, '.leaves > li')
  check(mine > 0 && mine < all, `of ${all} entries ${mine} are one's own`)
  await cart.click('[data-filter="weapons"]')
  check((await count(cart, '.leaves [data-leaf="weapon-taken"]')) > 0, 'weapons have their own')
  check((await count(cart, '.leaves [data-leaf="day-opened"]')) === 0, 'and nothing else among them')
  await cart.click('[data-filter="all"]')
  await go(cart, 'log')
  if (await count(cart, '[data-earlier]')) {
    await cart.click('[data-earlier]')
    await here(cart, '.leaves [data-leaf="production-begun"]')
    check(true, 'earlier entries come out of the log itself')
  }
  await cart.locator('[data-sort="refused"] .line').first().click()
  await says(cart, 'Refused: it was asked, and did not happen', 'a refused one says so')
  await here(cart, '#entry [data-rule="TAKE-NOT-ARMORER"]')
  await seen(cart, 'entry refused')
  await go(cart, 'entry/999999')
  await says(cart, /^This phone has no such entry/, 'an entry that is not there is said not to be')
}

/** A wrong entry stays, and a new one beside it says so; also of one that was corrected before. */
async function corrections() {
  const { index } = await ask(cart, 'asked-and-looked', { item: 'colt-1' })
  await go(cart, `entry/${index}`)
  await tap(cart.locator('[data-wrong]'))
  await seen(cart, 'wrong entry')
  await cart.getByLabel('What is wrong with it, in a sentence').fill('It was colt-2.')
  await cart.locator('[data-act="correct"]').dblclick()
  await here(cart, '#late')
  await says(cart, `Entry ${index} is marked as wrong. Enter here what is right.`, 'it leads straight to the right one')
  await seen(cart, 'late after a correction')
  await go(cart, `entry/${index}`)
  const link = cart.locator('a', { hasText: /^corrected by entry \d+$/ })
  await link.first().waitFor()
  same(await link.count(), 1, 'pressed twice it is corrected once')
  const first = Number((await link.first().innerText()).match(/\d+/)[0])
  await seen(cart, 'corrected')
  await tap(link.first())
  await says(cart, `corrects entry ${index}`, 'the new one names the old one')
  await says(cart, 'It was colt-2.', 'in words')
  const second = await ask(ad, 'correct', { leaf: first, text: 'No, colt-1 was right.' })
  check(second.status === 200, 'a correction can be corrected')
  await go(cart, `entry/${first}`)
  await says(cart, `corrected by entry ${second.index}`, 'and that stands there too')
  await go(cart, 'log')
  await here(cart, `[data-index="${index}"] .was-corrected`)
  await says(cart.locator(`[data-index="${index}"]`), `corrected by entry ${first}`, 'the log shows both')
  await says(cart.locator(`[data-index="${first}"]`), `corrects entry ${index}`, 'on both lines')
  await seen(cart, 'log corrected')
  const far = await ask(cart, 'correct', { leaf: 4000000, text: 'nothing' })
  check(far.status === 200 || far.status === 400 || far.status === 409, 'an entry that is not there breaks nothing')
  await go(cart, 'log')
  await here(cart, '.leaves')
}

async function notMe() {
  await ask(ad, 'plan-setup', { id: 'not-me' })
  await ask(ad, 'plan-weapon', { setup: 'not-me', item: 'colt-2', person: 46, kind: 'empty', count: 0 })
  await ask(ad, 'enter-area', { setup: 'not-me', person: 16 })
  const row = (await view(ad, 'setups')).find(one => one.id === 'not-me')
  const taken = await ask(ad, 'answer-plan', { setup: 'not-me', person: 16, answer: 'copy', version: row.version })
  check(taken.status === 200, 'a spoken Copy is taken')
  const copied = async () => (await ad.evaluate(async () => (await (await fetch('/setup/not-me')).json()).setup)).copied
  same(await copied(), [16], 'it stands for the camera')
  await go(cart, `entry/${taken.index}`)
  await here(cart, '#entry .particulars')
  check((await count(cart, '[data-act="that-was-not-me"]')) === 0, 'nobody else says that it was not them')
  await go(camera, `entry/${taken.index}`)
  await seen(camera, 'not me')
  await tap(camera.locator('[data-act="that-was-not-me"]'))
  await ad.waitForFunction(async () => (await (await fetch('/setup/not-me')).json()).setup.copied.length === 0)
  check(true, '"That was not me" voids it')
  await go(camera, 'log')
  await here(camera, '.leaves [data-leaf="entry-disowned"]')
}

try {
  await play([morning, late, paper, deviation, irregular, log, corrections, notMe], () => [ad, cart, camera])
} finally {
  await browser.close()
  box.end()
  finish()
}
