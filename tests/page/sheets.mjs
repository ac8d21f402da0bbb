// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sheets.mjs - pictures of whole pages into a folder, each by itself and several beside each other on sheet-N.png, a line
// where the glass of the phone ends.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { go } from './screens.mjs'

const across = 1700 /* pixels; then the next sheet */

export function sheets(browser, folder) {
  let row = [],
    n = 0
  mkdirSync(folder, { recursive: true })
  async function hang() {
    if (!row.length) return
    const page = await browser.newPage({
      viewport: { width: across + 100, height: 400 },
    })
    const figures = row.map(({ name, width, height, file }) => {
      const source = `data:image/png;base64,${readFileSync(file).toString('base64')}`
      return `<figure style="width:${width}px"><figcaption>${name}</figcaption><div><img src="${source}"><i style="top:${height}px"></i></div></figure>`
    })
    await page.setContent(`<style>body{margin:0;background:#888;display:flex;gap:14px;align-items:start;width:max-content}
      figure{margin:0;flex:none}figcaption{font:13px sans-serif;padding:2px}div{position:relative}img{display:block;width:100%}
      i{position:absolute;left:0;right:0;border-top:1px dashed #f0f}</style>${figures.join('')}`)
    await page.evaluate(() => Promise.all([...document.images].map(image => image.decode())))
    await page.screenshot({
      fullPage: true,
      path: join(folder, `sheet-${String(++n).padStart(2, '0')}.png`),
    })
    await page.close()
    row = []
  }
  /** picture(page, name): the whole page, but no more than two glasses of it. */
  async function picture(page, name) {
    await page.waitForTimeout(120)
    const { width, height } = page.viewportSize()
    const file = join(folder, `${name.replace(/\W+/g, '-')}-${page.screenName}-${width}.png`)
    const tall = await page.evaluate(() => document.documentElement.scrollHeight)
    const shown = Math.min(Math.max(tall, height), height * 2)
    if (shown > height) await page.setViewportSize({ width, height: shown })
    await page.screenshot({ path: file })
    if (shown > height) await page.setViewportSize({ width, height })
    if (row.reduce((sum, one) => sum + one.width + 14, 0) + width > across + 50) await hang()
    row.push({ name: `${name} · ${page.screenName}`, width, height, file })
    console.log(file)
  }
  async function at(page, place, name = place) {
    await go(page, place)
    await picture(page, name)
  }
  return { picture, at, hang }
}

/** step(name, act): a picture that cannot be taken says so; the others are. */
export async function step(name, act) {
  try {
    await act()
  } catch (fault) {
    console.log(`MISSED ${name}: ${fault.message.split('\n').slice(0, 3).join(' | ')}`)
  }
}
const points = async (page, n) => {
  for (let i = 0; i < n; i++) {
    await page.locator('[data-look="point"]').click()
    await page.waitForTimeout(180)
  }
}
export const look = async (page, place, n) => {
  await go(page, 'now')
  await go(page, place)
  const begin = page.locator('[data-look="begin"]')
  if (await begin.isVisible()) await begin.click()
  await page.locator('[data-look="point"]').waitFor()
  await points(page, n)
}
export const paint = (page, word) =>
  page.evaluate(to => {
    document.documentElement.dataset.screen = to
  }, word)
export async function sizes(page, list, act) {
  const was = page.viewportSize()
  for (const size of list) {
    await page.setViewportSize(size)
    await act()
  }
  await page.setViewportSize(was)
}
