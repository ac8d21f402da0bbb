// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// card.mjs SHOWCLEAR - the camera's card on two phones: ten setups with what they take over on each of two cameras, a light plan drawn, a frame
// photographed, something remembered, a credit changed with its reason; a field that two wrote at once; an hour without the box.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { counter } from './fingers.mjs'
import { logOf } from './hands.mjs'
import { go, narrow, opener, openBrowser, phone, play, sampleBox, says, seen, tap } from './screens.mjs'

const browser = await openBrowser()
const box = await sampleBox(process.argv[2])
const open = opener(browser, box)
const { hit, most } = counter()
let focus, dop
const pages = () => [focus, dop]

const cell = (page, field) => page.locator(`[data-cell="${field}"]`).first()
const value = (page, field) => cell(page, field).getAttribute('data-value')
/** Once it stands there: the other phone's write comes with the stream. */
const stands = async (page, field, wanted, what) => {
  await page
    .waitForFunction(
      ([field, wanted]) => document.querySelector(`[data-cell="${field}"]`)?.getAttribute('data-value') === wanted,
      [field, wanted],
    )
    .catch(() => {})
  same(await value(page, field), wanted, what)
}
const setup = async (page, id) => {
  await go(page, `setup/${id}`)
  await page.waitForSelector(`.slate[data-setup="${id}"]`)
}
const digits = async (page, text) => {
  for (const digit of text) {
    await hit(page.locator(`.card-keys [data-digit="${digit}"]`))
  }
}
const given = async kind => (await logOf(box.base)).filter(leaf => leaf.k === kind).length

async function morning() {
  focus = await open('focus', phone, 'camera', 'Lucio Marchetti-Vale')
  dop = await open('dop', narrow, 'cinematographer', 'Saskia Verhoeven', { colorScheme: 'light' })
  await setup(focus, '1a')
  await setup(dop, '1a')
  await focus.waitForSelector('[data-card]')
}

/** Lens, stop, filter: typed, and done. */
async function tenSeconds() {
  await hit(focus.locator('[data-quick]'))
  await digits(focus, '40')
  await hit(focus.locator('[data-next="stop"]'))
  await seen(focus, 'the stop')
  await hit(focus.locator('[data-stop="2.8"]'))
  await hit(focus.locator('[data-part="1/3"]'))
  await hit(focus.locator('[data-value="ND.9"]'))
  await hit(focus.locator('[data-next="done"]'))
  most(8, 'lens, stop and filter')
  for (const page of pages()) {
    await stands(page, 'lens', '40', 'the lens')
    await stands(page, 'stop', '2.8 1/3', 'the stop in thirds')
    await stands(page, 'filters', 'ND.9', 'the filter')
  }
  await seen(focus, 'a card')
  await seen(dop, 'a card')
}

/** Each setup is the same as the one before on that camera, but for what is written on it. */
async function ten() {
  const lenses = ['50', '75', '32', '100', '25', '18', '40', '50', '75']
  const ids = ['2a', '2b', '4a', '5a', '6a', '8a', '8b', '9a', '8c']
  let before = '1a'
  for (const [i, id] of ids.entries()) {
    await setup(focus, id)
    await focus.waitForFunction(before => document.querySelector('[data-card] [data-before]')?.dataset.before === before, before)
    same(
      [await value(focus, 'stop'), await cell(focus, 'stop').getAttribute('data-from')],
      ['2.8 1/3', '1a'],
      `${id} takes its stop over`,
    )
    await tap(cell(focus, 'lens'))
    await tap(focus.locator(`[data-fill="lens"] [data-value="${lenses[i]}"]`))
    await stands(focus, 'lens', lenses[i], `${id}'s lens`)
    before = id
  }
  await setup(dop, '8c')
  await stands(dop, 'lens', '75', 'on the other phone')
  await stands(dop, 'stop', '2.8 1/3', 'with what was taken over nine times')
  await says(dop, /Same as 8B|the same as 9A, but: Lens/, 'and it says what is other')
}

