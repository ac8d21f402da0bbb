// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// series.mjs SHOWCLEAR - a series: twelve long guns, twelve revolvers, each opened by its name and its own look; the next comes
// by itself, and there is no "all".
import { check, finish, same } from './check.mjs'
import { counter, point, points, twice } from './fingers.mjs'
import { done, since, size, view } from './hands.mjs'
import { go, opener, openBrowser, phone, play, sampleBox, says, seen, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const day = await stage(box)
const open = opener(browser, box)
const taps = counter()
let ad, cart

async function morning() {
  await day.open(22000)
  ad = await open('ad', phone, 'first-ad', 'Rowan Ashgrove')
  cart = await open('cart', phone, 'armorer', 'Tamsin Okafor')
  for (const page of [ad, cart]) await go(page, 'armory')
}

/** Twelve long guns, twelve revolvers: each by its name and its own look; the next comes by itself. */
async function series(kind, action, most) {
  const ids = Array.from({ length: 12 }, (_, i) => `${kind}-${i + 1}`)
  for (const [i, id] of ids.entries()) {
    await done(cart, 'register-item', { class: 'firearm', action, capability: 'non-firing', capacity: 6, tag: 50 + i, id })
    await day.arrive(id)
  }
  await go(cart, 'armory')
  await tap(cart.locator('[data-series-choose="take"]'))
  for (const other of await cart.locator('[data-choose]').all())
    if (!ids.includes(await other.getAttribute('data-choose'))) await other.click()
  await seen(cart, `choose ${kind}`)
  await cart.click('[data-series-begin]')
  for (const id of ids) {
    await cart.locator(`[data-series-next="${id}"]`).waitFor()
    if (id === ids[1]) await seen(cart, `take ${kind}`)
    await twice(cart, cart.locator(`[data-series-next="${id}"]`))
  }
  await cart.waitForSelector('#armory')
  const n = (await view(ad, 'items')).find(row => row.id === ids[0]).points + 1
  const from = await size(ad)
  taps.begin()
  await taps.hit(ad.locator('[data-series="empty"]'))
  for (const id of ids) {
    if (id !== ids[0]) {
      const next = ad.locator(`[data-series-next="${id}"]`)
      await next.waitFor()
      if (id === ids[4]) await seen(ad, `series ${kind}`)
      await taps.hit(next)
    }
    await point(ad).waitFor()
    if (id === ids[6]) await seen(ad, `series look ${kind}`)
    await points(ad, n)
    taps.add(n)
  }
  await ad.waitForSelector('#armory')
  taps.most(most, `twelve of ${kind} opened in series`)
  const looks = await since(ad, from, 'empty-seen')
  same([looks.length, new Set(looks.map(leaf => leaf.d.item)).size], [12, 12], 'twelve looks at twelve weapons')
  await tap(cart.locator('[data-series="lock"]'))
  for (const id of ids) {
    await cart.locator(`[data-series-next="${id}"]`).waitFor()
    await cart.click(`[data-series-next="${id}"]`)
  }
  await cart.waitForSelector('#armory')
  check(
    (await view(ad, 'items')).filter(row => ids.includes(row.id)).every(row => row.place === 'locker'),
    'and locked, one tap each',
  )
}
/** The back button in the middle of a series: what was seen whole stays on the record, the look that was left does not. */
async function leftHalfWay() {
  const ids = ['old-1', 'old-2', 'old-3']
  for (const [i, id] of ids.entries()) {
    await done(cart, 'register-item', {
      class: 'firearm',
      action: 'revolver',
      capability: 'non-firing',
      capacity: 6,
      tag: 40 + i,
      id,
    })
    await day.arrive(id)
    await done(cart, 'take', { item: id })
  }
  const from = await size(ad)
  await go(ad, 'armory')
  await tap(ad.locator('[data-series="empty"]'))
  await point(ad).waitFor()
  await points(ad, 7)
  await tap(ad.locator('[data-series-next="old-2"]'))
  await point(ad).waitFor()
  await points(ad, 3)
  await ad.goBack()
  await says(ad, 'The look was left. Nothing was recorded.', 'the back button leaves a series, and says so')
  await ad.goForward()
  await ad.locator('.look-page').waitFor()
  same((await since(ad, from, 'empty-seen')).map(leaf => leaf.d.item).length, 1, 'one of the three was seen')
  const left = (await view(ad, 'items')).filter(row => ids.includes(row.id) && row.looker === 0).map(row => row.id)
  same(left, ['old-2', 'old-3'], 'the others were not')
  if (await ad.locator('.look').count()) await ad.click('[data-look="leave"]')
  await go(ad, 'armory')
  for (const id of left) {
    const { item } = (await view(ad, 'items')).find(row => row.id === id)
    await done(ad, 'look-empty', { item, shower: day.person('Tamsin'), seen: 6, of: 6, bore: 1 })
  }
  for (const id of ids) await done(cart, 'lock', { item: id })
}
async function longGuns() {
  await series('rifle', 'long-gun', 48)
}
async function revolvers() {
  await series('six', 'revolver', 96)
}

try {
  await play([morning, leftHalfWay, longGuns, revolvers], () => [ad, cart])
} finally {
  await browser.close()
  box.end()
  finish()
}
