// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stops.mjs - a stop by mistake is undone in three taps; a stop that was meant is red on every screen and released in full.
import { check } from '../check.mjs'
import { says, seen } from '../screens.mjs'
import { refused } from './refused.mjs'

const red = page => page.waitForSelector('[data-stopped]')
const free = page => page.waitForSelector('[data-stopped]', { state: 'detached' })
const everyone = stage => Object.values(stage.pages).filter(page => !page.isClosed())

export async function byMistake(stage) {
  const { ad, armorer } = stage.people
  await armorer.stop()
  for (const page of everyone(stage)) await red(page)
  await armorer.tap('I stopped by mistake')
  const out = (await stage.view(ad.page, 'items')).some(item => ['keeper', 'holder'].includes(item.place))
  if (out) await armorer.tap('Each weapon is in my hand or locked')
  if (out) await says(ad.page, 'The armorer says: each weapon is in hand or locked.', 'the weapons are accounted for')
  await ad.tap('We work again')
  for (const page of everyone(stage)) await free(page)
}

/** A touch that was too short stops nothing; held, it does, on every screen. */
export async function atTheCamera(stage) {
  const { camera } = stage.people
  await camera.tap('[data-stop]')
  check(!(await camera.page.locator('[data-stopped]').isVisible()), 'one short touch does not stop')
  await camera.page.getByText('Tap again to stop').waitFor({ state: 'detached' })
  await camera.hold('[data-stop]', 700)
}

/** released(stage, reason, words): each who is asked and has a screen of their own answers; the cause is written, the weapons are accounted
    for, and two agree. */
export async function released(stage, reason, words) {
  const { ad, armorer } = stage.people
  for (const page of everyone(stage)) await red(page)
  for (const page of everyone(stage)) await seen(page, 'stopped')
  const { stop } = await stage.view(ad.page, 'now')
  const own = []
  for (const who of Object.keys(stage.pages).filter(who => who !== 'camera'))
    if (stop.asked.includes((await stage.view(stage.pages[who], 'now')).me.person)) own.push(who)
  for (const who of own) await stage.people[who].tap('[data-act="answer-stop"]')
  await says(ad.page, new RegExp(`^${own.length} of \\d+ have answered`), 'the answers are counted')
  await ad.tap('I agree that we work again')
  await refused(ad, 'RELEASE-NO-CAUSE')
  await ad.tap(`[data-reason="${reason}"]`)
  await ad.type(ad.page.getByLabel('What happened, and what was changed'), words)
  await seen(ad.page, 'cause')
  await ad.tap('Write it down')
  await armorer.tap('Each weapon is in my hand or locked')
  await says(ad.page, 'The armorer says: each weapon is in hand or locked.', 'the weapons are accounted for')
  await ad.tap('I agree that we work again')
  await says(ad.page, /Agreed so far: first AD/, 'one of two agrees')
  await armorer.tap('I agree that we work again')
  for (const page of everyone(stage)) await free(page)
}
