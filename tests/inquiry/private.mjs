// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// private.mjs EXECUTABLE - a private notebook entry, an erased name, an anonymous reporter, a family's wishes and whatever else a production
// keeps to itself are nowhere in its export, in an account over it, or in anything that leaves one of them: every byte of every
// output, streams of a PDF and packed files opened, standard error, and the account's folder itself. Somebody whose entry was
// erased in the account is nowhere in it either. What is searched for is first found where it does lie.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { stage } from '../page/staged.mjs'
import {
  ask,
  command,
  executable,
  folder,
  get,
  join,
  post,
  production,
  report,
  serve,
  showclear,
  test,
  until,
} from '../http/rig.mjs'

process.env.XDG_STATE_HOME = path.join(folder, 'state')

/* ---- what is searched for ---------------------------------------------------------------------------------------------- */

/** Each phrase as it is, and as what a careless hand might have made of it. */
const forms = phrase => {
  const bytes = Buffer.from(phrase)
  const sum = createHash('sha256').update(bytes)
  return [
    bytes,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    Buffer.from(phrase, 'utf16le'),
    encodeURIComponent(phrase),
    sum.digest('hex'),
  ].map(one => Buffer.from(one))
}
const NOTE = 'SEALEDNOTEOFINES',
  GIVEN = 'Givenquoll intention',
  NAMELESS = 'Zirkonium words without a name',
  REPORT = 'Numbat words of a report',
  WISH = 'Wallaby wish of the family',
  TOLD = 'Bilby was remembered so',
  ERASED = 'Potoroo Erasedname',
  GONE = 'Quillon Takenout',
  GONE_WORDS = 'Dunnart words of the one taken out'
const ofTheProduction = { NOTE, GIVEN, NAMELESS, REPORT, WISH, TOLD, ERASED, Tamsin: 'Tamsin Okafor', Rowan: 'Rowan Ashgrove' }
/** A document that was erased; another, which lies in the account and is held back at the family's wish. */
const DOCUMENT = 'Kowari words of a document taken out',
  HELD = 'Bettong words that the family holds back'
const everything = { ...ofTheProduction, GONE, GONE_WORDS, DOCUMENT }
const leaving = { ...everything, HELD }

/** Whatever is packed inside, too: gzip, the streams of a PDF, the files of a ZIP. */
function opened(bytes) {
  const tried = open => {
    try {
      return [open()]
    } catch {
      return []
    }
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [bytes, ...tried(() => gunzipSync(bytes))]
  const inside = [bytes]
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
    inside.push(spawnSync('pdftotext', ['-', '-'], { input: bytes }).stdout, spawnSync('pdfinfo', ['-'], { input: bytes }).stdout)
  for (
    let at = bytes.indexOf('stream');
    at >= 0 && bytes.subarray(0, 5).equals(Buffer.from('%PDF-'));
    at = bytes.indexOf('stream', at + 6)
  )
    inside.push(...tried(() => inflateSync(bytes.subarray(bytes[at + 6] === 13 ? at + 8 : at + 7))))
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4))
    inside.push(
      ...tried(() => inflateRawSync(bytes.subarray(at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)))),
    )
  return inside
}
let searched = 0
function holds(bytes, phrases) {
  searched += bytes.length
  const all = opened(Buffer.from(bytes)).map(one => Buffer.from(one))
  return Object.entries(phrases).flatMap(([name, phrase]) =>
    forms(phrase).some(form => all.some(one => one.includes(form))) ? [name] : [],
  )
}
const filesOf = place =>
  (fs.statSync(place).isDirectory()
    ? fs.readdirSync(place, { recursive: true }).map(name => path.join(place, name))
    : [place]
  ).filter(name => fs.statSync(name).isFile())
