// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// for-me.mjs SHOWCLEAR - a line on a setup's card that its writer keeps for herself: shown to her beside the given words, found in her
// notebook; on no other phone, and in no file, log, export or HTTP answer. Who has no key yet is told where one comes from.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { logOf } from './hands.mjs'
import { here } from './places.mjs'
import { go, narrow, openBrowser, opener, phone, play, sampleBox, says, seen, tap } from './screens.mjs'
import { filesIn, spellings } from './searching.mjs'

const executable = process.argv[2]
const box = await sampleBox(executable, dir => ['sample', dir], process.env.WEB ? ['--web', process.env.WEB] : [])
const folder = mkdtempSync(join(tmpdir(), 'showclear-for-me-'))
const browser = await openBrowser()
const open = opener(browser, box)
const secret = 'the lantern must fail before the door'
let hers, camera, before
const pages = () => [hers, camera]

const answers = []
const listen = page =>
  page.on('response', async response => {
    const octets = await response.body().catch(() => null)
    if (octets) answers.push([response.url(), octets])
  })
const kept = async () => (await logOf(box.base)).filter(leaf => leaf.k === 'note-kept').length

async function morning() {
  hers = await open('hers', phone, 'cinematographer', 'Saskia Verhoeven')
  camera = await open('camera', narrow, 'camera', 'Lucio Marchetti-Vale', { colorScheme: 'light' })
  for (const page of pages()) {
    listen(page)
    await go(page, 'setup/4a')
    await here(page, '[data-for-me="none"]')
  }
  await seen(hers, 'for me without a key')
  await tap(hers.locator('[data-for-me-first]'))
  await tap(hers.locator('[data-make-keys]'))
  await tap(hers.locator('[data-paper-written]'))
  await here(hers, '[data-note-new]')
}

async function written() {
  await go(hers, 'setup/4a')
  await tap(hers.locator('[data-write="words"]'))
  await hers.locator('[data-words="words"] textarea').fill('The barn by one lantern.')
  await tap(hers.locator('[data-keep="words"]'))
  before = await kept()
  for (const text of [`First: ${secret}.`, `Then ${secret}.`]) {
    await tap(hers.locator('[data-for-me-write]'))
    await hers.locator('[data-for-me-words]').fill(text)
    await tap(hers.locator('[data-for-me-keep]'))
    await says(hers, text, 'it is read at once')
    await hers.waitForSelector('[data-for-me-words]', { state: 'detached' })
  }
  same(await hers.getByText('First:').count(), 0, 'the second over the first')
  await says(hers, 'Only you read this', 'marked as hers')
  await seen(hers, 'for me')
  await hers.reload()
  await go(hers, 'setup/4a')
  await says(hers, `Then ${secret}.`, 'and read again, out of what the box keeps sealed')
  same((await kept()) - before, 2, 'two sealed lines are in the log')
  await go(hers, 'notebook')
  await hers.locator('[data-note-search]').fill('lantern must fail')
  await here(hers, '[data-note]')
  same(await hers.locator('[data-note]').count(), 1, 'searched in her notebook, it is found')
}

const holds = octets => spellings(secret).some(one => octets.includes(one))
async function nowhereElse() {
  await here(camera, '[data-words="words"] figure')
  check(
    !(await camera.evaluate(() => document.body.innerText)).includes(secret),
    "another's page has the given words, and not hers",
  )
  await seen(camera, "another's card")
  for (const page of pages()) {
    const read = await page.evaluate(async () => (await fetch('/setup/4a')).text())
    check(read.includes('"setup"') && !read.includes(secret), 'the setup as the box tells it')
  }
  const run = (...args) =>
    spawnSync(executable, args, { encoding: 'utf8', env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') } })
  same(run('backup', box.dir, join(folder, 'copy.tar'), '--plain').status, 0, 'a copy that is not encrypted')
  same(run('export', box.base, join(folder, 'out')).status, 0, 'an export')
  const files = [...filesIn(box.dir), ...filesIn(folder)]
  check(files.length > 6, 'there are files to search')
  same(
    files.filter(path => holds(readFileSync(path))),
    [],
    'no file has it',
  )
  same(holds(Buffer.from(JSON.stringify(await logOf(box.base)))), false, 'nor the log')
  check(answers.length > 10, 'answers were recorded')
  same(
    answers.filter(([, octets]) => holds(octets)).map(([url]) => url),
    [],
    'no HTTP answer has it',
  )
}

try {
  await play([morning, written, nowhereElse], pages)
} finally {
  await browser.close()
  box.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
