// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// people.mjs SHOWCLEAR - people: names in three scripts, the plan on one sheet, the area, answers and spoken answers, sixty in one
// area; and the touches that must not count: twice, too early, by another hand. Taps are counted where a bar stands.
import { check, finish, same } from './check.mjs'
import { desk, go, joinAs, openBrowser, phone, press, sampleBox, says, screen, seen, tap } from './screens.mjs'
import { hands } from './hands.mjs'

const names = { ad: 'Rowan Ashgrove', second: 'Dilys Farrant', armorer: 'Tamsin Okafor', performer: 'Gordon Aske' }
const crew = ['Saskia Verhoeven', 'Lucio Marchetti-Vale', 'Wren Thistlewood', 'Hamish Abara', 'Joss Everleigh', 'Anneke Rooijen']
const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const others = await hands(box)
const open = async (name, size, role, person, more) => {
  const page = await screen(browser, name, size, box.base, more)
  await joinAs(page, await box.invite(role), person)
  return page
}
let ad, wren

/** Each touch of a page, counted where its bar is asserted. */
let taps = 0
const touch = async where => {
  taps++
  await tap(where)
}
const bar = (what, most) => {
  check(taps <= most, `${what}: ${taps} taps, at most ${most}`)
  console.log(`${what}: ${taps} taps of ${most}`)
  taps = 0
}
const gone = where => where.waitFor({ state: 'detached' })
const planSheet = page => page.locator('[data-plan-form]')

async function threeScripts() {
  for (const [name, role] of [
    ['Іван Гончаренко', 'grip'],
    ['Iván Peña Ibáñez', 'grip'],
    ['Τάσος Παπαδόπουλος', 'electric'],
    ['佐藤 美咲', 'camera'],
  ])
    await others.ad('add-person', { name, role })
  const page = await screen(browser, 'joining', phone, box.base)
  await page.goto(await box.invite())
  const search = page.getByLabel('Search a name')
  await search.waitFor()
  const found = async (sought, ...wanted) => {
    await search.fill(sought)
    same(await page.locator('.people .chip').allTextContents(), wanted, `"${sought}" finds`)
  }
  await found('ivan', 'Іван Гончаренко', 'Iván Peña Ibáñez')
  await found('іван', 'Іван Гончаренко')
  await found('pena', 'Iván Peña Ibáñez')
  await found('hon', 'Іван Гончаренко')
  await found('τασος', 'Τάσος Παπαδόπουλος')
  await found('美咲', '佐藤 美咲')
  await found('VALE lucio', 'Lucio Marchetti-Vale')
  await found('nobody-by-that-name')
  await seen(page, 'joining')
  taps = 1 /* the link */
  await touch(search)
  await search.fill('honch')
  await touch(page.getByRole('button', { name: 'Іван Гончаренко' }))
  await page.waitForSelector('#now')
  bar('join from a prepared list of sixty', 4)
  await says(page, /Іван Гончаренко/, 'whoever joined is called as they write it')
  await page.context().close()
}

async function morning() {
  ad = await open('ad', desk, 'first-ad', names.ad)
  await others.ad('accept-duty', { role: 'first-ad' })
  await others.armorer('accept-duty', { role: 'armorer' })
  await others.ad('open-day', { day: 20000 })
  await others.ad('hold-meeting', {
    content: ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command'],
    shower: others.of(names.armorer),
  })
  wren = await open('wren', phone, 'camera', 'Wren Thistlewood')
  const asked = wren.locator('[data-ask="meeting"]')
  await asked.waitFor()
  await press(wren, 'I was there')
  await gone(asked)
  await go(ad, 'meeting')
  const list = ad.locator('.names')
  const place = () => list.getByRole('button', { name: 'Hamish Abara' }).evaluate(node => [node.offsetLeft, node.offsetTop])
  const before = await place()
  for (const name of ['Saskia Verhoeven', 'Lucio Marchetti-Vale']) {
    await press(list, name)
    await list.getByRole('button', { name: `${name} present` }).waitFor()
  }
  same(await place(), before, 'a name that answered leaves the others where they stand')
  await seen(ad, 'attendance')
}

