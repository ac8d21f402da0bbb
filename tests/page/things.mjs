// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// things.mjs SHOWCLEAR - dangerous things other than weapons, each person on a phone of their own: a harness from where it is put
// away into the air, seen by a second of the trade and by the one who wears it; a door that can act, told to everybody and made
// off by anybody; a look that is left half way.
import { check, finish, same } from './check.mjs'
import { ask, done, size, since, view } from './hands.mjs'
import { button, desk, go, narrow, opener, openBrowser, phone, play, sampleBox, says, seen, tap } from './screens.mjs'
import { stage } from './staged.mjs'

const browser = await openBrowser()
const box = await sampleBox(process.argv[2])
const pages = []
const open = opener(browser, box)
let day, rigger, second, performer, grip, noor, ad

const strip = (page, id) => page.locator(`#armory .things [data-item="${id}"]`)
const act = (page, id, kind) => strip(page, id).locator(`[data-act="${kind}"]`).first()
const row = async (page, id) => (await view(page, 'items')).find(item => item.id === id)
/** what(page, id, words): what its strip says; waited for. */
const tells = (page, id, words, what) => says(strip(page, id), words, `${page.screenName}: ${what}`)

async function morning() {
  day = await stage(box)
  await day.open(22000)
  await day.meet('Rowan', 'Tamsin', 'Ezra', 'Vivian', 'Noor', 'Benedikt', 'Barnaby', 'Kit')
  for (const id of ['fly-harness', 'spare-harness'])
    await day.does('Ezra', 'register-item', {
      id,
      class: 'harness',
      action: 'looked-over',
      capability: 'works',
      capacity: 0,
      tag: 0,
    })
  await day.does('Noor', 'register-item', {
    id: 'trap-door',
    class: 'powered',
    action: 'looked-over',
    capability: 'works',
    capacity: 0,
    tag: 0,
  })
  for (const [keeper, role] of [
    ['Ezra', 'stunt-coordinator'],
    ['Noor', 'effects'],
    ['Benedikt', 'safety-advisor'],
  ])
    await day.does(keeper, 'accept-duty', { role }).catch(() => {})
  await day.does('Ezra', 'record-training', { person: day.person('Vivian'), subject: 'harness', verdict: 'enough' })
  rigger = await open('rigger', phone, 'stunt-coordinator', 'Ezra Wainscott')
  second = await open('second', narrow, 'safety-advisor', 'Benedikt Lomax')
  performer = await open('performer', phone, 'performer', 'Vivian Esperance')
  grip = await open('grip', narrow, 'grip', 'Barnaby Quill')
  pages.push(rigger, second, performer, grip)
  for (const page of pages) await go(page, 'armory')
}

/** On the setup's page: the thing, with whom, whose hand; five taps. */
async function plans(page, setup, id, bearer, control) {
  await go(page, `setup/${setup}`)
  await tap(page.locator('[data-thing-open]'))
  const form = page.locator('[data-thing-form]')
  const chip = (label, name) => form.getByRole('group', { name: label }).getByRole('button', { name })
  await tap(chip('Which thing?', id))
  if (bearer) await tap(chip(/^Who /, bearer))
  await tap(chip('Whose hand makes it ready?', control))
  await seen(page, `plan ${id}`)
  await tap(form.locator('[data-act="plan-thing"]'))
  await form.waitFor({ state: 'detached' })
}

/** Out, planned with who wears it and who clips it in; nobody has looked, and it says so. */
async function taken() {
  await tap(act(rigger, 'fly-harness', 'take'))
  await tells(second, 'fly-harness', 'Not looked over since it came to hand', 'nobody has looked')
  await plans(rigger, '8a', 'fly-harness', 'Vivian Esperance', 'Ezra Wainscott')
  await go(rigger, 'armory')
  await tells(rigger, 'fly-harness', /Vivian Esperance .*Ezra Wainscott/, 'the plan has who wears it and who makes it ready')
  for (const page of pages) await seen(page, 'things out')
  await tap(act(rigger, 'fly-harness', 'hand-over'))
  await rigger.waitForSelector('.sheet [data-rule="THING-UNCHECKED"]')
  await tap(button(rigger, 'Close'))
}

