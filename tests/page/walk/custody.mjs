// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// custody.mjs - a weapon's way: out of the locker, opened before two, loaded, shown, stated, handed over, collected, reset.
import { refused } from './refused.mjs'

/** strip(hands, item): the weapon's place on the armory of the screen that these hands are at. */
export const strip = (hands, item) => hands.page.locator(`#armory [data-item="${item}"]`)
export const state = (hands, item, word) => hands.page.waitForSelector(`#armory [data-item="${item}"][data-state="${word}"]`)
export const over = hands => hands.page.waitForSelector('.look', { state: 'detached' })

/** starts(hands, item, flow): one press. flow: its word, with the lot where there are two ("load of blanks-a"). */
export async function starts(hands, item, flow) {
  await hands.to('armory')
  const [word, lot = ''] = flow.split(' of ')
  await hands.tap(strip(hands, item).locator(`[data-flow="${word}"]`, { hasText: lot }).first())
}
/** look(hands, item, flow, parts): then a tap for each point; what follows follows by itself. */
export async function look(hands, item, flow, ...parts) {
  await starts(hands, item, flow)
  await hands.points(...parts)
  await over(hands)
}
/** What a plan wants in it follows by itself; where two do, which is chosen. */
async function on(hands, lot) {
  const choice = `[data-load="${lot}"]`
  await hands.page.waitForSelector(`${choice}, [data-point="round"]`)
  if (await hands.page.locator(choice).count()) await hands.tap(choice)
}
/** prepared(hands, item, lot, n): seen empty, and on to the rounds of one of the plans, before the same looker. */
export async function prepared(hands, item, lot, n) {
  await hands.to('armory')
  await hands.tap('[data-flow="empty"]', strip(hands, item))
  await hands.points(7)
  await on(hands, lot)
  await hands.points(n)
  await over(hands)
}
/** opened(hands, item, n): seen empty; no rounds go in now. */
export async function opened(hands, item, n) {
  await hands.to('armory')
  await hands.tap('[data-flow="empty"]', strip(hands, item))
  await hands.points(n)
  await hands.page.waitForSelector('[data-point="round"]')
  await hands.tap('[data-look="leave"]')
  await over(hands)
}
/** lookOn(screen, person, item, flow, n): somebody else looks, with another's screen in hand. */
export async function lookOn(page, person, item, flow, n, { leave = false } = {}) {
  const hands = person.on(page)
  await hands.tap(`[data-flow="${flow}-else"]`, strip(hands, item))
  await hands.tap(person.name, page.locator('.over'))
  await hands.points(n)
  if (!leave) await over(hands)
  return hands
}
/** lookAt(station, person, item, flow, n): the plan expects this person's look: their name stands on the button. */
export async function lookAt(station, person, item, flow, n) {
  const hands = person.on(station)
  await hands.to('armory')
  await hands.tap(hands.at(`[data-flow="${flow}-named"]`, strip(hands, item)).filter({ hasText: person.name }))
  await hands.points(n)
  await over(hands)
}
/** watched(station, person, item): "it did not leave my sight", or "I watched the whole look": one touch. */
export async function watched(station, person, item) {
  const hands = person.on(station)
  const touch = strip(hands, item).locator('[data-act="watch"]', { hasText: person.name })
  await hands.tap(touch)
  await touch.waitFor({ state: 'detached' }) /* said once, it is asked no more */
}

export async function take(stage, item) {
  const { armorer, ad } = stage.people
  await armorer.to('armory')
  await armorer.tap('[data-act="take"]', strip(armorer, item))
  await strip(ad, item).locator('[data-flow="empty"]').waitFor()
}

const pressHandOver = async ({ armorer }, item, to) => {
  await armorer.to('armory')
  await armorer.tap(strip(armorer, item).locator('[data-flow="hand-over"]', { hasText: to }))
}
/** tagRead(stage, item, tag): two digits, as they are painted on the weapon. */
export async function tagRead({ people }, item, tag) {
  await people.armorer.digits(tag)
  await state(people.armorer, item, 'in-use')
}
/** One press states what is in it and hands it over; the first time in a plan the two digits are read from it. */
export async function handOver(stage, item, to, tag = '') {
  await pressHandOver(stage.people, item, to)
  await tagRead(stage, item, tag)
}
/** Other digits are another weapon: it goes into no hand. */
export async function otherTag({ people }, item, to, tag) {
  await pressHandOver(people, item, to)
  await people.armorer.digits(tag)
  await refused(people.armorer, 'TAG-OTHER', 'another tag')
}
/** Greyed, it can still be pressed, and says what is missing. */
export async function refusedHandOver({ people }, item, to, rule) {
  await pressHandOver(people, item, to)
  await refused(people.armorer, rule, 'hand over refused')
}
export async function collect(stage, item) {
  const { armorer } = stage.people
  await armorer.to('armory')
  await armorer.tap('[data-act="collect"]', strip(armorer, item))
  await state(armorer, item, 'back')
}
export async function lock(stage, item, as = 'locked') {
  const { armorer } = stage.people
  await armorer.to('armory')
  await armorer.tap('[data-act="lock"]', strip(armorer, item))
  await state(armorer, item, as)
}
