// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// phones.mjs - the same day with phones that four people carry by free will: a grip in the gun's area, a grip in none, the
// cinematographer, the performer. What their phones ask of them is counted; one of them goes silent, and nothing waits for it.
import { check } from '../check.mjs'
import { says, seen } from '../screens.mjs'
import * as concern from './concern.mjs'
import * as custody from './custody.mjs'
import { demandsOf } from './demands.mjs'
import * as foreign from './foreign.mjs'
import * as morning from './morning.mjs'
import * as plan from './plan.mjs'
import { names } from './stage.mjs'
import * as stops from './stops.mjs'
import * as work from './work.mjs'

const gun = 'colt-1'
const cameras = [names.camera, 'Wren Thistlewood', 'Hamish Abara', 'Joss Everleigh', 'Anneke Rooijen'],
  electrics = ['Clementine Varga', 'Soren Blackwood', 'Priya Castellan', 'Leopold Nash-Reyes'],
  makeUp = ['Mabel Achterberg', 'Rafferty Oyelowo-Finch']
const spoken = [...cameras, ...electrics, ...makeUp]
const owners = ['dop', 'grip', 'performer']

async function phonesJoin(stage) {
  await morning.screens(stage)
  await morning.phones(stage)
}

async function phonesOpening(stage) {
  const { people } = stage
  await morning.opening(stage)
  for (const who of [...owners, 'idle']) await people[who].tap('I was there')
  await morning.attendance(stage, [names.safety, ...spoken])
  await morning.training(stage, [names.performer])
  await morning.count(stage, 'dummies-a', 'Receive and prove', { counted: 50 })
}

/** A setup without a declared danger asks nobody anything, the first AD least of all. */
async function harmless(stage) {
  const { ad } = stage.people
  const before = (await demandsOf(ad.page)).length
  await plan.toSetup(ad, '1a')
  await ad.tap('Take')
  await ad.tap('Cut')
  await ad.at('Cut').waitFor({ state: 'detached' })
  stage.harmless = (await demandsOf(ad.page)).length - before
}

async function phonesPlan(stage) {
  const { ad } = stage.people
  await plan.meant(stage, '12a', 'He draws and does not fire.')
  const danger = { item: gun, holder: 'performer', what: 'dummy-6', departments: ['camera', 'electric', 'weapons'], inside: 13 }
  await stage.tally.row('plan', {}, () => plan.danger(stage, danger))
  await plan.area(stage, 'make-up')
  await plan.stepsIn(stage, names.grip)
  await says(ad.page, '16 persons in the danger area', 'and one by name')
}
const tell = async stage => {
  const { ad, armorer } = stage.people
  for (const who of owners) if (stage.pages[who]) await plan.copies(stage.people[who], '12a')
  await plan.roll(ad, '12a', spoken.slice(0, 8))
  await plan.roll(armorer, '12a', spoken.slice(8))
}

async function phonesTold(stage) {
  await stage.tally.row('copy', {}, () => tell(stage))
}

/** A spoken Copy was put on the wrong name: its owner says so, and the plan is void for them until they answer it. */
async function notMe(stage) {
  const { performer } = stage.people
  const own = performer.page.locator('[data-own-copy]').first()
  await performer.tap('That was not me', own)
  await performer.page.locator('[data-ask="plan"]', { hasText: '12A' }).waitFor()
  await seen(performer.page, 'that was not me')
  await custody.refusedHandOver(stage, gun, '12A', 'COPY-MISSING')
  await plan.copies(performer, '12a')
}

/** Whoever stood beside it says so, once, on their own phone: watched, never "mine". */
async function watchedByOwn(stage) {
  const { dop } = stage.people
  await dop.to('armory')
  await dop.tap('I watched the whole look', custody.strip(dop, gun))
  await dop.page.waitForSelector(`#armory [data-item="${gun}"][data-evidence="watched"]`)
  await seen(dop.page, 'watched')
}
async function phonesShow(stage) {
  const { ad, performer } = stage.people
  await custody.take(stage, gun)
  await custody.look(ad, gun, 'empty', 7, 6)
  await notMe(stage)
  await custody.look(performer, gun, 'heads', 6)
  await watchedByOwn(stage)
  await custody.handOver(stage, gun, '12A', '11')
}

