// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// gallery-around.mjs SHOWCLEAR FOLDER - what is said, and what stands around the day, as pictures for a designer's eye: each screen in
// three languages, dark and light, beside each other; stations as they stand on the set. It judges nothing. ONLY=said,stations,resumed plays these alone.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { done } from './hands.mjs'
import { desk, go, joinAs, openBrowser, phone, press, sampleBox, screen, tap } from './screens.mjs'
import { sheets, step } from './sheets.mjs'
import { cast, joinCast, reach, setup } from './world.mjs'

const [executable, folder = '/tmp/showclear-gallery'] = process.argv.slice(2)
const browser = await openBrowser()
const { picture, hang } = sheets(browser, folder)
const only = process.env.ONLY?.split(',')
const faces = ['en-US', 'es-ES', 'uk-UA'].flatMap(locale => ['dark', 'light'].map(colorScheme => ({ locale, colorScheme })))
const nameOf = ({ locale, colorScheme }) => `${locale.slice(0, 2)}-${colorScheme}`

/** One person on six phones: a language and a theme each. */
async function six(box, [role, person], size = phone) {
  const pages = []
  for (const face of faces) {
    const page = await screen(browser, nameOf(face), size, box.base, face)
    await joinAs(page, await box.invite(role), person)
    pages.push(page)
  }
  return pages
}
/** show(pages, place, name, act): each goes there, acts, and is painted; they hang on one sheet. */
async function show(pages, place, name = place, act = null) {
  await step(name, async () => {
    for (const page of pages) {
      await go(page, place)
      await page.waitForTimeout(150)
      if (act) await act(page)
      await picture(page, name)
    }
  })
  await hang()
}
const close = pages => Promise.all(pages.map(page => page.context().close()))

/** The day by what is said in it: reports, asks, calls, a drill, a stop at both ends. */
async function said() {
  const box = await sampleBox(executable)
  const people = await joinCast(box)
  await reach(people, 'planned')
  const row = (await people.ad.view('setups')).find(one => one.id === setup).setup
  await people.armorer.ask('ask', { need: 'time', role: 'armorer', setup: row, text: 'Two more hours with each performer.' })
  await people.grip.ask('report', { concern: 'firearm-concern', item: 'colt-2', text: 'The gate does not stay shut.' })
  await people.camera.ask('report', { concern: 'near-miss', setup, text: 'A ladder beside the dolly track.' })
  const ad = await six(box, cast.ad)
  const first = async (page, selector) => tap(page.locator(selector).first())
  await show(ad, 'now', 'board')
  await show(ad, 'report', 'report')
  await show(ad, 'report', 'report about', page => first(page, '[data-concern="firearm-concern"]'))
  await show(ad, 'report/1', 'a report')
  await show(ad, 'report/hurt', 'somebody is hurt')
  await show(ad, 'asks', 'asks')
  await show(ad, `ask/${row}`, 'ask for')
  await show(ad, 'learning')
  await show(ad, 'thread')
  await show(ad, 'leave')
  for (const place of ['sweep', 'arrive', 'depart', 'morning', 'papers', 'paper', 'sweep/paper', 'crew', 'meeting'])
    await show(ad, place)
  await show(ad, `setup/${row}`, 'setup')
  await people.ad.ask('summon', { role: 'armorer', setup }).catch(() => {})
  await show(ad, 'now', 'summoned')
  await people.ad.ask('drill', {}).catch(() => {})
  await show(ad, 'now', 'drill')
  await ad[0].locator('[data-stop]').first().click()
  await ad[0].waitForTimeout(350)
  await ad[0].locator('[data-stop]').first().click()
  for (const page of ad) await page.waitForSelector('[data-stopped]')
  await show(ad, 'now', 'stop sender and AD')
  const grip = await six(box, cast.grip)
  await show(grip, 'now', 'stop receiver')
  await close(grip)
  await close(ad)
  box.end()
}

/** Stations at 1280x800: calm, a weapon in use, a stop. */
async function stations() {
  const box = await sampleBox(executable)
  const people = await joinCast(box)
  await reach(people, 'inUse')
  const pages = []
  for (const face of faces) {
    const page = await screen(browser, nameOf(face), desk, box.base, face)
    await page.goto(await box.invite('props'))
    await page.click('[data-station]')
    await press(page, 'Jonah Lindqvist')
    await page.waitForSelector('#now')
    pages.push(page)
  }
  for (const place of ['armory', 'ad', 'camera', 'village', 'gate']) await show(pages, `station/${place}`)
  await people.camera.stop()
  for (const page of pages) await page.waitForSelector('[data-stopped]')
  await show(pages, 'station/ad', 'station stopped')
  await close(pages)
  box.end()
}

async function resumed() {
  const box = await sampleBox(executable, dir => ['sample', dir, '--resumed'])
  const pages = await six(box, cast.producer)
  for (const place of ['now', 'resume', 'measures', 'decisions', 'report', 'log']) await show(pages, place, `resumed ${place}`)
  await close(pages)
  await step('lessons', () => lessons(box))
  box.end()
  const still = await sampleBox(executable)
  const people = await joinCast(still)
  await reach(people, 'open')
  await people.ad.ask('report-injury', { severity: 'death', text: 'As it was.' }).catch(() => {})
  const all = await six(still, cast.producer)
  for (const place of ['now', 'resume']) await show(all, place, `suspended ${place}`)
  await close(all)
  still.end()
}

async function lessons(from) {
  const kept = mkdtempSync(join(tmpdir(), 'showclear-lessons-')),
    file = join(kept, 'lessons.json')
  writeFileSync(file, execFileSync(executable, ['lessons', from.dir, '--json']))
  const crew = new URL('../../examples/sample/crew.csv', import.meta.url).pathname
  const box = await sampleBox(executable, dir => ['new', dir, '--title', 'The Long Fence', '--crew', crew, '--lessons', file])
  const pages = await six(box, cast.ad)
  await show(pages, 'now', 'points wait')
  await show(pages, 'lessons')
  await done(pages[0], 'answer-lesson', { count: 1, text: 'It stands in the schedule.' }).catch(() => {})
  await show(pages, 'lessons', 'lessons one answered')
  await close(pages)
  box.end()
  rmSync(kept, { recursive: true, force: true })
}

const stories = { said, stations, resumed }
try {
  for (const [name, story] of Object.entries(stories)) if (!only || only.includes(name)) await story()
} finally {
  await browser.close()
}
