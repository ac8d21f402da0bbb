// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// home.mjs SHOWCLEAR - a notebook by itself, `showclear notebook DIR`, in a browser: its address works once; an idea is written,
// found, and read again after a reload; in three languages nothing is cut off. What the page wrote the program finds.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { served } from './own.mjs'
import { here } from './places.mjs'
import { desk, go, openBrowser, phone, play, says, screen, seen, speaks, tap } from './screens.mjs'

const executable = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'showclear-home-'))
const book = join(folder, 'book.d')
const run = (...args) => spawnSync(executable, ['notebook', book, ...args], { encoding: 'utf8' })
same(run('--new', 'Ada Vale').status, 0, 'a book is made')

const { link, base, end } = await served(executable, ['notebook', book])
const browser = await openBrowser()
let hers, other
const pages = () => [hers, other]

async function opened() {
  hers = await screen(browser, 'hers', phone, base)
  await hers.goto(link)
  await here(hers, '[data-home="here"] [data-note-new]')
  check(!hers.url().includes('book/'), 'the token is out of the address')
  await seen(hers, 'home')
}

async function written() {
  for (const words of ['Dust, and the first sun.', 'Rain on the long ridge.']) {
    await go(hers, 'notebook/new/idea')
    await hers.locator('[data-note-field="words"]').fill(words)
    await tap(hers.locator('[data-note-save]'))
    await hers.waitForURL(/#notebook\/entry\//)
  }
  await seen(hers, 'home, an entry')
  await go(hers, 'notebook')
  same(await hers.locator('[data-note]').count(), 2, 'both are on the list')
  await hers.locator('[data-note-search]').fill('RIDGE rain')
  await hers.waitForFunction(() => document.querySelectorAll('[data-note]').length === 1)
  await says(hers, 'Rain on the long ridge.', 'and one is found')
  await hers.locator('[data-note-search]').fill('')
  await seen(hers, 'home, two entries')
  check(run('--find', 'first sun').stdout.includes('Dust, and the first sun.'), 'the program finds what the page wrote')
  await hers.reload()
  await says(hers, 'Dust, and the first sun.', 'a reload is no second opening')
}

/** A table of another program: all of it, or nothing and why. */
async function broughtIn() {
  const chosen = (name, text) =>
    hers.locator('[data-bring]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await tap(hers.locator('a[href="#notebook/bring"]'))
  await chosen('people.vcf', 'BEGIN:VCARD\nVERSION:4.0\nFN:Noor Vance\nX-SHOE:44\nEND:VCARD\n')
  await here(hers, '[data-brought="done"]')
  await says(hers.locator('[data-brought]'), /^1 card; new lines: 1\./, 'how much there was')
  await seen(hers, 'home, brought in')
  await chosen('people.vcf', 'BEGIN:VCARD\nVERSION:4.0\nFN:Noor Vance\nEND:VCARD\n')
  await says(hers.locator('[data-brought]'), '1 card; new lines: 0.', 'a second time nothing is new')
  hers.expected = /400/
  await chosen('half.vcf', 'BEGIN:VCARD\nVERSION:4.0\nFN:Ines Hale\n')
  await here(hers, '[data-brought="wrong"]')
  await says(hers, /^half\.vcf:\d+: .*nothing was put in$/, 'what is wrong, and where')
  await seen(hers, 'home, not brought in')
  await chosen('large.csv', 'x'.repeat((1 << 20) + 1))
  await here(hers, '[data-brought="large"]')
  hers.expected = undefined
  await go(hers, 'notebook')
  await says(hers, 'Noor Vance', 'and it is on the list without a reload')
  check(!run('--find', 'Ines').stdout.includes('Ines'), 'half a card is nothing')
}

/** Whoever has the address afterwards. */
async function once() {
  other = await screen(browser, 'other', desk, base)
  other.expected = /409/
  await other.goto(link)
  await here(other, '[data-closed="spent"]')
  same(await other.locator('[data-note]').count(), 0, 'nothing of it is shown')
  await seen(other, 'home, used')
}

/** Nothing is cut off, as wide as the words are. */
async function tongues() {
  for (const [word, title] of [
    ['Español', 'Cuaderno'],
    ['Українська', 'Нотатки'],
    ['English', 'Notebook'],
  ]) {
    await speaks(hers, word)
    await says(hers, title, `${word} is spoken`)
    const cut = await hers.evaluate(() =>
      [...document.querySelectorAll('header *, h1, .chip')]
        .filter(node => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline')
        .map(node => node.textContent),
    )
    const letters = await hers.evaluate(() => getComputedStyle(document.querySelector('h1')).fontLanguageOverride)
    same(letters, word === 'Українська' ? '"RUS"' : 'normal', `${word}: its letters are not the Bulgarian ones`)
    same(cut, [], `${word}: nothing is cut off`)
    await seen(hers, `home, ${word}`)
  }
}

try {
  await play([opened, written, broughtIn, once, tongues], pages)
} finally {
  await browser.close()
  await end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
