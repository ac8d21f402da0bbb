// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-pure.mjs SHOWCLEAR - of an account's page, what needs no page: times as the program reckons them, and as people type them;
// sources as they are picked; matters that take in what names them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finish, same } from './check.mjs'
import { load } from './source.mjs'

const executable = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'showclear-inquiry-pure-'))
const dir = join(folder, 'a.d')
const run = (...args) => spawnSync(executable, ['inquiry', ...args], { encoding: 'utf8' })
const { parseSpan, reach } = await load('inquiry/span')
const { spanOf } = await load('inquiry/typed')
const { clockOf, placeOf, readSource, writeSource } = await load('inquiry/source')
const { finds, matters } = await load('inquiry/matters')

/** Both read it alike: the timeline says from when until when. */
const good = [
  '2021-10-21T13:46-06:00',
  '2021-10-21T13:46:12.250Z',
  '2021-10-21T13:46:12.5',
  '2021-10-21T13:46:59~',
  '2021-10-21T13:46~',
  '2021-10-21T13:46',
  '2021-10-21',
  '2021-10-21~',
  '2020-02-29',
  '2021-02~',
  '2021-12',
  '2021',
  '2021~',
  '../2021-10-21',
  '2021-10-21/..',
  '2021-10-20~/2021-10-21',
  '2021-10-21T12:30/2021-10-21T13:30~',
  '2021-01-01T00:00+14:00',
]
const bad = [
  '2021-02-29',
  '2021-13',
  '21-10-2021',
  '2021-10-21T24:00',
  '2021-10-21T13',
  '../..',
  '/',
  '2021/',
  '../',
  '2022/2021',
  'x',
  '2021-10-21 13:46',
  '2021-10-21T13:46:60',
  '2021-10-21T13:46:12.',
  '2021-10-21T13:46+15:00',
  '2021-10-21T13:46+01:60',
  '2021-00',
  '0000-01-01',
  '2021-10-00',
]
run('new', dir, '--title', 'Times', '--by', 'Ada Vale')
run('add', dir, '{"kind":"exhibit","set":{"title":"A sheet"}}')
const add = when =>
  run('add', dir, JSON.stringify({ kind: 'fact', set: { text: when, status: 'agreed', sources: ['exhibit X1 whole'], when } }))
    .status
for (const when of good) same(add(when), 0, `${when} is taken`)
const { items, offsetMinutes } = JSON.parse(run('timeline', dir, '--json').stdout)
const reckoned = new Map(
  items.says.map((text, i) => [text, [items.earliest[i] ?? -Infinity, items.latest[i] ?? Infinity].map(String)]),
)
for (const when of good) same(reach(when, offsetMinutes)?.map(String), reckoned.get(when), `${when}, from when until when`)
for (const when of bad) same([reach(when, 0), add(when)], [null, 2], `${when} is no time`)
same(parseSpan('2021-10-21T13:46~').from.about, true, 'about is read')

const day = '2021-10-21'
for (const [typed, kept] of [
  ['2021-10-21T13:46~', '2021-10-21T13:46~'],
  ['13:46', '2021-10-21T13:46'],
  ['about 13:46', '2021-10-21T13:46~'],
  ['around 1:46 pm', '2021-10-21T13:46~'],
  ['12:05 am', '2021-10-21T00:05'],
  ['21 October 2021', '2021-10-21'],
  ['October 21, 2021', '2021-10-21'],
  ['Oct 21 2021 13:46', '2021-10-21T13:46'],
  ['about 21 October 2021, 1:40 pm', '2021-10-21T13:40~'],
  ['21.10.2021 13:46', '2021-10-21T13:46'],
  ['October 2021', '2021-10'],
  ['before 21 October 2021', '../2021-10-21'],
  ['after 2021-10-21', '2021-10-21/..'],
  ['from 20 October 2021', '2021-10-20/..'],
  ['between 13:30 and 14:15', '2021-10-21T13:30/2021-10-21T14:15'],
  ['20 October 2021 to 21 October 2021', '2021-10-20/2021-10-21'],
  ['hacia las 13:46', ''],
  ['hacia 13:46', '2021-10-21T13:46~'],
  ['antes del 21 de octubre de 2021', '../2021-10-21'],
  ['entre 13:30 y 14:15', '2021-10-21T13:30/2021-10-21T14:15'],
  ['desde el 21 de octubre de 2021', ''],
  ['близько 13:46', '2021-10-21T13:46~'],
  ['до 21 жовтня 2021', '../2021-10-21'],
  ['між 13:30 і 14:15', '2021-10-21T13:30/2021-10-21T14:15'],
  ['3/4/2021', ''],
  ['soon', ''],
  ['31 February 2021', ''],
])
  same(spanOf(typed, day), kept, `typed: ${typed}`)
same(spanOf('13:46', ''), '', 'a time of no day is none')

same(
  readSource('exhibit JH/12 00:01:02.500-00:01:09'),
  { kind: 'exhibit', name: 'JH/12', place: '00:01:02.500-00:01:09' },
  'a source',
)
same(writeSource(readSource('log ridge 4711')), 'log ridge 4711', 'and back')
same(['1:02', '01:02:03.5', '1:75', 'x'].map(clockOf), ['00:01:02', '01:02:03.500', '', ''], 'times of a recording')
same(placeOf('times', '1:02', '1:01'), '', 'not before its begin')
same(
  [placeOf('pages', '3', ''), placeOf('pages', '3', '5'), placeOf('pages', '5', '3'), placeOf('pages', '0', '')],
  ['p3', 'p3-5', '', ''],
  'pages',
)
same([placeOf('paragraph', '0', ''), placeOf('entry', '0', '')], ['', '0'], 'paragraphs from one, entries from nought')

const told = (number, matter) => ({ kind: 'told', fields: { number: [{ v: number }], matter: [{ v: matter }] } })
const found = matters([
  told('T1', 'the two shots of Friday'),
  told('T2', 'the first of the two shots of Friday'),
  told('T3', 'more time is asked for'),
  told('T10', 'The two shots of Friday.'),
])
same(
  found.map(matter => [matter.text, matter.told.map(entry => entry.fields.number[0].v)]),
  [
    ['the two shots of Friday', ['T1', 'T2', 'T10']],
    ['more time is asked for', ['T3']],
  ],
  'matters',
)
same(
  [finds('shot fri', 'the two shots of Friday'), finds('hot', 'the two shots'), finds('', 'x')],
  [true, false, true],
  'found by how words begin',
)

/** Every kind, field, word, duty and question of an account has its words; Spanish and Ukrainian have what English has (pure.mjs). */
const words = JSON.parse(readFileSync(new URL('../../web/src/words/en.json', import.meta.url), 'utf8'))
const { kinds, duties, asks } = JSON.parse(run('list', dir, '--whole').stdout)
const dumb = [
  ...kinds.map(one => [`kind.${one.kind}`]),
  ...kinds.flatMap(one => one.fields.map(field => [`field.${field.key}`, `field.${one.kind}.${field.key}`])),
  ...kinds.flatMap(one =>
    one.fields
      .filter(field => field.type === 'word')
      .flatMap(field => field.words.split(' ').map(word => [`word.${word}`, `${field.key}.${word}`, `askhead.${word}`])),
  ),
  ...duties.map(one => [`duty.${one.key}`]),
  ...asks.flatMap(one => [[`ask.${one.ask}`], [`askhead.${one.ask}`]]),
].filter(keys => !keys.some(key => `inquiry.${key}` in words))
same(dumb, [], 'what has no words')

rmSync(folder, { recursive: true, force: true })
finish()
