// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// resume.mjs SHOWCLEAR - a production that stands still after a death, on several screens: each step answered, asks anew, wishes,
// telling, coming back as one's own, and the word to go on; who does not come back stands nowhere. Then one that was resumed, its
// measures, what production decided; and another that answers the points it left.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { ask, done, view } from './hands.mjs'
import { count, gone, here } from './places.mjs'
import { desk, go, narrow, openBrowser, opener, phone, play, sampleBox, says, seen, tap } from './screens.mjs'
import { cast, item, joinCast, joined, setup } from './world.mjs'

const executable = process.argv[2]
const browser = await openBrowser()
const box = await sampleBox(executable)
const people = await joinCast(box)
const open = opener(browser, box)
const light = { colorScheme: 'light' }
const producer = await open('producer', desk, ...cast.producer)
const safety = await open('safety', phone, ...cast.safety, light)
const grip = await open('grip', narrow, ...cast.grip, { locale: 'es-ES' })
const performer = await open('performer', phone, ...cast.performer, { locale: 'uk-UA', ...light })
const pages = [producer, safety, grip, performer]
const steward = await joined(box, 'steward', 'Yvette Langstrom')
const second = await joined(box, 'assistant-armorer', 'Ulrich Penhale')
const away = cast.performer[1]

async function suspended() {
  for (const [who, role] of [
    [people.ad, 'first-ad'],
    [people.armorer, 'armorer'],
    [people.producer, 'producer'],
    [people.safety, 'safety-advisor'],
    [second, 'assistant-armorer'],
  ])
    await who.ask('accept-duty', { role })
  await people.producer.ask('name-outside', { person: steward.person })
  await people.ad.ask('open-day', { day: Math.floor(Date.now() / 86400000) })
  await people.armorer.ask('ask', { role: 'armorer', need: 'time', text: 'Two hours more with each performer.' })
  await people.ad.ask('answer-ask', { ask: 1, reply: 'no', grounds: 'time', text: 'The day is sold.' })
  await people.armorer.ask('take', { item })
  await people.ad.ask('begin-work', { setup, mode: 'line-up' }, { happened: true })
  await people.safety.ask('report-injury', { severity: 'death', item, setup, text: 'A member of the crew was killed.' })
  await people.ad.ask('explain-stop', { reason: 'weapon', text: 'The production does not go on.' })
  await people.armorer.ask('account-weapons')
  for (const who of [people.safety, people.ad]) await who.ask('release')
  for (const page of pages) {
    await go(page, 'now')
    await here(page, '[data-suspended="death"]')
    await seen(page, 'suspended')
  }
  const refused = await ask(producer, 'open-day', { day: Math.floor(Date.now() / 86400000) + 1 })
  same(refused.refused?.rule, 'SUSPENDED', 'no day is opened')
}

/** What changes, in words, by name; a part of it is no answer. */
async function answered() {
  await go(producer, 'resume')
  await here(producer, '[data-part="steps"]')
  const { steps } = await view(producer, 'resume')
  check(steps.includes('COPY-MISSING'), `what was done all the same stands there: ${steps}`)
  same(await count(producer, '[data-step]'), steps.length, 'each step has its row')
  for (const page of [producer, grip, performer]) {
    await go(page, 'resume')
    await here(page, '[data-part="wishes"]')
    await seen(page, 'standing still')
  }
  same(await count(grip, '[data-part] .act'), 0, 'a grip reads it, and is asked for nothing')
  const [first, ...rest] = steps
  const row = producer.locator(`[data-step="${first}"]`)
  await tap(row.locator('summary'))
  same(await row.locator('[data-act="answer-step"]').count(), 0, 'not before it says what, who and how')
  await tap(row.locator('[data-pick="rule"]'))
  await tap(row.locator('[data-change-who]'))
  await tap(producer.locator(`.over [data-person="${people.safety.person}"]`).first())
  await row.locator('textarea').fill('A line-up is told and answered like a take.')
  await seen(producer, 'a step')
  await tap(row.locator('[data-act="answer-step"]'))
  await here(producer, `[data-changed="${first}"]`)
  for (const rule of rest) {
    const args = { rule, change: 'rule', person: people.safety.person, text: 'The same.' }
    await done(producer, 'answer-step', args)
  }
  await gone(producer, '[data-step]')
  await says(grip, 'A line-up is told and answered like a take.', 'everybody reads what changes')
}

/** A wish with who spoke; its words are read by those who must heed them; it is taken back. */
async function wished() {
  const row = producer.locator('[data-wish="images"]')
  await tap(row.locator('summary'))
  await tap(row.locator('[data-pick="part"]'))
  await row.locator('textarea').first().fill('Her sister: nothing of that day.')
  await seen(producer, 'a wish')
  await tap(row.locator('[data-act="record-wish"]'))
  await here(producer, '[data-wish="images"][data-reply="part"]')
  await go(safety, 'resume')
  await says(safety, 'Her sister: nothing of that day.', 'the safety advisor reads who spoke')
  await here(grip, '[data-wish="images"][data-reply="part"]')
  same(await grip.getByText('Her sister').count(), 0, 'a grip reads that it is so, and not who spoke')
  await done(producer, 'withdraw-wish', { wish: 'images', text: 'Her sister.' })
  await here(producer, '[data-wish="images"][data-reply="none"]')
  for (const wish of ['finish', 'credit', 'images'])
    await done(producer, 'record-wish', { wish, reply: wish === 'credit' ? 'yes' : 'cannot', text: 'Her sister.' })
}