/** The second pair of eyes holds the screen: the name of each point large, a tap a point; left half way, nothing is said. */
async function halfWay() {
  const from = await size(second)
  await tap(strip(second, 'fly-harness').locator('[data-flow="over"]'))
  await says(second, 'Webbing and stitching', 'the point has its name')
  await second.waitForSelector('[data-look="point"]')
  await seen(second, 'look over')
  await tap(second.locator('[data-look="point"]'))
  await second.waitForSelector('[data-point="buckles-closed"]')
  await tap(second.locator('[data-look="leave"]'))
  await second.waitForSelector('#armory')
  same((await since(second, from, 'looked-over')).length, 0, 'a look that was left is no look')
  same((await row(second, 'fly-harness')).looker, 0, 'and nobody has looked')
}

async function overed() {
  await tap(strip(second, 'fly-harness').locator('[data-flow="over"]'))
  await second.waitForSelector('[data-look="point"]')
  for (const point of ['webbing-and-stitching', 'buckles-closed', 'attachment-and-line', 'stop-and-lowering'])
    await tap(second.locator(`[data-point="${point}"]`))
  await second.waitForSelector('#armory')
  await tells(second, 'fly-harness', 'Looked over by you', 'the last point completes it')
  await tells(rigger, 'fly-harness', 'Looked over by Benedikt Lomax', 'and it is told by whom')
  await tap(act(performer, 'fly-harness', 'watch'))
  await performer.waitForFunction(() => !document.querySelector('.things [data-item="fly-harness"] [data-act="watch"]'))
  same((await row(performer, 'fly-harness')).evidence, 'watched', 'who wears it has seen the look whole')
}

/** Onto the performer, clipped in by the hand the plan names; everybody is told in the same words. */
async function air() {
  for (const name of ['Vivian', 'Ezra', 'Benedikt'])
    await day.does('Rowan', 'enter-area', { setup: '8a', person: day.person(name) })
  await day.does('Rowan', 'state-muzzle', { setup: '8a', muzzle: 'nobody' })
  await day.copied('8a', 'Vivian', 'Ezra', 'Benedikt')
  await tap(act(rigger, 'fly-harness', 'hand-over'))
  await tells(rigger, 'fly-harness', 'With Vivian Esperance, for 8A', 'it is on who wears it')
  await tap(act(rigger, 'fly-harness', 'make-ready'))
  for (const page of [rigger, second, grip])
    await tells(page, 'fly-harness', 'It can act: fly-harness, with Vivian Esperance', 'told')
  await tells(performer, 'fly-harness', 'It can act: fly-harness, with you', 'told')
  for (const page of pages) await seen(page, 'harness ready')
  await go(grip, 'now')
  await says(grip, 'It can act: fly-harness, with Vivian Esperance', 'and on the first screen')
  await seen(grip, 'now ready')
  await go(grip, 'setup/8a')
  await says(grip, 'It can act: fly-harness, with Vivian Esperance', 'and on the setup')
  await seen(grip, 'setup ready')
  await go(grip, 'armory')
  await tap(act(rigger, 'fly-harness', 'make-off'))
  await tap(act(rigger, 'fly-harness', 'collect'))
  await tells(rigger, 'fly-harness', 'Not looked over since it came to hand', 'what comes back was looked at by nobody')
  await tap(act(rigger, 'fly-harness', 'lock'))
  await act(rigger, 'fly-harness', 'take').waitFor()
}

/** A door of the set: looked over by anybody, made ready by its own hand; nobody comes in now who has not copied. */
async function door() {
  noor = await open('noor', phone, 'effects', 'Noor Haddix')
  ad = await open('ad', desk, 'first-ad', 'Rowan Ashgrove')
  pages.push(noor, ad)
  await go(noor, 'armory')
  await tap(act(noor, 'trap-door', 'take'))
  await plans(ad, '9a', 'trap-door', null, 'Noor Haddix')
  await tap(strip(grip, 'trap-door').locator('[data-flow="over"]'))
  await grip.waitForSelector('[data-look="point"]')
  for (let i = 0; i < 4; i++) await tap(grip.locator('[data-look="point"]'))
  await grip.waitForSelector('#armory')
  await day.does('Rowan', 'enter-area', { setup: '9a', person: day.person('Barnaby') })
  await day.copied('9a', 'Barnaby', 'Noor')
  await tap(act(noor, 'trap-door', 'make-ready'))
  await tells(grip, 'trap-door', 'It can act: trap-door, with Noor Haddix', 'who stands there is told')
  await go(ad, 'setup/9a')
  await seen(ad, 'door ready')
  const told = await ask(ad, 'enter-area', { setup: '9a', person: day.person('Mateo') })
  same(told.refused?.rule, 'ENTER-NO-COPY', 'who has not copied does not come in')
  await tap(act(grip, 'trap-door', 'lock').or(act(grip, 'trap-door', 'make-off')))
  await tells(noor, 'trap-door', 'Looked over by Barnaby Quill', 'anybody makes it off')
  await act(noor, 'trap-door', 'make-ready').waitFor()
  same((await row(noor, 'trap-door')).ready, false, 'and it can no longer act')
  await ad.waitForFunction(() => !document.querySelector('[data-acts]'))
}

