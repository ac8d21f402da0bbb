// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// say.mjs SHOWCLEAR - what is said: a stop by mistake, what is entered afterwards, refusals that lead on, calls, corrections,
// reports, the log; each with the bad input that a set brings. Taps are counted. Ends in "N passed, N failed".
import { check, finish, same } from './check.mjs'
import { desk, go, joinAs, openBrowser, phone, press, sampleBox, says, screen, seen, tap } from './screens.mjs'

const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  camera: 'Lucio Marchetti-Vale',
  safety: 'Benedikt Lomax',
  props: 'Jonah Lindqvist',
  grip: 'Barnaby Quill',
  performer: 'Gordon Aske',
}
const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const open = async (name, size, role, person, more) => {
  const page = await screen(browser, name, size, box.base, more)
  await joinAs(page, await box.invite(role), person)
  return page
}
const ad = await open('ad', desk, 'first-ad', names.ad)
const cart = await open('cart', phone, 'armorer', names.armorer)
const camera = await open('camera', phone, 'camera', names.camera)
const safety = await open('safety', { width: 320, height: 640 }, 'safety-advisor', names.safety)

const here = (page, selector, timeout = 8000) => page.waitForSelector(selector, { timeout })
const gone = (page, selector) => page.waitForSelector(selector, { state: 'detached', timeout: 8000 })
const count = (page, selector) => page.locator(selector).count()

/** taps(): a counter of presses, so that a promise about taps is asserted and not believed. */
let taps = 0
const hit = async (page, selector) => {
  taps++
  await tap(typeof selector === 'string' ? page.locator(selector).first() : selector)
}

/** ask(page, kind, args): the same request that a page sends, from outside of it: bad input has no button. */
const ask = (page, kind, args, more = {}) =>
  page.evaluate(
    async ([kind, args, more]) => {
      const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
      const response = await fetch('/command', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id, kind, args, ...more }),
      })
      return { status: response.status, ...(await response.json()) }
    },
    [kind, args, more],
  )
const view = (page, word) => page.evaluate(async word => (await (await fetch(`/state?view=${word}`)).json()).view, word)

async function morning() {
  await press(ad, 'Open the day')
  await ask(ad, 'accept-duty', { role: 'first-ad' })
  await ask(cart, 'accept-duty', { role: 'armorer' })
  await here(cart, '#now')
}

/** Stop, "I stopped by mistake", one other's agreement: five taps at most, and nobody else is asked. */
async function byMistake() {
  taps = 0
  await hit(camera, '[data-stop]')
  await hit(camera, '[data-stop]')
  for (const page of [ad, cart, camera]) await here(page, '[data-stopped]')
  await seen(ad, 'stopped')
  check((await count(cart, '[data-act="call-mistake"]')) === 0, 'who did not stop is not offered to call it a mistake')
  const other = await ask(cart, 'call-mistake', {})
  same(other.refused?.rule, 'MISTAKE-NOT-YOURS', 'and the box refuses it from anybody else')
  await hit(camera, '[data-act="call-mistake"]')
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
  taps++
  await agree.dblclick({ force: true })
  for (const page of [ad, cart, camera, safety]) await gone(page, '[data-stopped]')
  check(taps <= 5, `from stop to work again ${taps} taps, at most five`)
  await ad.waitForTimeout(300)
  check((await count(ad, '.sheet')) === 0, 'a double press on the release asks nothing more')
  console.log(`stop by mistake to work again: ${taps} taps`)
}

