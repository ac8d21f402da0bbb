// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// serve_test.mjs EXECUTABLE - the options of `showclear serve`: https, the lamp and the siren, the page from a folder, caps.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import tls from 'node:tls'
import { command, folder, get, join, listen, newId, post, production, report, serve, showclear, sleep, speak, test, until, watched } from './rig.mjs'

const dir = production('serve')
const file = name => path.join(folder, name)
const read = name => { try { return fs.readFileSync(file(name), 'utf8') } catch { return '' } }

await test('https with an EC key: pages, streams, a stop, and a cookie that stays on https', async () => {
  const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=set.lan', '-keyout', file('key.pem'), '-out', file('cert.pem')])
  assert.equal(made.status, 0)
  const box = await serve(dir, '--tls-cert', file('cert.pem'), '--tls-key', file('key.pem'))
  assert.equal(box.url.protocol, 'https:')
  assert.match(fs.readFileSync(`/proc/${box.child.pid}/limits`, 'utf8'), /Max core file size +0 +0/)
  const crew = await post(box, '/crew', { invite: box.invite })
  const people = crew.json.people.slice(0, 25)
  const tokens = await Promise.all(people.map(async one => (await post(box, '/join', { invite: box.invite, person: one.person })).json.token))
  const joined = await post(box, '/join', { invite: box.invite, person: people[0].person })
  assert.match(joined.headers['set-cookie'][0], /; Secure$/)
  const streams = await Promise.all(Array.from({ length: 100 }, (_, i) => listen(box, tokens[i % 25], '?since=0').opened))
  const id = newId(), answer = await post(box, '/stop', { id, reason: 'danger' }, { headers: { Origin: `https://127.0.0.1:${box.port}` } })
  assert.equal(answer.status, 200)
  for (const stream of streams) {
    await until(() => stream.of('rung').some(row => row.ring === id) && stream.ids().at(-1) === answer.json.index)
    assert.deepEqual(stream.ids(), Array.from({ length: answer.json.index + 1 }, (_, i) => i))
    stream.close()
  }
  assert.notEqual((await speak(box, 'GET /health HTTP/1.1\r\nHost: a\r\n\r\n')).status, 200) /* plain http on it */
  const silent = tls.connect({ host: '127.0.0.1', port: box.port, rejectUnauthorized: false })
  silent.on('error', () => {})
  const ended = new Promise(done => silent.on('close', done))
  await Promise.race([ended, sleep(60000).then(() => { throw Error('a silent connection stays open') })])
  assert.equal(await box.end(), 0)
})

const host = name => ({ headers: { Host: name } })
const PROBES = [
  ['captive.apple.com', '/hotspot-detect.html', 200, '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>'],
  ['connectivitycheck.gstatic.com', '/generate_204', 204, ''], ['connectivitycheck.android.com:80', '/generate_204', 204, ''],
  ['clients3.google.com', '/gen_204', 204, ''], ['WWW.msftconnecttest.com', '/connecttest.txt', 200, 'Microsoft Connect Test'],
  ['www.msftncsi.com', '/ncsi.txt', 200, 'Microsoft NCSI'], ['detectportal.firefox.com', '/success.txt', 200, 'success\n'],
  ['nmcheck.gnome.org', '/check_network_status.txt', 200, 'NetworkManager is online\n']]

await test('--captive: what phones ask the internet is answered to the byte; other addresses there lead to the page; other names nowhere', async () => {
  const box = await serve(dir, '--captive', '--wifi', 'set:12345678', '--page', 'http://set.lan')
  assert.match(box.out, /the Wi-Fi/)
  assert.ok(!box.log.includes('12345678'))
  await until(() => /they ask at port 80/.test(box.log)) /* and here it is another */
  for (const [name, where, status, body] of PROBES) {
    const answer = await get(box, where, host(name))
    assert.deepEqual([name, answer.status, answer.text], [name, status, body])
    assert.equal(answer.headers['content-length'] ?? '0', String(body.length))
    const other = await get(box, '/', host(name))
    assert.deepEqual([other.status, other.headers.location], [302, 'http://set.lan/'])
  }
  for (const name of ['set.lan', 'www.apple.com', 'apple.com', 'captive.apple.com.set.lan', 'xcaptive.apple.com', '127.0.0.1']) {
    assert.equal((await get(box, '/', host(name))).status, 200, name)
    assert.equal((await get(box, '/generate_204', host(name))).status, 404, name)
  }
  assert.equal(await box.end(), 0)
  const without = await serve(dir)
  assert.equal((await get(without, '/generate_204', host('connectivitycheck.gstatic.com'))).status, 404)
  assert.equal(await without.end(), 0)
  assert.equal(showclear('serve', dir, '--wifi', 'set:short').status, 2)
})

