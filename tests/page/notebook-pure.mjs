// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// notebook-pure.mjs - a notebook without a page: what lines fold to, against the vectors that C reads too; what the page seals
// the stock age opens, and the reverse; damage and others' keys open nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const { fold, jcs, newLine, timeHere, twice, valueOf } = await load('lines')
const { readRow, readRows } = await load('read')
const { isNamed } = await load('whose')
const seal = await load('seal')

const at = n => `2031-05-02T07:${String(n).padStart(2, '0')}:00+02:00`
const said = (entry, field) => entry.fields[field].map(told => told.v).sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b))

const read = name => JSON.parse(readFileSync(new URL(`../notebook/${name}.json`, import.meta.url), 'utf8'))
function named() {
  for (const { name, named: wanted, handed_on, ...row } of read('whose'))
    same(isNamed({ ...row, handedOn: handed_on || Infinity }), wanted, `whose: ${name}`)
}

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
  same(timeHere(Date.parse('2031-05-02T05:10:00Z'), 120), '2031-05-02T07:10:00.000+02:00', 'a time has its offset')
  same(timeHere(Date.parse('2031-05-02T05:10:00Z'), -210), '2031-05-02T01:40:00.000-03:30', 'west of Greenwich, too')
}

/** as(entry): as tests/notebook/fold.json has it. */
function as(entry) {
  const marked = list =>
    list.map(told => (list.filter(({ who }) => who === told.who).length > 1 ? { ...told, conflict: true } : told))
  const fields = Object.fromEntries(Object.entries(entry.fields).map(([key, list]) => [key, marked(list)]))
  const conflict = Object.values(fields).some(list => list.some(told => told.conflict))
  const { scene, setup, removed, ...rest } = entry
  return {
    ...rest,
    fields,
    ...(conflict && { conflict }),
    ...(removed && { removed }),
    ...(scene && { scene }),
    ...(setup && { setup }),
  }
}
/** vectors(): as C reads and folds them. */
function vectors() {
  for (const { name, lines, entries } of read('fold')) same(jcs(fold(lines).map(as)), jcs(entries), `fold: ${name}`)
  const { good, bad } = read('line')
  for (const { text, canonical } of good) same(jcs(readRow(text)), canonical, `a line: ${text.slice(0, 80)}`)
  for (const { text, why } of bad) same(readRow(text), null, `no line (${why}): ${text.slice(0, 80)}`)
}

/** codes(): a QR code drawn here holds what the box's own library would draw: each module, under whatever mask either chose. */
async function codes() {
  const { qr } = await load('qr')
  const texts = [1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213].map(n => 'AGE-SECRET-KEY-1Q'.repeat(13).slice(0, n))
  const peer = new URL('qr_peer.py', import.meta.url).pathname
  const theirs = JSON.parse(spawnSync('python3', [peer], { input: JSON.stringify(texts) }).stdout)
  let alike = 0
  for (const [i, text] of texts.entries()) {
    const ours = qr(text).map(row => row.map(Number))
    const rows = theirs[i].map(row => [...row].map(Number))
    same(ours.length, rows.length, `${text.length} octets: as large`)
    same(bare(ours), bare(rows), `${text.length} octets: the same words`)
    same(formatOf(ours) >> 3, 0, 'level M, as it says of itself')
    if (formatOf(ours) === formatOf(rows))
      alike += same(ours, rows, `${text.length} octets: under the same mask each module is the same`)
  }
  check(alike > 1, 'both chose the same mask now and then')
  same(qr('x'.repeat(214)), null, 'what is too long is no code')
}
const maskings = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  x => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
]
/** Five bits beside the upper left finder: level and mask. */
const formatOf = rows => [0, 1, 2, 3, 4].reduce((bits, x) => bits * 2 + rows[8][x], 0) ^ 0b10101
/** Its modules without the mask; what the mask does not touch differs by none, or by the same in both. */
function bare(rows) {
  const n = rows.length,
    mask = maskings[formatOf(rows) & 7]
  const framed = (x, y) => x === 6 || y === 6 || (x < 9 && (y < 9 || y > n - 9)) || (y < 9 && x > n - 9)
  const version = (n - 17) / 4
  const marks =
    { 2: [18], 3: [22], 4: [26], 5: [30], 6: [34], 7: [22, 38], 8: [24, 42], 9: [26, 46], 10: [28, 50] }[version] ?? []
  const near = (x, y) => {
    const at = v => [6, ...marks].find(mark => Math.abs(v - mark) < 3)
    return (
      at(x) !== undefined &&
      at(y) !== undefined &&
      !(at(x) === 6 && at(y) === 6) &&
      !(at(x) === 6 && at(y) > n - 9) &&
      !(at(y) === 6 && at(x) > n - 9)
    )
  }
  const told = (x, y) => version > 6 && ((y < 6 && x > n - 12 && x < n - 8) || (x < 6 && y > n - 12 && y < n - 8))
  const taken = (x, y) => framed(x, y) || near(x, y) || told(x, y)
  const fixed = (x, y) => (x < 9 && y === 8) || (x === 8 && (y < 9 || y > n - 9)) || (y === 8 && x > n - 9) /* names the mask */
  return rows
    .flatMap((row, y) => row.map((dark, x) => (taken(x, y) ? (fixed(x, y) ? 0 : dark) : dark ^ Number(mask(x, y) === 0))))
    .join('')
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
  named()
  reads()
  vectors()
  await codes()
  await seals()
} finally {
  rmSync(folder, { recursive: true, force: true })
  finish()
}
