// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// first_load.mjs SHOWCLEAR [TIMES] - how long a phone waits for the page: Chromium at a quarter of its speed behind a slow 4G
// (1.6 Mbit/s down, 0.75 up, 150 ms each way and back). Asked of nobody's clock: it prints, and asserts nothing.
import { openBrowser, phone, sampleBox, screen } from '../tests/page/screens.mjs'
import { cast } from '../tests/page/world.mjs'

const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const cpu = 4
const [executable, times = '5'] = process.argv.slice(2)
const box = await sampleBox(executable)
const browser = await openBrowser()
const middle = list => list.sort((a, b) => a - b)[list.length >> 1]

async function throttled(page) {
  await page.addInitScript(watch, marks)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4g)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
}
/* Each as soon as it stands and the next frame has been drawn, by the page's own clock from the first byte asked for. */
const marks = { names: '.people button', stop: '[data-stop]', now: '#now' }
const watch = marks => {
  const stood = (window.stood = {})
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(marks))
      if (!(name in stood) && document.querySelector(selector)) {
        stood[name] = 0
        requestAnimationFrame(() => setTimeout(() => (stood[name] = Math.round(performance.now()))))
      }
  }).observe(document, { childList: true, subtree: true })
}
const stood = async (page, name) =>
  (await page.waitForFunction(name => window.stood?.[name], name, { timeout: 60000 })).jsonValue()
async function once() {
  const page = await screen(browser, 'phone', phone, box.base)
  await throttled(page)
  const [role, name] = cast.camera
  await page.goto(await box.invite(role), { waitUntil: 'commit' })
  const join = await stood(page, 'names')
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForSelector('#now')
  const mine = await page.context().storageState()
  await page.context().close()
  const again = await screen(browser, 'phone', phone, box.base, { storageState: mine })
  await throttled(again)
  await again.goto(`${box.base}/#now`, { waitUntil: 'commit' })
  const stop = await stood(again, 'stop'),
    now = await stood(again, 'now')
  const bytes = await again.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .concat(performance.getEntriesByType('navigation'))
      .map(row => [row.name.replace(/.*\//, '/'), Math.round(row.startTime), Math.round(row.responseEnd), row.transferSize]),
  )
  await again.context().close()
  return { join, stop, now, bytes }
}

try {
  const runs = []
  for (let i = 0; i < Number(times); i++) runs.push(await once())
  console.log(
    `first load, ${cpu}x slower CPU, slow 4G (1.6 Mbit/s, 150 ms), ${times} phones with nothing kept, the one in the middle:`,
  )
  for (const [what, says] of [
    ['join', 'scanned the code: the names to choose from stand'],
    ['stop', 'joined before: the stop can be pressed'],
    ['now', 'joined before: Now stands, with what is asked of one'],
  ])
    console.log(
      `  ${String(middle(runs.map(run => run[what]))).padStart(5)} ms (best ${Math.min(...runs.map(run => run[what]))})  ${says}`,
    )
  if (process.env.VERBOSE) for (const row of runs.at(-1).bytes.sort((a, b) => a[1] - b[1])) console.log('    ', ...row)
} finally {
  await browser.close()
  box.end()
}
