// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// face.mjs SHOWCLEAR - how the page meets eyes and hands: every pair of colours of its three screens measured, keys alone,
// letters twice as large, forced colours, reduced motion, 320 px; and the spine, whose stages say what the record has.
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { names, opened } from './sample.mjs'
import { chooses, desk, go, joinAs, openBrowser, phone, sampleBox, screen, seen, speaks } from './screens.mjs'
import { stage } from './staged.mjs'

const small = { width: 320, height: 640 }

/* Text on what may lie under it, then what shows a control or a state. */
const papers = ['bg', 's1', 's2']
const texts = [
  ...['ink', 'ink2', 'ink3'].flatMap(ink => papers.map(paper => [ink, paper])),
  ...['warm', 'strong'].flatMap(ink => [
    [ink, 'bg'],
    [ink, 's1'],
    [ink, `${ink}-bg`],
  ]),
  ['on-slip', 'slip'],
  ['on-slip2', 'slip'],
  ['on-block', 'block'],
  ['on-stop', 'stop'],
  ['on-stop', 'stop-shade'],
  ['on-stop', 'stop-deep'],
  ['stop-deep', 'on-stop'],
]
const marks = [...papers.map(paper => ['edge', paper]), ['slip-edge', 'slip'], ['warm', 's1'], ['strong', 's1'], ['stop', 'bg']]

function tokens() {
  const css = readFileSync(new URL('../../web/src/style/tokens.css', import.meta.url), 'utf8')
  const block = start => {
    const rest = css.slice(css.indexOf(`\n${start} {`))
    return Object.fromEntries([...rest.slice(0, rest.indexOf('}')).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(m => m.slice(1)))
  }
  const dark = block(':root')
  return { dark, light: { ...dark, ...block("[data-screen='light']") }, night: { ...dark, ...block("[data-screen='night']") } }
}
const luminance = hex => {
  const [r, g, b] = [1, 3, 5]
    .map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const ratio = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function contrast() {
  same(ratio('#000000', '#ffffff'), 21, 'black on white is 21 to 1')
  for (const [theme, colour] of Object.entries(tokens())) {
    for (const [pairs, least] of [
      [texts, 4.5],
      [marks, 3],
    ])
      for (const [over, under] of pairs) {
        const got = ratio(colour[over], colour[under])
        check(got >= least, `${theme}: ${over} on ${under} is ${got.toFixed(2)}, under ${least}`)
      }
  }
  const { night } = tokens()
  for (const [name, hex] of Object.entries(night))
    if (name !== 'on-stop') check(luminance(hex) < 0.56, `night: ${name} is too bright beside a camera`)
}

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const day = await stage(box)
await day.open(22239)
await day.meet('Rowan', 'Tamsin', 'Gordon', 'Saskia')
await day.trained('Gordon')
await day.received('dummies-a', 50)
await day.planned('4a', 'colt-1', 'Gordon', 'dummy', 6, ['Saskia', 'Lucio', 'Tamsin'])
await day.opened('colt-1', 'Rowan')
await day.does('Tamsin', 'rounds-out', { lot: 'dummies-a', count: 6 })
await day.loaded('colt-1', 'dummies-a', 'Rowan', 6)

const camera = await screen(browser, 'camera', phone, box.base)
await joinAs(camera, await box.invite('camera'), names.camera)
const ad = await screen(browser, 'ad', desk, box.base)
await joinAs(ad, await box.invite('first-ad'), names.ad)
const places = ['now', 'setup/4a', 'setup/1a', 'armory', 'report', 'log']

async function themes() {
  await go(camera, 'now')
  for (const word of ['light', 'night', 'dark']) {
    await chooses(camera.locator(`[data-screen-word="${word}"]`))
    same(await camera.evaluate(() => document.documentElement.dataset.screen), word, `the screen is ${word}`)
    for (const place of places) {
      await go(camera, place)
      await seen(camera, `${word} ${place}`)
    }
    await go(camera, 'now')
  }
  await chooses(camera.locator('[data-screen-word="night"]'))
  await camera.reload()
  await camera.waitForSelector('#now')
  same(await camera.evaluate(() => document.documentElement.dataset.screen), 'night', 'this device stays dim after a reload')
  await chooses(camera.locator('[data-screen-word="auto"]'))
  for (const colorScheme of ['light', 'dark']) {
    await camera.emulateMedia({ colorScheme })
    await camera.waitForFunction(wanted => document.documentElement.dataset.screen === wanted, colorScheme)
  }
  check(true, 'by itself it follows the device')
}

/** What is cut off: text wider than the box that hides it. A clamp over whole lines says so with its dots. */
const cut = page =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *, .top *, .bottom *')]
      .filter(node => node.checkVisibility?.() && node.childElementCount === 0 && node.textContent.trim())
      .filter(node => !node.closest('.hidden, .rail, .production'))
      .filter(node => {
        const box = node.getBoundingClientRect()
        return node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0
          ? getComputedStyle(node).overflowX !== 'visible'
          : box.right > innerWidth + 1 && box.width > 1
      })
      .map(node => node.textContent.trim().slice(0, 30)),
  )
const sideways = page => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

async function largeLetters() {
  for (const [size, root] of [
    [phone, '34px'],
    [small, '34px'],
    [small, '17px'],
  ]) {
    await camera.setViewportSize(size)
    await camera.evaluate(px => {
      document.documentElement.style.fontSize = px
    }, root)
    for (const tongue of ['English', 'Español', 'Українська']) {
      await go(camera, 'now')
      await speaks(camera, tongue)
      await camera.waitForFunction(name => document.querySelector('[aria-pressed="true"][lang]')?.textContent === name, tongue)
      await camera.waitForTimeout(150)
      for (const place of places) {
        await go(camera, place)
        const at = `${size.width} px, ${root}, ${tongue}, ${place}`
        const wide = await sideways(camera)
        check(wide <= 0, `${at}: ${wide} px too wide`)
        const lost = await cut(camera)
        check(lost.length === 0, `${at}: cut off: ${lost.slice(0, 3).join('; ')}`)
      }
    }
  }
  await go(camera, 'now')
  await speaks(camera, 'English')
  await camera.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  await camera.setViewportSize(phone)
}

/** Each key's stop: shown, not behind the bar below, and in the order it is read. */
const focused = page =>
  page.evaluate(() => {
    const node = document.activeElement
    if (!node || node === document.body) return null
    const box = node.getBoundingClientRect(),
      look = getComputedStyle(node)
    const bar = document.querySelector('.bottom')
    return {
      what: node.textContent.trim().slice(0, 24),
      shown: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2,
      hidden: !bar.contains(node) && box.top > bar.getBoundingClientRect().top - 8,
      place: bar.contains(node) ? 2 : node.closest('main') ? 1 : 0,
      end: node === [...bar.querySelectorAll('a, button')].at(-1),
    }
  })

const fromTheTop = page =>
  page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    scrollTo(0, 0)
  })
