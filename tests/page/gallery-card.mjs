// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// gallery-card.mjs SHOWCLEAR FOLDER - the camera's card, its sun and the notebook as pictures for a designer's eye: in three languages,
// on a phone and on a desk, beside each other. It judges nothing.
import { go, desk, joinAs, openBrowser, phone, sampleBox, screen, tap } from './screens.mjs'
import { sheets, step } from './sheets.mjs'
import { cast, joined } from './world.mjs'

const [executable, folder = '/tmp/showclear-gallery'] = process.argv.slice(2)
const browser = await openBrowser()
const { picture, hang } = sheets(browser, folder)
const box = await sampleBox(executable, dir => ['sample', dir], process.env.WEB ? ['--web', process.env.WEB] : [])

const id = n => n.toString(16).padStart(32, '0')
const said = set => Object.fromEntries(Object.entries(set).map(([key, v]) => [key, { over: [], v }]))
const line = (n, kind, set, more = {}) => ({
  at: '2031-05-02T07:10:00+02:00',
  entry: id(n),
  kind,
  set: said(set),
  w: id(n + 500),
  ...more,
})
const lines = [
  line(1, 'location', {
    name: 'The upper valley',
    lat: '45.66',
    lon: '-110.56',
    zone: 'America/Denver',
    horizon: '60 8.5\n100 8.5\n110 3\n250 12\n300 12',
  }),
  line(
    2,
    'setup',
    {
      camera: 'A',
      lens: '40',
      stop: '2.8 1/3',
      heading: '240',
      place: 'The upper valley',
      ei: '800',
      shutter: '172.8',
      white: '5600',
      filters: ['ND.9', 'Pola'],
    },
    { setup: '1a' },
  ),
  line(3, 'take', { number: '1', verdict: 'circled' }, { setup: '1a' }),
  line(4, 'light', { name: 'M18', role: 'key', height: '3 m' }, { setup: '1a' }),
]

/** One person on six screens. */
async function six() {
  const pages = []
  for (const size of [phone, desk])
    for (const locale of ['en-US', 'es-ES', 'uk-UA']) {
      const page = await screen(browser, `${locale.slice(0, 2)}-${size.width}`, size, box.base, {
        locale,
        colorScheme: size === phone ? 'dark' : 'light',
      })
      await joinAs(page, await box.invite(cast.dop[0]), cast.dop[1])
      pages.push(page)
    }
  return pages
}
async function show(pages, place, name, act = null) {
  await step(name, async () => {
    for (const page of pages) {
      await go(page, place)
      await page.waitForTimeout(250)
      if (act) await act(page)
      await picture(page, name)
    }
  })
  await hang()
}
const to = selector => async page => {
  await page.locator(selector).first().waitFor()
  await page
    .locator(selector)
    .first()
    .evaluate(node => node.scrollIntoView({ block: 'start' }))
  await page.waitForTimeout(100)
}
try {
  const dop = await joined(box, ...cast.dop)
  for (const one of lines) await dop.ask('give-note', { text: JSON.stringify(one) })
  const pages = await six()
  await show(pages, 'setup/1a', 'card', to('#camera-card'))
  await show(pages, 'setup/1a', 'sun', to('[data-sun-of] [data-sun="rise"]'))
  await show(pages, 'setup/1a', 'again', async page => {
    await tap(page.locator('[data-light-again] summary'))
    await to('[data-light-again]')(page)
  })
  await show(pages, 'setup/1a', 'for me', to('[data-for-me]'))
  await show(pages, 'setup/1a', 'a place', async page => {
    await tap(page.locator('[data-place-change]'))
    await page.waitForTimeout(150)
  })
  await show(pages, 'notebook', 'first use')
  for (const page of pages) {
    await tap(page.locator('[data-make-keys]'))
    await tap(page.locator('[data-paper-written]'))
  }
  await show(pages, 'notebook', 'the notebook')
  await show(pages, 'notebook/new', 'what to write')
  await show(pages, 'notebook/new/location', 'a location')
} finally {
  await browser.close()
  box.end()
}
