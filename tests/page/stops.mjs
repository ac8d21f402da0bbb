// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stops.mjs SHOWCLEAR - stops and the way back to work: by mistake, with a weapon out, by two, at a station where nobody is
// named. Taps are counted.
import { check, finish, same } from './check.mjs'
import { counter } from './fingers.mjs'
import { ask, since, size, view } from './hands.mjs'
import { count, gone, here } from './places.mjs'
import { names, opened } from './sample.mjs'
import { go, opener, narrow, openBrowser, phone, play, press, sampleBox, says, seen, tablet, tap } from './screens.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const open = opener(browser, box)
const [ad, cart, camera, safety] = await opened(open, 'ad', 'cart', 'camera', 'safety')
const taps = counter()
const goOn = 'Each weapon is in my hand or locked: we work again'

async function morning() {
  await press(ad, 'Open the day')
  await ask(ad, 'accept-duty', { role: 'first-ad' })
  await ask(cart, 'accept-duty', { role: 'armorer' })
  await here(cart, '#now')
}

/** Stop, "I stopped by mistake", one other's agreement: five taps at most, and nobody else is asked. */
async function byMistake() {
  taps.begin()
  await taps.hit(camera.locator('[data-stop]').first())
  await taps.hit(camera.locator('[data-stop]').first())
  for (const page of [ad, cart, camera]) await here(page, '[data-stopped]')
  await seen(ad, 'stopped')
  check((await count(cart, '[data-act="call-mistake"]')) === 0, 'who did not stop is not offered to call it a mistake')
  const other = await ask(cart, 'call-mistake', {})
  same(other.refused?.rule, 'MISTAKE-NOT-YOURS', 'and the box refuses it from anybody else')
  await taps.hit(camera.locator('[data-act="call-mistake"]').first())
  for (const page of [ad, cart, safety]) await here(page, '[data-mistake]')
  await says(ad, `${names.camera} says the stop was a mistake.`, 'the AD reads whose mistake it was')
  for (const page of [ad, cart, camera, safety])
    check((await count(page, '[data-act="answer-stop"]')) === 0, 'after that nobody is asked to answer')
  check((await count(camera, '[data-act="release"]')) === 0, 'the one who stopped does not agree with themself')
  await seen(cart, 'said to be a mistake')
  await seen(camera, 'own mistake')
  await seen(safety, 'said to be a mistake 320')
  /* Two hands at the same moment, and one finger twice. */
  const agree = ad.locator('[data-act="release"]')
  taps.add(1)
  await agree.dblclick({ force: true })
  for (const page of [ad, cart, camera, safety]) await gone(page, '[data-stopped]')
  taps.most(5, 'stop by mistake to work again')
  await ad.waitForTimeout(300)
  check((await count(ad, '.sheet')) === 0, 'a double press on the release asks nothing more')
}

/** With a weapon out the armorer's one press says where it is and that work goes on. */
async function mistakeWithWeaponOut() {
  await ask(cart, 'take', { item: 'colt-1' })
  taps.begin()
  await taps.hit(ad.locator('[data-stop]').first())
  await taps.hit(ad.locator('[data-stop]').first())
  await taps.hit(ad.locator('[data-act="call-mistake"]').first())
  await here(cart, '[data-mistake]')
  await taps.hit(cart.getByRole('button', { name: goOn }))
  for (const page of [ad, cart, camera]) await gone(page, '[data-stopped]')
  taps.most(5, 'the same with a weapon out')
  const item = (await view(cart, 'items')).find(row => row.id === 'colt-1')
  same(item.place, 'keeper', 'nothing but the stop is undone')
}

/** Two who stop: it is nobody's mistake any more. */
async function twoStop() {
  for (const page of [camera, cart]) {
    await page.evaluate(() => fetch('/stop', { method: 'POST', body: JSON.stringify({ reason: 'danger' }) }))
    await here(page, '[data-stopped]')
  }
  await says(camera, 'Raised by 2 persons.', 'two raised it')
  check((await count(camera, '[data-act="call-mistake"]')) === 0, 'a stop of two is not called a mistake by one')
  same((await ask(camera, 'call-mistake', {})).refused?.rule, 'MISTAKE-NOT-YOURS', 'nor by a request')
  await camera.locator('summary', { hasText: 'Write the cause' }).click()
  await camera.click('[data-reason="person-in-area"]')
  await camera.getByLabel('What happened, and what was changed').fill('Somebody stood beside the lens. They stand behind it.')
  await press(camera, 'Write it down')
  await says(ad, 'The cause and the answer are written.', 'the cause is written once')
  await press(cart, 'Each weapon is in my hand or locked')
  await says(cart, 'The armorer says: each weapon is in hand or locked.', 'it is on the record')
  await press(cart, 'I agree that we work again')
  await says(cart, 'You have agreed.', 'an agreement is pressed once')
  check((await count(ad, '[data-stopped]')) === 1, 'one role alone does not release')
  await press(ad, 'I agree that we work again')
  for (const page of [ad, cart, camera]) await gone(page, '[data-stopped]')
}

