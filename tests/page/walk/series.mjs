// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// series.mjs - twelve long guns and twelve revolvers, one after the other: each with its own looks, never an "all".
import { check } from '../check.mjs'
import { over, strip } from './custody.mjs'

const two = n => String(n).padStart(2, '0')
export const longGuns = Array.from({ length: 12 }, (_, i) => ({
    id: `rifle-${two(i + 1)}`,
    action: 'long-gun',
    capacity: 1,
    tag: 51 + i,
  })),
  revolvers = Array.from({ length: 12 }, (_, i) => ({ id: `colt-${two(i + 11)}`, action: 'revolver', capacity: 6, tag: 71 + i }))

/** They are on the set before the day begins: on the record, and looked at by two as they came. */
export async function registered(stage) {
  const { armorer, ad } = stage.pages
  const { person } = (await stage.view(armorer, 'people')).find(row => row.roles.includes('armorer'))
  for (const gun of [...longGuns, ...revolvers]) {
    await stage.command('register-item', { class: 'firearm', capability: 'non-firing', ...gun })
    const said = { packing: 'sealed', shower: person, text: 'From the rental house, on no show before' }
    await stage.command('arrive', { item: gun.id, ...said }, {}, ad)
  }
}
/** Taken out one by one, each by its own tap. */
export async function taken(stage, guns) {
  const { ad, armorer } = stage.people
  await armorer.to('armory')
  for (const { id } of guns) await armorer.tap('[data-act="take"]', strip(armorer, id))
  await ad.to('armory')
  await ad
    .at('[data-series="empty"]')
    .filter({ hasText: `${guns.length}` })
    .waitFor()
}
/** opened(stage, guns, points): "I look" and its points; the next one comes by itself, and waits for its own press. */
export async function opened(stage, guns, points) {
  const { ad } = stage.people
  await ad.tap('[data-series="empty"]')
  for (const { id } of guns) {
    if (id !== guns[0].id) await ad.tap(`[data-series-next="${id}"]`)
    await ad.points(points)
  }
  await over(ad)
  const items = await stage.view(ad.page, 'items')
  const mine = guns.filter(gun => items.find(row => row.id === gun.id).evidence === 'mine').length
  check(mine === guns.length, `each of the ${guns.length} was looked into by the looker: ${mine}`)
}
/** Each goes back by its own press. */
export async function locked(stage, guns) {
  const { armorer } = stage.people
  await armorer.tap('[data-series="lock"]')
  for (const { id } of guns) await armorer.tap(`[data-series-next="${id}"]`)
  await over(armorer)
}
