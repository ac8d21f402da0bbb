// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// rack.mjs - forty rubber rifles under one colour: each passes before the looker, one press states and issues them all; on
// the way back by number, so that a gap shows which.
import { check } from '../check.mjs'
import { says, seen } from '../screens.mjs'

const rackOf = async stage => (await stage.view(stage.pages.ad, 'racks'))[0]
const strip = (hands, rack) => hands.page.locator(`#armory [data-rack="${rack.id}"]`)
const page = hands => hands.page.locator('.rack-page')

async function begins(stage, how) {
  const { ad } = stage.people
  await ad.to('armory')
  await ad.tap(`[data-act="${how}"]`, strip(ad, await rackOf(stage)))
  await ad.tap('[data-look="begin"]')
}

/** The one who looks holds their own screen: forty pieces, one a tap; then the armorer's one press. */
export async function out(stage) {
  const { ad, armorer } = stage.people
  await begins(stage, 'check')
  await ad.points(40)
  await page(ad).waitFor()
  await armorer.to('armory')
  await armorer.tap('[data-act="issue-rack"]', strip(armorer, await rackOf(stage)))
  await page(armorer).waitFor()
}
export async function isOut(stage, id) {
  const { setup } = await stage.id('setups', id)
  const now = await rackOf(stage)
  check(now.out === 40 && now.setup === setup, `forty are out for ${id}: ${JSON.stringify(now)}`)
  await seen(stage.pages.armorer, 'rack out')
}

export async function back(stage, gap) {
  const { ad } = stage.people
  await begins(stage, 'back')
  await ad.page.waitForSelector('[data-look="numbers"]')
  for (let n = 1; n <= 40; n++) if (n !== gap) await ad.inRhythm(`[data-number="${n}"]`)
  await ad.tap('[data-look="gap"]')
  await page(ad).waitFor()
}
/** A count can say that one is gone; only the numbers say which. */
export async function found(stage, gap) {
  const { armorer } = stage.people
  const gone = await rackOf(stage)
  check(gone.missing === 1 && gone.pieces[0]?.[0] === gap, `the gap shows number ${gap}: ${JSON.stringify(gone.pieces)}`)
  await says(armorer.page, new RegExp(`number ${gap}\\b`), 'the number that is missing stands on the page')
  await seen(armorer.page, 'a gap')
  await armorer.tap('[data-act="return-piece"]')
  await page(armorer).getByText('40 in the rack').waitFor()
}