/** A second camera has a card of its own, and takes over from its own last one. */
async function secondCamera() {
  const ids = ['1a', '2a', '2b', '4a', '5a', '6a', '8a', '8b', '9a', '8c']
  const lenses = ['85', '100', '75', '50', '40', '32', '25', '18', '100', '75']
  const one = page => page.locator('[data-camera="B"], [data-camera="new"]').first()
  for (const [i, id] of ids.entries()) {
    await setup(focus, id)
    const ofA = await value(focus, 'lens')
    const began = performance.now()
    await hit(one(focus))
    await focus.waitForSelector('[data-card="B"]')
    if (i === 0) {
      await hit(focus.locator('[data-quick]'))
      await digits(focus, '85')
      await hit(focus.locator('[data-next="stop"]'))
      await hit(focus.locator('[data-stop="4"]'))
      await hit(focus.locator('[data-part="even"]'))
      await hit(focus.locator('[data-value="Pola"]'))
      await hit(focus.locator('[data-next="done"]'))
      most(9, 'lens, stop and filter of a second camera')
    } else {
      const taken = [
        await value(focus, 'stop'),
        await value(focus, 'filters'),
        await cell(focus, 'stop').getAttribute('data-from'),
      ]
      same(taken, ['4', 'Pola', '1a'], `${id}: camera B takes over from camera B`)
      await hit(cell(focus, 'lens'))
      await hit(focus.locator(`[data-fill="lens"] [data-value="${lenses[i]}"]`))
      most(3, `${id}: another lens on camera B`)
    }
    await stands(focus, 'lens', lenses[i], `${id}: camera B's lens`)
    console.log(`${id}, camera B: ${((performance.now() - began) / 1000).toFixed(1)} s of the scripted hand`)
    await tap(focus.locator('[data-camera="A"]'))
    same(await value(focus, 'lens'), ofA, `${id}: camera A's card is as it was`)
  }
  await setup(dop, '8c')
  await stands(dop, 'lens', '75', "camera A's, on the other phone")
  await tap(one(dop))
  await dop.waitForSelector('[data-card="B"]')
  await stands(dop, 'stop', '4', 'what camera B took over nine times')
  await seen(dop, 'a second camera')
}

/** What was made stays as it was made. */
async function takes() {
  await setup(focus, '2a')
  await tap(focus.locator('[data-slate="1"]'))
  await focus.waitForSelector('[data-take="1"]')
  await tap(focus.locator('[data-slate="2"]'))
  await tap(focus.locator('[data-take="2"] [data-judge="circled"]'))
  await setup(dop, '2a')
  await dop.waitForSelector('[data-take="2"][data-verdict="circled"]')
  await dop.waitForFunction(() => /Saskia Verhoeven/.test(document.querySelector('[data-credit="author"] dd')?.textContent ?? ''))
  await setup(focus, '1a')
  await tap(cell(focus, 'stop'))
  await tap(focus.locator('[data-stop="4"]'))
  await tap(focus.locator('[data-part="even"]'))
  await stands(focus, 'stop', '4', 'the first card is corrected')
  await setup(dop, '2a')
  await stands(dop, 'stop', '2.8 1/3', 'and what was made after it stays as it was made')
}

/** With a finger, in whole centimetres; what stands in the muzzle's line is said, and stands before nothing. */
async function drawn() {
  await setup(focus, '4a')
  await tap(focus.locator('[data-draw]'))
  for (const kind of ['camera', 'muzzle', 'actor', 'lamp']) await tap(focus.locator(`[data-put="${kind}"]`))
  await tap(focus.locator('[data-choose="3"]'))
  const canvas = focus.locator('.plan-canvas'),
    at = await canvas.boundingBox()
  const centre = async i => {
    const { x, y, width, height } = await focus.locator(`.plan-canvas [data-mark="${i}"] .plan-touch`).boundingBox()
    return { x: x + width / 2, y: y + height / 2 }
  }
  const from = await centre(3)
  await focus.mouse.move(from.x, from.y)
  await focus.mouse.down()
  await focus.mouse.move(from.x - 20, from.y - 30, { steps: 4 })
  await focus.mouse.move(at.x + 40, at.y + 60, { steps: 4 })
  await focus.mouse.up()
  const lamp = await focus.locator('[data-chosen]').textContent()
  check(/-?\d+ cm to the right/.test(lamp), `the lamp was dragged: ${lamp}`)
  await tap(focus.locator('[data-choose="0"]'))
  const muzzle = await centre(1)
  await focus.mouse.click(muzzle.x, Math.max(at.y + 12, muzzle.y - 60))
  await focus.waitForSelector('[data-crossing="camera"]')
  await seen(focus, 'drawing')
  await tap(focus.locator('[data-undo]'))
  await focus.waitForSelector('[data-crossing="camera"]', { state: 'detached' })
  await tap(focus.locator('[data-choose="0"]'))
  for (const key of [
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
  ])
    await canvas.press(key)
  await focus.waitForSelector('[data-crossing="camera"]')
  await tap(focus.locator('[data-plan-done]'))
  for (const page of pages()) {
    await setup(page, '4a')
    await page.waitForSelector('svg[data-plan="4"]')
    await page.waitForSelector('[data-light-plan] [data-crossing="camera"]')
    await page.waitForSelector('[data-differs="lens-in-line"]')
  }
  await seen(dop, 'a light plan')
}