/** The rest of what is owed, each by whom it is owed. */
async function owed() {
  await go(producer, 'ask/1')
  await here(producer, '[data-ask-state="anew"]')
  await people.ad.ask('answer-ask', { ask: 1, reply: 'yes', text: 'Half a day with each performer.' })
  const { reports } = await view(producer, 'resume')
  const inside = await ask(producer, 'answer-report', { report: reports[0], outcome: 'changed', text: 'Done.' })
  check(Boolean(inside.refused), 'nobody inside the chain of command answers a report now')
  for (const report of reports)
    await steward.ask('answer-report', { report, outcome: 'changed', text: 'With the courts. Here: nothing that fires.' })
  await people.armorer.ask('pass-custody', { person: second.person }, { witness: second.person })
  await go(producer, 'resume')
  for (const part of ['steps', 'asks', 'reports', 'wishes', 'custody'])
    await here(producer, `[data-part="${part}"][data-open="0"]`)
  await seen(producer, 'what is left')
}

/** Told by name, in person first. Nobody is asked whether they return. */
async function told() {
  await go(safety, 'resume')
  await tap(safety.locator('[data-telling] summary'))
  await seen(safety, 'telling')
  await tap(safety.locator(`[data-telling] [data-person="${people.performer.person}"]`))
  await gone(safety, `[data-telling] [data-person="${people.performer.person}"]`)
  await go(grip, 'now')
  await here(grip, '[data-returning]')
  same(await count(grip, '[data-returning] .act'), 0, 'nobody comes back who was not told')
  await tap(safety.locator(`[data-telling] [data-person="${people.grip.person}"]`))
  await here(grip, '[data-returning] [data-act="come-back"]')
  same((await view(grip, 'now')).asks.filter(row => /return|back/.test(row.ask)).length, 0, 'and it is asked of nobody')
  for (const page of [grip, performer]) {
    await go(page, 'now')
    await here(page, '[data-returning] [data-act="come-back"]')
    await page.locator('[data-returning]').scrollIntoViewIfNeeded()
    await seen(page, 'told')
  }
  await tap(grip.locator('[data-returning] [data-act="come-back"]'))
  await gone(grip, '[data-returning]')
  for (const who of ['producer', 'safety', 'ad', 'camera', 'dop', 'armorer']) {
    const teller = who === 'safety' ? people.producer : people.safety
    await teller.ask('tell-return', { person: people[who].person })
    await people[who].ask('come-back')
  }
}

async function resumed() {
  await go(producer, 'resume')
  await tap(producer.locator('[data-go-on] [data-act="resume"]'))
  await here(producer, '.sheet [data-rule="RESUME-ALONE"]')
  await seen(producer, 'not alone')
  await producer.keyboard.press('Escape')
  await tap(producer.locator(`[data-go-on] [data-pick="${people.safety.person}"]`))
  await producer.locator('[data-go-on] textarea').fill('What failed has its answer; elsewhere and otherwise.')
  await tap(producer.locator('[data-go-on] [data-act="resume"]'))
  await gone(producer, '[data-go-on]')
  await go(producer, 'now')
  await here(producer, '[data-drill-owed]')
  for (const page of [producer, safety]) await seen(page, 'resumed')
}

/** The performer was told, and did not come back: by no word of any page, of the log or of a view. */
async function nowhere() {
  const words = /declin|refus|absen|not back|did not|not answered|away|missing|неприсут|відмов|rechaz|ausen/i
  for (const place of ['now', 'resume', 'log', 'crew', `setup/${setup}`, 'meeting', 'report', 'asks', 'decisions', 'measures']) {
    await go(producer, place)
    await producer.waitForTimeout(250)
    const lines = (await producer.locator('body').innerText()).split('\n').filter(line => line.includes(away))
    const bad = lines.filter(line => words.test(line))
    check(!bad.length, `${place}: ${bad[0]}`)
  }
  await go(producer, 'crew')
  const row = async name => {
    const person = producer.locator('.crew li', { hasText: name })
    return (await person.innerText()).replace(name, '')
  }
  same(await row(away), await row('Perrin Holloway'), 'on the crew list their row is as that of anybody')
  const log = execFileSync(executable, ['log', box.dir], { encoding: 'utf8' }).trim().split('\n').map(JSON.parse)
  const at = log.findIndex(leaf => leaf.k === 'return-told' && leaf.d.person === people.performer.person)
  const after = log.slice(at + 1).filter(leaf => leaf.by === people.performer.person || leaf.d.person === people.performer.person)
  same(after.length, 0, 'nothing is written of them after they were told')
}

