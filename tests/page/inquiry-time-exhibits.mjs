// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-time-exhibits.mjs - exhibits beside the timeline, on a server of the test's own: warned of, asked why, on one clock or on none, held for
// a family, cited; both versions of what is disputed; the world as it stood.
import { check, finish, same } from './check.mjs'
import { becomes, drawn, instant, noon, strip, timelineOf, tone } from './inquiry-time-data.mjs'
import { timelineServer } from './inquiry-time-rig.mjs'
import { here } from './places.mjs'
import { desk, openBrowser, play, screen, seen, tap } from './screens.mjs'

const browser = await openBrowser()

const medium = (entry, more) => ({
  ...{ entry, lane: 0, device: 'Phone 4', from: noon, until: noon + 60000, plusMinus: 400, offset: 0, ppm: null, clock: 'B1' },
  ...{ group: null, kind: 'audio', kin: false, warning: '', gaps: [], ...more },
})
const few = timelineOf(60, 0)
few.from = noon - 60000
few.until = noon + 120000
few.lanes.unshift({ key: 'media:phone', title: 'Phone 4', what: 'media', role: '' })
few.items.lane = few.items.lane.map(lane => lane + 1)
few.media = [
  medium('X1', {}),
  medium('X2', { from: noon + 5000, until: noon + 50000, ppm: 40 }),
  medium('X3', { clock: null }),
  medium('X4', { kin: true }),
  medium('X5', { warning: 'Shots are heard.', kind: 'document' }),
]
const logged = few.lanes.findIndex(lane => lane.what === 'log'),
  facts = few.lanes.findIndex(lane => lane.what === 'fact')
few.items.lane = few.items.lane.map((_, i) => (i < 5 ? logged : facts))
few.items.earliest = few.items.earliest.map((_, i) => noon - 30000 + i * 2000)
few.items.latest = few.items.earliest.map((at, i) => at + (i % 3) * 900)
few.items.entry = few.items.entry.map((_, i) => (i < 5 ? `log ridge ${i * 10}` : `F${i}`))
few.items.status = few.items.status.map((_, i) => (i < 5 ? 'now' : ['agreed', 'disputed', 'unknown'][i % 3]))
const told = v => [{ v, who: 'K1', at: '', w: '' }]
const claim = (number, fact, text) => ({
  ...{ entry: number, kind: 'claim', who: 'K1', at: '', last: '' },
  fields: { number: told(number), fact: told(fact), text: told(text), of: told('A paper'), sources: told(['exhibit X1 whole']) },
})
const account = {
  ...{ people: [], compilers: [], duties: [], rows: [] },
  entries: [claim('C1', 'F7', 'He handed it over.'), claim('C2', 'F7', 'She handed it over.')],
}
const then = {
  entry: 40,
  views: {
    now: { stop: { reason: 'injury', answered: [1], asked: [1, 2] } },
    people: [
      { person: 1, roles: ['armorer'] },
      { person: 2, roles: ['performer'] },
    ],
    ...{ reports: [], asks: [], items: [{ id: 'R-02', state: 'held', holder: 2, keeper: 1 }] },
  },
  setups: [],
}
const wav = bytes => ({ type: 'audio/wav', bytes })
const tones = { X1: wav(tone(60, 440)), X2: wav(tone(45, 660)), X3: wav(tone(60, 300)) }
const paper = { type: 'text/plain', bytes: Buffer.from('<script>alert(1)</script>\nA paper.\n') }
const { base, asked, end } = await timelineServer(few, account, {
  exhibit: entry => tones[entry] ?? paper,
  text: () => paper,
  '/account/at': JSON.stringify(then),
})

let online
const pages = () => [online]

const openSource = async (entry, why) => {
  await online.locator(`[data-running="${entry}"]`).click()
  await here(online, `[data-source="${entry}"]`)
  if (!why) return
  await online.locator(`[data-source="${entry}"] input[name="why"]`).fill(why)
  await tap(online.locator(`[data-source="${entry}"] [data-open]`))
  await here(online, `[data-source="${entry}"][data-open="shown"]`)
}
const position = entry => online.locator(`[data-source="${entry}"] audio`).evaluate(node => node.currentTime)

