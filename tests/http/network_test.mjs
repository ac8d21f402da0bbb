// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// network_test.mjs EXECUTABLE [PART OF A NAME] - docs/network.md does what it says: its commands are run as they stand there.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import https from 'node:https'
import path from 'node:path'
import { ownPort } from '../ports.mjs'
import { folder, get, join, listen, newId, post, production, report, serve, showclear, test, until } from './rig.mjs'

const page = fs.readFileSync(new URL('../../docs/network.md', import.meta.url), 'utf8')
const block = name => page.match(new RegExp('```sh\\n# ' + name + '\\n([^]*?)```'))[1]
const dir = production('network'), file = name => path.join(folder, name)

await test('the names that the name server is told are those that --captive answers', async () => {
  const box = await serve(dir, '--captive'), named = [...page.matchAll(/^address=\/(.*)\/192/gm)].map(match => match[1])
  const code = fs.readFileSync(new URL('../../src/net/captive.c', import.meta.url), 'utf8').match(/NAMES\[\] = \{([^}]*)\}/)[1].match(/[a-z0-9.]+/g)
  assert.deepEqual(named, ['set.lan', ...code])
  for (const name of code) assert.equal((await get(box, '/', { headers: { Host: name } })).status, 302, name)
  assert.equal(await box.end(), 0)
})

await test("the box's own authority: trusted for its name and address, and for no other; its key is gone", async () => {
  const made = spawnSync('sh', ['-ec', block("the box's own authority")], { cwd: folder, encoding: 'utf8' })
  assert.equal(made.status, 0, made.stderr)
  assert.match(made.stdout, /box.crt: OK/)
  assert.ok(!fs.existsSync(file('authority.key')))
  const box = await serve(dir, '--tls-cert', file('box.crt'), '--tls-key', file('box.key'), '--plain', '127.0.0.1:0', '--page', 'http://set.lan')
  assert.equal(box.url.origin, 'http://set.lan')
  const ca = fs.readFileSync(file('authority.crt')), ask = servername => new Promise(done => https.get({ host: '127.0.0.1', port: box.port,
    path: '/health', ca, servername, headers: { Host: servername } }, answer => { answer.resume(); done(answer.statusCode) }).on('error', error => done(error.code)))
  assert.equal(await ask('set.lan'), 200)
  assert.equal(await ask('other.lan'), 'ERR_TLS_CERT_ALTNAME_INVALID')
  assert.equal(await box.end(), 0)
  /* with the key that the page destroys: what it could sign */
  const other = block("the box's own authority").replace('shred -u authority.key', '').replace('subjectAltName=DNS:set.lan', 'subjectAltName=DNS:bank.example')
  const signed = spawnSync('sh', ['-ec', other], { cwd: folder, encoding: 'utf8' })
  assert.notEqual(signed.status, 0)
  assert.match(signed.stderr, /permitted subtree violation/)
})

await test('the wired button: one stop, at whose station it is, and again until it is on disk', async () => {
  const again = ['--listen', `127.0.0.1:${await ownPort()}`]
  let box = await serve(dir, ...again)
  const ad = await join(box, 'first-ad'), BOX = `http://127.0.0.1:${box.port}`
  const shell = (name, variables) => spawn('sh', ['-c', block(name)], { env: { ...process.env, BOX, ...variables }, stdio: ['ignore', 'pipe', 'ignore'] })
  const output = child => new Promise(done => { let text = ''; child.stdout.on('data', data => { text += data }); child.on('close', code => done({ code, text })) })
  const { token } = JSON.parse((await output(shell("a station's token", { INVITE: box.invite, PERSON: ad.person }))).text)
  const stream = await listen(box, ad.token, '').opened
  const pressed = await output(shell('the button', { TOKEN: token }))
  const { ring, index } = JSON.parse(pressed.text)
  assert.equal(pressed.code, 0)
  await until(() => stream.of('ring').some(one => one.ring === ring && one.with === ad.person))
  assert.equal(showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line))[index].k, 'set-stopped')
  stream.close()
  const forgotten = await output(shell('the button', { TOKEN: 'f'.repeat(64) })) /* a token that is good no more */
  assert.equal(forgotten.code, 0)
  assert.equal(await box.end(), 0)
  const alone = output(shell('the button', { TOKEN: token })) /* pressed while the box is away */
  box = await serve(dir, ...again)
  const late = JSON.parse((await alone).text)
  assert.equal(showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line))[late.index].with, ad.person)
  assert.equal((await post(box, '/stop', { id: newId() })).status, 200)
  assert.equal(await box.end(), 0)
})
report()
