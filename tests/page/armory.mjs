// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// armory.mjs SHOWCLEAR - the armory when nothing is in it, when sixty things are, when the link is lost, when it refuses; what is
// put on the record by forms, with wrong input, a rack that fires, a name taken, two presses of one button.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { twice } from './fingers.mjs'
import { ask, since, size, view } from './hands.mjs'
import { button, go, narrow, opener, openBrowser, phone, play, press, sampleBox, says, seen, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const people = mkdtempSync(join(tmpdir(), 'showclear-crew-'))
writeFileSync(
  join(people, 'crew.csv'),
  'name,roles,contact\nTamsin Okafor,armorer,\nRowan Ashgrove,first-ad,\nIda Brandt,grip,\n',
)
const fresh = dir => ['new', dir, '--title', 'The Long Fence', '--pack', 'bulletin-1', '--crew', join(people, 'crew.csv')]
const browser = await openBrowser()
const first = await sampleBox(process.argv[2], fresh)
const box = await sampleBox(process.argv[2])
const pages = []
let cart, grip

const field = (page, label) => page.getByLabel(label, { exact: true })
const pick = (page, key) => page.locator(`[data-pick="${key}"]`).click()
const record = page => page.locator('.register [data-act^="register-"]')
const named = async (page, word, id) => (await view(page, word)).find(row => row.id === id)

/** A production's first morning: nothing is there, and it says whose it is to put it there. */
async function nothing() {
  const open = opener(browser, first)
  cart = await open('cart', phone, 'armorer', 'Tamsin Okafor')
  grip = await open('grip', narrow, 'grip', 'Ida Brandt')
  pages.push(cart, grip)
  for (const page of pages) {
    await go(page, 'armory')
    await says(page, /^Nothing is on this record yet/, 'it says that nothing is there')
    await seen(page, 'armory with nothing')
  }
  await says(grip, 'Weapons, rounds and racks are put on it by: Tamsin Okafor.', 'and whose it is')
  check(!(await grip.locator('#armory a[href^="#register"]').count()), 'a grip is not led to the forms')
}

/** What cannot be is said beside the field as it is typed; what is missing is named; the button comes last. */
async function weapon() {
  await tap(cart.locator('#armory .nothing a'))
  await cart.waitForSelector('.register')
  await seen(cart, 'form empty')
  await says(cart, 'Still needed: a name, how it opens, what it can do.', 'what is missing has a name')
  check(!(await record(cart).count()), 'nothing can be recorded yet')
  const name = cart.locator('[data-field="name"]')
  await name.fill('Colt Nr. 1')
  same(await name.inputValue(), 'colt-nr.-1', 'a name as labels are written')
  await says(cart, /^Not in a name: \./, 'a sign that cannot be is said')
  await name.fill('colt-1')
  await pick(cart, 'revolver')
  await pick(cart, 'fires')
  await cart.getByLabel('The two digits painted on it').fill('7x')
  await says(cart, 'A number from 1 to 99.', 'two digits are two digits')
  await seen(cart, 'form wrong')
  await cart.getByLabel('The two digits painted on it').fill('11')
  const from = await size(cart)
  await twice(cart, record(cart))
  await says(cart, /colt-1/, 'it is on the record')
  await cart.waitForFunction(() => !document.querySelector('[data-field="name"]').value)
  same((await since(cart, from, 'item-registered')).length, 1, 'two presses of one button are one weapon')
  const row = await named(cart, 'items', 'colt-1')
  same([row.class, row.action, row.capability, row.capacity], ['firearm', 'revolver', 'fires', 6], 'as it was said')
  await name.fill('colt-1')
  await says(cart, /colt-1 is/, 'a name that is taken is said before it is sent')
}

async function beltAndLot() {
  await go(cart, 'register/belt')
  await cart.locator('[data-field="name"]').fill('belt-1')
  await cart.locator('input[inputmode="numeric"]').fill('33')
  await says(cart, 'A number from 1 to 32.', 'a belt has thirty-two loops at most')
  await cart.locator('input[inputmode="numeric"]').fill('24')
  await seen(cart, 'form belt')
  await record(cart).click()
  await cart.waitForFunction(() => !document.querySelector('[data-field="name"]').value)
  same((await named(cart, 'items', 'belt-1')).capacity, 24, 'a belt of twenty-four')
  await go(cart, 'register/lot')
  await cart.locator('[data-field="name"]').fill('dummies-a')
  await pick(cart, 'dummy')
  await pick(cart, 'rattle')
  await pick(cart, '45-colt')
  await cart.locator('input[inputmode="numeric"]').fill('50')
  await seen(cart, 'form lot')
  await record(cart).click()
  await cart.waitForFunction(() => !document.querySelector('[data-field="name"]').value)
  const lot = (await view(cart, 'lots'))[0]
  same([lot.id, lot.kind, lot.mark, lot.stated], ['dummies-a', 'dummy', 'rattle', 50], 'a lot as it was said')
}

/** What fires stands in no rack: the form says so and leads on, and the box refuses it too. */
async function rackThatFires() {
  await go(cart, 'register/rack')
  await cart.locator('[data-field="name"]').fill('rifles')
  await pick(cart, 'blank-only')
  await says(cart, /^What fires, with live rounds or with blanks, stands in no rack/, 'it is said at once')
  await cart.getByLabel('How many pieces?').fill('12')
  check((await record(cart).getAttribute('aria-disabled')) === 'true', 'and foreseen as refused')
  await seen(cart, 'form rack that fires')
  await record(cart).click({ force: true })
  await cart.waitForSelector('.sheet [data-rule="RACK-FIRES"]')
  await press(cart.locator('.sheet'), 'Close')
  const told = await ask(cart, 'register-rack', { id: 'rifles', capability: 'fires', count: 12, colour: 'none' })
  same(told.refused?.rule, 'RACK-FIRES', 'the box refuses it too')
  await pick(cart, 'rubber')
  await pick(cart, 'orange')
  await record(cart).click()
  await cart.waitForFunction(() => !document.querySelector('[data-field="name"]').value)
  const rack = (await view(cart, 'racks'))[0]
  same([rack.id, rack.capability, rack.count, rack.colour], ['rifles', 'rubber', 12, 'orange'], 'a rack as it was said')
  await go(grip, 'register/rack')
  await says(grip, 'Only a weapons custodian puts these on the record.', 'a grip who comes here is told')
  const other = await ask(grip, 'register-rack', { id: 'more', capability: 'rubber', count: 2, colour: 'none' })
  check(other.status !== 200, 'and records nothing')
}

/** Sixty things: what is wanted today stands first, and whatever is behind one tap is there. */
async function crowd() {
  const day = await stage(box)
  const open = opener(browser, box)
  cart = await open('cart', phone, 'armorer', 'Tamsin Okafor')
  grip = await open('props', narrow, 'props', 'Jonah Lindqvist')
  pages.splice(0, 2, cart, grip)
  await day.open(22000)
  for (let i = 1; i <= 56; i++) {
    const id = `${['winchester', 'sharps', 'springfield', 'spencer'][i % 4]}-${10 + i}`
    await day.does('Tamsin', 'register-item', {
      id,
      class: 'firearm',
      action: 'long-gun',
      capability: i % 3 ? 'non-firing' : 'blank-only',
      capacity: 5,
      tag: 30 + i,
    })
    await day.arrive(id)
  }
  for (let i = 7; i <= 22; i++) await day.does('Tamsin', 'take', { item: i }) /* after the sample's own six */
  for (const page of pages) {
    await go(page, 'armory')
    await page.locator('[data-part="out"] [data-item]').nth(15).waitFor()
    await seen(page, 'armory crowded')
    const [locked, racks] = await page.evaluate(() =>
      ['[data-part="locker"] > section', '.strip.rack'].map(at => document.querySelector(at).getBoundingClientRect().top),
    )
    check(racks - locked < 450, `${page.screenName}: what is locked and in no plan stands in nobody's way: ${racks - locked}`)
    same(await page.locator('[data-more]').getAttribute('data-more'), '43', `${page.screenName}: the rest is counted`)
    await tap(page.locator('[data-more] > summary'))
    same(await page.locator('[data-part="locker"] [data-item]').count(), 44, `${page.screenName}: and all of it is there`)
    await seen(page, 'armory crowded, opened')
  }
  await cart.locator('.summary button', { hasText: 'In the locker' }).click()
  await cart.waitForFunction(() => {
    const { top } = document.querySelector('[data-part="locker"] > section').getBoundingClientRect()
    return top >= 0 && top < innerHeight / 2
  })
  check(true, 'a tap on the count leads to its part')
}

/** The link is lost: nothing here reads as now; a pass that ends meanwhile is not on the record, and leads out. */
async function lost() {
  await go(grip, 'rack/rubber-rifles/check')
  await grip.click('[data-look="begin"]')
  await grip.locator('[data-look="turn"]').click()
  await grip.waitForSelector('[data-look="numbers"]')
  box.pause()
  for (const page of pages) await page.waitForSelector('[data-stale]')
  await go(cart, 'armory')
  check((await cart.locator('#armory .strip .last-known').count()) > 0, 'each strip is only the last known')
  await seen(cart, 'armory without a link')
  await seen(grip, 'rack without a link')
  box.goOn()
  for (const page of pages) await page.waitForSelector('[data-stale]', { state: 'detached' })
  check(await grip.locator('.passes').isVisible(), 'a pass goes on when the link is back')
  await grip.click('[data-look="leave"]')
}

/** What comes after the first screens is asked for again, by another address, when it did not come. */
async function failedOnce() {
  const page = await opener(browser, box)('late', phone, undefined, 'Ulrich Penhale')
  pages.push(page)
  let asked = 0
  await page.context().route('**/later.js*', route => (asked++ ? route.continue() : route.abort('connectionrefused')))
  await page.reload()
  await page.waitForSelector('#now')
  await go(page, 'armory')
  await page.waitForSelector('#armory')
  check(asked > 1, 'the armory came at the second asking')
}

try {
  await play([nothing, weapon, beltAndLot, rackThatFires, crowd, lost, failedOnce], () => pages)
} finally {
  await browser.close()
  first.end()
  box.end()
  rmSync(people, { recursive: true, force: true })
  finish()
}
