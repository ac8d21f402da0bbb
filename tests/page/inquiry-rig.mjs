// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-rig.mjs - the sample account, made anew and served to one page: what the tests of an account's page share.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { served } from './own.mjs'
import { here } from './places.mjs'
import { openBrowser, phone, screen } from './screens.mjs'

export const places = ['day', 'time', 'told', 'people', 'evenness', 'questions', 'exhibits', 'whose', 'not-known']

/** sampleAccount(executable): serve() opens its page in a browser; page is null before. make names another account than the sample. */
export async function sampleAccount(executable, make = dir => ['sample', dir]) {
  const folder = mkdtempSync(join(tmpdir(), 'showclear-inquiry-')),
    dir = join(folder, 'sample.d')
  const browser = await openBrowser()
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(executable, ['inquiry', ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
    if (status !== 0) throw new Error(`inquiry ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  run(...make(dir))
  let own
  const rig = {
    dir,
    run,
    page: null,
    whole: () => JSON.parse(run('list', dir, '--whole')),
    async serve(...options) {
      own = await served(executable, ['inquiry', 'serve', dir, ...options])
      const page = await screen(browser, 'account', phone, own.base)
      page.expected = /422/ /* what is refused */
      await page.goto(own.link)
      await here(page, '[data-account="here"]')
      rig.page = page
      return page
    },
    async close() {
      await rig.page?.context().close()
      await own?.end()
      own = rig.page = null
    },
    async end() {
      await browser.close()
      await own?.end()
      rmSync(folder, { recursive: true, force: true })
    },
    at: async place => {
      await rig.page.goto(`${own.base}/#${place}`)
      await here(rig.page, `[data-at="${place.split('/')[0]}"]`)
    },
    texts: selector => rig.page.locator(selector).allTextContents(),
  }
  return rig
}
