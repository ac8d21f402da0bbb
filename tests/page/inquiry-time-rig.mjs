// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-time-rig.mjs - a timeline with exhibits on a server of a test's own: the same component as an account's page has it, with what it
// asks of the program, answered from memory. The line is the window's `line`, for a test that sets it to the millisecond.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { built, inScript } from './inquiry-time-data.mjs'

const root = new URL('../../', import.meta.url).pathname
const { buildSync } = createRequire(`${root}web/package.json`)('esbuild')
const page = `
import { render, h } from 'preact'
import { signal } from '@preact/signals'
import './src/screen'
import './src/style/inquiry.css'
import { Timeline } from './src/inquiry/time/Timeline'
import { online } from './src/inquiry/time/online'
import { account, timeline } from './src/inquiry/data'
const read = id => JSON.parse(document.getElementById(id).textContent)
account.value = read('account'); timeline.value = read('timeline')
window.line = signal(timeline.value.from)
const opened = location.hash.slice(1).split(',').filter(Boolean)
const picked = entry => (document.documentElement.dataset.entry = entry)
const parts = { data: timeline.value, at: window.line, online, opened, onPick: picked }
render(h('main', { class: 'main', 'aria-label': 'Timeline' }, h('h1', null, 'Time'), h(Timeline, parts)), document.getElementById('app'))`
const bundled = () =>
  buildSync({
    stdin: { contents: page, resolveDir: `${root}web`, loader: 'tsx' },
    ...{ bundle: true, write: false, outdir: '/', format: 'esm', external: ['/fonts/*'] },
    ...{ jsx: 'automatic', jsxImportSource: 'preact' },
  }).outputFiles.find(({ path }) => path.endsWith('.js')).text

/** All of it, or the part that is asked for. */
function inParts(request, response, { type, bytes }) {
  const [, from, until] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? []
  const head = { 'Content-Type': type, 'Accept-Ranges': 'bytes' }
  if (from === undefined) return response.writeHead(200, { ...head, 'Content-Length': bytes.length }).end(bytes)
  const end = Math.min(until ? Number(until) : bytes.length - 1, bytes.length - 1)
  response.writeHead(206, { ...head, 'Content-Range': `bytes ${from}-${end}/${bytes.length}`, 'Content-Length': end - from + 1 })
  response.end(bytes.subarray(Number(from), end + 1))
}

/** timelineServer(timeline, account, {exhibit(entry), text(entry), [path]: JSON}): at ${base}; #X1,X2 opens these. ${asked}: what was asked for. */
export async function timelineServer(timeline, account, answers) {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>t</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/inquiry.css"></head><body><div id="app"></div>
<script type="application/json" id="timeline">${inScript(timeline)}</script><script type="application/json" id="account">${inScript(account)}</script>
<script type="module" src="/page.js"></script></body></html>`
  const files = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', bundled()],
    '/inquiry.css': ['text/css', built('inquiry.css')],
  }
  const asked = []
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://here'),
      [, , what, entry] = url.pathname.split('/')
    asked.push(url)
    const [type, body] = files[url.pathname] ?? ['application/json', answers[url.pathname]]
    if (body) return response.writeHead(200, { 'Content-Type': type }).end(body)
    const given = entry && answers[what]?.(decodeURIComponent(entry))
    if (given) return inParts(request, response, given)
    response.writeHead(404).end()
  })
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  return { base: `http://127.0.0.1:${server.address().port}`, asked, end: () => server.close() }
}
