// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// walk.mjs SHOWCLEAR [--write] - a shooting day in taps, on three screens and no crew phone, then with phones that people
// bring by free will. Taps are asserted row by row, and docs/walked-day.md is what the run says. Ends in "N passed, N failed".
// While working on it: WALK_ONE=1 or 2 walks one of the two days, WALK_SKIP=part,part leaves parts out, WALK_TIMES=1 prints times.
import { fileURLToPath } from 'node:url'
import { check, finish } from './check.mjs'
import { seen } from './screens.mjs'
import { threeScreens } from './walk/day.mjs'
import { factsOf } from './walk/facts.mjs'
import { withPhones } from './walk/phones.mjs'
import { Stage } from './walk/stage.mjs'
import { assertRows, keep, pageOf, print } from './walk/table.mjs'

const [showclear, write] = process.argv.slice(2)
const doc = fileURLToPath(new URL('../../docs/walked-day.md', import.meta.url))
const { WALK_ONE, WALK_SKIP = '', WALK_TIMES } = process.env

async function part(stage, work) {
  const began = Date.now()
  try {
    await work(stage)
    await stage.eyes.read(work.name)
  } catch (fault) {
    check(false, `${stage.name}, ${work.name}: ${fault.stack.split('\n').slice(0, 8).join(' | ')}`)
    for (const page of Object.values(stage.pages)) await seen(page, `fault ${work.name}`)
    return false
  }
  if (WALK_TIMES) console.log(`${stage.name}, ${work.name}: ${Date.now() - began} ms, ${stage.tally.all} taps so far`)
  return true
}
async function walk(name, parts) {
  const stage = await new Stage(name).open(showclear)
  const skip = WALK_SKIP.split(',')
  for (const work of parts) if (!skip.includes(work.name) && !(await part(stage, work))) break
  await stage.end()
  return { name, tally: stage.tally, stage }
}

const days = await Promise.all([
  WALK_ONE !== '2' && walk('three screens', threeScreens),
  WALK_ONE !== '1' && walk('with phones', withPhones),
]).then(all => all.filter(Boolean))
assertRows(days)
const text = pageOf(days, days.at(-1).stage.demands ?? [], factsOf(days))
print(text)
if (!WALK_ONE && !WALK_SKIP) keep(doc, text, write === '--write')
finish()
