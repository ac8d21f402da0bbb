// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// returning.mjs EXECUTABLE - after a suspension everyone was told what happened and what changed, and is free not to come back. Those
// who did not appear nowhere as a refusal: in no log, export, backup, paper, table, measure, lesson or view.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { folder, get, join, report, serve, showclear, test } from './rig.mjs'

const dir = path.join(folder, 'resumed')
assert.equal(showclear('sample', dir, '--resumed').status, 0)
const out = name => path.join(folder, name)
const lines = text => text.split('\n').filter(Boolean)
const leaves = text => lines(text).map(line => JSON.parse(line))
const log = leaves(showclear('log', dir).stdout)
const of = kind => log.filter(leaf => leaf.k === kind).map(leaf => leaf.d.person)
const told = of('return-told'), back = new Set(of('came-back')), away = told.filter(person => !back.has(person))
const crew = fs.readFileSync(new URL('../../examples/sample/crew.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map(line => line.split(',')[0])
const named = people => people.map(person => crew[person - 1])
const absent = named(away), present = named([...back])
const toldAt = new Map(log.filter(leaf => leaf.k === 'return-told').map(leaf => [leaf.d.person, leaf.n]))

/* What staying away is called, in each language; and what a refusal is. Of the day on which it happened the rules refused acts, and
 * say whose: that is no word about coming back. */
const STAYED = /absent|did not (come|return)|not (come |yet )?back|(is|stays|kept) away|withdr|resign|quit|ausen|no (ha )?(vuelto|volvió)|renunci|відсутн|не поверну/i
const REFUSAL = new RegExp(`${STAYED.source}|declin|refus|reject|rechaz|neg[óo]\\b|відмов`, 'i')
/** Each line that names one of them says nothing of the kind; and what names them names others, too: it is no list of them. */
function says(what, text, words = REFUSAL) {
  for (const line of lines(text).filter(line => absent.some(name => line.includes(name))))
    assert.ok(!words.test(line.replace(/[A-Z]+(-[A-Z]+)+/g, '' /* a rule's name */)), `${what}: ${line.trim()}`)
  const naming = absent.filter(name => text.includes(name)).length
  assert.ok(naming < 3 || present.some(name => text.includes(name)), `${what}: a list of those who are not back`)
}
/** No entry is about them, or theirs, after they were told; so none says that they declined. */
function silent(what, entries) {
  for (const leaf of entries) {
    assert.ok(!/declin/.test(leaf.k) || leaf.n < Math.min(...toldAt.values()), `${what}: ${leaf.k}`)
    for (const person of [leaf.by, leaf.on, leaf.with, leaf.d.person].filter(one => away.includes(one)))
      assert.ok(leaf.n <= toldAt.get(person), `${what}: ${JSON.stringify(leaf)}`)
  }
}

await test('there are some who did not come back, and the production goes on', () => {
  assert.ok(away.length > 5 && back.size > 20 && of('production-resumed').length === 1)
  assert.deepEqual(log.filter(leaf => leaf.k === 'crew-left').map(leaf => leaf.by).filter(person => away.includes(person)), [])
})

await test('the test itself sees a refusal', () => {
  assert.throws(() => says('made up', `${present[0]}\n${absent[0]} declined to return`))
  assert.throws(() => says('made up', absent.join('\n')))
  assert.throws(() => silent('made up', [...log, { n: 1e6, by: away[0], d: {}, k: 'day-opened' }]))
})

await test('the log, and an export of it', () => {
  silent('log', log)
  says('log', showclear('log', dir).stdout)
  const where = out('export')
  assert.equal(showclear('export', dir, where).status, 0)
  const entries = []
  for (const name of fs.readdirSync(path.join(where, 'tile/entries'), { recursive: true })) {
    const file = path.join(where, 'tile/entries', name)
    if (!fs.statSync(file).isFile()) continue
    const bytes = fs.readFileSync(file)
    for (let at = 0; at + 2 <= bytes.length; at += 2 + bytes.readUInt16BE(at)) entries.push(JSON.parse(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at))))
  }
  assert.equal(entries.length, log.length)
  silent('export', entries)
  for (const file of fs.readdirSync(where, { recursive: true }).map(name => path.join(where, name)).filter(name => fs.statSync(name).isFile()))
    for (const name of absent) assert.ok(!fs.readFileSync(file).includes(name), `${file}: ${name}`)
})

