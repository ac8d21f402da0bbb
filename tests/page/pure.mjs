// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// pure.mjs SHOWCLEAR CORE.WASM - the page's parts that need no page: looks, outbox, bundles; its words in three languages; its
// types against the vocabulary; its size.
import { webcrypto } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { forbiddenIn } from './forbidden.mjs'
import { departed, tabbed } from './pure-reach.mjs'
import { size } from './pure-size.mjs'

globalThis.crypto ??= webcrypto // Node 18 keeps it in a module

const web = new URL('../../web/', import.meta.url).pathname
const { buildSync } = createRequire(join(web, 'package.json'))('esbuild')
const folder = mkdtempSync(join(tmpdir(), 'showclear-pure-'))
async function load(name) {
  const outfile = join(folder, `${name}.mjs`)
  buildSync({
    entryPoints: [join(web, 'src', `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
  })
  return import(outfile)
}
const text = path => readFileSync(join(web, path), 'utf8')

async function looks() {
  const { points, tap, taps, command, nothingTapped, failedProof } = await load('looking')
  const colt = { item: 3, action: 'revolver', points: 6, rounds: 6, spent: 2 },
    rifle = { item: 4, action: 'long-gun', points: 2, rounds: 0, spent: 0 }
  const lot = { lot: 1 },
    by = { shower: 8, looker: 4, seen: 40, count: 0 }
  const all = (look, found = true) => points(look).reduce((tapped, point) => tap(tapped, point, found), nothingTapped)
  same(
    points({ kind: 'empty', item: colt, ...by }),
    [...Array(6).fill('chamber'), 'bore'],
    'a revolver is seen chamber by chamber, then the bore',
  )
  same(points({ kind: 'empty', item: rifle, ...by }), ['chamber', 'well', 'bore'], 'a long gun is seen chamber, well, bore')
  same(
    points({ kind: 'unload', item: colt, ...by }),
    [...Array(4).fill('round'), 'case', 'case', 'bore'],
    'what was fired is seen as a case',
  )
  same(points({ kind: 'count', lot, ...by, count: 50 }), [], 'fifty rounds are figures, not taps')
  const empty = { kind: 'empty', item: colt, ...by }
  same(
    command(empty, all(empty)),
    {
      kind: 'look-empty',
      args: { item: 3, shower: 8, seen: 6, of: 6, bore: 1 },
      for: 4,
      seen: 40,
    },
    'a whole empty look',
  )
  same(
    command(empty, tap(nothingTapped, 'chamber', true)).args,
    { item: 3, shower: 8, seen: 1, of: 6, bore: 0 },
    'a partial look says how little was seen',
  )
  const unload = { kind: 'unload', item: colt, ...by }
  same(
    command(unload, all(unload, false)).args,
    { item: 3, shower: 8, proved: 0, failed: 4, spent: 2, bore: 1 },
    'a mark not found is a failed proof, not a proved round',
  )
  const load_ = { kind: 'load', item: colt, lot, ...by, count: 6 }
  same(command(load_, all(load_)).args, { item: 3, lot: 1, shower: 8, count: 6, proved: 6 }, 'six rounds, each proved')
  same(
    failedProof(load_),
    { kind: 'fail-proof', args: { lot: 1, item: 3, count: 1 }, for: 4 },
    'a round that fails its proof sets its lot aside',
  )
  same(taps(nothingTapped), 0, 'nothing is preselected')
}

/** Which looks a weapon's state asks for, and what follows one before the same looker. */
async function flows() {
  const { offers, loadsFor, next, whole, isNewTap, doubleMs, command } = await load('looking')
  const lot = (lot, kind, state = ['received']) => ({ lot, kind, state }),
    danger = (setup, kind, count, work = 'planned') => ({ setup: { setup, work }, danger: { kind, count } })
  const item = more => ({ item: 3, state: 'opened', points: 6, rounds: 0, spent: 0, looker: 0, sight: 0, kind: 'empty', ...more })
  const flowsOf = ({ likely, also }) => [likely.map(offer => offer.flow), also.map(offer => offer.flow)]
  const good = lot(1, 'dummy'),
    blanks = lot(2, 'blank')
  same(
    loadsFor([danger(4, 'dummy', 6), danger(5, 'dummy', 6), danger(6, 'empty', 0)], [good, blanks]).map(row => [
      row.setup,
      row.lot.lot,
    ]),
    [[4, 1]],
    'two plans that want the same are one load, and an empty one is none',
  )
  same(
    loadsFor([danger(4, 'dummy', 6), danger(5, 'blank', 2, 'take')], [good, blanks]).map(row => row.setup),
    [5, 4],
    'what is at work comes first',
  )
  same(
    loadsFor([danger(4, 'dummy', 6)], [lot(1, 'dummy', ['received', 'quarantined']), lot(3, 'dummy')]).map(row => row.lot.lot),
    [3],
    'a lot that is set aside is not offered beside one that is not',
  )
  const loads = loadsFor([danger(4, 'dummy', 6)], [good])
  same(flowsOf(offers(item({}), loads)), [['empty'], []], 'nobody has looked: it is looked into')
  same(flowsOf(offers(item({ looker: 4 }), loads)), [['load'], ['empty']], 'seen empty: it is loaded as planned')
  same(flowsOf(offers(item({ rounds: 6, state: 'loaded', kind: 'dummy' }), loads)), [['heads'], ['unload']], 'loaded: heads')
  const back = item({ rounds: 6, state: 'back', kind: 'dummy' })
  same(flowsOf(offers(back, loads)), [['reset'], ['unload', 'heads']], 'back: the reset is strict')
  same(flowsOf(offers({ ...back, kind: 'blank' }, loads)), [['unload'], ['heads']], 'what no plan puts in only comes out')
  same(flowsOf(offers({ ...back, sight: 7 }, loads)), [['sight'], ['reset', 'unload', 'heads']], 'unbroken sight goes first')
  same(
    offers(back, loadsFor([danger(4, 'dummy', 6)], [good, lot(9, 'dummy')]), 9).likely.map(offer => offer.load.lot.lot),
    [9],
    'at a reset the same lot goes in again',
  )
  const look = { kind: 'unload', item: back, count: 0, shower: 8, looker: 4, seen: 40, then: { lot: good, count: 6 } }
  const after = next(look, whole(look), 44)
  same(
    [after.kind, after.lot.lot, after.count, after.looker, after.seen, after.then],
    ['load', 1, 6, 4, 44, undefined],
    'what was proved out is proved in before the same looker, who has seen that much of the log',
  )
  same(next(look, { ...whole(look), failed: 1 }, 44), null, 'after a failed proof nothing goes in')
  same(next({ ...look, then: undefined }, whole(look), 44), null, 'and nothing that nobody asked for')
  same(command({ ...look, kind: 'heads', unbroken: true }, whole(look)).args.unbroken, 1, 'an unbroken sight is said')
  check(isNewTap(doubleMs, 0) && !isNewTap(doubleMs - 1, 0), 'a bounce is no tap')
  check(isNewTap(0, 5000), 'nor does a clock that was set keep the next tap from being one')
}

async function crowds() {
  const { near } = await load('near')
  same(
    near(
      [
        { title: 'a', people: [0, 5, 3] },
        { title: 'b', people: [3, 8, 5] },
        { title: 'c', people: [5, 9, 2] },
      ],
      person => person !== 9,
    ),
    [
      { title: 'a', people: [5, 3] },
      { title: 'b', people: [8] },
      { title: 'c', people: [2] },
    ],
    'each near person once, in the nearest group; who may not is in none',
  )
  const { inSeries } = await load('series')
  const gun = (item, more) => ({
    item,
    points: 6,
    place: 'keeper',
    keeper: 8,
    rounds: 0,
    looker: 0,
    lookers: [],
    state: 'out',
    ...more,
  })
  const guns = [
    gun(1),
    gun(2, { looker: 4 }),
    gun(3, { rounds: 6, state: 'loaded' }),
    gun(4, { place: 'locker', keeper: 0 }),
    gun(5, { points: 0 }),
  ]
  const of = (kind, me) => inSeries(kind, guns, me).map(row => row.item)
  same([of('empty', 4), of('heads', 4), of('unload', 4)], [[1], [3], [3]], 'a series of looks is what waits for that look')
  same([of('empty', 8), of('heads', 8)], [[], []], 'nobody looks at what they show')
  same(
    [of('take', 8), of('lock', 8), of('lock', 4)],
    [[4], [2], []],
    'a custodian takes what is locked, and locks what was looked into',
  )
}

async function sending() {
  const { asSentNow, lateAfterMs } = await load('outbox')
  const command = { id: 'x', kind: 'take', args: {}, seen: 9 }
  const soon = 1000 + lateAfterMs - 1
  same(asSentNow(command, 1000, soon), { ...command, sent: soon }, 'what is sent soon is sent as it is, and says when it left')
  same(asSentNow(command, 1000, 1500, lateAfterMs).entry, 'late', 'a clock that was set meanwhile makes nothing soon')
  same(asSentNow(command, 1e6, 1000).about, 1000, 'nothing is done after it is entered')
  const late = asSentNow(command, 1000, 1000 + lateAfterMs)
  same(
    [late.entry, late.about, late.seen, late.id],
    ['late', 1000, undefined, 'x'],
    'what is sent later is late, and says when it was done',
  )
  const { bundlePath, entries } = await load('bundles')
  same(bundlePath(0, 300), '/log/tile/entries/000', 'a full bundle')
  same(bundlePath(1, 300), '/log/tile/entries/001.p/44', 'a bundle that is not full')
  same(bundlePath(1234067, 1e9), '/log/tile/entries/x001/x234/067', 'a far bundle')
  same(
    entries(Uint8Array.from([0, 7, ...Buffer.from('{"n":5}'), 0, 7, ...Buffer.from('{"n":6}')])).map(leaf => leaf.n),
    [5, 6],
    'two entries',
  )
  const { newId } = await load('wire')
  check(/^[0-9a-f]{32}$/.test(newId()) && newId() !== newId(), 'an id is 128 bits of chance')
}

const sources = dir =>
  readdirSync(join(web, dir), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? sources(`${dir}/${entry.name}`) : /\.tsx?$/.test(entry.name) ? [text(`${dir}/${entry.name}`)] : [],
  )
const plural = /\.(one|few|many|other)$/
const placeholders = value =>
  [...value.matchAll(/\{\w+\}/g)]
    .map(match => match[0])
    .sort()
    .join()

function words(schema) {
  const tables = Object.fromEntries(['en', 'es', 'uk'].map(name => [name, JSON.parse(text(`src/words/${name}.json`))]))
  const bases = table => new Set(Object.keys(table).map(key => key.replace(plural, '')))
  const en = bases(tables.en)
  for (const name of ['es', 'uk']) {
    const other = bases(tables[name])
    same(
      [...en].filter(key => !other.has(key)),
      [],
      `${name} has every word`,
    )
    same(
      [...other].filter(key => !en.has(key)),
      [],
      `${name} has no word of its own`,
    )
    const loose = Object.keys(tables[name]).filter(key => {
      const wanted = tables.en[key] ?? tables.en[`${key.replace(plural, '')}.other`] ?? tables.en[key.replace(plural, '')]
      return placeholders(wanted)
        .split(',')
        .some(hole => hole && !tables[name][key].includes(hole))
    })
    same(loose, [], `${name} leaves nothing out`)
  }
  for (const [name, table] of Object.entries(tables))
    for (const [key, value] of Object.entries(table)) {
      const bad = forbiddenIn(value)
      check(bad.length === 0, `${name} ${key} says ${bad}`)
    }
  const used = sources('src').flatMap(source => [...source.matchAll(/\bt\('([\w.-]+)'/g)].map(match => match[1]))
  same(
    [...new Set(used)].filter(key => !en.has(key)),
    [],
    'every word that is used is in the table',
  )
  if (schema) listed(schema, en)
  if (schema) ruled(schema)
}

/** Each rule's two texts, in each language, with what they name; the rulebook itself is the English. */
function ruled(schema) {
  for (const name of ['es', 'uk']) {
    const table = JSON.parse(text(`src/words/rules.${name}.json`))
    same(
      schema.rules.filter(row => table[row.rule]?.length !== 2).map(row => row.rule),
      [],
      `${name} has every rule (web/src/words/rules.${name}.json)`,
    )
    const loose = schema.rules.filter(row => {
      const [wrong, cure] = table[row.rule] ?? [row.wrong, row.cure]
      return [
        [wrong, row.wrong],
        [cure, row.cure],
      ].some(([theirs, ours]) => [...new Set(placeholders(ours).split(','))].some(hole => !theirs.includes(hole)))
    })
    same(
      loose.map(row => row.rule),
      [],
      `${name} names in each rule what the rule names`,
    )
    for (const [rule, texts] of Object.entries(table))
      check(forbiddenIn(texts.join(' ')).length === 0, `${name} ${rule} says ${forbiddenIn(texts.join(' '))}`)
  }
}

/** Every word of the vocabulary that a screen can show has its words. */
function listed(schema, en) {
  const lists = {
    KIND: 'kind',
    MARK: 'mark',
    CAPABILITY: 'capability',
    PLACE: 'place',
    WORK: 'work',
    MUZZLE: 'muzzle',
    MEASURE: 'measure',
    CONTENT: 'content',
    ANSWER: 'answer',
    CONCERN: 'concern',
    OUTCOME: 'outcome',
    VERDICT: 'verdict',
    REASON: 'reason',
    PACK: 'pack',
    RANK: 'rank',
  }
  /* Of these nobody is ever shown a none. */
  const named = {
    CLASS: 'thing',
    SUBJECT: 'subject',
    HAZARD: 'hazard',
    RISK: 'risk',
    SEVERITY: 'severity',
    NOTICE: 'notice',
    PARAMETER: 'parameter',
    STRICTER: 'stricter',
    LIVE_FIRE: 'live-fire',
    INSTEAD: 'instead',
    EVIDENCE: 'evidence',
  }
  const becomes = new Map([...text('src/waiting.ts').matchAll(/^ {2}'?([a-z-]+)'?: '([a-z-]+)',$/gm)].map(row => row.slice(1)))
  const events = new Set(schema.events.map(event => event.word))
  const dumb = schema.commands.map(row => row.word).filter(word => !events.has(becomes.get(word)))
  same(dumb.sort(), ['begin-production', 'report', 'stop'], 'whatever waits to be sent has words')
  const keys = ([list, prefix]) => schema.lists[list].map(word => `${prefix}.${word}`)
  const wanted = [
    ...Object.entries(lists).flatMap(keys),
    ...Object.entries(named)
      .flatMap(keys)
      .filter(key => !key.endsWith('.none')),
  ]
  const points = schema.classes.flatMap(row => row.points.map(point => `sees.${point}`))
  const all = [
    ...wanted,
    ...points,
    ...schema.roles.map(role => `role.${role}`),
    ...schema.events.map(event => `event.${event.word}`),
  ]
  same(
    all.filter(key => !en.has(key)),
    [],
    'every word of the vocabulary can be shown',
  )
}

function checked() {
  const run = (name, ...args) =>
    spawnSync(join(web, 'node_modules/.bin', name), args, {
      cwd: web,
      encoding: 'utf8',
    })
  const types = run('tsc', '-p', '.'),
    form = run(
      'prettier',
      '--config',
      '.prettierrc.json',
      '--check',
      'src',
      'build.mjs',
      'styles.mjs',
      'vocabulary.mjs',
      'notes.mjs',
      '../tests/page',
    )
  check(types.status === 0, `its types hold: ${types.stdout}`)
  check(form.status === 0, `it is formatted (npm run format in web/): ${form.stderr}`)
}

async function current(schema) {
  const { vocabulary } = await import(join(web, 'vocabulary.mjs'))
  check(
    vocabulary(schema) === text('src/vocabulary.ts'),
    'web/src/vocabulary.ts is current: node web/vocabulary.mjs <(showclear schema) > web/src/vocabulary.ts',
  )
  const { notes } = await import(join(web, 'notes.mjs'))
  check(notes(schema) === text('src/notes.ts'), 'web/src/notes.ts is current: tools/docs.py build/showclear node')
}

try {
  const [executable, wasm] = process.argv.slice(2)
  const made = executable && spawnSync(executable, ['schema'], { encoding: 'utf8', maxBuffer: 1 << 24 })
  const schema = made?.status === 0 ? JSON.parse(made.stdout) : null
  check(schema !== null, 'showclear schema answers')
  checked()
  await looks()
  await flows()
  await crowds()
  await sending()
  await departed(load, text)
  await tabbed(load)
  words(schema)
  if (schema) await current(schema)
  size(join(web, 'dist'), wasm)
} catch (fault) {
  check(false, fault.stack)
} finally {
  rmSync(folder, { recursive: true, force: true })
  finish()
}
