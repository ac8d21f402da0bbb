// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-begin.mjs SHOWCLEAR - an account in which nobody is yet says what comes first, and nothing that could not be so; who is in
// it, what ties the compiler to them, what is not known and the first exhibit are a tap or two away.
import { check, finish, same } from './check.mjs'
import { sampleAccount } from './inquiry-rig.mjs'
import { count, here } from './places.mjs'
import { phone, play, seen, speaks, tap } from './screens.mjs'

const rig = await sampleAccount(process.argv[2], dir => ['new', dir, '--title', 'The ridge, 2 May', '--by', 'Ada Vale'])
const { run, dir, at, texts } = rig
let page
const pages = () => [page]

async function nobody() {
  page = await rig.serve()
  for (const place of ['day', 'whose', 'evenness']) {
    await at(place)
    same(await count(page, '[data-begin]'), 1, `${place}: what comes first`)
    const said = (await texts('body')).join()
    check(!/declares no relation|Nobody is short|declared a relation/.test(said), `${place}: nothing is said of nobody`)
  }
  await seen(page, 'account begun')
}

/** Of what has no time there is no axis, and nobody's 1970; a form that takes no file says what does. */
async function noTime() {
  for (const word of ['Español', 'Українська', 'English']) {
    await at('new/exhibit')
    await speaks(page, word)
    await page.waitForFunction(
      lang => document.documentElement.lang === lang,
      { Español: 'es', Українська: 'uk', English: 'en' }[word],
    )
    check((await page.locator('[data-take]').textContent()).includes('showclear inquiry take'), `${word}: what takes a file in`)
    await seen(page, `account a new exhibit, ${word}`)
    await at('time')
    await here(page, '[data-no-time]')
    check(!(await texts('body')).join().includes('1970'), `${word}: no time, no axis`)
    await seen(page, `account without a time, ${word}`)
  }
  await at('new/fact')
  same(await count(page, '[data-take]'), 0, 'a fact takes none')
}

async function declared() {
  await at('day')
  await tap(page.locator('[data-begin] a'))
  await page.locator('[data-field="name"]').fill('the first assistant director')
  await page.locator('[data-field="roles"]').fill('first-ad')
  await tap(page.locator('[data-save]'))
  await here(page, '[data-at="entry"]')
  await at('whose')
  check((await texts('.whose'))[0].startsWith('Draft'), 'a draft, until what ties them is said')
  check(!(await texts('.whose'))[0].includes('declares no relation'), 'and none is not said before it is')
  await tap(page.locator('[data-declare="P1"]'))
  await here(page, '[data-form="new/relation"], [data-form^="new"]')
  same(await page.locator('[data-field="person"]').inputValue(), 'P1', 'the person is filled in')
  await page.locator('[data-field="relation"]').fill('none')
  await seen(page, 'account a relation')
  await tap(page.locator('[data-save]'))
  await here(page, '[data-at="entry"]')
  await at('whose')
  same(await count(page, '[data-declare]'), 0, 'nothing is left to declare')
  check((await texts('.whose'))[0].includes('declares no relation'), 'now it is said')
}

async function nearby() {
  await rig.close()
  run('add', dir, '{"kind":"exhibit","set":{"title":"Camera B, take 3"}}')
  run(
    'add',
    dir,
    '{"kind":"open","set":{"text":"Who called {P1}?","answer":"the radio log","who":"the gaffer","since":"2031-05-02"}}',
  )
  page = await rig.serve()
  await at('time')
  await here(page, '[data-no-time]')
  same(await count(page, '[data-untimed="1"]'), 1, 'the exhibit without a time is in its list')
  same(await count(page, 'canvas, .time-lines'), 0, 'and neither an axis nor a list of nothing')
  await seen(page, 'account without a time, one exhibit')
  await at('exhibits')
  await here(page, '[data-exhibit="X1"]')
  const { y, height } = await page.locator('[data-exhibit="X1"] h2').boundingBox()
  check(y + height < phone.height - 90, `the first exhibit is on the first screen: ${Math.round(y)}`)
  await seen(page, 'account exhibits begun')
  await at('not-known')
  const open = page.locator('.unknown', { hasText: 'Who called the first assistant director?' }).first()
  same(await open.locator('dt').count(), 3, 'what would answer it, who could, since when: each by its name')
  check((await open.textContent()).includes('May 2, 2031'), 'a day as it is read')
  await seen(page, 'account not known begun')
}

try {
  await play([nobody, noTime, declared, nearby], pages)
} finally {
  await rig.end()
  finish()
}
