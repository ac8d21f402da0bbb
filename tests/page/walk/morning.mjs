// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// morning.mjs - joining, duties, the day, the meeting with attendance by one tap a name, training, the lots' receipt.
import { check } from '../check.mjs'
import { says, seen } from '../screens.mjs'
import { refused } from './refused.mjs'
import { names, pocket, stand, tablet } from './stage.mjs'

const five = ['The intended action', 'What may deviate', 'How to abort', 'Emergency', 'Who commands']

async function joins(stage, who, role, size) {
  const page = await stage.screen(who, size)
  await page.goto(await stage.box.invite(role))
  await stage.tally.row('join', {}, () => stage.people[who].tap(names[who]))
  await page.waitForSelector('#now')
}

/** Three screens: the armorer's and the first AD's own, and the camera's, which belongs to whoever touches it. */
export async function screens(stage) {
  await joins(stage, 'ad', 'first-ad', tablet)
  await joins(stage, 'armorer', 'armorer', tablet)
  const page = await stage.screen('camera', stand)
  await page.goto(await stage.box.invite('camera'))
  const { camera } = stage.people
  await camera.tap('[data-station]')
  await camera.tap(names.camera)
  await page.waitForSelector('#now')
  for (const who of ['ad', 'armorer', 'camera']) await seen(stage.pages[who], 'joined')
  check((await page.locator('[data-ask]').count()) === 0, 'a station asks nobody personally')
  await stage.learnNames(page)
}

/** The phones of those who want to use theirs. */
export async function phones(stage) {
  await joins(stage, 'dop', 'cinematographer', pocket)
  await joins(stage, 'grip', 'grip', pocket)
  await joins(stage, 'idle', 'grip', pocket)
  await joins(stage, 'performer', 'performer', pocket)
}

export async function opening(stage) {
  const { ad, armorer } = stage.people
  await armorer.to('now')
  await armorer.tap('I accept this duty')
  await ad.tap('I accept this duty')
  await ad.tap('Open the day')
  await ad.tap('Hold the meeting')
  await ad.tap(names.armorer)
  await ad.tap('Record the meeting')
  await refused(ad, 'MEETING-PARTIAL')
  await ad.taps(five)
  await ad.tap('Record the meeting')
}

/** Those who were there, one name a tap, as they answer. */
export async function attendance(stage, people) {
  const { ad } = stage.people
  await says(ad.page, 'Tap a name as it answers', 'attendance follows the meeting')
  await ad.names(people, ad.page.locator('.names'))
  await seen(ad.page, 'meeting')
}

export async function training(stage, people) {
  const { armorer } = stage.people
  await armorer.to('armory')
  await armorer.tap('a[href="#crew"]')
  for (const name of people) {
    const row = armorer.page.locator('.crew li', { hasText: name })
    await armorer.tap('Enough', row)
    await row.getByText('Firearms training: enough').waitFor()
  }
  await seen(armorer.page, 'crew')
  await armorer.tap('nav a[href="#armory"]')
}

/** A lot is counted by two: the looker holds the screen, the armorer has both hands on the rounds. */
export async function count(stage, lot, act, { counted, proved = counted, without = 0 }) {
  const { ad } = stage.people
  await ad.to('armory')
  await ad.tap(act, ad.page.locator(`[data-lot="${lot}"]`))
  await ad.tap(names.armorer)
  await ad.type(ad.page.getByLabel('Counted'), String(counted))
  await ad.type(ad.page.getByLabel(/^Proved by the mark/), String(proved))
  await ad.type(ad.page.getByLabel(/^Without the mark/), String(without))
  await ad.tap('Record the count')
  await ad.page.locator('.figure-input').first().waitFor({ state: 'detached' })
}
export async function receipts(stage) {
  for (const lot of ['dummies-a', 'blanks-a']) await count(stage, lot, 'Receive and prove', { counted: 50 })
}
