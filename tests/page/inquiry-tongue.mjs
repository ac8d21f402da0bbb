// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-tongue.mjs SHOWCLEAR - what the program says on an account's page is in the reader's language: no English sentence of its frame
// is left on Evenness and Not known, each stands there in theirs. Another language takes nothing away: what stands, stands until the
// other is here; what is open stays open, what was typed stays typed.
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { sampleAccount } from './inquiry-rig.mjs'
import { here } from './places.mjs'
import { play, seen, speaks, tap } from './screens.mjs'

const rig = await sampleAccount(process.argv[2])
const { at, dir, run } = rig
const spoken = ['English', 'Español', 'Українська']
const words = ['en', 'es', 'uk'].map(l =>
  JSON.parse(readFileSync(new URL(`../../web/src/words/${l}.json`, import.meta.url), 'utf8')),
)
/** What may stand around people's words, in three languages: pieces of frame.def between its holes, titles of sections and of duties. */
const frame = [
  ...readFileSync(new URL('../../src/inquiry/account/frame.def', import.meta.url), 'utf8').matchAll(
    /^FRAME\((?:HEAD|EVEN|OPEN)_\w+, "(.*)", "(.*)", "(.*)"\)$/gm,
  ),
]
  .map(([, ...said]) =>
    said.map(
      one =>
        one
          .split(/\{[nm]\}/)
          .map(part => part.trim())
          .sort((a, b) => b.length - a.length)[0],
    ),
  )
  .concat(
    Object.keys(words[0])
      .filter(key => /^inquiry\.(section|duty)\./.test(key))
      .map(key => words.map(table => table[key])),
  )
  .filter(([en]) => / /.test(en) || en.length > 7)
let page
const pages = () => [page]
const stands = (text, piece) => text.toLowerCase().includes(piece.toLowerCase())
const speak = async word => {
  await speaks(page, word)
  await here(page, `.whose [lang="${['en', 'es', 'uk'][spoken.indexOf(word)]}"]`)
}

async function opened() {
  run('add', dir, JSON.stringify({ kind: 'person', set: { name: 'the visitor', roles: ['visitor'] } }))
  run('add', dir, JSON.stringify({ kind: 'question', set: { duty: 'own-look', ask: 'did', person: 'P1', status: 'put' } }))
  page = await rig.serve()
}

async function eachInTheirs() {
  for (const place of ['evenness', 'not-known']) {
    const text = []
    for (const word of spoken) {
      await at(place)
      await speak(word)
      text.push(
        await page
          .locator('.account-head, main')
          .allTextContents()
          .then(all => all.join(' ')),
      )
      await seen(page, `account ${place} in the words of ${word}`)
    }
    const said = frame.filter(([en]) => stands(text[0], en))
    check(said.length > 12, `${place}: the frame is seen in English: ${said.length}`)
    for (const l of [1, 2]) {
      same(
        frame.filter(([en]) => stands(text[l], en)).map(([en]) => en),
        [],
        `${place}, ${spoken[l]}: nothing is left in English`,
      )
      same(
        said.filter(one => !stands(text[l], one[l])).map(([en]) => en),
        [],
        `${place}, ${spoken[l]}: each is said in it`,
      )
    }
  }
  await speak('English')
}

/** The answer is held back: what stood there stands, and neither what was opened nor what was typed is lost. */
async function nothingIsLost() {
  await at('not-known')
  const last = page.locator('details.row').last(),
    first = () => page.locator('.unknown > [data-quote]').first().textContent(),
    counts = () => rig.texts('details.row h2 small')
  await tap(last.locator('summary'))
  const before = [await first(), await counts()]
  let go
  const held = new Promise(done => (go = done))
  await page.route('**/account?lang=es', async route => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/account?lang=es')
  await speaks(page, 'Español')
  await asked
  same([await first(), await counts()], before, 'it stands until the other is here')
  go()
  await here(page, '.whose [lang="es"]')
  check(await last.evaluate(node => node.open), 'what was opened is open')
  check((await first()) !== before[0], 'then it is Spanish')
  same(await counts(), before[1], 'and as many')
  await page.unroute('**/account?lang=es')
  await at('new/open')
  const typed = page.locator('form [data-field="text"] textarea, form textarea').first()
  await typed.fill('¿Quién llamó?')
  await speak('Українська')
  same(await typed.inputValue(), '¿Quién llamó?', 'what was typed stays')
  await tap(page.locator('[data-save]'))
  await here(page, '[data-at="entry"]')
  check((await rig.texts('main')).join().includes('¿Quién llamó?'), 'and is written as it was')
  await here(page, '.whose [lang="uk"]')
}

try {
  await play([opened, eachInTheirs, nothingIsLost], pages)
} finally {
  await rig.end()
  finish()
}
