// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// places.mjs - what stands on a page, by its selector: waited for, waited away, counted.
import { patience } from './screens.mjs'

export const here = (page, selector, timeout = patience) => page.waitForSelector(selector, { timeout })
export const gone = (page, selector) => page.waitForSelector(selector, { state: 'detached' })
export const count = (page, selector) => page.locator(selector).count()