/** At lock-up phones are off: those inside are in the first AD's sight and hearing, and who is not is named. */
async function lockUp(stage) {
  const { ad } = stage.people
  const roll = ad.page.locator('.roll')
  await plan.toSetup(ad, '12a')
  await ad.tap(/^Lock-up: phones off/, roll)
  await says(roll, new RegExp(`In ${names.ad}'s sight and hearing`), 'one press: all inside are heard')
  await ad.tap('[data-apart]', roll)
  await ad.tap('Joss Everleigh', roll.locator('.roll-mode .names'))
  await says(roll, 'Out of earshot: Joss Everleigh', 'only who is out of earshot is listed')
  await seen(ad.page, 'lock-up')
  await ad.tap('Joss Everleigh', roll.locator('.roll-mode .names'))
  await work.made(stage, '12a', 'Take')
}

/** The performer's phone is silent from here on; his touch at the camera's station is as good. */
async function deadPhone(stage) {
  await stage.people.camera.to('armory')
  await stage.pages.performer.context().close()
  delete stage.pages.performer
  const dummies = { performer: 'performer', to: '12A', out: 7, into: 6 }
  await stage.tally.row('reset-strict', work.parts('performer'), () => work.strict(stage, gun, dummies))
  await work.made(stage, '12a', 'Take')
}

async function changed(stage) {
  await custody.collect(stage, gun)
  await work.eased(stage, '12a')
  await tell(stage)
  await plan.roll(stage.people.armorer, '12a', [names.performer])
}

async function phonesStopped(stage) {
  await stage.tally.row('stop-mistake', {}, () => stops.byMistake(stage))
}

async function phonesWorried(stage) {
  const { camera, dop, grip } = stage.people
  await stage.tally.row('report', {}, () => concern.report(stage, grip, grip.page, 'colt-2'))
  await concern.held(stage, 'colt-2')
  await concern.answered(stage, camera.page, 'colt-2', 'It goes back to the house; rubber is used.', 'Changed')
  check((await dop.page.locator('[data-ask]').count()) === 0, 'nothing waits for the cinematographer')
}

const foreignRound = stage => foreign.round(stage)

/** demands(stage): rows of the table, each asserted. A performer has no bar; a phone that died asked until then. */
export async function demands(stage) {
  const rows = []
  const count = async (who, words, most) => {
    const all = await demandsOf(stage.pages[who])
    const asked = all.filter(one => one.answered),
      back = all.length - asked.length
    check(asked.length <= most, `${words}: ${asked.length} demands, not ${most}: ${asked.map(one => one.key)}`)
    const kinds = [...new Set(asked.map(one => one.key.split(' ')[0]))]
    const each = kinds.map(kind => `${kind} ${asked.filter(one => one.key.split(' ')[0] === kind).length}`).join(', ')
    rows.push([words, `≤ ${most}`, String(asked.length), each + (back ? `; taken back before it was answered: ${back}` : '')])
  }
  await count('grip', "a grip in one gun's area", 6)
  await count('idle', 'a grip in none', 2)
  await count('dop', 'the cinematographer', 4)
  check(stage.harmless === 0, `the first AD in a harmless setup: ${stage.harmless} demands`)
  rows.push(['the first AD in a harmless setup', '0', String(stage.harmless), ''])
  const typed = stage.tally.typed(names.dop)
  check(typed === 0, `the cinematographer typed ${typed} characters`)
  rows.push(['the cinematographer types, of safety', '0 characters', String(typed), ''])
  return rows
}
async function demanded(stage) {
  stage.demands = await demands(stage)
}

export const withPhones = [
  phonesJoin,
  phonesOpening,
  harmless,
  phonesPlan,
  phonesTold,
  phonesShow,
  lockUp,
  deadPhone,
  changed,
  phonesStopped,
  phonesWorried,
  foreignRound,
  demanded,
]
