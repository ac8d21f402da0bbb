// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-time-pictures.mjs - four films on one clock, of other lengths, paces and pictures a second: each shows the picture that the clock says, read
// off its pixels; they are stepped by the pictures of the one in hand, play together and stop together; what cannot be played or seen
// is said; what is warned of and what is held for a family, on a phone and on a desk.
import { check, finish, same } from './check.mjs'
import { becomes, instant, noon, timelineOf, tone } from './inquiry-time-data.mjs'
import { film, readsPictures } from './inquiry-time-films.mjs'
import { timelineServer } from './inquiry-time-rig.mjs'
import { here } from './places.mjs'
import { desk, openBrowser, phone, play, screen, seen, tap } from './screens.mjs'

const vp8 = ['-c:v', 'libvpx', '-deadline', 'realtime'],
  vp9 = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime'],
  h264 = ['-c:v', 'libx264', '-preset', 'ultrafast']
/** X1 leads. Frames lie 33 to 42 ms apart; X2 gains and X3 loses three on the others by their ends. */
const films = {
  X1: { type: 'video/webm', name: 'a.webm', rate: '24/1', seconds: 40, codec: vp8, starts: 0, ppm: null },
  X2: { type: 'video/webm', name: 'b.webm', rate: '25/1', seconds: 36, codec: vp9, starts: 1730, ppm: 3000 },
  X3: { type: 'video/mp4', name: 'c.mp4', rate: '30000/1001', seconds: 43, codec: h264, starts: -2611, ppm: -3000 },
  X4: { type: 'video/quicktime', name: 'd.mov', rate: '50/1', seconds: 38, codec: h264, starts: 411, ppm: 40, sound: true },
  X5: { type: 'video/x-msvideo', name: 'e.avi', rate: '25/1', seconds: 2, codec: ['-c:v', 'mpeg4'], starts: 500, ppm: null },
  X6: {
    type: 'video/mp4',
    name: 'f.mp4',
    rate: '25/1',
    seconds: 2,
    codec: ['-c:v', 'mpeg4'],
    starts: 500,
    ppm: null,
    sound: true,
  },
}
const bytes = Object.fromEntries(Object.entries(films).map(([entry, one]) => [entry, film(one.name, one)]))
const paceOf = ({ ppm }) => 1 - (ppm ?? 0) / 1e6
const medium = (entry, more) => ({
  ...{
    entry,
    lane: 0,
    title: `Camera ${entry}`,
    device: 'a camera',
    plusMinus: 40,
    offset: 0,
    ppm: null,
    clock: 'B1',
    group: null,
  },
  ...{ kind: 'video', frames: null, kin: false, warning: '', gaps: [], from: noon, until: noon + 40000, ...more },
})
const filmed = Object.entries(films).map(([entry, one]) => {
  const from = noon + one.starts
  const warning = entry === 'X4' ? 'A shot is heard.' : ''
  return medium(entry, { from, until: from + one.seconds * 1000 * paceOf(one), ppm: one.ppm, frames: one.rate, warning })
})
const data = timelineOf(40, 0)
Object.assign(data, { from: noon - 60000, until: noon + 60000 })
data.lanes.unshift({ key: 'media:a', title: 'Cameras', what: 'media', role: '' })
data.items.lane = data.items.lane.map(lane => lane + 1)
data.media = [...filmed, medium('X7', { kind: 'audio', until: noon + 20000 }), medium('X8', { kin: true })]
const words = 'Her family asks that this is not shown.'
const told = v => [{ v, who: 'K1', at: '', w: '' }]
const held = {
  entry: 'X8',
  kind: 'exhibit',
  who: 'K1',
  at: '',
  last: '',
  fields: { number: told('X8'), 'kin-hold': told(words) },
}
const account = { people: [], compilers: [], duties: [], rows: [], entries: [held] }
const given = entry => films[entry] && { type: films[entry].type, bytes: bytes[entry] }
const { base, asked, end } = await timelineServer(data, account, {
  exhibit: entry => given(entry) ?? (entry === 'X7' ? { type: 'audio/wav', bytes: tone(20, 440) } : undefined),
})

const browser = await openBrowser()
let page, small
const pages = () => [page, small]
const four = ['X1', 'X2', 'X3', 'X4']
const lineOf = () => page.evaluate(() => window.line.value)
const source = (where, entry) => where.locator(`[data-source="${entry}"]`)

async function opens(where, entries) {
  await where.goto(`${base}/#${entries}`)
  await where.reload()
  for (const entry of entries) {
    await here(where, `[data-source="${entry}"]`)
    if (filmed.find(one => one.entry === entry)?.warning) await tap(source(where, entry).locator('[data-warned]'))
    await source(where, entry).locator('input[name="why"]').fill('to see it')
    await tap(source(where, entry).locator('[data-open]'))
    await here(where, `[data-source="${entry}"][data-open="shown"]`)
  }
}
/** Which picture of a film is there at an instant. */
function pictureAt(entry, at) {
  const one = films[entry],
    [over, under] = one.rate.split('/').map(Number)
  return Math.floor(((at - noon - one.starts) / 1000 / paceOf(one)) * (over / under) + 1e-3)
}
const shows = (where, entry, picture) =>
  where.waitForFunction(([entry, picture]) => window.pictureOf(entry) === picture, [entry, picture])
/** Every film that runs shows the picture that belongs there. */
const show = (where, at, entries = four) => Promise.all(entries.map(entry => shows(where, entry, pictureAt(entry, at))))

