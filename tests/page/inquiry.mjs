// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry.mjs SHOWCLEAR - the sample account in a browser, as `showclear inquiry serve` gives it: whose it is at the head of every place
// and what is not known the last of them; the same questions to every role; who had been told of the discharges in few taps; a disputed
// step in both versions; what is refused keeps what was typed; another compiler's words stay.
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { places, sampleAccount } from './inquiry-rig.mjs'
import { count, here } from './places.mjs'
import { desk, phone, play, seen, tap } from './screens.mjs'

const rig = await sampleAccount(process.argv[2])
const { run, dir, whole, at, texts } = rig
const account = whole()
let page
const pages = () => [page]

async function opened() {
  page = await rig.serve()
  check(!/[0-9a-f]{32}/.test(page.url()), 'the token is out of the address')
  const links = await page.locator('nav.places a').evaluateAll(all => all.map(node => node.dataset.place))
  same(links, places, 'the places; what is not known is the last')
  for (const place of places) {
    await at(place)
    same(await texts('.whose'), [account.whose], `${place}: whose account it is`)
  }
}

/** Out of duties.def: what each person's roles held, or could have acted in. */
function due() {
  const table = readFileSync(new URL('../../src/inquiry/account/duties.def', import.meta.url), 'utf8')
  const rows = [...table.matchAll(/^DUTY\("([\w-]+)", [DC], "[^"]*",\s*"([^"]*)", "([^"]*)",/gm)]
  return account.people.flatMap(({ number, roles }) =>
    rows
      .filter(([, , held, could]) => roles.some(role => `${held} ${could}`.split(' ').includes(role)))
      .map(row => `${row[1]} ${number}`),
  )
}
/** askedOnPage(): each person's questions as they stand on their page. */
async function askedOnPage() {
  const found = {}
  for (const { number } of account.people) {
    await at(`people/${number}`)
    await page.waitForFunction(
      name => document.querySelector('main h1').textContent.toLowerCase() === name,
      account.people.find(one => one.number === number).name,
    )
    const rows = await page
      .locator('[data-row]')
      .evaluateAll(all => all.map(row => [row.dataset.row, [...row.querySelectorAll('.ask-text')].map(node => node.textContent)]))
    Object.assign(found, Object.fromEntries(rows))
  }
  return found
}
/** uneven(found): who lacks a row, and whose questions are not those of the others in the same duty. */
function uneven(found) {
  const lacks = due().filter(row => !found[row])
  const first = {}
  for (const [row, asks] of Object.entries(found)) first[row.split(' ')[0]] ??= JSON.stringify(asks)
  return [
    ...lacks,
    ...Object.keys(found).filter(row => found[row].length !== 5 || JSON.stringify(found[row]) !== first[row.split(' ')[0]]),
  ]
}
async function alike() {
  const found = await askedOnPage()
  same(uneven(found), [], 'the same questions to every role')
  const both = account.people.find(one => one.roles.includes('performer') && one.roles.includes('producer')).number
  for (const duty of ['own-look', 'asks-decided', 'crew-replaced'])
    check(found[`${duty} ${both}`], `the performer who is a producer: ${duty}`)
  await page.route('**/account?lang=*', async route => {
    const answer = await route.fetch(),
      less = await answer.json()
    less.rows = less.rows.filter(row => !(row.duty === 'muzzle' && row.person === both))
    await route.fulfill({ response: answer, json: less })
  })
  await page.reload()
  same(uneven(await askedOnPage()), [`muzzle ${both}`], 'one row less is seen')
  await page.unroute('**/account?lang=*')
  await page.reload()
}

async function even() {
  await at('evenness')
  same(
    await count(page, '[data-duty] [data-cell]'),
    due().filter(row => row.startsWith('briefed-anew ')).length,
    'one duty at a time, everybody in it',
  )
  await tap(page.locator('[data-next]'))
  await here(page, '[data-duty="muzzle"]')
  await page.setViewportSize(desk)
  await here(page, 'table.evenness')
  same(
    (await page.locator('td[data-cell]').evaluateAll(all => all.map(node => node.dataset.cell))).sort(),
    due().sort(),
    'everybody in every duty',
  )
  const said = (await texts('main')).join()
  check(!/\d+ ?%|\btotal\b|score: /i.test(said), 'no sum')
  await seen(page, 'account evenness, wide')
  await page.setViewportSize(phone)
}

/** From the first screen: contents, who had been told, the matter. */
async function discharges() {
  await at('day')
  let taps = 0
  const press = async selector => (taps++, await tap(page.locator(selector).first()))
  await press('.places-open')
  await press('[data-place="told"]')
  await here(page, '[data-at="told"]')
  await press('[data-matter*="two discharges of 16 October"] summary')
  same(taps, 3, 'taps to who had been told of the discharges')
  const matter = page.locator('[data-matter="the two discharges of 16 October"]')
  const rows = await matter
    .locator('[data-person]')
    .evaluateAll(all =>
      all.map(node => [
        node.dataset.person,
        [...node.querySelectorAll('[data-telling]')].map(one => [
          one.dataset.telling,
          Boolean(one.querySelector('.when')),
          one.querySelectorAll('.sources li').length,
        ]),
      ]),
    )
  same(rows.map(row => row[0]).sort(), account.people.map(one => one.number).sort(), 'everybody stands there')
  same(
    rows.flatMap(([person, told]) => told.map(([number]) => `${number} ${person}`)).sort(),
    ['T1 P3', 'T2 P2', 'T3 P9', 'T4 P10', 'T5 P12'],
    'whom the record shows to have been told',
  )
  check(
    rows.every(([, told]) => told.every(([, when, sources]) => when && sources)),
    'each by when, and from where',
  )
  const none = await matter.locator('[data-told="false"] .none').allTextContents()
  same([none.length, ...new Set(none)], [7, 'no record'], 'and who has no record')
  await seen(page, 'account the discharges')
  await page.locator('[data-search]').fill('discharge')
  await page.waitForFunction(() => document.querySelectorAll('[data-matter]').length === 2)
  check((await texts('[data-matter]')).join().includes('resignation e-mail'), 'what names them in other words is found, too')
  await page.locator('[data-search]').fill('')
}

async function disputed() {
  await at('day')
  await page.locator('[data-search]').fill('from whose hand')
  await here(page, '[data-fact="F24"]')
  same(await count(page, '[data-fact]'), 1, 'the handover is found')
  await page.locator('[data-search]').fill('gun lead performer hand')
  await page.waitForFunction(() => document.querySelectorAll('[data-fact="F24"]').length === 1)
  same(await page.locator('.version').evaluateAll(all => all.map(node => node.dataset.version)), ['C13', 'C14'], 'both versions')
  check((await page.locator('.version .sources').count()) === 2, 'each with where it comes from')
  check((await texts('[data-fact="F24"]')).join().includes('none comes first'), 'none is the first')
  await seen(page, 'account the handover')
  await page.setViewportSize(desk)
  const [a, b] = await page.locator('.version').evaluateAll(all => all.map(node => node.getBoundingClientRect().toJSON()))
  check(a.y === b.y && Math.abs(a.width - b.width) < 1 && a.x !== b.x, 'side by side, as wide as each other')
  await seen(page, 'account the handover, wide')
  await page.setViewportSize(phone)
  await page.locator('[data-search]').fill('')
}

const field = key => page.locator(`[data-form-field="${key}"]`)
const typedText = 'The door of the truck stood open; {P3} saw it.'
async function kept() {
  await at('new/fact')
  const text = page.locator('[data-field="text"]')
  await text.fill('The door of the truck stood open;  saw it.')
  await text.evaluate(node => node.setSelectionRange(34, 34))
  await tap(field('text').locator('summary'))
  await tap(field('text').locator('[data-insert="P3"]'))
  same(await text.inputValue(), typedText, 'a name is put in by a tap')
  check((await field('text').textContent()).includes('the first assistant director saw it'), 'and read as it will be')
  const when = page.locator('[data-field="when"]')
  await when.fill('about quarter to')
  await here(page, '[data-understood=""]')
  await when.fill('about 13:40 on 21')
  await when.fill('21 October 2021, about 13:40')
  await when.fill('about 21 October 2021, 1:40 pm')
  await here(page, '[data-understood="2021-10-21T13:40~"]')
  await page.locator('[data-field="status"]').selectOption('unknown')
  await seen(page, 'account a new fact')
  await tap(page.locator('[data-save]'))
  await here(page, '[data-refused="sources"]')
  check((await field('sources').locator('.field-wrong').textContent()).length > 8, 'the refusal stands at its field, in words')
  await seen(page, 'account refused')
  await at('told')
  await at('new/fact')
  await here(page, '[data-kept]')
  await page.reload()
  await here(page, '[data-kept]')
  same(
    [await text.inputValue(), await page.locator('[data-field="status"]').inputValue()],
    [typedText, 'unknown'],
    'nothing typed is lost',
  )
  same(await page.locator('[data-field="when"]').inputValue(), '2021-10-21T13:40~', 'the time neither')
  await page.locator('[data-source-pick] select').selectOption('X6')
  await tap(page.locator('[data-pick="pages"]'))
  await page.locator('[data-source-end="0"]').fill('4')
  await tap(page.locator('[data-source-add]'))
  await tap(page.locator('[data-save]'))
  await here(page, '[data-at="entry"] [data-field-of="text"]')
  check((await texts('[data-field-of="text"]')).join().includes('The showclear authors'), 'who wrote it and when stands there')
  const fact = whole().entries.find(entry => entry.fields.text?.[0].v === typedText)
  same(
    [fact?.fields.sources[0].v, fact?.fields.when[0].v],
    [['exhibit X6 p4'], '2021-10-21T13:40~'],
    'the program has what the page wrote',
  )
  await at('new/fact')
  same(await page.locator('[data-field="text"]').inputValue(), '', 'the next begins empty')
}

async function asked() {
  await at('new/question/duty=muzzle/person=P8')
  await page.locator('[data-field="text"]').fill('Who stood behind the lens?')
  await page.locator('[data-field="status"]').selectOption('declined')
  await tap(page.locator('[data-save]'))
  await here(page, '[data-at="entry"]')
  await at('questions')
  const custom = page.locator('[data-custom="muzzle"]')
  const stands = await custom
    .locator('[data-stands]')
    .evaluateAll(all => all.map(node => [node.dataset.stands, node.querySelector('.asked').dataset.asked]))
  const others = due()
    .filter(row => row.startsWith('muzzle '))
    .map(row => row.split(' ')[1])
  same(stands.map(row => row[0]).sort(), others.sort(), 'put to one, it stands at all')
  same(
    stands.filter(row => row[1] !== 'not-yet-asked'),
    [['P8', 'declined']],
    'and is not yet asked of the others',
  )
  await at('people/P7')
  check((await texts('main')).join().includes('Who stood behind the lens?'), 'on their own page, too')
  await at('evenness')
  check((await count(page, '[data-uneven] .short')) > 0, 'that is uneven, and said')
  await seen(page, 'account uneven')
}

/** Another compiler: a draft until what ties them is declared; their words stand beside the first's. */
async function beside() {
  await rig.close()
  run('add', dir, '{"kind":"compiler","set":{"name":"A second reader"}}')
  page = await rig.serve('--by', 'A second reader')
  check((await texts('.whose'))[0].startsWith('Draft'), 'a draft, at the head')
  await seen(page, 'account a draft')
  await at('edit/F24')
  check(
    (await texts('[data-form-field="text"] [data-beside="K1"]')).join().includes('From whose hand'),
    'the first compiler’s words stand beside',
  )
  same(await page.locator('[data-field="text"]').inputValue(), '', 'and are not hers to write over')
  await page.locator('[data-field="text"]').fill('By whom the gun was handed to {P8}.')
  await seen(page, 'account beside')
  await tap(page.locator('[data-save]'))
  await here(page, '[data-at="entry"] [data-field-of="text"] [data-writer="K2"]')
  same(await count(page, '[data-field-of="text"] .value'), 2, 'both stand, each with who and when')
  await seen(page, 'account two writers')
  await at('whose')
  check((await texts('main')).join().includes('not declared yet'), 'what was not declared is said')
}

try {
  await play([opened, alike, even, discharges, disputed, kept, asked, beside], pages)
} finally {
  await rig.end()
  finish()
}
