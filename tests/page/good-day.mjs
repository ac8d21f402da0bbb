// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// good-day.mjs SHOWCLEAR - the sample's good day on three screens: the armory cart, the first AD, the camera. All other
// phones are off. Refusals on the way are met in words. Ends in "N passed, N failed".
import { check, finish } from './check.mjs'
import { desk, go, joinAs, openBrowser, phone, sampleBox, screen, seen, button, press, says, tap } from './screens.mjs'

const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  camera: 'Lucio Marchetti-Vale',
  performer: 'Gordon Aske',
  dop: 'Saskia Verhoeven',
}
const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const ad = await screen(browser, 'ad', desk, box.base),
  cart = await screen(browser, 'cart', phone, box.base),
  camera = await screen(browser, 'camera', phone, box.base)
const all = [ad, cart, camera]

const rule = (page, id) =>
  page.waitForSelector(`.sheet [data-rule="${id}"]`).then(
    () => check(true, id),
    () => check(false, `${page.screenName}: no refusal by ${id}`),
  )
const item = (page, id) => page.locator(`#armory [data-item="${id}"]`)
const point = page => page.locator('[data-look="point"]')
const points = async (page, n) => {
  for (let i = 0; i < n; i++) {
    await point(page).click()
    await page.waitForTimeout(170)
  }
}
const digits = async (page, text) => {
  for (const digit of text) {
    await page.click(`[data-digit="${digit}"]`)
    await page.waitForTimeout(170)
  }
}
const handOver = `6 dummies, as stated: hand over to ${names.performer} For 12A`
const lookDone = page => page.waitForFunction(() => !document.querySelector('.look'))

async function join() {
  await joinAs(ad, await box.invite('first-ad'), names.ad)
  await joinAs(cart, await box.invite('armorer'), names.armorer)
  await joinAs(camera, await box.invite('camera'), names.camera)
  for (const page of all) await seen(page, 'joined')
}

async function morning() {
  for (const page of [ad, cart]) if (await button(page, 'I accept this duty').isVisible()) await press(page, 'I accept this duty')
  if (await button(ad, 'Open the day').isVisible()) await press(ad, 'Open the day')
  await button(ad, 'Hold the meeting').waitFor()
  await press(ad, 'Hold the meeting')
  await press(ad, names.armorer)
  await press(ad, 'Record the meeting')
  await rule(ad, 'MEETING-PARTIAL')
  await seen(ad, 'meeting refused')
  await press(ad.locator('.sheet'), 'Close')
  for (const content of ['The intended action', 'What may deviate', 'How to abort', 'Emergency', 'Who commands'])
    await press(ad, content)
  await press(ad, 'Record the meeting')
  await says(ad, 'Tap a name as it answers', 'attendance follows the meeting')
  for (const name of [names.performer, names.dop, 'Wren Thistlewood', 'Hamish Abara', 'Joss Everleigh', 'Anneke Rooijen']) {
    await press(ad, name)
    await ad
      .locator('.names')
      .getByRole('button', { name: `${name} present` })
      .waitFor()
  }
  await seen(ad, 'meeting')
  await go(camera, 'now')
  await press(camera, 'I was there')
  await button(camera, 'I was there').waitFor({ state: 'detached' })
}

async function plan() {
  await go(ad, 'setup/new')
  await ad.getByLabel('Slate, as 118c').fill('12a')
  await ad.getByLabel('What is meant').fill('He draws and does not fire.')
  await press(ad, 'Plan it')
  await ad.waitForSelector('[data-setup="12a"]')
  await ad.click('[data-plan-open]')
  const sheet = ad.locator('[data-plan-form]')
  await sheet.locator('[data-weapon="colt-1"]').click()
  await sheet.locator('[data-hands]', { hasText: names.performer }).click()
  await sheet.locator('[data-what="dummy-6"]').click()
  await sheet.locator('[data-muzzle="nobody"]').click()
  for (const department of ['camera', 'weapons']) await sheet.locator(`[data-department="${department}"]`).click()
  await says(sheet, `colt-1 in ${names.performer}'s hands: 6 dummies`, 'the sheet says the plan in words')
  await seen(ad, 'plan')
  await press(sheet, 'Plan it')
  await sheet.waitFor({ state: 'detached' })
  await says(ad, `colt-1 in ${names.performer}'s hands: 6 dummies`, 'the plan names weapon, hands and rounds')
  await says(ad, '9 persons in the danger area', 'two chips put eight beside the performer')
  await ad.click('[data-change="inside"]')
  await ad.click('[data-by-name]')
  await ad.locator('[data-area]').getByRole('button', { name: 'Ulrich Penhale', exact: true }).click()
  await says(ad, '8 persons in the danger area', 'three taps put one person outside')
  await seen(ad, 'inside')
  await ad.click('[data-change="inside"]')
}

