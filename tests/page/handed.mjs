// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// handed.mjs SHOWCLEAR - so that another can finish: she hands on, by kind, scene by scene, person by person; the successor reads it on his
// phone, without the box, and without a key of his own; matches, writes beside her, and both names stand. A rate, a remark and what she
// wrote for herself alone are in no answer of the box and on no screen.
import { check, finish, same } from './check.mjs'
import { here } from './places.mjs'
import { desk, go, openBrowser, opener, phone, play, sampleBox, says, seen, speaks, tap } from './screens.mjs'
import { spellings } from './searching.mjs'

const executable = process.argv[2]
const box = await sampleBox(executable, dir => ['sample', dir], process.env.WEB ? ['--web', process.env.WEB] : [])
const browser = await openBrowser()
const open = opener(browser, box)
const [saskia, lucio] = ['Saskia Verhoeven', 'Lucio Marchetti-Vale']
const meant = 'The valley wakes before they do.'
const private_ = {
  rate: '97531',
  remark: 'talks too much at lunch',
  alone: 'the lantern must fail before the door',
  unreleased: 'Calle del Olvido 17',
  quote: '86420',
  wish: 'never again at noon',
}
let hers, his
const pages = () => [hers, his]
const answers = []
const ids = {}

async function write(kind, fields) {
  await go(hers, `notebook/new/${kind}`)
  await here(hers, '[data-note-save]')
  await hers.locator('.main details.more').evaluateAll(all => all.forEach(one => (one.open = true)))
  for (const [field, words] of Object.entries(fields)) await hers.locator(`[data-note-field="${field}"]`).fill(words)
  await tap(hers.locator('[data-note-save]'))
  await hers.waitForURL(/#notebook\/entry\//)
  return hers.url().split('/').at(-1)
}

async function morning() {
  hers = await open('hers', phone, 'cinematographer', saskia)
  his = await open('his', phone, 'camera', lucio, { colorScheme: 'light' })
  his.on('response', async response => {
    const octets = await response.body().catch(() => null)
    if (octets) answers.push([response.url(), octets])
  })
  await go(hers, 'notebook')
  await tap(hers.locator('[data-make-keys]'))
  await tap(hers.locator('[data-paper-written]'))
  await here(hers, '[data-note-new]')
}

/** Of the work at hand on the setup's page, and of what is to come in her own book. */
async function work() {
  await go(hers, 'setup/4a')
  await tap(hers.locator('[data-draw]'))
  for (const kind of ['camera', 'lamp']) await tap(hers.locator(`[data-put="${kind}"]`))
  await tap(hers.locator('[data-plan-done]'))
  await tap(hers.locator('[data-add-frame] summary'))
  await hers
    .locator('[data-add-frame] input[type=file]')
    .setInputFiles({ name: 'frame.png', mimeType: 'image/png', buffer: await his.screenshot() })
  await here(hers, '[data-frame]')
  await go(his, 'setup/4a')
  await tap(his.locator('[data-tell]'))
  await his.locator('[data-recollect] textarea').fill('She wanted the lamp to be the only sun.')
  await tap(his.locator('[data-act="recollect"]'))
  await here(his, '[data-told]')
  await go(hers, 'setup/4a')
  await tap(hers.locator('[data-for-me-write]'))
  await hers.locator('[data-for-me-words]').fill(private_.alone)
  await tap(hers.locator('[data-for-me-keep]'))
  await hers.waitForSelector('[data-for-me-words]', { state: 'detached' })
  const card = { lens: '40', serial: 'K-1187', stop: '2.8 1/3', white: '5600', height: '1.2 m', tilt: '-4', look: 'Dust' }
  const lit = { ...card, place: 'The upper valley', heading: '240', filters: 'ND.6, Pola' }
  ids.setup = await write('setup', { ...lit, intention: meant, 'in-setup': '118c', 'in-scene': '118' })
  ids.scene = await write('scene', { intention: 'Nobody speaks.', 'in-scene': '119' })
  await write('gear', { name: 'Forty, uncoated', serial: 'K-1187', from: 'Noor’s own collection', house: 'Lumen' })
  await write('reference', { source: 'A road at dusk', why: 'the dust is the light' })
  await write('location', { name: 'The upper valley', lat: '45.66', lon: '-110.56', zone: 'America/Denver' })
  const rated = { rate: private_.rate, words: private_.remark, by: 'Perrin' }
  ids.noor = await write('person', { name: 'Noor Haddix', role: 'gaffer', contact: 'noor@lamps.example', ...rated })
  ids.other = await write('person', { name: 'Teodora', contact: private_.unreleased })
  await write('house', { name: 'Lumen', quote: private_.quote })
  await write('wish', { words: private_.wish })
}

async function handsOn() {
  await go(hers, 'notebook/hand-on')
  await here(hers, '[data-hand-note]')
  const pressed = id => hers.locator(`[data-hand-note="${id}"]`).getAttribute('aria-pressed')
  same([await pressed(ids.setup), await pressed(ids.noor)], ['true', 'false'], 'work goes, people when they are named')
  same(
    await hers.locator('[data-hand-note]', { hasText: private_.alone }).getAttribute('aria-pressed'),
    'false',
    'nor what is hers',
  )
  same(await hers.locator('[data-hand-note]', { hasText: private_.wish }).count(), 0, 'a wish cannot go')
  const shot = (scene, word) => hers.locator(`[data-hand-scene="${scene}"] [data-hand-shot="${word}"]`)
  await tap(shot('118', 'partly'))
  await tap(shot('119', 'no'))
  await tap(hers.locator(`[data-hand-note="${ids.noor}"]`))
  for (const group of ['looks', 'looks']) await tap(hers.locator(`[data-hand-kind="${group}"]`))
  const to = hers.locator('[data-hand-to]')
  await to.selectOption({ label: (await to.locator('option', { hasText: 'Lucio' }).innerText()).trim() })
  await hers.locator('#notebook textarea').fill('Finish it slowly.')
  await says(hers, 'What stays with you', 'what stays is said beforehand')
  await seen(hers, 'handing on')
  await hers.setViewportSize(desk)
  await seen(hers, 'handing on wide')
  await hers.setViewportSize(phone)
  await tap(hers.locator('[data-hand-on]'))
  await here(hers, '[data-handed="7"]')
  await go(hers, 'notebook')
  await here(hers, '[data-to-handed]')
  await go(hers, 'notebook/hand-on')
  await hers.waitForSelector('.note-there')
  same(await hers.locator('[data-hand-note]', { hasText: meant }).count(), 0, 'what was given is not given twice')
}

/** One tap from the setup's page, with the link gone, on a phone that has no notebook. */
async function reads() {
  await go(his, 'setup/4a')
  await here(his, '[data-brief] ~ [data-to-handed]')
  await here(his, '[data-frame]')
  await his.waitForFunction(() => !document.querySelector('[data-outbox]'))
  await his.context().setOffline(true)
  await tap(his.locator('[data-to-handed]').first())
  await here(his, '#handed')
  const scene = n => his.locator(`[data-handed-scene="${n}"]`)
  same(
    [await scene(118).getAttribute('data-shot'), await scene(119).getAttribute('data-shot')],
    ['partly', 'no'],
    'whether it is shot',
  )
  await says(his, 'Finish it slowly.', 'her words to him')
  const cell = async key => scene(118).locator(`[data-cell="${key}"]`).getAttribute('data-value')
  const all = ['lens', 'serial', 'stop', 'filters', 'white', 'height', 'tilt']
  const values = await Promise.all(all.map(cell))
  same(values, ['40', 'K-1187', '2.8 1/3', 'ND.6, Pola', '5600', '1.2 m', '-4'], 'what matching it needs')
  const of = scene(4).locator('[data-handed-setup="4a"]')
  for (const part of ['[data-plan="2"]', '[data-frame]', '[data-told]']) same(await of.locator(part).count(), 1, `of 4a: ${part}`)
  check((await his.locator('[data-unshot="119"]').innerText()).includes('Nobody speaks.'), 'what is to come, and was meant')
  same(await his.locator('[data-look="Dust"]').count(), 1, 'the look')
  const lens = await his.locator('[data-lens="K-1187"] [data-came-from]').innerText()
  check(lens.includes('Noor’s own collection, Lumen'), `where the lens came from: ${lens}`)
  const people = await his.locator('[data-handed-part="person"]').innerText()
  check(/Noor Haddix[^]*gaffer[^]*noor@lamps\.example/.test(people), `whom to reach: ${people}`)
  await seen(his, 'handed on')
  await his.setViewportSize(desk)
  await seen(his, 'handed on wide')
  await his.setViewportSize(phone)
}

/** This light again, at the place that was handed on; reckoned here. */
async function light() {
  const fold = his.locator('[data-light-again]')
  await tap(fold.locator('[data-again-of="118c"]'))
  await fold.locator('[data-then-date]').fill('2030-10-21')
  await fold.locator('[data-then-time]').fill('13:45')
  const place = fold.locator('[data-again-place]')
  await place.selectOption({ label: 'The upper valley' })
  await fold.locator('[data-again-date]').fill('2031-10-21')
  await fold.locator('[data-at]').first().waitFor()
  check(/^\d/.test(await fold.locator('[data-at]').first().getAttribute('data-heading')), 'and where the lens turns to')
}

async function beside() {
  const own = 'Lower still, and longer.'
  const at = page => page.locator('[data-handed-setup="118c"] [data-beside="setup intention"]')
  await tap(at(his).locator('[data-write="intention"]'))
  await at(his).locator('textarea').fill(own)
  await tap(at(his).locator('[data-keep="intention"]'))
  await his.context().setOffline(false)
  await go(hers, 'notebook/handed')
  for (const page of pages()) {
    await at(page).locator(`[data-by="${lucio}"]`).waitFor()
    const words = name => at(page).locator(`[data-by="${name}"] blockquote`).innerText()
    same([await words(saskia), await words(lucio)], [meant, own], `${page.screenName}: both stand, each under its name`)
    const unshot = await page.locator('[data-unshot="118"]').innerText()
    check(unshot.includes(meant) && !unshot.includes(own), `${page.screenName}: what was meant is in her words: ${unshot}`)
    await at(page).scrollIntoViewIfNeeded()
  }
  await seen(his, 'beside')
}

async function nowhere() {
  const given = await his.evaluate(async () => (await fetch('/private?from=0')).text())
  check(given.includes('noor@lamps.example'), 'what was released is there')
  const shown = await his.locator('#handed').innerText()
  for (const [what, text] of Object.entries(private_)) {
    check(!shown.includes(text) && !given.includes(text), `not given: ${what}`)
    for (const [url, octets] of answers)
      check(!spellings(text).some(one => octets.includes(one)), `${what} is in the answer of ${new URL(url).pathname}`)
  }
}

async function tongues() {
  for (const [tongue, word] of Object.entries({ es: 'Español', uk: 'Українська' })) {
    for (const [page, place] of [
      [hers, 'notebook/hand-on'],
      [his, 'notebook/handed'],
    ]) {
      await go(page, 'now')
      await speaks(page, word)
      await page.waitForFunction(chosen => document.documentElement.lang === chosen, tongue)
      await go(page, place)
      await here(page, page === his ? '[data-handed-scene]' : '[data-hand-scene]')
      await seen(page, `${tongue} ${place}`)
    }
  }
}

try {
  await play([morning, work, handsOn, reads, light, beside, nowhere, tongues], pages)
} finally {
  await browser.close()
  box.end()
  finish()
}
