// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// states.mjs SHOWCLEAR - the states a day does not pass through by itself: other languages, the sun, small screens and
// large text, a report, a stop by mistake, by keyboard and without a link, a box that falls silent, a station, a visitor.
import { check, finish } from './check.mjs'
import { desk, go, joinAs, openBrowser, patience, phone, press, sampleBox, says, screen, seen, speaks } from './screens.mjs'

const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  camera: 'Lucio Marchetti-Vale',
  props: 'Jonah Lindqvist',
  safety: 'Benedikt Lomax',
}
const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const open = async (name, size, role, person, more) => {
  const page = await screen(browser, name, size, box.base, more)
  await joinAs(page, await box.invite(role), person)
  return page
}
const isRed = (page, timeout = patience) =>
  page.waitForSelector('[data-stopped]', { timeout }).then(
    () => true,
    () => false,
  )
const isFree = page => page.waitForSelector('[data-stopped]', { state: 'detached' })

const ad = await open('ad', desk, 'first-ad', names.ad)
const camera = await open('camera', phone, 'camera', names.camera)

async function everywhere(page, moment) {
  for (const place of ['now', 'setup/4a', 'armory', 'report', 'log']) {
    await go(page, place)
    await page.waitForTimeout(120)
    await seen(page, `${moment} ${place}`)
  }
}

async function foresight() {
  await press(ad, 'Open the day')
  await go(camera, 'armory')
  await camera.locator('summary', { hasText: 'Only a weapons custodian takes one out' }).click()
  const take = camera.getByRole('button', { name: 'Take colt-1' })
  await take.waitFor()
  check((await take.getAttribute('aria-disabled')) === 'true', 'the page foresees: who is no armorer sees Take greyed')
  await take.click({ force: true })
  await camera.waitForSelector('.sheet [data-rule="TAKE-NOT-ARMORER"]')
  await seen(camera, 'foreseen')
  await press(camera, 'Ask anyway')
  await says(camera, /^It was asked, and it was refused/, 'asked anyway, it is refused')
  await press(camera.locator('.sheet'), 'Close')
  await go(camera, 'log')
  await says(camera, /^Asked and refused: /, 'the log says so')
}

async function sunAndSmall() {
  await camera.emulateMedia({ colorScheme: 'light' })
  await everywhere(camera, 'light')
  await camera.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await camera.setViewportSize({ width: 320, height: 640 })
  await everywhere(camera, '320')
  await camera.evaluate(() => {
    document.documentElement.style.fontSize = '26px'
  })
  await everywhere(camera, '320 large')
  await camera.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  await camera.setViewportSize(phone)
}

async function languages() {
  for (const [tongue, name] of [
    ['es', 'Español'],
    ['uk', 'Українська'],
  ]) {
    await go(camera, 'now')
    await speaks(camera, name)
    await camera.waitForFunction(chosen => document.documentElement.lang === chosen, tongue)
    await camera.waitForTimeout(200)
    await everywhere(camera, tongue)
  }
  await go(camera, 'now')
  await speaks(camera, 'English')
}

async function report() {
  await go(camera, 'report')
  await camera.click('[data-concern="near-miss"]')
  await seen(camera, 'report about')
  await camera.click('[data-about="neither"]')
  await camera
    .getByLabel('Something nearly went wrong')
    .fill('A stand fell beside the monitor. It was not clear to anybody who had set it.')
  await seen(camera, 'report words')
  await press(camera, 'Send the report')
  await says(camera, 'Your report is on the record.', 'the report is recorded')
  await says(camera, /^It must be answered by/, 'it has an owner')
  await says(camera, /Answer due by/, 'it has a deadline')
  await seen(camera, 'report sent')
}

