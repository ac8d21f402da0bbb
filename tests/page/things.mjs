// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// things.mjs SHOWCLEAR - the armory's own: racks out and back with a gap, by count and by name, a piece that is not like the
// others, a belt, lunch with a weapon in a hand, the seal right and wrong, and forms with wrong input. Taps are counted.
import { check, finish } from './check.mjs'
import { button, desk, go, joinAs, openBrowser, phone, press, sampleBox, says, screen, seen, tap } from './screens.mjs'

const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  props: 'Jonah Lindqvist',
  rider: 'Gordon Aske',
}
const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const ad = await screen(browser, 'ad', desk, box.base),
  cart = await screen(browser, 'cart', phone, box.base),
  props = await screen(browser, 'props', { width: 320, height: 640 }, box.base)

/** Every press of a person, counted on the page itself: what a script clicks and what it does not. */
const count = page =>
  page.evaluate(() => {
    window.taps = 0
    if (!window.counting) addEventListener('click', event => event.isTrusted && window.taps++, true)
    window.counting = true
  })
const taps = page => page.evaluate(() => window.taps)
const refusal = (page, id) =>
  page.waitForSelector(`.sheet [data-rule="${id}"]`).then(
    () => check(true, id),
    () => check(false, `${page.screenName}: no refusal by ${id}`),
  )
const closeSheet = page => press(page.locator('.sheet'), 'Close')
const item = (page, id) => page.locator(`#armory [data-item="${id}"]`)
const rack = page => page.locator('#armory [data-rack="rubber-rifles"]')
const points = async (page, n) => {
  for (let i = 0; i < n; i++) {
    await page.locator('[data-look="point"]').click()
    await page.waitForTimeout(170)
  }
}
const numbers = async (page, list) => {
  for (const n of list) {
    await page.locator(`.voucher[data-number="${n}"]`).click()
    await page.waitForTimeout(170)
  }
}
const upTo = n => Array.from({ length: n }, (_, i) => i + 1)
const look = async (page, n) => {
  await go(page, 'rack/rubber-rifles/check')
  await page.click('[data-look="begin"]')
  await points(page, n)
  await rackPage(page)
}
const rackPage = page => page.waitForSelector('.rack-page')

async function join() {
  await joinAs(ad, await box.invite('first-ad'), names.ad)
  await joinAs(cart, await box.invite('armorer'), names.armorer)
  await joinAs(props, await box.invite('props'), names.props)
  for (const page of [ad, cart]) await press(page, 'I accept this duty')
  await press(ad, 'Open the day')
  await button(ad, 'Begin the break').waitFor()
}

/** The one who looks holds a screen of their own: 40 pieces, one a tap; then the custodian's one press. */
async function rackOut() {
  await go(cart, 'armory')
  await rack(cart).waitFor()
  await seen(cart, 'armory with a rack')
  await go(props, 'armory')
  await seen(props, 'armory with a rack')
  await go(cart, 'rack/rubber-rifles/check')
  await says(cart, /^It passes through your hands/, 'nobody looks on the screen of the one who shows')
  await go(cart, 'armory')
  await count(cart)
  await count(props)
  await rack(props).locator('[data-act="check"]').click()
  await props.waitForSelector('[data-look="begin"]')
  await seen(props, 'rack begin')
  await props.click('[data-look="begin"]')
  await points(props, 5)
  await props.locator('[data-look="point"]').dblclick()
  check((await props.locator('.look-figure').textContent()).startsWith('6'), "a glove's double tap is one piece")
  await seen(props, 'rack check')
  await points(props, 34)
  await rackPage(props)
  await says(props, /^Jonah Lindqvist saw each pass at /, 'who looked stands on the rack')
  await seen(props, 'rack checked')
  await press(rack(cart), 'State and issue: 40 pieces, rubber, nothing in them fires, for 6A')
  await cart.locator('.rack-page').getByText('40 out, for 6A').waitFor()
  const all = (await taps(cart)) + (await taps(props))
  check(all <= 50, `forty rubber rifles are out in ${all} taps, at most 50`)
  await seen(cart, 'rack out')
}

