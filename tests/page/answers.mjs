// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// answers.mjs SHOWCLEAR - what is asked of a person, and touches that must not count: twice, too early, on a plan that changed,
// on the prompt before. Three answers of equal size; what endangers nobody asks nobody.
import { check, finish, same } from './check.mjs'
import { hands } from './hands.mjs'
import { names } from './sample.mjs'
import { desk, go, opener, openBrowser, phone, play, press, sampleBox, says, seen } from './screens.mjs'

const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
const others = await hands(box)
const open = opener(browser, box)
const me = others.of('Wren Thistlewood')
let ad, wren

const gone = where => where.waitFor({ state: 'detached' })
const ask = (page, setup) => page.locator(`[data-ask="plan"][data-about^="${setup.setup}."]`)
const settled = where => where.locator('xpath=self::*[not(@data-early)]').waitFor()

/** Two plans ask of the same person. */
async function morning() {
  await others.ad('accept-duty', { role: 'first-ad' })
  await others.armorer('accept-duty', { role: 'armorer' })
  await others.ad('open-day', { day: 20000 })
  const performer = others.of(names.performer)
  for (const [id, item, count, muzzle, measure] of [
    ['5a', 'colt-1', 6, 'nobody', []],
    ['8a', 'colt-2', 2, 'lens', ['consult']],
  ]) {
    await others.ad('state-muzzle', { setup: id, muzzle, measure })
    await others.ad('enter-area', { setup: id, person: me })
    await others.ad('plan-weapon', { setup: id, item, person: performer, kind: 'dummy', count })
  }
  ad = await open('ad', desk, 'first-ad', names.ad)
  wren = await open('wren', phone, 'camera', 'Wren Thistlewood')
}

/** Two prompts stand; a glove touches the first Copy twice. Only the first is answered. */
async function twiceOnCopy() {
  const [first, second] = [await others.setup('5a'), await others.setup('8a')]
  await go(wren, 'now')
  await seen(wren, 'two prompts')
  await settled(ask(wren, first))
  await settled(ask(wren, second))
  const copy = ask(wren, first).getByRole('button', { name: /^Copy: / })
  const at = await copy.boundingBox()
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2]
  for (const off of [0, 3, -4, 5]) {
    await wren.mouse.click(x + off, y - off)
    await wren.waitForTimeout(90)
  }
  await gone(ask(wren, first))
  await ask(wren, second).waitFor()
  const copied = async id => (await others.setup(id)).copied
  same([(await copied('5a')).includes(me), (await copied('8a')).includes(me)], [true, false], 'the second prompt is not answered')
  const mine = (await others.log()).filter(leaf => leaf.k === 'plan-answered' && leaf.d.person === me)
  same(mine.length, 1, 'and the first is answered once')
  same(await wren.locator('[data-ask="plan"]').count(), 1, 'one prompt is left')
}

/** The plan changes under the finger: the press began on another plan. */
async function changesWhileAnswered() {
  const setup = await others.setup('8a')
  await settled(ask(wren, setup))
  const at = await ask(wren, setup)
    .getByRole('button', { name: /^Copy: colt-2, 2 dummies/ })
    .boundingBox()
  await wren.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
  await wren.mouse.down()
  await others.ad('plan-weapon', {
    setup: setup.setup,
    item: setup.dangers[0].item,
    person: setup.dangers[0].holder,
    kind: 'dummy',
    count: 5,
  })
  await ask(wren, setup)
    .getByRole('button', { name: /^Copy: colt-2, 5 dummies/ })
    .waitFor()
  await wren.mouse.up()
  await wren.waitForTimeout(300)
  check(!(await others.setup('8a')).copied.length, 'a press that began on the old plan answers nothing')
  await press(wren, /^Copy: colt-2, 5 dummies/)
  await gone(ask(wren, setup))
  await others.ad('state-muzzle', { setup: setup.setup, muzzle: 'nobody', measure: [] })
  await says(wren, 'The plan has changed', 'whoever copied another plan reads that it changed')
  await seen(wren, 'plan changed')
  await press(ask(wren, setup), 'Go again')
  await gone(ask(wren, setup))
  same((await others.setup('8a')).asking, [me], 'go again is on the record')
}

/** A hand that was tapping already when the prompt came under it. */
async function underAFinger() {
  const setup = await others.setup('8a')
  const change = measure => others.ad('state-muzzle', { setup: setup.setup, muzzle: 'lens', measure })
  await change(['consult'])
  await settled(ask(wren, setup))
  const at = await ask(wren, setup)
    .getByRole('button', { name: /^Copy: / })
    .boundingBox()
  await press(ask(wren, setup), 'Go again')
  await gone(ask(wren, setup))
  let on = true
  const tapping = (async () => {
    while (on) await wren.mouse.click(at.x + at.width / 2, at.y + at.height / 2, { delay: 15 })
  })()
  await change(['consult', 'offset'])
  await says(ask(wren, setup), /^That press came before this could be read/, 'a press that came too early is answered by words')
  on = false
  await tapping
  same((await others.setup('8a')).copied, [], 'who was tapping already has not read it, and has not copied')
  await seen(wren, 'too early')
}

async function threeEqualAnswers() {
  const setup = await others.setup('8a')
  await others.ad('state-muzzle', { setup: setup.setup, muzzle: 'person', measure: ['consult', 'shield'] })
  await ask(wren, setup).waitFor()
  const sizes = await ask(wren, setup)
    .locator('.three > .answer')
    .evaluateAll(nodes => nodes.map(node => [node.offsetWidth, node.offsetHeight]))
  check(
    sizes.length === 3 && sizes.every(size => String(size) === String(sizes[0])),
    `three answers of equal size: ${sizes.join(' ')}`,
  )
  await press(ask(wren, setup), 'I want to look, or step out')
  await seen(wren, 'step out')
  await press(ask(wren, setup), 'I step out')
  await gone(ask(wren, setup))
  check(!(await others.setup('8a')).inside.includes(me), 'whoever steps out is outside')
}

async function harmlessAsksNobody() {
  const before = await wren.locator('[data-ask]').count()
  const rubber = (await others.view('items')).find(item => item.capability === 'rubber')
  const six = await others.setup('6a')
  await others.ad('enter-area', { setup: six.setup, person: me })
  if (rubber)
    await others.ad('plan-weapon', {
      setup: six.setup,
      item: rubber.item,
      person: others.of(names.performer),
      kind: 'empty',
      count: 0,
    })
  await wren.waitForTimeout(400)
  same(await wren.locator('[data-ask]').count(), before, 'rubber in a plan asks nobody')
  await go(ad, 'setup/6a')
  await ad.waitForSelector('[data-setup="6a"]')
  same(await ad.locator(`[data-ask="plan"][data-about^="${six.setup}."]`).count(), 0, 'nor the first AD')
  same(await ad.locator('.roll').count(), 0, 'and has no roll-call')
}

try {
  await play([morning, twiceOnCopy, changesWhileAnswered, underAFinger, threeEqualAnswers, harmlessAsksNobody], () => [ad, wren])
} finally {
  await browser.close()
  box.end()
  finish()
}
