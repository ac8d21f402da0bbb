// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ending.mjs EXECUTABLE [NAME] [ROUNDS] - a server is told to end at any moment: while others of this program work for it, a command
// of its operator runs, answers are not read and questions are half asked. It ends by itself, says nothing else, and keeps nothing
// (the sanitizers' build says what it kept). SEED=N draws the same again; the moments are the machine's.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { enteredAccount, open } from './own_page.mjs'
import { ask, folder, join, newId, production, report, serve, showclear, sleep, test } from './rig.mjs'

const rounds = Number(process.argv[4] ?? 6)
const seed = Number(process.env.SEED ?? 2021)
let state = seed
/** below(n): 0 to n-1, out of the seed. */
function below(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * n)
}
const one = list => list[below(list.length)]
const done = ({ status, stderr }) => assert.equal(status, 0, stderr)

/** Asked over a socket that nobody reads from, and cut off after ${part} of it. */
function speakAndTurnAway(box, method, where, token, body, part) {
  const text = `${method} ${where} HTTP/1.1\r\nHost: 127.0.0.1:${box.port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  const socket = net.connect(box.port, '127.0.0.1', () => socket.write(text.slice(0, Math.ceil(text.length * part))))
  socket.on('error', () => {})
  socket.pause()
}

/** Some of ${asks} ([method, where, body]) at once, each in its own way; then the end, a little later. */
async function endAmid(box, token, asks) {
  for (let i = 2 + below(10); i > 0; i--) {
    const [method, where, make] = one(asks)
    const body = make ? JSON.stringify(make()) : ''
    if (below(3)) void ask(box, method, where, { body: make && body, token })
    else speakAndTurnAway(box, method, where, token, body, one([0.2, 0.9, 1, 1]))
  }
  await sleep(one([0, 0, 1, 5, 20, 80, 300]))
  box.child.kill(one(['SIGTERM', 'SIGTERM', 'SIGINT']))
  assert.equal(await box.ended, 0, box.log)
  assert.doesNotMatch(box.log, /Sanitizer|runtime error/)
}

async function each(name, round) {
  await test(`${name}, told to end at any moment`, async () => {
    for (let i = 0; i < rounds; i++) await round().catch(error => assert.fail(`SEED=${seed}, round ${i}: ${error.stack}`))
  })
}

const dir = production('set'), stick = path.join(folder, 'stick')
fs.mkdirSync(stick)
done(showclear('backup', dir, '--new-key', path.join(folder, 'key')))
await each('serve', async () => {
  const box = await serve(dir, '--copy-to', stick, '--on-stop', 'echo $SHOWCLEAR_REASON >/dev/null; sleep 2', '--on-release', 'false')
  const ad = await join(box, 'first-ad')
  await endAmid(box, ad.token, [
    ['GET', '/log/verify'], ['GET', '/measures'], ['GET', '/screenplay'], ['GET', '/sun'], ['GET', '/paper/roll-call'], ['GET', '/paper/custody'], ['GET', '/events'], ['GET', '/state'],
    ['POST', '/copy', () => ({})], ['POST', '/stop', () => ({ id: newId(), reason: one(['drill', 'danger']) })], ['GET', '/morning'], ['GET', '/health'], ['GET', '/app.js'],
    ['POST', '/report', () => ({ id: newId(), concern: 'near-miss', text: 'words' })], ['POST', '/command', () => ({ id: newId(), kind: 'release', args: {} })], ['PUT', `/media/${'a'.repeat(64)}/0`, () => 'x'.repeat(100000)],
  ])
})

const log = path.join(folder, 'log'), account = path.join(folder, 'account.d'), scene = path.join(folder, 'scene.wav')
fs.writeFileSync(scene, Buffer.concat([Buffer.from('RIFF\xff\xff\xff\x7fWAVE', 'latin1'), Buffer.alloc(8 << 20)]))
done(showclear('inquiry', 'sample', account))
done(showclear('export', dir, log))
done(showclear('inquiry', 'attach', account, log, '--name', 'western'))
const taken = ['title', 'source', 'collected-by', 'where', 'how', 'device', 'basis'].flatMap(word => [`--${word}`, 'not known'])
done(showclear('inquiry', 'take', account, scene, '--number', 'E/1', '--when', '2031-05-03T10:00-06:00', '--sensitivity', 'open', ...taken))
await each('an account', async () => {
  const box = await enteredAccount(account)
  await endAmid(box, box.session, [
    ['GET', '/account'], ['GET', '/account/timeline'], ['GET', '/account/told'], ['GET', '/account/known?log=western'], ['GET', '/account/at?log=western&entry=9'], ['GET', '/account/exhibit/E/1'],
    ['POST', '/account/lines', () => ({ lines: [{ kind: 'open', set: { text: 'Who called it?' } }] })], ['GET', '/inquiry.js'],
  ])
})
await test('what was written meanwhile is whole', () => done(showclear('verify', account)))

const book = path.join(folder, 'book.d')
const idea = () => ({ at: '2031-05-02T07:10:00+02:00', entry: newId(), kind: 'idea', set: { words: { over: [], v: 'x'.repeat(below(4000)) } }, w: newId(), who: 'Ada Vale' })
done(showclear('notebook', book, '--new', 'Ada Vale'))
done(showclear('notebook', book, '--add', JSON.stringify(idea())))
await each('a notebook', async () => {
  const box = await open('notebook', book)
  const { session } = (await ask(box, 'POST', '/book/enter', { body: { token: box.token } })).json
  await endAmid(box, session, [
    ['GET', '/book'], ['GET', '/book/export'], ['GET', '/book/key'], ['GET', '/home.js'], ['POST', '/book', () => ({ lines: [idea(), idea()] })], ['POST', '/book/bring?name=people.vcf', () => 'BEGIN:VCARD'],
  ])
})
await test('what was written in it is whole', () => done(showclear('notebook', book, '--list', '--json')))
report()
