// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// trusting.mjs - two whom an author names, and who open her notebook together, press by press.
import { here } from './places.mjs'
import { go, tap } from './screens.mjs'

/** withKeys(page): a notebook of one's own; looks are taken while the key on paper stands there. */
export async function withKeys(page, look = () => {}) {
  await go(page, 'notebook')
  await tap(page.locator('[data-make-keys]'))
  await here(page, '[data-paper-key]')
  const signs = await page.locator('[data-paper-signs]').innerText()
  await look()
  await tap(page.locator('[data-paper-written]'))
  await here(page, '[data-note-new]')
  return signs.replace(/\s/g, '')
}

/** named(hers, trustees, look): each of [page, name] gives a key; she names them, in the order in which they open. */
export async function named(hers, trustees, look = () => {}) {
  for (const [page] of trustees) {
    await go(page, 'notebook/trustees')
    await tap(page.locator('[data-trust="offer"]'))
    await here(page, '[data-offered]')
  }
  await go(hers, 'notebook/trustees')
  for (const [nth, [, name]] of trustees.entries())
    await tap(
      hers
        .locator('.pick')
        .nth(nth)
        .getByRole('button', { name: new RegExp(name) }),
    )
  await look()
  await tap(hers.locator('[data-trust="name"]'))
  await here(hers, '[data-my-trustees]')
}

const asks = page => tap(page.locator('[data-trusted]').first().locator('[data-trust="ask"]'))
/** opened(first, second, between): both ask, then each opens one seal; between is looked at while one has asked alone. */
export async function opened(first, second, between = () => {}) {
  await asks(first)
  await between()
  await asks(second)
  await here(first, '[data-trust="half"]')
  await here(second, '[data-trust-step="theirs"]')
  await tap(first.locator('[data-trust="half"]'))
  await here(second, '[data-trust="open"]')
  await here(first, '[data-trust-step="theirs"]')
  await tap(second.locator('[data-trust="open"]'))
  await here(second, '[data-trust-step="done"]')
  await tap(first.locator('[data-trust="open"]'))
  await here(first, '[data-trust-step="done"]')
}