async function planOnOneSheet() {
  await go(ad, 'setup/5a')
  await ad.waitForSelector('[data-setup="5a"]')
  taps = 0
  await touch(ad.locator('[data-plan-open]'))
  const sheet = planSheet(ad)
  await touch(sheet.locator('[data-weapon="colt-1"]'))
  await touch(sheet.locator('[data-hands]', { hasText: names.performer }))
  await touch(sheet.locator('[data-what="dummy-6"]'))
  check((await sheet.locator('[data-muzzle][aria-pressed="true"]').count()) === 0, 'where the muzzle goes is not chosen before')
  await touch(sheet.locator('[data-muzzle="nobody"]'))
  for (const department of ['camera', 'weapons', 'direction']) await touch(sheet.locator(`[data-department="${department}"]`))
  await seen(ad, 'plan sheet')
  check((await others.setup('5a')).dangers.length === 0, 'nothing is recorded before the sheet is sent')
  await touch(sheet.locator('[data-act="plan"]'))
  await gone(sheet)
  bar('plan with area from department chips', 9)
  const plan = await others.setup('5a')
  same(
    plan.dangers.map(row => [row.kind, row.count, row.holder]),
    [['dummy', 6, others.of(names.performer)]],
    'the plan',
  )
  same([plan.muzzle, plan.inside.length], ['nobody', 14], 'the muzzle, and three departments beside the performer')
  const log = (await others.log()).filter(leaf => leaf.d.setup === plan.setup).map(leaf => leaf.k)
  check(log[log.length - 1] === 'weapon-planned', 'the weapon is planned last: nobody is asked half a plan')
}

async function areaInFourTaps() {
  await others.ad('begin-work', { setup: (await others.setup('5a')).setup, mode: 'line-up' })
  await ad.waitForFunction(() => localStorage.getItem('showclear.last-area')?.includes('inside'))
  await others.ad('cut', { setup: (await others.setup('5a')).setup })
  await go(ad, 'setup/9a')
  await ad.waitForSelector('[data-setup="9a"]')
  taps = 0
  await touch(ad.locator('[data-change="inside"]'))
  await touch(ad.locator('[data-same]'))
  await says(ad.locator('[data-area]'), '14 persons in the danger area', 'the same as last')
  bar('the area: same as last', 4)
  await touch(ad.locator('[data-change="inside"]'))
  await touch(ad.locator('[data-change="inside"]'))
  await touch(ad.locator('[data-department="grip"]'))
  await says(ad.locator('[data-area]'), /21 persons/, 'a department is in')
  bar('the area: a department in', 4)
  await touch(ad.locator('[data-by-name]'))
  await touch(ad.locator('[data-area] .names').getByRole('button', { name: 'Barnaby Quill' }))
  await says(ad.locator('[data-area]'), /20 persons/, 'one person is out')
  bar('the area: one person out', 4)
  await seen(ad, 'area')
  same((await others.setup('9a')).inside.length, 20, 'and the record says the same')
}

async function refusedAndTheRestKept() {
  await go(ad, 'setup/8a')
  await ad.waitForSelector('[data-setup="8a"]')
  await ad.click('[data-plan-open]')
  const sheet = planSheet(ad)
  await sheet.locator('[data-weapon="colt-2"]').click()
  await sheet.locator('[data-hands]', { hasText: 'Perrin Holloway' }).click()
  await tap(sheet.locator('[data-act="plan"]'))
  check((await others.setup('8a')).dangers.length === 0, 'without its contents the plan is not sent')
  await sheet.locator('[data-what="dummy-2"]').click()
  await sheet.locator('[data-muzzle="lens"]').click()
  await sheet.locator('[data-measure="consult"]').click()
  await sheet.locator('[data-department="camera"]').click()
  await others.producer('withdraw-role', { person: others.of(names.ad), role: 'first-ad' })
  await tap(sheet.locator('[data-act="plan"]'))
  await sheet.locator('[data-refused="ROLE-NOT-YOURS"]').first().waitFor()
  await seen(ad, 'plan refused')
  const before = await others.setup('8a')
  same([before.dangers.length, before.inside.length], [0, 7], 'what was not refused is on the record')
  await others.producer('give-role', { person: others.of(names.ad), role: 'first-ad' })
  await others.ad('accept-duty', { role: 'first-ad' })
  await tap(sheet.locator('[data-act="plan"]'))
  await gone(sheet)
  const after = await others.setup('8a')
  same(
    [after.dangers.length, after.muzzle, after.measures, after.inside.length],
    [1, 'lens', ['consult'], 8],
    'the draft was not lost',
  )
}

const ask = (page, setup) => page.locator(`[data-ask="plan"][data-about^="${setup.setup}."]`)
const settled = where => where.locator('xpath=self::*[not(@data-early)]').waitFor()