/** At each of these instants the picture of each, by its offset, its pace and its pictures a second. */
async function stand() {
  page = await screen(browser, 'desk', desk, base)
  await readsPictures(page)
  await opens(page, four)
  for (const after of [2000, 2041.7, 2013, 4171, 8889, 8890, 9000, 11777, 33500, 3333]) {
    await page.evaluate(at => (window.line.value = at), noon + after)
    await show(page, noon + after)
  }
  check(true, 'four films show the pictures of the instant')
  await page.evaluate(at => (window.line.value = at), noon + 38900)
  await shows(page, 'X2', 36 * 25 - 1)
  check(true, 'one that has ended stands at its last picture')
  await page.locator('.time-viewer').evaluate(node => node.scrollIntoView())
  await seen(page, 'four films')
}

/** By the pictures of the one in hand, each once; by another's; its number is said. */
async function stepped() {
  await page.evaluate(at => (window.line.value = at), noon + 5003)
  for (const [entry, count] of [
    ['X1', 26],
    ['X3', 32],
    ['X4', 8],
  ]) {
    await tap(source(page, entry).locator('[data-hand]'))
    await here(page, `[data-source="${entry}"] [data-hand][aria-pressed="true"]`)
    let now = pictureAt(entry, await lineOf())
    await shows(page, entry, now)
    for (let n = 0; n < count; n++) {
      await page.locator(n % 5 ? '[data-frame="1"]' : '.time-strip').press(n % 5 ? 'Enter' : '.')
      await shows(page, entry, ++now)
    }
    await page.locator('[data-frame="-1"]').press('Enter')
    await shows(page, entry, now - 1)
    await here(page, `[data-source="${entry}"] [data-picture="${now - 1}"]`)
    const rate = { X1: '24', X3: '29.97', X4: '50' }[entry]
    const said = await source(page, entry).locator('[data-position]').textContent()
    check(said.includes(`frame ${now - 1} `) && said.includes(rate), `${entry}: its picture is said: ${said}`)
  }
  await show(page, await lineOf())
  check(true, 'and the others show theirs')
}

/** While they run, each is soon within what two of its pictures are; stopped, to the picture. */
async function together() {
  await page.evaluate(at => (window.line.value = at), noon + 2000)
  await tap(page.locator('[data-play="off"]'))
  await becomes(page, '[data-instant]', 'data-instant', { over: noon + 3000 })
  const facts = four.map(entry => {
    const [over, under] = films[entry].rate.split('/').map(Number)
    return { entry, rate: over / under, from: noon + films[entry].starts, pace: paceOf(films[entry]) }
  })
  const nearly = () =>
    page.waitForFunction(facts => {
      const at = window.line.value
      const off = facts.map(
        ({ entry, rate, from, pace }) => window.pictureOf(entry) - Math.floor(((at - from) / 1000 / pace) * rate),
      )
      const near = off.every((frames, i) => Math.abs(frames) <= Math.max(2, facts[i].rate / 12))
      window.nearly = near ? (window.nearly ?? 0) + 1 : 0
      return window.nearly >= 10
    }, facts)
  await nearly()
  check(true, 'they run together')
  await page.evaluate(() => {
    for (const [entry, by] of [
      ['X3', -0.6],
      ['X4', 0.3],
    ])
      document.querySelector(`[data-source="${entry}"] video`).currentTime += by
    window.nearly = -5
  })
  await nearly()
  check(true, 'what fell behind, or ran ahead, comes back while the others run')
  await tap(page.locator('[data-play="on"]'))
  await here(page, '[data-play="off"]')
  const at = await lineOf()
  await show(page, at)
  const paused = await page.locator('video').evaluateAll(all => all.every(one => one.paused))
  check(paused && (await lineOf()) === at, 'and stop together, at the picture of the clock')
}

/** What is heard alone goes by ten milliseconds; what cannot be played or seen says how it is had. */
async function unplayed() {
  await opens(page, ['X7'])
  const before = await instant(page)
  same(await page.locator('[data-frame="1"]').textContent(), '10 ms on', 'sound has no pictures')
  await page.locator('[data-frame="1"]').press('Enter')
  await becomes(page, '[data-instant]', 'data-instant', { over: before + 9, under: before + 11 })
  await opens(page, ['X5', 'X6'])
  await here(page, '[data-source="X5"] [data-unplayed="played"]')
  await here(page, '[data-source="X6"] [data-unplayed="seen"]')
  for (const entry of ['X5', 'X6'])
    check(
      (await source(page, entry).locator('code').textContent()).startsWith(`showclear inquiry copy DIR ${entry} `),
      `${entry}: the command that hands out its file`,
    )
  await seen(page, 'films that cannot be seen')
}

/** On a phone: the warning first, the family's words alone, and the picture as wide as it can be. */
async function onAPhone() {
  small = await screen(browser, 'phone', phone, base)
  await readsPictures(small)
  await small.goto(`${base}/#X4,X8`)
  await here(small, '[data-source="X4"] [data-warning]')
  const before = asked.length
  same(await small.locator('[data-source] video, [data-source] input').count(), 0, 'nothing before the warning is read')
  same(await source(small, 'X8').locator('[data-kin]').textContent(), words, "the family's words")
  await small.locator('.time-viewer').evaluate(node => node.scrollIntoView())
  await seen(small, 'warned of, and held')
  same(asked.slice(before).filter(url => url.pathname.startsWith('/account/exhibit')).length, 0, 'and nothing was asked for')
  await opens(small, ['X4', 'X1'])
  await small.evaluate(at => (window.line.value = at), noon + 3000)
  await show(small, noon + 3000, ['X1', 'X4'])
  await seen(small, 'two films')
}

try {
  await play([stand, stepped, together, unplayed, onAPhone], pages)
} finally {
  await browser.close()
  end()
  finish()
}
