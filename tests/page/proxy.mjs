// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// proxy.mjs - a link between a phone and the box that can be cut as Wi-Fi is: it forwards nothing and closes nothing. When it
// is mended, what is still open goes on; what the phone gave up meanwhile is gone, or arrives after all.
import { connect, createServer } from 'node:net'

export async function openProxy(base) {
  const { hostname, port } = new URL(base)
  const ways = new Set(),
    asked = new Set()
  const post = Buffer.from('POST '),
    beat = Buffer.from('POST /here') /* nobody asked for it */
  let cut = false
  const forward = (from, to) => {
    const held = []
    const go = act => (cut ? held.push(act) : act())
    from.on('data', bytes => {
      if (cut && bytes.subarray(0, 5).equals(post) && !bytes.subarray(0, 10).equals(beat)) asked.add(from)
      go(() => to.write(bytes))
    })
    from.on('end', () => go(() => to.end()))
    from.on('error', () => go(() => to.destroy()))
    return () => held.splice(0).forEach(act => act())
  }
  const server = createServer({ allowHalfOpen: true }, phone => {
    const box = connect({ host: hostname, port, allowHalfOpen: true })
    const way = { phone, box, release: [forward(phone, box), forward(box, phone)], gone: false }
    ways.add(way)
    for (const sign of ['end', 'error', 'close'])
      phone.on(sign, () => {
        way.gone = true
        asked.delete(phone)
      })
    for (const end of [phone, box]) end.on('close', () => phone.destroyed && box.destroyed && ways.delete(way))
  })
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    /** asking(): how many still wait for an answer to what they sent into the cut. */
    asking: () => asked.size,
    cut() {
      cut = true
    },
    /** mend(all): with ${all}, also what was sent on a connection that the phone gave up comes through. */
    mend(all = false) {
      cut = false
      asked.clear()
      for (const { phone, box, release, gone } of ways)
        if (gone && !all) for (const end of [phone, box]) end.destroy()
        else for (const one of release) one()
    },
    end() {
      for (const { phone, box } of ways) for (const end of [phone, box]) end.destroy()
      server.close()
    },
  }
}