function nowhereIn(place, phrases = leaving) {
  for (const name of filesOf(place)) {
    assert.deepEqual(holds(fs.readFileSync(name), phrases), [], name)
    assert.deepEqual(holds(Buffer.from(name), phrases), [], name)
  }
}
/** run(...args): its whole output is searched, and its standard error. */
function run(...args) {
  const p = showclear(...args)
  assert.deepEqual(holds(p.stdout, leaving), [], `showclear ${args.join(' ')}`)
  assert.deepEqual(holds(p.stderr, leaving), [], `standard error of showclear ${args.join(' ')}`)
  return p
}

/* ---- a production with all of it ---------------------------------------------------------------------------------------- */

const dir = production('private')
const box = await serve(dir)
const s = await stage({ base: `http://127.0.0.1:${box.port}`, invite: async () => box.invite })
await s.gunMorning(22000)
await s.does('Ines', 'keep-note', { text: `-----BEGIN AGE ENCRYPTED FILE-----\n${NOTE}\n-----END AGE ENCRYPTED FILE-----\n` })
await s.does('Ines', 'give-note', { setup: '4a', text: JSON.stringify({ v: 1, intention: GIVEN }) })
await s.does('Gordon', 'recollect', { setup: '4a', consent: 'family', text: TOLD })
await s.does('Barnaby', 'report', { concern: 'near-miss', text: REPORT })
await s.inHand()
await s.does('Rowan', 'begin-work', { setup: '4a', mode: 'take' })
await s.does('Tamsin', 'report-discharge', { item: 'colt-1', setup: '4a', count: 1, text: 'of the discharge' })
const grip = await join(box, 'electric'),
  producer = await join(box, 'producer')
const nameless = await post(
  box,
  '/report',
  { code: 'c'.repeat(64), concern: 'told-to-skip', text: NAMELESS },
  { token: grip.token },
)
const wish = await command(box, producer.token, 'record-wish', { wish: 'images', reply: 'no', text: WISH })
const invited = await post(box, '/join', { invite: box.invite, name: ERASED })
const before = filesOf(dir).flatMap(name => holds(fs.readFileSync(name), { ERASED }))
await command(box, producer.token, 'lift-hold', { text: 'for this test' })
const erased = await command(box, producer.token, 'erase-private', { person: invited.json.person })
await box.end()
const out = path.join(folder, 'private-out')
assert.equal(run('export', dir, out).status, 0)

await test('what is searched for is there to be found', () => {
  assert.deepEqual(
    [nameless.status, wish.status, invited.status, erased.status],
    [200, 200, 200, 200],
    [nameless, wish, invited, erased].map(one => one.text).join(),
  )
  const found = new Set(filesOf(dir).flatMap(name => holds(fs.readFileSync(name), ofTheProduction)))
  for (const name of Object.keys(ofTheProduction))
    if (name !== 'ERASED') assert.ok(found.has(name), `${name} lies in the production's folder`)
  assert.ok(before.includes('ERASED'), 'and so did the name, before it was erased')
  assert.deepEqual(holds(Buffer.from(`x${Buffer.from(WISH).toString('base64')}`), everything), ['WISH'])
  nowhereIn(out)
})

/* ---- an account over its export ------------------------------------------------------------------------------------------ */

