// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// link.mjs SHOWCLEAR - the link is cut at each of thirteen steps of the day, as Wi-Fi is cut: nothing comes, nothing closes.
// Within 12 s of its own clock every screen says that nothing is recorded; what was entered arrives once, late when it is.
import { check, same } from './check.mjs'
import { readPage } from './forbidden.mjs'
import { go, seen } from './screens.mjs'
import { cast, day, item, setup } from './world.mjs'
import {
  ad,
  all,
  camera,
  cart,
  current,
  cutAt,
  evidenceOf,
  invite,
  joinHere,
  link,
  logged,
  look,
  pass,
  people,
  points,
  push,
  run,
  saysNothingIsRecorded,
  size,
  strip,
  until,
} from './cut.mjs'

const steps = {
  async join() {
    await joinHere(ad, cast.ad)
    await joinHere(cart, cast.armorer)
    await camera.goto(await invite('camera'))
    const name = camera.getByRole('button', { name: cast.camera[1], exact: true })
    await name.waitFor()
    link.cut()
    await name.click()
    await pass(12000)
    for (const page of [ad, cart]) await saysNothingIsRecorded(page, 'join')
    check(await camera.locator('[data-paper="join"]').isVisible(), 'join: says that nobody can join, and what to do instead')
    link.mend()
    await pass(4000)
    await camera.waitForSelector('[data-paper="join"]', { state: 'detached' })
    check(true, 'join: it asks again by itself') /* the lost answer may have used the invite up */
    await camera.goto(await invite('camera'))
    await camera.reload()
    await name.click()
    await camera.waitForSelector('#now')
    for (const page of all) await current(page)
    same((await logged(0, 'person-added')).filter(leaf => leaf.d.person > 63).length, 0, 'join: nobody is on the list twice')
  },
  async meeting() {
    await ad.waitForSelector('#now')
    await day.open({ ...people, camera: people.dop })
    await go(camera, 'now')
    await camera.waitForSelector('[data-act="attend-meeting"]')
    await cutAt('meeting', camera, {
      paper: 'now',
      enter: () => push(camera, '[data-act="attend-meeting"]'),
      kinds: ['meeting-attended'],
    })
    await day.planned(people)
  },
  async take() {
    await go(cart, 'armory')
    await cutAt('take', cart, { paper: 'armory', enter: () => push(cart, strip('take')), kinds: ['weapon-taken'], after: true })
  },
  async 'empty look'() {
    await look(ad, 'look/empty/1', 3)
    await cutAt('empty look', ad, {
      paper: 'look',
      async enter() {},
      sends: false,
      again: () => points(ad, 4),
      kinds: ['empty-seen'],
    })
    same(await evidenceOf(people.ad), 'none', 'empty look: sent afterwards, it is nobody’s look')
    await day.looked(people)
  },
  async 'prove and load'() {
    await look(ad, 'look/load/1/1/6', 5)
    await cutAt('prove and load', ad, {
      paper: 'look.load',
      async enter() {},
      sends: false,
      again: () => points(ad, 1),
      kinds: ['weapon-loaded'],
    })
    check(['none', 'told'].includes(await evidenceOf(people.ad)), 'prove and load: sent afterwards, it proves nothing')
    await people.ad.ask('unload', { item, shower: people.armorer.person, proved: 6, failed: 0, spent: 0, bore: 1 })
    await day.looked(people)
    await day.loaded(people)
  },
  async 'roll-call'() {
    await go(ad, `setup/${setup}`)
    const name = `#setup .roll-list [data-person="${people.dop.person}"]`
    await ad.waitForSelector(name)
    await cutAt('roll-call', ad, {
      paper: 'setup',
      enter: () => push(ad, name),
      again: () => push(ad, name) /* a name that shows nothing is touched again */,
      kinds: ['plan-answered'],
    })
  },
  async copy() {
    await go(camera, 'now')
    await camera.waitForSelector('[data-ask="plan"]')
    await cutAt('copy', camera, {
      paper: 'now',
      enter: () => push(camera, '[data-ask="plan"] [data-act="answer-plan"]'),
      kinds: ['plan-answered'],
    })
    await day.copied(people)
  },
  async declare() {
    await go(cart, 'armory')
    await cutAt('declare', cart, {
      paper: 'armory',
      enter: () => push(cart, `#armory [data-item="${item}"] .hand-act`),
      kinds: ['state-declared'],
    })
    await people.armorer.ask('declare', { item, setup, kind: 'dummy', count: 6 })
  },
  async 'hand over'() {
    await push(cart, `#armory [data-item="${item}"] .hand-act`)
    await cart.waitForSelector('.keys')
    await cutAt('hand over', cart, {
      paper: 'hand',
      async enter() {
        for (let i = 0; i < 2; i++) await pass(500).then(() => push(cart, '.keys [data-digit="1"]'))
      },
      kinds: ['weapon-handed-over'],
    })
  },
  async rehearsal() {
    await go(ad, `setup/${setup}`)
    await ad.waitForSelector('#setup [data-act="begin-work"]')
    await cutAt('rehearsal', ad, {
      paper: 'setup',
      enter: () => push(ad, '#setup [data-act="begin-work"]', 1),
      kinds: ['work-begun'],
    })
  },
  async 'cut and collect'() {
    await ad.waitForSelector('#setup [data-act="cut"]')
    await go(cart, 'armory')
    await cutAt('cut and collect', cart, {
      paper: 'armory',
      async enter() {
        await push(ad, '#setup [data-act="cut"]')
        await push(cart, strip('collect'))
      },
      kinds: ['work-cut', 'weapon-collected'],
    })
  },
  async 'lunch lock'() {
    await day.unloaded(people)
    await go(cart, 'armory')
    await cart.waitForSelector(strip('lock'))
    await cutAt('lunch lock', cart, { paper: 'armory', enter: () => push(cart, strip('lock')), kinds: ['weapon-locked'] })
  },
  async stop() {
    const from = await size()
    link.cut()
    await push(camera, '[data-stop]')
    await push(camera, '[data-stop]')
    await pass(2000)
    check(/NOT SENT: shout/.test(await readPage(camera)), 'stop: within 2 s the screen says NOT SENT: shout')
    await pass(10000)
    for (const page of [ad, cart]) await saysNothingIsRecorded(page, 'stop')
    await seen(camera, 'stop not sent')
    link.mend()
    await until('stop: it is recorded', async () => (await pass(1000), (await logged(from, 'set-stopped')).length > 0))
    await pass(5000)
    same((await logged(from, 'set-stopped')).length, 1, 'stop: once')
    for (const page of all) await page.waitForSelector('[data-stopped]')
    await people.camera.ask('call-mistake').catch(() => {})
    for (const who of [people.ad, people.armorer]) await who.ask('release').catch(() => {})
    for (const page of all) await page.waitForSelector('[data-stopped]', { state: 'detached' })
  },
}

await run(steps)
