// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// refused.mjs - a refusal is met in words: the rule is named on a sheet, which is closed again.
import { check } from '../check.mjs'
import { seen } from '../screens.mjs'

export async function refused(hands, rule, moment) {
  const there = await hands.page.waitForSelector(`.sheet [data-rule="${rule}"]`).then(
    () => true,
    () => false,
  )
  check(there, `${hands.page.screenName}: ${there ? 'refused' : 'no refusal'} by ${rule}`)
  if (moment) await seen(hands.page, moment)
  await hands.tap('Close', hands.page.locator('.sheet'))
}
