// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// lamp.mjs SHOWCLEAR - the siren does not answer: every red page says so, one that is opened then too, and no longer when it does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish } from './check.mjs'
import { here } from './places.mjs'
import { openBrowser, phone, play, sampleBox, screen, seen } from './screens.mjs'

const folder = mkdtempSync(join(tmpdir(), 'showclear-lamp-')),
  mended = join(folder, 'mended')
const box = await sampleBox(process.argv[2], undefined, ['--on-stop', `test -e ${mended}`])
const browser = await openBrowser()
const post = async (path, body) => {
  const headers = { 'Content-Type': 'application/json' }
  return (
    await fetch(box.base + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
  ).json()
}
const invite = () => box.invite().split('/').at(-1)
async function arrive(role) {
  const { people } = await post('/crew', { invite: invite() })
  const { token } = await post('/join', {
    invite: invite(),
    person: people.find(row => row.roles.includes(role)).person,
  })
  const page = await screen(browser, role, phone, box.base)
  await page.context().addCookies([{ name: 'showclear', value: token, url: box.base }])
  await page.goto(`${box.base}/#now`)
  return page
}

let early, late
async function silent() {
  early = await arrive('first-ad')
  await here(early, '#now')
  await post('/stop', {
    id: '0123456789abcdef0123456789abcdef',
    reason: 'danger',
  })
  await here(early, '[data-lamp="failed"]')
  late = await arrive('grip')
  await here(late, '[data-lamp="failed"]')
  await seen(late, 'siren')
  check(/aloud/.test(await late.textContent('[data-lamp]')), 'what to do instead stands there')
}
async function answers() {
  writeFileSync(mended, '')
  for (const page of [early, late])
    await page.waitForSelector('[data-lamp]', {
      state: 'detached',
      timeout: 40000,
    })
  check(true, 'when it answers, the words go')
}

try {
  await play([silent, answers], () => [early, late])
} finally {
  rmSync(folder, { recursive: true })
  await browser.close()
  box.end()
  finish()
}
