// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-offline.mjs - the timeline as one file: a browser opens it from the disk, without this program; it asks for nothing, nothing of
// it is refused by its own policy, and a text that would end a page is text.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { forbiddenIn, readPage } from './forbidden.mjs'
import { openBrowser, patience, phone } from './screens.mjs'

const folder = mkdtempSync(join(tmpdir(), 'showclear-offline-')),
  account = join(folder, 'ridge.d'),
  file = join(folder, 'timeline.html')
const ask = (words, input) => {
  const { status, stderr } = spawnSync(process.argv[2], ['inquiry', ...words], { input, encoding: 'utf8' })
  check(status === 0, `inquiry ${words[0]}: ${stderr}`)
}
const hostile = '</script><script>document.title = "ended"</script><!-- <b>&amp;'
ask(['new', account, '--title', `The ridge ${hostile}`, '--by', 'Ada'])
const lines = [
  {
    kind: 'exhibit',
    number: 'X1',
    set: { title: hostile, device: 'camera B', starts: '2031-05-02T13:46:05', 'duration-ms': '60000' },
  },
  { kind: 'fact', set: { text: hostile, status: 'agreed', when: '2031-05-02T13:46~', sources: ['exhibit X1 whole'] } },
]
ask(['add', account, '-'], lines.map(line => JSON.stringify(line) + '\n').join(''))
ask(['timeline', account, '--out', file])

const browser = await openBrowser()
const page = await (await browser.newContext({ viewport: phone, offline: true })).newPage()
const said = [],
  asked = []
page.on('pageerror', error => said.push(String(error)))
page.on('console', message => message.type() === 'error' && said.push(message.text()))
page.on('request', request => asked.push(request.url()))
await page.goto(`file://${file}`)
await page.waitForSelector('#app h1', { timeout: patience })
same(said, [], 'nothing is refused, nothing fails')
same(asked, [`file://${file}`], 'nothing else is asked for')
check((await page.textContent('#app h1')).includes(hostile), 'its title is text')
check((await page.title()).includes('The ridge'), 'and names the file')
check((await page.textContent('#app')).includes('Compiled by Ada'), 'whose it is stands on it')
same(forbiddenIn(await readPage(page)), [], 'no forbidden word')
await browser.close()
rmSync(folder, { recursive: true })
finish()
