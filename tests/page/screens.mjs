// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// screens.mjs - real browsers on a real box: starts a sample production, opens screens on it, checks what they show.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownPort } from '../ports.mjs'
import { check } from './check.mjs'
import { forbiddenIn, readPage } from './forbidden.mjs'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** How long is waited for what comes: the machine may be busy with other tests. What is not to come has its own, short, time. */
export const patience = Number(process.env.PATIENCE ?? 45000)
export const phone = { width: 390, height: 844 },
  narrow = { width: 320, height: 640 },
  tablet = { width: 820, height: 1180 },
  desk = { width: 1280, height: 800 }
async function answers(base) {
  for (let i = 0; i < 600; i++) {
    try {
      if ((await fetch(`${base}/health`)).ok) return
    } catch {
      /* not yet */
    }
    await new Promise(done => setTimeout(done, 100))
  }
  throw new Error('the box does not answer')
}

/** practiceBox(executable): `serve --practice` in a folder that holds nothing; link joins it. */
export async function practiceBox(executable) {
  const folder = mkdtempSync(join(tmpdir(), 'showclear-practice-'))
  const port = await ownPort(),
    base = `http://127.0.0.1:${port}`
  const box = spawn(executable, ['serve', folder, '--practice', '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  box.stdout.on('data', data => {
    said += data
  })
  await answers(base)
  while (!/#join\/[\w-]+/.test(said)) await new Promise(done => box.stdout.once('data', done))
  return {
    base,
    link: `${base}/${said.match(/#join\/[\w-]+/)[0]}`,
    end() {
      box.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** sampleBox(executable): a sample production that is served; invite(role) gives a link, without a role for anybody on the list. PAGE_URL names one that runs; make names another
 * production than the sample, options are serve's. */
export async function sampleBox(executable, make = dir => ['sample', dir], options = []) {
  if (process.env.PAGE_URL)
    return {
      base: process.env.PAGE_URL,
      invite: () => `${process.env.PAGE_URL}/#join/any`,
      end() {},
    }
  const folder = mkdtempSync(join(tmpdir(), 'showclear-page-')),
    dir = join(folder, 'sample.d')
  const env = { ...process.env, XDG_STATE_HOME: join(folder, 'state') }
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(executable, args, {
      env,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`showclear ${args.join(' ')}: ${stderr || stdout}`)
    return stdout
  }
  run(...make(dir))
  const port = await ownPort(),
    base = `http://127.0.0.1:${port}`
  let ending = false
  const serve = () => {
    const serving = spawn(executable, ['serve', dir, '--listen', `127.0.0.1:${port}`, ...options], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    serving.on('exit', (code, signal) => {
      if (!ending && serving === box) check(false, `the box ended by itself: ${signal ?? code}`)
    })
    return serving
  }
  let box = serve()
  await answers(base)
  const invite = role => `${base}/#join/${run('invite', dir, ...(role ? ['--role', role] : [])).match(/#\/?join\/([\w-]+)/)[1]}`
  return {
    base,
    dir,
    invite,
    pause: () => box.kill('SIGSTOP'),
    goOn: () => box.kill('SIGCONT'),
    /** down(): gone without a word; up(): the same production again at the same address. */
    down: () =>
      new Promise(done => {
        const gone = box
        box = null
        gone.on('exit', done)
        gone.kill('SIGKILL')
      }),
    async up() {
      box = serve()
      await answers(base)
    },
    end() {
      box?.kill('SIGCONT')
      ending = true
      box?.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const openBrowser = () =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })

/** A screen: one browser context of its own. Everything wrong that its page says of itself is a failure. */
export async function screen(browser, name, viewport, base, more = {}) {
  const context = await browser.newContext({
    viewport,
    colorScheme: 'dark',
    locale: 'en-US',
    ...more,
  })
  const page = await context.newPage()
  page.on('console', message => {
    if (
      message.type() === 'error' &&
      !message.location().url.endsWith('core.wasm') &&
      !page.expected?.test(message.text()) /* what the test itself brought about */ &&
      !/40[139]|503|ERR_(CONNECTION|INTERNET|EMPTY|INCOMPLETE|SOCKET)/.test(message.text())
    )
      check(false, `${name}: console: ${message.text()}`)
  })
  page.on('pageerror', error => check(false, `${name}: ${error.message}`))
  page.on('request', request => {
    if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url()))
      check(false, `${name}: asked outside: ${request.url()}`)
  })
  page.setDefaultTimeout(patience)
  page.screenName = name
  return page
}

export async function joinAs(page, link, person) {
  await page.goto(link)
  await page.getByRole('button', { name: person, exact: true }).click()
  await page.waitForSelector('#now')
}

/** opener(browser, box): opens a screen of a person; its .station one that is held out, kept by that person. */
export function opener(browser, box) {
  const open = async (name, size, role, person, more) => {
    const page = await screen(browser, name, size, box.base, more)
    await joinAs(page, await box.invite(role), person)
    return page
  }
  open.station = async (name, size, role, person) => {
    const page = await screen(browser, name, size, box.base)
    await page.goto(await box.invite(role))
    await page.waitForSelector('[data-station]')
    await page.click('[data-station]')
    await press(page, person)
    await page.waitForSelector('#now')
    return page
  }
  return open
}

/**
 * play(parts, pages): one after the other; a fault is a failure, with a picture of each page. The first makes the morning: it is
 * always played, and without it nothing is. ONLY=name,name plays only these beside it.
 */
export async function play([first, ...rest], pages) {
  const only = process.env.ONLY?.split(',')
  for (const part of [first, ...rest.filter(part => !only || only.includes(part.name))])
    try {
      await part()
    } catch (fault) {
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 4).join(' | ')}`)
      for (const page of pages()) if (page) await seen(page, `fault ${part.name}`)
      if (part === first) break
    }
}

/** go(page, place): as its navigation does; on a desk the board shows three places at once. */
export async function go(page, place) {
  await page.evaluate(to => {
    location.hash = to
  }, place)
  await page.waitForTimeout(60)
}

/**
 * chooses(choice): presses a locator's button until it is pressed, as a hand does: while a page still grows, what lay under the finger
 * moves away before the finger is lifted.
 */
export async function chooses(choice) {
  const chosen = choice.and(choice.page().locator('[aria-pressed="true"]'))
  for (let tries = 0; tries < 10; tries++) {
    await choice.click()
    if (
      await chosen.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
    )
      return
  }
  throw new Error(`${choice} was not chosen`)
}
/** speaks(page, language): as its button calls itself, in every language the same. */
export const speaks = (page, language) => chooses(page.getByRole('button', { name: language, exact: true }).first())

export const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' }).first()
/** take(page, id): its button in the armory; for whoever is no custodian it stands folded away, and greyed. */
export async function take(page, id) {
  const folded = page.locator('#armory details', { has: page.locator('[data-act="take"]') }).first()
  await folded.waitFor()
  await folded.evaluate(node => (node.open = true))
  return folded.locator('[data-act="take"]', { hasText: id })
}
const touched = new WeakMap()
/**
 * unhurried(where, touch): a page takes a second touch at the same place for a glove's bounce when another button stands there
 * (bounce.ts); whoever scrolls each button to the middle of the screen waits for a hand's time.
 */
export async function unhurried(where, touch) {
  const page = where.page(),
    before = touched.get(page) ?? { at: -320, x: 0, y: 0 }
  const { x, y, width, height } = (await where.boundingBox()) ?? { ...before, width: 0, height: 0 }
  const at = { x: x + width / 2, y: y + height / 2 }
  const wait = before.at + 320 - performance.now()
  if (wait > 0 && Math.hypot(at.x - before.x, at.y - before.y) < 40) await page.waitForTimeout(wait)
  await touch()
  touched.set(page, { ...at, at: performance.now() })
}
/** Greyed buttons are pressed too: Playwright takes aria-disabled for disabled, so it is told to. A prompt is read first. */
export async function tap(where) {
  await where.waitFor()
  await where.evaluate(async node => {
    while (node.closest('[data-early]')) await new Promise(done => setTimeout(done, 40))
    node.scrollIntoView({ block: 'center' })
  })
  await unhurried(where, () => where.click({ force: true }))
}
export const press = (page, name) => tap(button(page, name))
export async function says(page, text, what, timeout = patience) {
  const there = await page
    .getByText(text)
    .first()
    .waitFor({ timeout })
    .then(
      () => true,
      () => false,
    )
  const instead = there ? '' : `; it says: ${(await page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 600)}`
  return check(there, `${page.screenName ?? 'a screen'}: ${what}${instead}`)
}

const shots = process.env.SHOTS || join(tmpdir(), 'showclear-shots')
mkdirSync(shots, { recursive: true })

async function tooSmall(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], summary, input')]
      .filter(node => node.checkVisibility?.() ?? node.offsetParent)
      .map(node => [node, node.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.height < 47.5 || box.width < 47.5))
      .map(([node, box]) => `${node.textContent.trim().slice(0, 20)} ${Math.round(box.width)}x${Math.round(box.height)}`),
  )
}

/** What there is on it, by element: in which other, its classes, which attributes, its states, whether it has words; in these colours. */
const elementsOf = page =>
  page.evaluate(() => {
    const state = /^aria-(pressed|current|disabled|expanded|checked|busy)$|^data-evidence$|^open$|^type$|^disabled$/
    const own = node => [...node.attributes].map(({ name, value }) => (state.test(name) ? `${name}=${value}` : name)).sort()
    const name = node => `${node.localName}.${[...node.classList].sort().join('.')}[${own(node)}]`
    const says = node => (node.childElementCount ? '' : Boolean(node.textContent.trim()))
    const is = query => matchMedia(query).matches
    const colours = [
      document.documentElement.dataset.screen,
      is('(prefers-color-scheme: dark)'),
      is('(forced-colors: active)'),
    ].join()
    const all = [...document.body.querySelectorAll('*')].filter(node => !node.parentElement.closest('svg'))
    return [...new Set(all.map(node => `${colours} ${name(node.parentElement)}>${name(node)}${says(node)}`))]
  })
const examined = new Set()
/** A colour on its way is no colour. Asked again and again: what a transition promises is not kept when its element goes. */
const arrived = page =>
  page.waitForFunction(() =>
    document.getAnimations().every(one => !(one instanceof CSSTransition) || one.playState !== 'running'),
  )
/** axeFinds(page): nothing where no element of it is new. */
async function axeFinds(page) {
  await arrived(page)
  const fresh = (await elementsOf(page)).filter(element => !examined.has(element))
  if (!fresh.length) return []
  for (const element of fresh) examined.add(element)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const found = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'], rules: { region: { enabled: false } } }),
  )
  return found.violations.map(row => `${row.id} ${row.nodes[0].target}`)
}

/** In a suite nobody looks at pictures but those of a fault. */
const pictured = moment => process.env.SHOTS || !process.env.MESON_TEST_ITERATION || moment.startsWith('fault')
/** seen(page, moment): a picture of it, and what may not be on it: words, small targets, sideways scroll, axe's findings. */
export async function seen(page, moment) {
  const at = `${page.screenName}, ${moment}`
  if (pictured(moment)) await page.screenshot({ path: join(shots, `${moment.replace(/\W+/g, '-')}-${page.screenName}.png`) })
  const bad = forbiddenIn(await readPage(page))
  check(bad.length === 0, `${at}: says ${bad.join(', ')}`)
  const small = await tooSmall(page)
  check(small.length === 0, `${at}: small targets: ${small.slice(0, 4).join('; ')}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  check(wide <= 0, `${at}: ${wide} px too wide`)
  const found = await axeFinds(page)
  check(found.length === 0, `${at}: axe: ${found.join('; ')}`)
}
