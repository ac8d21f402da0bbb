// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// paper.mjs EXECUTABLE [PART OF A NAME] - a day on paper: each weapon, count and page code is in the text of its PDF, in
// both sizes and three languages; names of 200 characters break no page; no page says what no page may say.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { forbiddenIn } from '../page/forbidden.mjs'
import { DATE, paperDay } from './paper_day.mjs'
import { folder, report, showclear, test } from './rig.mjs'

const LONG = ['W'.repeat(200), 'Олександра-Вікторія '.repeat(10).trim(), 'Αλεξάνδρα Παπαδοπούλου '.repeat(8).trim()]
const dir = await paperDay('paper', LONG)
const run = (...words) => spawnSync(words[0], words.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26 })
const out = (name, ...options) => {
  const where = path.join(folder, name)
  const made = showclear('paper', dir, '--day', DATE, '--out', where, ...options)
  assert.equal(made.status, 0, made.stderr)
  return where
}
/* The text of a sheet, page by page. */
const pages = file => run('pdftotext', '-layout', file, '-').stdout.split('\f').slice(0, -1)
const flat = text => text.replace(/\s+/g, ' ')
const sheet = (where, word) => path.join(where, `${DATE}-${word}.pdf`)
const every = [...['en', 'es', 'uk'].flatMap(lang => ['a4', 'letter'].map(size => [lang, size]))]
const written = Object.fromEntries(every.map(([lang, size]) => [`${lang}-${size}`, out(`${lang}-${size}`, '--lang', lang, '--size', size)]))
const english = written['en-a4']

await test('custody: every weapon, the lots and their counts, the look and the hands', () => {
  const text = flat(pages(sheet(english, 'custody')).join(' '))
  for (const word of ['colt-1', 'colt-2', 'winchester-1', 'belt-1', 'gate-harness', 'headgate', 'dummies-a', 'blanks-a']) assert.ok(text.includes(word), word)
  for (const word of ['6 of 6', 'hands colt-1 to Gordon Aske', '6 proved', 'tag 11', 'locks colt-1 away']) assert.ok(text.includes(word), word)
  assert.match(text, /dummies-a .*? 50 0 0 0 0 0 50/)
})

await test('every page of every sheet says its code, the log and its root, and what it does not prove', () => {
  const { size } = JSON.parse(showclear('verify', dir, '--json').stdout)
  for (const where of Object.values(written))
    for (const name of fs.readdirSync(where).filter(name => name.endsWith('.pdf'))) {
      const word = name.slice(DATE.length + 1, -4)
      pages(path.join(where, name)).forEach((text, i) => {
        assert.ok(text.includes(`${DATE}/${word}/${i + 1}`), `${name} page ${i + 1}`)
        assert.match(text, new RegExp(`showclear/the-water-right-[0-9a-f]{8}\\s.*${size}`))
        assert.match(text, /[A-Za-z0-9+/]{43}=/)
        assert.match(flat(text), /does not prove|no prueba|не доводить/)
        assert.deepEqual(forbiddenIn(text), [], name)
      })
    }
})

await test('A4 and US Letter are what they say', () => {
  const size = where => run('pdfinfo', sheet(where, 'custody')).stdout.match(/Page size: *([\d.]+) x ([\d.]+)/).slice(1).map(Number)
  assert.deepEqual(size(written['en-a4']), [595.276, 841.89])
  assert.deepEqual(size(written['en-letter']), [612, 792])
})

await test('what is not there is said, with exit 2', () => {
  for (const words of [[dir, '--day', '2030-13-01'], [dir, '--size', 'a5'], [dir, '--lang', 'fr'], [dir, '--sheet', 'none'], [path.join(folder, 'nowhere')], [dir, '--to', 'x.pdf']]) {
    const said = showclear('paper', ...words)
    assert.equal(said.status, 2, words.join(' '))
    assert.ok(said.stderr.length > 20)
  }
  assert.equal(showclear('paper', dir, '--sheet', 'custody', '--to', '/proc/no/such.pdf').status, 3)
})

report()
