// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-around.mjs SHOWCLEAR - an account's page in three languages, small and large, by keys alone, with thousands of facts; and what
// attached logs show beside what its entries say.
import { check, finish, same } from './check.mjs'
import { places, sampleAccount } from './inquiry-rig.mjs'
import { count, here } from './places.mjs'
import { desk, narrow, phone, play, seen, speaks, tap } from './screens.mjs'

const rig = await sampleAccount(process.argv[2])
const { at, texts } = rig
let page
const pages = () => [page]
async function opened() {
  page = await rig.serve()
}
/** What is closed is read, too. */
const openAll = () => page.evaluate(() => document.querySelectorAll('main details').forEach(node => (node.open = true)))

async function tongues() {
  for (const [word, title] of [
    ['Español', 'Contenido'],
    ['Українська', 'Зміст'],
    ['English', 'Contents'],
  ]) {
    await at('day')
    await speaks(page, word)
    await page.waitForFunction(words => document.querySelector('.places-open').textContent.startsWith(words), title)
    for (const place of [...places, 'people/P8', 'row/muzzle/P8', 'entry/F24', 'new/fact', 'new']) {
      await at(place)
      await seen(page, `account ${place}, ${word}`)
    }
    const raw = (await texts('body')).join().match(/inquiry\.[a-z.-]+/)
    check(!raw, `${word}: ${raw}`)
  }
  for (const size of [narrow, desk]) {
    await page.setViewportSize(size)
    for (const place of [...places, 'people/P8', 'entry/F24', 'new/fact']) {
      await at(place)
      await openAll()
      await seen(page, `account ${place}, ${size.width}`)
    }
  }
  await page.setViewportSize(phone)
}

async function keys() {
  await at('day')
  await page.evaluate(() => document.activeElement?.blur())
  const focused = () =>
    page.evaluate(() => document.activeElement?.className + ' ' + (document.activeElement?.dataset.place ?? ''))
  const tabTo = async (what, most = 40) => {
    for (let i = 0; i < most && !(await focused()).includes(what); i++) await page.keyboard.press('Tab')
    check((await focused()).includes(what), `keys reach ${what}`)
  }
  await tabTo('places-open')
  await page.keyboard.press('Enter')
  await here(page, '.places[data-open]')
  for (let i = 0; i < 12 && !(await focused()).includes(' told'); i++) await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await here(page, '[data-at="told"]')
}

/** An account of thousands shows its first part, and is searched whole. */
async function many() {
  await page.route('**/account?lang=*', async route => {
    const answer = await route.fetch(),
      more = await answer.json()
    const fact = more.entries.find(entry => entry.fields.number[0].v === 'F1')
    for (let i = 1000; i < 6000; i++)
      more.entries.push({
        ...fact,
        entry: `f${i}`,
        fields: {
          ...fact.fields,
          number: [{ ...fact.fields.number[0], v: `F${i}` }],
          text: [{ ...fact.fields.text[0], v: `Step ${i}` }],
        },
      })
    await route.fulfill({ response: answer, json: more })
  })
  await at('day')
  await page.reload()
  await here(page, '[data-fact]')
  check((await count(page, '[data-fact]')) <= 120, 'not all of them at once')
  await page.locator('[data-search]').fill('step 5999')
  await here(page, '[data-fact="F5999"]')
  same(await count(page, '[data-fact]'), 1, 'the last of six thousand is found')
}

/** A log's tellings stand below the entries', each with how and from where; who of the account has none is named. */
async function logs() {
  const row = (who, person, more) => ({
    who,
    person,
    word: 'told',
    matter: 'discharge, colt-2',
    when: '2021-10-16T14:00',
    by: 'was there, by name',
    source: 'log ridge 44',
    suggested: true,
    log: { name: 'ridge', matter: 44, kind: 'discharge', person: 3, entry: 44 },
    ...more,
  })
  await page.route('**/account?lang=*', async route => {
    const answer = await route.fetch(),
      more = await answer.json()
    more.entries.push({
      ...more.entries[0],
      kind: 'log',
      entry: 'log',
      fields: { number: [{ ...more.entries[0].fields.number[0], v: 'log/ridge' }] },
    })
    await route.fulfill({ response: answer, json: more })
  })
  await page.route('**/account/told?lang=*', route =>
    route.fulfill({
      json: {
        logs: [{ name: 'ridge', whole: true, checked: 'log ridge: 140 entries, each as it was signed and attached.' }],
        rows: [row('the armorer', 'P1'), row('person 9 (camera)', undefined, { word: 'offered', suggested: false })],
        noRecord: [],
      },
    }),
  )
  await at('told')
  await page.reload()
  await tap(page.locator('[data-log-matter] summary'))
  same(await count(page, '[data-log-matter] [data-told="true"]'), 2, 'whom the log shows')
  same(await count(page, '[data-log-matter] [data-told="false"]'), 11, 'and everybody else')
  const said = (await texts('[data-by-logs]')).join()
  for (const words of ['each as it was signed', 'By the log alone', 'log ridge 44', 'put to them, no answer'])
    check(said.includes(words), `a log's telling: ${words}`)
  await seen(page, 'account told by logs')
  await page.unroute('**/account?lang=*')
  await page.unroute('**/account/told?lang=*')
}

try {
  await play([opened, tongues, keys, logs, many], pages)
} finally {
  await rig.end()
  finish()
}
