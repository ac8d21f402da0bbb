// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// notebook-pure.mjs - a notebook without a page: what lines fold to, against the vectors that C reads too; what the page seals
// the stock age opens, and the reverse; damage and others' keys open nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { webcrypto } from 'node:crypto'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'

globalThis.crypto ??= webcrypto // Node 18 keeps it in a module
const web = new URL('../../web/', import.meta.url).pathname
const { buildSync } = createRequire(join(web, 'package.json'))('esbuild')
const folder = mkdtempSync(join(tmpdir(), 'showclear-notebook-'))
const load = name => {
  const outfile = join(folder, `${name}.mjs`)
  buildSync({ entryPoints: [join(web, 'src/book', `${name}.ts`)], outfile, bundle: true, format: 'esm', platform: 'neutral' })
  return import(outfile)
}
const { fold, jcs, newLine, readRow, readRows, timeHere, twice, valueOf } = await load('lines')
const seal = await load('seal')

const at = n => `2031-05-02T07:${String(n).padStart(2, '0')}:00+02:00`
const said = (entry, field) => entry.fields[field].map(told => told.v)

function folds() {
  const one = newLine('setup', { lens: '40', stop: '2.8 1/3' }, { who: 'Ada', at: at(1), scene: '118', setup: '118c' })
  const [entry] = fold([one])
  same(said(entry, 'lens'), ['40'], 'one write is its value')
  const again = newLine('setup', { lens: '40', stop: '4' }, { entry, who: 'Ada', at: at(2) })
  same(Object.keys(again.set), ['stop'], 'what is the same is not written again')
  same(newLine('setup', { lens: '40' }, { entry, who: 'Ada', at: at(2) }), null, 'and nothing new is no line')
  const there = newLine('setup', { stop: '5.6' }, { entry, who: 'Ada', at: at(3) })
  const [both] = fold([there, again, one, again])
  same(said(both, 'stop'), ['4', '5.6'], 'two devices that did not know of each other: both stand')
  same(twice(both), ['stop'], 'and it is said so')
  const settled = newLine('setup', { stop: '5.6' }, { entry: both, who: 'Ada', at: at(4) })
  same(settled.set.stop.over.length, 2, 'whoever writes over both names both')
  const all = [settled, one, there, again]
  same(said(fold(all)[0], 'stop'), ['5.6'], 'then one stands')
  const theirs = newLine('setup', { stop: '8', words: 'Warmer.' }, { entry: fold(all)[0], who: 'Bruno', at: at(5) })
  const forged = { ...theirs, w: 'f'.repeat(32), set: { stop: { over: [settled.w], v: '16' } } }
  const [beside] = fold([...all, theirs, forged])
  same([valueOf(beside, 'Ada', 'stop'), beside.who], ['5.6', 'Ada'], "another's line never replaces the author's value")
  same(said(beside, 'stop'), ['5.6', '8', '16'], 'it stands beside')
  const orders = [all, [...all].reverse(), [all[2], all[0], all[3], all[1]], [...all, ...all]].map(list => jcs(fold(list)))
  same(new Set(orders).size, 1, 'in any order, once or twice: the same')
  const gone = newLine('setup', { removed: 'yes' }, { entry: beside, who: 'Ada', at: at(6) })
  check(fold([...all, gone])[0].removed, 'a removed entry is struck and still there')
  const notTheirs = newLine('setup', { removed: 'yes' }, { entry: beside, who: 'Bruno', at: at(6) })
  check(!fold([...all, notTheirs])[0].removed, 'nobody else strikes it')
}

function reads() {
  const line = newLine('setup', { filters: ['ND.9', 'Pola'], lens: '40' }, { who: 'Ada', at: at(1) })
  same(readRow(jcs(line)), JSON.parse(jcs(line)), 'a line is read as it was written')
  const wrong = ['', '{', 'null', '[]', '{"at":1}', jcs({ ...line, more: 1 }), jcs({ ...line, entry: 'x' })]
  const worse = [
    { ...line, set: { lens: '40' } },
    { ...line, set: { lens: { over: [1], v: '40' } } },
    { ...line, set: { lens: { over: [], v: 40 } } },
    { ...line, at: 'yesterday' },
    { ...line, who: 7 },
    { ...line, set: { words: { over: [], v: 'x'.repeat(13000) } } },
  ].map(jcs)
  for (const text of [...wrong, ...worse]) same(readRow(text), null, `no line: ${text.slice(0, 60)}`)
  const { rows, wrong: left } = readRows(`${jcs(line)}\nnonsense\n\n{"proof":{}}\n${jcs(line)}\n`)
  same([rows.length, left], [2, 1], 'a damaged line is left out and counted, the others are read')
  same(timeHere(Date.parse('2031-05-02T05:10:00Z'), 120), '2031-05-02T07:10:00+02:00', 'a time has its offset')
  same(timeHere(Date.parse('2031-05-02T05:10:00Z'), -210), '2031-05-02T01:40:00-03:30', 'west of Greenwich, too')
}

