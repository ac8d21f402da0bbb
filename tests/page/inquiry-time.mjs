// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-time.mjs - an inquiry's timeline in a browser, alone in a file without a network: by fingers, wheel and keys, its list, its filters; a
// hundred thousand items, of which only those in sight are made. Three languages, light, forced colours, 320 pixels.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { alone, becomes, drawn, instant, strip, timelineOf, visible } from './inquiry-time-data.mjs'
import { gone, here } from './places.mjs'
import { desk, narrow, openBrowser, phone, play, screen, seen, tap } from './screens.mjs'

const folder = mkdtempSync(join(tmpdir(), 'showclear-time-'))
const browser = await openBrowser()
const file = (name, timeline) => {
  writeFileSync(join(folder, name), alone(timeline))
  return `file://${join(folder, name)}`
}

let hand, wide, big
const pages = () => [hand, wide, big]

async function aloneInAFile() {
  hand = await screen(browser, 'phone', phone, 'file:')
  await hand.goto(file('few.html', timelineOf(900, 24)))
  await drawn(hand)
  check((await visible(hand)) > 400, 'where most of it lies is shown at first')
  await seen(hand, 'a timeline')
  await strip(hand).focus()
  await hand.keyboard.press('End')
  await here(hand, '[role="status"]')
  await hand.waitForFunction(() => /UTC−06:00/.test(document.querySelector('.time-aloud').textContent))
  check((await strip(hand).getAttribute('aria-valuetext')).includes('UTC−06:00'), 'the line is said with its zone')
  check(await hand.getByText('Not available in this file').count(), 'the log is not in the file, and that is said')
}

/** Nearer and wider by buttons, keys, a wheel and two fingers; the list follows. */
async function moved() {
  const before = 900
  await tap(hand.locator('[data-time="all"]'))
  await becomes(hand, '[data-visible]', 'data-visible', { over: before - 1, under: before + 1 })
  for (let i = 0; i < 4; i++) await tap(hand.locator('[data-time="nearer"]'))
  await becomes(hand, '[data-visible]', 'data-visible', { under: before })
  await tap(hand.locator('[data-time="all"]'))
  await becomes(hand, '[data-visible]', 'data-visible', { over: before - 1, under: before + 1 })
  await strip(hand).focus()
  const at = await instant(hand)
  await hand.keyboard.press('ArrowLeft')
  await becomes(hand, '[data-instant]', 'data-instant', { under: at })
  for (let i = 0; i < 22; i++) await hand.keyboard.press('+')
  await becomes(hand, '[data-visible]', 'data-visible', { under: 40 })
  const close = await instant(hand)
  await hand.keyboard.press('.')
  await becomes(hand, '[data-instant]', 'data-instant', { over: close, under: close + 43 })
  await seen(hand, 'a timeline, frames')
  await hand.keyboard.press('0')
  await becomes(hand, '[data-visible]', 'data-visible', { over: before - 1, under: before + 1 })
  await strip(hand).evaluate(node => {
    const box = node.getBoundingClientRect()
    node.dispatchEvent(
      new WheelEvent('wheel', { deltaY: -900, clientX: box.left + 200, clientY: box.top + 200, cancelable: true }),
    )
  })
  await becomes(hand, '[data-visible]', 'data-visible', { under: before })
  await hand.keyboard.press('0')
  await becomes(hand, '[data-visible]', 'data-visible', { over: before - 1, under: before + 1 })
  await strip(hand).evaluate(node => {
    const { left, top } = node.getBoundingClientRect()
    const finger = (type, pointerId, x) =>
      node.dispatchEvent(new PointerEvent(type, { pointerId, clientX: left + x, clientY: top + 200, bubbles: true }))
    node.setPointerCapture = () => {}
    ;(finger('pointerdown', 1, 150), finger('pointerdown', 2, 200))
    ;(finger('pointermove', 1, 20), finger('pointermove', 2, 330))
    ;(finger('pointerup', 1, 20), finger('pointerup', 2, 330))
  })
  await becomes(hand, '[data-visible]', 'data-visible', { under: before })
  await tap(hand.locator('[data-time="all"]'))
}

/** By keys alone: the list, an item whole, its sources; the next one. */
async function read() {
  await hand.locator('.time-lines').focus()
  await hand.keyboard.press('End')
  await hand.keyboard.press('Enter')
  const last = await hand.locator('[data-picked]').getAttribute('data-picked')
  check(/^[FTQ]|^log/.test(last), 'an item is picked')
  check((await hand.locator('[data-picked] .time-sources').textContent()).includes('exhibit X'), 'on what it rests')
  check((await hand.locator('.time-line').count()) < 40, 'only lines in sight are made')
  await seen(hand, 'a timeline, an item')
  await tap(hand.locator('[data-time="previous"]'))
  await hand.waitForFunction(last => document.querySelector('[data-picked]').dataset.picked !== last, last)
  await tap(hand.locator('[data-unpick]'))
  await gone(hand, '[data-picked]')
}

async function filtered() {
  await hand.locator('[data-filter="status"]').selectOption('disputed')
  await becomes(hand, '[data-visible]', 'data-visible', { over: 0, under: 200 })
  const words = await hand.locator('.time-line .time-when').allTextContents()
  check(
    words.every(text => text.includes('disputed')),
    'only what is disputed is listed',
  )
  await hand.locator('[data-filter="role"]').selectOption('armorer')
  const both = await visible(hand)
  await hand.locator('[data-filter="status"]').selectOption('')
  await becomes(hand, '[data-visible]', 'data-visible', { over: both })
  await hand.locator('[data-filter="role"]').selectOption('')
}