/** Nothing leads to a range where no pack leaves room for one; where one does, a second person closes it on their screen. */
async function range() {
  const cart = await open('cart', phone, 'armorer', 'Tamsin Okafor')
  pages.push(cart)
  await go(cart, 'armory')
  await cart.waitForSelector('#armory .things')
  check(!(await cart.locator('a[href="#range"]').count()), 'no pack leaves room for a range: nothing leads to one')
  await day.does('Marguerite', 'adopt-pack', { pack: 'bulletin-2' })
  await tap(cart.locator('a[href="#range"]'))
  await cart.getByLabel('How many live rounds are brought?').fill('20')
  await tap(button(cart, 'Rowan Ashgrove'))
  await says(cart, /^Still needed/, 'a reason is asked for')
  await cart.getByLabel('Why, in a sentence').fill('The sound of it, recorded far from here.')
  await seen(cart, 'range')
  await tap(cart.locator('[data-act="open-range"]'))
  await go(grip, 'now')
  await says(grip, /^A live-fire range is open/, 'everybody is told')
  await go(grip, 'range')
  await tap(button(grip, 'Tamsin Okafor').or(grip.locator('.nothing')))
  await grip.getByLabel('Live rounds counted back').fill('12')
  await grip.getByLabel('Fired: cases counted').fill('7')
  await seen(grip, 'range close')
  const search = async () => {
    await tap(grip.locator('[data-flow="range"]'))
    await grip.waitForSelector('[data-look="point"]')
    await says(grip, 'The area', 'the first place by its name')
    for (let i = 0; i < 5; i++) await tap(grip.locator('[data-look="point"]'))
  }
  await search()
  await grip.waitForSelector('.sheet [data-rule="RANGE-NOT-SEARCHED"]')
  await tap(button(grip, 'Close'))
  same((await view(grip, 'now')).range, true, 'a round that is in neither count keeps it open')
  await go(grip, 'range')
  await tap(button(grip, 'Tamsin Okafor').or(grip.locator('.nothing')))
  await grip.getByLabel('Live rounds counted back').fill('12')
  await grip.getByLabel('Fired: cases counted').fill('8')
  await search()
  await grip.waitForSelector('#armory')
  same((await view(grip, 'now')).range, false, 'counted, fired and searched: it is closed')
}

/** What fell waits for a look; what is not there stops the set, and nothing is released while a thing can act. */
async function mishaps() {
  await tap(strip(noor, 'trap-door').locator('.mishaps > summary'))
  await tap(act(noor, 'trap-door', 'say-it-fell'))
  await tells(noor, 'trap-door', /^Doubted/, 'what fell is doubted')
  await seen(noor, 'mishaps')
  await tap(strip(grip, 'trap-door').locator('[data-flow="over"]'))
  await grip.waitForSelector('[data-look="point"]')
  for (let i = 0; i < 4; i++) await tap(grip.locator('[data-look="point"]'))
  await grip.waitForSelector('#armory')
  same((await row(grip, 'trap-door')).doubted, false, 'until somebody outside its trade has looked')
  await tap(act(noor, 'trap-door', 'make-ready'))
  await act(noor, 'trap-door', 'make-off').waitFor()
  await tap(strip(noor, 'trap-door').locator('.mishaps > summary'))
  await done(grip, 'stop', { reason: 'danger' })
  await noor.waitForSelector('.stop-page [data-act="make-off"]')
  await seen(noor, 'stop with a door')
  await tap(noor.locator('.stop-page [data-act="make-off"]'))
  await noor.locator('.stop-page [data-act="make-off"]').waitFor({ state: 'detached' })
}

