// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// hour.mjs SHOWCLEAR WRONG_CLOCK.so - the camera's phone for an hour without the box, by the clocks of both: cards, words, takes, a light plan,
// a photographed page, something remembered, while another phone writes some of the same fields. The phone's page is closed, the
// box is killed while it takes all this in: each arrives once, in the order in which it was written, and where two wrote the
// same field both values stand with both names.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { check, finish, same } from './check.mjs'
import { logOf } from './hands.mjs'
import { openProxy } from './proxy.mjs'
import { go, joinAs, narrow, openBrowser, patience, phone, play, sampleBox, screen, seen, tap } from './screens.mjs'

const folder = mkdtempSync(join(tmpdir(), 'showclear-hour-')),
  wrong = join(folder, 'wrong')
let ahead = 0
const later = ms => writeFileSync(wrong, String((ahead += ms / 1000)))
later(0)
const browser = await openBrowser() /* before the box's clock is another one: the browser's is right */
Object.assign(process.env, { LD_PRELOAD: resolve(process.argv[3]), WRONG_CLOCK: wrong })
const box = await sampleBox(process.argv[2])
const link = await openProxy(box.base)
const names = { focus: 'Lucio Marchetti-Vale', dop: 'Saskia Verhoeven' }
const setups = ['1a', '2a', '2b', '4a', '5a', '6a', '8a', '8b', '9a']
const step = 75000 /* from one note to the next */
const wrote = [] /* as the camera wrote it: [setup, what, value] */
const both = [
  ['2a', 'lens', '100'],
  ['5a', 'white', '6500'],
]
let focus, dop, rows
const pages = () => [focus, dop]

const push = (page, selector) =>
  page
    .locator(selector)
    .first()
    .evaluate(node => node.click())
const value = (page, field) => page.locator(`[data-cell="${field}"]`).first().getAttribute('data-value')
const setup = async (page, id) => {
  await go(page, `setup/${id}`)
  await page.waitForSelector(`.slate[data-setup="${id}"]`)
}
async function card(page, field, to) {
  await push(page, `[data-cell="${field}"]`)
  await push(page, `[data-fill="${field}"] [data-value="${to}"]`)
  await page.waitForFunction(([field, to]) => document.querySelector(`[data-cell="${field}"]`).dataset.value === to, [field, to])
}
const waits = page => page.evaluate(() => Number(document.querySelector('[data-outbox]')?.dataset.outbox ?? 0))
/** It is in the outbox before the next is written, and both clocks go on. */
async function noted(...what) {
  wrote.push(what)
  await focus.waitForFunction(n => document.querySelector('[data-outbox]')?.dataset.outbox >= n, wrote.length)
  later(step)
  await focus.clock.fastForward(step)
}
/** What the log has of the camera's own since then, as it was written; texts from those who may read them. */
async function arrived(from) {
  const { values } = await dop.evaluate(async () => (await fetch('/private?from=0')).json())
  const text = n => values.find(row => row.n === n && row.path === '/text')?.value ?? ''
  const leaves = (await logOf(box.base)).filter(leaf => leaf.n >= from && names.number === leaf.by)
  return leaves.map(leaf => ({ leaf, line: leaf.k === 'note-given' ? JSON.parse(text(leaf.n)) : null, text: text(leaf.n) }))
}
let from = 0

async function morning() {
  focus = await screen(browser, 'focus', phone, link.base)
  await focus.clock.install()
  await joinAs(focus, (await box.invite('camera')).replace(box.base, link.base), names.focus)
  dop = await screen(browser, 'dop', narrow, box.base, { colorScheme: 'light' })
  await joinAs(dop, await box.invite('cinematographer'), names.dop)
  names.number = await focus.evaluate(async () => (await (await fetch('/me')).json()).person)
  for (const page of pages()) await setup(page, '1a')
  for (const page of pages()) await page.waitForSelector('[data-card]')
}

/** Nobody hears this phone: the page says so, and takes all of it. */
async function anHour() {
  from = (await logOf(box.base)).length
  link.cut()
  await focus.clock.fastForward(12000)
  await focus.waitForSelector('[data-lost]')
  for (const [i, id] of setups.entries()) {
    await setup(focus, id)
    for (const [field, list] of Object.entries({
      lens: ['25', '32', '40', '50', '75'],
      ei: ['200', '400', '640', '800'],
      shutter: ['144', '90', '45', '172.8'],
      white: ['4300', '5000', '5600', '3200'],
    })) {
      const to = list[i % list.length]
      if (id === '9a' && field !== 'lens') continue
      await card(focus, field, to)
      await noted(id, field, to)
    }
    await push(focus, '[data-write="words"]')
    await focus.locator('[data-words="words"] textarea').fill(`Written without the box, in ${id}.`)
    await push(focus, '[data-keep="words"]')
    await noted(id, 'words', `Written without the box, in ${id}.`)
    await push(focus, '[data-slate="1"]')
    wrote.push([id, 'take', '1'])
    if (id === '9a') wrote.push([id, 'whole card', '']) /* as it was at its first take: it took the rest over */
    await noted(id, 'slate', 1)
  }
}