const account = path.join(folder, 'account')
const inquiry = (word, ...more) => run('inquiry', word, account, ...more)
const add = (kind, set, number) => {
  const p = showclear('inquiry', 'add', account, JSON.stringify({ kind, number, set }))
  assert.equal(p.status, 0, p.stderr)
  return p.stdout.trim()
}
assert.equal(run('inquiry', 'new', account, '--title', 'The day', '--by', 'Ada').status, 0)
assert.equal(run('inquiry', 'attach', account, out, '--name', 'ridge').status, 0)
add('person', { name: 'the armorer', roles: ['armorer'], 'in-log': [`ridge/${s.person('Tamsin')}`] })
add('person', { name: GONE, roles: ['electric'], 'in-log': [`ridge/${grip.person}`], words: GONE_WORDS })
for (const person of ['P1', 'P2']) add('relation', { person, relation: 'none' })
const { matters } = JSON.parse(run('inquiry', 'known', out, '--json').stdout)
const discharge = matters.find(matter => matter.kind === 'discharge')
add('exhibit', { title: 'A frame', setup: 'ridge/4a' }, 'X1')
add('statement', { person: 'P2', text: `00:00:01 ${GONE_WORDS}\n00:00:05 and more` })
add('statement', { person: 'P1', text: '00:00:01 It fired.\n00:00:05 Nobody meant it.' })
const fact = add('fact', {
  text: '{P2} stood there, {P1} had it.',
  status: 'disputed',
  sources: [`log ridge ${discharge.entry}`, 'exhibit X1 whole'],
  setup: 'ridge/4a',
  when: '2031-05-02T13:46~',
})
add('claim', {
  fact,
  text: 'It was not loaded.',
  of: 'the company',
  sources: [`log ridge ${discharge.entry}`],
  record: [
    'log ridge report-left',
    'log ridge wish-recorded',
    'log ridge private-erased',
    'log ridge note-kept',
    `log ridge ${discharge.entry}`,
  ],
})
add('told', { person: 'P2', matter: 'that it fired', by: 'was there', sources: [`log ridge ${discharge.entry}`] })
add('question', { duty: 'muzzle', ask: 'did', person: 'P2', status: 'put', setup: 'ridge/4a' })
function takeIn(number, words, ...more) {
  const file = path.join(folder, `${number}.txt`)
  fs.writeFileSync(file, `${words}\n`)
  const how = ['title', 'source', 'collected-by', 'where', 'how', 'device', 'basis'].flatMap(option => [
    `--${option}`,
    'as given',
  ])
  const p = showclear(
    'inquiry',
    'take',
    account,
    file,
    '--number',
    number,
    '--when',
    '2031-05-03',
    '--sensitivity',
    'open',
    ...how,
    ...more,
  )
  assert.equal(p.status, 0, p.stderr)
}
takeIn('X2', DOCUMENT)
takeIn('X3', HELD, '--kin-hold', 'the family')
add('open', { text: 'What does it say?', setup: 'ridge/4a' })
assert.deepEqual([...new Set(filesOf(account).flatMap(name => holds(fs.readFileSync(name), everything)))].sort(), [
  'DOCUMENT',
  'GONE',
  'GONE_WORDS',
])
for (const number of ['P2', 'S1', 'X2']) assert.equal(inquiry('erase', number).status, 0)

await test('the account itself, with the log in it, holds nothing of them', () => {
  nowhereIn(account, everything)
  assert.ok(
    filesOf(account).some(name => holds(fs.readFileSync(name), { HELD }).length),
    'what the family holds back is kept',
  )
})

await test('what is asked of the log: everything, each kind, every viewer', () => {
  const logs = [out, path.join(account, 'logs/ridge')]
  for (const log of logs) {
    assert.ok(run('inquiry', 'known', log, '--all').stdout.length > 10000)
    run('inquiry', 'known', log)
    const { people, matters, log: of } = JSON.parse(run('inquiry', 'known', log, '--all', '--json').stdout)
    assert.ok(people.every(person => !person.name))
    const left = matters.filter(matter => matter.nameless)
    assert.equal(left.length, 1)
    assert.deepEqual(
      left.flatMap(matter => matter.cells.filter(cell => cell.person === grip.person)),
      [],
      'who left it is in no row of it',
    )
    const last = String(of.entries - 1)
    for (const viewer of [0, ...people.map(person => person.person)].filter(viewer => log === out || viewer < 2))
      assert.equal(run('inquiry', 'at', log, last, '--json', '--viewer', String(viewer)).status, 0)
    run('inquiry', 'at', log, last)
    for (const [word, ...more] of [['verify'], ['prove', String(discharge.entry)]])
      assert.equal(run(word, log, ...more).status, 0, word)
  }
})

