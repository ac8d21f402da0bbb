// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// say.mjs SHOWCLEAR - what is said to others: reports and who answers them, refusals that lead to a person and to a way on, calls;
// each with the bad input that a set brings, and in three languages.
import { check, finish, same } from './check.mjs'
import { counter } from './fingers.mjs'
import { ask, view } from './hands.mjs'
import { count, gone, here } from './places.mjs'
import { names, opened } from './sample.mjs'
import { desk, go, openBrowser, opener, play, press, sampleBox, says, seen, speaks, tablet, take, tap } from './screens.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const open = opener(browser, box)
const [ad, cart, camera, safety] = await opened(open, 'ad', 'cart', 'camera', 'safety')
const office = await open('office', desk, 'production-manager', 'Stellan Birkeland')
const taps = counter()

async function morning() {
  await press(ad, 'Open the day')
  await ask(ad, 'accept-duty', { role: 'first-ad' })
  await ask(cart, 'accept-duty', { role: 'armorer' })
  await here(cart, '#now')
}

/** What the page says before a report is sent is what the box then does. */
async function reports() {
  await go(camera, 'now')
  taps.begin()
  await taps.hit(camera.locator('nav [href="#report"]').first())
  await taps.hit(camera.locator('[data-concern="firearm-concern"]').first())
  await taps.hit(camera.getByRole('button', { name: 'winchester-1', exact: true }))
  await says(camera, `${names.safety}, safety advisor must answer it.`, 'who answers stands there before it is sent')
  await says(camera, 'winchester-1 waits until it was looked at before two persons.', 'and what it holds')
  await says(camera, /^Answer due within 1 hour/, 'and until when')
  await seen(camera, 'report before')
  taps.add(1)
  await camera.locator('[data-act="report"]').dblclick()
  await says(camera, 'Your report is on the record.', 'it is sent without words')
  taps.most(6, 'named report')
  const filed = (await view(camera, 'reports')).filter(row => row.concern === 'firearm-concern')
  same(filed.length, 1, 'pressed twice it is filed once')
  await seen(camera, 'report after')
  await go(safety, `report/${filed[0].report}`)
  await says(safety, 'No words were written.', 'its owner reads that there are none')
  await seen(safety, 'report to answer 320')
  await press(safety, 'Looked at')
  await here(safety, '.sheet [data-rule="ANSWER-NO-WORDS"]')
  check(true, 'an answer without what was found and what was done is not taken')
  await safety.keyboard.press('Escape')
  await safety.getByLabel('What was found').fill('The lever is bent.')
  await safety.getByLabel('What was done').fill('It goes back to the house.')
  await says(safety, /^An answer is no admission/, 'an answer is no admission, and says so')
  await press(safety, 'Looked at')
  await says(safety, /answers today at/, 'answered')
  await ladder()
}