async function rounds() {
  await go(ad, 'armory')
  const lot = ad.locator('[data-lot="dummies-a"]')
  if (await lot.getByRole('button', { name: 'Receive and prove' }).isVisible()) {
    await tap(lot.getByRole('button', { name: 'Receive and prove' }))
    await seen(ad, 'receive begin')
    await count(50, 50, 0)
  }
  await go(cart, 'crew')
  const row = cart.locator('.crew li', { hasText: names.performer })
  if (await row.getByRole('button', { name: 'Enough' }).isVisible()) await row.getByRole('button', { name: 'Enough' }).click()
  await row.getByText('Firearms training: enough').waitFor()
  await seen(cart, 'crew')
}

async function count(counted, proved, without) {
  await press(ad, names.armorer)
  await ad.getByLabel('Counted').fill(String(counted))
  await ad.getByLabel(/^Proved by the mark/).fill(String(proved))
  await ad.getByLabel(/^Without the mark/).fill(String(without))
  await seen(ad, `count ${proved}`)
  await press(ad, 'Record the count')
  await ad.locator('.figure-input').first().waitFor({ state: 'detached' })
}

async function wayOut() {
  await go(cart, 'armory')
  await go(ad, 'armory')
  await tap(item(cart, 'colt-1').getByRole('button', { name: 'Take' }))
  await tap(item(ad, 'colt-1').getByRole('button', { name: 'I look: chambers and bore' }))
  await point(ad).waitFor()
  await seen(ad, 'look')
  await points(ad, 7)
  await ad.waitForSelector('[data-point="round"]')
  await seen(ad, 'load')
  await press(ad, 'Not now: no rounds go in')
  await lookDone(ad)
  await says(item(ad, 'colt-1'), 'Empty, seen by you', "the empty look is the AD's own")
  check((await item(ad, 'colt-1').getAttribute('data-evidence')) === 'mine', "the AD's evidence is mine")
  check((await item(cart, 'colt-1').getAttribute('data-evidence')) !== 'mine', 'the armorer did not look')
  await tap(item(ad, 'colt-1').getByRole('button', { name: 'I look: prove and load 6 dummies of dummies-a' }))
  await point(ad).waitFor()
  await seen(ad, 'prove')
  await points(ad, 6)
  await lookDone(ad)
  await go(ad, 'armory')
  await says(item(ad, 'colt-1'), '6 dummies, each proved before you', 'kind is shown to the one who watched the proof')
}

async function show() {
  const heads = () => tap(item(ad, 'colt-1').getByRole('button', { name: 'Somebody else looks: count heads' }))
  await heads()
  await seen(ad, 'who looks')
  await press(ad.locator('.over'), names.performer)
  await points(ad, 3)
  await seen(ad, 'three of six')
  await ad.click('[data-look="partial"]')
  await rule(ad, 'SHOW-PARTIAL')
  await says(ad, 'A partial look is not shown', 'three of six is refused in words')
  await seen(ad, 'three of six refused')
  await press(ad.locator('.sheet'), 'Close')
  await lookDone(ad)
  await heads()
  await press(ad.locator('.over'), names.performer)
  await points(ad, 6)
  await lookDone(ad)
  await go(camera, 'armory')
  await tap(
    item(camera, 'colt-1').getByRole('button', {
      name: 'I watched the whole look',
    }),
  )
  await camera.waitForSelector('#armory [data-item="colt-1"][data-evidence="watched"]')
  await seen(camera, 'armory')
}

async function say() {
  await tap(item(cart, 'colt-1').getByRole('button', { name: handOver }))
  await rule(cart, 'COPY-MISSING')
  await seen(cart, 'hand over refused')
  await press(cart.locator('.sheet'), 'Close')
  await go(camera, 'now')
  await seen(camera, 'asked')
  await press(camera, /^Copy: colt-1, 6 dummies/)
  await camera.waitForSelector('[data-ask="plan"]', { state: 'detached' })
  await go(ad, 'setup/12a')
  for (const name of [names.performer, names.dop, 'Wren Thistlewood', 'Hamish Abara', 'Joss Everleigh', 'Anneke Rooijen']) {
    await press(ad.locator('.roll'), name)
    await ad
      .locator('.roll')
      .getByRole('button', { name: `${name} copied` })
      .waitFor()
  }
  await seen(ad, 'answered')
  await go(cart, 'setup/12a')
  await says(cart, '8 persons in the danger area', 'the setup stands whole on the cart too')
  await seen(cart, 'setup')
  await go(cart, 'armory')
}