/** A concern holds its own weapon, on every screen, until two have looked; an answer in words is no look. */
async function held() {
  await go(camera, 'now')
  await go(camera, 'report')
  await camera.click('[data-concern="firearm-concern"]')
  await press(camera, 'colt-2')
  await camera.getByLabel('I am worried about a weapon').fill('The gate of colt-2 does not stay shut.')
  await press(camera, 'Send the report')
  await says(camera, `It must be answered by ${names.safety}, safety advisor.`, 'the safety advisor owns it')
  await go(ad, 'armory')
  const strip = ad.locator('#armory [data-item="colt-2"]')
  await says(strip, 'Doubted: it waits for a look before two persons', "the weapon is held on the AD's screen")
  await seen(ad, 'held')
  const answers = await open('safety', phone, 'safety-advisor', names.safety)
  await go(answers, 'now')
  await press(answers.locator('[data-ask="report"]', { hasText: 'The gate' }), 'Read and answer')
  await says(answers, 'The gate of colt-2 does not stay shut.', 'its owner reads it in its words')
  await answers.getByLabel('What was found').fill('Its gate is worn.')
  await answers.getByLabel('What was done').fill('It goes back to the house. colt-1 is used.')
  await seen(answers, 'answer a report')
  await press(answers, 'Changed')
  await says(answers, /^answered/, 'the answer is recorded')
  await go(answers, 'armory')
  await answers.locator('#armory [data-item="colt-2"]').waitFor()
  check((await answers.locator('#armory [data-item="colt-2"] a.held').count()) === 0, 'answered, it leads to no report any more')
  check((await answers.locator('#armory [data-item="colt-2"] .held').count()) === 1, 'and waits for a look all the same')
  await answers.context().close()
}

async function byMistake() {
  await go(camera, 'now')
  const bar = camera.locator('[data-stop]')
  await bar.click()
  await says(camera, 'Tap again to stop', 'one tap asks for the second')
  await bar.click()
  check((await isRed(ad)) && (await isRed(camera)), 'two taps stop both screens')
  await press(camera, 'I stopped by mistake')
  await says(ad, `${names.camera} says the stop was a mistake.`, 'the AD reads that it was a mistake')
  await seen(ad, 'mistake')
  await press(ad, 'We work again')
  await isFree(ad)
  await isFree(camera)
  check(true, 'released: five taps in all')
}

/** Called off, and the record has it: who released it is free first. */
async function released() {
  await press(camera, 'I stopped by mistake')
  await press(ad, 'We work again')
  await isFree(ad)
  await isFree(camera)
}

async function byKeyboard() {
  await camera.locator('[data-stop]').focus()
  await camera.keyboard.press('Enter')
  await camera.keyboard.press('Enter')
  check(await isRed(ad), 'the keyboard stops the set')
  await says(camera, 'You are not asked to answer. Stay where you are.', 'nothing is out: the camera is not asked')
  await press(camera, 'Show the pages behind')
  await says(camera, 'The set is stopped. Back to the stop.', 'behind the stop its bar leads back')
  await seen(camera, 'behind the stop')
  await press(camera, 'The set is stopped. Back to the stop.')
  await released()
}

async function withoutLink() {
  await camera.context().setOffline(true)
  const bar = camera.locator('[data-stop]')
  await bar.click()
  await bar.click()
  await says(camera, 'NOT SENT: shout.', 'without a link the screen is red and says to shout')
  await seen(camera, 'not sent')
  check(!(await isRed(ad, 400)), 'nobody else knows of it')
  await camera.context().setOffline(false)
  check(await isRed(ad), 'it goes out when the link is back')
  await says(camera, 'You are not asked to answer. Stay where you are.', 'and the camera hears of it from the box')
  await released()
}

async function silence() {
  box.pause()
  await says(camera, /^Last known \d\d:\d\d\. Nothing is recorded here/, 'a silent box makes the page stale')
  check((await camera.locator('[data-stale]').count()) === 1, 'what it shows is marked as old')
  await go(camera, 'armory')
  await seen(camera, 'stale')
  await seen(ad, 'stale')
  box.goOn()
  await camera.waitForSelector('[data-stale]', {
    state: 'detached',
  })
  check(true, 'it is current again by itself')
}

async function station() {
  const page = await screen(browser, 'station', { width: 820, height: 1180 }, box.base)
  await page.goto(await box.invite('props'))
  await page.waitForSelector('[data-station]')
  await page.click('[data-station]')
  await press(page, names.props)
  await page.waitForSelector('#now')
  await seen(page, 'station')
  check((await page.locator('[data-ask]').count()) === 0, 'a station asks nobody personally')
  await go(page, 'armory')
  await page.locator('[data-item="colt-1"] [data-act="take"]').click({ force: true })
  await says(page, 'Who touches this screen?', 'a station asks who touches it')
  await seen(page, 'who touches')
  await press(page.locator('.over'), names.armorer)
  await page.locator('.over .people').waitFor({ state: 'detached' })
  check(true, 'and forgets it after')
  await page.context().close()
}

async function nameless() {
  const page = await screen(browser, 'nobody', phone, box.base)
  await page.goto(`${box.base}/#report`)
  await page.click('[data-concern="told-to-skip"]')
  await page.click('[data-about="neither"]')
  await page.getByLabel('I was told to skip a step').fill('I was told that there is no time to look.')
  await press(page, 'Send the report')
  await says(page, 'Your report is on the record.', 'a report needs no name and no joining')
  await seen(page, 'nameless report')
  await page.context().close()
}