/** One does not come back: the number says which, and it is found later. */
async function rackBack() {
  await go(props, 'armory')
  await count(props)
  await rack(props).locator('[data-act="back"]').click()
  await props.click('[data-look="begin"]')
  await numbers(props, [3, 3, ...upTo(40).filter(n => n !== 3 && n !== 17)])
  check((await props.locator('.voucher[aria-pressed="true"]').count()) === 39, 'a number tapped twice is one piece')
  await seen(props, 'rack back')
  await press(props, 'Did not come back: number 17')
  await rackPage(props)
  await says(cart, 'Missing: number 17', 'the gap shows which')
  check((await taps(props)) <= 50, `thirty-nine are back and one is named in ${await taps(props)} taps, at most 50`)
  await seen(cart, 'rack gap')
  await press(cart, 'Number 17 is found')
  await cart.getByText('Missing: number 17').waitFor({ state: 'detached' })
  await cart.locator('.rack-page').getByText('40 in the rack').waitFor()
}

/** Seen by another on their own small screen, by number; then issued one by one to people. */
async function byName() {
  await go(props, 'rack/rubber-rifles/check')
  await props.click('[data-look="begin"]')
  await press(props, 'By number')
  await numbers(props, [40, 39])
  await press(props, 'Take back: 39')
  check((await props.locator('.voucher[aria-pressed="true"]').count()) === 1, 'the last tap is taken back')
  await seen(props, 'rack by number')
  await numbers(props, upTo(39))
  await rackPage(props)
  await says(props, /^Jonah Lindqvist saw each pass at /, 'checked on their own screen')
  await seen(props, 'rack page')
  await go(cart, 'rack/rubber-rifles/names')
  await cart.waitForSelector('[data-voucher="1"]')
  await press(cart, names.rider)
  await cart.waitForSelector('[data-voucher="2"]')
  await seen(cart, 'rack by name')
  await press(cart, 'Perrin Holloway')
  await cart.waitForSelector('[data-voucher="3"]')
  await go(cart, 'rack/rubber-rifles')
  await says(cart, 'With whom', 'who has which')
  await seen(cart, 'rack with whom')
  await press(cart, 'Back')
  await press(cart, 'Back')
  await cart.getByText('With whom').waitFor({ state: 'detached' })
}

/** In one setup with a weapon that fires, look-alikes need a mark: the refusal leads to it. */
async function unmarked() {
  await go(cart, 'rack/rubber-rifles')
  await cart.locator('summary', { hasText: 'Colour, plan' }).click()
  await press(cart.locator('.pick'), '4A')
  await cart.locator('.plans').getByRole('link', { name: '4A' }).waitFor()
  await look(ad, 40)
  const issue = cart.getByRole('button', { name: /fires, for 4A$/ })
  await issue.waitFor()
  check(
    (await issue.getAttribute('aria-disabled')) === 'true',
    'issuing unmarked look-alikes beside a gun is foreseen as refused',
  )
  await issue.click({ force: true })
  await refusal(cart, 'RACK-UNMARKED')
  await seen(cart, 'rack unmarked')
  await closeSheet(cart)
  await press(cart, 'orange')
  await cart.locator('[data-colour="orange"]').waitFor()
  await issue.click()
  await cart.locator('.rack-page').getByText('40 out, for 4A').waitFor()
  await seen(cart, 'rack marked')
}

/** What is not like the others holds the rack and stops the set. */
async function unlike() {
  await go(props, 'rack/rubber-rifles/back')
  await props.click('[data-look="begin"]')
  await numbers(props, [1, 2, 3])
  await press(props, 'This one is not like the others: stop')
  for (const page of [ad, cart, props]) await page.waitForSelector('[data-stopped]')
  check(true, 'a piece that is not like the others stops the set')
  await press(cart, 'I have stopped')
  await go(cart, 'rack/rubber-rifles')
}

/** The stop is agreed away by the ordinary means; the rack stays held. */
async function goOn() {
  await press(ad, 'I have stopped')
  await ad.locator('summary', { hasText: 'Write the cause' }).click()
  await ad.click('[data-reason="weapon"]')
  await ad.getByLabel('What happened, and what was changed').fill('One rifle was heavier. It is put aside and looked at.')
  await press(ad, 'Write it down')
  await press(cart, 'Show the pages behind')
  await cart.waitForSelector('.rack-page')
  await seen(cart, 'rack held')
  await says(cart, /^Held: one piece was not like the others/, 'the rack is held')
}

try {
  for (const part of [join, rackOut, rackBack, byName, unmarked, unlike, goOn]) {
    try {
      await part()
    } catch (fault) {
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 3).join(' | ')}`)
      for (const page of [ad, cart, props]) await seen(page, 'fault')
      break
    }
  }
} finally {
  await browser.close()
  box.end()
  finish()
}
