// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// practice.mjs SHOWCLEAR - a newcomer is walked through one reset by the coach's own words: whatever it names is pressed, and
// nothing else. Once by one person on one phone, once by three on three. Ends in "N passed, N failed".
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { desk, go, narrow, openBrowser, phone, practiceBox, press, screen, seen, tap } from './screens.mjs'

const box = await practiceBox(process.argv[2])
const browser = await openBrowser()
const words = Object.fromEntries(
  ['en', 'es', 'uk'].map(word => [
    word,
    JSON.parse(readFileSync(new URL(`../../web/src/words/${word}.json`, import.meta.url), 'utf8')),
  ]),
)
const inView = where =>
  where.evaluate(node => {
    const { top, bottom } = node.getBoundingClientRect(),
      bar = document.querySelector('.bottom').getBoundingClientRect().top
    return top >= 0 && bottom <= bar
  })
const mark = page => page.locator('.practice-mark').isVisible()

/** What the strip says now: which step, and what it tells this screen to press. */
const strip = page =>
  page.evaluate(() => {
    const step = document.querySelector('.coach [data-step]')
    const words = selector => [...document.querySelectorAll(`.coach ${selector}`)].map(node => node.textContent.trim())
    return {
      id: step?.dataset.step,
      at: step?.dataset.at,
      press: words('[data-press]'),
      taps: Number(document.querySelector('.coach [data-taps]')?.dataset.taps ?? 0),
      head: document.querySelector('.coach-head span')?.textContent,
    }
  })

/** The button that bears these words, outside the strip; a name may stand in a list over the page. */
async function follow(page, text) {
  await page.waitForTimeout(200) /* a hand, not a machine: two touches within a bounce are one */
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  for (const rule of [new RegExp(`^\\s*${escaped}\\s*$`), text]) {
    const within = where => page.locator(where).filter({ hasText: rule }).locator('visible=true').first()
    const button = (await page.locator('.over').count()) ? within('.over button') : within('button:not(.coach button), summary')
    if (rule === text) await button.waitFor()
    if (await button.count()) return tap(button)
  }
}
async function look(page, taps) {
  for (let i = 0; i < taps; i++) {
    const point = page.locator('[data-look="point"]')
    await point.waitFor()
    await page.waitForTimeout(i ? 170 : 500)
    await point.click()
  }
  await page.waitForFunction(() => !document.querySelector('.look'))
}
/** One step by its words. Names of several are one step each time the strip is read anew. */
async function walkStep(page, said, pictures) {
  if (pictures) await seen(page, `practice ${said.id}`)
  check(await inView(page.locator('.coach-head')), `${page.screenName}: ${said.id}: the strip is in view when its step begins`)
  await page.click('[data-coach="show"]')
  await page.waitForSelector('[data-coached]')
  check(await inView(page.locator('[data-coached]')), `${page.screenName}: ${said.id}: what it names first is in view`)
  for (const text of said.press) {
    if (said.taps && text === said.press.at(-1)) check(await mark(page), `${page.screenName}: the mark stands before the look`)
    await follow(page, text)
  }
  if (said.taps) {
    await page.locator('[data-look="point"]').waitFor()
    check(await mark(page), `${page.screenName}: the mark stands over a look`)
    check(!(await page.locator('.coach').isVisible()), `${page.screenName}: the coach keeps silent while somebody looks`)
    await look(page, said.taps)
  }
  await page.waitForFunction(was => document.querySelector('.coach [data-step]')?.dataset.step !== was, said.id, {
    timeout: 30000,
  })
}

const order = ['open', 'meeting', 'attend', 'copy', 'take', 'look', 'heads', 'hand', 'roll', 'cut', 'collect', 'reset', 'watch']
const wanted = [...order, 'hand-again', 'roll-again', 'cut-again', 'collect-again', 'out', 'lock', 'finished']

