// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry_words.mjs - a document of an account on its page: its words and nothing else, by pages, as far as they can be read; under the same
// rules as its file, and who looked is written down first.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { pdf } from '../pdf.mjs'
import { get, make, take, viewings } from './account.mjs'
import { enteredAccount as entered } from './own_page.mjs'
import { ask, report, showclear, test } from './rig.mjs'

await test("a document's words are text and nothing else, under the same rules as its file; who looked is written down first", async () => {
  const dir = make('words.d'), document = { media: 'document' }
  take(dir, 'X1', pdf('Call sheet', 'Page two says [page 7]'), document)
  take(dir, 'X2', Buffer.from('<!DOCTYPE html><title>Notes</title><script>alert(1)</script><p>A &amp; B'), document)
  take(dir, 'X3', Buffer.from('é line\n'.repeat(300000)), document)
  take(dir, 'X4', pdf('Hers'), { ...document, 'kin-hold': 'the family, 3 May' })
  take(dir, 'X5', pdf('Made of hers'), { ...document, parent: 'X4' })
  take(dir, 'X6', Buffer.from('%PDF-1.4 of nothing'), document)
  take(dir, 'X7', Buffer.from('RIFF....WAVE'), { media: 'audio' })
  const altered = take(dir, 'X8', pdf('As it was'), document)
  fs.chmodSync(altered, 0o600)
  fs.appendFileSync(altered, 'more')
  const box = await entered(dir), words = (number, why = '') => get(box, `/account/text/${number}${why}`)
  assert.equal((await ask(box, 'GET', '/account/text/X1', { headers: { Cookie: box.cookie } })).status, 401, 'the cookie is for files alone')
  const sheet = await words('X1', '?why=who%20was%20called')
  assert.deepEqual([sheet.status, sheet.headers['content-type'], sheet.headers['x-content-type-options'], sheet.headers['cache-control']], [200, 'text/plain; charset=utf-8', 'nosniff', 'no-store'])
  assert.match(sheet.headers['content-security-policy'], /default-src 'none'; sandbox/)
  assert.deepEqual(sheet.text.split('\f').map(page => page.trim()), ['Call sheet', 'Page two says [page 7]'])
  assert.match((await words('X2')).text, /Notes[^]*\[a script, not run:\]\nalert\(1\)[^]*A & B/)
  const long = (await words('X3')).text
  assert.ok(long.length < 2 << 20 && /\n\[it is long: only its beginning is here\]\n$/.test(long) && !long.includes('\ufffd'))
  for (const [number, status, said] of [['X4', 403, /family/], ['X5', 403, /family/], ['X6', 403, /cannot be read as text/], ['X7', 404, /no document/], ['X8', 403, /not what was taken in/], ['X99', 404, /./]]) {
    const { status: is, json } = await words(number)
    assert.equal(is, status, number)
    assert.match(json.fault, said)
  }
  await Promise.all(Array.from({ length: 8 }, () => words('X1')))
  const seen = (await viewings(box)).map(one => [one.exhibit[0].v, one.why?.[0].v ?? ''])
  assert.deepEqual([...new Set(seen.map(String))].sort(), ['X1,who was called', 'X2,', 'X3,', 'X6,'], 'once each')
  await box.end()
  assert.equal(showclear('verify', dir).status, 0)
})

report()
