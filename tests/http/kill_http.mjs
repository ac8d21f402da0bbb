// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// kill_http.mjs EXECUTABLE [SEED] - 64 clients write while the box is killed at random moments, twenty times. Afterwards every
// acknowledged command is in the log once, at the index it was told, and streams that resumed saw each leaf once.
import assert from 'node:assert/strict'
import http from 'node:http'
import { get, join, listen, newId, post, production, report, serve, showclear, sleep, test, until } from './rig.mjs'

const ROUNDS = 20, CLIENTS = 64, STREAMS = 8, EACH_ROUND = 220 /* setups have a limit of 5000 */
let seed = Number(process.argv[3] ?? Date.now() % 1000000)
console.log(`# seed ${seed}`)
const random = below => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 2147483648 * below) }
process.argv[3] = undefined

const dir = production('kill')
let box = await serve(dir)
const ad = await join(box, 'first-ad')
const agent = new http.Agent({ keepAlive: true, maxSockets: CLIENTS })
const told = new Map() /* name of a setup: index that was acknowledged */
const heard = Array.from({ length: STREAMS }, () => [])
let serial = 0, killed = 0, unanswered = 0, repeated = 0

/* One phone: a command at a time; without an answer it sends the same again, with the same id, until there is one. */
async function phone(round, allowed) {
  while (allowed.left > 0) {
    allowed.left--
    const name = `k${round}-${serial++}`, id = newId()
    for (let tries = 0; ; tries++) {
      const now = box
      const answer = await post(now, '/command', { id, kind: 'plan-setup', args: { id: name } }, { token: ad.token, agent })
      if (answer.status === 200) {
        told.set(name, answer.json.index)
        if (tries) repeated++
        break
      }
      if (answer.status !== 0 && answer.status !== 503) throw Error(`${name}: ${answer.status} ${answer.text}`)
      if (tries === 0) unanswered++
      await until(() => box !== now || killed === ROUNDS, 30000).catch(() => {})
      await sleep(5)
    }
  }
}

/* One page: it comes back with the id that it saw last. */
function page(i) {
  const last = heard[i].at(-1)
  const stream = last === undefined ? listen(box, ad.token, '?since=0') : listen(box, ad.token, '', { 'Last-Event-ID': String(last) })
  const take = () => { heard[i].push(...stream.ids()); stream.events.length = 0 }
  stream.take = take
  return stream
}

await test('every acknowledged command is in the log once, after twenty kills', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const pages = heard.map((_, i) => page(i)), allowed = { left: EACH_ROUND }
    const phones = Array.from({ length: CLIENTS }, () => phone(round, allowed))
    await sleep(20 + random(150))
    await box.kill()
    await sleep(20)
    for (const stream of pages) { stream.take(); stream.close() }
    const next = await serve(dir)
    killed++
    box = next
    await Promise.all(phones)
  }
  const events = showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line))
  const planned = new Map()
  for (const event of events) {
    if (event.k !== 'setup-planned') continue
    assert.ok(!planned.has(event.d.id), `twice: ${event.d.id}`)
    planned.set(event.d.id, event.n)
  }
  for (const [name, index] of told) assert.equal(planned.get(name), index, name)
  assert.ok(told.size > ROUNDS * 50 && unanswered > 0, `${told.size} told, ${unanswered} unanswered`)
  console.log(`# ${told.size} acknowledged, ${unanswered} cut off by a kill, ${repeated} answered at the second try, ${events.length} entries`)
})

await test('streams resumed without gap or double', async () => {
  const size = (await get(box, '/health')).json.size, pages = heard.map((_, i) => page(i))
  await until(() => pages.every((stream, i) => (stream.ids().at(-1) ?? heard[i].at(-1)) === size - 1))
  for (const [i, stream] of pages.entries()) {
    stream.take()
    stream.close()
    assert.equal(heard[i].length, size)
    assert.ok(heard[i].every((id, n) => id === n))
  }
})

await test('the log is whole', async () => {
  assert.equal(await box.end(), 0)
  const verify = showclear('verify', dir)
  assert.equal(verify.status, 0, verify.stdout + verify.stderr)
})
report()