/** With a weapon out the armorer's one press says where it is and that work goes on. */
async function mistakeWithWeaponOut() {
  await ask(cart, 'take', { item: 'colt-1' })
  taps = 0
  await hit(ad, '[data-stop]')
  await hit(ad, '[data-stop]')
  await hit(ad, '[data-act="call-mistake"]')
  await here(cart, '[data-mistake]')
  await hit(cart, cart.getByRole('button', { name: 'Each weapon is in my hand or locked: we work again' }))
  for (const page of [ad, cart, camera]) await gone(page, '[data-stopped]')
  check(taps <= 5, `with a weapon out ${taps} taps`)
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

async function late() {
  await go(cart, 'now')
  await tap(cart.locator('[data-happened]'))
  await here(cart, '#late')
  await says(cart, /^It was done as it should be/, 'the page says in a sentence what late is')
  await says(cart, /^No look becomes valid by it/, 'and that no look becomes valid')
  await seen(cart, 'late')
  taps = 0
  await hit(cart, '[data-thing="colt-1"]')
  await hit(cart, '[data-deed="lock"]')
  const send = cart.locator('[data-act="enter"]')
  same(await send.getAttribute('aria-disabled'), 'true', 'without a time it is not sent')
  const size =
    (await view(cart, 'now')) && (await cart.evaluate(async () => (await (await fetch('/state?view=now')).json()).size))
  await send.click({ force: true })
  same(
    await cart.evaluate(async () => (await (await fetch('/state?view=now')).json()).size),
    size,
    'and nothing is entered by the press',
  )
  await wrongTimes()
  await hit(cart, '[data-ago="10"]')
  await says(cart, /^Done about \d\d:\d\d, 10 minutes ago\.$/, 'ten minutes ago is a time of the clock')
  await says(cart, `${names.armorer} locks colt-1 away.`, 'the sentence of the record stands there before it is sent')
  await seen(cart, 'late whole')
  taps++
  await send.dblclick()
  await here(cart, '.sheet [data-rule="LOCK-NO-LOOK"]')
  check(true, 'a late act meets the same rules')
  await seen(cart, 'late refused')
  await press(cart.locator('.sheet'), 'Close')
  await hit(cart, '[data-deed="lose-sight"]')
  await hit(cart, send)
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
  await press(cart, 'Enter something else').catch(() => {})
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
  const take = camera.locator('[data-item="colt-2"] [data-act="take"]')
  await take.click({ force: true })
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

/** What the page says before a report is sent is what the box then does. */
async function reports() {
  await go(camera, 'now')
  taps = 0
  await hit(camera, 'nav [href="#report"]')
  await hit(camera, '[data-concern="firearm-concern"]')
  await hit(camera, camera.getByRole('button', { name: 'winchester-1', exact: true }))
  await says(camera, `${names.safety}, safety advisor must answer it.`, 'who answers stands there before it is sent')
  await says(camera, 'winchester-1 is held until it is answered.', 'and what it holds')
  await says(camera, /^Answer due within 1 hour/, 'and until when')
  await seen(camera, 'report before')
  taps++
  await camera.locator('[data-act="report"]').dblclick()
  await says(camera, 'Your report is on the record.', 'it is sent without words')
  check(taps <= 6, `a named report is ${taps} taps`)
  console.log(`named report: ${taps} taps`)
  const filed = (await view(camera, 'reports')).filter(row => row.concern === 'firearm-concern')
  same(filed.length, 1, 'pressed twice it is filed once')
  await seen(camera, 'report after')
  await go(safety, `report/${filed[0].report}`)
  await says(safety, 'No words were written.', 'its owner reads that there are none')
  await seen(safety, 'report to answer 320')
  await press(safety, 'Looked at')
  await says(safety, 'The answer', 'answered')
  await ladder()
}

async function ladder() {
  const { ladder } = await import(await concerns())
  const people = await view(ad, 'people')
  for (const [concern, { owner, hours, holds }] of Object.entries(ladder).filter(([concern]) => concern !== 'none')) {
    const at = await ad.evaluate(async concern => {
      const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
      const body = JSON.stringify({ id, concern, item: 'colt-2' })
      await fetch('/report', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
      return Date.now()
    }, concern)
    const row = (await view(ad, 'reports')).filter(report => report.concern === concern).pop()
    const roles = people.find(person => person.person === row.owner).roles
    check(roles.includes(owner), `${concern}: the page says ${owner}, the box ${roles}`)
    check(Math.abs(row.due - at / 1000 - hours * 3600) < 60, `${concern}: the page says ${hours} hours`)
    const item = (await view(ad, 'items')).find(one => one.id === 'colt-2')
    check(item.held === holds, `${concern}: the page says that it holds: ${holds}`)
    const answerer = { 'safety-advisor': safety, 'first-ad': ad, armorer: cart }[owner]
    await ask(answerer, 'answer-report', { report: row.report, outcome: 'looked-at' })
  }
}

async function concerns() {
  const { buildSync } = (await import('node:module')).createRequire(new URL('../../web/package.json', import.meta.url))('esbuild')
  const outfile = `${process.env.TMPDIR ?? '/tmp'}/showclear-concerns-${process.pid}.mjs`
  buildSync({
    entryPoints: [new URL('../../web/src/concerns.ts', import.meta.url).pathname],
    outfile,
    bundle: true,
    format: 'esm',
  })
  return outfile
}

/** A refusal leads to a person: two call the same one; a station shows it; "I come" ends both. */
async function calls() {
  const station = await screen(browser, 'station', { width: 820, height: 1180 }, box.base)
  await station.goto(await box.invite('props'))
  await station.click('[data-station]')
  await press(station, names.props)
  await here(station, '#now')
  const refusedTake = async page => {
    await go(page, 'armory')
    await page.locator('[data-item="winchester-1"] [data-act="take"]').first().click({ force: true })
    await here(page, '.sheet [data-rule="TAKE-NOT-ARMORER"]')
  }
  await refusedTake(camera)
  const armorer = camera.locator('[data-call]', { hasText: names.armorer })
  await armorer.dblclick()
  await says(armorer, 'is called', 'one tap on a name calls them')
  await seen(camera, 'called')
  await refusedTake(safety)
  await says(safety.locator('[data-call]', { hasText: names.armorer }), 'is called', 'another sees that they are called already')
  await ask(safety, 'call', { person: 8, rule: 'TAKE-NOT-ARMORER', item: 'winchester-1' })
  await go(cart, 'now')
  await here(cart, '[data-ask="call"]')
  same(await count(cart, '[data-ask="call"]'), 1, 'two who call the same one make one card')
  await says(cart, new RegExp(`called by .*${names.camera}`, 'i'), 'the called one reads who calls')
  await says(cart, /^Only the weapons custodian takes a weapon/, 'and what for')
  await seen(cart, 'called')
  await says(station, `${names.armorer}, armorer is called`, 'a station shows who is called')
  await seen(station, 'calls')
  await go(ad, 'now')
  await says(ad, `${names.armorer}, armorer is called`, "so does the first AD's board")
  await seen(ad, 'calls')
  await here(cart, '[data-ask="call"]:not([data-early])')
  await press(cart, 'I come')
  for (const page of [station, ad]) await gone(page, '[data-calls]')
  same((await view(ad, 'now')).calls.length, 0, '"I come" ends both calls')
  await ask(camera, 'call', { person: 8, rule: 'TAKE-NOT-ARMORER', item: 'winchester-1' })
  await here(station, '[data-called]')
  await press(station, `${names.armorer} comes`)
  await gone(station, '[data-calls]')
  const answered = await ask(cart, 'answer-call', { person: 8 })
  check(answered.status === 200 || answered.status === 409, 'a second "I come" breaks nothing')
  await station.context().close()
  for (const page of [camera, safety]) await page.keyboard.press('Escape')
}

/** Rubber, empty, effects: planned in one tap from the refusal; another setup is one away. */
async function ways() {
  const setup = await ask(ad, 'plan-setup', { id: 'way-1' })
  check(setup.status === 200, 'a setup')
  await ask(cart, 'take', { item: 'colt-2' }) /* gates bind where a weapon is out */
  const plan = kind => ask(ad, 'plan-weapon', { setup: 'way-1', item: 'colt-2', person: 46, kind: 'dummy', count: 6, ...kind })
  const row = async () => (await view(ad, 'setups')).find(one => one.id === 'way-1')
  for (const instead of ['empty', 'rubber', 'effects']) {
    await plan()
    const { setup: id, version } = await row()
    await go(ad, `setup/${id}`)
    await here(ad, '[data-setup="way-1"]')
    await tap(ad.locator('#setup').getByRole('button', { name: 'Take', exact: true }))
    await here(ad, '.sheet .ladder')
    if (instead === 'empty') await seen(ad, 'ladder')
    await ad
      .locator('.sheet .rung', {
        hasText: { empty: 'The weapon empty', rubber: 'A rubber piece', effects: 'An effect' }[instead],
      })
      .click()
    await gone(ad, '.sheet')
    const after = await row()
    check(after.version > version, `${instead}: it is another plan, and every Copy is void`)
    same(after.weapons, instead === 'empty' ? 1 : 0, `${instead}: what is left in the plan`)
  }
  await plan()
  await go(ad, `setup/${(await row()).setup}`)
  await here(ad, '[data-setup="way-1"]')
  await tap(ad.locator('#setup').getByRole('button', { name: 'Take', exact: true }))
  await ad.locator('[data-rung="setup"]').click()
  await ad.waitForFunction(() => /^#setup\//.test(location.hash))
  const to = (await view(ad, 'setups')).find(one => String(one.setup) === new URL(ad.url()).hash.split('/')[1])
  same(to.weapons, 0, 'another setup is one without a weapon')
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
  await cart.click('[data-ago="5"]').catch(() => {})
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

/** A refusal in the reader's language, with the things it names. */
async function languages() {
  for (const [tongue, name, words] of [
    ['es', 'Español', 'Solo quien custodia las armas saca un arma del armario.'],
    ['uk', 'Українська', 'Зброю з шафи бере лише хранитель зброї.'],
  ]) {
    await go(camera, 'now')
    await press(camera, name)
    await camera.waitForFunction(chosen => document.documentElement.lang === chosen, tongue)
    await go(camera, 'armory')
    await camera.locator('[data-item="winchester-1"] [data-act="take"]').click({ force: true })
    await here(camera, '.sheet [data-rule="TAKE-NOT-ARMORER"]')
    await says(camera.locator('.sheet'), words, `${tongue}: the rule is in the reader's language`)
    await seen(camera, `refused ${tongue}`)
    await camera.keyboard.press('Escape')
    for (const place of ['log', 'late', 'irregular', 'deviation']) {
      await go(camera, place)
      await seen(camera, `${tongue} ${place}`)
    }
  }
  await go(camera, 'now')
  await press(camera, 'English')
}

try {
  await morning()
  for (const part of [
    byMistake,
    mistakeWithWeaponOut,
    twoStop,
    late,
    paper,
    deviation,
    irregular,
    log,
    reports,
    calls,
    ways,
    corrections,
    notMe,
    languages,
  ]) {
    if (process.env.ONLY && !process.env.ONLY.split(',').includes(part.name)) continue
    try {
      await part()
    } catch (fault) {
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 3).join(' | ')}`)
      for (const page of [ad, cart, camera]) await seen(page, `fault ${part.name}`)
      await release().catch(() => {})
    }
  }
} finally {
  await browser.close()
  box.end()
  finish()
}
