// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// racks.mjs SHOWCLEAR - forty rubber rifles out and back, with a gap, by count and by name; a piece that is not like the
// others; and bad hands: a number misread or tapped twice, a pass left half-way, the back button, two at once. Taps are counted.
import { check, finish, same } from './check.mjs'
import { counter, twice } from './fingers.mjs'
import { ask, size, view } from './hands.mjs'
import { button, desk, go, narrow, opener, openBrowser, phone, play, press, sampleBox, says, seen, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const day = await stage(box)
const open = opener(browser, box)
const taps = counter()
const rider = 'Gordon Aske'
let ad, cart, props

const refusal = (page, id) =>
  page.waitForSelector(`.sheet [data-rule="${id}"]`).then(
    () => check(true, id),
    () => check(false, `${page.screenName}: no refusal by ${id}`),
  )
const closeSheet = page => press(page.locator('.sheet'), 'Close')
const rack = page => page.locator('#armory [data-rack="rubber-rifles"]')
const rackPage = page => page.waitForSelector('.rack-page')
const struck = page => page.locator('.voucher[aria-pressed="true"]').count()
const upTo = n => Array.from({ length: n }, (_, i) => i + 1)
const points = async (page, n) => {
  for (let i = 0; i < n; i++) {
    await page.locator('[data-look="point"]').click()
    await page.waitForTimeout(170)
  }
  taps.add(n)
}
const numbers = async (page, list) => {
  await page.waitForSelector('[data-look="numbers"]')
  for (const n of list) {
    await page.locator(`.voucher[data-number="${n}"]`).click()
    await page.waitForTimeout(170)
  }
  taps.add(list.length)
}
const begin = async (page, how) => {
  await go(page, `rack/rubber-rifles/${how}`)
  await page.click('[data-look="begin"]')
}
const theRack = async page => (await view(page, 'racks'))[0]

async function morning() {
  await day.open(22000)
  ad = await open('ad', desk, 'first-ad', 'Rowan Ashgrove')
  cart = await open('cart', phone, 'armorer', 'Tamsin Okafor')
  props = await open('props', narrow, 'props', 'Jonah Lindqvist')
}

/** The one who looks holds a screen of their own: 40 pieces, one a tap; then the custodian's one press. */
async function rackOut() {
  await go(cart, 'armory')
  await go(props, 'armory')
  await rack(props).waitFor()
  await seen(cart, 'armory with a rack')
  await seen(props, 'armory with a rack')
  await go(cart, 'rack/rubber-rifles/check')
  await says(cart, /^It passes through your hands/, 'nobody looks on the screen of the one who shows')
  await go(cart, 'armory')
  taps.begin()
  await taps.hit(rack(props).locator('[data-act="check"]'))
  await props.waitForSelector('[data-look="begin"]')
  await seen(props, 'rack begin')
  await taps.hit(props.locator('[data-look="begin"]'))
  await points(props, 5)
  await twice(props, props.locator('[data-look="point"]'))
  taps.add(2)
  await props.waitForFunction(() => document.querySelector('.look-figure').textContent.startsWith('6'))
  await seen(props, 'rack check')
  check(!(await props.locator('nav').isVisible()), 'while somebody looks the screen leads nowhere else')
  await points(props, 34)
  await rackPage(props)
  await says(props, /^Jonah Lindqvist saw each pass at /, 'who looked stands on the rack')
  await seen(props, 'rack checked')
  await taps.hit(button(rack(cart), 'State and issue: 40 pieces, rubber, nothing in them fires, for 6A'))
  await cart.locator('.rack-page').getByText('40 out, for 6A').waitFor()
  taps.most(50, 'forty rubber rifles are out, a double tap among the taps')
  await seen(cart, 'rack out')
}

/** They come back in the riders' order; a number is misread, the browser's back button is touched, one does not come back. */
async function rackBack() {
  await go(props, 'armory')
  const before = await size(props)
  taps.begin()
  await taps.hit(rack(props).locator('[data-act="back"]'))
  await taps.hit(props.locator('[data-look="begin"]'))
  await numbers(props, [3, 40, 3])
  await says(props, '3 was tapped already. Read the number once more.', 'a number read twice is doubted')
  check((await struck(props)) === 2, 'and counts once')
  await seen(props, 'rack number twice')
  await taps.hit(button(props, 'Undo: 3'))
  check((await struck(props)) === 1, 'what was misread is taken back')
  await numbers(props, [5, 3, ...upTo(20).filter(n => n > 5 && n !== 17)])
  await props.goBack()
  await says(props, /^Kept on this screen, not yet on the record/, 'the back button in the middle keeps what came back')
  same(await size(props), before, 'and records nothing')
  await taps.hit(rack(props).locator('[data-act="back"]'))
  await says(props, /^17 of 40 were seen to come back before this screen/, 'it says what is kept')
  await seen(props, 'rack resumed')
  await taps.hit(props.locator('[data-look="resume"]'))
  await numbers(props, [1, 2, 4, ...upTo(39).filter(n => n > 20)])
  await seen(props, 'rack back')
  await taps.hit(props.locator('summary', { hasText: 'Some did not come back' }))
  await taps.hit(button(props, 'Did not come back: number 17'))
  await rackPage(props)
  taps.most(50, 'thirty-nine are back and one is named, a misreading and the back button among the taps')
  await says(cart, 'Missing: number 17', 'the gap shows which')
  same((await theRack(cart)).pieces, [[17, 0, 'missing']], 'one is missing, by its number')
  await seen(cart, 'rack gap')
  await press(cart, 'Number 17 is found')
  await cart.locator('.rack-page').getByText('40 in the rack').waitFor()
}

/** A look that is left half-way was no look: by its button, by the back button; the next begins at nought. */
async function halfWay() {
  const before = await size(props)
  await begin(props, 'check')
  await points(props, 5)
  await props.click('[data-look="leave"]')
  await says(props, 'The look was left. Nothing was recorded.', 'left by its button')
  await go(props, 'armory')
  await begin(props, 'check')
  check((await props.locator('.look-figure').textContent()).startsWith('0'), 'the next look begins at nought')
  await points(props, 2)
  await props.goBack()
  await props.waitForSelector('[data-look="begin"], #armory')
  same([await size(props), (await theRack(props)).checked], [before, false], 'and nothing of it is on the record')
  await go(props, 'armory')
}

/** By number on a small screen; then one by one to people. Who reads a number that is out is refused. */
async function byName() {
  await begin(props, 'check')
  await press(props, 'By number')
  await numbers(props, [40, 39])
  await press(props, 'Undo: 39')
  check((await struck(props)) === 1, 'the last tap is taken back')
  await seen(props, 'rack by number')
  await numbers(props, upTo(39))
  await rackPage(props)
  await seen(props, 'rack page')
  await go(cart, 'rack/rubber-rifles/names')
  await cart.waitForSelector('[data-voucher="1"]')
  await press(cart, rider)
  await cart.waitForSelector('[data-voucher="2"]')
  await seen(cart, 'rack by name')
  check(!(await button(cart, rider).count()), 'who has one is not offered another')
  await day.does('Tamsin', 'issue-piece', { rack: 1, voucher: 2, person: day.person('Nola') })
  await cart.waitForSelector('[data-voucher="3"]')
  const again = await ask(cart, 'issue-piece', { rack: 1, voucher: 1, person: day.person('Perrin') })
  same(again.refused?.rule, 'RACK-COUNT', 'a number that is out goes to nobody else')
  await press(cart, 'Perrin Holloway')
  await cart.waitForSelector('[data-voucher="4"]')
  await go(cart, 'rack/rubber-rifles')
  await says(cart, 'With whom', 'who has which')
  await seen(cart, 'rack with whom')
}

/** Two take the same three back at once: the second is told, and nothing is doubled. */
async function two() {
  await begin(ad, 'back')
  await numbers(ad, [1])
  await begin(props, 'back')
  await numbers(props, [1, 2, 3])
  await rackPage(props)
  await says(ad, /^Something here changed while you looked/, 'the other look ends, and says so')
  same((await theRack(ad)).pieces, [], 'each is back once')
  await go(ad, 'now')
}

/** In one setup with a weapon that fires, look-alikes need a mark: the refusal leads to it. */
async function unmarked() {
  await go(cart, 'rack/rubber-rifles')
  await cart.locator('summary', { hasText: 'Colour, plan' }).click()
  await press(cart.locator('.pick'), '4A')
  await cart.locator('.plans').getByRole('link', { name: '4A' }).waitFor()
  await begin(ad, 'check')
  await points(ad, 40)
  await rackPage(ad)
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
  await begin(props, 'back')
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
  await play([morning, rackOut, rackBack, halfWay, byName, two, unmarked, unlike, goOn], () => [ad, cart, props])
} finally {
  await browser.close()
  box.end()
  finish()
}
