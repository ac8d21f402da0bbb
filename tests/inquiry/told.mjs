// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// told.mjs EXECUTABLE - who had been told what, by an account and by the logs attached to it, in one table: each row with its source,
// everybody listed, who cannot answer with why; what only the log shows is suggested, and written by nobody; a claim beside what the
// record shows was done; what is tied to a log must be in it; a log that is not what was attached tells nothing.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { stage } from '../page/staged.mjs'
import { folder, production, report, serve, showclear, test } from '../http/rig.mjs'

const dir = production('day')
const box = await serve(dir)
const s = await stage({ base: `http://127.0.0.1:${box.port}`, invite: async () => box.invite })
await s.gunMorning(22000)
await s.inHand()
await s.does('Rowan', 'begin-work', { setup: '4a', mode: 'take' })
await s.does('Tamsin', 'report-discharge', { item: 'colt-1', setup: '4a', count: 1, text: 'the words of it' })
await s.does('Benedikt', 'answer-stop', { person: s.person('Benedikt') })
await box.end()
const out = path.join(folder, 'day-out')
assert.equal(showclear('export', dir, out).status, 0)

const account = path.join(folder, 'account')
const inquiry = (word, ...more) => showclear('inquiry', word, account, ...more)
const add = (kind, set) => inquiry('add', JSON.stringify({ kind, set }))
const added = (kind, set) => {
  const { status, stdout, stderr } = add(kind, set)
  assert.equal(status, 0, stderr)
  return stdout.trim()
}
const told = (...more) => {
  const { status, stdout, stderr } = inquiry('told', '--json', ...more)
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout)
}
const tied = (name, role) => added('person', { name: role, roles: [role], 'in-log': [`ridge/${s.person(name)}`] })

assert.equal(showclear('inquiry', 'new', account, '--title', 'The day', '--by', 'Ada').status, 0)
assert.equal(inquiry('attach', out, '--name', 'ridge').status, 0)
const armorer = tied('Tamsin', 'armorer'),
  advisor = tied('Benedikt', 'safety-advisor'),
  hurt = tied('Saskia', 'cinematographer'),
  supplier = added('person', { name: 'the supplier', roles: ['supplier'] })
const [matter] = JSON.parse(showclear('inquiry', 'known', out, '--kind', 'discharge', '--json').stdout).matters
const of = (list, person) => list.rows.filter(row => row.person === person)

await test('what is tied to a log is in it: persons, setups, entries, events', () => {
  const refused = [
    ['person', { name: 'x', roles: ['grip'], 'in-log': ['ridge/9999'] }, /in-log: expected LOG\/NUMBER/],
    ['person', { name: 'x', roles: ['grip'], 'in-log': ['ridge/0'] }, /in-log/],
    ['person', { name: 'x', roles: ['grip'], 'in-log': ['other/1'] }, /in-log/],
    ['person', { name: 'x', roles: ['grip'], 'in-log': ['../day/1'] }, /in-log/],
    ['open', { text: 'x', setup: 'ridge/99z' }, /setup: expected LOG\/SETUP/],
    ['open', { text: 'x', setup: 'ridge/' }, /setup/],
    ['fact', { text: 'x', status: 'agreed', sources: ['log ridge 1'], setup: '4a' }, /setup/],
  ]
  for (const [kind, set, words] of refused) {
    const { status, stderr } = add(kind, set)
    assert.equal(status, 2, JSON.stringify(set))
    assert.match(stderr, words)
  }
  added('open', { text: 'Who stood there?', setup: 'ridge/4a' })
})

await test('the log shows it, with its entry; the account has no row, and none is written', () => {
  const list = told('--matter', 'discharges')
  const [row] = of(list, armorer)
  assert.deepEqual([row.word, row.source, row.suggested], ['told', `log ridge ${matter.entry}`, true])
  assert.deepEqual(
    list.logs.map(log => [log.name, log.whole]),
    [['ridge', true]],
  )
  assert.ok(list.noRecord.includes(supplier))
  assert.ok(list.noRecordIn.ridge.length > 0, 'and those of the log to whom nobody is tied')
  const everybody = new Set([...list.rows.map(one => one.log?.person), ...list.noRecordIn.ridge])
  for (const [name, role] of [
    ['Tamsin', armorer],
    ['Benedikt', advisor],
    ['Saskia', hurt],
  ])
    assert.ok(everybody.has(s.person(name)) || list.noRecord.includes(role), `${name} is listed`)
  assert.equal(JSON.parse(inquiry('list', '--kind', 'told', '--json').stdout).length, 0)
})

await test('a stop asks whoever was hurt: no answer on record, and that they cannot answer, with why', () => {
  const before = of(told('--matter', 'discharge'), hurt)
  assert.ok(
    before.some(row => row.word === 'offered' && !row.cannotAnswer),
    JSON.stringify(before),
  )
  added('question', { duty: 'muzzle', ask: 'told', person: hurt, status: 'cannot-answer', why: 'was wounded' })
  const after = told('--matter', 'discharge')
  assert.equal(of(after, hurt).find(row => row.word === 'offered').cannotAnswer, 'was wounded')
  assert.deepEqual(after.cannotAnswer, [{ person: hurt, why: 'was wounded' }])
  assert.match(inquiry('told', '--matter', 'discharge').stdout, /no answer on record; cannot answer: was wounded/)
  assert.doesNotMatch(inquiry('evenness').stdout, /to another 1/, 'whoever cannot answer makes nobody short')
})

