// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// explorer.mjs - walks a page by its links and buttons and holds every screen it reaches to what no screen may do: forbidden
// words, evidence above the core's, small controls, sideways scroll, what axe finds in dark and light. Its box answers no to
// whatever it asks, so that the day stays as it is while everything is pressed.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { check } from './check.mjs'
import { forbiddenIn, readPage } from './forbidden.mjs'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const words = JSON.parse(readFileSync(new URL('../../web/src/words/en.json', import.meta.url)))
const levels = ['none', 'told', 'watched', 'mine']
export const evidenceWords = levels.map(level => words[`evidence.${level}`])

/* Links of one kind lead to screens of one kind: a few of each are enough, and one of what the log has hundreds of. */
const ofAKind = { setup: 3, entry: 1, report: 2, look: 2 }
const kindOf = place => place.split('/')[0] + (place.startsWith('look') ? `/${place.split('/')[1]}` : '')
const no = {
  refused: {
    rule: 'ROLL-FULL',
    wrong: '',
    cure: '',
    who: [],
    packs: [{ pack: 'house', rank: 'house-promise', confirmed: true }],
  },
}
const pressed = 'button:not([data-stop], [data-screen-word], [lang], .skip, .close)'

/** prepare(page): before it opens anything. */
export async function prepare(page) {
  await page.addInitScript(axe)
  const refuse = route => route.fulfill({ status: 409, contentType: 'application/json', body: JSON.stringify(no) })
  for (const path of ['command', 'report', 'stop']) await page.route(`**/${path}`, refuse)
}

/** Until nothing on it has changed for a moment. */
const settled = page =>
  page.evaluate(
    () =>
      new Promise(done => {
        const quietMs = 50,
          end = setTimeout(done, 1500)
        let quiet = 0
        const rest = () => {
          clearTimeout(quiet)
          quiet = setTimeout(() => (watch.disconnect(), clearTimeout(end), done()), quietMs)
        }
        const watch = new MutationObserver(rest)
        watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
        rest()
      }),
  )
