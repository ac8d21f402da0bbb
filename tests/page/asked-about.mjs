// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// asked-about.mjs SHOWCLEAR - what an account asks about a setup, on that setup's page: folded, with whose account it is, by role, in three
// languages; a page of which nobody asks anything says so; what somebody wrote is text and never more.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { desk, go, opener, openBrowser, phone, sampleBox, seen, tap } from './screens.mjs'

const browser = await openBrowser()
const box = await sampleBox(process.argv[2])
const open = opener(browser, box)
const env = { ...process.env, XDG_STATE_HOME: join(box.dir, '../state') }
const account = join(box.dir, '../account'),
  out = join(box.dir, '../out')
function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.argv[2], args, { env, encoding: 'utf8' })
  check(status === 0, `showclear ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}
const add = (kind, set, number) => run('inquiry', 'add', account, JSON.stringify({ kind, number, set }))

function anAccount() {
  run('export', box.dir, out)
  run('inquiry', 'new', account, '--title', 'The ridge, 2 May', '--by', 'Ada Vale')
  run('inquiry', 'attach', account, out, '--name', 'ridge')
  add('person', { name: 'Quokka Person', roles: ['armorer'] })
  add('relation', { person: 'P1', relation: 'none' })
  add('exhibit', { title: 'Call sheet of the day', setup: 'ridge/4a' }, 'X1')
  add('fact', {
    text: '{P1} shows the weapon <img src=x onerror=alert(1)> to nobody but the first AD.',
    status: 'disputed',
    sources: ['exhibit X1 whole'],
    setup: 'ridge/4a',
  })
  add('question', { duty: 'muzzle', ask: 'needed', person: 'P1', status: 'not-approached', setup: 'ridge/4a' })
  add('question', { duty: 'own-look', ask: 'told', person: 'P1', status: 'cannot-answer', why: 'x', setup: 'ridge/4a' })
  add('open', { text: 'Who stood at the monitor?', setup: 'ridge/4a' })
  run('inquiry', 'asked', account, 'ridge', '--into', box.dir)
}
const part = '[data-asked-about]'
const setup = async (page, id) => {
  await go(page, `setup/${id}`)
  await page.waitForSelector(`.slate[data-setup="${id}"]`)
}

async function onThePage(page, name) {
  await setup(page, '4a')
  await page.waitForSelector(part, { state: 'attached' })
  const folded = page.locator(part)
  same(await folded.getAttribute('data-asked-about'), '5', `${name}: everything that concerns it`)
  same(await folded.evaluate(one => one.open), false, 'folded')
  check(!(await page.locator('[data-stage="asked"] .nothing').isVisible()), 'it does not say beside it that nobody asked')
  await tap(folded.locator('summary'))
  const said = await folded.innerText()
  check(/Compiled by Ada Vale/.test(said), `whose account it is: ${said}`)
  check(/onerror=alert\(1\)/.test(said) && (await folded.locator('img').count()) === 0, 'what was typed is text')
  check(/armorer/i.test(said) && !/Quokka/.test(said), 'by role')
  check(/Who stood at the monitor\?/.test(said) && /Call sheet of the day/.test(said), 'each with its words')
  await folded.scrollIntoViewIfNeeded()
  await seen(page, name)
}
async function nothing(page) {
  await setup(page, '1a')
  const settled = page.waitForResponse(response => response.url().endsWith('/asked?setup=2a'))
  await setup(page, '2a')
  await settled
  same(await page.locator(part).count(), 0, 'where an account asks nothing there is nothing')
  check(await page.locator('[data-stage="asked"] .nothing').isVisible(), 'and it says that nobody asked')
}

try {
  anAccount()
  const ad = await open('asked', phone, 'first-ad', 'Rowan Ashgrove')
  await onThePage(ad, 'asked about, on a phone')
  await nothing(ad)
  const producer = await open('asked-desk', desk, 'producer', 'Marguerite Oyelaran', { colorScheme: 'light' })
  await onThePage(producer, 'asked about, at a desk')
} catch (fault) {
  check(false, fault.stack)
} finally {
  await browser.close()
  box.end()
  finish()
}
