// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// measures.mjs SHOWCLEAR - nobody is measured (design.md principle 13): no duration, count or rank of a person in anything that
// is asked of the box, in the vocabulary, or in what docs/api.md says of the views. The log keeps who and when, as evidence;
// nothing else adds it up. Figures that stand beside a person and are no measure of them are named below, each with its reason.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { sampleBox } from './screens.mjs'
import { joinCast, reach, setup } from './world.mjs'

const text = path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const ids = [
  'person',
  'item',
  'setup',
  'lot',
  'report',
  'rack',
  'ask',
  'number',
  'notice',
  'n',
  'index',
  'with',
  'id',
  'size',
  'version',
]
/** Whom a row may be about. */
const persons = [
  ...['person', 'asker', 'answerer', 'owner', 'filer', 'raiser', 'presence', 'caller', 'called', 'by', 'taker', 'hearer'],
  ...['holder', 'keeper', 'control', 'looker', 'prover', 'sight', 'declaredFor'],
]
const allowed = {
  people: { permitDue: "the last day on a permit's paper" },
  items: {
    capacity: 'of the weapon',
    points: 'of the weapon: what a look must see',
    rounds: 'in the weapon',
    spent: 'in the weapon',
    waitDue: 'until when nobody opens a weapon that did not fire',
  },
  'now.stop': { raisers: 'one, or more than one: it is no mistake of one then' },
  'now.notices': { due: "an authority's deadline" },
  'now.callout': { at: 'what was called last, and when: the set heard it' },
  reports: {
    due: "the concern's clock",
    filed: "the concern's own time: it waits, not its owner",
    entry: 'where its receipt is in the log',
    step: 'how far up the ladder the concern is',
  },
  asks: { due: "the ask's clock" },
  'setup.dangers': { count: 'rounds of the plan' },
  'setup.takers': { taken: 'a rule holds a taker of spoken Copies to eight: nobody answers for a crowd' },
  setup: {
    takes: 'of the setup',
    lineUps: 'of the setup',
    rehearsals: 'of the setup',
    deviations: 'of the setup',
    prevented: 'of the setup',
    author: 'a person',
    camera: 'a person',
    slated: "the last take's number",
    weapons: 'of the setup',
    distance: 'metres from a muzzle',
  },
}
/** Names that say what they are, whatever stands in them. */
const measure =
  /duration|latency|elapsed|average|median|mean|score|rank|rating|streak|percent|answerTime|answeredIn|answered-in|seconds|minutes|slow|fast|late(ness|By)|timesAsked|perPerson|count(Of)?(Answers|Copies|Reports|Stops)/i

const isRow = value => value !== null && typeof value === 'object' && !Array.isArray(value)
/** offences(value, path): what in it measures somebody; a row speaks of a person where it names one. */
function offences(value, path) {
  if (Array.isArray(value)) return value.flatMap(row => offences(row, path))
  if (!isRow(value)) return []
  const named = Object.keys(value).filter(key => persons.includes(key) && typeof value[key] === 'number')
  const here = named.length
    ? Object.entries(value)
        .filter(([key, of]) => measure.test(key) || (typeof of === 'number' && !named.includes(key) && !ids.includes(key)))
        .filter(([key]) => !(allowed[path] ?? {})[key])
        .map(([key]) => `${path}.${key}`)
    : []
  return [...here, ...Object.entries(value).flatMap(([key, of]) => offences(of, path ? `${path}.${key}` : key))]
}

function theTestItself() {
  same(offences([{ person: 3, met: true }], 'people'), [], 'a fact of a person is no measure')
  same(offences([{ person: 3, answeredIn: 41 }], 'people'), ['people.answeredIn'], 'how long an answer took is found')
  same(offences({ list: [{ owner: 3, late: 2 }] }, 'x'), ['x.list.late'], 'and any other figure beside a person')
  same(offences({ by: { person: 7, reports: 4 } }, ''), ['by.reports'], 'and how many of something they did')
}

const box = await sampleBox(process.argv[2])
const people = await joinCast(box)