async function use() {
  await tap(item(cart, 'colt-1').getByRole('button', { name: handOver }))
  await cart.locator('[data-digit="9"]').waitFor()
  await seen(cart, 'hand over')
  await digits(cart, '99')
  await rule(cart, 'TAG-OTHER')
  await press(cart.locator('.sheet'), 'Close')
  await digits(cart, '11')
  await cart.waitForSelector('#armory [data-item="colt-1"][data-state="in-use"]')
  await seen(cart, 'in use')
  await says(ad, 'Nothing is missing from the record. Look for yourself.', 'nothing is missing')
  await press(ad, 'Rehearsal')
  await button(ad, 'Cut').waitFor()
  await go(camera, 'now')
  await seen(camera, 'rehearsal')
  await seen(ad, 'rehearsal')
  await press(ad, 'Cut')
  await tap(item(cart, 'colt-1').getByRole('button', { name: /^Collect from/ }))
  await cart.waitForSelector('#armory [data-item="colt-1"][data-state="back"]')
  await seen(cart, 'back')
}

async function lunch() {
  await says(
    ad,
    "colt-1 stays, in Tamsin Okafor's hand, with 6 rounds in it: proved out, then locked away",
    'what stays is named',
  )
  await item(ad, 'colt-1').getByText('Other looks').click()
  await tap(item(ad, 'colt-1').getByRole('button', { name: 'I look: prove out' }))
  await points(ad, 7)
  await lookDone(ad)
  await tap(item(cart, 'colt-1').getByRole('button', { name: 'Lock it away' }))
  await cart.waitForSelector('#armory [data-item="colt-1"][data-state="locked"]')
  const back = cart.getByRole('button', { name: /back into the box/ })
  if (await back.isVisible()) {
    await back.click()
    await back.waitFor({ state: 'detached' })
  }
  await go(ad, 'now')
  await press(ad, 'Begin the break')
  await button(ad, 'End the break').waitFor()
  await seen(ad, 'lunch')
  await press(ad, 'End the break')
  await button(ad, 'Begin the break').waitFor()
}

async function stopAndRelease() {
  const bar = await camera.locator('[data-stop]').boundingBox()
  await camera.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2)
  await camera.mouse.down()
  await camera.waitForTimeout(200)
  await camera.mouse.up()
  check(!(await camera.locator('[data-stopped]').isVisible()), 'a tap of 200 ms does not stop')
  await camera.waitForTimeout(3100)
  await camera.mouse.down()
  await camera.waitForTimeout(700)
  await camera.mouse.up()
  for (const page of all) await page.waitForSelector('[data-stopped]')
  for (const page of all) await page.locator('[data-act="answer-stop"]').waitFor()
  for (const page of all) await seen(page, 'stopped')
  for (const page of all) await press(page, 'I have stopped')
  await says(ad, /^3 of \d+ have answered/, 'three answers are counted')
  await press(ad, 'I agree that we work again')
  await rule(ad, 'RELEASE-NO-CAUSE')
  await press(ad.locator('.sheet'), 'Close')
  await ad.locator('summary', { hasText: 'Write the cause' }).click()
  await ad.click('[data-reason="danger"]')
  await ad.getByLabel('What happened, and what was changed').fill('A light stand moved. It is sandbagged now.')
  await seen(ad, 'cause')
  await press(ad, 'Write it down')
  check(!(await button(cart, 'Each weapon is in my hand or locked').count()), 'nothing is out: nobody accounts for it')
  await press(ad, 'I agree that we work again')
  await says(cart, /Agreed so far: first AD/, 'one of two agrees')
  await press(cart, 'I agree that we work again')
  for (const page of all) await page.waitForSelector('[data-stopped]', { state: 'detached' })
  check(true, 'released on every screen')
}

async function evening() {
  await go(ad, 'now')
  await press(ad, 'Close the day')
  await rule(ad, 'CLOSE-NOT-COUNTED')
  await seen(ad, 'close refused')
  await press(ad.locator('.sheet'), 'Close')
  const lot = ad.locator('[data-lot="dummies-a"]')
  await tap(lot.getByRole('button', { name: 'Count and prove' }))
  await count(50, 49, 0)
  await go(ad, 'now')
  await press(ad, 'Close the day')
  await rule(ad, 'CLOSE-NOT-PROVED')
  await press(ad.locator('.sheet'), 'Close')
  await tap(lot.getByRole('button', { name: 'Count and prove' }))
  await count(50, 50, 0)
  await go(ad, 'now')
  await press(ad, 'Close the day')
  await says(ad, 'No day is open', 'the day closes when the round is found and proved')
  for (const page of all) {
    await go(page, 'log')
    await seen(page, 'log')
  }
  await says(camera, /closes the day/, "the log says so on the camera's screen")
}

try {
  for (const part of [join, morning, plan, rounds, wayOut, show, say, use, lunch, stopAndRelease, evening]) {
    try {
      await part()
    } catch (fault) {
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 3).join(' | ')}`)
      for (const page of all) await seen(page, 'fault')
      break
    }
  }
} finally {
  await browser.close()
  box.end()
  finish()
}