async function keys(page, place) {
  await go(page, place)
  await fromTheTop(page)
  const stops = []
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (!at) break
    stops.push(at)
    if (at.end) break
  }
  const name = `${page.screenName} ${place}`
  check(stops.length >= 8, `${name}: the keys go somewhere: ${stops.length}`)
  check(stops.at(-1)?.end, `${name}: the keys reach the last place`)
  const dim = stops.filter(stop => !stop.shown).map(stop => stop.what)
  same(dim, [], `${name}: each focus is seen`)
  same(
    stops.filter(stop => stop.hidden).map(stop => stop.what),
    [],
    `${name}: no focus is behind the bar`,
  )
  const order = stops.map(stop => stop.place)
  check(
    order.every((here, i) => i === 0 || here >= order[i - 1]),
    `${name}: head, page, bar: ${order.join('')}`,
  )
}

async function skips() {
  await go(camera, 'armory')
  await fromTheTop(camera)
  await camera.keyboard.press('Tab')
  await camera.keyboard.press('Enter')
  same(await camera.evaluate(() => document.activeElement?.tagName), 'H1', 'the first key leads to the page')
  await camera.locator('.skip').nth(1).focus()
  await camera.keyboard.press('Enter')
  check(await camera.evaluate(() => document.activeElement?.hasAttribute('data-stop')), 'the second leads to the stop')
}

async function landmarks(page, place) {
  await go(page, place)
  const found = await page.evaluate(() => ({
    main: document.querySelectorAll('main').length,
    h1: document.querySelectorAll('h1').length,
    unnamed: [...document.querySelectorAll('nav, main, section[aria-label=""]')].filter(n => !n.getAttribute('aria-label'))
      .length,
    title: document.title,
  }))
  check(found.main === 1, `${place}: one main part, not ${found.main}`)
  check(found.h1 >= 1, `${place}: it has a heading`)
  check(found.unnamed === 0, `${place}: each landmark has a name`)
  check(/ · showclear$/.test(found.title), `${place}: the window says where one is: ${found.title}`)
}