const folder = mkdtempSync(join(tmpdir(), 'showclear-lessons-'))
const later = [] /* what ends with this test */
const begin = async (make, name, role, person, size, more) => {
  const other = await sampleBox(executable, make)
  later.push(other)
  return [other, await opener(browser, other)(name, size, role, person, more)]
}

/** The sample as it ships in that state: its measures are counted by the box. */
async function looked() {
  const [other, page] = await begin(dir => ['sample', dir, '--resumed'], 'producer', ...cast.producer, desk)
  const more = opener(browser, other)
  const small = await more('grip', narrow, 'grip', 'Barnaby Quill', { locale: 'es-ES', ...light })
  const middle = await more('safety', phone, ...cast.safety, { locale: 'uk-UA' })
  for (const one of [page, small, middle])
    for (const [place, sign] of [
      ['now', '#now'],
      ['resume', '[data-remains]'],
      ['measures', '[data-days="2"]'],
      ['decisions', '[data-decision="1"]'],
      ['report', '#report'],
    ]) {
      await go(one, place)
      await here(one, sign)
      await seen(one, `as resumed ${place}`)
    }
  await go(page, 'measures')
  const kept = word =>
    page.locator(`[data-measure="${word}"]`).evaluate(node => [node.dataset.asked, node.dataset.kept].join('/'))
  await here(page, '[data-measure="firing-prohibited"]')
  same(await kept('firing-prohibited'), '1/1', 'a ban is verified on the day that was looked through')
  same(await kept('sweep-at-opening'), '2/1', 'and not on the day before it')
  const text = await page.locator('main').innerText()
  check(!/Oyelaran|Okafor|Arkwright/.test(text), 'no name is on the page of measures')
  const lessons = execFileSync(executable, ['lessons', other.dir, '--json'], { encoding: 'utf8' })
  writeFileSync(join(folder, 'lessons.json'), lessons)
}

/** Each point in the reader's language; the first meeting waits until all are answered. */
async function learnt() {
  const file = join(folder, 'lessons.json'),
    crew = new URL('../../examples/sample/crew.csv', import.meta.url).pathname
  const make = dir => ['new', dir, '--title', 'The Long Fence', '--crew', crew, '--lessons', file]
  const [other, ad] = await begin(make, 'ad', ...cast.ad, phone)
  const small = await opener(browser, other)('grip', narrow, 'grip', 'Barnaby Quill', { locale: 'uk-UA', ...light })
  const points = (await view(ad, 'lessons')).length
  check(points > 5, `there are points: ${points}`)
  await here(ad, `[data-lessons-open="${points}"]`)
  await seen(ad, 'points wait')
  for (const page of [ad, small]) {
    await go(page, 'lessons')
    await here(page, '[data-lesson="1"]')
    await seen(page, 'points of another production')
  }
  same(await count(small, '[data-lesson] textarea'), 0, 'a grip reads them')
  const first = ad.locator('[data-lesson="1"]')
  await first.locator('textarea').fill('Five minutes before each setup.')
  await tap(first.locator('[data-act="answer-lesson"]'))
  await here(ad, '[data-lesson="1"][data-open="false"]')
  await done(ad, 'accept-duty', { role: 'first-ad' })
  await done(ad, 'open-day', { day: Math.floor(Date.now() / 86400000) })
  const five = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command']
  const armorer = (await view(ad, 'people')).find(row => row.roles.includes('armorer')).person
  same((await ask(ad, 'hold-meeting', { content: five, shower: armorer })).refused?.rule, 'LESSON-OPEN', 'the meeting waits')
  for (let n = 2; n <= points; n++) await done(ad, 'answer-lesson', { count: n, text: 'It stands in the schedule.' })
  await done(ad, 'hold-meeting', { content: five, shower: armorer })
  await seen(ad, 'points answered')
}

/** What wears people down has classes of its own, one tap further. */
async function pressure() {
  const page = safety
  await go(page, 'report')
  await here(page, '#report')
  await tap(page.locator('details', { has: page.locator('[data-concern="long-hours"]') }).locator('summary'))
  await seen(page, 'hours rest roads')
  await tap(page.locator('[data-concern="long-hours"]'))
  await tap(page.locator('[data-about="neither"]'))
  await here(page, '[data-who-sees]')
  await page.locator('textarea').fill('Seventeen hours, and two on the road.')
  await tap(page.locator('[data-act="report"]'))
  await here(page, '.filed')
  const rows = await people.safety.view('reports')
  const row = rows[rows.length - 1]
  same(row.concern, 'long-hours', 'it is filed as what it is')
}

const parts = [suspended, answered, wished, owed, told, resumed, nowhere, pressure, looked, learnt]
await play(parts, () => pages)
for (const other of later) other.end()
rmSync(folder, { recursive: true, force: true })
await browser.close()
box.end()
finish()
