// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// asks.mjs SHOWCLEAR - what is called, asked and answered, on several screens at once: an ask with its decider and clock, where
// a no stands; the meeting that reads it out; a role called to a setup; calls that ask nobody; a stop that asks those concerned;
// a drill that nobody takes for a stop.
import { check, finish, same } from './check.mjs'
import { ask, done, view } from './hands.mjs'
import { count, gone, here } from './places.mjs'
import { desk, go, narrow, openBrowser, opener, phone, play, press, sampleBox, says, seen, tablet, tap } from './screens.mjs'
import { cast, day, item, joinCast, setup } from './world.mjs'

const box = await sampleBox(process.argv[2])
const people = await joinCast(box)
const browser = await openBrowser()
const open = opener(browser, box)
const ad = await open('ad', desk, ...cast.ad)
const armorer = await open('armorer', phone, ...cast.armorer)
const producer = await open('producer', narrow, ...cast.producer, { locale: 'en-US' })
const dop = await open('dop', phone, ...cast.dop, { colorScheme: 'light' })
const grip = await open('grip', narrow, ...cast.grip, { locale: 'es-ES' })
const camera = await open('camera', phone, ...cast.camera, { locale: 'uk-UA', colorScheme: 'light' })
const station = await open.station('station', tablet, 'props', 'Jonah Lindqvist')
const pages = [ad, armorer, producer, dop, grip, camera, station]
const row = async () => (await people.ad.view('setups')).find(one => one.id === setup).setup
const five = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command']
let at = 0

async function asked() {
  for (const [who, role] of [
    [people.ad, 'first-ad'],
    [people.armorer, 'armorer'],
  ])
    await who.ask('accept-duty', { role }).catch(() => {})
  await people.ad.ask('open-day', { day: Math.floor(Date.now() / 86400000) })
  at = await row()
  await go(armorer, `setup/${at}`)
  await tap(armorer.locator('[data-ask-for]').first())
  await here(armorer, '[data-send]')
  await seen(armorer, 'ask form')
  await tap(armorer.locator('[data-word="time"]'))
  same(
    await armorer.locator(`[data-setup="${at}"]`).getAttribute('aria-pressed'),
    'true',
    'what it is about came with the way here',
  )
  check((await armorer.locator('[data-send]').getAttribute('aria-disabled')) === 'true', 'without a sentence there is no ask')
  await armorer.fill('textarea[data-words]', 'Two more hours with each performer. Without them we shoot after one show.')
  await tap(armorer.locator('[data-send]'))
  await here(armorer, '[data-ask-state="open"]')
  await seen(armorer, 'asks')
}

/** The decider reads who asks, for what, until when; a no says on what grounds. */
async function answered() {
  const [one] = await people.armorer.view('asks')
  const owner = { [people.producer.person]: producer, [people.ad.person]: ad }[one.owner] ?? producer
  await go(owner, 'now')
  await here(owner, `[data-ask="ask"]`)
  await seen(owner, 'an ask is owed')
  await tap(owner.locator('[data-ask="ask"] .act').first())
  await here(owner, '[data-reply="no"]')
  await tap(owner.locator('[data-reply="no"]'))
  await seen(owner, 'answering an ask')
  await tap(owner.locator('[data-act="answer-ask"]'))
  await here(owner, '.sheet [data-rule="ASK-NO-GROUNDS"]')
  await owner.keyboard.press('Escape')
  await tap(owner.locator('[data-word="money"]'))
  await owner.fill('[data-ask="ask"] textarea', 'The day is sold.')
  await tap(owner.locator('[data-act="answer-ask"]'))
  await here(owner, '[data-ask-state="no"]')
  const said = await owner.locator('.ask-state').first().innerText()
  check(/^No, by .+\. Grounds: Money\.$/.test(said), `the answer bears the decider's name and grounds: ${said}`)
  await seen(owner, 'an ask declined')
  await go(owner, 'now')
}

/** Read out where the meeting is held, and refused until it was. */
async function readOut() {
  await go(ad, 'meeting')
  await here(ad, '[data-read-out]')
  await says(ad, /Two more hours with each performer/, 'the words of what was declined stand at the meeting')
  await seen(ad, 'meeting with declined asks')
  const without = await ask(ad, 'hold-meeting', { content: five, shower: people.armorer.person })
  same(without.refused?.rule, 'ASK-UNREAD', 'a meeting that does not read them out is refused')
  await done(ad, 'hold-meeting', { content: [...five, 'declined-asks'], shower: people.armorer.person })
  for (const who of ['ad', 'armorer', 'camera', 'performer'])
    await people.ad.ask('attend-meeting', { person: people[who].person })
  await people.armorer.ask('record-training', { person: people.performer.person, subject: 'firearm', verdict: 'enough' })
}