await test('https and plain http at once: the same box, one ring, each with its own cookie', async () => {
  for (const wrong of [['--plain', '127.0.0.1:0'], ['--page', 'set.lan'], ['--page', 'http://set.lan/']]) assert.equal(showclear('serve', dir, ...wrong).status, 2)
  const box = await serve(dir, '--tls-cert', file('cert.pem'), '--tls-key', file('key.pem'), '--plain', '127.0.0.1:0', '--captive')
  const port = await until(() => Number(box.log.match(/plain http port=(\d+)/)?.[1]))
  const plain = { ...box, port, url: new URL(`http://127.0.0.1:${port}`) }
  const crew = (await post(plain, '/crew', { invite: box.invite })).json.people
  const joined = await post(plain, '/join', { invite: box.invite, person: crew[0].person })
  assert.doesNotMatch(joined.headers['set-cookie'][0], /Secure/)
  const stream = await listen(box, joined.json.token, '').opened
  const id = newId(), Cookie = `showclear=${joined.json.token}`
  assert.equal((await post(plain, '/stop', { id }, { headers: { Cookie, Origin: plain.url.origin } })).status, 200)
  await until(() => stream.of('ring').some(ring => ring.ring === id && ring.person === crew[0].person))
  assert.equal((await get(plain, '/', host('captive.apple.com'))).headers.location, `${box.url.origin}/`)
  stream.close()
  assert.equal(await box.end(), 0)
})

await test('a certificate that cannot be used, or half of the pair', () => {
  const wrong = showclear('serve', dir, '--tls-cert', '/etc/hostname', '--tls-key', file('key.pem'))
  assert.deepEqual([wrong.status, /certificate/.test(wrong.stderr)], [3, true])
  assert.equal(showclear('serve', dir, '--tls-cert', file('cert.pem')).status, 2)
  assert.equal(showclear('serve', file('nothing')).status, 3)
  assert.equal(showclear('serve', dir, '--listen', 'here').status, 3)
  assert.equal(showclear('serve').status, 2)
  assert.match(showclear('serve', '--help').stdout, /--on-stop/)
})

const again = 'exit=-1 timeout=1 try=1' /* how one that hangs is told of */
await test('the lamp and the siren: on at the ring, off when the set works again; one that hangs delays nobody, is ended and run again', async () => {
  const before = await serve(dir)
  assert.equal((await post(before, '/stop', { id: newId(), reason: 'danger' })).status, 200)
  assert.equal(await before.end(), 0)
  const box = await serve(dir, '--on-stop', `echo "$SHOWCLEAR_REASON" >> ${file('lamp')}; exec sleep 60`, '--on-release',
    `[ -e ${file('warm')} ] || { touch ${file('warm')}; exit 3; }; echo "off $SHOWCLEAR_REASON" >> ${file('lamp')}`)
  const ad = await join(box, 'first-ad'), armorer = await join(box, 'armorer')
  await until(() => read('lamp') === 'danger\n') /* a box that starts while the set is stopped lights its lamp again */
  await release(box, ad, armorer)
  await until(() => /on-release ended exit=3 timeout=0 try=1/.test(box.log) && read('lamp') === 'danger\noff danger\n')
  await until(async () => (await get(box, '/health')).json['on-release']?.tries === 2)
  fs.rmSync(file('lamp'))
  const early = await listen(box, ad.token, '').opened
  assert.equal((await post(box, '/stop', { id: newId(), reason: 'injury' }, { token: ad.token })).status, 200)
  await until(() => read('lamp') === 'injury\n')
  for (let i = 0; i < 40; i++) assert.equal((await post(box, '/stop', { id: newId(), reason: 'danger' }, { token: armorer.token })).status, 200)
  assert.equal((await get(box, '/state?view=now', { token: ad.token })).status, 200)
  await until(() => early.of('rung').length > 1)
  assert.ok(!box.log.includes(again), 'all that while it hung')
  assert.equal(read('lamp'), 'injury\n') /* it is on already */
  assert.equal((await get(box, '/health')).json['on-stop'], undefined) /* nothing is known of it yet */
  await until(() => box.log.includes(again) && read('lamp') === 'injury\ninjury\n')
  const { ok, timeout, tries } = (await get(box, '/health')).json['on-stop']
  assert.deepEqual([ok, timeout, tries], [false, true, 1])
  const told = ok => ({ command: 'on-stop', reason: 'injury', ok })
  assert.deepEqual(early.of('hook').slice(-2), [told(null), told(false)])
  const late = await listen(box, armorer.token, '').opened
  await until(() => late.of('hook').length)
  assert.deepEqual(late.of('hook'), [told(false)])
  await release(box, ad, armorer)
  await until(() => read('lamp') === 'injury\ninjury\noff injury\n') /* and does not wait for the one that hangs */
  await until(() => early.of('hook').at(-1).command === 'on-release' && early.of('hook').at(-1).ok)
  for (const stream of [early, late]) stream.close()
  assert.equal(await box.end(), 0)
})

