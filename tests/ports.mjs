// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ports.mjs - a port of one's own on 127.0.0.1 for as long as this process runs, also while nobody listens on it. A port that
// the system gave may be given to the next who asks as soon as it is let go: to another test, or to a page that connects.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/* Below those that the system gives to whoever connects. */
const given = () => {
  try {
    return Number(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/)[0])
  } catch {
    return 32768
  }
}
const listens = (host, port) =>
  new Promise(done => {
    const server = createServer()
    server.on('error', () => done(null))
    server.listen({ host, port, exclusive: true }, () => done(server))
  })

/** ownPort(): held at another address of this machine, so that no other test takes it; the address itself stays free. */
export async function ownPort() {
  const lowest = 10000,
    count = Math.max(given() - lowest, 1000)
  for (let i = 0, at = process.pid; i < count; i++, at++) {
    const port = lowest + ((at * 7) % count),
      held = await listens('127.0.0.254', port)
    if (!held) continue
    held.unref()
    const free = await listens('127.0.0.1', port)
    if (free) return new Promise(done => free.close(() => done(port)))
    held.close()
  }
  throw Error('no port is free')
}
