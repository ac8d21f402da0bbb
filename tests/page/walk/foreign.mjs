// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// foreign.mjs - a round that is not of the lot gets into the weapon while nobody looks, and the box is told nothing. The next
// look says what is not known. By count nothing is wrong, to the last; the evening's proof of each round finds it.
import { check } from '../check.mjs'
import { says, seen } from '../screens.mjs'
import * as custody from './custody.mjs'
import { close, closed } from './evening.mjs'
import { count } from './morning.mjs'
import { released } from './stops.mjs'

const gun = 'colt-1'
const lotOf = async stage => (await stage.view(stage.pages.ad, 'lots')).find(row => row.id === 'dummies-a')

/** Six heads are still six heads: the screens say that nobody knows the kind, and the weapon goes into no hand. */
async function notKnown(stage) {
  const { ad } = stage.people
  await ad.tap('Begin the break')
  await ad.at('End the break').waitFor()
  /* Here it happens: one dummy out, one live round in that looks like it. */
  await ad.tap('End the break')
  await ad.at('Begin the break').waitFor()
  await ad.to('armory')
  await says(custody.strip(ad, gun), /kind not shown to you/, 'after the break the kind is not known')
  await custody.look(ad, gun, 'heads', 6)
  await says(custody.strip(ad, gun), /kind not shown to you/, 'six heads do not say what they are')
  await stage.eyes.read('the look at heads')
  await seen(ad.page, 'kind not known')
  await custody.refusedHandOver(stage, gun, '12A', 'SHOW-KIND')
}

/** Each comes out before the looker. Five rattle. */
async function foundByProof(stage) {
  const { ad } = stage.people
  const lot = await lotOf(stage)
  check(lot.loaded === 6 && lot.box + lot.cart === 44 && !lot.missing, `by count nothing is wrong: ${JSON.stringify(lot)}`)
  await custody.starts(ad, gun, 'unload')
  await ad.points(5)
  await ad.inRhythm('[data-look="failed"]')
  await ad.points(1)
  await released(stage, 'round', 'One round of dummies-a is foreign; the lot is set aside, the police are called.')
  const after = await lotOf(stage)
  check(after.aside === 1 && after.state.includes('quarantined'), `its lot is set aside: ${JSON.stringify(after)}`)
  await says(ad.page.locator('[data-lot="dummies-a"]'), /set aside/i, 'and the page says so')
  await custody.look(ad, gun, 'empty', 7)
  await custody.lock(stage, gun, 'held') /* until the report that the proof filed is answered */
}

export async function round(stage) {
  await notKnown(stage)
  await foundByProof(stage)
  await count(stage, 'dummies-a', 'Count and prove', { counted: 49, proved: 0 })
  await close(stage, 'CLOSE-NOT-PROVED')
  await count(stage, 'dummies-a', 'Count and prove', { counted: 49 })
  await closed(stage)
  stage.foreign = 'kind not shown to you; no hand-over (SHOW-KIND); found by the proof at the close, not by the count'
}
