// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// gallery.mjs SHOWCLEAR FOLDER - every screen in every state as a picture, for a designer's eye: the staged sample day, its crowd,
// its accidents; phones, a small phone, a tablet held out, a desk; other languages, the sun, the night. It judges nothing.
// ONLY=day,others,odd plays these alone; PATIENCE=MS where the machine is slow.
import { practiceBox, desk, go, joinAs, narrow, openBrowser, opener, phone, sampleBox, screen, tablet, tap } from './screens.mjs'
import { look, paint, sheets, sizes, step } from './sheets.mjs'
import { stage } from './staged.mjs'

const [executable, folder = '/tmp/showclear-gallery'] = process.argv.slice(2)
const browser = await openBrowser()
const { picture, at, hang } = sheets(browser, folder)
const only = process.env.ONLY?.split(',')
const names = {
  ad: ['first-ad', 'Rowan Ashgrove'],
  cart: ['armorer', 'Tamsin Okafor'],
  dp: ['cinematographer', 'Saskia Verhoeven'],
  actor: ['performer', 'Gordon Aske'],
  grip: ['grip', 'Barnaby Quill'],
  props: ['props', 'Jonah Lindqvist'],
  safety: ['safety-advisor', 'Benedikt Lomax'],
}

async function theDay() {
  const box = await sampleBox(executable)
  const day = await stage(box)
  const { does, person } = day
  const open = opener(browser, box)
  const p = {}
  for (const [key, size] of Object.entries({ cart: phone, ad: desk, dp: phone, actor: phone, grip: narrow }))
    p[key] = await open(key, size, ...names[key])
  p.uk = await open('uk', narrow, ...names.cart, { locale: 'uk-UA' })
  p.es = await open('es', phone, ...names.dp, { locale: 'es-MX' })
  p.station = await open.station('station', tablet, ...names.props)
  /* "desk" is the cart's own tablet laid on its side. */
  const each = async (place, name, ...keys) => {
    for (const key of keys)
      if (key === 'desk') await sizes(p.cart, [desk], () => at(p.cart, place, name))
      else await at(p[key], place, name)
  }
  const scenes = {
    async before() {
      await each('now', 'before', 'cart', 'dp', 'grip', 'uk', 'ad', 'station')
      await each('armory', 'before armory', 'cart', 'uk', 'grip')
      await each('report', 'report', 'dp', 'uk')
      await each('log', 'log early', 'dp')
    },
    async meeting() {
      await does('Tamsin', 'accept-duty', { role: 'armorer' })
      await does('Rowan', 'accept-duty', { role: 'first-ad' })
      await does('Rowan', 'open-day', { day: 22239 })
      await each('meeting', 'meeting to hold', 'ad')
      await sizes(p.ad, [phone], () => at(p.ad, 'meeting', 'meeting to hold'))
      await day.meet('Rowan', 'Tamsin', 'Gordon')
      await each('now', 'meeting asked', 'dp', 'grip')
      await sizes(p.ad, [phone], () => at(p.ad, 'meeting', 'attendance'))
      await does('Saskia', 'attend-meeting', { person: person('Saskia') })
      await each('crew', 'crew', 'cart', 'uk', 'ad')
    },
    async asked() {
      await day.trained('Gordon')
      await each('armory', 'lot to receive', 'cart')
      await day.received('dummies-a', 50)
      await day.planned('4a', 'colt-1', 'Gordon', 'dummy', 6, ['Saskia', 'Lucio', 'Tamsin', 'Barnaby', 'Wren', 'Hamish'])
      await each('now', 'asked', 'dp', 'grip', 'uk', 'es')
      await each('setup/4a', 'setup asked', 'dp', 'grip', 'uk', 'ad', 'cart')
      await each('setup/1a', 'setup harmless', 'dp', 'ad')
      await each('armory', 'nothing out', 'cart', 'desk')
      await go(p.cart, 'setup/5a')
      await p.cart.locator('[data-plan-open]').click()
      await picture(p.cart, 'plan form')
      await p.cart.locator('[data-weapon="colt-1"]').click()
      await p.cart.locator('[data-hands]', { hasText: 'Gordon' }).click()
      await p.cart.locator('[data-department="camera"]').click()
      await picture(p.cart, 'plan form filled')
      await go(p.cart, 'now')
      await go(p.ad, 'setup/5a')
      await p.ad.locator('[data-plan-open]').click()
      await picture(p.ad, 'plan form')
      await go(p.ad, 'now')
      await each('setup/new', 'new setup', 'cart')
    },
    async rollCall() {
      await sizes(p.ad, [phone], async () => {
        await go(p.ad, 'setup/4a')
        await picture(p.ad, 'roll call')
        await tap(p.ad.locator('.roll').getByRole('button', { name: 'Hamish Abara' }))
        await p.ad.locator('.roll [data-done]').first().waitFor()
        await picture(p.ad, 'roll call one')
      })
      await picture(p.ad, 'roll call')
    },
    async looks() {
      await does('Tamsin', 'take', { item: 'colt-1' })
      await each('armory', 'taken', 'cart', 'dp', 'grip', 'uk', 'station', 'desk')
      await go(p.ad, 'now')
      await sizes(p.ad, [phone, narrow, desk], async () => {
        await look(p.ad, 'look/empty/1', 3)
        await picture(p.ad, 'look half-way')
      })
      await paint(p.ad, 'light')
      await picture(p.ad, 'look in the sun')
      await paint(p.ad, 'dark')
      await does('Rowan', 'look-empty', { item: 'colt-1', shower: person('Tamsin'), seen: 6, of: 6, bore: 1 })
      await each('armory', 'looked', 'cart', 'dp', 'ad')
      await does('Tamsin', 'rounds-out', { lot: 'dummies-a', count: 6 })
      await go(p.ad, 'now')
      await sizes(p.ad, [phone], async () => {
        await look(p.ad, 'look/load/1/1/6', 4)
        await picture(p.ad, 'proof half-way')
      })
      await each('load/1', 'load', 'cart')
      await day.loaded('colt-1', 'dummies-a', 'Rowan', 6)
      await each('armory', 'loaded', 'cart', 'dp', 'actor', 'uk', 'ad')
      await each('now', 'to look', 'actor')
      await each('look/heads/1', 'heads begin', 'actor', 'grip', 'station')
    },
    async refused() {
      await go(p.cart, 'armory')
      await tap(
        p.cart
          .locator('[data-item="colt-1"] .act')
          .filter({ hasText: /hand over to/ })
          .first(),
      )
      await p.cart.waitForSelector('.sheet')
      await picture(p.cart, 'refused')
      await p.cart.getByRole('button', { name: 'Close' }).first().click()
      await go(p.uk, 'armory')
      await tap(p.uk.locator('[data-item="colt-1"] [data-act="declare"], [data-item="colt-1"] .act[aria-disabled]').first())
      await p.uk.waitForSelector('.sheet')
      await picture(p.uk, 'refused')
      await p.uk.locator('.over .close').click()
    },
    async handOver() {
      await day.counted('colt-1', 'Gordon')
      const setup = (await day.view('setups')).find(one => one.id === '4a')
      for (const name of ['Lucio', 'Barnaby', 'Wren', 'Hamish']) await does(name, 'attend-meeting', { person: person(name) })
      await day
        .copied('4a', 'Saskia', 'Lucio', 'Barnaby', 'Wren', 'Gordon', 'Tamsin', 'Hamish')
        .catch(fault => console.log(fault.message))
      await each('armory', 'ready', 'cart', 'actor')
      await does('Tamsin', 'declare', { item: 'colt-1', setup: '4a', kind: 'dummy', count: 6 })
      await each(`hand/1/${setup.setup}/${person('Gordon')}`, 'hand over', 'cart', 'uk', 'desk')
      await does('Tamsin', 'hand-over', { item: 'colt-1', setup: '4a', person: person('Gordon'), tag: 11 })
      await each('armory', 'in use', 'cart', 'dp', 'actor', 'ad')
      await each('setup/4a', 'setup ready', 'dp', 'grip', 'ad')
    },
    async running() {
      await does('Rowan', 'begin-work', { setup: '4a', mode: 'take' })
      await each('now', 'running', 'cart', 'dp', 'grip', 'ad', 'desk', 'station')
      await each('setup/4a', 'setup running', 'cart', 'uk')
      for (const word of ['light', 'night']) {
        for (const key of ['dp', 'ad']) {
          await paint(p[key], word)
          await at(p[key], 'setup/4a', `running ${word}`)
          await at(p[key], 'armory', `running ${word} armory`)
          await paint(p[key], 'dark')
        }
      }
      await does('Rowan', 'cut', { setup: '4a' })
      await does('Tamsin', 'collect', { item: 'colt-1' })
      await each('armory', 'collected', 'cart', 'dp', 'actor', 'uk', 'ad', 'station')
      await each('setup/4a', 'setup made', 'dp', 'ad')
    },
    async reported() {
      await go(p.dp, 'report')
      await p.dp.click('[data-concern="firearm-concern"]')
      await picture(p.dp, 'report about')
      await p.dp.click('[data-about="neither"]')
      await p.dp.locator('textarea').fill('The gate of colt-2 does not stay shut.')
      await picture(p.dp, 'report words')
      const filed = p.dp.getByRole('button', { name: 'Send the report' })
      await tap(filed)
      await p.dp.waitForTimeout(400)
      await picture(p.dp, 'report sent')
      const safety = await open('safety', phone, ...names.safety)
      await picture(safety, 'report asked')
      await at(safety, 'report/1', 'report to answer')
      await at(p.cart, 'armory', 'held')
      await safety.context().close()
    },
    async afterwards() {
      await each('late', 'late', 'cart', 'uk')
      await each('irregular', 'irregular', 'cart')
      await each('deviation', 'deviation', 'cart', 'uk')
      const last = await p.cart.evaluate(async () => (await (await fetch('/health')).json()).size - 3)
      await each(`entry/${last}`, 'entry', 'cart', 'grip')
      await each('log', 'log', 'cart', 'grip', 'uk', 'ad')
      await p.cart.locator('[data-filter]').nth(1).click()
      await picture(p.cart, 'log filtered')
    },
    async stopped() {
      const armed = p.dp.locator('[data-stop]')
      await go(p.dp, 'now')
      await armed.click()
      await picture(p.dp, 'stop armed')
      await armed.click()
      await p.cart.waitForSelector('[data-stopped]')
      for (const key of ['dp', 'cart', 'grip', 'uk', 'ad', 'station']) await picture(p[key], 'stop rings')
      for (const name of ['Saskia', 'Tamsin', 'Barnaby']) await does(name, 'answer-stop', { person: person(name) })
      for (const key of ['dp', 'cart', 'grip', 'ad']) await picture(p[key], 'stop answered')
      await p.ad
        .locator('summary', { hasText: 'Write the cause' })
        .click()
        .catch(() => {})
      await picture(p.ad, 'stop cause')
      await does('Rowan', 'explain-stop', { reason: 'danger' })
      for (const key of ['cart', 'uk']) await picture(p[key], 'stop explained')
      await does('Tamsin', 'account-weapons')
      await does('Rowan', 'release')
      await picture(p.cart, 'stop agreed by one')
      await does('Tamsin', 'release')
      await does('Barnaby', 'stop')
      await does('Barnaby', 'call-mistake')
      for (const key of ['grip', 'dp', 'ad']) await picture(p[key], 'stop by mistake')
      await does('Tamsin', 'account-weapons')
      await does('Rowan', 'release')
      await p.grip.waitForSelector('[data-stopped]', { state: 'detached' })
    },
    async lunch() {
      await does('Rowan', 'break')
      await each('now', 'lunch, one kept', 'cart', 'dp', 'ad')
      await each('armory', 'lunch, one kept', 'cart', 'uk')
      const seen = (await (await fetch(`${box.base}/health`)).json()).size
      const out = { item: 'colt-1', shower: person('Tamsin'), proved: 6, failed: 0, spent: 0, bore: 1 }
      await does('Rowan', 'unload', out, { seen })
      await does('Tamsin', 'lock', { item: 'colt-1' })
      await does('Tamsin', 'rounds-back', { lot: 'dummies-a', count: 6 }).catch(fault => console.log(fault.message))
      await each('armory', 'lunch, locked', 'cart', 'ad')
      await does('Tamsin', 'leave-locker', { seal: 417 })
      await each('now', 'lunch, sealed', 'cart', 'dp')
      await each('armory', 'lunch, sealed', 'cart', 'uk', 'station')
      await does('Rowan', 'end-break')
      await each('armory', 'after lunch', 'cart')
    },
    async lost() {
      await go(p.dp, 'armory')
      await go(p.cart, 'armory')
      await go(p.ad, 'now')
      await go(p.uk, 'setup/4a')
      await p.grip.context().setOffline(true)
      await go(p.grip, 'report')
      await p.grip.click('[data-concern="near-miss"]')
      await p.grip.click('[data-about="neither"]')
      await p.grip.locator('textarea').fill('A stand fell.')
      await p.grip.getByRole('button', { name: 'Send the report' }).click()
      await p.grip.waitForTimeout(500)
      box.pause()
      await p.cart.waitForSelector('[data-stale]', { timeout: 20000 })
      await p.uk.waitForSelector('[data-stale]', { timeout: 20000 })
      await p.ad.waitForSelector('[data-stale]', { timeout: 20000 })
      for (const key of ['cart', 'dp', 'uk', 'grip', 'ad']) await picture(p[key], 'lost')
      await at(p.dp, 'setup/4a', 'lost setup')
      await at(p.grip, 'now', 'lost now')
    },
  }
  for (const [name, act] of Object.entries(scenes)) await step(name, act)
  await hang()
  for (const page of Object.values(p)) await page.context().close()
  box.goOn()
  box.end()
}

