// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// picture.mjs SHOWCLEAR FILE.png - the picture in the README, docs/phone.png: the sample on a day of its own, a camera
// assistant's phone at the moment the plan is asked about. Names, day and state are always the same.
import { joinAs, openBrowser, phone, sampleBox, screen } from './screens.mjs'
import { stage } from './staged.mjs'

const [executable, file] = process.argv.slice(2)
const box = await sampleBox(executable)
const day = await stage(box)
await day.open(22239)
await day.meet('Rowan', 'Tamsin', 'Gordon', 'Saskia', 'Lucio')
await day.trained('Gordon')
await day.received('dummies-a', 50)
await day.planned('4a', 'colt-1', 'Gordon', 'dummy', 6, ['Saskia', 'Lucio', 'Tamsin'])
await day.opened('colt-1', 'Rowan')
await day.does('Tamsin', 'rounds-out', { lot: 'dummies-a', count: 6 })
await day.loaded('colt-1', 'dummies-a', 'Rowan', 6)

const browser = await openBrowser()
const page = await screen(browser, 'camera', phone, box.base, { deviceScaleFactor: 2, reducedMotion: 'reduce' })
await joinAs(page, await box.invite('camera'), 'Lucio Marchetti-Vale')
await page.waitForSelector('[data-ask="plan"] .act:not([aria-disabled])')
await page.evaluate(() => document.fonts.ready)
await page.waitForTimeout(600)
await page.screenshot({ path: file })
await browser.close()
box.end()
