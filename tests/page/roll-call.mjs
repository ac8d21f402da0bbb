// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// roll-call.mjs SHOWCLEAR - people without phones: spoken Copies by name, on the AD's screen and on a station, eight a taker;
// "that was not me"; lock-up, when phones are off; sixty in one area.
import { check, finish, same } from './check.mjs'
import { hands } from './hands.mjs'
import { names } from './sample.mjs'
import { desk, go, opener, narrow, openBrowser, phone, play, press, sampleBox, says, seen, tablet, tap } from './screens.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const others = await hands(box)
const open = opener(browser, box)
let ad, wren

const gone = where => where.waitFor({ state: 'detached' })
const ask = (page, setup) => page.locator(`[data-ask="plan"][data-about^="${setup.setup}."]`)
const inside = ['cinematographer', 'camera', 'armorer', 'assistant-armorer', 'director', 'first-ad', 'second-ad', 'script']

/** 5a: a gun in the performer's hands, three departments inside. */
async function morning() {
  await others.ad('accept-duty', { role: 'first-ad' })
  await others.armorer('accept-duty', { role: 'armorer' })
  await others.ad('open-day', { day: 20000 })
  for (const name of ['Іван Гончаренко', 'Iván Peña Ibáñez', 'Τάσος Παπαδόπουλος', '佐藤 美咲'])
    await others.ad('add-person', { name, role: 'grip' })
  await others.ad('state-muzzle', { setup: '5a', muzzle: 'nobody', measure: [] })
  for (const { person, roles } of await others.view('people'))
    if (inside.includes(roles[0])) await others.ad('enter-area', { setup: '5a', person })
  await others.ad('plan-weapon', { setup: '5a', item: 'colt-1', person: others.of(names.performer), kind: 'dummy', count: 6 })
  ad = await open('ad', desk, 'first-ad', names.ad)
  wren = await open('wren', phone, 'camera', 'Wren Thistlewood')
  await press(wren, /^Copy: colt-1, 6 dummies/)
  await gone(ask(wren, await others.setup('5a')))
  await go(ad, 'setup/5a')
}

async function spokenCopies() {
  await go(ad, 'setup/5a')
  const roll = ad.locator('.roll')
  await says(roll, `Taken by ${names.ad}: 0 of 8`, 'on her own screen the AD is the taker')
  const hamish = roll.getByRole('button', { name: 'Hamish Abara' })
  const at = await hamish.boundingBox()
  await hamish.dblclick()
  await roll.getByRole('button', { name: 'Hamish Abara copied' }).waitFor()
  await press(roll, 'Joss Everleigh')
  await roll.getByRole('button', { name: 'Joss Everleigh copied' }).waitFor()
  const taken = (await others.log()).filter(leaf => leaf.k === 'plan-answered' && leaf.d.person === others.of('Hamish Abara'))
  same([taken.length, taken[0].by], [1, others.of(names.ad)], 'a name touched twice is taken once, by the taker')
  const after = await roll.getByRole('button', { name: 'Hamish Abara copied' }).boundingBox()
  same([after.x, after.width], [at.x, at.width], 'a taken name stays where it stands')
  await says(roll, `Taken by ${names.ad}: 2 of 8`, 'and what was taken is counted')
  await seen(ad, 'roll call')
}

