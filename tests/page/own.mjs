// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// own.mjs - a page that the program serves to its own machine alone, and whose address it prints: a notebook, an account.
import { spawn } from 'node:child_process'

const address = /http:\/\/127\.0\.0\.1:\d+\/#(book\/)?[0-9a-f]{32}/
/** served(executable, args): runs until end(). WEB names the page's files. */
export async function served(executable, args) {
  const child = spawn(executable, [...args, ...(process.env.WEB ? ['--web', process.env.WEB] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise(done => child.once('exit', done))
  let said = ''
  const link = await new Promise((done, fail) => {
    child.stdout.on('data', data => {
      said += data
      const found = said.match(address)
      if (found) done(found[0])
    })
    void ended.then(code => fail(new Error(`${args.join(' ')} ended by itself: ${code}`)))
  })
  return { link, base: link.split('/#')[0], end: () => (child.kill('SIGTERM'), ended) }
}
