// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// receipt.mjs EXECUTABLE - GET /log/proof/N: the receipt of a report, checked offline by `showclear verify FILE`; damaged, it is
// refused; and a report that is deleted from the database is noticed by `verify` and by whoever holds the receipt.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { folder, get, newId, post, production, report, serve, showclear, sleep, test } from './rig.mjs'

const dir = production('receipt')
const box = await serve(dir)
const file = path.join(folder, 'receipt.tlog-proof')
const key = (await get(box, '/log/key')).text.trim()
const filed = await post(box, '/report', { id: newId(), concern: 'near-miss', text: 'The ladder slipped.' })
const entry = filed.json.index

/* What a phone does: it asks again while the box says "not yet", and takes nothing else for that. */
async function receipt(n) {
  for (;;) {
    const answer = await get(box, `/log/proof/${n}`)
    if (answer.status !== 503) return answer
    assert.equal(answer.headers['retry-after'], '1')
    await sleep(20)
  }
}
const check = (text, ...more) => {
  fs.writeFileSync(file, text)
  const p = showclear('verify', file, '--json', ...more)
  return { code: p.status, said: p.stdout && JSON.parse(p.stdout) }
}
const sql = (...statements) => {
  const p = spawnSync('python3', ['-c', 'import sqlite3,sys\ndb=sqlite3.connect(sys.argv[1])\nfor s in sys.argv[2:]: db.execute(s)\ndb.commit()', path.join(dir, 'showclear.db'), ...statements], { encoding: 'utf8' })
  assert.equal(p.status, 0, p.stderr)
}
const kept = await receipt(entry)

await test('a receipt is a tlog-proof of the entry, and says what it does not prove', async () => {
  assert.equal(kept.status, 200)
  assert.match(kept.headers['content-type'], /^text\/plain/)
  const lines = kept.text.split('\n')
  assert.equal(lines[0], 'c2sp.org/tlog-proof@v1')
  assert.equal(lines[2], `index ${entry}`)
  const extra = JSON.parse(Buffer.from(lines[1].slice('extra '.length), 'base64'))
  assert.equal(extra.entry.n, entry)
  assert.equal(extra.vkey, key)
  assert.match(extra.says, /does not prove that they are true/)
  assert.ok(!kept.text.includes('ladder') && !JSON.stringify(extra).includes('ladder'))
})

await test('it is checked offline, with its own key and with one that was kept', async () => {
  const own = check(kept.text), known = check(kept.text, '--key', key)
  assert.deepEqual([own.code, own.said.index, own.said.says.length], [0, entry, 2])
  assert.deepEqual([known.code, known.said.entry.n, known.said.says.length], [0, entry, 1])
  const other = production('other')
  const strange = await serve(other)
  const theirs = (await get(strange, '/log/key')).text.trim()
  assert.equal(check(kept.text, '--key', theirs).code, 1)
  await strange.end()
})

await test('one byte changed anywhere, or the end cut off, and it does not hold', async () => {
  for (let at = 0; at < kept.text.length; at += 13) {
    const changed = kept.text.slice(0, at) + String.fromCharCode(kept.text.charCodeAt(at) ^ 1) + kept.text.slice(at + 1)
    assert.ok([1, 2].includes(check(changed).code), `byte ${at}`)
  }
  assert.ok([1, 2].includes(check(kept.text.slice(0, -9)).code))
})

await test('the box and `prove` hand out the same bytes', async () => {
  await box.end()
  const proved = showclear('prove', dir, String(entry))
  assert.equal(proved.stdout.split('\n')[1], kept.text.split('\n')[1])
  Object.assign(box, await serve(dir))
  assert.equal((await receipt(entry)).text.split('\n')[1], kept.text.split('\n')[1])
})

await test('its QR code is a picture with the sentence as its text', async () => {
  const picture = await get(box, `/log/proof/${entry}.svg`)
  assert.equal(picture.headers['content-type'], 'image/svg+xml')
  assert.match(picture.text, /^<svg [^>]*viewBox="0 0 (\d+) \1"[^>]*><title>Receipt of entry \d+\. [^<]*does not prove[^<]*<\/title>/)
  assert.ok(!/<script|href|on[a-z]+=/i.test(picture.text))
})

await test('there is no receipt of what is not there', async () => {
  const { size } = (await get(box, '/health')).json
  for (const where of [size + 1000, 'x', '', '-1', '1.5', '01', '1.svg.svg', '.svg', '99999999999999999999'])
    assert.equal((await get(box, `/log/proof/${where}`)).status, 404, String(where))
})

await test('a report that was deleted is noticed by verify and by whoever holds its receipt', async () => {
  assert.equal(showclear('verify', dir).status, 0)
  sql(`CREATE TABLE kept AS SELECT * FROM event WHERE n = ${entry}`, `DELETE FROM event WHERE n = ${entry}`)
  const gone = await get(box, `/log/proof/${entry}`)
  assert.equal(gone.status, 500)
  assert.match(gone.json.fault, /does not stand in the log that was signed/)
  assert.equal(showclear('verify', dir).status, 1)
  sql(`INSERT INTO event SELECT n, CAST(replace(CAST(body AS TEXT), 'near-miss', 'something') AS BLOB), leaf FROM kept`)
  assert.equal((await get(box, `/log/proof/${entry}`)).status, 500)
  assert.equal(showclear('verify', dir).status, 1)
  sql(`DELETE FROM event WHERE n = ${entry}`, 'INSERT INTO event SELECT * FROM kept', 'DROP TABLE kept')
  assert.equal((await get(box, `/log/proof/${entry}`)).status, 200)
  assert.equal(check(kept.text, '--key', key).code, 0)
})

await box.end()
report()
