// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// people.mjs SHOWCLEAR - people and plans: names in three scripts, attendance, the plan on one sheet, the area in four taps, what
// a change voids, an easing, the crew list. Taps are counted where a bar stands. Answers and roll-call have files of their own.
import { check, finish, same } from './check.mjs'
import { counter } from './fingers.mjs'
import { hands } from './hands.mjs'
import { names } from './sample.mjs'
import { desk, go, opener, openBrowser, phone, play, press, sampleBox, says, screen, seen, tap } from './screens.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const others = await hands(box)
const open = opener(browser, box)
const taps = counter()
let ad, wren

const gone = where => where.waitFor({ state: 'detached' })
const planSheet = page => page.locator('[data-plan-form]')

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
  taps.begin()
  taps.add(1) /* the link */
  await taps.hit(search)
  await search.fill('honch')
  await taps.hit(page.getByRole('button', { name: 'Іван Гончаренко' }))
  await page.waitForSelector('#now')
  taps.most(4, 'join from a prepared list of sixty')
  await says(page, /Іван Гончаренко/, 'whoever joined is called as they write it')
  await page.context().close()
}

async function planOnOneSheet() {
  await go(ad, 'setup/5a')
  await ad.waitForSelector('[data-setup="5a"]')
  taps.begin()
  await taps.hit(ad.locator('[data-plan-open]'))
  const sheet = planSheet(ad)
  await taps.hit(sheet.locator('[data-weapon="colt-1"]'))
  await taps.hit(sheet.locator('[data-hands]', { hasText: names.performer }))
  await taps.hit(sheet.locator('[data-what="dummy-6"]'))
  check((await sheet.locator('[data-muzzle][aria-pressed="true"]').count()) === 0, 'where the muzzle goes is not chosen before')
  await taps.hit(sheet.locator('[data-muzzle="nobody"]'))
  for (const department of ['camera', 'weapons', 'direction']) await taps.hit(sheet.locator(`[data-department="${department}"]`))
  await seen(ad, 'plan sheet')
  check((await others.setup('5a')).dangers.length === 0, 'nothing is recorded before the sheet is sent')
  await taps.hit(sheet.locator('[data-act="plan"]'))
  await gone(sheet)
  taps.most(9, 'plan with area from department chips')
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
  taps.begin()
  await taps.hit(ad.locator('[data-change="inside"]'))
  await taps.hit(ad.locator('[data-same]'))
  await says(ad.locator('[data-area]'), '14 persons in the danger area', 'the same as last')
  taps.most(4, 'the area: same as last')
  await taps.hit(ad.locator('[data-change="inside"]'))
  await ad.waitForSelector('[data-change="inside"][aria-expanded="false"]') /* the page closes up under the finger */
  await taps.hit(ad.locator('[data-change="inside"]'))
  await taps.hit(ad.locator('[data-department="grip"]'))
  await says(ad.locator('[data-area]'), /21 persons/, 'a department is in')
  taps.most(4, 'the area: a department in')
  await taps.hit(ad.locator('[data-by-name]'))
  await taps.hit(ad.locator('[data-area] .names').getByRole('button', { name: 'Barnaby Quill' }))
  await says(ad.locator('[data-area]'), /20 persons/, 'one person is out')
  taps.most(4, 'the area: one person out')
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
  await tap(sheet.locator('[data-what="dummy-2"]'))
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

async function aChangeSaysWhatItVoids() {
  const { setup, version, mustAnswer } = await others.setup('5a')
  for (const person of mustAnswer.slice(0, 3)) await others.ad('answer-plan', { setup, person, answer: 'copy', version })
  const { copied } = await others.setup('5a')
  same(copied.length, 3, 'three have answered')
  await go(ad, 'setup/5a')
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
  await play(
    [
      morning,
      threeScripts,
      planOnOneSheet,
      areaInFourTaps,
      refusedAndTheRestKept,
      aChangeSaysWhatItVoids,
      resetIsPartOfThePlan,
      crewForms,
    ],
    () => [ad, wren],
  )
} finally {
  await browser.close()
  box.end()
  finish()
}
