// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// tongues.mjs SHOWCLEAR - a thing that is no weapon, blanks, a minor, on the armorer's own screens in three languages: what is
// refused says so in the reader's words, and the log tells of a harness as of a harness.
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { count, gone, here } from './places.mjs'
import { go, openBrowser, opener, phone, play, sampleBox, says, seen, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const read = name => JSON.parse(readFileSync(new URL(`../../web/src/words/${name}.json`, import.meta.url), 'utf8'))
const locales = { en: 'en-US', es: 'es-MX', uk: 'uk-UA' }
const box = await sampleBox(process.argv[2])
const day = await stage(box)
const { does, person, view } = day
const browser = await openBrowser()
const open = opener(browser, box)
const carts = {},
  trades = {}

async function morning() {
  await day.open(22000)
  await does('Ezra', 'accept-duty', { role: 'stunt-coordinator' })
  await day.meet('Rowan', 'Tamsin', 'Ezra', 'Perrin', 'Vivian')
  await day.trained('Perrin')
  for (const [language, locale] of Object.entries(locales)) {
    carts[language] = await open(`cart ${language}`, phone, 'armorer', 'Tamsin Okafor', { locale })
    trades[language] = await open(`trade ${language}`, phone, 'stunt-coordinator', 'Ezra Wainscott', { locale })
  }
}

/** refused(page, language, rules, names): the sheet teaches just these, in the reader's language, by their names. */
async function refused(page, language, rules, names = {}) {
  for (const rule of rules) await here(page, `.sheet [data-rule="${rule}"]`)
  const shown = await page.$$eval('.sheet [data-rule]', nodes => nodes.map(node => node.dataset.rule))
  same(shown.sort(), [...rules].sort(), `${language}: these rules and no other stand on the sheet`)
  if (language === 'en') return
  const table = read(`rules.${language}`)
  for (const rule of rules) {
    const said = await page.locator(`.sheet [data-rule="${rule}"] .wrong`).innerText()
    const words = table[rule][0].replace(/\{(\w+)\}/g, (_, name) => names[name])
    check(said.toLowerCase() === words.toLowerCase(), `${language} ${rule}: says "${said}", not "${words}"`)
  }
}
const close = async page => {
  await page.keyboard.press('Escape')
  await gone(page, '.sheet')
}
async function inEach(pages, moment, press, rules, names) {
  for (const [language, page] of Object.entries(pages)) {
    await go(page, 'armory')
    await press(page)
    await refused(page, language, rules, names)
    await seen(page, moment)
    await close(page)
  }
}

/** A harness that nobody of its trade looked over, for somebody who never wore one. */
async function aThing() {
  const rig = { class: 'harness', action: 'looked-over', capability: 'works', capacity: 0, tag: 0, id: 'rig-1' }
  await does('Ezra', 'register-item', rig)
  await does('Rowan', 'plan-thing', { setup: '1a', item: 'rig-1', person: person('Perrin'), control: person('Ezra') })
  await copied('1a', 'Perrin', 'Ezra')
  await does('Ezra', 'take', { item: 'rig-1' })
  const press = page => tap(page.locator('[data-item="rig-1"] .hand-act').first())
  const rules = ['SKILL-NONE', 'SHOW-HOLDER', 'THING-UNCHECKED']
  await inEach(trades, 'a thing refused', press, rules, { item: 'rig-1', person: 'Perrin Holloway' })
  await go(trades.en, 'armory')
  await press(trades.en)
  for (const rule of ['SKILL-NONE', 'SHOW-HOLDER']) {
    const givers = await trades.en.locator(`.sheet [data-rule="${rule}"] .chips`).innerText()
    check(
      /^You\b/.test(givers) && !/armorer|property master|first AD/.test(givers),
      `${rule}: only its own trade can give it: ${givers}`,
    )
  }
  check((await count(trades.en, '.sheet .ladder')) === 1, 'and there is a way on')
  await says(trades.en.locator('.sheet'), 'Without it, or with an effect: the first AD plans it in one tap.', 'which fits it')
  await close(trades.en)
  for (const [language, page] of Object.entries(trades)) {
    await go(page, 'log')
    const words = read(language)['event.weapon-taken.thing'].replace('{by}', 'Ezra Wainscott').replace('{item}', 'rig-1')
    await says(page, words, `${language}: the log tells of it as of a thing`)
    await seen(page, 'a thing in the log')
  }
  await does('Ezra', 'lock', { item: 'rig-1' })
  await does('Rowan', 're-plan', { setup: '1a', item: 'rig-1', instead: 'without' })
}

const item = async id => (await view('items')).find(row => row.id === id)
const hand = page => tap(page.locator('[data-item="colt-1"] [data-flow="hand-over"]').first())
/** Everybody inside answers the plan as it is now. */
async function copied(id, ...names) {
  const { setup, version } = (await view('setups')).find(row => row.id === id)
  for (const name of names) await does(name, 'answer-plan', { setup, person: person(name), answer: 'copy', version })
}

/** Blanks: how far everybody stays and what is worn must stand in the plan. */
async function aBlank() {
  await day.received('blanks-a', 50)
  await does('Rowan', 'state-muzzle', { setup: '8b', muzzle: 'nobody' })
  for (const name of ['Ezra', 'Vivian']) await does('Rowan', 'enter-area', { setup: '8b', person: person(name) })
  await copied('8b', 'Perrin', 'Ezra', 'Vivian')
  await day.opened('colt-1', 'Rowan')
  await does('Tamsin', 'rounds-out', { lot: 'blanks-a', count: 2 })
  await day.loaded('colt-1', 'blanks-a', 'Rowan', 2)
  await day.counted('colt-1', 'Perrin')
  await inEach(carts, 'a blank refused', hand, ['BLANK-NEAR', 'BLANK-NO-PPE'])
}

/** A minor inside: a permit, a guardian beside them, a tutor at the meeting. */
async function aMinor() {
  await does('Marguerite', 'say-minor', { person: person('Vivian') })
  await does('Rowan', 'state-muzzle', { setup: '8b', muzzle: 'nobody', measure: ['eye-and-ear-protection'] })
  await does('Rowan', 'state-distance', { setup: '8b', distance: 8 })
  await copied('8b', 'Perrin', 'Ezra', 'Vivian')
  check((await item('colt-1')).rounds === 2, 'the blanks are still in it')
  await inEach(carts, 'a minor refused', hand, ['MINOR-PERMIT', 'MINOR-ALONE', 'MINOR-NO-TUTOR'])
}

await play([morning, aThing, aBlank, aMinor], () => [...Object.values(carts), ...Object.values(trades)])
await browser.close()
box.end()
finish()