/** A plan, a page, what somebody said: no kind of it needs the box. */
async function allKinds() {
  await push(focus, '[data-draw]')
  for (const kind of ['camera', 'lamp', 'window']) await tap(focus.locator(`[data-put="${kind}"]`))
  await push(focus, '[data-plan-done]')
  await noted('9a', 'plan', 3)
  await push(focus, '[data-tell]')
  await focus.locator('[data-recollect] textarea').fill('She said: at its own pace.')
  await push(focus, '[data-act="recollect"]')
  await noted('9a', 'told', 'She said: at its own pace.')
  const file = { name: 'page.png', mimeType: 'image/png', buffer: await dop.screenshot() }
  await focus.locator('[data-add-frame] input[type=file]').setInputFiles(file)
  await focus.waitForSelector('[data-frames-held="1"]')
  await push(focus, '[data-outbox] summary')
  same(await focus.locator('[data-waiting]').count(), wrote.length, 'each that waits is shown')
  await seen(focus, 'an hour of notes')
}

/** The other phone hears nothing of that. */
async function meanwhile() {
  for (const [id, field, to] of both) {
    await setup(dop, id)
    await card(dop, field, to)
  }
}

const told = ({ leaf, line, text }) => {
  const id = setups.find(one => leaf.d.setup === rows.find(row => row.id === one).setup)
  if (leaf.k === 'slated') return [id, 'slate', leaf.d.count]
  if (leaf.k === 'recollected') return [id, 'told', text]
  if (!line) return [id, leaf.k, text]
  const { camera, ...set } = line.set
  const [[field, { v }], ...more] = Object.entries(set)
  if (line.kind === 'take') return [id, 'take', set.number.v]
  if (line.kind === 'frame') return [id, 'frame', set.type.v]
  return more.length ? [id, 'whole card', ''] : field === 'plan' ? [id, 'plan', v.length] : [id, field, v]
}
/** Its page is opened anew as the link comes back; the box dies under it, and is started again. */
async function comesBack() {
  rows = await dop.evaluate(async () => (await (await fetch('/state?view=setups')).json()).view)
  await focus.goto('about:blank')
  link.mend()
  await focus.goto(link.base)
  const there = async () => (await logOf(box.base)).filter(leaf => leaf.n >= from && leaf.by === names.number).length
  while ((await there()) < wrote.length / 4) await focus.clock.runFor(200)
  await box.down()
  const before = await waits(focus)
  check(before > 0, `${before} of ${wrote.length} still wait when the box dies`)
  await focus.goto('about:blank')
  await box.up()
  await focus.goto(`${link.base}/#setup/9a`)
  for (const end = performance.now() + patience; performance.now() < end && (await there()) <= wrote.length;)
    await focus.clock.runFor(2000)
  await focus.waitForSelector('[data-outbox]', { state: 'detached' })
  const log = (await arrived(from)).map(row => [told(row), row.leaf])
  const list = log.filter(([what]) => what[1] !== 'frame')
  same(list.length, wrote.length, 'each arrived once')
  const firstOther = list.findIndex(([what], i) => JSON.stringify(what) !== JSON.stringify(wrote[i]))
  same(firstOther, -1, `in the order in which it was written: ${JSON.stringify([list[firstOther]?.[0], wrote[firstOther]])}`)
  check(
    list.every(([, leaf], i) => leaf.entry === 'late' && (!i || leaf.about >= list[i - 1][1].about)),
    'each is marked as late, with when it was written',
  )
  const minutes = (list.at(-1)[1].about - list[0][1].about) / 60000
  check(minutes >= 60, `it was an hour of notes: ${minutes.toFixed(1)} minutes, ${wrote.length} notes`)
  same(log.length - list.length, 1, 'and the page that was photographed, once')
  console.log(`${wrote.length} notes in ${minutes.toFixed(0)} minutes`)
}

/** Where two wrote, both values stand with both names, on both phones, until one is chosen. */
async function bothStand() {
  for (const page of pages())
    for (const [id, field, theirs] of both) {
      await setup(page, id)
      const mine = wrote.find(([at, what]) => at === id && what === field)[2]
      const box = page.locator(`[data-both="${field}"]`)
      await box.waitFor()
      same(
        (await box.locator('[data-settle]').evaluateAll(nodes => nodes.map(node => node.dataset.settle))).sort(),
        [mine, theirs].sort(),
        `${page.screenName}: both values of ${field}, ${id}`,
      )
      const words = await box.innerText()
      for (const name of [names.focus, names.dop])
        check(words.includes(name), `${page.screenName}: ${field}, ${id}: by ${name}: ${words}`)
      for (const [at, what, v] of wrote.filter(
        ([at, what]) => at === id && what !== field && ['lens', 'white', 'ei'].includes(what),
      ))
        same(await value(page, what), v, `${page.screenName}: what only one wrote stands, ${at} ${what}`)
      await seen(page, `two wrote ${field}`)
    }
  for (const page of pages()) {
    await setup(page, '9a')
    await page.waitForSelector('[data-frame]')
    same(await page.locator('[data-frame]').count(), 1, 'one photograph')
    same(await page.locator('[data-told]').count(), 1, 'remembered once')
    same(await page.locator('svg[data-plan="3"]').count(), 1, 'one plan')
    same(await page.locator('[data-take]').count(), 1, 'one take')
  }
}

try {
  await play([morning, anHour, allKinds, meanwhile, comesBack, bothStand], pages)
} finally {
  await browser.close()
  link.end()
  box.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