/** What a frightened person says in two taps: on Report, and on the stop's page once they have stopped. */
/** A performer outside every area is not asked to answer: what more there is to say stands at once. */
async function urgent() {
  await seen(performer, 'stopped and more to say')
  await tap(performer.locator('.stop-page [data-urgent="hurt"]'))
  await performer.waitForSelector('[data-urgent-form="hurt"]')
  await seen(performer, 'somebody is hurt')
  const from = await size(performer)
  await tap(performer.locator('[data-act="report-injury"]').first())
  await performer.waitForFunction(() => location.hash === '#report')
  same((await since(performer, from, 'injury-reported'))[0]?.d.severity, 'other-injury', 'somebody is hurt, in two taps')
  await go(performer, 'report')
  await seen(performer, 'report first')
  await tap(performer.locator('[data-urgent="weapon"]'))
  await seen(performer, 'a weapon is nobodys')
  await tap(performer.locator('[data-act="find-weapon"]'))
  await performer.waitForFunction(() => location.hash === '#report')
  same((await since(performer, from, 'weapon-found')).length, 1, "and a weapon that is nobody's")
}

/** The advisor writes a setup's risk, and says in one tap that a change leaves it as it is. */
async function assessed() {
  await go(second, 'setup/8a')
  await tap(second.locator('[data-change="assess"]'))
  const form = second.locator('[data-assess]')
  await tap(form.locator('[data-hazard="stunts"]'))
  await tap(form.getByRole('group', { name: 'The risk with nothing done' }).getByRole('button', { name: 'high' }))
  await tap(form.getByRole('group', { name: 'The risk with the measures' }).getByRole('button', { name: 'low' }))
  await says(second, /^Still needed/, 'without measures it is not whole')
  await form.locator('textarea').fill('Two riggers, a pad below, lowering tried.')
  await seen(second, 'assess')
  await tap(form.locator('[data-act="assess"]'))
  await says(second, 'Assessed: stunts', 'it stands on the setup')
  await day.does('Rowan', 'plan-thing', {
    setup: '8a',
    item: 'spare-harness',
    person: day.person('Nola'),
    control: day.person('Ezra'),
  })
  await says(second, 'The plan changed since.', 'a change is told')
  await tap(second.locator('[data-act="keep-assessment"]'))
  await second.locator('[data-act="keep-assessment"]').waitFor({ state: 'detached' })
  await seen(second, 'assessed')
}

/** Each says of a person what is theirs to say; nobody is offered what is not. */
async function persons() {
  const vivian = day.person('Nola')
  for (const page of [rigger, ad]) {
    await go(page, 'crew')
    await tap(page.locator(`[data-facts-of="${vivian}"]`))
    await page.waitForSelector('[data-person-facts]')
    await seen(page, 'person')
  }
  await tap(rigger.locator('[data-person-facts] .chips button', { hasText: 'harnesses' }))
  await says(rigger, 'Trained: harnesses and flying', 'who keeps harnesses trains with them')
  check(!(await rigger.locator('[data-person-facts] [data-act="say-minor"]').count()), 'and says no more than that')
  await ad.locator('[data-person-facts] input[type="date"]').fill('2031-05-04')
  await tap(ad.locator('[data-person-facts] [data-act="record-permit"]'))
  await says(ad, 'Permit seen, until May 4, 2031', 'a permit with its day')
  await tap(ad.locator('[data-person-facts] [data-act="say-minor"]'))
  await says(ad, /^A minor$/, 'a minor')
}

/** A thing is put on the record by those whose trade keeps it. */
async function registered() {
  await go(noor, 'register/thing')
  await noor.locator('[data-field="name"]').fill('ditch-charge')
  await tap(noor.locator('[data-pick="charge"]'))
  await seen(noor, 'form thing')
  await tap(noor.locator('.register [data-act="register-item"]'))
  await noor.waitForFunction(() => !document.querySelector('[data-field="name"]').value)
  same((await row(noor, 'ditch-charge')).class, 'charge', 'a charge, as effects entered it')
  check(!(await noor.locator('[data-pick="animal"]').count()), 'and no animal')
  await go(noor, 'armory')
}

try {
  await play([morning, taken, halfWay, overed, air, door, assessed, persons, registered, range, mishaps, urgent], () => pages)
} finally {
  await browser.close()
  box.end()
  finish()
}