/** Before the three answers, on each screen that is asked. */
async function beforeCopy() {
  await people.ad.ask('attend-meeting', { person: people.dop.person })
  await day.planned(people)
  await go(dop, 'now')
  await here(dop, '[data-ask="plan"] [data-asks]')
  const order = await dop.locator('[data-ask="plan"]').evaluate(node => {
    const declined = node.querySelector('[data-asks]'),
      answers = node.querySelector('.answers')
    return Boolean(declined.compareDocumentPosition(answers) & Node.DOCUMENT_POSITION_FOLLOWING)
  })
  check(order, 'what was declined is read before the three answers')
  await seen(dop, 'a plan with a declined ask')
  for (const page of [ad, grip, camera]) {
    await go(page, `setup/${at}`)
    await here(page, '[data-asks] [data-ask-state="no"], .ask [data-ask-state="no"]')
    await seen(page, 'setup with a declined ask')
  }
  await go(grip, 'asks')
  await here(grip, '[data-ask-state="no"]')
  await seen(grip, 'asks')
}

/** A setup that was worked in without a weapon, and gets one: a changed plan, and it says until when it had none. */
async function changed() {
  const [bare] = (await people.ad.view('setups')).filter(one => one.weapons === 0 && one.work === 'planned')
  await done(ad, 'begin-work', { setup: bare.setup, mode: 'line-up' })
  await done(ad, 'cut', { setup: bare.setup })
  await done(ad, 'plan-weapon', {
    setup: bare.setup,
    item: 'colt-2',
    person: people.performer.person,
    kind: 'empty',
    count: 0,
  })
  for (const page of [ad, camera]) {
    await go(page, `setup/${bare.setup}`)
    await here(page, '[data-without]')
    await seen(page, 'a plan that got a weapon')
  }
  const said = await ad.locator('[data-without]').first().innerText()
  check(/^Changed plan: without a weapon until \d\d:\d\d\.$/.test(said), `until when: ${said}`)
  await done(ad, 'drop-weapon', { setup: bare.setup, item: 'colt-2' })
}

/** Who is inside and was not at the meeting is told by one tap of whoever told them. */
async function briefed() {
  await people.ad.ask('enter-area', { setup, person: people.grip.person })
  await go(ad, `setup/${at}`)
  await here(ad, '[data-unbriefed="1"]')
  await seen(ad, 'somebody was not at the meeting')
  same(await count(dop, '[data-unbriefed]'), 0, 'it is for those who tell them')
  await tap(ad.locator('[data-unbriefed] [data-act="attend-meeting"]'))
  await gone(ad, '[data-unbriefed]')
  const { met } = (await people.ad.view('people')).find(one => one.person === people.grip.person)
  check(met, 'and it is on the record')
  await people.ad.ask('leave-area', { setup, person: people.grip.person })
}

/** A role is called; nothing begins until it says: here. */
async function summoned() {
  await go(ad, `setup/${at}`)
  await tap(ad.locator('[data-act="summon"]').first())
  await go(armorer, 'now')
  await here(armorer, '[data-ask="summons"]')
  await seen(armorer, 'summoned')
  await go(station, 'station/armory')
  await here(station, '[data-summoned="armorer"]')
  await seen(station, 'summoned at a station')
  await says(ad, /Closed until it is said: here/, 'the setup says what it waits for')
  await seen(ad, 'summons open')
  const no = await ask(ad, 'begin-work', { setup, mode: 'line-up' })
  check(JSON.stringify(no).includes('SUMMONS') || no.status === 409, `nothing begins: ${JSON.stringify(no).slice(0, 120)}`)
  const { missing } = await people.ad.setup(setup)
  check(
    missing.some(one => one.rule === 'SUMMONS-OPEN'),
    'it stands among what is missing',
  )
  await tap(armorer.locator('[data-act="answer-summons"]').first())
  await here(armorer, '[data-my-summons]')
  await here(ad, '[data-summoned="armorer"][data-reply="coming"]')
  await tap(armorer.locator('[data-my-summons] [data-act="answer-summons"]').first())
  await gone(armorer, '[data-my-summons]')
  await gone(ad, '[data-summoned="armorer"]')
}

/** Shown to all, asked of nobody. */
async function calledOut() {
  const owed = async () => (await view(camera, 'now')).asks.length
  const before = await owed()
  await go(ad, 'now')
  await tap(ad.getByRole('button', { name: 'Rolling', exact: true }))
  for (const page of [grip, camera, dop]) {
    await go(page, 'now')
    await here(page, '[data-callout="rolling"]')
  }
  await here(station, '[data-callout="rolling"]')
  same(await owed(), before, 'a call asks nobody')
  await people.ad.ask('receive-lot', { lot: 'dummies-a', shower: people.armorer.person, count: 50, proved: 50, failed: 0 })
  await people.armorer.ask('take', { item })
  await day.looked(people)
  await day.loaded(people)
  const early = await ask(armorer, 'announce', { callout: 'gun-on-set', item: 1 })
  same(early.refused?.rule, 'CALL-STATE', 'what was not stated is not called')
  await day.declared(people)
  await go(armorer, 'now')
  await tap(armorer.locator('[data-calls-out] .act', { hasText: item }))
  for (const page of [grip, camera, station]) await here(page, '[data-callout="gun-on-set"]')
  await seen(armorer, 'calls')
  await seen(ad, 'calls')
  await seen(camera, 'a gun called')
  await seen(station, 'a gun called')
}

