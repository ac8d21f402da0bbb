// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// person.mjs SHOWCLEAR - the page that a person keeps of herself, and what she releases to everybody: a frame and her own words, and
// nothing else of hers, on the public credit page. When both trustees have opened her book they write on it in her name, and release it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { logOf } from './hands.mjs'
import { here } from './places.mjs'
import { desk, go, opener, openBrowser, phone, play, sampleBox, says, seen, tap } from './screens.mjs'
import { named, opened, withKeys } from './trusting.mjs'

const executable = process.argv[2]
const browser = await openBrowser()
const box = await sampleBox(executable)
const open = opener(browser, box)
const saskia = 'Saskia Verhoeven'
let hers, other, second
const write = async (kind, fields) => {
  await go(hers, `notebook/new/${kind}`)
  for (const [field, words] of Object.entries(fields)) await hers.locator(`[data-note-field="${field}"]`).fill(words)
  await tap(hers.locator('[data-note-save]'))
  await hers.waitForURL(/#notebook\/entry\//)
}
let pages = 0
const credits = () => {
  const file = `${box.dir}-${pages++}.html`
  const { status, stderr } = spawnSync(executable, ['notebook', box.dir, '--credit-page', file], { encoding: 'utf8' })
  check(status === 0, `the page is written: ${stderr}`)
  return readFileSync(file, 'utf8')
}

async function morning() {
  hers = await open('hers', phone, 'cinematographer', saskia)
  other = await open('other', desk, 'camera', 'Lucio Marchetti-Vale')
  await withKeys(hers)
}

async function frame() {
  for (const page of [hers, other]) await go(page, 'setup/2a')
  await tap(hers.locator('[data-add-frame] summary'))
  await hers
    .locator('[data-add-frame] input[type=file]')
    .setInputFiles({ name: 'frame.png', mimeType: 'image/png', buffer: await other.screenshot() })
  await hers.locator('[data-release="no"]').waitFor()
  await other.locator('[data-frame]').waitFor()
  same(await other.locator('[data-release]').count(), 0, 'only whose image it is releases it')
  check(!credits().includes('<img'), 'before she does it is not on the page')
  await tap(hers.locator('[data-release]'))
  await hers.locator('[data-release="public"]').waitFor()
  await seen(hers, 'a frame released')
}

async function herself() {
  await write('self', { title: 'On dust', words: 'I look for the first sun.' })
  await write('person', { name: 'Anders the focus puller', role: 'focus', for: 'long lenses', words: 'SECRET-RATE' })
  await go(hers, 'notebook/person')
  await hers.locator('[data-self]').waitFor()
  check((await hers.locator('[data-self]').innerText()).includes('I look for the first sun.'), 'her words stand on her page')
  same(await hers.locator('[data-person-recommended]').count(), 1, 'whom she recommends')
  check(!(await hers.locator('#notebook').innerText()).includes('SECRET-RATE'), 'and not what she thinks of them')
  await hers.locator('[data-person-images="1"] canvas').waitFor()
  await seen(hers, 'a page of herself')
  await tap(hers.locator('[data-self-release]'))
  await hers.locator('[data-self-release="public"]').waitFor()
  await hers.setViewportSize(desk)
  await seen(hers, 'a page of herself wide')
}

/** What the phone has sent is on the disk when the other phone has it. */
async function released() {
  await go(other, 'images')
  await other.locator('[data-frame]').waitFor()
  const page = credits()
  for (const words of [saskia, 'On dust', 'I look for the first sun.', 'data:image/'])
    check(page.includes(words), `on the public page: ${words}`)
  for (const words of ['SECRET-RATE', 'Anders']) check(!page.includes(words), `not on it: ${words}`)
  const context = await browser.newContext({ viewport: phone, offline: true })
  const look = await context.newPage()
  await look.setContent(page)
  check(
    await look.locator('img').evaluate(async image => (await image.decode(), image.naturalWidth > 0)),
    'the image is shown from the file alone',
  )
  look.screenName = 'public'
  await seen(look, 'credit page')
}

/** In her name, by the two together: her own words stay, theirs stand under her name, and the log says whose hand it was. */
async function inHerName() {
  second = await open('second', phone, 'first-ad', 'Rowan Ashgrove', { colorScheme: 'light' })
  const me = await hers.evaluate(async () => (await (await fetch('/me')).json()).person)
  for (const page of [other, second]) await withKeys(page)
  await go(second, `notebook/person/${me}`)
  await here(second, '[data-self]')
  const may = await second.locator('[data-self-for], [data-self-release]').count()
  same(may, 0, 'who is not trusted reads what she gave, and writes nothing in her name')
  const both = [
    [other, 'Lucio'],
    [second, 'Rowan'],
  ]
  await named(hers, both)
  await go(other, 'notebook/trustees')
  await go(second, 'notebook/trustees')
  await opened(other, second)
  await tap(second.locator('[data-person-page]'))
  await here(second, '[data-self-for]')
  await second.locator('[data-self-for]').fill('She knew every lamp by its sound.')
  await tap(second.locator('[data-self-keep]'))
  const own = second.locator('[data-self]', { hasText: 'She knew every lamp' })
  await own.locator('[data-self-release="no"]').waitFor()
  check(!credits().includes('every lamp'), 'given to the crew, it is not public')
  await seen(second, 'in her name')
  await tap(own.locator('[data-self-release]'))
  await own.locator('[data-self-release="public"]').waitFor()
  await go(other, `notebook/person/${me}`)
  await says(other, 'She knew every lamp by its sound.', 'the other trustee reads it')
  await says(other, 'I look for the first sun.', 'beside her own words')
  const page = credits()
  check(page.includes('She knew every lamp by its sound.') && page.includes('I look for the first sun.'), 'released in her name')
  check(!page.includes('Rowan'), 'and it stands under hers')
  const log = (await logOf(box.base)).filter(leaf => leaf.k === 'note-given' && leaf.d.from === me && leaf.by !== me)
  same(log.length, 2, 'the log says who wrote it, and who released it')
}

try {
  await play([morning, frame, herself, released, inHerName], () => [hers, other, second])
} finally {
  await browser.close()
  box.end()
  finish()
}