/** vectors(): as C folds them (tests/notebook). */
function vectors() {
  const path = new URL('../notebook/', import.meta.url).pathname
  const files = existsSync(path) ? readdirSync(path).filter(name => /^page.*\.json$/.test(name)) : []
  for (const name of files)
    for (const vector of JSON.parse(readFileSync(join(path, name), 'utf8')))
      same(fold(vector.lines), vector.entries, `${name}: ${vector.says}`)
}

const age = (args, input) => {
  const { status, stdout, stderr } = spawnSync('age', args, { input })
  return { status, out: stdout.toString(), why: stderr.toString() }
}
const written = (name, text) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function seals() {
  const mine = await seal.keyMade(),
    paper = await seal.keyMade(),
    other = await seal.keyMade()
  const line = newLine('setup', { lens: '40', words: 'Світло з вікна' }, { who: 'Ada', at: at(1) })
  const armored = await seal.sealLine(line, [mine.recipient, paper.recipient])
  for (const key of [mine, paper])
    same(age(['-d', '-i', written('key', key.identity)], armored).out, jcs(line), 'the stock age opens it with each of her keys')
  check(age(['-d', '-i', written('key', other.identity)], armored).status !== 0, "and not with another's")
  same(await seal.openLines(armored, [other.identity, paper.identity]), [JSON.parse(jcs(line))], 'the page opens it')
  same(await seal.openLines(armored, [other.identity]), null, 'and not with other keys')
  const file = await seal.sealFile(`${jcs(line)}\n`, [mine.recipient])
  same(age(['-d', '-i', written('key', mine.identity)], file).out, `${jcs(line)}\n`, 'a file, too')
  for (const armor of [['-a'], []]) {
    const { stdout } = spawnSync('age', [...armor, '-r', mine.recipient], { input: `${jcs(line)}\n` })
    const sealed = armor.length ? stdout.toString() : new Uint8Array(stdout)
    same(await seal.openLines(sealed, [mine.identity]), [JSON.parse(jcs(line))], 'what the stock age sealed the page opens')
  }
  const damaged = armored.replace(/\n(.)(.)(.)/g, '\n$3$1$2')
  for (const text of [damaged, armored.slice(0, -60), '', 'x', armored.replace(/A/g, 'B')])
    same(await seal.openLines(text, [mine.identity]), null, 'a damaged one is not opened, and nothing breaks')
  await keysRead(mine)
  await twoTogether(mine, paper, other)
}

async function keysRead({ identity, recipient }) {
  const shown = seal.inFours(identity)
  check(/^AGE-SECRET-KEY-1 (\w{4} ){14}\w{2}$/.test(shown), `in fours, as it is written down: ${shown}`)
  const typed = await seal.recipientOf(` ${shown.toLowerCase()}\n`)
  same(typed, { identity, recipient }, 'as a hand wrote it, it is the same key')
  const wrong = shown.replace(/.$/, sign => (sign === 'Q' ? 'P' : 'Q'))
  same(await seal.recipientOf(wrong), null, 'one wrong sign is noticed')
  same(
    spawnSync('age-keygen', ['-y', written('key', identity)])
      .stdout.toString()
      .trim(),
    recipient,
    'stock age agrees',
  )
  check(await seal.isRecipient(recipient), 'a recipient is known')
  for (const text of ['', 'age1', recipient.slice(0, -1), `${recipient} `, identity]) check(!(await seal.isRecipient(text)), text)
}

async function twoTogether(mine, first, second) {
  const sealed = await seal.sealTwice(mine.identity, first.recipient, second.recipient)
  same(await seal.openText(sealed, [second.identity]), null, 'the second alone opens nothing')
  const inner = await seal.openText(sealed, [first.identity])
  check(inner.startsWith('-----BEGIN AGE') && !inner.includes(mine.identity), 'the first alone gets what the second must open')
  same(await seal.openText(inner, [first.identity]), null, 'and no more')
  same(await seal.openText(inner, [second.identity]), mine.identity, 'both together get the key')
}

try {
  folds()
  reads()
  vectors()
  await seals()
} finally {
  rmSync(folder, { recursive: true, force: true })
  finish()
}