/** Where the system chooses the colours, borders and pressed states must still be there. */
async function forced() {
  await camera.emulateMedia({ forcedColors: 'active' })
  for (const place of places) {
    await go(camera, place)
    await camera.waitForTimeout(60)
    const lost = await camera.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor
      const bare = node => {
        const look = getComputedStyle(node)
        const edge = ['Top', 'Left'].some(
          side => parseFloat(look[`border${side}Width`]) > 0 && look[`border${side}Style`] !== 'none',
        )
        return !edge && (look.backgroundColor === paper || look.backgroundColor === 'rgba(0, 0, 0, 0)')
      }
      return [...document.querySelectorAll('.act, .chip, .choice, .strip, .card, .facts, [data-stop], input')]
        .filter(node => node.checkVisibility?.() && bare(node))
        .map(node => node.className)
    })
    same([...new Set(lost)], [], `forced colours, ${place}: everything has an edge`)
  }
  await go(camera, 'now')
  const [on, off] = await camera.evaluate(() =>
    ['true', 'false'].map(p => getComputedStyle(document.querySelector(`.chip[aria-pressed="${p}"]`)).backgroundColor),
  )
  check(on !== off, 'forced colours: what is pressed differs')
  await go(camera, 'setup/4a')
  const joints = await camera.evaluate(() =>
    ['.stage.has', '.stage:not(.has)'].map(s => getComputedStyle(document.querySelector(s), '::after').backgroundColor),
  )
  check(joints[0] !== joints[1], 'forced colours: a full joint of the spine differs from an open one')
  await camera.emulateMedia({ forcedColors: 'none' })
}

async function calm() {
  const moving = () =>
    camera.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(node => !node.matches('.fill'))
        .filter(node => {
          const look = getComputedStyle(node)
          return [look.transitionDuration, look.animationDuration].some(time => time.split(', ').some(t => parseFloat(t) > 0))
        })
        .map(node => node.className),
    )
  await go(camera, 'setup/4a')
  check((await moving()).length > 0, 'a press is answered with a movement')
  await camera.emulateMedia({ reducedMotion: 'reduce' })
  for (const place of places) {
    await go(camera, place)
    same([...new Set(await moving())], [], `reduced motion, ${place}: nothing moves`)
  }
  await camera.emulateMedia({ reducedMotion: 'no-preference' })
}

/** The joints are the core's stages; an open one says so; the entries under them name this setup. */
async function spine() {
  const rows = await day.view('setups')
  for (const id of ['4a', '1a']) {
    await go(camera, `setup/${id}`)
    await camera.waitForSelector(`[data-setup="${id}"]`)
    const shown = await camera.$$eval('.stage', nodes => nodes.map(node => node.classList.contains('has')))
    same(shown, rows.find(row => row.id === id).stages, `${id}: the joints are what the core has`)
    const silent = await camera.$$eval('.stage:not(.has)', nodes =>
      nodes.filter(node => !node.querySelector('.nothing')?.textContent).map(node => node.dataset.stage),
    )
    same(silent, [], `${id}: an open stage says that there is nothing`)
  }
  await go(camera, 'setup/4a')
  const order = await camera.$$eval('.stage', nodes => nodes.map(node => node.dataset.stage))
  same(order, ['meant', 'shown', 'said', 'made', 'asked', 'finished'], 'the six stages in their order')
  await camera.locator('[data-stage="meant"] .entries summary').click()
  const entries = await camera.locator('[data-stage="meant"] .entries li').count()
  check(entries >= 6, `what was meant stands in the log: ${entries} entries`)
  await camera.locator('.beside-after').click()
  await camera.waitForSelector('[data-setup="5a"]')
  check(true, 'the setup after it is one press away')
}

try {
  const parts = [
    contrast,
    themes,
    spine,
    largeLetters,
    ...['now', 'setup/4a', 'armory', 'log'].map(place => () => keys(camera, place)),
    () => keys(ad, 'now'),
    skips,
    ...places.map(place => () => landmarks(camera, place)),
    () => landmarks(ad, 'now'),
    forced,
    calm,
  ]
  for (const part of parts.filter(part => String(part).includes(process.env.PART ?? ''))) {
    try {
      if (process.env.VERBOSE) console.log(`${Math.round(performance.now())} ms`, part.name || String(part))
      await part()
    } catch (fault) {
      if (process.env.SHOTS) await camera.screenshot({ path: `${process.env.SHOTS}/fault.png` })
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 3).join(' | ')}`)
    }
  }
} finally {
  await browser.close()
  box.end()
  finish()
}