async function go(page, place) {
  await page.evaluate(to => {
    document.querySelector('.over .close')?.click()
    location.hash = to === 'now' ? 'log' : 'now'
  }, place)
  await page.evaluate(to => new Promise(done => setTimeout(() => ((location.hash = to), done()))), place)
  await settled(page)
}
/* What is folded away is read too; an element that no such page had before is worth axe's time. */
const examine = page =>
  page.evaluate(selector => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const shown = node => node.checkVisibility?.() ?? node.offsetParent
    const name = node => `${node.localName}.${[...node.classList].sort().join('.')}[${node.getAttributeNames().sort()}]`
    const controls = [...document.querySelectorAll('button, a[href], summary, input, select, textarea')].filter(shown)
    const key = node => {
      const text = node.matches('.chip, .choice, [data-person]') ? '' : node.textContent.replace(/\d+|[a-z]+-\d+/g, '#')
      return `${node.dataset.act ?? ''} ${node.dataset.flow ?? ''} ${node.className} ${text}`
    }
    const all = [...document.body.querySelectorAll('*')].filter(node => !node.closest('svg'))
    return {
      controls: controls.length,
      small: controls
        .map(node => [node, node.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (height < 47.5 || width < 47.5))
        .map(([node, { width, height }]) => `${node.textContent.trim().slice(0, 20)} ${Math.round(width)}x${Math.round(height)}`),
      wide: document.documentElement.scrollWidth - innerWidth,
      rows: [...document.querySelectorAll('[data-item][data-evidence]')].map(node => {
        const card = node.closest('article') ?? node
        const { item, evidence } = node.dataset
        return { item, evidence, through: Boolean(card.querySelector('[data-through]')), text: card.textContent }
      }),
      links: [...document.querySelectorAll('a[href^="#"]')].map(node => node.getAttribute('href').replace(/^#\/?/, '')),
      presses: [...document.querySelectorAll(selector)].map((node, n) => ({ n, key: key(node), shown: Boolean(shown(node)) })),
      kinds: [...new Set(all.map(node => `${name(node.parentElement)}>${name(node)}`))],
      hash: location.hash,
    }
  }, pressed)

async function axeFinds(page, options) {
  const found = await page.evaluate(
    more => axe.run(document, { resultTypes: ['violations'], rules: { region: { enabled: false } }, ...more }),
    options,
  )
  return found.violations.map(row => `${row.id} ${row.nodes[0].target}`)
}

/** explorer(deep): counts what it reached; deep presses everything in every state, else each button of a role once. */
export function explorer(deep = false) {
  const reached = { visits: 0, presses: 0, screens: new Set(), kinds: new Set(), axed: 0, rows: 0 }
  const once = new Set()

  async function inBothThemes(page, at) {
    reached.axed++
    const dark = await axeFinds(page)
    check(!dark.length, `${at}: axe: ${dark.join('; ')}`)
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await axeFinds(page, { runOnly: ['color-contrast'] })
    check(!light.length, `${at}: axe, light: ${light.join('; ')}`)
    await page.emulateMedia({ colorScheme: 'dark' })
  }

  /** No item reads as more than the core has for this reader; whose look came through another's screen is said. */
  function evidence({ rows }, core, at) {
    for (const { item, evidence: shown, through, text } of rows) {
      reached.rows++
      const known = core.find(row => row.id === item)
      const most = levels.indexOf(known.evidence)
      check(levels.indexOf(shown) <= most, `${at}: ${item} reads as ${shown}, the core has ${known.evidence}`)
      const over = evidenceWords.find((said, level) => level > most && text.includes(said))
      check(!over, `${at}: ${item} says "${over}", the core has ${known.evidence}`)
      check(through || !known.through.length || known.place === 'locker', `${at}: ${item} does not say whose screen it was`)
    }
  }

  /** hold(page, core, at): everything that is asked of a screen, of the one that stands now. */
  async function hold(page, core, at) {
    const found = await examine(page)
    reached.visits++
    reached.screens.add(`${kindOf(found.hash.slice(1))} ${found.kinds.join()}`)
    const bad = forbiddenIn(await readPage(page))
    check(!bad.length, `${at}: says ${bad.join(', ')}`)
    check(!found.small.length, `${at}: small controls: ${found.small.slice(0, 4).join('; ')}`)
    check(found.wide <= 0, `${at}: ${found.wide} px too wide`)
    check(found.controls > 0, `${at}: nothing can be done`)
    evidence(found, core, at)
    const fresh = found.kinds.filter(kind => !reached.kinds.has(kind))
    for (const kind of fresh) reached.kinds.add(kind)
    if (fresh.length) await inBothThemes(page, at)
    return found
  }

  async function press(page, core, place, at, who, presses) {
    for (const { n, key, shown } of presses) {
      const name = `${deep ? at : who} ${kindOf(place)} ${key}`
      if (!shown || once.has(name)) continue
      once.add(name)
      await go(page, place)
      const is = await page.evaluate(
        ([selector, n]) => {
          for (const fold of document.querySelectorAll('details')) fold.open = true
          const node = document.querySelectorAll(selector)[n]
          node?.click()
          return node?.textContent
        },
        [pressed, n],
      )
      if (is === undefined) continue
      reached.presses++
      await settled(page)
      await hold(page, core, `${at}, ${place}, pressed "${is.trim().slice(0, 40)}"`)
    }
  }

  /** explore(page, at, who): all that this reader can reach from where everybody begins. */
  async function explore(page, at, { who = at, first = ['now', 'armory', 'report', 'log'], presses = true } = {}) {
    const core = await page.evaluate(async () => (await (await fetch('/state?view=items')).json()).view)
    const known = new Set(first),
      count = {}
    const queue = [...first]
    for (let place = queue.shift(); place; place = queue.shift()) {
      await go(page, place)
      const found = await hold(page, core, `${at}, ${place}`)
      for (const link of found.links) {
        const kind = kindOf(link)
        if (known.has(link) || (count[kind] ?? 0) >= (ofAKind[kind] ?? 2)) continue
        known.add(link)
        count[kind] = (count[kind] ?? 0) + 1
        queue.push(link)
      }
      if (presses) await press(page, core, place, at, who, found.presses)
    }
  }
  return { reached, explore, hold }
}
