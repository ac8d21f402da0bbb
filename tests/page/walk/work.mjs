// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// work.mjs - rehearsal, takes and what lies between them: the resets, and the shots that are counted.
import { seen } from '../screens.mjs'
import * as custody from './custody.mjs'
import * as plan from './plan.mjs'
import { names } from './stage.mjs'

/** made(stage, id, mode): begun and cut by the first AD, with the weapon in use. */
export async function made(stage, id, mode) {
  const { ad } = stage.people
  await plan.toSetup(ad, id)
  await ad.tap(mode)
  await ad.at('Cut').waitFor()
  if (mode === 'Rehearsal') for (const page of Object.values(stage.pages)) await seen(page, 'rehearsal')
  await ad.tap('Cut')
  await ad.at('Cut').waitFor({ state: 'detached' })
}

export const parts = performer => ({ armorer: names.armorer, looker: names.ad, performer: names[performer] })

/** Proved out, bore, proved in, before the same looker; the performer watches and says so at the camera's screen. */
export async function strict(stage, item, { performer, to, out, into, shots }) {
  const { armorer, ad } = stage.people
  if (shots) await armorer.tap(`${shots} shot fired`, custody.strip(armorer, item))
  await custody.collect(stage, item)
  await custody.look(ad, item, 'reset', out, into)
  await custody.watched(stage.pages.camera, stage.people[performer], item)
  await custody.handOver(stage, item, to)
}
/** eased(stage, id): custodian and first AD, with a reason: a reset need not unload while it never left their sight. */
export async function eased(stage, id) {
  const { armorer } = stage.people
  const panel = armorer.page.locator('[data-reset]')
  await plan.toSetup(armorer, id)
  await armorer.tap('[data-change="reset"]')
  await armorer.tap(names.ad, panel)
  await armorer.type(panel.getByRole('textbox').last(), 'Insert: the hands only.')
  await seen(armorer.page, 'reset eased')
  await armorer.tap('Plan it: heads are counted between takes', panel)
  await panel.waitFor({ state: 'detached' })
}
/** It did not leave the looker's sight, nor the performer's: heads are counted. */
export async function unbroken(stage, item, { performer, to }) {
  await custody.collect(stage, item)
  await custody.look(stage.people.ad, item, 'sight', 6)
  await custody.watched(stage.pages.camera, stage.people[performer], item)
  await custody.handOver(stage, item, to)
}
