// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// fingers.mjs - what a finger does: taps that are counted and held to a promise, the rhythm of a hand that looks, one press
// that bounces, gloves. Times are the hand's own, however late a busy machine is.
import { check } from './check.mjs'
import { tap } from './screens.mjs'

/** counter(): hit() is a tap that counts; most() asserts what was promised, and begins anew. */
export function counter() {
  let taps = 0
  return {
    async hit(where) {
      taps++
      await tap(where)
    },
    add(n) {
      taps += n
    },
    begin() {
      taps = 0
    },
    most(promised, what) {
      check(taps <= promised, `${what}: ${taps} taps, ${promised} at most`)
      console.log(`${what}: ${taps} taps (${promised})`)
      taps = 0
    },
  }
}

export const point = page => page.locator('[data-look="point"]')
export const figure = page => page.locator('.look-figure').evaluate(node => Number.parseInt(node.textContent, 10))
export const onLook = page => page.waitForSelector('.look')
export const offLook = page => page.waitForFunction(() => !document.querySelector('.look, .look-begin'))

/** One tap a point, in the rhythm of a hand that looks. */
export async function points(page, n) {
  for (let i = 0; i < n; i++) {
    await point(page).click()
    await page.waitForTimeout(170)
  }
}
export async function digits(page, text) {
  for (const digit of text) {
    await page.click(`[data-digit="${digit}"]`)
    await page.waitForTimeout(170)
  }
}

/* A touch is stamped by the hand, in the page's own time and after all that went before: neither a busy machine nor one whose
 * clock was set makes two touches of one, or one of two. */
const stamps = new WeakMap()
async function stampFor(page) {
  const now = await page.evaluate(() => {
    if (window.touchedAt === undefined)
      for (const kind of ['pointerup', 'click'])
        addEventListener(kind, event => void (window.touchedAt = Math.max(window.touchedAt, event.timeStamp)), true)
    window.touchedAt ??= performance.now()
    return performance.timeOrigin + Math.max(performance.now(), window.touchedAt + 200)
  })
  const stamp = Math.max(now / 1000, (stamps.get(page) ?? 0) + 0.4)
  stamps.set(page, stamp)
  return stamp
}
/** Until a hand's time has passed since it touched last. */
const rested = page => page.waitForFunction(() => performance.now() - window.touchedAt > 200)

/** Two clicks, ${gap} ms apart by the hand's clock, the second one somewhat off; ${meanwhile} happens between them. */
async function clicks(page, where, gap, off, meanwhile = () => {}) {
  await where.evaluate(node => node.scrollIntoView({ block: 'center' }))
  const mouse = await page.context().newCDPSession(page),
    { x, y, width, height } = await where.boundingBox(),
    began = await stampFor(page)
  for (const [i, clickCount] of [1, 2].entries()) {
    const at = { x: x + width / 2 + i * off, y: y + height / 2 - i * off, button: 'left', clickCount }
    for (const [j, type] of ['mousePressed', 'mouseReleased'].entries())
      await mouse.send('Input.dispatchMouseEvent', { ...at, type, timestamp: began + (i * gap) / 1000 + j * 0.03 })
    if (i === 0) await meanwhile()
  }
  await rested(page)
}
export const twice = (page, where) => clicks(page, where, 90, 0)
/** A glove's second touch, after the first has had time to change what lies under it. */
export const again = (page, where, gap = 160) => clicks(page, where, gap, 6, () => page.waitForTimeout(gap))
/** Twice within 120 ms, off by 20 px, broad: through gloves. */
export async function gloved(page, times) {
  const touch = await page.context().newCDPSession(page)
  const where = await point(page).boundingBox()
  for (let i = 0; i < times; i++) {
    const before = await figure(page),
      began = await stampFor(page)
    for (let bounce = 0; bounce < 2; bounce++) {
      const x = where.x + where.width / 2 + (i % 3) * 40 - 40,
        y = where.y + where.height / 2 + bounce * 30
      const at = (dx, dy) => [{ x: x + dx, y: y + dy, radiusX: 30, radiusY: 26, force: 1 }]
      const timestamp = began + bounce * 0.09 /* of the hand, however late a busy machine is */
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0, 0), timestamp })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(18, 22), timestamp: timestamp + 0.02 })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.04 })
    }
    await page.waitForFunction(
      n => Number.parseInt(document.querySelector('.look-figure')?.textContent ?? '99', 10) !== n,
      before,
    )
    if (i < times - 1) check((await figure(page)) === before + 1, 'a gloved tap that slides and bounces is one tap')
    await rested(page)
  }
}