await test('a drill: a command that reads the reason is run and told it is one, one that does not is not; a stop in a drill is a stop', async () => {
  for (const [on, heard, silent] of [['$SHOWCLEAR_REASON', ['drill', 'off drill', 'drill', 'injury', 'off injury'], false], ['wail', ['wail', 'off injury'], true]]) {
    fs.rmSync(file('lamp'), { force: true })
    const box = await serve(dir, '--on-stop', `echo "${on}" >> ${file('lamp')}`, '--on-release', `echo "off $SHOWCLEAR_REASON" >> ${file('lamp')}`)
    const ad = await join(box, 'first-ad'), armorer = await join(box, 'armorer')
    const stop = async () => (await get(box, '/state?view=now', { token: ad.token })).json.view.stop
    const says = async (...lines) => { if (lines.length) await until(() => read('lamp') === lines.map(line => `${line}\n`).join('')) }
    assert.ok(!await stop(), 'left by the test above')
    const drills = silent ? [] : heard.slice(0, 3)
    for (const n of [1, 3]) {
      assert.equal((await command(box, ad.token, 'drill')).status, 200)
      assert.equal((await stop()).reason, 'drill')
      await says(...drills.slice(0, n)) /* a command that still runs would be ended by the next */
      if (n === 1) assert.equal((await command(box, ad.token, 'release')).status, 200)
      await says(...drills.slice(0, n + 1))
    }
    assert.equal((await post(box, '/stop', { id: newId(), reason: 'injury' }, { token: armorer.token })).status, 200)
    await says(...heard.slice(0, -1))
    assert.equal((await stop()).reason, 'injury')
    await release(box, ad, armorer)
    await says(...heard)
    assert.equal(/on-stop not run in a drill/.test(box.log), silent)
    assert.equal(await box.end(), 0)
  }
  const box = await serve(dir), drilled = await post(box, '/stop', { id: newId(), reason: 'drill' }) /* a ring is never a drill */
  assert.equal(showclear('log', dir).stdout.trim().split('\n').map(line => JSON.parse(line))[drilled.json.index].d.reason, 'other-reason')
  assert.equal(await box.end(), 0)
})

/* The full form: everybody explains, weapons are accounted for, both sides agree. What is not needed is refused, and that is fine. */
async function release(box, ad, armorer) {
  for (const [who, kind, args] of [[ad, 'explain-stop', { reason: 'danger', text: 'A test' }], [armorer, 'account-weapons', {}],
    [ad, 'release', {}], [armorer, 'release', {}]]) {
    const answer = await command(box, who.token, kind, args)
    if (answer.status !== 200) console.log(`# ${kind}: ${answer.text.trim()}`)
  }
}

await test('the page from a folder while it is being written', async () => {
  fs.mkdirSync(file('web'))
  fs.writeFileSync(file('web/index.html'), '<p>one')
  fs.symlinkSync('/etc/hostname', file('web/link.txt'))
  const box = await serve(dir, '--web', file('web'))
  assert.equal((await get(box, '/')).text, '<p>one')
  fs.writeFileSync(file('web/index.html'), '<p>two')
  assert.equal((await get(box, '/')).text, '<p>two')
  for (const where of ['/link.txt', '/..%2f..%2fetc/hostname', '/.hidden', '/a/../../key.pem']) assert.equal((await get(box, where)).status, 404, where)
  assert.equal(await box.end(), 0)
})

await test('too many from one address are asked to wait; a stop never is', async () => {
  const box = await serve(dir), statuses = []
  for (let i = 0; i < 14; i++) statuses.push((await post(box, '/report', { id: newId(), concern: 'near-miss' })).status)
  assert.deepEqual(statuses.slice(-2), [429, 429])
  assert.equal(statuses.filter(status => status === 200).length, 12)
  for (let i = 0; i < 40; i++) assert.equal((await post(box, '/stop', { id: newId() })).status, 200)
  assert.equal(await box.end(), 0)
})

if (!watched) await test('many streams: less than 30 MiB at rest, less than 8 KiB each', async () => {
  const box = await serve(dir), rss = () => Number(fs.readFileSync(`/proc/${box.child.pid}/statm`, 'utf8').split(' ')[1]) * 4
  const crew = (await post(box, '/crew', { invite: box.invite })).json.people
  const tokens = []
  for (const one of crew) for (const _ of [1, 2, 3]) tokens.push((await post(box, '/join', { invite: box.invite, person: one.person })).json?.token)
  const idle = rss(), most = Math.min(480, crew.length * 8)
  const streams = await Promise.all(Array.from({ length: most }, (_, i) => listen(box, tokens[(i % crew.length) * 3], '').opened))
  const each = (rss() - idle) / most
  console.log(`# at rest ${(idle / 1024).toFixed(1)} MiB, ${each.toFixed(1)} KiB for each of ${most} streams`)
  assert.ok(idle < 30 * 1024, `${idle} KiB`)
  assert.ok(each < 8, `${each} KiB`)
  for (const stream of streams) stream.close()
  assert.equal(await box.end(), 0)
})

report()