const pressStop = async page => {
  for (let i = 0; i < 2; i++) await tap(page.locator('[data-stop]').first())
  for (const each of [ad, cart, camera, page]) await here(each, '[data-stopped]')
}
const stopper = page => page.locator('.stop-who').innerText()
/** What the log has of the newest stop: each entry, by whom, at whose station. */
async function lastStop(page) {
  const leaves = await since(page, (await size(page)) - 8, 'set-stopped', 'mistake-called')
  const from = leaves.findLastIndex(leaf => leaf.k === 'set-stopped')
  return leaves.slice(from).map(leaf => [leaf.k, leaf.by, leaf.with])
}
/** A station is touched by everybody: a stop there is nobody's, until whoever keeps it says that it was a mistake. */
async function atAStation() {
  const station = await open.station('station', tablet, 'props', names.props)
  const own = await open('keeper', phone, 'props', names.props)
  const keeper = (await view(own, 'now')).me.person
  const translated = [
    [await open('es', phone, 'grip', 'Barnaby Quill', { locale: 'es-ES' }), `alguien en la estación de ${names.props}`],
    [await open('uk', narrow, 'grip', 'Mateo Sorrel', { locale: 'uk-UA' }), `хтось на станції, яку тримає ${names.props}`],
  ]
  await pressStop(station)
  for (const page of [station, ad, camera, own])
    check(
      (await stopper(page)).endsWith(`somebody at ${names.props}'s station`),
      `${page.screenName}: nobody is named for it: ${await stopper(page)}`,
    )
  for (const [page, words] of translated) {
    await here(page, '[data-stopped]')
    check((await stopper(page)).endsWith(words), `${page.screenName}: ${await stopper(page)}`)
    await seen(page, 'stopped at a station')
  }
  same(await lastStop(ad), [['set-stopped', 0, keeper]], 'the record says whose station it was, and names nobody')
  await seen(station, 'stopped at a station')
  await seen(own, 'stopped at my station')
  for (const page of [ad, cart, camera])
    same(await count(page, '[data-act="call-mistake"]'), 0, 'it is not for others to take back')
  same((await ask(camera, 'call-mistake', {})).refused?.rule, 'MISTAKE-NOT-YOURS', 'nor by a request')
  taps.begin()
  taps.add(2)
  await taps.hit(own.getByRole('button', { name: 'It was a mistake, at my station' }))
  await says(ad, `${names.props} says the stop was a mistake.`, 'whose word it is stands there')
  await seen(own, 'my station, a mistake')
  await taps.hit(cart.getByRole('button', { name: goOn }))
  for (const page of [ad, cart, camera, station, own]) await gone(page, '[data-stopped]')
  taps.most(5, 'stop by mistake at a station to work again')
  await go(ad, 'log')
  await says(ad, `Somebody at ${names.props}'s station stops the set.`, 'the log says the same')
  await go(ad, 'now')

  await pressStop(station)
  await tap(station.getByRole('button', { name: `${names.props}: it was a mistake, at my station` }))
  await here(ad, '[data-mistake]')
  same(
    await lastStop(ad),
    [
      ['set-stopped', 0, keeper],
      ['mistake-called', keeper, undefined],
    ],
    'on the station by name',
  )
  await press(cart, goOn)
  for (const page of [ad, cart, camera, station]) await gone(page, '[data-stopped]')

  const second = await open.station('second', tablet, 'camera', names.camera)
  await pressStop(station)
  await second.evaluate(() => fetch('/stop', { method: 'POST', body: JSON.stringify({ reason: 'danger' }) }))
  await says(own, 'Raised by 2 persons.', 'two stations are two who raised it')
  for (const page of [own, station]) same(await count(page, '[data-act="call-mistake"]'), 0, 'and nobody can call that a mistake')
  for (const page of [station, own, second, ...translated.map(row => row[0])]) await page.context().close()
}

try {
  await play([morning, byMistake, mistakeWithWeaponOut, twoStop, atAStation], () => [ad, cart, camera])
} finally {
  await browser.close()
  box.end()
  finish()
}