await test('what the account says, in every form', () => {
  for (const word of ['list', 'questions', 'told', 'evenness', 'interests', 'differences', 'open', 'clocks', 'exhibits'])
    for (const form of [[], ['--json']]) assert.ok(inquiry(word, ...form).status <= 2, word)
  for (const more of [['--suggest'], ['--all', '--json'], ['--all', '--suggest'], ['--matter', 'discharge']])
    inquiry('told', ...more)
  inquiry('timeline', '--json')
  assert.equal(inquiry('text', 'X3', '--why', 'a look').status, 1, 'the family holds it back')
  assert.equal(inquiry('list', '--whole').status, 0)
  assert.match(inquiry('told', '--matter', 'discharge').stdout, /P2 +told/, 'the number stays where the name was')
})

/** Whatever writes files: each in a folder of its own, every byte of which is searched. */
const written = path.join(folder, 'written')
await test('what leaves as files', () => {
  fs.mkdirSync(written)
  const at = name => path.join(written, name)
  const made = [
    ['print', '--out', at('account.html')],
    ['print', '--out', at('account.md')],
    ['print', '--out', at('account.pdf')],
    ['tables', '--to', at('tables')],
    ['asked', 'ridge', '--out', at('asked.jsonl')],
    ['timeline', '--out', at('timeline.html')],
    ['package', '--out', at('package')],
    ['package', '--out', at('package-given'), '--to', 'the court', '--with-exhibits', 'none'],
  ]
  for (const [word, ...more] of made) {
    const p = inquiry(word, ...more)
    assert.equal(p.status, 0, `${word}: ${p.stderr}`)
  }
  assert.equal(run('export', account, at('export')).status, 0)
  assert.equal(run('verify', at('export')).status, 0)
  assert.ok(filesOf(at('tables')).some(name => name.endsWith('.vtt')))
  const pdf = filesOf(written).filter(name => name.endsWith('.pdf'))
  assert.deepEqual(holds(fs.readFileSync(pdf[0]), { of: 'It was not loaded' }), ['of'], 'a PDF is read as text')
  nowhereIn(written)
})

await test('on the pages of its setups', async () => {
  assert.equal(inquiry('asked', 'ridge', '--into', dir).status, 0)
  const served = await serve(dir)
  const camera = await join(served, 'camera')
  const { status, text, json } = await get(served, '/asked?setup=4a', { token: camera.token })
  assert.equal(status, 200)
  assert.equal(json.asked.length, 4)
  assert.deepEqual(holds(Buffer.from(text), leaving), [])
  assert.deepEqual(holds(Buffer.from(text), { name: 'the armorer', log: 'Tamsin' }), [], 'by role')
  await served.end()
})

await test('on its own page, served', async () => {
  const child = spawn(executable, ['inquiry', 'serve', account, '--by', 'Ada'])
  let said = '',
    log = ''
  child.stdout.on('data', data => (said += data))
  child.stderr.on('data', data => (log += data))
  const [, url, token] = await until(() => said.match(/(http:\/\/127\.0\.0\.1:\d+)\/#([0-9a-f]+)\n/))
  const here = { url: new URL(url), port: Number(new URL(url).port) }
  const { json } = await ask(here, 'POST', '/account/enter', { body: { token } })
  for (const where of [
    '/account',
    '/account/timeline',
    '/account/known?log=ridge',
    `/account/at?log=ridge&entry=${discharge.entry}`,
    '/account/exhibit/X1?why=a%20look',
    '/account/exhibit/X3?why=a%20look',
  ]) {
    const { status, bytes } = await ask(here, 'GET', where, { token: json.session })
    assert.ok(status, where)
    if (!where.includes('exhibit')) assert.equal(status, 200, where)
    assert.deepEqual(holds(bytes, leaving), [], where)
  }
  child.kill('SIGTERM')
  await new Promise(done => child.on('exit', done))
  assert.deepEqual(holds(Buffer.from(said + log), leaving), [])
  nowhereIn(account, everything)
})

console.log(`${(searched / 1048576).toFixed(1)} MB were searched for ${Object.keys(leaving).length} phrases`)
report()