/** Two prompts stand; a glove touches the first Copy twice. Only the first is answered. */
async function twiceOnCopy() {
  const [first, second] = [await others.setup('5a'), await others.setup('8a')]
  await go(wren, 'now')
  await seen(wren, 'two prompts')
  await settled(ask(wren, first))
  await settled(ask(wren, second))
  const copy = ask(wren, first).getByRole('button', { name: /^Copy: / })
  const at = await copy.boundingBox()
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2]
  for (const off of [0, 3, -4, 5]) {
    await wren.mouse.click(x + off, y - off)
    await wren.waitForTimeout(90)
  }
  await gone(ask(wren, first))
  await ask(wren, second).waitFor()
  const copied = async id => (await others.setup(id)).copied
  const me = others.of('Wren Thistlewood')
  same([(await copied('5a')).includes(me), (await copied('8a')).includes(me)], [true, false], 'the second prompt is not answered')
  const mine = (await others.log()).filter(leaf => leaf.k === 'plan-answered' && leaf.d.person === me)
  same(mine.length, 1, 'and the first is answered once')
  same(await wren.locator('[data-ask="plan"]').count(), 1, 'one prompt is left')
}

/** The plan changes under the finger: the press began on another plan. */
async function changesWhileAnswered() {
  const setup = await others.setup('8a')
  await settled(ask(wren, setup))
  const at = await ask(wren, setup)
    .getByRole('button', { name: /^Copy: colt-2, 2 dummies/ })
    .boundingBox()
  await wren.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
  await wren.mouse.down()
  await others.ad('plan-weapon', {
    setup: setup.setup,
    item: setup.dangers[0].item,
    person: setup.dangers[0].holder,
    kind: 'dummy',
    count: 5,
  })
  await ask(wren, setup)
    .getByRole('button', { name: /^Copy: colt-2, 5 dummies/ })
    .waitFor()
  await wren.mouse.up()
  await wren.waitForTimeout(300)
  check(!(await others.setup('8a')).copied.length, 'a press that began on the old plan answers nothing')
  await press(wren, /^Copy: colt-2, 5 dummies/)
  await gone(ask(wren, setup))
  await others.ad('state-muzzle', { setup: setup.setup, muzzle: 'nobody', measure: [] })
  await says(wren, 'The plan has changed', 'whoever copied another plan reads that it changed')
  await seen(wren, 'plan changed')
  await press(ask(wren, setup), 'Go again')
  await gone(ask(wren, setup))
  same((await others.setup('8a')).asking, [others.of('Wren Thistlewood')], 'go again is on the record')
}

/** A hand that was tapping already when the prompt came under it. */
async function underAFinger() {
  const setup = await others.setup('8a')
  const change = measure => others.ad('state-muzzle', { setup: setup.setup, muzzle: 'lens', measure })
  await change(['consult'])
  await settled(ask(wren, setup))
  const at = await ask(wren, setup)
    .getByRole('button', { name: /^Copy: / })
    .boundingBox()
  await press(ask(wren, setup), 'Go again')
  await gone(ask(wren, setup))
  let on = true
  const tapping = (async () => {
    while (on) await wren.mouse.click(at.x + at.width / 2, at.y + at.height / 2, { delay: 15 })
  })()
  await change(['consult', 'offset'])
  await says(ask(wren, setup), /^That press came before this could be read/, 'a press that came too early is answered by words')
  on = false
  await tapping
  same((await others.setup('8a')).copied, [], 'who was tapping already has not read it, and has not copied')
  await seen(wren, 'too early')
}

async function threeEqualAnswers() {
  const setup = await others.setup('8a')
  await others.ad('state-muzzle', { setup: setup.setup, muzzle: 'person', measure: ['consult', 'shield'] })
  await ask(wren, setup).waitFor()
  const sizes = await ask(wren, setup)
    .locator('.three > .answer')
    .evaluateAll(nodes => nodes.map(node => [node.offsetWidth, node.offsetHeight]))
  check(
    sizes.length === 3 && sizes.every(size => String(size) === String(sizes[0])),
    `three answers of equal size: ${sizes.join(' ')}`,
  )
  await press(ask(wren, setup), 'I want to look, or step out')
  await seen(wren, 'step out')
  await press(ask(wren, setup), 'I step out')
  await gone(ask(wren, setup))
  check(!(await others.setup('8a')).inside.includes(others.of('Wren Thistlewood')), 'whoever steps out is outside')
}

