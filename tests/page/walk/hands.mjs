// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// hands.mjs - one person's hands on a screen. What they touch is counted by the page, and is theirs.
import { unhurried } from '../screens.mjs'
import { taken } from './touches.mjs'

/** A glove's double tap is one tap to the page, so the next point comes no sooner than this. */
const pointMs = 155

/** In the page: the words to press where a closed fold hides this. */
const closedOver = node => {
  const folds = [...document.querySelectorAll('details:not([open])')].filter(fold => fold.contains(node))
  return folds.map(fold => fold.querySelector('summary')).find(words => words && !words.contains(node)) ?? null
}

export class Hands {
  constructor(tally, name, page) {
    Object.assign(this, { tally, name, page })
  }
  /** on(page): the same person at another screen, held out to them. */
  on = page => new Hands(this.tally, this.name, page)

  /** at(what): a selector, or a button's name (whole, or as a pattern). */
  at(what, within = this.page) {
    if (typeof what === 'string' && /^([[.#]|a[[]|nav )/.test(what)) return within.locator(what).first()
    if (typeof what === 'string' || what instanceof RegExp)
      return within.getByRole('button', { name: what, exact: typeof what === 'string' }).first()
    return what
  }
  async #heard(touch) {
    const strange = await taken(this.page)
    if (strange.length) throw new Error(`${this.page.screenName}: a touch that is nobody's: ${JSON.stringify(strange)}`)
    await touch()
    const heard = await taken(this.page)
    if (!heard.length) throw new Error(`${this.name} touched, and ${this.page.screenName} did not receive it`)
    this.tally.note(this.name, this.page, heard)
  }
  /** What is folded away is unfolded first: that is a tap, too. */
  async #unfold(where) {
    await where.waitFor({ state: 'attached' })
    for (let fold; (fold = (await where.evaluateHandle(closedOver)).asElement());) await this.#heard(() => fold.click())
    await where.waitFor()
  }
  /** tap(what, within): one touch. Greyed buttons are touched too: Playwright takes aria-disabled for disabled. */
  async tap(what, within) {
    const where = this.at(what, within)
    await this.#unfold(where)
    await where.evaluate(async node => {
      node.scrollIntoView({ block: 'center' })
      const still = () => new Promise(done => setTimeout(done, 50))
      for (let calm = 0; node.closest('[data-ask], .own-copy') && calm < 2; calm++, await still())
        if (node.closest('[data-early]')) calm = -1 /* a prompt is read first */
    })
    await this.#heard(() => unhurried(where, () => where.click({ force: true })))
  }
  /** taps(whats, within): one after the other. */
  async taps(whats, within) {
    for (const what of whats) await this.tap(what, within)
  }
  /** type(what, words): touched, then typed. */
  async type(what, words) {
    await this.tap(what)
    await this.#heard(() => this.page.keyboard.type(words))
  }
  /** inRhythm(what): a tap, and the time that a glove's second one would take. */
  async inRhythm(what) {
    await this.tap(what)
    await this.page.waitForTimeout(pointMs)
  }
  /** points(n, more): in rhythm, eyes on the weapon: the whole screen is one button. A second part follows by itself. */
  async points(...parts) {
    for (const n of parts) {
      const button = this.page.locator('[data-look="point"]')
      await button.waitFor()
      const box = await button.boundingBox()
      for (let i = 0; i < n; i++) {
        await this.#heard(() => this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2))
        await this.page.waitForTimeout(pointMs)
      }
      await this.page.locator('[data-look="point"][data-point="done"]').waitFor({ state: 'detached' })
    }
  }
  /** digits(text): on a keypad, as they are read. */
  async digits(text) {
    for (const digit of text) await this.inRhythm(`[data-digit="${digit}"]`)
  }
  /** names(people, within): one name a tap, as each answers; at the end each is marked. */
  async names(people, within) {
    const chip = (name, done = '') => within.locator(`.name${done}`, { hasText: name }).first()
    for (const name of people) await this.tap(chip(name))
    for (const name of people) await chip(name, '[data-done]').waitFor()
  }
  /** hold(what, ms): a finger that stays. */
  async hold(what, ms) {
    const box = await this.at(what).boundingBox()
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await this.#heard(async () => {
      await this.page.mouse.down()
      await this.page.waitForTimeout(ms)
      await this.page.mouse.up()
    })
  }
  /** stop(): two taps on the bar. */
  async stop() {
    await this.tap('[data-stop]')
    await this.tap('[data-stop]')
  }
  /** to(place): by its navigation; on a board the place stands there already. */
  async to(place) {
    const there = this.page.locator(`#${place}`)
    if (!(await there.isVisible())) await this.tap(`nav a[href="#${place}"]`)
    await there.waitFor()
  }
}
