// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// eyes.mjs - after each part of the day every screen is read: no forbidden word; each weapon reads as looked at by this
// viewer just as far as core says it was; and what was entered on another's screen says so.
import { check } from '../check.mjs'
import { forbiddenIn, readPage } from '../forbidden.mjs'

const strips = page =>
  page.evaluate(() => {
    const about = node => node.querySelector('[data-through]')?.innerText ?? ''
    const row = node => ({ id: node.dataset.item, evidence: node.dataset.evidence, through: about(node) })
    return [...document.querySelectorAll('[data-item][data-evidence]')].map(row)
  })
/** The setup that stands on this page, and what it says of Copies that were entered on another's screen. */
const told = page =>
  page.evaluate(() => {
    const id = document.querySelector('[data-setup]')?.dataset.setup
    return { id, through: document.querySelector('[data-told="through"]')?.innerText ?? '' }
  })
const detail = (page, id) => page.evaluate(id => fetch(`/setup/${id}`).then(got => got.json()), id).then(got => got.setup)

export class Eyes {
  pages = 0
  words = 0
  strips = 0
  overstated = 0
  hands = 0
  unmarked = 0

  constructor(stage) {
    this.stage = stage
  }
  /** What is wrong on this page against core: a page may be a moment behind, so what is wrong is read again. */
  async #weapons(page) {
    const items = await this.stage.view(page, 'items')
    const all = await strips(page)
    const row = id => items.find(item => item.id === id)
    const other = all.filter(strip => strip.evidence !== row(strip.id).evidence)
    const bare = all.filter(strip => !row(strip.id).through.every(person => strip.through.includes(this.stage.nameOf(person))))
    return { all, other, bare, hands: all.reduce((sum, strip) => sum + row(strip.id).through.length, 0) }
  }
  async #setup(page) {
    const { id, through } = await told(page)
    const persons = id ? (await detail(page, id)).through : []
    return { bare: persons.filter(person => !through.includes(this.stage.nameOf(person))), hands: persons.length, id }
  }
  async #settled(read, wrong) {
    let got = await read()
    for (let i = 0; i < 300 && wrong(got); i++) {
      await new Promise(done => setTimeout(done, 100))
      got = await read()
    }
    return got
  }
  async page(page, moment) {
    const at = `${page.screenName}, after ${moment}`
    const words = forbiddenIn(await readPage(page))
    check(words.length === 0, `${at}: says ${words}`)
    const weapons = await this.#settled(
      () => this.#weapons(page),
      got => got.other.length || got.bare.length,
    )
    const setup = await this.#settled(
      () => this.#setup(page),
      got => got.bare.length,
    )
    for (const strip of weapons.other) check(false, `${at}: ${strip.id} reads as ${strip.evidence}; core says otherwise`)
    for (const strip of weapons.bare) check(false, `${at}: ${strip.id} does not say what was entered on another's screen`)
    check(setup.bare.length === 0, `${at}: ${setup.id} does not say that ${setup.bare} copied on another's screen`)
    this.pages++
    this.words += words.length
    this.strips += weapons.all.length
    this.overstated += weapons.other.length
    this.hands += weapons.hands + setup.hands
    this.unmarked += weapons.bare.length + setup.bare.length
  }
  async read(moment) {
    for (const page of Object.values(this.stage.pages)) await this.page(page, moment)
  }
}
