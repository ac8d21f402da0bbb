// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// touches.mjs - what a page itself received: a listener in the page, before anybody else's, notes each finger that came
// down and each character that was typed. Only what the browser marks as real input counts; what a script does, does not.
const inPage = () => {
  const heard = (window.walkHeard = [])
  const numbers = new WeakMap()
  let last = 0
  const numberOf = node => numbers.get(node) ?? numbers.set(node, ++last).get(node)
  const what = node => (node.getAttribute('aria-label') ?? node.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)
  addEventListener(
    'pointerdown',
    event => {
      if (!event.isTrusted) return
      const at = event.target.closest?.('button, a, summary, input, textarea, label') ?? event.target
      heard.push({ tap: what(at), node: numberOf(at), group: numberOf(at.parentElement ?? at) })
    },
    true,
  )
  addEventListener('input', event => event.isTrusted && heard.push({ key: true }), true)
}
export const listen = context => context.addInitScript(inPage)

/** taken(page): what it heard since it was last asked. */
export const taken = page => page.evaluate(() => window.walkHeard.splice(0))

/* The scripted hand, in ms: it knows the page, and looks for each button but the one it is on. */
export const hand = { rhythm: 350, beside: 600, find: 900, key: 250 }
export const handWords =
  `${hand.rhythm} ms for the next tap on the same button, ${hand.beside} ms for a button beside the last one (a digit, a name),\n` +
  `${hand.find} ms to find any other, ${hand.key} ms a character`

/** How long the scripted hand takes for this touch after the one before it. */
export function reach(touch, before) {
  if (touch.key) return hand.key
  if (!before || before.page !== touch.page) return hand.find
  if (before.node === touch.node) return hand.rhythm
  return before.group === touch.group ? hand.beside : hand.find
}