async function ladder() {
  const { ladder } = await import(await concerns())
  const people = await view(ad, 'people')
  let doubted = false /* an answer does not end a doubt: only a look does */
  for (const [concern, { owner, hours, holds }] of Object.entries(ladder).filter(([concern]) => concern !== 'none')) {
    const at = await ad.evaluate(async concern => {
      const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
      const body = JSON.stringify({ id, concern, item: 'colt-2' })
      await fetch('/report', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
      return Date.now()
    }, concern)
    const row = (await view(ad, 'reports')).filter(report => report.concern === concern).pop()
    const roles = people.find(person => person.person === row.owner).roles
    check(roles.includes(owner), `${concern}: the page says ${owner}, the box ${roles}`)
    check(Math.abs(row.due - at / 1000 - hours * 3600) < 60, `${concern}: the page says ${hours} hours`)
    const item = (await view(ad, 'items')).find(one => one.id === 'colt-2')
    const held = item.held ? 'item' : item.doubted && !doubted ? 'look' : 'nothing'
    check(held === holds || (holds === 'look' && doubted), `${concern}: the page says that it holds: ${holds}`)
    doubted ||= item.doubted
    const answerer = { 'safety-advisor': safety, 'first-ad': ad, armorer: cart, 'production-manager': office }[owner]
    await ask(answerer, 'answer-report', { report: row.report, outcome: 'looked-at', text: 'Looked at it; nothing found.' })
  }
}

async function concerns() {
  const { buildSync } = (await import('node:module')).createRequire(new URL('../../web/package.json', import.meta.url))('esbuild')
  const outfile = `${process.env.TMPDIR ?? '/tmp'}/showclear-concerns-${process.pid}.mjs`
  buildSync({
    entryPoints: [new URL('../../web/src/concerns.ts', import.meta.url).pathname],
    outfile,
    bundle: true,
    format: 'esm',
  })
  return outfile
}

/** A refusal leads to a person: two call the same one; a station shows it; "I come" ends both. */
async function calls() {
  const station = await open.station('station', tablet, 'props', names.props)
  const refusedTake = async page => {
    await go(page, 'armory')
    await tap(await take(page, 'winchester-1'))
    await here(page, '.sheet [data-rule="TAKE-NOT-ARMORER"]')
  }
  await refusedTake(camera)
  const armorer = camera.locator('[data-call]', { hasText: names.armorer })
  await armorer.dblclick()
  await says(armorer, 'is called', 'one tap on a name calls them')
  await seen(camera, 'called')
  await refusedTake(safety)
  await says(safety.locator('[data-call]', { hasText: names.armorer }), 'is called', 'another sees that they are called already')
  await ask(safety, 'call', { person: 8, rule: 'TAKE-NOT-ARMORER', item: 'winchester-1' })
  await go(cart, 'now')
  await here(cart, '[data-ask="call"]')
  same(await count(cart, '[data-ask="call"]'), 1, 'two who call the same one make one card')
  await says(cart, new RegExp(`called by .*${names.camera}`, 'i'), 'the called one reads who calls')
  await says(cart, /^Only the weapons custodian takes a weapon/, 'and what for')
  await seen(cart, 'called')
  await says(station, `${names.armorer}, armorer is called`, 'a station shows who is called')
  await seen(station, 'calls')
  await go(ad, 'now')
  await says(ad, `${names.armorer}, armorer is called`, "so does the first AD's board")
  await seen(ad, 'calls')
  await here(cart, '[data-ask="call"]:not([data-early])')
  await press(cart, 'I come')
  for (const page of [station, ad]) await gone(page, '[data-calls]')
  same((await view(ad, 'now')).calls.length, 0, '"I come" ends both calls')
  await ask(camera, 'call', { person: 8, rule: 'TAKE-NOT-ARMORER', item: 'winchester-1' })
  await here(station, '[data-called]')
  await press(station, `${names.armorer} comes`)
  await gone(station, '[data-calls]')
  const answered = await ask(cart, 'answer-call', { person: 8 })
  check(answered.status === 200 || answered.status === 409, 'a second "I come" breaks nothing')
  await station.context().close()
  for (const page of [camera, safety]) await page.keyboard.press('Escape')
}

/** Rubber, empty, effects: planned in one tap from the refusal; another setup is one away. */
async function ways() {
  const setup = await ask(ad, 'plan-setup', { id: 'way-1' })
  check(setup.status === 200, 'a setup')
  await ask(cart, 'take', { item: 'colt-2' }) /* gates bind where a weapon is out */
  const plan = kind => ask(ad, 'plan-weapon', { setup: 'way-1', item: 'colt-2', person: 46, kind: 'dummy', count: 6, ...kind })
  const row = async () => (await view(ad, 'setups')).find(one => one.id === 'way-1')
  for (const instead of ['empty', 'rubber', 'effects']) {
    await plan()
    const { setup: id, version } = await row()
    await go(ad, `setup/${id}`)
    await here(ad, '[data-setup="way-1"]')
    await tap(ad.locator('#setup').getByRole('button', { name: 'Take', exact: true }))
    await here(ad, '.sheet .ladder')
    if (instead === 'empty') await seen(ad, 'ladder')
    await ad
      .locator('.sheet .rung', {
        hasText: { empty: 'The weapon empty', rubber: 'A rubber piece', effects: 'An effect' }[instead],
      })
      .click()
    await gone(ad, '.sheet')
    const after = await row()
    check(after.version > version, `${instead}: it is another plan, and every Copy is void`)
    same(after.weapons, instead === 'empty' ? 1 : 0, `${instead}: what is left in the plan`)
  }
  await plan()
  await go(ad, `setup/${(await row()).setup}`)
  await here(ad, '[data-setup="way-1"]')
  await tap(ad.locator('#setup').getByRole('button', { name: 'Take', exact: true }))
  const from = new URL(ad.url()).hash
  await tap(ad.locator('[data-rung="setup"]'))
  await ad.waitForFunction(before => /^#setup\//.test(location.hash) && location.hash !== before, from)
  const to = (await view(ad, 'setups')).find(one => String(one.setup) === new URL(ad.url()).hash.split('/')[1])
  same(to.weapons, 0, 'another setup is one without a weapon')
}

/** A refusal in the reader's language, with the things it names. */
async function languages() {
  for (const [tongue, name, words] of [
    ['es', 'Español', 'Solo quien custodia las armas saca un arma del armario.'],
    ['uk', 'Українська', 'Зброю з шафи бере лише хранитель зброї.'],
  ]) {
    await go(camera, 'now')
    await speaks(camera, name)
    await camera.waitForFunction(chosen => document.documentElement.lang === chosen, tongue)
    await go(camera, 'armory')
    await tap(await take(camera, 'winchester-1'))
    await here(camera, '.sheet [data-rule="TAKE-NOT-ARMORER"]')
    await says(camera.locator('.sheet'), words, `${tongue}: the rule is in the reader's language`)
    await seen(camera, `refused ${tongue}`)
    await camera.keyboard.press('Escape')
    for (const place of ['log', 'late', 'irregular', 'deviation']) {
      await go(camera, place)
      await seen(camera, `${tongue} ${place}`)
    }
  }
  await go(camera, 'now')
  await speaks(camera, 'English')
}

try {
  await play([morning, reports, calls, ways, languages], () => [ad, cart, camera])
} finally {
  await browser.close()
  box.end()
  finish()
}
