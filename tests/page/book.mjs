// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// book.mjs SHOWCLEAR - the rulebook on the page: every rule of the executable, found by a word or an id, with who asks for it and
// where that is written; what is unconfirmed is never law; a refusal opens its rule, and the way back is to the refusal. The production's packs: who
// adopted which, and when. Deadlines: how long is left, and to whom it goes then.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { done, view } from './hands.mjs'
import { count, here } from './places.mjs'
import {
  desk,
  go,
  narrow,
  openBrowser,
  opener,
  phone,
  play,
  press,
  sampleBox,
  says,
  seen,
  speaks,
  take,
  tap,
} from './screens.mjs'

const [executable] = process.argv.slice(2)
const box = await sampleBox(executable)
const browser = await openBrowser()
const open = opener(browser, box)
const camera = await open('camera', phone, 'camera', 'Lucio Marchetti-Vale')
const producer = await open('producer', phone, 'producer', 'Marguerite Oyelaran')
const safety = await open('safety', narrow, 'safety-advisor', 'Benedikt Lomax')
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
  await counted(rules.filter(row => row.packs.some(pack => pack.citation?.includes('9156'))).length)
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

/** Who adopted what, and when, out of the log; to adopt is a named act, and a refusal leads on. */
async function packs() {
  const pack = word => producer.locator(`[data-pack="${word}"]`)
  const open = word => tap(pack(word).locator('summary'))
  await go(producer, 'packs')
  await says(pack('bulletin-1'), /^Adopted when the record began/, 'what was adopted at the beginning')
  await says(pack('us-ca-part13'), 'in force from January 1, 2025', 'a pack has its date')
  await open('no-firing')
  await says(pack('no-firing'), 'NOFIRE-ITEM', 'what it asks beyond the house')
  await seen(producer, 'packs')
  await tap(pack('no-firing').locator('[data-act="adopt-pack"]'))
  await here(producer, '.sheet [data-rule="NOFIRE-ADOPT"]')
  await producer.keyboard.press('Escape')
  await open('uk')
  await tap(pack('uk').locator('[data-act="adopt-pack"]'))
  await says(pack('uk'), /^Adopted by Marguerite Oyelaran, producer/, 'who adopted it')
  check((await view(camera, 'now')).packs.includes('uk'), 'it is adopted')
  await go(camera, 'packs')
  await says(camera.locator('[data-pack="uk"]'), /^Adopted by Marguerite Oyelaran, producer/, 'anybody reads who did')
  await camera.locator('[data-pack="uk"] summary').click()
  same(await count(camera, '[data-act="leave-pack"]'), 0, 'whose duty it is not is not offered it')
  await here(producer, '[data-pack="uk"][data-adopted]')
  await open('uk') /* it stands among the others now */
  await tap(pack('uk').locator('[data-act="leave-pack"]'))
  await says(pack('uk'), /^Left by Marguerite Oyelaran, producer/, 'who left it')
}

