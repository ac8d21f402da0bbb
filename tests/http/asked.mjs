// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// asked.mjs EXECUTABLE - what an account asks about the setups of a production: written for that production alone, by role, nothing held
// back in it; served to whoever joined, by setup; whatever else lies in its place is not passed on, and the box goes on.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { executable, folder, get, join, production, report, serve, showclear, test } from './rig.mjs'

const dir = production('asked'),
  out = path.join(folder, 'asked-out'),
  account = path.join(folder, 'account'),
  file = path.join(dir, 'asked.jsonl')
assert.equal(showclear('export', dir, out).status, 0)
const inquiry = (word, ...more) => showclear('inquiry', word, account, ...more)
const add = (kind, set, number) =>
  assert.equal(inquiry('add', JSON.stringify({ kind, number, set })).status, 0, JSON.stringify(set))
assert.equal(showclear('inquiry', 'new', account, '--title', 'The ridge', '--by', 'Ada').status, 0)
assert.equal(inquiry('attach', out, '--name', 'ridge').status, 0)
add('person', { name: 'Quokka Person', roles: ['armorer', 'props'], words: 'private words' })
add('relation', { person: 'P1', relation: 'none' })
add('exhibit', { title: 'A frame of the day', setup: 'ridge/4a', source: 'private source' }, 'X1')
add('exhibit', { title: 'A frame nobody is shown', setup: 'ridge/4a', 'kin-hold': 'the family' }, 'X2')
add('fact', {
  text: '{P1} had it, said Quokka Person.',
  status: 'disputed',
  sources: ['exhibit X1 whole'],
  setup: 'ridge/4a',
  words: 'private words',
})
add('question', { duty: 'muzzle', ask: 'did', person: 'P1', status: 'put', setup: 'ridge/4a', by: 'private asker' })
add('open', { text: 'Who stood there?', setup: 'ridge/8b', tried: 'private tries' })
add('open', { text: 'Elsewhere.' })

const box = await serve(dir)
const grip = await join(box, 'grip')
const asked = (setup, token = grip.token) => get(box, `/asked?setup=${setup}`, { token })

await test('nobody put one here: nothing is asked', async () => {
  assert.deepEqual((await asked('4a')).json, { asked: [] })
})

await test('it is written for that production, and another takes none', async () => {
  const other = production('another')
  const refused = inquiry('asked', 'ridge', '--into', other)
  assert.equal(refused.status, 2)
  assert.match(refused.stderr, /is not the production whose log/)
  assert.equal(inquiry('asked', 'ridge', '--into', out).status, 2, 'nor an export')
  assert.equal(inquiry('asked', 'nothing', '--into', dir).status, 2)
  assert.equal(inquiry('asked', 'ridge').status, 2)
  assert.equal(inquiry('asked', 'ridge', '--into', dir).status, 0)
  assert.deepEqual(
    fs.readdirSync(dir).filter(name => name.includes('asked')),
    ['asked.jsonl'],
  )
})

await test('by role, and no words beyond what concerns the setup', () => {
  const text = fs.readFileSync(file, 'utf8')
  for (const word of ['Quokka', 'private', 'nobody is shown', 'Elsewhere']) assert.ok(!text.includes(word), word)
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.equal(head.schema, 'showclear-asked 1')
  assert.match(head.whose, /^Compiled by Ada/)
  assert.deepEqual(
    rows.map(row => [row.setup, row.number, row.kind, row.stands, row.text]),
    [
      ['4a', 'F1', 'fact', 'disputed', 'Armorer, props had it, said armorer, props.'],
      ['8b', 'O1', 'open', 'open', 'Who stood there?'],
      ['4a', 'Q1', 'question', 'put', rows[2].text],
      ['4a', 'X1', 'exhibit', 'open', 'A frame of the day'],
      ['4a', 'X2', 'exhibit', 'held', undefined],
    ],
  )
  assert.match(rows[2].text, /^What did you do: no muzzle/)
})

await test('it is served by setup, to who joined', async () => {
  assert.equal((await asked('4a', '')).status, 401)
  const { status, json } = await asked('4a')
  assert.equal(status, 200)
  assert.deepEqual(
    json.asked.map(one => one.number),
    ['F1', 'Q1', 'X1', 'X2'],
  )
  assert.equal(json.title, 'The ridge')
  assert.deepEqual((await asked('8b')).json.asked, [{ number: 'O1', kind: 'open', stands: 'open', text: 'Who stood there?' }])
  assert.deepEqual((await asked('1a')).json.asked, [])
  for (const wrong of ['', '4A', '..%2f', 'x'.repeat(25)]) assert.equal((await asked(wrong)).status, 400, wrong)
})

await test('what else lies there is not passed on, and the box goes on', async () => {
  const good = fs.readFileSync(file),
    [head, ...rows] = good.toString().trim().split('\n')
  const row = rows[0]
  const wrong = {
    empty: '',
    'no head': rows.join('\n'),
    "another production's": good.toString().replace(/"origin":"[^"]*"/, '"origin":"another"'),
    'cut off': good.subarray(0, good.length - 9),
    'no such kind': `${head}\n${row.replace('"fact"', '"verdict"')}\n`,
    'no such word': `${head}\n${row.replace('"disputed"', '"guilty"')}\n`,
    'no text': `${head}\n${row.replace(/"text":"[^"]*"/, '"text":7')}\n`,
    'not UTF-8': Buffer.concat([Buffer.from(`${head}\n${row.slice(0, -2)}`), Buffer.from([0xff]), Buffer.from('"}\n')]),
    'a long line': `${head}\n${JSON.stringify({ setup: '1a', text: 'x'.repeat(20000) })}\n`,
    'many lines': `${head}\n${'{}\n'.repeat(2100)}`,
    'too large': Buffer.alloc(1 << 20, 'x'),
    deep: `${head}\n${'['.repeat(2000)}\n`,
  }
  for (const [what, bytes] of Object.entries(wrong)) {
    fs.writeFileSync(file, bytes)
    const { status, text } = await asked('4a')
    assert.equal(status, 503, what)
    assert.ok(!text.includes('guilty') && !text.includes('verdict'), what)
  }
  fs.rmSync(file)
  fs.writeFileSync(path.join(folder, 'elsewhere'), good)
  fs.symlinkSync(path.join(folder, 'elsewhere'), file)
  assert.equal((await asked('4a')).status, 503, 'a link')
  fs.rmSync(file)
  execFileSync('mkfifo', [file])
  assert.equal((await asked('4a')).status, 503, 'a pipe')
  fs.rmSync(file)
  fs.mkdirSync(file)
  assert.equal((await asked('4a')).status, 503, 'a folder')
  fs.rmdirSync(file)
  assert.equal((await asked('4a')).status, 200)
  assert.equal((await get(box, '/health', {})).status, 200)
})

await test('an account with too much writes nothing', () => {
  const line = JSON.stringify({ kind: 'open', set: { text: 'x'.repeat(1100), setup: 'ridge/4a' } })
  execFileSync(executable, ['inquiry', 'add', account, '-'], {
    input: `${line}\n`.repeat(600),
    env: { ...process.env, XDG_STATE_HOME: path.join(folder, 'state') },
  })
  const { status, stderr } = inquiry('asked', 'ridge', '--into', dir)
  assert.equal(status, 2)
  assert.match(stderr, /a page cannot show that/)
  assert.ok(!fs.existsSync(file))
})

await box.end()
report()
