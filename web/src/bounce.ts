// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// bounce.ts - a glove touches twice. What came under it between the two touches, because the first one changed the page, is not
// pressed by the second. A stop is: it never waits. Keys and screen readers do not bounce.
export const bounceMs = 300
const nearPx = 30

export interface Touch {
  at: number
  x: number
  y: number
  what: string | null /* the control that was met; null: none */
}
/** isBounce(before, now): the same touch told twice, on another control than it was meant for. Pure. */
export const isBounce = (before: Touch, now: Touch) =>
  before.what !== null &&
  now.what !== null &&
  now.what !== before.what &&
  Math.abs(now.at - before.at) < bounceMs &&
  Math.hypot(now.x - before.x, now.y - before.y) <= nearPx

const numbers = new WeakMap<Element, number>()
let count = 0
/** The page may use a button again for another act: then it is another control. */
function what(control: Element | null | undefined): string | null {
  if (!control) return null
  if (!numbers.has(control)) numbers.set(control, ++count)
  return [numbers.get(control), ...['data-act', 'data-flow', 'data-person'].map(name => control.getAttribute(name))].join(' ')
}

let last: Touch = { at: -bounceMs, x: 0, y: 0, what: null }
addEventListener(
  'click',
  event => {
    if (!event.detail || !(event.target instanceof Element)) return
    const control = event.target.closest('button, a, summary, label')
    const now = { at: event.timeStamp, x: event.clientX, y: event.clientY, what: what(control) }
    const bounced = isBounce(last, now) && !control?.closest('[data-stop], [data-early]')
    if (!bounced) return void (last = now)
    event.preventDefault()
    event.stopPropagation()
  },
  true,
)