/** Its own word and colour; the stop bar stays; a real stop takes its place. */
async function drilled() {
  await go(ad, 'now')
  await ad.locator('[data-calls-out] summary').click()
  await tap(ad.locator('[data-act="drill"]'))
  for (const page of pages) await here(page, '[data-drill]')
  for (const page of pages) {
    same(await count(page, '.stop-page'), 0, `${page.screenName}: a drill is not the page of a stop`)
    same(await count(page, '[data-stop]'), 1, `${page.screenName}: and the stop stays in reach`)
    const red = await page.locator('.drill').evaluate(node => {
      const stop = getComputedStyle(document.documentElement).getPropertyValue('--stop').trim()
      const [r, g, b] = stop.match(/\w\w/g).map(hex => parseInt(hex, 16))
      return getComputedStyle(node).backgroundImage.includes(`rgb(${r}, ${g}, ${b})`)
    })
    check(!red, `${page.screenName}: nothing of it is the stop's red`)
    await seen(page, 'drill')
  }
  const { stop } = await view(ad, 'now')
  check(stop.drill && stop.asked.includes(people.armorer.person), 'the core says that it is a drill, and whom it asks')
  check(!stop.asked.includes(people.grip.person), 'a grip outside every area is not asked')
  same(await count(grip, '[data-drill] [data-act="answer-stop"]'), 0, 'and has no button for it')
  await tap(armorer.locator('[data-drill] [data-act="answer-stop"]'))
  await gone(armorer, '[data-drill] [data-act="answer-stop"]')
  await camera.locator('[data-stop]').first().click()
  await camera.waitForTimeout(350)
  await camera.locator('[data-stop]').first().click()
  for (const page of pages) await here(page, '[data-stopped]')
  for (const page of pages) same(await count(page, '[data-drill]'), 0, `${page.screenName}: a real stop takes its place`)
}

/** Without a reason; those concerned are asked; the reason is one tap of who stopped. */
async function stopped() {
  await says(dop, 'no reason said yet', 'a stop without a reason says so')
  const { stop } = await view(ad, 'now')
  check(!stop.drill && stop.reason !== 'danger', `nothing was made up: ${stop.reason}`)
  for (const page of pages) await seen(page, 'stop')
  same(await count(grip, '[data-act="answer-stop"]'), 0, 'who is not concerned is not asked')
  for (const page of [dop, armorer, ad])
    same(await count(page, '.stop-answer[data-act="answer-stop"]'), 1, `${page.screenName} is asked`)
  await says(ad, /0 of \d+ have answered/, 'how many of those who were asked have answered')
  await tap(camera.locator('[data-why] [data-act="explain-stop"]').nth(4))
  await says(dop, 'a person in the area', 'the reason, once it was said')
  same(await count(ad, '.release details summary:has-text("Write the cause")'), 1, 'and the cause is still to be written')
  const names = await ad.locator('.silent').first().textContent()
  check(names.includes(cast.armorer[1]), `the AD reads who has not answered: ${names}`)
  same(await count(dop, '.silent'), 0, 'nobody else does')
  await tap(dop.locator('.stop-answer'))
  await says(dop, /1 of \d+ have answered/, 'an answer counts')
  await people.camera.ask('call-mistake').catch(() => {})
  await done(armorer, 'account-weapons').catch(() => {})
  await done(armorer, 'release')
  await ask(ad, 'release')
  for (const page of pages) await gone(page, '[data-stopped]')
}

async function learning() {
  const filed = await camera.evaluate(async setup => {
    const id = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
    const body = JSON.stringify({ id, concern: 'other-concern', setup, text: 'The floor is wet.' })
    return (await fetch('/report', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status
  }, setup)
  same(filed, 200, 'a concern is filed')
  const [{ report: number, owner }] = await people.ad.view('reports')
  const who = Object.values(people).find(one => one.person === owner)
  await who.ask('answer-report', { report: number, outcome: 'changed', text: 'Found wet, and dried.' })
  const days = await people.ad.view('days')
  same([days.length, days[0]?.filed, days[0]?.answered, days[0]?.within], [1, 1, 1, [1, 0, 0, 0, 0]], 'the day has it')
  same([days[0].stops, days[0].drills], [1, 1], 'a stop and a drill are counted apart')
  for (const page of [ad, grip, camera]) {
    await go(page, 'learning')
    await here(page, '.learning')
    await here(page, '.plot-bar')
    await seen(page, 'learning')
    same(await page.locator('.plots .plot-figure').allTextContents(), ['1'], `${page.screenName}: its bar bears the figure`)
  }
  await ad.emulateMedia({ forcedColors: 'active' })
  await seen(ad, 'learning forced')
  await ad.emulateMedia({ forcedColors: 'none' })
}

try {
  await play(
    [asked, answered, readOut, beforeCopy, changed, briefed, summoned, calledOut, drilled, stopped, learning],
    () => pages,
  )
} finally {
  await browser.close()
  box.end()
  finish()
}
