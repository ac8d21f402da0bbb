// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// day.mjs - the sample day on three screens, in order. Each part is told by its own file; here stand the rows that its touches
// belong to.
import { check } from '../check.mjs'
import { says, seen } from '../screens.mjs'
import * as concern from './concern.mjs'
import * as custody from './custody.mjs'
import * as evening from './evening.mjs'
import * as facts from './facts.mjs'
import * as lunch from './lunch.mjs'
import * as morning from './morning.mjs'
import * as plan from './plan.mjs'
import * as rack from './rack.mjs'
import { refused } from './refused.mjs'
import * as series from './series.mjs'
import { names } from './stage.mjs'
import * as stops from './stops.mjs'
import * as work from './work.mjs'

export const cameras = [names.dop, names.camera, 'Wren Thistlewood', 'Hamish Abara', 'Joss Everleigh', 'Anneke Rooijen'],
  grips = [names.grip, 'Mateo Sorrel', 'Greta Hallowell', names.idle, 'Tobin Merriweather'],
  others = ['Mabel Achterberg', 'Rafferty Oyelowo-Finch']
const area = [...cameras, ...grips, ...others]
const gun = 'colt-1'

export async function join(stage) {
  await morning.screens(stage)
  await series.registered(stage)
}

export async function opening(stage) {
  await morning.opening(stage)
  await morning.attendance(stage, [names.performer, names.shooter, names.safety, names.stunts, 'Ulrich Penhale', ...area])
  await morning.training(stage, [names.performer, names.shooter])
  await morning.receipts(stage)
}

export async function intention(stage) {
  const { ad } = stage.people
  await plan.meant(stage, '12a', 'He draws and does not fire.')
  const danger = { item: gun, holder: 'performer', what: 'dummy-6', departments: ['camera', 'grip', 'weapons'], inside: 14 }
  await stage.tally.row('plan', {}, () => plan.danger(stage, danger))
  await stage.tally.row('area', {}, () => plan.area(stage, 'make-up'))
  await says(ad.page, '16 persons in the danger area', 'two more are in the area')
  await seen(ad.page, 'planned')
}

/** The first AD sees it empty; the rounds are proved before the first assistant, who holds the camera's screen. */
export async function out(stage) {
  const { ad, camera } = stage.people
  await stage.tally.row('open', {}, async () => {
    await custody.take(stage, gun)
    await custody.opened(ad, gun, 7)
  })
  await says(custody.strip(ad, gun), 'Empty, seen by you', "the empty look is the AD's own")
  for (const [hands, words] of [
    [ad, ['mine']],
    [stage.people.armorer, ['told', 'none']],
  ])
    check(words.includes(await custody.strip(hands, gun).getAttribute('data-evidence')), `${hands.name}'s evidence is ${words}`)
  await stage.eyes.read('the look')
  await camera.to('armory')
  await stage.tally.row('load', {}, () => custody.lookOn(camera.page, camera, gun, 'load', 6))
  await says(
    custody.strip(ad, gun),
    `6 dummies, each proved before ${names.camera}`,
    'it is named before whom the rounds were proved',
  )
  await stage.eyes.read('the proof')
}

export async function partial(stage) {
  const { ad, performer } = stage.people
  const hands = await custody.lookOn(ad.page, performer, gun, 'heads', 3, { leave: true })
  await seen(ad.page, 'three of six')
  await hands.tap('[data-look="partial"]')
  await says(ad.page, 'A partial look is not shown', 'three of six is refused in words')
  await refused(hands, 'SHOW-PARTIAL', 'three of six refused')
  await says(ad.page, gun, 'back in the armory')
}

export async function told(stage) {
  const { ad, armorer } = stage.people
  await custody.refusedHandOver(stage, gun, '12A', 'COPY-MISSING')
  await stage.tally.row('copy', {}, async () => {
    await plan.roll(ad, '12a', area.slice(0, 8))
    await plan.roll(armorer, '12a', [...area.slice(8), names.performer])
  })
}

export async function shown(stage) {
  const { ad, armorer, camera, performer } = stage.people
  await stage.tally.row('first-show', work.parts('performer'), async () => {
    await custody.look(ad, gun, 'heads', 6)
    await custody.lookAt(camera.page, performer, gun, 'heads', 6)
    await custody.handOver(stage, gun, '12A', '11')
  })
  await plan.toSetup(ad, '12a')
  await says(ad.page, 'Nothing is missing from the record. Look for yourself.', 'nothing is missing')
  await seen(armorer.page, 'in use')
}

