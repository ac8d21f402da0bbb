// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors
//
// timeline.mjs [quick] - how long an inquiry's timeline of 100,000 items and 500 recordings takes to open out of one file, beside the
// browser's reading of the same file alone, and how even it goes under a hand, beside a hundred items. It prints, and asserts nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alone, inScript, timelineOf } from '../tests/page/inquiry-time-data.mjs'
import { desk, openBrowser, screen } from '../tests/page/screens.mjs'

const times = process.argv.includes('quick') ? 3 : 7,
  frames = 180
const folder = mkdtempSync(join(tmpdir(), 'showclear-timeline-'))
const write = (name, text) => {
  writeFileSync(join(folder, name), text)
  return `file://${join(folder, name)}`
}
const many = timelineOf(100000, 500)
const pages = {
  many: write('many.html', alone(many)),
  few: write('few.html', alone(timelineOf(100, 5))),
  bare: write(
    'bare.html',
    `<!doctype html><div class="time-strip"><canvas></canvas></div><script type="application/json" id="timeline">${inScript(many)}</script>
<script>window.read = JSON.parse(document.getElementById('timeline').textContent); document.querySelector('canvas').dataset.drawn = '1'</script>`,
  ),
}
const middle = list => [...list].sort((a, b) => a - b)[list.length >> 1]
const spread = list => `${list.length} times, ${Math.round(Math.min(...list))} to ${Math.round(Math.max(...list))}`

/** From the first byte to the frame after the first drawing, by the page's own clock. */
const watch = () => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.time-strip canvas')?.dataset.drawn) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => (window.stood = performance.now())))
  }).observe(document, { childList: true, subtree: true, attributes: true })
}
async function opened(page, url) {
  await page.goto(url)
  return (await page.waitForFunction(() => window.stood)).jsonValue()
}
/** Milliseconds between frames while a hand moves it sideways, and nearer and wider. */
const moved = (page, frames) =>
  page.evaluate(async frames => {
    const strip = document.querySelector('.time-strip'),
      { left, top } = strip.getBoundingClientRect(),
      between = []
    const next = () => new Promise(done => requestAnimationFrame(done))
    let before = await next()
    for (let i = 0; i < frames; i++) {
      const turn = i % 60 < 40 ? { deltaX: i % 120 < 60 ? 30 : -30 } : { deltaY: i % 120 < 60 ? -60 : 60 }
      strip.dispatchEvent(new WheelEvent('wheel', { ...turn, clientX: left + 300, clientY: top + 200, cancelable: true }))
      const now = await next()
      between.push(now - before)
      before = now
    }
    return between
  }, frames)

const browser = await openBrowser()
try {
  const took = { many: [], bare: [] },
    even = { many: [], few: [] }
  for (let i = 0; i < times; i++)
    for (const name of ['bare', 'many', 'few']) {
      const page = await screen(browser, name, desk, 'file:')
      await page.addInitScript(watch)
      const ms = await opened(page, pages[name])
      took[name]?.push(ms)
      if (even[name]) even[name].push(...(await moved(page, frames)).slice(10))
      await page.context().close()
    }
  const worst = list => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.99)]
  console.log(
    `an inquiry's timeline in Chromium: ${many.items.lane.length} items, ${many.media.length} recordings, ${desk.width}x${desk.height}`,
  )
  console.log(
    `  opened   ${Math.round(middle(took.many))} ms   (${spread(took.many)}); the file read alone ${Math.round(middle(took.bare))} ms`,
  )
  console.log(
    `  moved    ${worst(even.many).toFixed(1)} ms between frames, 99 of 100; of a hundred items ${worst(even.few).toFixed(1)} ms`,
  )
  const row = (...cells) => console.log(['row', ...cells].join('\t'))
  const open = middle(took.many)
  row(
    ...[
      'timeline of 100000 items and 500 recordings opens',
      `${Math.round(open)} ms`,
      `${Math.round(middle(took.bare))} ms reading the file alone`,
    ],
    ...[(open / middle(took.bare)).toFixed(2), '< 1000 ms', open < 1000 ? 'met' : 'NOT MET'],
  )
  row(
    ...[
      'the same under a hand, between frames, p99',
      `${worst(even.many).toFixed(1)} ms`,
      `${worst(even.few).toFixed(1)} ms with 100 items`,
    ],
    ...[(worst(even.many) / worst(even.few)).toFixed(2), '<= 2', worst(even.many) <= 2 * worst(even.few) ? 'met' : 'NOT MET'],
  )
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