/** A day with something of everything in it. */
async function fill() {
  await reach(people, 'open')
  await people.armorer
    .ask('ask', { need: 'time', role: 'armorer', setup, text: 'An hour more.' })
    .catch(fault => check(/malformed|kind/.test(fault.message), `an ask: ${fault.message}`))
  await people.ad.ask('summon', { role: 'medic', setup: '1a' }).catch(() => {})
  await reach(people, 'inUse', 'open')
  const filed = await fetch(`${box.base}/report`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: box.base, Authorization: `Bearer ${people.grip.token}` },
    body: JSON.stringify({ id: 'ab'.repeat(16), concern: 'other-concern', setup, text: 'The floor is wet.' }),
  })
  same(filed.status, 200, 'a concern is filed')
  await people.ad.ask('announce', { callout: 'rolling' }).catch(() => {})
  await people.grip.stop()
  await people.armorer.ask('answer-stop', { person: people.armorer.person })
}

const exempt = {
  '/events': 'the log itself, as it grows; and who is not reached, which is kept in no place (reach.mjs)',
  '/log/': 'the log itself: who and when stand in it as evidence',
  '/': "the page's files",
  '/private': 'names and words, no figures',
  '/media/': 'pictures and sound',
  '/captive': 'the way onto the net',
  '/sun': 'the sun, and where the production works',
  '/screenplay': 'scenes and who speaks in them: written people',
  '/paper/': 'sheets to print, of what the views have (paper.mjs reads them)',
}
async function routes() {
  const table = [...text('src/box/api.c').matchAll(/\{"GET", "([^"]+)"/g)].map(found => found[1])
  const asked = {
    '/me': ['/me'],
    '/state': [...text('web/src/viewWords.ts').matchAll(/^  '(\w+)',$/gm)].map(found => `/state?view=${found[1]}`),
    '/setup/': [`/setup/${setup}`],
    '/health': ['/health'],
    '/demands': ['/demands'],
    '/morning': ['/morning'],
    '/measures': ['/measures'],
    '/asked': [`/asked?setup=4a`],
  }
  const unknown = table.filter(
    route => !asked[route] && !Object.keys(exempt).some(one => (one === '/' ? route === '/' : route.startsWith(one))),
  )
  same(unknown, [], 'every route of the box is read here, or is named with the reason why not')
  for (const who of ['ad', 'armorer', 'producer', 'safety', 'grip'])
    for (const path of Object.values(asked).flat()) {
      const response = await fetch(box.base + path, { headers: { Authorization: `Bearer ${people[who].token}` } })
      const body = response.ok ? await response.json() : {}
      const word = path.match(/view=(\w+)/)?.[1]
      const found = word ? offences(body.view, word) : offences(body.setup ?? body, body.setup ? 'setup' : path)
      same(found, [], `${who}, ${path}: nobody is measured`)
    }
}

function schema() {
  const { status, stdout } = spawnSync(process.argv[2], ['schema'], { encoding: 'utf8', maxBuffer: 1 << 24 })
  check(status === 0, 'showclear schema answers')
  const { fields, events, views = [] } = JSON.parse(stdout)
  const names = [...fields, ...events, ...views].map(row => (typeof row === 'string' ? row : row.word))
  same(
    names.filter(name => measure.test(name)),
    [],
    'no word of the vocabulary measures anybody',
  )
}

/** What the manual says of the views: every key of a row that names a person. */
function manual() {
  const rows = [...text('docs/api.md').matchAll(/^\| (?:`(\w+)`|a setup) \| (.+) \|$/gm)].filter(
    ([, word]) => !word || /^[a-z]+$/.test(word),
  )
  check(rows.length >= 7, `docs/api.md tells of the views: ${rows.length}`)
  for (const [, word = 'a setup', says] of rows) {
    const keys = [...says.matchAll(/`([\w-]+)`/g)].map(found => found[1])
    same(
      keys.filter(key => measure.test(key)),
      [],
      `docs/api.md, ${word}: no key measures anybody`,
    )
  }
}

try {
  theTestItself()
  schema()
  manual()
  await fill()
  await routes()
} catch (fault) {
  check(false, fault.stack)
} finally {
  box.end()
  finish()
}
