// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-time-served.mjs SHOWCLEAR - the timeline in an account's page, all of it from the program: recordings that were taken in stand where
// their clocks say and play together, each look is written down; a log that is attached is replayed to the entry before the line; and the
// same timeline in one file, opened without the program.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { becomes, drawn, strip, tone } from './inquiry-time-data.mjs'
import { served } from './own.mjs'
import { here } from './places.mjs'
import { desk, openBrowser, phone, play, screen, seen, tap } from './screens.mjs'

const executable = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'showclear-served-')),
  dir = join(folder, 'ridge.d')
process.env.XDG_STATE_HOME = join(folder, 'state') /* what this machine knows of logs is this test's own */
function run(...args) {
  const { status, stdout, stderr } = spawnSync(executable, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`showclear ${args.join(' ')}: ${stderr || stdout}`)
  return stdout
}
const browser = await openBrowser()
let own, page, file
const pages = () => [page, file]

/** A production's log; an account with it, and two recordings of one minute of it. */
function made() {
  run('sample', join(folder, 'set.d'))
  run('export', join(folder, 'set.d'), join(folder, 'out'))
  run('inquiry', 'new', dir, '--title', 'The ridge', '--by', 'Ada Vale')
  run('inquiry', 'attach', dir, join(folder, 'out'), '--name', 'ridge')
  const items = JSON.parse(run('inquiry', 'timeline', dir, '--json')).items
  const last = Math.max(...items.earliest.filter(Number.isFinite))
  for (const [device, after] of [
    ['Phone 4', 0],
    ['Body camera', 5],
  ]) {
    const wav = join(folder, `${device}.wav`)
    writeFileSync(wav, tone(60, 440))
    const told = ['--title', device, '--source', 'a person', '--collected-by', 'Ada Vale', '--when', '2031-05-03T10:00Z']
    const number = run(
      ...['inquiry', 'take', dir, wav, ...told, '--where', 'office', '--how', 'by hand', '--device', device],
      ...['--basis', 'consent', '--sensitivity', 'open'],
    ).match(/X\d+/)[0]
    const set = { device, exhibit: number, displayed: '00:00:00.000', reference: new Date(last + after * 1000).toISOString() }
    const reading = { ...set, method: 'a door', 'plus-minus': '0.4 s', by: 'Ada Vale' }
    run('inquiry', 'add', dir, JSON.stringify({ kind: 'clock', set: reading }))
  }
}

async function placed() {
  made()
  own = await served(executable, ['inquiry', 'serve', dir])
  page = await screen(browser, 'account', desk, own.base)
  await page.goto(own.link)
  await here(page, '[data-account="here"]')
  await page.goto(`${own.base}/#view/X2`)
  await drawn(page)
  await here(page, '[data-running="X1"]')
  check((await page.locator('[data-running="X1"]').textContent()).includes('0.4 s'), 'what its clock may be off by')
}
async function together() {
  await page.locator('[data-running="X1"]').click()
  for (const entry of ['X1', 'X2']) {
    const source = page.locator(`[data-source="${entry}"]`)
    await source.locator('input[name="why"]').fill('to hear it')
    await tap(source.locator('[data-open]'))
    await here(page, `[data-source="${entry}"][data-open="shown"]`)
    same(await source.locator('[data-synced]').getAttribute('data-synced'), 'true', `${entry} is on the common clock`)
  }
  const line = Number(await page.locator('[data-instant]').getAttribute('data-instant'))
  await tap(page.locator('[data-play="off"]'))
  await becomes(page, '[data-instant]', 'data-instant', { over: line + 1000 })
  await tap(page.locator('[data-play="on"]'))
  await page.waitForFunction(() => {
    const now = entry => document.querySelector(`[data-source="${entry}"] audio`).currentTime
    return Math.abs(now('X1') - now('X2') - 5) < 0.1
  })
  check(true, 'they stand five seconds apart, as their clocks do')
  await seen(page, 'exhibits together')
}
async function stood() {
  await tap(page.locator('[data-stood-of="ridge"]'))
  const at = await here(page, '[data-stood]')
  const entry = Number(await at.getAttribute('data-stood'))
  const told = run('inquiry', 'at', join(folder, 'out'), String(entry))
  const out = await page.locator('[data-stands="out"]').count()
  same(
    out,
    (
      told
        .split('\nOut\n')[1]
        ?.split('\n\n')[0]
        .match(/^ {2}\S/gm) ?? []
    ).length,
    'what was out, as the program says it',
  )
  await strip(page).press('Home')
  await page.waitForFunction(before => Number(document.querySelector('[data-stood]')?.dataset.stood ?? -1) !== before, entry)
  check(true, 'it follows the line')
  await seen(page, 'as it stood, served')
}
function written() {
  const looks = JSON.parse(run('inquiry', 'list', dir, '--kind', 'viewing', '--json'))
  same(looks.map(one => one.fields.exhibit[0].v).sort(), ['X1', 'X2'], 'each look is written down, once')
}
async function inAFile() {
  const html = join(folder, 'timeline.html')
  run('inquiry', 'timeline', dir, '--out', html)
  file = await screen(browser, 'file', phone, 'file:')
  await file.goto(`file://${html}`)
  await drawn(file)
  await here(file, '[data-running], [data-visible]')
  check(await file.getByText('Not available in this file').count(), 'the log is not in it, and that is said')
  await seen(file, 'a timeline from the program')
}

try {
  await play([placed, together, stood, written, inAFile], pages)
} finally {
  await browser.close()
  await own?.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
