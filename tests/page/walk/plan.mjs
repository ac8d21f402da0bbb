// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// plan.mjs - what is meant, and the danger in it: the weapon, whose hands, what is in it, the muzzle, who is inside; then
// everybody inside answers, on their own phone or aloud.
import { says, seen } from '../screens.mjs'
import { names } from './stage.mjs'

export async function meant(stage, id, words) {
  const { ad } = stage.people
  await ad.to('setup')
  await ad.tap('a[href$="#setup/new"]')
  await ad.type(ad.page.getByLabel('Slate, as 118c'), id)
  await ad.type(ad.page.getByLabel('What is meant'), words)
  await ad.tap('Plan it')
  await ad.page.waitForSelector(`[data-setup="${id}"]`)
}
export async function toSetup(hands, id) {
  await hands.to('setup')
  if (!(await hands.page.locator(`[data-setup="${id}"]`).isVisible())) await hands.tap(`.rail a:text-is("${id.toUpperCase()}")`)
  await hands.page.waitForSelector(`[data-setup="${id}"]`)
}

export async function wrapped(stage, id) {
  const { ad } = stage.people
  await toSetup(ad, id)
  await ad.tap('[data-act="wrap-setup"]')
  await ad.at('[data-act="wrap-setup"]').waitFor({ state: 'detached' })
}

/** One sheet: weapon, hands, contents, muzzle, departments (or the same as last), "Plan it". */
export async function danger(stage, { item, holder, what, muzzle = 'nobody', departments, inside, distance, measures = [] }) {
  const { ad } = stage.people
  const sheet = ad.page.locator('[data-plan-form]')
  await ad.tap('[data-plan-open]')
  if (item) await ad.tap(`[data-weapon="${item}"]`, sheet)
  if (holder) await ad.tap(sheet.locator('[data-hands]', { hasText: names[holder] }))
  if (what) await ad.tap(`[data-what="${what}"]`, sheet)
  if (muzzle) await ad.tap(`[data-muzzle="${muzzle}"]`, sheet)
  if (distance) await ad.tap(`[data-distance="${distance}"]`, sheet)
  for (const measure of measures) await ad.tap(`[data-measure="${measure}"]`, sheet)
  for (const department of departments)
    await ad.tap(department === 'same' ? '[data-same]' : `[data-department="${department}"]`, sheet)
  if (item) await says(sheet, `${item} in ${names[holder]}'s hands: 6 dummies`, 'the sheet says the plan in words')
  await seen(ad.page, `plan ${item}`)
  await ad.tap('[data-act="plan"]', sheet)
  await sheet.waitFor({ state: 'detached' })
  if (inside) await says(ad.page, `${inside} persons in the danger area`, `${inside} are in the area`)
}

/** Who is inside changes during the day: a department more, or out of it again. */
export async function area(stage, department) {
  const { ad } = stage.people
  await ad.tap('[data-change="inside"]')
  await ad.tap(`[data-area] [data-department="${department}"]`)
  await ad.tap('[data-change="inside"]')
}

/** One person, by name. */
export async function stepsIn(stage, name) {
  const { ad } = stage.people
  await ad.tap('[data-change="inside"]')
  await ad.tap('[data-area] [data-by-name]')
  await ad.tap(name, ad.page.locator('[data-area]'))
  await ad.tap('[data-change="inside"]')
}

/** roll(taker, id, people): spoken Copies, one name a tap, taken by one named person. */
export async function roll(taker, id, people) {
  await toSetup(taker, id)
  await taker.names(people, taker.page.locator('.roll'))
}
/** copyAt(station, person, id): without a phone, by their own touch at a station: the answer, then their own name. */
export async function copyAt(station, person, id) {
  const hands = person.on(station)
  await toSetup(hands, id)
  await hands.tap('[data-answer="copy"]', station.locator('.roll'))
  await hands.tap(person.name, station.locator('.over'))
  await says(station.locator('.roll'), new RegExp(`another's screen: .*${person.name}`), 'it says on whose screen')
}
export async function copies(hands, id) {
  const card = hands.page.locator('[data-ask="plan"]', { hasText: id.toUpperCase() })
  await hands.to('now')
  await hands.tap(/^Copy: /, card)
  await card.waitFor({ state: 'detached' })
}