/** A camera's note asks for its hazard, and leads to it. */
async function noted() {
  await setup(focus, '8c')
  await tap(focus.locator('[data-note-hazard="crane"]'))
  await focus.waitForSelector('[data-hazard-noted="crane"] [data-to-ask]')
  await tap(focus.locator('[data-note-hazard="crane"]'))
  await focus.waitForSelector('[data-hazard-noted="crane"]', { state: 'detached' })
  await tap(focus.locator('[data-note-hazard="drone"]'))
  await setup(dop, '8c')
  await dop.waitForSelector('[data-hazard-noted="drone"]')
}

/** A frame, with its author; a recollection, beside the author's own words. */
async function whose() {
  for (const page of pages()) await setup(page, '2a')
  await tap(dop.locator('[data-write="intention"]'))
  await dop.locator('[data-words="intention"] textarea').fill('The ledgers are the tallest thing in the room.')
  await tap(dop.locator('[data-keep="intention"]'))
  await tap(focus.locator('[data-add-frame] summary'))
  await focus
    .locator('[data-add-frame] input[type=file]')
    .setInputFiles({ name: 'frame.png', mimeType: 'image/png', buffer: await dop.screenshot() })
  for (const page of pages()) await page.waitForSelector('[data-frame][data-author="Saskia Verhoeven"]')
  await tap(focus.locator('[data-tell]'))
  await focus.locator('[data-recollect] textarea').fill('She said that the counter should be a wall.')
  await tap(focus.locator('[data-act="recollect"]'))
  await dop.waitForSelector('[data-told]')
  await says(dop, 'She said that the counter should be a wall.', 'what is remembered')
  await seen(dop, 'remembered')
  await go(dop, 'images')
  await dop.waitForSelector('[data-images-of="2a"] [data-frame]')
  await says(dop, 'The ledgers are the tallest thing in the room.', 'what was meant, on the page of images')
  await seen(dop, 'whose image')
  await setup(focus, '2a')
  await tap(focus.locator('[data-told] [data-consent="none"]'))
  await dop.waitForSelector('[data-told]', { state: 'detached' })
}

/** What is no picture is said to be none; where and when one was taken stays on the phone. */
async function files() {
  const folder = mkdtempSync(join(tmpdir(), 'showclear-card-')),
    large = join(folder, 'large.jpg')
  writeFileSync(large, Buffer.alloc(100 * 1000 * 1000))
  await setup(focus, '2b')
  await tap(focus.locator('[data-add-frame] summary'))
  const input = focus.locator('[data-add-frame] input[type=file]')
  const none = { name: 'none.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7 this is no picture') }
  const wrong = focus.locator('[data-frames] [role="alert"]')
  await input.setInputFiles(none)
  await wrong.waitFor()
  same(await focus.locator('[data-frame]').count(), 0, 'what is no picture is not in the setup')
  const jpeg = await dop.screenshot({ type: 'jpeg' }),
    where = Buffer.from('Exif\0\0GPS 35.5,-106.1')
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, where.length + 2]), where])
  const buffer = Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
  await input.setInputFiles({ name: 'where.jpg', mimeType: 'image/jpeg', buffer })
  await wrong.waitFor({ state: 'detached' })
  await focus.waitForSelector('[data-frame]')
  const octets = await focus.evaluate(async () =>
    (await (await fetch(document.querySelector('[data-frame] img').src)).text()).slice(0, 4000),
  )
  check(octets.length > 500 && !octets.includes('GPS'), 'a frame does not say where it was taken')
  await input.setInputFiles(large)
  await wrong.waitFor()
  same(await focus.locator('[data-frame]').count(), 1, '100 MB of nothing are no picture')
  rmSync(folder, { recursive: true })
}

