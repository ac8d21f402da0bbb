// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// route.ts - the page's address is where one is: #now, #setup/3, #look/empty/1. The browser's back button works.
import { signal } from '@preact/signals'

export const route = signal<string[]>(parse())
function parse(): string[] {
  return location.hash.replace(/^#\/?/, '').split('/').filter(Boolean)
}
addEventListener('hashchange', () => {
  route.value = parse()
  scrollTo(0, 0)
})
export function go(...to: (string | number)[]) {
  location.hash = to.join('/')
}
export const back = () => (history.length > 1 ? history.back() : go('now'))