const file = (concern, item) =>
  camera.evaluate(
    async ([concern, item]) => {
      const id = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
      const body = JSON.stringify({ id, concern, item })
      await fetch('/report', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    },
    [concern, item],
  )

/** How long is left, by the box's clock, a step a minute; to whom it goes then. */
async function deadlines() {
  await safety.clock.install()
  await safety.reload()
  await file('unintended-discharge', 'colt-2')
  const line = safety.locator('[data-ask="report"] .due')
  const minutes = async () => Number((await line.innerText()).match(/^(\d+) minutes left/)[1])
  await says(line, /^\d+ minutes left\. From \d\d:\d\d it goes to Rowan Ashgrove, first AD\.$/, 'to whom it goes, and when')
  await line.evaluate(node => {
    window.moved = 0
    new MutationObserver(list => (window.moved += list.length)).observe(node, {
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  await safety.route('**/events*', () => {}) /* what the box would say of the time now is not heard */
  const before = await minutes()
  check(before === 29 || before === 30, `half an hour at first: ${before}`)
  await safety.clock.runFor(60000)
  const after = await minutes()
  check(after === before - 1 || after === before - 2, `a minute later: ${before}, ${after}`)
  check((await safety.evaluate(() => window.moved)) <= 2 * (before - after), 'in between nothing moves')
  await safety.clock.runFor(30 * 60000)
  await says(line, /^Overdue by \d minutes?\.$/, 'past it says so')
  await seen(safety, 'overdue')
  for (const place of ['report', 'log']) {
    await go(producer, place)
    await says(
      producer.locator('[data-deadlines]'),
      /^(29|30) minutes left\. Due \d\d:\d\d\.$/,
      `${place}: those who run the day see all`,
    )
    await seen(producer, `deadlines ${place}`)
    await go(camera, place)
    await here(camera, `#${place}`)
    same(await count(camera, '[data-deadlines]'), 0, `${place}: others do not`)
  }
}

/** The figure in force, who asks for it; production states a stricter one, and only a stricter one. */
async function parameters() {
  const row = word => producer.locator(`[data-parameter="${word}"]`)
  const state = async count => {
    await row('wait-after-failure').locator('input').fill(String(count))
    await tap(row('wait-after-failure').locator('[data-act="state-parameter"]').first())
  }
  await go(producer, 'packs')
  await tap(row('wait-after-failure').locator('summary'))
  await says(row('wait-after-failure'), '60 seconds or more', 'the figure in force, with its unit')
  await state(30)
  await here(producer, '.sheet [data-rule="PARAM-LOOSER"]')
  await producer.keyboard.press('Escape')
  await state(120)
  await here(producer, '[data-parameter="wait-after-failure"] [data-value="120"]')
  await says(row('wait-after-failure'), "The production's own: 120 seconds or more", 'whose it is')
  await seen(producer, 'figures')
  await tap(row('wait-after-failure').locator('[data-act="state-parameter"]').last())
  await here(producer, '[data-parameter="wait-after-failure"] [data-value="60"]')
  await tap(row('blank-distance').locator('summary'))
  const said = await row('blank-distance').locator('[data-pack="bulletin-1"]').innerText()
  check(/unconfirmed/.test(said) && /6 meters or more/.test(said), `unconfirmed says so, of a figure too: ${said}`)
  await go(camera, 'packs')
  await tap(camera.locator('[data-parameter="live-fire"] summary'))
  same(await count(camera, '[data-act="state-parameter"]'), 0, 'others read')
}

/** What is owed to an authority stands before whoever owes it, until they say to whom it was given. */
async function notices() {
  await done(producer, 'adopt-pack', { pack: 'us-osha' })
  await done(camera, 'report-injury', { severity: 'hospital' })
  const office = await open('office', phone, 'production-manager', 'Stellan Birkeland')
  for (const page of [office, producer]) {
    await press(page, 'I have stopped')
    await press(page, 'Show the pages behind')
  }
  await go(office, 'now')
  const card = office.locator('[data-ask="notice"]').first()
  await says(card, 'Owed: report of an injury to the authority', 'what is owed')
  await says(
    card,
    /^(24 hours|23 hours 59 minutes) left\. From .* it goes to Marguerite Oyelaran, producer\.$/,
    'how long, and to whom',
  )
  await seen(office, 'owed')
  await go(producer, 'report')
  await says(producer.locator('[data-deadlines]'), 'report of an injury to the authority', 'those who run the day see it')
  await go(producer, 'notice/1')
  await tap(producer.locator('[data-act="give-notice"]'))
  await here(producer, '.sheet [data-rule="NOTICE-NOT-YOURS"]')
  await tap(card.locator('button'))
  await office.locator('#notice textarea').fill('To the area office, by telephone.')
  await seen(office, 'notice')
  await tap(office.locator('[data-act="give-notice"]'))
  await says(office, 'It was given.', 'given')
  same((await view(camera, 'now')).notices[0].state, 'given', 'it is on the record')
}

/** The page's ladder is core's: who comes after whom. */
async function ladder() {
  const read = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  const roles = read('src/core/concerns.def').matchAll(/^LADDER\((\w+), \d+, \w+, \w+, ([\w, ]+)\)/gm)
  const page = read('web/src/concerns.ts')
  const lists = Object.fromEntries(
    [...page.matchAll(/^const (\w+): readonly Role\[\] = \[(.*)\]$/gm)].map(row => [row[1], row[2]]),
  )
  const word = Object.fromEntries(
    [...read('src/core/words.def').matchAll(/WORD\(CONCERN, (\w+), "([\w-]+)"/g)].map(row => row.slice(1)),
  )
  let n = 0
  for (const [, concern, list] of roles) {
    const wanted = list.split(', ').map(role => role.replaceAll('_', '-').toLowerCase())
    const said = page.match(new RegExp(`^  '?${word[concern]}'?: step\\([\\d.]+, (?:\\[(.*?)\\]|(\\w+))`, 'm'))
    const got = (said?.[1] ?? lists[said?.[2]] ?? '').replaceAll("'", '').split(', ')
    same(got, [...new Set(wanted)], `who answers ${word[concern]} after whom`)
    n++
  }
  check(n > 5, 'the ladder is read')
}

async function languages() {
  for (const [name, tongue, words, size] of [
    ['Español', 'es', 'formacion', narrow],
    ['Українська', 'uk', 'реєстр', phone],
  ]) {
    await camera.setViewportSize(size)
    await go(camera, 'now')
    await speaks(camera, name)
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
  await camera.setViewportSize(narrow)
  const letters = px =>
    camera.evaluate(size => {
      document.documentElement.style.fontSize = size
    }, px)
  await letters('34px')
  for (const [place, there] of [
    ['rules', '.rule-row'],
    ['rules/MUZZLE-NO-CONSULT', '.entry-words'],
    ['packs', '[data-parameter]'],
  ]) {
    await go(camera, place)
    await here(camera, there)
    await seen(camera, `large ${place}`)
  }
  await letters('')
  await go(camera, 'now')
  await speaks(camera, 'English')
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
  await play([list, ranks, wayBack, refusal, packs, deadlines, ladder, parameters, languages, notices], () => [
    camera,
    producer,
    safety,
  ])
} finally {
  await browser.close()
  box.end()
  finish()
}
