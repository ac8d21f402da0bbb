// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stops.mjs SHOWCLEAR - stops and the way back to work: by mistake, with a weapon out, by two, at a station where nobody is
// named. Taps are counted.
import { check, finish, same } from './check.mjs'
import { counter } from './fingers.mjs'
import { ask, view } from './hands.mjs'
import { desk, opener, narrow, openBrowser, phone, play, press, sampleBox, says, seen } from './screens.mjs'

const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  camera: 'Lucio Marchetti-Vale',
  safety: 'Benedikt Lomax',
}
const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const open = opener(browser, box)
const ad = await open('ad', desk, 'first-ad', names.ad)
const cart = await open('cart', phone, 'armorer', names.armorer)
const camera = await open('camera', phone, 'camera', names.camera)
const safety = await open('safety', narrow, 'safety-advisor', names.safety)
const taps = counter()

const here = (page, selector, timeout = 8000) => page.waitForSelector(selector, { timeout })
const gone = (page, selector) => page.waitForSelector(selector, { state: 'detached', timeout: 8000 })
const count = (page, selector) => page.locator(selector).count()

async function morning() {
  await press(ad, 'Open the day')
  await ask(ad, 'accept-duty', { role: 'first-ad' })
  await ask(cart, 'accept-duty', { role: 'armorer' })
  await here(cart, '#now')
}

/** Stop, "I stopped by mistake", one other's agreement: five taps at most, and nobody else is asked. */
async function byMistake() {
  taps.begin()
  await taps.hit(camera.locator('[data-stop]').first())
  await taps.hit(camera.locator('[data-stop]').first())
  for (const page of [ad, cart, camera]) await here(page, '[data-stopped]')
  await seen(ad, 'stopped')
  check((await count(cart, '[data-act="call-mistake"]')) === 0, 'who did not stop is not offered to call it a mistake')
  const other = await ask(cart, 'call-mistake', {})
  same(other.refused?.rule, 'MISTAKE-NOT-YOURS', 'and the box refuses it from anybody else')
  await taps.hit(camera.locator('[data-act="call-mistake"]').first())
  for (const page of [ad, cart, safety]) await here(page, '[data-mistake]')
  await says(ad, `${names.camera} says the stop was a mistake.`, 'the AD reads whose mistake it was')
  for (const page of [ad, cart, camera, safety])
    check((await count(page, '[data-act="answer-stop"]')) === 0, 'after that nobody is asked to answer')
  check((await count(camera, '[data-act="release"]')) === 0, 'the one who stopped does not agree with themself')
  await seen(cart, 'said to be a mistake')
  await seen(camera, 'own mistake')
  await seen(safety, 'said to be a mistake 320')
  /* Two hands at the same moment, and one finger twice. */
  const agree = ad.locator('[data-act="release"]')
  taps.add(1)
  await agree.dblclick({ force: true })
  for (const page of [ad, cart, camera, safety]) await gone(page, '[data-stopped]')
  taps.most(5, 'stop by mistake to work again')
  await ad.waitForTimeout(300)
  check((await count(ad, '.sheet')) === 0, 'a double press on the release asks nothing more')
}

/** With a weapon out the armorer's one press says where it is and that work goes on. */
async function mistakeWithWeaponOut() {
  await ask(cart, 'take', { item: 'colt-1' })
  taps.begin()
  await taps.hit(ad.locator('[data-stop]').first())
  await taps.hit(ad.locator('[data-stop]').first())
  await taps.hit(ad.locator('[data-act="call-mistake"]').first())
  await here(cart, '[data-mistake]')
  await taps.hit(cart.getByRole('button', { name: 'Each weapon is in my hand or locked: we work again' }))
  for (const page of [ad, cart, camera]) await gone(page, '[data-stopped]')
  taps.most(5, 'the same with a weapon out')
  const item = (await view(cart, 'items')).find(row => row.id === 'colt-1')
  same(item.place, 'keeper', 'nothing but the stop is undone')
}

/** Two who stop: it is nobody's mistake any more. */
async function twoStop() {
  for (const page of [camera, cart]) {
    await page.evaluate(() => fetch('/stop', { method: 'POST', body: JSON.stringify({ reason: 'danger' }) }))
    await here(page, '[data-stopped]')
  }
  await says(camera, 'Raised by 2 persons.', 'two raised it')
  check((await count(camera, '[data-act="call-mistake"]')) === 0, 'a stop of two is not called a mistake by one')
  same((await ask(camera, 'call-mistake', {})).refused?.rule, 'MISTAKE-NOT-YOURS', 'nor by a request')
  await camera.locator('summary', { hasText: 'Write the cause' }).click()
  await camera.click('[data-reason="person-in-area"]')
  await press(camera, 'Write it down')
  await says(ad, 'The cause and the answer are written.', 'the cause is written once')
  await press(cart, 'Each weapon is in my hand or locked')
  await press(cart, 'I agree that we work again')
  await says(cart, 'You have agreed.', 'an agreement is pressed once')
  check((await count(ad, '[data-stopped]')) === 1, 'one role alone does not release')
  await press(ad, 'I agree that we work again')
  for (const page of [ad, cart, camera]) await gone(page, '[data-stopped]')
}

try {
  await play([morning, byMistake, mistakeWithWeaponOut, twoStop], () => [ad, cart, camera])
} finally {
  await browser.close()
  box.end()
  finish()
}