/** Racks, a series, the forms, sixty persons inside and sixty items. */
async function others() {
  const box = await sampleBox(executable)
  const day = await stage(box)
  const { does, person } = day
  const open = opener(browser, box)
  await day.open(22239)
  await day.meet('Rowan', 'Tamsin', 'Gordon', 'Saskia')
  await day.received('dummies-a', 50)
  const cart = await open('cart', phone, ...names.cart),
    small = await open('props', narrow, ...names.props),
    ad = await open('ad', desk, ...names.ad)
  await step('rack', async () => {
    await at(small, 'rack/rubber-rifles/check', 'rack begin')
    await look(small, 'rack/rubber-rifles/check', 6)
    await picture(small, 'rack look')
    await does('Jonah', 'check-rack', { rack: 1, shower: person('Tamsin'), seen: 40, of: 40, failed: 0 })
    await at(cart, 'armory', 'rack checked')
    await does('Tamsin', 'issue-rack', { rack: 1, setup: '6a', count: 40 })
    await at(cart, 'rack/rubber-rifles', 'rack out')
    await at(ad, 'armory', 'rack out')
    await does('Tamsin', 'miss-piece', { rack: 1, voucher: 17 })
    await at(cart, 'rack/rubber-rifles', 'rack gap')
    await at(cart, 'rack/rubber-rifles/back', 'rack back begin')
    await go(cart, 'armory')
    await at(small, 'rack/rubber-rifles/back', 'rack back')
    await small.locator('[data-look="begin"]').click()
    for (const n of [1, 2, 5]) {
      await small.locator(`.voucher[data-number="${n}"]`).click()
      await small.waitForTimeout(180)
    }
    await picture(small, 'rack back, three')
    await at(cart, 'rack/rubber-rifles/names', 'rack by name')
  })
  await step('forms', async () => {
    for (const place of ['register', 'register/rounds', 'register/rack', 'register/lot', 'register/belt'])
      await at(cart, place, place)
  })
  await step('crowd', async () => {
    for (let i = 0; i < 28; i++) {
      const long = i % 2
      const args = {
        class: 'firearm',
        action: long ? 'long-gun' : 'revolver',
        capability: 'non-firing',
        capacity: 6,
        tag: 30 + i,
      }
      await does('Tamsin', 'register-item', {
        ...args,
        id: `${long ? 'rifle' : 'six'}-${i + 1}`,
      })
      await day.arrive(`${long ? 'rifle' : 'six'}-${i + 1}`)
    }
    for (let i = 0; i < 14; i++)
      await does('Tamsin', 'take', {
        item: `${i % 2 ? 'rifle' : 'six'}-${i + 1}`,
      })
    await at(cart, 'armory', 'many out')
    await at(small, 'armory', 'many out')
    await at(ad, 'armory', 'many out')
    await at(cart, 'series/take/choose', 'series choose')
    await at(cart, 'series/empty', 'series')
    await day.planned('4a', 'colt-1', 'Gordon', 'dummy', 6, ['Saskia'])
    for (let i = 1; i <= 60; i++) await does('Rowan', 'enter-area', { setup: '4a', person: i }).catch(() => {})
    await at(cart, 'setup/4a', 'sixty inside')
    await at(ad, 'setup/4a', 'sixty inside')
    await ad.setViewportSize(phone)
    await at(ad, 'setup/4a', 'sixty inside')
  })
  const joining = await screen(browser, 'joining', narrow, box.base)
  await step('join', async () => {
    await joining.goto(await box.invite())
    await joining.waitForSelector('.people, .names')
    await picture(joining, 'join')
  })
  await step('visitor', async () => {
    const guest = await screen(browser, 'visitor', phone, box.base, { colorScheme: 'light' })
    await guest.goto(await box.invite('visitor'))
    await guest.locator('input').first().waitFor()
    await picture(guest, 'join as a visitor')
    await guest.goto(`${box.base}/#report`)
    await picture(guest, 'report without a name')
  })
  await hang()
  box.end()
}

