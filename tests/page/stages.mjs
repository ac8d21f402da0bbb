// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stages.mjs SHOWCLEAR - one setup of the sample production through its whole life: meant, shown, said, made, asked about,
// finished. After each step its page on two phones and GET /setup/ID say the same of all six, and the page has what was done.
import { check, finish, same } from './check.mjs'
import { done } from './hands.mjs'
import { go, narrow, opener, openBrowser, phone, play, sampleBox, seen, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const six = ['meant', 'shown', 'said', 'made', 'asked', 'finished']
const words = {
  intention: 'One lantern. His face only at the fifth.',
  concern: 'The fifth one did not rattle as the others did.',
  answer: 'Looked at again by both of us, out of the revolver: it does. Nothing else was in the box.',
  ask: 'Ten minutes to look at all six once more.',
  remembered: 'She wanted him to be counting, not afraid.',
}
const browser = await openBrowser()
const box = await sampleBox(process.argv[2])
const open = opener(browser, box)
const day = await stage(box)
let dop, grip, late, setup
const pages = () => [dop, grip]
const all = () => [...pages(), late]

const stageOf = (page, word) => page.locator(`[data-stage="${word}"]`)
const onPage = page =>
  page.evaluate(() => [...document.querySelectorAll('[data-stage]')].map(node => [node.dataset.stage, node.matches('.has')]))
const whole = page => page.evaluate(async () => (await (await fetch('/setup/4a')).json()).setup)
/** The page of each and the record have these stages and no others; where there is nothing the page says so. */
async function reached(n, moment) {
  const wanted = six.map((word, i) => [word, i < n])
  for (const page of pages()) {
    await page
      .waitForFunction(n => document.querySelectorAll('.stage.has').length === n && !document.querySelector('.has .nothing'), n)
      .catch(() => {})
    same(await onPage(page), wanted, `${moment}: the page of ${page.screenName}`)
    same(await page.locator('.stage .nothing').count(), 6 - n, `${moment}: what is not there says so`)
  }
  setup = await whole(dop)
  same(
    setup.stages,
    wanted.map(([, has]) => has),
    `${moment}: GET /setup/4a`,
  )
  await seen(dop, moment)
}
/** What it says there, once its words have come. */
const tells = async (word, text, what) => {
  for (const page of pages()) {
    await page
      .waitForFunction(
        ([word, text]) => document.querySelector(`[data-stage="${word}"]`)?.textContent.includes(text),
        [word, text],
      )
      .catch(() => {})
    check((await stageOf(page, word).textContent()).includes(text), `${page.screenName}, ${word}: ${what}: ${text}`)
  }
}
const entries = async (word, n) => {
  const there = await stageOf(dop, word).locator('.entries li').count()
  check(there >= n, `${word}: ${there} entries of the log, ${n} at least`)
}

async function meant() {
  dop = await open('dop', phone, 'cinematographer', 'Saskia Verhoeven')
  grip = await open('grip', narrow, 'grip', 'Barnaby Quill', { colorScheme: 'light' })
  for (const page of pages()) {
    await go(page, 'setup/4a')
    await page.waitForSelector('.slate[data-setup="4a"]')
  }
  await tap(dop.locator('[data-write="intention"]'))
  await dop.locator('[data-words="intention"] textarea').fill(words.intention)
  await tap(dop.locator('[data-keep="intention"]'))
  await reached(1, 'meant')
  await tells('meant', words.intention, 'what she means')
  await tells('meant', 'Six cartridges, one by one', 'what the plan means')
}

/** To the hand-over: two looks, each round proved, those who are near have answered the plan. */
async function shownAndSaid() {
  await day.gunMorning()
  for (const name of ['Saskia', 'Lucio', 'Barnaby', 'Wren', 'Hamish'])
    await day.does(name, 'attend-meeting', { person: day.person(name) })
  await day.opened('colt-1', 'Rowan')
  await day.does('Tamsin', 'rounds-out', { lot: 'dummies-a', count: 6 })
  await day.loaded('colt-1', 'dummies-a', 'Rowan', 6)
  await day.counted('colt-1', 'Gordon')
  await day.does('Tamsin', 'declare', { item: 'colt-1', setup: '4a', kind: 'dummy', count: 6 })
  await reached(2, 'shown')
  const must = (await whole(dop)).mustAnswer
  for (const person of must) await day.copied('4a', day.name(person))
  await reached(3, 'said')
  same(setup.copied, must, 'whose answer is asked for has answered')
  await tells('said', 'Gordon Aske', 'who answered, and on whose screen')
  await entries('said', must.length)
}

async function made() {
  await day.does('Tamsin', 'hand-over', { item: 'colt-1', setup: '4a', person: day.person('Gordon'), tag: 11 })
  await day.does('Rowan', 'begin-work', { setup: '4a', mode: 'take' })
  await day.does('Rowan', 'cut', { setup: '4a' })
  await tap(dop.locator('[data-slate="1"]'))
  for (const page of pages()) await page.waitForFunction(() => document.querySelector('[data-stage="made"] .figures')?.innerText)
  await reached(4, 'made')
  same([setup.takes, setup.slated], [1, 1], 'GET /setup/4a: one take, and its number')
  same(day.name(setup.author), 'Saskia Verhoeven', 'and whose images they are')
}

/** A worry and an ask, each with its owner and its answer. */
async function askedAbout() {
  await done(grip, 'report', { concern: 'firearm-concern', item: 'colt-1', setup: '4a', text: words.concern })
  await reached(5, 'asked about')
  const [report] = setup.reports
  check(report, 'GET /setup/4a names the report')
  await day.does('Tamsin', 'ask', { need: 'time', role: 'armorer', setup: '4a', text: words.ask })
  const [row] = await day.view('asks')
  await day.does(day.name(row.owner).split(' ')[0], 'answer-ask', { ask: row.ask, reply: 'yes', text: 'Take twenty.' })
  const owner = (await day.view('reports')).find(one => one.report === report).owner
  await day.does(day.name(owner).split(' ')[0], 'answer-report', { report, outcome: 'looked-at', text: words.answer })
  for (const page of pages()) await page.waitForSelector('[data-stage="asked"] [data-ask-state="yes"]')
  await tells('asked', words.ask, 'what was asked')
  await tells('asked', 'Take twenty.', 'what was answered')
  await tells('asked', 'answered', 'the report is answered')
  same((await whole(dop)).asked, [row.ask], 'GET /setup/4a names the ask')
}

/** Wrapped; whose it is; what is remembered. Whoever comes on the next day reads it whole. */
async function finished() {
  await day.does('Tamsin', 'collect', { item: 'colt-1' })
  await done(dop, 'recollect', { setup: '4a', consent: 'crew', text: words.remembered })
  await day.does('Lucio', 'credit', { setup: '4a', credit: 'operator', person: day.person('Lucio'), text: 'Both takes.' })
  await day.does('Rowan', 'wrap-setup', { setup: '4a' })
  await reached(6, 'finished')
  await tells('meant', 'Wrapped: what was planned in it stands in the entries', 'a plan that was let go is not said to be none')
  await tells('finished', words.remembered, 'what is remembered')
  await tells('finished', 'Lucio Marchetti-Vale', 'who was at the camera')
  same((await whole(dop)).recollections.length, 1, 'GET /setup/4a names what is remembered')
}

/** Whoever comes on the next day, in another language, reads it whole; the log itself is asked for what is old. */
async function nextDay() {
  late = await open('late', narrow, 'script', 'Odile Brandt', { locale: 'uk-UA', colorScheme: 'light' })
  await go(late, 'setup/4a')
  await late.waitForSelector('[data-stage="finished"].has')
  await tap(late.locator('[data-older]').first())
  await late.waitForSelector('[data-older]', { state: 'detached' })
  same(
    await onPage(late),
    six.map(word => [word, true]),
    'a wrapped setup has all six',
  )
  for (const word of six) {
    const n = await stageOf(late, word).locator('.entries li').count()
    check(n > 0, `${word}: ${n} entries of the log`)
  }
  const words = { meant: 'His face only', shown: 'colt-1', said: 'Gordon Aske', asked: 'Take twenty.', finished: 'counting, not' }
  for (const [word, text] of Object.entries(words)) {
    const body = () => stageOf(late, word).textContent()
    check((await body()).includes(text), `${word}: "${text}" in ${(await body()).slice(0, 400)}`)
  }
  await seen(late, 'the next day')

  await day.does('Rowan', 'report-injury', { severity: 'other-injury', setup: '5a', text: 'A splinter.' })
  const about = await dop.evaluate(async () => (await (await fetch('/setup/5a')).json()).setup.stages)
  same(about, [true, false, false, false, true, false], 'what went wrong is asked about, whether somebody reports it or not')
}

try {
  await play([meant, shownAndSaid, made, askedAbout, finished, nextDay], all)
} finally {
  await browser.close()
  box.end()
  finish()
}
