// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// concern.mjs - a concern is reported by name, holds its own weapon, is answered by its owner, and the setup is re-planned.
import { check } from '../check.mjs'
import { says, seen } from '../screens.mjs'
import { strip } from './custody.mjs'
import { names } from './stage.mjs'

export async function report(stage, person, page, item) {
  const hands = person.on(page)
  await hands.to('report')
  await hands.tap('[data-concern="firearm-concern"]')
  await hands.tap(item)
  await hands.type(page.getByLabel('I am worried about a weapon'), `The gate of ${item} does not stay shut.`)
  await hands.tap('Send the report')
  await page.locator('.over, .filed').first().waitFor()
  const who = page.locator('.over').getByRole('button', { name: person.name })
  if (await who.isVisible()) await hands.tap(who)
  await says(page, 'Your report is on the record.', 'the report is recorded')
  await says(page, `It must be answered by ${names.safety}, safety advisor.`, 'it has an owner')
  await seen(page, 'report sent')
}
export async function held(stage, item) {
  const { ad } = stage.people
  await ad.to('armory')
  await says(strip(ad, item), 'Doubted: it waits for a look before two persons', 'the concern holds its weapon on every screen')
  await seen(ad.page, 'held')
}
/** What is refused leads on: rubber instead, in one tap, and the setup is planned anew. */
export async function replanned(stage, item, id) {
  const { armorer } = stage.people
  await armorer.to('armory')
  await armorer.tap(strip(armorer, item).locator('[data-flow="hand-over"]', { hasText: id.toUpperCase() }))
  await armorer.page.waitForSelector('.sheet [data-rule="ITEM-DOUBTED"]')
  await seen(armorer.page, 'refused, and what leads on')
  await armorer.tap('A rubber piece', armorer.page.locator('.ladder'))
  await armorer.page.locator('.sheet').waitFor({ state: 'detached' })
  const { weapons } = await stage.id('setups', id)
  check(weapons === 0, `${id} is planned without a weapon: ${weapons}`)
}
/** Its owner has no phone today and answers at the camera's screen. */
export async function answered(stage, page, item, text, outcome) {
  const hands = stage.people.safety.on(page)
  await hands.to('armory')
  await hands.tap('.held-link', strip(hands, item))
  await hands.type(page.getByLabel('What was found'), 'The gate is worn.')
  await hands.type(page.getByLabel('What was done'), text)
  await hands.tap(outcome)
  await hands.tap(names.safety, page.locator('.over'))
  await says(page, /^answered/, 'the answer is recorded')
  const row = (await stage.view(page, 'items')).find(one => one.id === item)
  check(row.doubted, 'an answer in words is no look: until two have looked, it waits')
}