await test('a backup, by its octets and brought back', () => {
  const copy = out('copy.tar'), again = out('again')
  assert.equal(showclear('backup', dir, copy, '--plain').status, 0)
  says('backup', fs.readFileSync(copy, 'utf8').replaceAll('\0', '\n'))
  assert.equal(showclear('restore', copy, again).status, 0)
  silent('restored', leaves(showclear('log', again).stdout))
})

await test('what is written of them: their own names, and their own words', () => {
  const list = JSON.parse(showclear('erase', dir, '--json').stdout)
  const rows = people => list.people.filter(row => people.includes(row.person)).map(row => Object.keys(row).join())
  assert.deepEqual(new Set(rows(away)), new Set(rows([...back])))
  says('erase', JSON.stringify(list, null, 1))
})

await test('every sheet and table of the first day and of the day after, in three languages', () => {
  const days = log.filter(leaf => leaf.k === 'day-opened').map(leaf => new Date(leaf.d.day * 86400000).toISOString().slice(0, 10))
  const sheets = lines(showclear('paper', dir, '--list').stdout).map(line => line.split(/\s/)[0])
  let seen = 0
  for (const day of new Set([days[0], days.at(-1)]))
    for (const lang of ['en', 'es', 'uk']) {
      const where = out(`${day}-${lang}`)
      const made = showclear('paper', dir, '--day', day, '--lang', lang, '--out', where, '--tables')
      assert.equal(made.status, 0, made.stderr)
      for (const word of ['resumption', 'measures', 'final-report', 'incident'].filter(word => sheets.includes(word)))
        assert.equal(showclear('paper', dir, '--day', day, '--lang', lang, '--sheet', word, '--to', path.join(where, `${word}.pdf`)).status, 0, word)
      for (const name of fs.readdirSync(where)) {
        const file = path.join(where, name)
        const text = name.endsWith('.pdf') ? spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout : fs.readFileSync(file, 'utf8')
        says(`${lang} ${name}`, text, day === days[0] ? STAYED : REFUSAL)
        seen++
      }
    }
  assert.ok(seen > 60, `${seen}`)
})

await test('measures and lessons name nobody at all', () => {
  for (const words of [['measures', dir], ['measures', dir, '--json'], ['lessons', dir], ['lessons', dir, '--json']]) {
    const { status, stdout } = showclear(...words)
    assert.equal(status, 0)
    for (const name of [...absent, ...present]) assert.ok(!stdout.includes(name), `${words}: ${name}`)
  }
})

const box = await serve(dir)
await test('the views: of those who are not back a grip reads what is read of anybody who was not told yet', async () => {
  const grip = await join(box, 'grip'), producer = await join(box, 'producer')
  for (const who of [grip, producer])
    for (const view of ['now', 'setups', 'reports', 'asks', 'days', 'lessons', 'decisions', 'resume', 'measures']) {
      const { status, text } = await get(box, `/state?view=${view}`, { token: who.token })
      if (status === 200) says(view, text)
    }
  const { view } = (await get(box, '/state?view=people', { token: grip.token })).json
  /* That somebody is not back yet is read from the log by whoever reads it (`away`): the same of whoever was not told yet. Why, nothing says. */
  const fields = ({ person, roles, accepted, away, ...rest }) => JSON.stringify(rest)
  const kinds = people => new Set(view.filter(row => people.includes(row.person) && row.person !== grip.person).map(fields))
  for (const kind of kinds(away)) assert.ok(kinds([...back]).has(kind), kind)
})
await box.end()
report()
