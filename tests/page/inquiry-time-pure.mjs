// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-time-pure.mjs - of an inquiry's timeline, what needs no page: what lies in a window against a search through everything, heaps that
// count each item once, rows in which nothing overlaps, the ruler by the clock of the place, words with their zone, one clock for
// several recordings, sources as the account reads them, a log's entry before an instant.
import { createRequire } from 'node:module'
import { check, finish, same } from './check.mjs'

const root = new URL('../../', import.meta.url).pathname
const { buildSync } = createRequire(`${root}web/package.json`)('esbuild')
async function load(name) {
  const { outputFiles } = buildSync({
    entryPoints: [`${root}web/src/inquiry/time/${name}.ts`],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
const { columnsOf, shelfOf } = await load('columns')
const { heaps, lay, windowOf } = await load('shelves')

/** The same numbers in every run. */
function chance(seed) {
  let n = seed
  return () => (n = (Math.imul(n, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff
}
const noon = Date.parse('2021-10-21T19:46:12.250Z'),
  hour = 3600000
const words = ['agreed', 'disputed', 'unknown', 'told']
function made(count, seed) {
  const next = chance(seed)
  const rows = Array.from({ length: count }, () => {
    const from = Math.round(noon + (next() - 0.5) * 400 * hour),
      long = next() < 0.5 ? 0 : Math.round(next() ** 6 * 300 * hour),
      open = next()
    return [open < 0.05 ? null : from, open > 0.95 || open < 0.01 ? null : from + long]
  })
  return {
    offsetMinutes: -360,
    from: noon - 200 * hour,
    until: noon + 500 * hour,
    lanes: [0, 1, 2].map(n => ({ key: `${n}`, title: `${n}`, what: n ? 'fact' : 'log', role: '' })),
    items: {
      lane: rows.map(() => Math.floor(next() * 2.999)),
      earliest: rows.map(([from]) => from),
      latest: rows.map(([, until]) => until),
      entry: rows.map((_, i) => `F${i}`),
      status: rows.map(() => words[Math.floor(next() * 3.999)]),
      says: rows.map((_, i) => `${i}`),
      people: rows.map(() => []),
      sources: rows.map(() => []),
    },
    people: [],
    media: [],
  }
}

const timeline = made(3000, 7),
  columns = columnsOf(timeline),
  lain = lay(columns)
const { items } = timeline
same(
  [...columns.order].every((item, i) => !i || columns.anchor[columns.order[i - 1]] <= columns.anchor[item]),
  true,
  'columns are in order',
)
const untimed = items.lane.map((_, i) => i).filter(i => items.earliest[i] === null && items.latest[i] === null)
same(
  [...lain.untimed].sort((a, b) => a - b),
  untimed,
  'what has no time is kept apart, all of it',
)
check(untimed.length > 0, 'there is some without a time')
for (const [from, until] of [
  [noon - 300 * hour, noon + 600 * hour],
  [noon - 5 * hour, noon + 5 * hour],
  [noon, noon + 1000],
  [noon + 900 * hour, noon + 901 * hour],
]) {
  const held = windowOf(lain, columns, from, until)
  const wanted = items.lane
    .map((_, i) => i)
    .filter(i => {
      const a = items.earliest[i] ?? items.latest[i],
        b = items.earliest[i] === null ? items.latest[i] : (items.latest[i] ?? items.earliest[i])
      return a !== null && a < until && b >= from
    })
  const got = Array.from({ length: held.count - untimed.length }, (_, i) => held.at(i))
  same(
    got.slice().sort((a, b) => a - b),
    wanted,
    `a window of ${(until - from) / 1000} s holds what a search finds`,
  )
  check(
    got.every((item, i) => !i || columns.anchor[got[i - 1]] <= columns.anchor[item]),
    'in order of time',
  )
}
for (const length of [0, 1, 2, 8, 9, 64, 511, 512, 513, 8 ** 12]) {
  const shelf = shelfOf(length),
    most = shelf ? 8 ** (shelf - 1) : 0
  check(length <= most && (shelf < 2 || length > most / 8), `a length of ${length} lies on shelf ${shelf}`)
}
const heaped = heaps(lain.lanes[1], noon - 200 * hour, hour, 400, 6)
const begun = [...lain.inLane[1]].filter(i => columns.anchor[i] >= noon - 200 * hour && columns.anchor[i] < noon + 202 * hour)
same(
  heaped.reduce((n, heap) => n + heap.count, 0),
  begun.length,
  'heaps count each item once',
)
same(
  heaped.reduce((n, heap) => n + heap.disputed, 0),
  begun.filter(i => items.status[i] === 'disputed').length,
  'and each that is disputed',
)
const keep = Uint8Array.from(items.status, word => Number(word === 'unknown'))
check(
  [...lay(columns, keep).all].every(i => items.status[i] === 'unknown'),
  'a filter keeps what it names',
)

const { lanesIn, pack, standsOf } = await load('rows')
const few = made(60, 3),
  fewColumns = columnsOf(few),
  fewLain = lay(fewColumns),
  row = new Uint8Array(60)
pack(fewLain, fewColumns, 1, 60, 20, row)
const taken = new Map()
for (const item of fewLain.inLane[1]) {
  const before = taken.get(row[item])
  check(before === undefined || before <= fewColumns.anchor[item], `item ${item} overlaps none in its row`)
  taken.set(row[item], fewColumns.anchor[item] + fewColumns.length[item])
}
const { stands, high } = standsOf(few.lanes, [0, 9, 1])
same(
  stands.map(stand => stand.rows),
  [1, 9, 1],
  'a lane is as high as it has use for, an empty one a row',
)
same(lanesIn(stands, 0, high), [0, 3], 'all lanes are in sight')
same(lanesIn(stands, stands[1].top + 1, stands[2].top), [1, 2], 'one is')

const { held, nearer, timeAt, whole, xOf, shown } = await load('view')
const limits = [noon - 10 * hour, noon + 10 * hour],
  view = whole(...limits, 1000)
check(xOf(view, limits[0]) > 0 && xOf(view, limits[1]) < 1000, 'everything is in sight at first')
const close = nearer(view, 300, 64)
check(Math.abs(timeAt(close, 300) - timeAt(view, 300)) < 1, 'what lies under the finger stays under it')
check(held(nearer(view, 0, 1e12), limits, 1000).perPixel === 0.5, 'a frame is the nearest')
check(held({ from: noon + 900 * hour, perPixel: 1000 }, limits, 1000).from <= limits[1], 'nobody is lost beside it')
same(shown(close, timeAt(close, 500), 1000), close, 'what can be seen moves nothing')

const { ticksOf } = await load('ticks')
const { bothSaid, clockSaid, lengthSaid, spanSaid, zoneSaid } = await load('said')
for (const perPixel of [0.5, 3, 40, 900, 20000, 400000, 5e6, 6e7, 1e9]) {
  const ticks = ticksOf({ from: noon, perPixel }, 1000, -360)
  check(ticks.length >= 1 && ticks.length <= 14, `${ticks.length} marks at ${perPixel} ms a pixel`)
  check(
    ticks.every((tick, i) => !i || tick.x - ticks[i - 1].x >= 80),
    `and none stand in each other at ${perPixel}`,
  )
}
const midnight = ticksOf({ from: noon, perPixel: 100000 }, 1000, -360).find(tick => tick.grain === 'day')
same(new Date(midnight.at).toISOString(), '2021-10-22T06:00:00.000Z', 'a day begins at midnight by the clock of the place')
check(
  ticksOf({ from: noon, perPixel: 6e6 }, 1000, -360).every(tick => new Date(tick.at).getUTCDay() === 1),
  'weeks begin on Monday',
)
same(zoneSaid(-360), 'UTC−06:00', 'a zone west')
same(zoneSaid(345), 'UTC+05:45', 'a zone east, of three quarters')
same(
  bothSaid(noon, -360, 400, 'en'),
  { local: 'Thu, Oct 21, 2021, 13:46:12.250', utc: '19:46:12.250', zone: 'UTC−06:00' },
  'an instant by both clocks',
)
same(bothSaid(noon + 6 * hour, -360, 400, 'en').utc, 'Fri, Oct 22, 2021, 01:46:12.250', 'UTC is another day by then')
same(bothSaid(noon, -360, 90000, 'en').local, 'Thu, Oct 21, 2021, 13:46', 'no finer than it is known')
same([lengthSaid(400), lengthSaid(90000), lengthSaid(3), lengthSaid(7200000)], ['0.4 s', '1.5 min', '3 ms', '2 h'], 'lengths')
const plain = { between: (a, b) => `${a} to ${b}`, by: b => `by ${b}`, from: a => `from ${a}` }
const span = (from, until) => spanSaid(from, until, -360, 'en', plain)
const day = Date.parse('2021-10-21T06:00:00Z')
same(span(day, day + 24 * hour - 1), 'Thu, Oct 21, 2021', 'a day is its date')
same(span(day, day + 48 * hour - 1), 'Thu, Oct 21, 2021 to Fri, Oct 22, 2021', 'two days')
same(span(null, day + 24 * hour - 1), 'by Thu, Oct 21, 2021', 'open on one side')
same(span(day + 60000, null), 'from Thu, Oct 21, 2021, 00:01', 'and on the other')
same(span(null, null), '', 'on both')
same(span(noon, noon), 'Thu, Oct 21, 2021, 13:46:12.250', 'an instant')
same(span(day + 60000, day + 119999), 'Thu, Oct 21, 2021, 00:01', 'exact to a minute')
same(clockSaid(day, -360, 'day', 'uk').includes('21'), true, 'in another language')

const { atInstant, correction, inFile, runs, together } = await load('sync')
const medium = (more = {}) => ({ from: noon, until: noon + 600000, ppm: 100, clock: 'B1', group: null, gaps: [], ...more })
check(Math.abs(atInstant(medium(), inFile(medium(), noon + 500000)) - noon - 500000) < 1e-6, 'there and back')
check(Math.abs(inFile(medium(), noon + 500000) - 500.05) < 0.001, 'a clock that is fast is farther on')
same(correction(medium(), noon + 1000, 1.0001, 1).to, undefined, 'what is near is left')
check(correction(medium(), noon + 1000, 1.05, 1).rate < 1, 'what is early is slowed')
check(correction(medium(), noon + 1000, 0.95, 1).rate > 1, 'what is late is hurried')
check(Math.abs(correction(medium(), noon + 1000, 9, 1).to - 1.0001) < 0.001, 'what is far is moved')
const { frameAt, rateOf, sought, stepped } = await load('frames')
const film = (frames, more) => medium({ kind: 'video', frames, ppm: null, ...more })
same(
  [
    film('25/1'),
    film('30000/1001'),
    film('0/0'),
    film('1/0'),
    film(null),
    film('25'),
    medium({ kind: 'audio', frames: '25/1' }),
  ].map(rateOf),
  [25, 30000 / 1001, null, null, null, null, null],
  'pictures a second, or none',
)
for (const frames of ['24/1', '25/1', '30000/1001', '60000/1001', '1/2', '1000/1']) {
  const one = film(frames, { ppm: 40 }),
    rate = rateOf(one)
  let at = atInstant(one, 0.5 / rate)
  const seen = Array.from({ length: 200 }, () => frameAt(inFile(one, (at = stepped(one, at, 1))), rate))
  same(
    seen,
    [...Array(200).keys()].map(n => n + 1),
    `${frames}: each picture once`,
  )
  same(frameAt(inFile(one, stepped(one, at, -1)), rate), 199, `${frames}: and back`)
  const shown = Array.from({ length: 100 }, (_, n) => frameAt(sought(one, atInstant(one, n / rate)), rate))
  same(shown, [...Array(100).keys()], `${frames}: at its edge the picture that begins there`)
}
same(stepped(film(null), noon + 5000, 1), noon + 5010, 'without pictures ten milliseconds')
same(stepped(film('25/1'), noon - 5000, -1), noon - 5010, 'and before it begins')
same([sought(film(null), noon - 5), sought(film(null), noon + 700000)], [0, 600], 'its beginning and its end')
same(
  [noon - 1, noon, noon + 250, noon + 600000].map(at => runs(medium({ gaps: [[noon + 200, noon + 300]] }), at)),
  [false, true, false, false],
  'a gap is a gap',
)
same(together([medium({ clock: null }), medium(), medium({ clock: 'B2' })]), [false, true, true], 'no clock, no common clock')
same(
  together([medium({ clock: null, group: 1 }), medium({ clock: null, group: 2 }), medium({ clock: null, group: 1 })]),
  [true, false, true],
  'groups stay apart',
)
same(together([medium({ clock: null })]), [false], 'one by itself is on nobody’s clock')

const { cite, logEntry, positionSaid } = await load('citing')
same(cite('X3', 62.5, 69), 'exhibit X3 00:01:02.500-00:01:09', 'a source')
same(cite('X3', 69, 62.5), 'exhibit X3 00:01:02.500-00:01:09', 'whichever was marked first')
same(cite('JH/12', null, null), 'exhibit JH/12 whole', 'without marks the whole')
same(positionSaid(3600 * 11 + 0.001), '11:00:00.001', 'a long recording')
same(logEntry('log long-ridge 4711'), { log: 'long-ridge', entry: 4711 }, 'an entry of a log')
same([logEntry('F24'), logEntry('log x'), logEntry('exhibit X3 whole')], [null, null, null], 'and what is none')

const { lastBefore, logsOf, stoodOf } = await load('asItStood')
const logged = {
  lanes: [{ what: 'log' }, { what: 'told' }],
  items: {
    lane: [0, 0, 0, 1],
    earliest: [noon + 10, noon, noon + 5, noon + 7],
    latest: [noon + 10, noon, noon + 5, noon + 7],
    entry: ['log ridge 9', 'log ridge 7', 'log ridge 30', 'log ridge 8'],
    status: ['now', 'now', 'late', 'told'],
    says: [],
    people: [],
    sources: [],
  },
}
const logs = logsOf(logged, columnsOf(logged))
same(
  [noon - 1, noon, noon + 6, noon + 11].map(at => lastBefore(logs, 'ridge', at)?.entry ?? null),
  [null, 7, 7, 9],
  'the entry at or before; what came late is not what stood',
)
const { stood } = {
  stood: stoodOf('ridge', {
    entry: 7,
    views: {
      now: { stop: { reason: 'injury', answered: [1], asked: [1, 2] } },
      people: [{ person: 1, roles: ['armorer'] }],
      reports: [
        { report: 1, state: 'open', concern: 'near-miss', owner: 2 },
        { report: 2, state: 'answered', concern: 'injury', owner: 2 },
      ],
      asks: [
        { ask: 1, state: 'yes', need: 'time', owner: 1 },
        { ask: 2, state: 'no', need: 'training', owner: 1 },
      ],
      items: [
        { id: 'R-02', state: 'out', holder: 0, keeper: 1 },
        { id: 'R-03', state: 'locked', holder: 0, keeper: 1 },
      ],
    },
    setups: [{ id: '118c', dangers: [{}], copied: [1], mustAnswer: [1, 2] }],
  }),
}
same(
  stood.lines.map(line => `${line.key} ${line.id ?? ''} ${line.people}`),
  ['stop  1', 'stop-silent  2', 'report 1 2', 'ask 2 1', 'plan 118c 1', 'plan-silent 118c 2', 'out R-02 1'],
  'what was open, and in whose hands',
)

const { hit } = await load('hit')
const drawn = [
  { what: 'item', of: 1, x: 0, y: 0, wide: 400, high: 20 },
  { what: 'item', of: 2, x: 100, y: 0, wide: 16, high: 20 },
]
same(
  [hit(drawn, 108, 10).of, hit(drawn, 50, 10).of, hit(drawn, 50, 40).of, hit(drawn, 50, 90)],
  [2, 1, 1, null],
  'the narrowest under it, the nearest beside it',
)
const { peaksOf } = await load('peaks')
const peaks = peaksOf(Float32Array.of(0, 0.5, -0.25, 0, 1, -1), 3)
same(
  [[...peaks.most], [...peaks.least]],
  [
    [0.5, 0, 1],
    [0, -0.25, -1],
  ],
  'the least and the greatest of each stretch',
)
const { shapeOf } = await load('shapes')
const shapes = ['agreed', 'disputed', 'unknown'].map(word =>
  JSON.stringify([shapeOf(word).path, shapeOf(word).fill, shapeOf(word).bar]),
)
same(new Set(shapes).size, 3, 'agreed, disputed and unknown differ without their colours')
finish()
