// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// own_page.mjs - what one person serves to her own machine (src/cli/own_page.h), for tests: started, and entered by its address.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { ask, environment, executable, until } from './rig.mjs'

const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** open(...words): `showclear WORDS`, with the token that it printed; not yet entered. */
export async function open(...words) {
  const child = spawn(executable, words, { env: environment })
  const box = { child, out: '', log: '' }
  running.add(child)
  child.stdout.on('data', data => (box.out += data))
  child.stderr.on('data', data => (box.log += data))
  box.ended = new Promise(done => child.on('exit', (code, signal) => (running.delete(child), done(code ?? signal))))
  const early = box.ended.then(code => Promise.reject(Error(`it ended: ${code} ${box.log}`)))
  early.catch(() => {})
  const [, url, token] = await Promise.race([until(() => box.out.match(/(http:\/\/127\.0\.0\.1:\d+)\/#(?:book\/)?([0-9a-f]{32})\n/)), early])
  Object.assign(box, { url: new URL(url), port: Number(new URL(url).port), token })
  box.end = async (signal = 'SIGTERM') => {
    child.kill(signal)
    const code = await box.ended
    if (signal !== 'SIGKILL') assert.equal(code, 0, box.log)
  }
  return box
}

/** An account's page; enterAccount: by its address; enteredAccount: both. */
export const openAccount = (dir, ...options) => open('inquiry', 'serve', dir, ...options)
export async function enterAccount(box) {
  const { status, json, headers } = await ask(box, 'POST', '/account/enter', { body: { token: box.token } })
  assert.equal(status, 200)
  Object.assign(box, { session: json.session, cookie: headers['set-cookie'][0].split(';')[0] })
  return json
}
export async function enteredAccount(dir, ...options) {
  const box = await openAccount(dir, ...options)
  await enterAccount(box)
  return box
}
