// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// places.mjs - what stands on a page, by its selector: waited for, waited away, counted.
export const here = (page, selector, timeout = 8000) => page.waitForSelector(selector, { timeout })
export const gone = (page, selector) => page.waitForSelector(selector, { state: 'detached', timeout: 8000 })
export const count = (page, selector) => page.locator(selector).count()