async function onADesk() {
  wide = await screen(browser, 'desk', desk, 'file:', { colorScheme: 'light' })
  await wide.goto(file('desk.html', timelineOf(900, 24)))
  await drawn(wide)
  await seen(wide, 'a timeline')
  const canvas = await strip(wide).boundingBox()
  await wide.mouse.click(canvas.x + canvas.width / 2, canvas.y + 90)
  await here(wide, '[data-instant]')
  for (let i = 0; i < 6; i++) await tap(wide.locator('[data-time="nearer"]'))
  for (let i = 0; i < 14; i++) await strip(wide).press('ArrowDown')
  await seen(wide, 'a timeline, nearer')
}

/** The more there is, the less of it is made. */
async function many() {
  big = await screen(browser, 'big', desk, 'file:')
  await big.goto(file('many.html', timelineOf(100000, 500)))
  await drawn(big)
  await tap(big.locator('[data-time="all"]'))
  await becomes(big, '[data-visible]', 'data-visible', { over: 99999 })
  same(await visible(big), 100000, 'a hundred thousand items')
  await seen(big, 'a timeline of many')
  check((await big.locator('*').count()) < 2000, 'few elements, however many items')
  await strip(big).focus()
  for (const key of ['+', '+', 'ArrowDown', 'PageDown', '+', 'ArrowDown', '+', '+', 'PageUp']) await big.keyboard.press(key)
  for (let i = 0; i < 70; i++) await big.keyboard.press('ArrowDown')
  await drawn(big)
  check(Number(await big.locator('.time-strip canvas').getAttribute('data-drawn')) < 6000, 'only what is in sight is drawn')
  await seen(big, 'a timeline of many, nearer')
  await big.locator('.time-lines').focus()
  await big.keyboard.press('End')
  check((await big.locator('.time-line').count()) < 60, 'only lines in sight are made, at the end of many')
  await big.context().close()
  big = undefined
}

/** What stands at no time: as many as there is room for on the canvas; all of them a touch away, and by keys. */
async function untimed() {
  const data = timelineOf(60, 8)
  data.lanes.unshift({ key: 'media', title: 'No time known', what: 'media', role: '' })
  data.items.lane = data.items.lane.map(lane => lane + 1)
  for (const medium of data.media) medium.lane++
  const nothing = { from: null, until: null, offset: null, ppm: null, clock: null, group: null }
  for (let i = 1; i <= 20; i++)
    data.media.push({
      ...{ entry: `N${i}`, lane: 0, title: `Paper ${i}`, device: '', plusMinus: 0, kind: 'document' },
      ...{ ...nothing, kin: i === 3, warning: '', gaps: [] },
    })
  const there = await screen(browser, 'untimed', phone, 'file:')
  await there.goto(file('untimed.html', data))
  await drawn(there)
  const { width } = await strip(there).boundingBox()
  await strip(there).click({ position: { x: Math.floor((width - 8) / 62) * 62 - 26, y: 90 } })
  await here(there, '.time-untimed[open] [data-loose="N20"]')
  same(await there.locator('[data-loose]').count(), 20, 'all of them are there')
  same(await there.locator('.time-untimed summary').textContent(), '20 exhibits without a time', 'and counted')
  check(!(await there.locator('[data-loose="N3"]').textContent()).includes('Paper'), 'a held one by its number alone')
  await seen(there, 'exhibits without a time')
  await there.keyboard.press('Tab')
  await there.keyboard.press('Enter')
  await here(there, '[data-source="N1"]')
  const last = there.locator('[data-loose="N20"]')
  await tap(last)
  await here(there, '[data-source="N20"]')
  same(await last.getAttribute('aria-pressed'), 'true', 'the last is open, by a finger')
  check((await last.boundingBox()).height >= 48, 'and wide enough for one')
  await there.context().close()
}

/** Nothing is cut off, in any language, as narrow as it may be. */
async function tongues() {
  for (const [language, word] of [
    ['es', 'Función'],
    ['uk', 'Роль'],
  ]) {
    const there = await screen(browser, language, language === 'es' ? narrow : phone, 'file:', {
      locale: language,
      colorScheme: 'light',
    })
    await there.goto(file(`${language}.html`, timelineOf(300, 12)))
    await drawn(there)
    check(await there.getByText(word, { exact: true }).count(), `${language} is spoken`)
    const cut = await there.evaluate(() =>
      [...document.querySelectorAll('.time-buttons button, .act, .time-filter span')]
        .filter(node => node.scrollWidth > node.clientWidth + 1)
        .map(node => node.textContent),
    )
    same(cut, [], `${language}: nothing is cut off`)
    await seen(there, `a timeline, ${language}`)
    await there.context().close()
  }
}
async function forced() {
  const there = await screen(browser, 'forced', phone, 'file:', { forcedColors: 'active', reducedMotion: 'reduce' })
  await there.goto(file('forced.html', timelineOf(300, 12)))
  await drawn(there)
  await seen(there, 'a timeline, forced colours')
  await there.context().close()
}

try {
  await play([aloneInAFile, moved, read, filtered, onADesk, many, untimed, tongues, forced], pages)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