async function alone() {
  const page = await screen(browser, 'alone', phone, box.base)
  await page.goto(box.link)
  await page.locator('[data-alone]').waitFor()
  check(await mark(page), 'the mark stands before anybody joined')
  await seen(page, 'practice join')
  await page.locator('[data-alone]').click()
  await page.locator('.coach').getByText('Hollis Wendt').first().waitFor() /* names come after the views */
  const walked = []
  for (let i = 0; i < wanted.length; i++) {
    await page.waitForSelector('.coach [data-step]')
    const said = await strip(page)
    walked.push(said.id)
    if (said.id === 'finished') break
    check(said.head === `Step ${i + 1} of ${wanted.length - 1}`, `${said.id}: ${said.head}`)
    await walkStep(page, said, true)
  }
  same(walked, wanted, 'one person walks the whole')
  await seen(page, 'practice finished')
  await page.click('.coach-head')
  check(!(await page.locator('.coach-body').isVisible()), 'the strip folds away')
  await page.click('.coach-head')
  await page.click('[data-coach="again"]')
  await page.waitForSelector('[data-step="copy"]')
  check(true, 'begin again leads to a new plan, that is to be answered')
  await page.setViewportSize(narrow)
  for (const language of ['es', 'uk']) {
    await page.evaluate(word => localStorage.setItem('showclear.language', word), language)
    await page.reload()
    await page.getByText(words[language]['coach.copy.aloud']).waitFor()
    await seen(page, `practice in ${language}`)
  }
  await page.evaluate(() => localStorage.setItem('showclear.language', 'en'))
  await page.reload()
  await page.waitForSelector('.coach')
  await go(page, 'log')
  check(await mark(page), 'the mark stands on the log')
  await page.context().close()
}

async function joined(name, person, viewport) {
  const page = await screen(browser, name, viewport, box.base)
  await page.goto(box.link)
  await page.getByRole('button', { name: person, exact: true }).click()
  await page.waitForSelector('.coach [data-step]')
  await page.waitForFunction(() => !/(first AD|armorer|performer|camera) \d/.test(document.querySelector('.coach').textContent))
  return page
}
/** Three people: whoever the strip gives words to presses; the others wait until their strip goes on. */
async function three() {
  const pages = [
    await joined('ad', 'Hollis Wendt', desk),
    await joined('armorer', 'Ilse Marrow', phone),
    await joined('performer', 'Teo Castellan', phone),
  ]
  const walked = []
  for (let turn = 0; turn < 40; turn++) {
    const said = await Promise.all(pages.map(strip))
    const ids = [...new Set(said.map(row => row.id))]
    if (ids.length > 1) {
      await pages[0].waitForTimeout(100)
      continue
    }
    if (walked.at(-1) !== ids[0]) walked.push(ids[0])
    if (ids[0] === 'finished') break
    const page = pages.find((_, i) => said[i].press.length)
    if (!page) break
    await walkStep(page, said[pages.indexOf(page)], false)
  }
  same(walked, wanted.slice(wanted.indexOf('copy')), 'three people walk it on three phones')
  const stop = pages[2].locator('[data-stop]')
  await stop.click()
  await stop.click()
  for (const page of pages) {
    await page.waitForSelector('[data-stopped]')
    check(await mark(page), `${page.screenName}: the mark stands over a stop`)
    const covered = await page.evaluate(() => {
      const lower = document.querySelector('.practice-mark').getBoundingClientRect().bottom
      return document.querySelector('.stop-page').getBoundingClientRect().top < lower - 1
    })
    check(!covered, `${page.screenName}: the mark lies over nothing of the stop`)
    await seen(page, 'practice stopped')
  }
}

try {
  for (const part of [alone, three]) {
    try {
      await part()
    } catch (fault) {
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 4).join(' | ')}`)
      for (const context of browser.contexts())
        for (const page of context.pages()) await seen(page, `practice fault ${page.screenName}`)
      break
    }
  }
} finally {
  await browser.close()
  box.end()
  finish()
}