async function onAStation() {
  const page = await open.station('station', tablet, 'camera', 'Lucio Marchetti-Vale')
  await go(page, 'setup/5a')
  const roll = page.locator('.roll')
  await roll.waitFor()
  same(await roll.locator('.name').count(), 0, 'a station shows no names before a taker is named')
  await press(roll, 'Take spoken Copies')
  await press(page.locator('.over'), 'Wren Thistlewood')
  await says(roll, 'Taken by Wren Thistlewood: 0 of 8', 'the taker is shown all the while')
  await Promise.all([
    roll.getByRole('button', { name: 'Anneke Rooijen' }).click(),
    ad.locator('.roll').getByRole('button', { name: 'Anneke Rooijen' }).click(),
  ])
  for (const each of [page, ad]) await each.locator('.roll').getByRole('button', { name: 'Anneke Rooijen copied' }).waitFor()
  same(
    await Promise.all([page, ad].map(each => each.locator('.sheet').count())),
    [0, 0],
    'two takers of the same name: nobody is refused',
  )
  same((await others.setup('5a')).copied.filter(person => person === others.of('Anneke Rooijen')).length, 1, 'and it counts once')
  await press(roll, names.performer)
  await roll.getByRole('button', { name: `${names.performer} copied` }).waitFor()
  const leaf = (await others.log()).filter(row => row.k === 'plan-answered' && row.d.person === others.of(names.performer)).pop()
  same(
    [leaf.by, leaf.with],
    ['Wren Thistlewood', 'Lucio Marchetti-Vale'].map(others.of),
    'taken by one, on a station in whose presence',
  )
  await press(roll, 'Go again')
  const asked = page.locator('.over')
  check((await asked.getByRole('button', { name: names.performer }).count()) === 0, 'who has answered is not asked for')
  await press(asked, 'Ines Caldera')
  await says(roll, /1 person wants to hear it again/, 'whoever has no phone answers with their own hand')
  const own = (await others.log()).filter(row => row.k === 'plan-answered').pop()
  same(
    [own.by, own.d.person, own.with],
    ['Ines Caldera', 'Ines Caldera', 'Lucio Marchetti-Vale'].map(others.of),
    'in their own name, on a station in whose presence',
  )
  await seen(page, 'roll call')
  await go(page, 'now')
  await go(page, 'setup/5a')
  await roll.waitFor()
  same(await roll.locator('[data-taker]').count(), 0, 'after leaving the taker is forgotten')
  await press(roll, 'Take spoken Copies')
  await press(page.locator('.over'), 'Hamish Abara')
  await press(roll, 'Done: forget me here')
  same(await roll.locator('[data-taker]').count(), 0, 'and when they say so')
  await page.context().close()
}

/** What stands in my name and was not me is taken back by me, and by whoever was named wrongly, on the taker's screen. */
async function thatWasNotMe() {
  const setup = await others.setup('5a')
  const me = others.of('Wren Thistlewood'),
    roll = ad.locator('.roll')
  await go(wren, 'now')
  const slip = wren.locator(`[data-own-copy="${setup.setup}"]`)
  await says(slip, /You copied at \d\d:\d\d: colt-1, 6 dummies/, 'my own Copy stands where I see it')
  await seen(wren, 'own copy')
  await press(slip, 'That was not me')
  await ask(wren, setup).waitFor()
  await says(roll, 'Says of a Copy that it was not theirs; for them this plan is void: Wren Thistlewood', 'the AD reads it')
  check(!(await others.setup('5a')).copied.includes(me), 'for that person the plan is void')
  await press(roll, 'Wren Thistlewood')
  await says(slip, `Your spoken Copy, taken by ${names.ad}`, 'a spoken Copy says who took it')
  await press(slip, 'That was not me')
  await ask(wren, setup).waitFor()
  await press(wren, /^Copy: colt-1, 6 dummies/)
  await gone(ask(wren, setup))
  await press(roll, 'Saskia Verhoeven')
  await press(roll, 'Saskia Verhoeven copied')
  await seen(ad, 'not said')
  await press(roll, 'Saskia Verhoeven did not say it')
  await gone(roll.locator('.not-said'))
  const back = (await others.log()).filter(leaf => leaf.k === 'entry-disowned')
  same(
    back.map(leaf => [leaf.by, leaf.on ?? 0]),
    [
      [me, 0],
      [me, 0],
      [others.of('Saskia Verhoeven'), others.of(names.ad)],
    ],
    'each is on the record, with whose screen it was',
  )
}