async function withoutWasm() {
  const page = await screen(browser, 'plain', phone, box.base)
  await page.route('**/core.wasm', route => route.fulfill({ status: 404 }))
  await joinAs(page, await box.invite('grip'), 'Barnaby Quill')
  await go(page, 'armory')
  await page.locator('summary', { hasText: 'Only a weapons custodian takes one out' }).click()
  const take = page.getByRole('button', { name: 'Take colt-1' })
  await take.waitFor()
  check((await take.getAttribute('aria-disabled')) === null, 'without the core nothing is foreseen')
  await take.click()
  await page.waitForSelector('.sheet [data-rule="TAKE-NOT-ARMORER"]')
  check(true, 'and the box refuses')
  await seen(page, 'without core')
  await page.context().close()
}

/** A long log: names stand in leaves that a page which starts from the image never streamed. */
async function longLog() {
  await ad.evaluate(async () => {
    for (let i = 0; i < 200; i++)
      await fetch('/command', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          id: (Math.random().toString(16).slice(2) + '0'.repeat(32)).slice(0, 32),
          kind: i % 2 ? 'leave-area' : 'enter-area',
          args: { setup: 3, person: 40 },
        }),
      })
  })
  await ad.reload()
  await go(ad, 'crew')
  await says(ad, 'Marguerite Oyelaran', 'the first name on the list is known after a long log')
}

async function fork() {
  const kept = await (await camera.waitForFunction(() => localStorage.getItem('showclear.head'))).jsonValue()
  await camera.evaluate(() =>
    localStorage.setItem('showclear.head', JSON.stringify({ size: 5, root: btoa('x'.repeat(32)), witnesses: 0 })),
  )
  await camera.reload()
  await says(
    camera,
    /^The log was changed behind what this phone has seen/,
    'a log that does not contain the kept head raises the alarm',
  )
  await seen(camera, 'forked')
  await camera.evaluate(head => localStorage.setItem('showclear.head', head), kept)
  await camera.reload()
  await camera.waitForSelector('#now, #armory, #log, #report, #setup')
  await camera.waitForTimeout(500)
  check((await camera.locator('.alarm').count()) === 0, 'a head that the log contains raises none')
}

/** The cause that was written comes with the stream; until then the button is grey, and a press only says what is missing. */
async function agree(page) {
  await page.waitForSelector('[data-act="release"]:not([aria-disabled])')
  await press(page, 'I agree that we work again')
}

async function unjoined() {
  const page = await screen(browser, 'nobody', phone, box.base)
  await page.goto(await box.invite('visitor'))
  await page.locator('[data-stop]').click()
  await page.locator('[data-stop]').click()
  check(await isRed(ad), 'whoever has not joined can stop too')
  await says(page, 'Sent and recorded.', 'and reads that it was recorded')
  await page.context().close()
  await press(ad, 'I have stopped')
  await ad.locator('summary', { hasText: 'Write the cause' }).click()
  await ad.click('[data-reason="danger"]')
  await ad.getByLabel('What happened, and what was changed').fill('A cable lay across the way. It is taped down.')
  await press(ad, 'Write it down')
  await agree(ad)
  const cart = await open('cart', phone, 'armorer', names.armorer)
  await agree(cart)
  await isFree(ad)
  await cart.context().close()
}

async function visitor() {
  const page = await screen(browser, 'visitor', phone, box.base)
  await page.goto(await box.invite('visitor'))
  await page.getByLabel('Your name').fill('Одарка Чен')
  await press(page, 'Join as a visitor')
  await page.waitForSelector('#now')
  await says(page, /Одарка Чен/, 'a visitor is called by name')
  await seen(page, 'visitor')
  await page.context().close()
}

try {
  for (const part of [
    foresight,
    sunAndSmall,
    languages,
    report,
    held,
    byMistake,
    byKeyboard,
    withoutLink,
    station,
    visitor,
    nameless,
    withoutWasm,
    longLog,
    fork,
    unjoined,
    silence,
  ]) {
    try {
      await part()
    } catch (fault) {
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 3).join(' | ')}`)
      await seen(camera, `fault ${part.name}`)
      await seen(ad, `fault ${part.name}`)
    }
  }
} finally {
  await browser.close()
  box.end()
  finish()
}
