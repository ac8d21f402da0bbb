// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// lunch.mjs - nobody is kept from eating: the weapon is locked, the rounds are back, the locker is sealed; and after it the
// seal is read, and the weapon opened and loaded as in the morning.
import { check } from '../check.mjs'
import { says, seen } from '../screens.mjs'
import * as custody from './custody.mjs'
import { refused } from './refused.mjs'

export async function begins(stage, item) {
  const { ad, armorer } = stage.people
  await custody.lock(stage, item)
  await armorer.digits('417')
  await armorer.page.waitForSelector('[data-seal="read"]')
  await ad.tap('Begin the break')
  await ad.at('End the break').waitFor()
}
/** Another number is another seal: it is read again, and nobody works on as if it were a slip of the finger. */
export async function anotherSeal(stage) {
  const { armorer } = stage.people
  await armorer.digits('471')
  await refused(armorer, 'SEAL-OTHER')
  await armorer.page.waitForSelector('[data-seal="differs"]')
  await seen(armorer.page, 'another seal')
  await armorer.tap('[data-act="read-again"]')
}
export async function ends(stage, item) {
  const { ad, armorer } = stage.people
  await armorer.digits('417')
  await armorer.page.waitForSelector('[data-seal="read"]', { state: 'detached' })
  await ad.tap('End the break')
  await custody.take(stage, item)
  await custody.prepared(ad, item, 'dummies-a', 6)
}
/** A weapon that is still out does not stop lunch: it is held and named, and nothing is done with it meanwhile. */
export async function withWeaponOut(stage, item) {
  const { ad } = stage.people
  await ad.tap('Begin the break')
  await ad.at('End the break').waitFor()
  const row = (await stage.view(ad.page, 'items')).find(one => one.id === item)
  check(row.kept, `${item} stays out through the break, held by name`)
  await says(ad.page.locator('[data-stays]'), item, 'the break says what stays and with whom')
  await seen(ad.page, 'break with a weapon out')
  await ad.tap('End the break')
  await ad.at('Begin the break').waitFor()
}