/** Both stay to be read: who it was, who it is, and why. */
async function credited() {
  await setup(dop, '2a')
  await tap(dop.locator('[data-credit-change="author"]'))
  await tap(dop.locator('[data-credit-person]'))
  await tap(dop.getByRole('button', { name: /Lucio Marchetti-Vale/ }).first())
  await dop.locator('[data-credit-reason]').fill('He lit and framed it while she was with the second camera.')
  await tap(dop.locator('[data-act="credit"]'))
  for (const page of pages()) {
    await setup(page, '2a')
    await page.waitForFunction(() => /Lucio/.test(document.querySelector('[data-credit="author"] dd')?.textContent ?? ''))
    await says(page, 'He lit and framed it while she was with the second camera.', 'the reason')
    await page.waitForFunction(() => /Saskia/.test(document.querySelector('[data-credits]')?.textContent ?? ''))
  }
  await seen(focus, 'a credit')
}

/** Two who do not hear of each other. */
async function atOnce() {
  await setup(focus, '5a')
  await setup(dop, '5a')
  const before = await given('note-given')
  await focus.context().setOffline(true)
  await tap(cell(focus, 'white'))
  await tap(focus.locator('[data-fill="white"] [data-value="3200"]'))
  await stands(focus, 'white', '3200', 'written without the box, it is on the card')
  await tap(cell(focus, 'tilt'))
  await tap(focus.locator('[data-digit="-"]'))
  await tap(focus.locator('[data-digit="4"]'))
  await tap(focus.locator('[data-next="done"]'))
  await tap(cell(dop, 'white'))
  await tap(dop.locator('[data-fill="white"] [data-value="5600"]'))
  await stands(dop, 'white', '5600', 'the other hears nothing of it')
  await focus.context().setOffline(false)
  for (const page of pages()) {
    await page.waitForSelector('[data-both="white"]', { timeout: 20000 })
    await page.waitForSelector('[data-settle="3200"]')
    await page.waitForSelector('[data-settle="5600"]')
    await stands(page, 'tilt', '-4', 'what only one wrote stands')
  }
  same((await given('note-given')) - before, 3, 'each write arrived once')
  await seen(focus, 'two wrote')
  await tap(dop.locator('[data-settle="5600"]'))
  await stands(focus, 'white', '5600', 'until one of them says which')
  await focus.waitForSelector('[data-both="white"]', { state: 'detached' })
}

/** What the script's words suggest is said to be there, or not, by somebody with a name; it says nothing of a scene else. */
async function script() {
  const ad = await open('ad', phone, 'first-ad', 'Rowan Ashgrove')
  await go(ad, 'screenplay')
  await ad.waitForSelector('[data-scene="4"] [data-suggested="firearm"]')
  await seen(ad, 'the screenplay')
  const gun = ad.locator('[data-scene="4"] [data-suggested="firearm"][data-strong="true"]')
  await tap(gun.locator('[data-act="judge-scene"]').first())
  await gun.locator('[data-judged="yes"]').first().waitFor()
  await says(ad, /Rowan Ashgrove said: it is there/, 'who said it')
  const before = await given('screenplay-adopted')
  const doctype = '<?xml version="1.0"?>\n\n<!DOCTYPE FinalDraft [<!ENTITY a "b">]>\n<FinalDraft/>'
  for (const [name, words, said] of [
    ['page.pdf', '%PDF-1.7', 'page.pdf, line 1:'],
    ['type.fdx', doctype, 'type.fdx, line 3:'],
    ['torn.fdx', '<FinalDraft>\n<Content>\n<Paragraph>', 'torn.fdx, line 3:'],
    ['other.fdx', '<svg/>', 'other.fdx, line 1:'],
  ]) {
    await ad.locator('[data-adopt] input').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
    await says(ad, said, `${name}: which line is none`)
  }
  await ad.waitForSelector('[data-scene="4"]')
  same(await given('screenplay-adopted'), before, 'none of them took the place of the one that can be read')
  const text = 'Title: A shorter one\n\nINT. BARN - NIGHT #1#\n\nA pistol on the table.\n'
  await ad
    .locator('[data-adopt] input')
    .setInputFiles({ name: 'shorter.fountain', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await ad.waitForSelector('[data-adopted]')
  await says(ad, 'A shorter one', 'the adopted one is read')
  await go(dop, 'screenplay')
  await dop.waitForSelector('[data-scene="1"] [data-suggested="firearm"]')
  await seen(dop, 'another screenplay')
}

const parts = [morning, tenSeconds, ten, secondCamera, takes, drawn, noted, whose, files, credited, atOnce, script]
try {
  await play(parts, pages)
} finally {
  await browser.close()
  box.end()
  finish()
}