export async function resets(stage) {
  const dummies = { performer: 'performer', to: '12A', out: 7, into: 6 }
  await work.made(stage, '12a', 'Rehearsal')
  await stage.tally.row('reset-strict', work.parts('performer'), () => work.strict(stage, gun, dummies))
  await says(custody.strip(stage.people.ad, gun), '6 dummies, each proved before you', 'kind is shown to who watched the proof')
  await stage.eyes.read('the strict reset')
  await work.made(stage, '12a', 'Take')
}

/** Between the takes of an insert the weapon need not be unloaded while it leaves nobody's sight: another plan, told anew. */
export async function eased(stage) {
  const { ad, armorer, camera, performer } = stage.people
  const dummies = { performer: 'performer', to: '12A' }
  await work.eased(stage, '12a')
  await plan.roll(ad, '12a', area.slice(0, 8))
  await plan.roll(armorer, '12a', [...area.slice(8), names.performer])
  await custody.collect(stage, gun)
  await custody.look(ad, gun, 'reset', 7, 6)
  await custody.lookAt(camera.page, performer, gun, 'heads', 6)
  await custody.handOver(stage, gun, '12A', '11')
  await work.made(stage, '12a', 'Take')
  await stage.tally.row('reset-unbroken', work.parts('performer'), () => work.unbroken(stage, gun, dummies))
  await stage.eyes.read('the reset by sight')
  await work.made(stage, '12a', 'Take')
}

/** Other rounds for another setup: each dummy is proved out, and back in its box, before a blank goes in. */
export async function blanks(stage) {
  const { ad, armorer, camera, shooter } = stage.people
  await custody.collect(stage, gun)
  await custody.look(ad, gun, 'unload', 7)
  await plan.toSetup(ad, '8b')
  await plan.danger(stage, { departments: ['weapons', 'stunts'], distance: 6, measures: ['eye-and-ear-protection'] })
  await plan.roll(ad, '8b', [names.stunts])
  await plan.copyAt(camera.page, shooter, '8b')
  await custody.look(ad, gun, 'load of blanks-a', 2)
  await custody.lookAt(camera.page, shooter, gun, 'heads', 6)
  await custody.otherTag(stage, gun, '8B', '99')
  await custody.tagRead(stage, gun, '11')
  await work.made(stage, '8b', 'Take')
  const parts = { performer: 'shooter', to: '8B', out: 3, into: 2, shots: 1 }
  await stage.tally.row('reset-blanks', work.parts('shooter'), () => work.strict(stage, gun, parts))
  await work.made(stage, '8b', 'Take')
  await custody.collect(stage, gun)
  await seen(armorer.page, 'back')
}

export async function lunches(stage) {
  const { ad } = stage.people
  await lunch.withWeaponOut(stage, gun)
  await custody.look(ad, gun, 'unload', 3)
  await stage.tally.row('lunch', {}, () => lunch.begins(stage, gun))
  await seen(ad.page, 'lunch')
  await lunch.anotherSeal(stage)
  await stage.tally.row('after-lunch', {}, () => lunch.ends(stage, gun))
}

export async function riders(stage) {
  await stage.tally.row('rack-out', {}, () => rack.out(stage))
  await rack.isOut(stage, '6a')
  await work.made(stage, '6a', 'Take')
  await stage.tally.row('rack-back', {}, () => rack.back(stage, 17))
  await rack.found(stage, 17)
}

export async function rows(stage) {
  await series.taken(stage, series.longGuns)
  await stage.tally.row('series-long', {}, () => series.opened(stage, series.longGuns, 3))
  await series.taken(stage, series.revolvers)
  await stage.tally.row('series-revolvers', {}, () => series.opened(stage, series.revolvers, 7))
  await series.locked(stage, [...series.longGuns, ...series.revolvers])
}

export async function stopped(stage) {
  await stage.tally.row('stop-mistake', {}, () => stops.byMistake(stage))
  await stops.atTheCamera(stage)
  await stops.released(stage, 'danger', 'A light stand moved. It is sandbagged now.')
}

export async function worried(stage) {
  const { camera, grip } = stage.people
  await stage.tally.row('report', {}, () => concern.report(stage, grip, camera.page, gun))
  await concern.held(stage, gun)
  await stage.tally.row('concern', {}, async () => {
    await concern.replanned(stage, gun, '12a')
    await concern.answered(stage, camera.page, gun, 'It goes back to the house; rubber is used.', 'Planned anew')
  })
}

export async function close(stage) {
  await evening.locked(stage, gun, 7)
  for (const id of ['12a', '6a']) await plan.wrapped(stage, id)
  await evening.closes(stage)
  await facts.readStages(stage)
}

export const threeScreens = [
  join,
  opening,
  intention,
  out,
  partial,
  told,
  shown,
  resets,
  eased,
  blanks,
  lunches,
  riders,
  rows,
  stopped,
  worried,
  close,
]