/** Practice with its coach; and a production in which there is nothing yet. */
async function odd() {
  const box = await practiceBox(executable)
  const page = await screen(browser, 'practice', phone, box.base)
  await step('practice', async () => {
    await page.goto(box.link)
    await page.waitForSelector('.people, .names, .join .act')
    await picture(page, 'practice join')
    await page.locator('.people button, .names button').first().click()
    await page.waitForSelector('.coach')
    await picture(page, 'practice')
    await page.setViewportSize(narrow)
    await at(page, 'armory', 'practice armory')
    await page.setViewportSize(desk)
    await at(page, 'now', 'practice desk')
  })
  box.end()
  const crew = new URL('../../examples/sample/crew.csv', import.meta.url).pathname
  const bare = await sampleBox(executable, dir => ['new', dir, '--title', 'Nothing yet', '--crew', crew])
  await step('empty', async () => {
    const ad = await screen(browser, 'ad', phone, bare.base)
    await joinAs(ad, await bare.invite('first-ad'), names.ad[1])
    for (const place of ['now', 'setup', 'armory', 'log', 'meeting']) await at(ad, place, `empty ${place}`)
    await ad.setViewportSize(desk)
    await at(ad, 'now', 'empty desk')
  })
  await hang()
  bare.end()
}

const stories = { day: theDay, others, odd }
try {
  for (const [name, story] of Object.entries(stories)) if (!only || only.includes(name)) await story()
} finally {
  await browser.close()
}
