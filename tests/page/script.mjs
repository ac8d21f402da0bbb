// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// script.mjs SHOWCLEAR - the screenplay's page: each suggested danger in its sentence, strong and weak words apart, judged by a
// named person; a new version brought by the page says what it changed, and setups, notes and judgements stay on their scenes.
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { go, narrow, opener, openBrowser, phone, play, sampleBox, seen, tap } from './screens.mjs'

const browser = await openBrowser()
const box = await sampleBox(process.argv[2])
const open = opener(browser, box)
let first
const draft = readFileSync(new URL('../../examples/sample/screenplay.fountain', import.meta.url), 'utf8')
const scene = number => first.locator(`section.scene[data-scene="${number}"]`)
const rail = number => scene(number).locator('.rail a').allInnerTexts()

async function morning() {
  first = await open('first', phone, 'first-ad', 'Rowan Ashgrove')
  await go(first, 'screenplay')
  await scene('6').waitFor()
}

async function suggested() {
  const arms = scene('6').locator('[data-suggested="firearm"][data-strong="true"]')
  const quote = arms.locator('q[data-quote]').first()
  check((await quote.innerText()).includes('Rifles across their saddles'), 'the words stand in their sentence')
  same(await quote.locator('mark').innerText(), 'Rifles', 'and are marked in it')
  check(/line 20\d/.test(await arms.innerText()), 'with their line')
  const strong = await first.locator('[data-suggestions="strong"] [data-strong="false"]').count()
  same(strong, 0, 'strong and weak ones are apart')
  check((await first.locator('[data-suggestions="weak"] [data-suggested]').count()) > 0, 'weak ones are there')
  same(await first.locator('[data-suggestions="weak"][open]').count(), 0, 'and folded')
  same(await rail('6'), ['6A'], 'the setup stands on its scene')
  await tap(arms.locator('.row-acts .act').nth(1))
  await arms.locator('[data-judged="no"]').waitFor()
  check((await arms.locator('[data-judged]').innerText()).includes('Rowan Ashgrove'), 'who said that there is none is named')
  await seen(first, 'screenplay suggested')
}

/** Scene 6 is 7 now and stands behind the old 7, which is 6; 5 is gone, 10 is new, 2 has another heading. */
const revised = draft
  .replace(/(EXT\. RIDGE[\s\S]*?#)6(#[\s\S]*?)(EXT\. ROAD[\s\S]*?#)7(#[\s\S]*?)(?=EXT\. HEADGATE)/, '$36$4$17$2')
  .replace(/INT\. VARGAS KITCHEN[\s\S]*?(?=EXT\. ROAD)/, '')
  .replace('INT. LAND OFFICE, DRY FORK - DAY #2#', 'INT. LAND OFFICE, DRY FORK - NIGHT #2#')
  .concat('\n\nINT. SCHOOL - DAY #10#\n\nNobody yet.\n')

async function adopted() {
  await first
    .locator('[data-adopt] input')
    .setInputFiles({ name: 'blue.fountain', mimeType: 'text/plain', buffer: Buffer.from(revised) })
  await first.locator('[data-revision]').waitFor()
  const became = async number => {
    const rows = first.locator('[data-became]', { has: first.locator('.slate-small', { hasText: new RegExp(`^${number}$`) }) })
    return rows.evaluateAll(list => list.map(row => row.dataset.became))
  }
  check((await became('7'))[0]?.includes('renumbered'), 'a scene has another number')
  same(await became('2'), ['renamed'], 'one another heading')
  same(await became('10'), ['new'], 'one is new')
  same(await became('5'), ['gone'], 'one is gone')
  same(await rail('7'), ['6A'], 'the setup went with its scene')
  same(await rail(''), ['5A'], 'the setup of a scene that is gone is shown')
  same(await scene('7').locator('[data-judged="no"]').count(), 1, 'so did the judgement')
  same(await scene('6').locator('[data-judged]').count(), 0, 'and not to the scene that has the number now')
  check((await scene('7').innerText()).includes('was 6'), 'and it says so')
  await seen(first, 'screenplay revised')
  await first.setViewportSize(narrow)
  await seen(first, 'screenplay revised narrow')
}

try {
  await play([morning, suggested, adopted], () => [first])
} finally {
  await browser.close()
  box.end()
  finish()
}
