// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// cut.mjs - three screens of a sample day behind a link that can be cut, each with a clock that the test drives; what stands on
// them while they do not hear the box, and what the log has of it afterwards.
import { check, finish, same } from './check.mjs'
import { forbiddenIn, readPage } from './forbidden.mjs'
import { openProxy } from './proxy.mjs'
import { openBrowser, patience, phone, sampleBox, screen, go } from './screens.mjs'
import { cast, item, joinCast, readLog } from './world.mjs'

export const box = await sampleBox(process.argv[2])
export const people = await joinCast(box)
export const link = await openProxy(box.base)
export const browser = await openBrowser()
export const invite = async role => (await box.invite(role)).replace(box.base, link.base)

/** A screen behind the link, with a clock that this test drives. */
export async function open(name, more = {}) {
  const page = await screen(browser, name, phone, link.base, more)
  await page.clock.install()
  return page
}
export const joinHere = async (page, [role, name]) => {
  await page.goto(await invite(role))
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForSelector('#now')
}
export const ad = await open('ad'),
  cart = await open('cart'),
  camera = await open('camera')
export const all = [ad, cart, camera]

export const pass = (ms, pages = all) => Promise.all(pages.map(page => page.clock.runFor(ms)))
export const until = async (what, good, ms = patience) => {
  for (const end = performance.now() + ms; performance.now() < end; await new Promise(done => setTimeout(done, 50)))
    if (await good()) return check(true, what)
  return check(false, what)
}
export const current = page => page.waitForSelector('[data-lost]', { state: 'detached' })
export const outbox = page => page.evaluate(() => Number(document.querySelector('[data-outbox]')?.dataset.outbox ?? 0))
/** Presses also what is grey, and what something lies over. */
export const push = async (page, selector, n = 0) => {
  const node = page.locator(selector).nth(n)
  await node.waitFor({ state: 'attached' })
  await node.evaluate(button => button.click())
}
export const logged = async (from, kind) => (await readLog(box.base)).slice(from).filter(leaf => leaf.k === kind)
export const size = async () => (await readLog(box.base)).length

/** What stands on a screen that does not hear the box. */
export async function saysNothingIsRecorded(page, step) {
  const at = `${step}, ${page.screenName}`
  check((await page.locator('[data-lost]').count()) > 0, `${at}: says within 12 s that nothing is recorded`)
  const said = await page.locator('[data-paper]').first().textContent()
  check(said.length > 60, `${at}: says what to write on paper`)
  const evidence = await page.$$eval('[data-evidence]', rows =>
    rows.map(row => row.dataset.evidence).filter(word => word !== 'none'),
  )
  same(evidence, [], `${at}: no evidence above none`)
  const words = await readPage(page)
  const current = words.match(/seen by you|you counted|you watched|looked into by|Stated for the setup|Nothing is missing/i)
  check(!current, `${at}: reads as current: ${current}`)
  same(forbiddenIn(words), [], `${at}: forbidden words`)
  const lines = await page.$$eval('.strip[data-item]', rows => rows.map(row => row.textContent))
  check(
    lines.every(line => /Last known \d\d:\d\d, ask (the armorer|who keeps it)/.test(line)),
    `${at}: every line asks for the armorer, or for who keeps it`,
  )
}

/** cutAt(step, ...): the link goes, ${enter} is done on ${page}, 12 s pass, it is mended: each of ${kinds} is there once. */
export async function cutAt(step, page, { paper, enter, again, kinds, after = false, sends = true }) {
  const from = await size()
  await pass(1000) /* a prompt stands still before it can be answered */
  link.cut()
  await enter()
  if (sends) await until(`${step}: it is sent into the cut`, () => link.asking() > 0)
  await pass(12000)
  for (const one of all) await saysNothingIsRecorded(one, step)
  same(await page.locator('[data-paper]').first().getAttribute('data-paper'), paper, `${step}: paper words for this step`)
  if (again) await again().then(() => pass(500))
  const kept = await outbox(page)
  check(kept >= 1 || !kinds.length, `${step}: the entry waits in sight`)
  if (kept) {
    await push(page, '[data-outbox] summary')
    const rows = await page.$$eval('[data-waiting]', list => list.map(row => row.textContent))
    same(rows.length, kept, `${step}: each is shown`)
    check(
      rows.every(row => /^\d\d:\d\d .{8}/.test(row)),
      `${step}: with its time, in words: ${rows}`,
    )
  }
  await until(`${step}: the phone gives up waiting`, () => !link.asking())
  link.mend(after)
  await pass(3000)
  for (const one of all) await current(one).catch(() => check(false, `${step}: ${one.screenName} is not current again`))
  for (let i = 0; i < 6 && (await outbox(page)); i++) await pass(5000).then(() => page.waitForTimeout(300))
  same(await outbox(page), 0, `${step}: nothing waits any more`)
  for (const kind of kinds) {
    const leaves = await logged(from, kind)
    same(leaves.length, 1, `${step}: ${kind} stands once in the log`)
    if (!after)
      check(
        leaves[0]?.entry === 'late' && leaves[0].about <= leaves[0].at,
        `${step}: ${kind} is marked late: ${JSON.stringify(leaves[0])}`,
      )
  }
  await closeSheet()
}
export const closeSheet = () => Promise.all(all.map(page => page.evaluate(() => document.querySelector('.over .close')?.click())))
export const strip = act => `#armory [data-item="${item}"] [data-act="${act}"]`

/** A look, tap by tap, as far as ${n} points. */
export async function look(page, where, n) {
  await go(page, where)
  await page.waitForSelector('[data-look="begin"], [data-look="point"]')
  if (await page.locator('[data-look="begin"]').count()) await push(page, '[data-look="begin"]')
  await points(page, n)
}
export async function points(page, n) {
  for (let i = 0; i < n; i++) {
    await page.clock.runFor(400)
    await push(page, '[data-look="point"]')
  }
}
export const evidenceOf = async who => (await who.view('items')).find(row => row.id === item).evidence

const only = process.env.ONLY?.split(',')
/** run(parts): each by its name, in their order; what fails leaves a picture of each screen, and the link whole. */
export async function run(parts) {
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (only && name !== 'arrive' && name !== 'join' && !only.includes(name)) continue
      const began = Date.now()
      try {
        await part()
      } catch (fault) {
        check(false, `${name}: ${fault.message.split('\n').slice(0, 3).join(' | ')}`)
        const picture = page =>
          page.screenshot({ path: `${process.env.SHOTS}/link-${name.replace(/\W/g, '-')}-${page.screenName}.png` })
        if (process.env.SHOTS) for (const page of all) await picture(page).catch(() => {})
        link.mend()
      }
      console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
    }
  } finally {
    await browser.close()
    link.end()
    box.end()
    finish()
  }
}
