// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// codes.mjs - the code of a report without a name, and the hash that the box gets of it, against another's SHA-256; and how the
// page's style is split. No browser.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { namedIn, split } from '../../web/styles.mjs'

const web = new URL('../../web/', import.meta.url)
const { buildSync } = createRequire(new URL('package.json', web))('esbuild')
const folder = mkdtempSync(join(tmpdir(), 'showclear-codes-'))
async function load(name) {
  const outfile = join(folder, `${name}.mjs`)
  buildSync({ entryPoints: [new URL(`src/${name}.ts`, web).pathname], outfile, bundle: true, format: 'esm' })
  return import(outfile)
}

const box = (name, ...content) => {
  const inner = Buffer.concat(content),
    size = Buffer.alloc(4)
  size.writeUInt32BE(inner.length + 8)
  return Buffer.concat([size, Buffer.from(name), inner])
}
async function recordings() {
  const { undated } = await load('undated')
  const film = (time, words) =>
    Buffer.concat([
      box('ftyp', Buffer.from('M4A \0\0\0\0')),
      box(
        'moov',
        box('mvhd', Buffer.alloc(4), time, time, Buffer.from('rest')),
        box('trak', box('tkhd', Buffer.from([1, 0, 0, 0]), time, time, time, time, Buffer.from('rest'))),
        words,
      ),
      box('mdat', Buffer.from('mvhd udta 2031')),
    ])
  const clean = film(Buffer.alloc(4), box('free', Buffer.alloc(9)))
  check(
    Buffer.from(undated(film(Buffer.from('when'), box('udta', Buffer.from('somewhere'))))).equals(clean),
    'a recording leaves its times and places on the phone, and nothing else',
  )
  const other = Buffer.from('OggS and so on, mvhd')
  check(Buffer.from(undated(other)).equals(other), 'what is no MP4 stays as it is')
  for (let n = 0; n < clean.length; n++) undated(clean.subarray(0, n))
}

async function codes() {
  const { sha256, hex } = await load('sha256')
  const { newCode, shown, typed, isCode, sealOf } = await load('code')
  const theirs = bytes => createHash('sha256').update(bytes).digest('hex')
  const lengths = [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70000]
  same(
    lengths.filter(n => hex(sha256(new Uint8Array(n).fill(n))) !== theirs(new Uint8Array(n).fill(n))),
    [],
    "the page's SHA-256 is another's, whatever the length",
  )
  const code = newCode()
  check(isCode(code) && code !== newCode(), 'a code is sixteen signs, and never the same twice')
  check(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/.test(shown(code)), 'it is shown in fours')
  same(typed(` ${shown(code).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')} `), code, 'a hand may write an o and an l')
  check(!isCode(typed('UUUU-UUUU-UUUU-UUUU')) && !isCode(code.slice(1)), 'no code has a U, or fifteen signs')
  same(
    sealOf('0123456789ABCDEF'),
    theirs('showclear report\n0123456789ABCDEF'),
    'the box gets the hash, and of nothing else than the code',
  )
}

/** What no file of the first part names comes later, each rule once, in its order. */
function styles() {
  const isNamed = namedIn('class="card" class={`mark-${sort}`}')
  same(
    split('@charset "x";.card,.rail a{a:b}.rail{c:d}@media print{.card{e:f}.rail{g:h}}.mark-late{i:j}h1{k:l}', isNamed),
    ['@charset "x";.card{a:b}@media print{.card{e:f}}.mark-late{i:j}h1{k:l}', '.rail a{a:b}.rail{c:d}@media print{.rail{g:h}}'],
    'a rule comes with the part that names its classes',
  )
}

try {
  await recordings()
  await codes()
  styles()
} finally {
  rmSync(folder, { recursive: true, force: true })
  finish()
}
