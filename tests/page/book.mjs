// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// book.mjs SHOWCLEAR - the rulebook on the page: every rule of the executable, found by a word or an id, with who asks for it and
// where that is written; what is unconfirmed is never law; a refusal opens its rule, and the way back is to the refusal.
import { spawnSync } from 'node:child_process'
import { check, finish, same } from './check.mjs'
import { count, gone, here } from './places.mjs'
import { desk, go, narrow, opener, openBrowser, phone, play, press, sampleBox, says, seen, take, tap } from './screens.mjs'

const [executable] = process.argv.slice(2)
const box = await sampleBox(executable)
const browser = await openBrowser()
const open = opener(browser, box)
const camera = await open('camera', phone, 'camera', 'Lucio Marchetti-Vale')
const rules = spawnSync(executable, ['rules', '--json'], { encoding: 'utf8' })
  .stdout.trim()
  .split('\n')
  .map(line => JSON.parse(line))
const rows = () => camera.locator('.rule-row')
const ids = () => rows().evaluateAll(list => list.map(node => node.dataset.rule))
const counted = n => here(camera, `#rules [data-count="${n}"]`)
const seek = words => camera.locator('#rules input[type="search"]').fill(words)
const asks = (pack, rule) => rule.packs.some(row => row.pack === pack)

async function list() {
  await go(camera, 'rules')
  await counted(rules.length)
  same(
    await ids(),
    rules.map(row => row.rule),
    'every rule of the executable, in its order',
  )
  await seek('train-none')
  await counted(1)
  same(await ids(), ['TRAIN-NONE'], 'found by its id, in small letters')
  await seek('9156')
  await counted(1)
  await seek('no such words anywhere')
  await says(camera, /^No rule has these words/, 'nothing found says so')
  await seek('')
  await camera.locator('#rules select').selectOption('no-firing')
  const only = rules.filter(row => asks('no-firing', row))
  await counted(only.length)
  same(new URL(camera.url()).hash, '#rules/no-firing', 'a pack has an address')
  await tap(camera.locator('[data-here]'))
  const both = only.filter(row => asks('house', row))
  await counted(both.length)
  await seen(camera, 'rules in force here')
  await tap(camera.locator('[data-here]'))
  await go(camera, 'rules')
}

/** Each rank in words; what is unconfirmed, without one. */
async function ranks() {
  const law = rules.find(row => row.packs.some(pack => pack.rank === 'statute' && pack.confirmed))
  const unread = rules.find(row => row.packs.some(pack => pack.rank === 'statute' && !pack.confirmed))
  await go(camera, `rules/${law.rule}`)
  const row = law.packs.find(pack => pack.rank === 'statute')
  await says(camera, row.citation, 'where it is written')
  await says(camera.locator(`[data-pack="${row.pack}"]`), /· law/, 'its rank')
  check(!row.from || (await camera.locator(`[data-pack="${row.pack}"]`).innerText()).includes(row.from.slice(0, 4)), 'from when')
  await go(camera, `rules/${unread.rule}`)
  for (const pack of unread.packs.filter(one => !one.confirmed)) {
    const said = await camera.locator(`[data-pack="${pack.pack}"]`).innerText()
    check(/unconfirmed/.test(said) && !/· law/.test(said), `${unread.rule}: unconfirmed is not shown as law: ${said}`)
  }
  await go(camera, 'rules/NO-SUCH')
  await says(camera, 'This rulebook has no rule NO-SUCH.', 'an address that leads nowhere says so')
}

/** From the list into a rule and back: the same place of the list. */
async function wayBack() {
  await go(camera, 'rules')
  await counted(rules.length)
  const deep = rows().nth(60)
  await deep.scrollIntoViewIfNeeded()
  const y = await camera.evaluate(() => scrollY)
  check(y > 500, 'far down the list')
  await deep.click()
  await here(camera, '#rules h1.entry-words')
  same(await camera.evaluate(() => scrollY), 0, 'a rule begins at its top')
  await camera.goBack()
  await counted(rules.length)
  await camera.waitForFunction(wanted => Math.abs(scrollY - wanted) < 120, y)
  check(true, 'back is where one was')
}

async function refusal() {
  await go(camera, 'armory')
  await tap(await take(camera, 'winchester-1'))
  await here(camera, '.sheet [data-rule="TAKE-NOT-ARMORER"]')
  const read = camera.locator('.sheet [data-rule="TAKE-NOT-ARMORER"] .read-rule')
  await tap(read)
  await here(camera, '#rules h1.entry-words')
  same(await count(camera, '.sheet'), 0, 'the refusal does not lie over its rule')
  await says(camera, /^Only the weapons custodian takes a weapon/, 'the rule that refused')
  await seen(camera, 'rule of a refusal')
  await tap(camera.locator('[data-back]'))
  await here(camera, '#armory')
  await here(camera, '.sheet [data-rule="TAKE-NOT-ARMORER"]')
  check(true, 'back is to the refusal')
  await tap(read)
  await here(camera, '#rules [data-back]')
  await camera.goBack()
  await here(camera, '.sheet [data-rule="TAKE-NOT-ARMORER"]')
  check(true, "so is the browser's own way back")
  await tap(read)
  await here(camera, '#rules [data-back]')
  await tap(camera.locator('nav [href="#now"]').first())
  await here(camera, '#now')
  await go(camera, 'armory')
  await here(camera, '#armory')
  same(await count(camera, '.sheet'), 0, 'going elsewhere leaves the refusal behind')
}

async function languages() {
  for (const [name, tongue, words, size] of [
    ['Español', 'es', 'formacion', narrow],
    ['Українська', 'uk', 'реєстр', phone],
  ]) {
    await camera.setViewportSize(size)
    await go(camera, 'now')
    await press(camera, name)
    await camera.waitForFunction(chosen => document.documentElement.lang === chosen, tongue)
    await go(camera, 'rules')
    await here(camera, '#rules [data-unreviewed]')
    await seek(words)
    await camera.waitForFunction(all => document.querySelectorAll('.rule-row').length < all, rules.length)
    check((await rows().count()) > 0 || tongue === 'uk', `${tongue}: found without its accents`)
    await seen(camera, `rules ${tongue}`)
    await seek('train-none')
    await counted(1)
    await rows().first().click()
    await here(camera, '#rules h1.entry-words')
    await here(camera, '#rules [data-unreviewed]')
    await seen(camera, `rule ${tongue}`)
    await go(camera, 'rules')
    await seek('')
  }
  await go(camera, 'now')
  await press(camera, 'English')
  await camera.setViewportSize(desk)
  for (const theme of ['light', 'night']) {
    await camera.locator(`[data-screen-word="${theme}"]`).click()
    await go(camera, 'rules/LIVE-ROUND')
    await here(camera, '#rules h1.entry-words')
    await seen(camera, `rule ${theme}`)
    await go(camera, 'now')
  }
}

try {
  await play([list, ranks, wayBack, refusal, languages], () => [camera])
} finally {
  await browser.close()
  box.end()
  finish()
}