await test('whoever the page of the person hurt is about cannot answer either', () => {
  const medic = tied('Kit', 'medic')
  assert.equal(told('--matter', 'discharge').cannotAnswer.length, 1)
  const page = added('hurt', { title: 'The medic', person: medic, text: 'As the family gave it.', by: 'the family' })
  assert.deepEqual(told('--matter', 'discharge').cannotAnswer[1], { person: medic, why: `was hurt: ${page}` })
})

await test('what is suggested can be added as it is, and then stands by its number', () => {
  const { status, stdout } = inquiry('told', '--matter', 'discharge', '--suggest')
  assert.equal(status, 0)
  const lines = stdout.trim().split('\n')
  assert.ok(lines.length >= 2 && lines.every(line => JSON.parse(line).kind === 'told'))
  for (const line of lines) assert.equal(inquiry('add', line).status, 0)
  const list = told('--matter', 'discharge')
  assert.ok(of(list, armorer).some(row => row.entry && row.source.endsWith(`log ridge ${matter.entry}`)))
  assert.ok(
    list.rows.every(row => !row.person || !row.suggested),
    'nothing more is suggested of them',
  )
  assert.equal(told('--matter', `ridge/${matter.matter}`).rows.length, list.rows.length, 'asked for by its number')
})

await test('a row counts as having a source where the log has one', () => {
  const lacks = person =>
    JSON.parse(inquiry('open', '--json').stdout).filter(
      one => one.where === `danger-answered ${person}` && one.says.includes('no evidence yet'),
    )[0].says
  assert.doesNotMatch(lacks(armorer), /told/)
  assert.match(lacks(hurt), /told/)
  const short = inquiry('evenness')
    .stdout.split('\n')
    .find(line => line.startsWith(`danger-answered ${armorer}`))
  assert.match(short, new RegExp(`had been told, by log ridge ${matter.entry}`))
})

await test('a claim stands beside what the record shows was done', () => {
  const fact = added('fact', {
    text: 'Live ammunition always was prohibited.',
    status: 'disputed',
    sources: [`log ridge ${matter.entry}`],
  })
  const claim = { fact, text: 'It always was.', of: 'the company', sources: [`log ridge ${matter.entry}`] }
  assert.equal(add('claim', { ...claim, record: ['log ridge no-such-event'] }).status, 2)
  assert.equal(add('claim', { ...claim, record: ['log other place-swept'] }).status, 2)
  added('claim', { ...claim, record: ['log ridge place-swept', 'log ridge lot-received', `log ridge ${matter.entry}`] })
  const { stdout } = showclear('inquiry', 'print', account, '--out', path.join(folder, 'p.md'))
  const text = fs.readFileSync(path.join(folder, 'p.md'), 'utf8')
  assert.match(text, /log ridge place-swept: none is on record/, stdout)
  assert.match(text, /log ridge lot-received: 20\d\d-.*entry \d+: lot-received, by person \d+/)
  assert.match(text, /: discharge-reported, by person \d+ \(armorer\), colt-1, in 4a/)
})

await test('print and tables have the rows of the log', () => {
  const text = fs.readFileSync(path.join(folder, 'p.md'), 'utf8').split('## Who had been told')[1].split('\n## ')[0]
  assert.match(text, /cannot answer: was wounded/)
  assert.match(text, /entries, each as it was signed and attached/)
  assert.match(text, new RegExp(`log ridge ${matter.entry}`))
  const tables = path.join(folder, 'tables')
  assert.equal(inquiry('tables', '--to', tables).status, 0)
  const rows = fs.readFileSync(path.join(tables, 'who-was-told.csv'), 'utf8').trim().split('\r\n')
  assert.equal(rows.length - 1, told('--all').rows.length)
})

await test('on the clock of the place, and in the whole as in each part', () => {
  const at = () => of(told('--matter', 'discharge'), hurt)[0].when
  const utc = Date.parse(`${at().replace(' ', 'T')}Z`)
  assert.equal(inquiry('add', JSON.stringify({ number: 'I1', set: { zone: '-06:00' } })).status, 0)
  assert.equal(Date.parse(`${at().replace(' ', 'T')}Z`), utc - 6 * 3600000)
  assert.equal(inquiry('told', '--zone', 'Nowhere/Else').status, 2)
  const whole = JSON.parse(inquiry('list', '--whole').stdout)
  assert.deepEqual(whole.evenness, JSON.parse(inquiry('evenness', '--json').stdout))
  assert.ok(whole.evenness.some(one => one.says.includes('had been told, by log ridge')))
})

await test('a log that is not what was attached tells nothing, and that is said', () => {
  const other = path.join(folder, 'other')
  assert.equal(showclear('sample', other).status, 0)
  assert.equal(showclear('export', other, `${other}-out`).status, 0)
  fs.rmSync(path.join(account, 'logs/ridge'), { recursive: true })
  fs.cpSync(`${other}-out`, path.join(account, 'logs/ridge'), { recursive: true })
  const { status, stdout } = inquiry('told', '--json')
  assert.equal(status, 1)
  const list = JSON.parse(stdout)
  assert.ok(list.rows.every(row => row.entry) && !list.logs[0].whole, stdout)
})

report()
