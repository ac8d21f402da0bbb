// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// crawl.mjs SHOWCLEAR [deep] - every screen that each role reaches in each state of the sample day, at 320 px, held to what no
// screen may do (explorer.mjs). Two who were entered on one session are marked to all. Deep, for the soak: every role, each pressing
// all. Else those whose screens differ most.
import { check, finish } from './check.mjs'
import { explorer, prepare } from './explorer.mjs'
import { desk, narrow, openBrowser, sampleBox, screen } from './screens.mjs'
import { cast, day, item, joinCast, joined, reach, setup } from './world.mjs'

const deep = process.argv[3] === 'deep'
const box = await sampleBox(process.argv[2])
const people = await joinCast(box)
const browser = await openBrowser()
const { reached, explore, hold } = explorer(deep)

async function opened(name, [role, person], { station = false, size = narrow } = {}) {
  const page = await screen(browser, name, size, box.base, { reducedMotion: 'reduce' }) /* a colour on its way is no colour */
  await prepare(page)
  await page.goto(await box.invite(role))
  if (station) await page.click('[data-station]')
  await page.getByRole('button', { name: person, exact: true }).click()
  await page.waitForSelector('#now')
  return page
}
const roles = ['armorer', 'ad', 'performer', 'grip', ...(deep ? ['dop', 'safety', 'camera', 'producer'] : [])]
const hands = ['armorer', 'ad', 'performer', 'station'] /* who presses; the others read */
const pages = {}
for (const role of roles) pages[role] = await opened(role, cast[role])
pages.station = await opened('station', ['props', 'Jonah Lindqvist'], { station: true })
const board = await opened('board', cast.ad, { size: desk })

/** stand(name): every role explores what the day is now; two at a time, as there are hands. */
async function stand(name, which = Object.keys(pages)) {
  const began = Date.now()
  const waiting = [...which]
  const hand = async () => {
    for (let role = waiting.shift(); role; role = waiting.shift())
      await explore(pages[role], `${name}, ${role}`, { who: role, presses: deep || hands.includes(role) }).catch(fault =>
        check(false, `${name}, ${role}: ${fault.message.split('\n')[0]}`),
      )
  }
  await Promise.all([hand(), hand()])
  await explore(board, `${name}, board`, { first: ['now', `setup/${setup}`], presses: false })
  console.log(
    `${name}: ${((Date.now() - began) / 1000).toFixed(1)} s, ${reached.screens.size} screens, ${reached.presses} presses`,
  )
}

/** Whose words stand on every page, in the other languages; nothing is pressed. */
async function inLanguage(name, language) {
  for (const role of ['armorer', 'performer', 'grip']) {
    const page = pages[role]
    await page.evaluate(word => {
      location.hash = 'now'
      localStorage.setItem('showclear.language', word)
    }, language)
    await page.reload()
    await page.waitForSelector(`html[lang="${language}"] #now`)
    await explore(page, `${name}, ${role}, ${language}`, { presses: false })
    await page.evaluate(() => {
      location.hash = 'now'
      localStorage.setItem('showclear.language', 'en')
    })
    await page.reload()
    await page.waitForSelector('#now')
  }
}

/** A look that is begun and not ended is a screen of its own. */
async function halfWay() {
  const page = pages.ad
  const core = await people.ad.view('items')
  await page.evaluate(() => (location.hash = 'look/empty/1'))
  await page.waitForSelector('[data-look]')
  for (let point = 0; point < 5; point++) {
    const next = page.locator('[data-look="begin"], [data-look="point"]').first()
    await next.evaluate(node => node.click())
    await page.waitForTimeout(450) /* a look takes no double tap */
    await hold(page, core, `half a look, ${point}`)
  }
}

/** A look and a Copy that were entered on another's screen say so to everyone who relies on them. */
async function through() {
  const { ad, dop } = people
  await day.loaded(people)
  await ad.ask('watch', { item }, { for: dop.person })
  const about = await Promise.all(Object.values(people).map(async who => (await who.view('items')).find(row => row.id === item)))
  check(
    about.every(row => row.through.includes(dop.person)),
    'the core has whose watching came through another screen',
  )
  const { version } = await ad.setup(setup)
  const held = await joined(box, 'props', 'Philippa Straw', { station: true })
  await held.ask('answer-plan', { setup, person: dop.person, answer: 'copy', version }, { for: dop.person })
  check((await ad.setup(setup)).through.includes(dop.person), 'the core has whose Copy came through a station')
  const both = { armory: `#armory [data-item="${item}"] [data-through]`, [`setup/${setup}`]: '#setup [data-told="through"]' }
  for (const [role, page] of Object.entries(pages))
    for (const [place, mark] of Object.entries(both)) {
      await page.evaluate(to => (location.hash = to), place)
      const said = await page
        .locator(mark)
        .first()
        .textContent()
        .catch(() => '')
      check(said.includes(cast.dop[1]), `${role}, ${place}: says whose it was that another's screen was touched for: "${said}"`)
    }
}

const acts = {
  'before open': async () => {},
  planned: () => reach(people, 'planned'),
  out: () => reach(people, 'out', 'planned'),
  loaded: async () => {
    await day.looked(people)
    await through()
  },
  working: async () => {
    await reach(people, 'inUse', 'loaded')
    await people.grip.ask('call', { person: people.armorer.person, rule: 'TAG-OTHER', item })
    await people.ad.ask('begin-work', { setup, mode: 'rehearsal' })
  },
  stopped: () => people.grip.stop(),
  lunch: async () => {
    await people.grip.ask('call-mistake').catch(() => {})
    for (const who of [people.ad, people.armorer]) await who.ask('release').catch(() => {})
    await people.ad.ask('cut', { setup }).catch(() => {})
    await reach(people, 'lunch', 'rehearsed')
    await people.armorer.ask('leave-locker', { seal: 417 })
  },
  wrapped: async () => {
    await people.armorer.ask('read-seal', { seal: 417 })
    await people.ad.ask('end-break')
    await people.ad.ask('wrap-setup', { setup })
    await people.ad.ask('wrap-day')
  },
}
/* What stands between planned and working says little that neither does; the soak stands there, too. */
const between = deep ? [] : ['out', 'loaded']
const only = process.env.ONLY?.split(',')
try {
  for (const [name, act] of Object.entries(acts)) {
    await act()
    if (name === 'out') await halfWay()
    if (only ? !only.includes(name) : between.includes(name)) continue
    await stand(name)
    if (name === 'working') for (const language of ['es', 'uk']) await inLanguage(name, language)
  }
} catch (fault) {
  check(false, fault.stack)
} finally {
  await browser.close()
  box.end()
  const { visits, presses, screens, axed, rows, kinds } = reached
  console.log(
    `${Object.keys(acts).length - between.length} states, ${Object.keys(pages).length + 1} readers: ${screens.size} screens in ${visits} visits and ${presses} presses; ` +
      `${rows} rows of evidence compared; ${kinds.size} kinds of element, axe ${axed} times in two themes`,
  )
  finish()
}
