// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stage.mjs - the box, the screens and the people of the sample day. What the day needs and is not walked (two dozen more
// weapons in the list) is entered with the armorer's token.
import { check } from '../check.mjs'
import { openBrowser, sampleBox, screen } from '../screens.mjs'
import { Eyes } from './eyes.mjs'
import { Hands } from './hands.mjs'
import { Tally } from './tally.mjs'
import { listen } from './touches.mjs'
import { watchAsks } from './demands.mjs'

export const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  camera: 'Lucio Marchetti-Vale',
  performer: 'Gordon Aske',
  dop: 'Saskia Verhoeven',
  grip: 'Barnaby Quill',
  idle: 'Idris Fenn',
  safety: 'Benedikt Lomax',
  second: 'Dilys Farrant',
  shooter: 'Perrin Holloway',
  stunts: 'Ezra Wainscott',
}
export const tablet = { width: 1280, height: 800 },
  stand = { width: 820, height: 1180 },
  pocket = { width: 390, height: 844 }

export class Stage {
  tally = new Tally()
  eyes = new Eyes(this)
  pages = {}
  screens = []
  people = {}

  constructor(name) {
    this.name = name
  }
  async open(showclear) {
    this.box = await sampleBox(showclear)
    this.browser = await openBrowser()
    for (const who of Object.keys(names)) this.people[who] = new Hands(this.tally, names[who], null)
    return this
  }
  async screen(name, size) {
    const page = await screen(this.browser, name, size, this.box.base)
    await listen(page.context())
    await watchAsks(page.context())
    this.pages[name] = page
    this.screens.push(name)
    this.people[name].page = page
    return page
  }
  /** command(kind, args, more): as the armorer's own screen would send it. */
  async command(kind, args, more = {}, page = this.pages.armorer) {
    const id = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
    const [status, answer] = await page.evaluate(
      async body => {
        const headers = { 'Content-Type': 'application/json' }
        const got = await fetch('/command', { method: 'POST', headers, body: JSON.stringify(body) })
        return [got.status, await got.json()]
      },
      { id, kind, args, ...more },
    )
    if (status !== 200) throw new Error(`${kind}: ${status} ${JSON.stringify(answer)}`)
    return answer.index
  }
  /** view(page, word): what the core says to whoever's screen this is. */
  view = (page, word) => page.evaluate(view => fetch(`/state?view=${view}`).then(got => got.json()), word).then(got => got.view)

  /** The crew by number, as the page's own store learns it. */
  async learnNames(page) {
    const { values } = await page.evaluate(() => fetch('/private?from=0').then(got => got.json()))
    this.crew = values.filter(row => row.path === '/name').map(row => row.value)
  }
  nameOf = person => this.crew[person - 1]
  async id(word, id) {
    const list = await this.view(this.pages.armorer, word)
    const row = list.find(one => one.id === id)
    check(row, `there is no ${id} among ${word}`)
    return row
  }
  async end() {
    await this.browser?.close()
    this.box?.end()
  }
}