/** Exhibits: why is asked once and goes along; two on one clock, one on none. */
async function exhibits() {
  online = await screen(browser, 'online', desk, base)
  await online.goto(base)
  await drawn(online)
  await online.locator('.time-lines').focus()
  await online.keyboard.press('Home')
  for (let i = 0; i < 20; i++) await online.keyboard.press('ArrowDown')
  await online.keyboard.press('Enter')
  await here(online, '[data-running="X2"]')
  await openSource('X1')
  same(await online.locator('.time-play').count(), 0, 'nothing is open: nothing to play')
  await online.locator('[data-running="X1"]').click()
  await openSource('X1', 'to hear the first call')
  await openSource('X2', 'to hear it from the other side')
  const why = asked.filter(url => url.pathname === '/account/exhibit/X1')
  check(why.length > 0 && why.every(url => url.searchParams.get('why') === 'to hear the first call'), 'why is sent each time')
  const line = await instant(online)
  for (const [entry, wanted] of [
    ['X1', (line - noon) / 1000],
    ['X2', (line - noon - 5000) / 1000 / (1 - 40e-6)],
  ])
    await online.waitForFunction(
      ([entry, wanted]) => Math.abs(document.querySelector(`[data-source="${entry}"] audio`).currentTime - wanted) < 0.05,
      [entry, wanted],
    )
  check(true, 'both stand where the line is')
  await tap(online.locator('[data-frame="1"]'))
  await becomes(online, '[data-instant]', 'data-instant', { over: line, under: line + 44 })
  await tap(online.locator('[data-play="off"]'))
  await becomes(online, '[data-instant]', 'data-instant', { over: line + 1500 })
  await tap(online.locator('[data-play="on"]'))
  await here(online, '[data-play="off"]')
  await online.waitForFunction(
    ({ noon }) => {
      const at = Number(document.querySelector('[data-instant]').dataset.instant)
      const now = entry => document.querySelector(`[data-source="${entry}"] audio`).currentTime
      return Math.abs(now('X1') - (at - noon) / 1000) < 0.05 && Math.abs(now('X2') - (at - noon - 5000) / 1000) < 0.06
    },
    { noon },
  )
  check(true, 'and again when they stop')
  await here(online, '[data-source="X1"] [data-wave="drawn"]')
  await openSource('X3', 'it has no clock')
  same(
    await online.locator('[data-source="X3"] [data-synced]').getAttribute('data-synced'),
    'false',
    'without a clock it is left alone',
  )
  check((await online.locator('[data-source="X3"] audio').getAttribute('controls')) !== null, 'and has its own controls')
}

/** In and out, to be copied into a fact. */
async function cited() {
  const source = online.locator('[data-source="X1"]')
  await tap(source.locator('[data-mark="in"]'))
  for (let i = 0; i < 3; i++) await tap(online.locator('[data-frame="1"]'))
  await online.waitForFunction(
    from => document.querySelector('[data-source="X1"] audio').currentTime > from,
    (await position('X1')) - 1,
  )
  await tap(source.locator('[data-mark="out"]'))
  const words = await source.locator('[data-cite]').inputValue()
  check(/^exhibit X1 \d\d:\d\d:\d\d(\.\d{3})?-\d\d:\d\d:\d\d(\.\d{3})?$/.test(words), `a source: ${words}`)
  await seen(online, 'exhibits')
}

/** A family's hold shows nothing; a warning comes first; a document is text. */
async function held() {
  await tap(online.locator('[data-source="X3"] [data-close]'))
  await openSource('X4')
  same(
    await online.locator('[data-source="X4"] input, [data-source="X4"] audio').count(),
    0,
    'held for the family: nothing but words',
  )
  check((await online.locator('[data-source="X4"] [data-kin]').textContent()).includes('family'), 'and these say so')
  await tap(online.locator('[data-source="X4"] [data-close]'))
  await openSource('X5')
  check(
    (await online.locator('[data-source="X5"] [data-warning]').textContent()).includes('Shots are heard'),
    'the warning comes first',
  )
  same(await online.locator('[data-source="X5"] input').count(), 0, 'before it is asked why')
  await seen(online, 'exhibits, a warning')
  await tap(online.locator('[data-source="X5"] [data-warned]'))
  await online.locator('[data-source="X5"] input[name="why"]').fill('to read it')
  await tap(online.locator('[data-source="X5"] [data-open]'))
  await here(online, '[data-source="X5"] pre')
  check((await online.locator('[data-source="X5"] pre').textContent()).includes('<script>'), 'a script in a document is text')
  same(asked.filter(url => url.pathname.endsWith('/X4')).length, 0, 'what is held was never asked for')
  await tap(online.locator('[data-source="X5"] [data-close]'))
}

/** Both versions of what is disputed; the world as it stood; the entry's own place. */
async function disputed() {
  await strip(online).press('0')
  await online.locator('[data-filter="status"]').selectOption('disputed')
  await online.locator('[data-item="F7"]').click()
  await here(online, '[data-version="C2"]')
  same(await online.locator('[data-version]').count(), 2, 'both versions, none first')
  await seen(online, 'a disputed fact')
  await tap(online.locator('[data-to-entry]'))
  same(await online.evaluate(() => document.documentElement.dataset.entry), 'F7', 'the account is asked to show it')
  await online.locator('[data-filter="status"]').selectOption('')
  await tap(online.locator('[data-stood-of="ridge"]'))
  await here(online, '[data-stood="40"]')
  same(
    asked.filter(url => url.pathname === '/account/at').map(url => url.search),
    ['?log=ridge&entry=40'],
    'at the entry before the line',
  )
  const lines = await online.locator('[data-stands]').allTextContents()
  check(
    lines.some(line => line.includes('R-02') && line.includes('performer')),
    `out, and in whose hands: ${lines}`,
  )
  await seen(online, 'as it stood')
}

try {
  await play([exhibits, cited, held, disputed], pages)
} finally {
  await browser.close()
  end()
  finish()
}
