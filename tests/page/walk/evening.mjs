// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// evening.mjs - the day closes by proof, not by count.
import { says, seen } from '../screens.mjs'
import * as custody from './custody.mjs'
import { count } from './morning.mjs'
import { refused } from './refused.mjs'

export async function close(stage, rule) {
  const { ad } = stage.people
  await ad.to('now')
  await ad.tap('[data-act="close-day"]')
  if (rule) await refused(ad, rule, `close refused by ${rule}`)
}
/** locked(stage, item, n): proved out before the first AD, and locked. */
export async function locked(stage, item, n) {
  const { ad } = stage.people
  await custody.look(ad, item, 'unload', n)
  await custody.lock(stage, item)
}
export async function closed(stage) {
  await close(stage)
  await says(stage.people.ad.page, 'No day is open', 'the day closes when each round is found and proved')
  for (const page of Object.values(stage.pages)) {
    await page.evaluate(() => (location.hash = 'log'))
    await says(page, /closes the day/, 'the log says so')
    await seen(page, 'log')
  }
}
/** One round is not found at once: the day waits for it, and only for it. */
export async function closes(stage) {
  await close(stage, 'CLOSE-NOT-COUNTED')
  await count(stage, 'blanks-a', 'Count and prove', { counted: 49 })
  await count(stage, 'dummies-a', 'Count and prove', { counted: 50, proved: 49 })
  await close(stage, 'CLOSE-NOT-PROVED')
  await count(stage, 'dummies-a', 'Count and prove', { counted: 50 })
  await closed(stage)
}