async function harmlessAsksNobody() {
  const before = await wren.locator('[data-ask]').count()
  const rubber = (await others.view('items')).find(item => item.capability === 'rubber')
  const six = await others.setup('6a')
  await others.ad('enter-area', { setup: six.setup, person: others.of('Wren Thistlewood') })
  if (rubber)
    await others.ad('plan-weapon', {
      setup: six.setup,
      item: rubber.item,
      person: others.of(names.performer),
      kind: 'empty',
      count: 0,
    })
  await wren.waitForTimeout(400)
  same(await wren.locator('[data-ask]').count(), before, 'rubber in a plan asks nobody')
  await go(ad, 'setup/6a')
  await ad.waitForSelector('[data-setup="6a"]')
  same(await ad.locator(`[data-ask="plan"][data-about^="${six.setup}."]`).count(), 0, 'nor the first AD')
  same(await ad.locator('.roll').count(), 0, 'and has no roll-call')
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
  const page = await screen(browser, 'station', { width: 820, height: 1180 }, box.base)
  await page.goto(await box.invite('camera'))
  await page.waitForSelector('[data-station]')
  await page.click('[data-station]')
  await press(page, 'Lucio Marchetti-Vale')
  await page.waitForSelector('#now')
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
  await roll.getByRole('button', { name: 'Saskia Verhoeven copied' }).click()
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
    await others.ad('enter-area', { setup: setup.setup, person: others.of(name) ?? 62 })
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

async function aChangeSaysWhatItVoids() {
  const { copied } = await others.setup('5a')
  await ad.click('[data-plan-open]')
  const sheet = planSheet(ad)
  check((await sheet.locator('[data-voids]').count()) === 0, 'what is not changed voids nothing')
  await sheet.locator('[data-department="sound"]').click()
  check((await sheet.locator('[data-voids]').count()) === 0, 'nor does the area')
  await sheet.locator('[data-muzzle="lens"]').click()
  await says(
    sheet,
    `This changes the plan: ${copied.length} Copies become void and are asked for again.`,
    'a change says what it voids',
  )
  await seen(ad, 'voids')
  await press(sheet, 'Close')
  same((await others.setup('5a')).copied.length, copied.length, 'closed, the sheet changed nothing')
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

async function resetIsPartOfThePlan() {
  const cart = await open('cart', phone, 'armorer', names.armorer)
  await go(cart, 'setup/5a')
  await cart.locator('[data-change="reset"]').click()
  const form = cart.locator('[data-reset]')
  await seen(cart, 'reset')
  await press(form, 'Plan it: heads are counted between takes')
  await cart.waitForSelector('.sheet [data-rule="EXCEPTION-ALONE"]')
  await press(cart.locator('.sheet'), 'Close')
  await press(form, names.ad)
  await form.getByLabel('Why').fill('A close-up of the cylinder: it stays in the hand, in the frame, between the takes.')
  await press(form, 'Plan it: heads are counted between takes')
  await gone(form)
  const setup = await others.setup('5a')
  same([setup.reset, setup.copied.length], ['unbroken-sight', 0], 'an easing takes two people and a reason, and is asked anew')
  await says(cart, 'Heads counted, by the one from whose sight it never went', 'and stands in the plan')
  await cart.context().close()
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
  await ad.setViewportSize({ width: 320, height: 640 })
  await seen(ad, 'sixty 320')
  await ad.setViewportSize(desk)
}

async function crewForms() {
  await go(ad, 'crew')
  await ad.click('[data-add-person]')
  await ad.getByLabel('Name, as they write it').fill('Ґалина Щербань')
  await ad.locator('.add-person [data-role="sound"]').click()
  await seen(ad, 'add a person')
  await press(ad, 'Put on the list')
  const row = ad.locator('.crew li', { hasText: 'Ґалина Щербань' })
  await row.waitFor()
  await ad.getByLabel('Search a name').fill('shcher')
  same(await ad.locator('.crew li').count(), 1, 'and is found')
  await press(row, 'Roles')
  await row.locator('[data-roles]').getByRole('button', { name: 'script' }).click()
  await says(row, 'sound, script', 'a role is given')
  await seen(ad, 'roles')
  await row.locator('[data-roles] .chips').first().getByRole('button', { name: 'sound' }).click()
  await gone(row.locator('[data-roles] .chips').first().getByRole('button', { name: 'sound' }))
  same((await others.view('people')).pop().roles, ['script'], 'and another taken back')
  same(
    await row.locator('[data-roles]').getByRole('button', { name: 'armorer', exact: true }).count(),
    0,
    'only what is hers to give',
  )
}

try {
  for (const part of [
    threeScripts,
    morning,
    planOnOneSheet,
    areaInFourTaps,
    refusedAndTheRestKept,
    twiceOnCopy,
    changesWhileAnswered,
    underAFinger,
    threeEqualAnswers,
    harmlessAsksNobody,
    spokenCopies,
    onAStation,
    thatWasNotMe,
    eightAndNoMore,
    aChangeSaysWhatItVoids,
    rollMode,
    resetIsPartOfThePlan,
    sixtyInOneArea,
    crewForms,
  ]) {
    try {
      await part()
    } catch (fault) {
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 3).join(' | ')}`)
      for (const page of [ad, wren]) if (page) await seen(page, `fault ${part.name}`)
    }
  }
} finally {
  await browser.close()
  box.end()
  finish()
}
