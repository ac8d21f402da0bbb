// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// pure-size.mjs - of pure.mjs: how much a phone fetches before it shows anything.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check.mjs'

export function size(dist, wasm) {
  const packed = path => spawnSync('zopfli', ['-c', path], { maxBuffer: 1 << 24 }).stdout.length // as tools/embed.py does
  const first = ['app.js', 'chunk.js', 'app.css', 'index.html']
  const code = first.reduce((sum, name) => sum + packed(join(dist, name)), packed(wasm))
  const rest = [
    'later.js',
    'later.css',
    'Coach.js',
    'words/rules.json',
    'words/packs.json',
    'words/es.json',
    'words/uk.json',
  ].map(name => `${name} ${packed(join(dist, name))}`)
  const fonts = readdirSync(join(dist, 'fonts')).reduce((sum, name) => sum + readFileSync(join(dist, 'fonts', name)).length, 0)
  console.log(`page ${code} octets compressed, ${code + fonts} with fonts; then, by itself: ${rest.join(', ')}`)
  check(code < 100 * 1024, 'the page is under 100 KiB compressed')
  check(code + fonts < 250 * 1024, 'and under 250 KiB with its fonts')
  /* An account's page has three languages in it and comes from the reader's own machine; it is read by whoever checks it, too. */
  const account = ['inquiry.js', 'inquiry.css'].reduce((sum, name) => sum + packed(join(dist, name)), 0)
  console.log(`an account's page ${account} octets compressed, its timeline by itself ${packed(join(dist, 'timeline.js'))}`)
  check(account < 100 * 1024, "an account's page is no larger than a set's first page may be: under 100 KiB compressed")
}
