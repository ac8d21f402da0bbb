// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// facts.mjs - what else is promised of the day: each setup's six stages as the log has them, crew phones, words, evidence, hands.
import { check, same } from '../check.mjs'
import { logOf } from '../hands.mjs'

const stages = ['meant', 'shown', 'said', 'made', 'asked', 'finished']
/** The entries that open a stage; the others only add to it. */
const opens = {
  'setup-planned': 'meant',
  'state-declared': 'shown',
  'made-ready': 'shown',
  'rack-issued': 'shown',
  'plan-answered': 'said',
  'work-begun': 'made',
  slated: 'made',
  'report-filed': 'asked',
  'report-left': 'asked',
  asked: 'asked',
  'rule-broken': 'asked',
  'discharge-reported': 'asked',
  'injury-reported': 'asked',
  'setup-wrapped': 'finished',
}
const inLog = (log, setup) => stages.map(stage => log.some(entry => opens[entry.k] === stage && Number(entry.d.setup) === setup))

/** What a setup's page shows: each stage has its title, and either what the record has or the words that it has nothing. */
const onPage = page =>
  page.evaluate(() => {
    const readable = node => node.querySelector('h2')?.innerText && node.innerText.trim().split('\n').length > 1
    return [...document.querySelectorAll('[data-stage]')].map(node => [
      node.dataset.stage,
      node.classList.contains('has') && !node.querySelector('.nothing'),
      Boolean(readable(node)),
    ])
  })

/** What the page has not streamed, the log itself is asked for, by one press. */
async function older(page) {
  const button = page.locator('[data-stage] [data-older]').first()
  if (!(await button.isVisible())) return
  await button.click()
  await page.locator('[data-older]').first().waitFor({ state: 'detached' })
}
async function reads({ pages }, log, row) {
  await pages.ad.evaluate(setup => (location.hash = `setup/${setup}`), row.setup)
  await pages.ad.waitForSelector(`[data-setup="${row.id}"]`)
  await older(pages.ad)
  const wanted = inLog(log, row.setup)
  const shown = await onPage(pages.ad)
  same(row.stages, wanted, `${row.id}: the core's six stages are the log's`)
  const good = JSON.stringify(shown) === JSON.stringify(stages.map((stage, i) => [stage, wanted[i], true]))
  return check(good, `${row.id}: the page's six stages are the log's: ${JSON.stringify(shown)}`)
}
/** readStages(stage): the share of setups whose six stages can be read from the record. */
export async function readStages(stage) {
  const log = await logOf(stage.box.base)
  const rows = await stage.view(stage.pages.ad, 'setups')
  let readable = 0
  for (const row of rows) readable += (await reads(stage, log, row)) ? 1 : 0
  stage.stages = { readable, of: rows.length }
}

const sum = (days, of) => days.reduce((all, day) => all + of(day), 0)
const own = ['ad', 'armorer', 'camera']

/** factsOf(days): rows for the page, each asserted where the promise has a bar. */
export function factsOf(days) {
  const rows = []
  const none = (words, found) => (check(found === 0, `${words}: ${found}, not 0`), rows.push([words, '0', String(found)]))
  const phones = Math.min(...days.map(day => day.stage.screens.filter(name => !own.includes(name)).length))
  none('crew phones needed', phones)
  none(
    'forbidden words on any page, in any moment of it',
    sum(days, day => day.stage.eyes.words),
  )
  none(
    'a weapon that reads as looked at by a viewer who did not look',
    sum(days, day => day.stage.eyes.overstated),
  )
  none(
    "what was entered on another's screen and does not say so",
    sum(days, day => day.stage.eyes.unmarked),
  )
  for (const { stage } of days) {
    if (stage.foreign)
      rows.push(['a round put in out of sight, the box told nothing', 'not known; found by proof', stage.foreign])
    if (stage.stages) rows.push(['setups whose six stages can be read from the record', '100 %', share(stage.stages)])
    const [filed, mended] = ['report', 'concern'].map(id => stage.tally.sum(id))
    if (mended) rows.push(['a concern: filed to planned anew and answered', 'printed', together(filed, mended)])
  }
  return rows
}
function share({ readable, of }) {
  check(readable === of && of > 0, `six stages can be read of ${readable} setups of ${of}`)
  return `${Math.round((100 * readable) / of)} % of ${of}`
}
const together = (a, b) => `${a.all + b.all} taps, ${(a.seconds + b.seconds).toFixed(1)} s of the scripted hand`
