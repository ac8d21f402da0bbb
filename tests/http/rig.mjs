// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// rig.mjs - the real executable on a temporary production, and clients that can do what a browser cannot. A file of
// test(name, run) calls ends with report(): "N passed, N failed", exit 1 when anything failed.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export const executable = path.resolve(process.argv[2] ?? 'build/showclear')
export const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'showclear-http-'))
export const environment = { ...process.env, XDG_STATE_HOME: path.join(folder, 'state') }
delete environment.MALLOC_PERTURB_ /* it touches memory that is only reserved, and so changes what is measured */
/* Built with the address sanitizer: it has its own memory, and sizes say nothing. */
export const watched = fs.readFileSync(executable).includes('__asan_init')
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  fs.rmSync(folder, { recursive: true, force: true })
})

export const showclear = (...args) => spawnSync(executable, args, { env: environment, encoding: 'utf8' })
export const newId = () => randomBytes(16).toString('hex')
export const sleep = ms => new Promise(done => setTimeout(done, ms))
/* Patient: a machine may be busy with other tests, and its clock may be set. What never comes is told then. */
export async function until(what, ms = 60000) {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(5)) {
    const got = await what()
    if (got) return got
  }
  throw Error(`waited ${ms} ms for: ${what}`)
}

export function production(name) {
  const dir = path.join(folder, name)
  const made = showclear('sample', dir)
  if (made.status !== 0) throw Error(made.stderr)
  return dir
}

/** serve(dir, ...options): listening, with an invitation anybody can use. */
export const serve = (dir, ...options) => start({}, dir, options)
/** serveWith(variables, dir, ...options): the same, with more in its environment; a library loaded first is no fault. */
export const serveWith = (variables, dir, ...options) => start({ ...variables, ASAN_OPTIONS: `${process.env.ASAN_OPTIONS ?? ''}:verify_asan_link_order=0` }, dir, options)
async function start(more, dir, options) {
  const child = spawn(executable, ['serve', dir, '--listen', '127.0.0.1:0', '--per-address', '0', ...options], { env: { ...environment, ...more } })
  const box = { dir, child, out: '', log: '' }
  running.add(child)
  child.stdout.on('data', data => { box.out += data })
  child.stderr.on('data', data => { box.log += data })
  box.ended = new Promise(done => child.on('exit', (code, signal) => { running.delete(child); done(code ?? signal) }))
  await Promise.race([until(() => /#join\/[0-9a-f]{64}/.test(box.out)), box.ended.then(code => { throw Error(`serve ended: ${code} ${box.log}`) })])
  const [, url, invite] = box.out.match(/(https?:\/\/[^ ]*)\/#join\/([0-9a-f]{64})/)
  const heard = await until(() => box.log.match(/ listening port=(\d+)/))
  box.url = new URL(url)
  box.invite = invite
  box.port = Number(heard[1])
  box.end = () => { child.kill('SIGTERM'); return box.ended }
  box.kill = () => { child.kill('SIGKILL'); return box.ended }
  return box
}

/** ask(box, method, path, {body, headers, token, agent, localAddress}): {status, headers, text, json}; status 0 when the link broke. */
export function ask(box, method, where, { body, headers = {}, token, agent, localAddress } = {}) {
  return new Promise(done => {
    const data = body === undefined ? undefined : typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
    const request = (box.url.protocol === 'https:' ? https : http).request({
      host: '127.0.0.1', port: box.port, method, path: where, agent, localAddress, rejectUnauthorized: false,
      headers: { ...(data === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(data) }),
                 ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers },
    }, response => {
      const pieces = []
      response.on('data', piece => pieces.push(piece))
      response.on('error', () => done({ status: 0 }))
      response.on('end', () => {
        const bytes = Buffer.concat(pieces), text = bytes.toString()
        let json
        try { json = JSON.parse(text) } catch { json = undefined }
        done({ status: response.statusCode, headers: response.headers, bytes, text, json })
      })
    })
    request.on('error', error => done({ status: 0, error }))
    request.end(data)
  })
}
export const get = (box, where, options) => ask(box, 'GET', where, options)
export const post = (box, where, body, options) => ask(box, 'POST', where, { body, ...options })
export const command = (box, token, kind, args = {}, more = {}) => post(box, '/command', { id: newId(), kind, args, ...more }, { token })

/** join(box, role): {token, person} of the first of this role on the prepared list. */
export async function join(box, role) {
  const crew = await post(box, '/crew', { invite: box.invite })
  const who = crew.json.people.find(person => person.roles.includes(role))
  return { ...(await post(box, '/join', { invite: box.invite, person: who.person })).json, name: who.name }
}

/** listen(box, token, query, headers): the events of a stream as they come, until close(). */
export function listen(box, token, query = '', headers = {}, more = {}) {
  const stream = { events: [], raw: '', ended: false, status: 0 }
  const request = (box.url.protocol === 'https:' ? https : http).request({
    host: '127.0.0.1', port: box.port, path: `/events${query}`, agent: false, rejectUnauthorized: false,
    headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers }, ...more })
  stream.opened = new Promise(done => {
    request.on('response', response => {
      stream.status = response.statusCode
      stream.response = response
      response.setEncoding('utf8')
      response.on('data', text => {
        const parts = (stream.raw + text).split('\n\n')
        stream.raw = parts.pop()
        for (const part of parts) {
          const event = Object.fromEntries(part.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
          stream.events.push(event)
        }
        if (stream.events.length) done(stream)
      })
      response.on('close', () => { stream.ended = true; done(stream) })
    })
    request.on('error', () => { stream.ended = true; done(stream) })
  })
  request.end()
  stream.close = () => request.destroy()
  stream.ids = () => stream.events.filter(event => event.event === 'leaf').map(event => Number(event.id))
  stream.of = name => stream.events.filter(event => event.event === name).map(event => JSON.parse(event.data))
  return stream
}

/** speak(box, text): bytes as they are, and what came back until the end; whether it was the box that ended it. */
export function speak(box, text, { dripMs = 0, patienceMs = 60000 } = {}) {
  return new Promise(done => {
    let heard = '', at = 0, cut = true
    const socket = net.connect(box.port, '127.0.0.1', async () => {
      if (!dripMs) return socket.end(text)
      while (!socket.destroyed && at < text.length) { socket.write(text[at++]); await sleep(dripMs) }
    })
    const end = () => { socket.destroy(); done({ heard, cut, status: Number(heard.split(' ')[1]) || 0 }) }
    socket.on('data', data => { heard += data })
    socket.on('error', () => {})
    socket.on('close', end)
    setTimeout(() => { cut = false; end() }, patienceMs).unref()
  })
}

let passed = 0, failed = 0
const only = process.argv[3]
export async function test(name, run) {
  if (only && !name.includes(only)) return
  try {
    await run()
    passed++
  } catch (error) {
    failed++
    console.log(`not ok ${name}\n    ${String(error.stack ?? error).split('\n').slice(0, 40).join('\n    ')}`)
  }
}
export function report() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