/** Nobody hears more than eight. */
async function eightAndNoMore() {
  const setup = await others.setup('5a')
  for (const name of ['Barnaby Quill', 'Mateo Sorrel', 'Greta Hallowell', 'Idris Fenn', 'Tobin Merriweather', 'Іван Гончаренко'])
    await others.ad('enter-area', { setup: setup.setup, person: others.of(name) ?? 63 })
  const roll = ad.locator('.roll')
  const free = async () => {
    const { mustAnswer, copied, takers } = await others.setup('5a')
    const taken = takers.find(row => row.taker === others.of(names.ad))?.taken ?? 0
    return [mustAnswer.filter(person => !copied.includes(person) && person !== others.of(names.ad)), taken]
  }
  for (;;) {
    const [[next], taken] = await free()
    if (taken === 8) break
    await tap(roll.locator(`[data-person="${next}"]`))
    await roll.locator(`[data-person="${next}"][data-done]`).waitFor()
  }
  await says(roll, `Taken by ${names.ad}: 8 of 8`, 'eight are taken')
  await says(roll, /Another person takes the rest/, 'and another takes the rest')
  const [[ninth]] = await free()
  await tap(roll.locator(`[data-person="${ninth}"]`))
  await ad.waitForSelector('.sheet [data-rule="ROLL-FULL"]')
  await seen(ad, 'nine')
  await press(ad.locator('.sheet'), 'Close')
  check(!(await others.setup('5a')).copied.includes(ninth), 'the ninth is not taken')
}

async function rollMode() {
  const roll = ad.locator('.roll')
  await press(roll, /^Lock-up: phones off/)
  await says(roll, new RegExp(`In ${names.ad}'s sight and hearing: (\\d+) of \\1`), 'one press: all inside are heard')
  await roll.locator('[data-apart]').click()
  const apart = roll.locator('.roll-mode .names')
  await press(apart, 'Joss Everleigh')
  await says(roll, 'Out of earshot: Joss Everleigh', 'the board lists only who is out of earshot')
  await seen(ad, 'roll mode')
  await press(apart, 'Joss Everleigh')
  await gone(roll.locator('[data-apart-names]'))
  const setup = await others.setup('5a')
  same([setup.hearer, setup.apart], [others.of(names.ad), []], 'and the record says so')
  await others.ad('state-muzzle', { setup: setup.setup, muzzle: 'lens', measure: ['consult', 'remote'] })
  await roll.getByRole('button', { name: /^Lock-up/ }).waitFor()
  check((await others.setup('5a')).hearer === 0, 'it ends with a changed plan')
  await others.ad('in-hearing', { setup: setup.setup })
  await others.producer('stop', { reason: 'danger' })
  await ad.waitForSelector('[data-stopped]')
  await says(ad, new RegExp(`more are in the sight and hearing of ${names.ad}`), 'a stop has reached those who are heard')
  await seen(ad, 'stopped in roll mode')
  await others.producer('call-mistake', {})
  await others.ad('release', {})
  await gone(ad.locator('[data-stopped]'))
}

async function sixtyInOneArea() {
  const setup = await others.setup('4a')
  for (const person of await others.view('people')) await others.ad('enter-area', { setup: setup.setup, person: person.person })
  await go(ad, 'setup/4a')
  const roll = ad.locator('.roll')
  const many = (await others.setup('4a')).mustAnswer.length
  await says(roll, `0 of ${many} have answered this plan.`, 'the count stands first')
  check(many >= 60, `sixty and more in one area: ${many}`)
  await roll.locator('[data-jump="grip"]').click()
  const name = roll.getByRole('button', { name: 'Barnaby Quill' })
  const shown = await name.evaluate(node => {
    const box = node.getBoundingClientRect()
    return box.top >= 0 && box.bottom <= innerHeight - 80
  })
  check(shown, 'a department is one tap away')
  await roll.getByLabel('Search a name').fill('hon')
  same(await roll.locator('.name').count(), 1, 'or a name is sought')
  await roll.locator('.name').click()
  await roll.getByRole('button', { name: 'Іван Гончаренко copied' }).waitFor()
  await roll.getByLabel('Search a name').fill('')
  await says(roll, `1 of ${many} have answered this plan.`, 'one has answered')
  await seen(ad, 'sixty')
  await ad.setViewportSize(narrow)
  await seen(ad, 'sixty 320')
  await ad.setViewportSize(desk)
}

try {
  await play([morning, spokenCopies, onAStation, thatWasNotMe, eightAndNoMore, rollMode, sixtyInOneArea], () => [ad, wren])
} finally {
  await browser.close()
  box.end()
  finish()
}
