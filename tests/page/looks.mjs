// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// looks.mjs SHOWCLEAR - looks, proofs, resets and hand-overs on real screens: each in its taps, and with bad input: gloves,
// the wrong person's touch, the back button, a stop, two tabs, a weapon that changes under the look.
import { check, finish, same } from './check.mjs'
import { go, joinAs, openBrowser, phone, sampleBox, screen, seen, press, says, tap } from './screens.mjs'

const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  props: 'Jonah Lindqvist',
  performer: 'Gordon Aske',
}
const box = await sampleBox(process.argv[2])
const browser = await openBrowser()
/* The page's clicks, counted; a browser without a sound card makes them too. */
const sounds = () => {
  window.sounds = 0
  const start = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (...args) {
    if (this.frequency.value === 1200) window.sounds++
    return start.apply(this, args)
  }
}
const ad = await screen(browser, 'ad', phone, box.base, { hasTouch: true }),
  cart = await screen(browser, 'cart', phone, box.base),
  station = await screen(browser, 'station', { width: 820, height: 1180 }, box.base)
await ad.addInitScript(sounds)
const all = [ad, cart, station]

/** A command as a page would send it; what it answers. */
const ask = (page, kind, args = {}, more = {}) =>
  page.evaluate(
    async ([kind, args, more]) => {
      const id = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
      const response = await fetch('/command', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id, kind, args, ...more }),
      })
      return { status: response.status, ...(await response.json()) }
    },
    [kind, args, more],
  )
const view = (page, word) => page.evaluate(async word => (await (await fetch(`/state?view=${word}`)).json()).view, word)
const done = async (page, kind, args, more) => {
  const answer = await ask(page, kind, args, more)
  if (answer.status !== 200) throw new Error(`${kind}: ${JSON.stringify(answer).slice(0, 300)}`)
  return answer.index
}
const size = async page => (await page.evaluate(async () => (await fetch('/state?view=now')).json())).size
const weapon = async (page, id) => (await view(page, 'items')).find(row => row.id === id)
/** What was recorded from an index on, of these kinds. */
const since = async (page, from, ...kinds) => {
  const n = await size(page)
  const rows = await page.evaluate(
    async ([from, n]) => {
      const rows = []
      await new Promise(done => {
        const source = new EventSource(`/events?since=${from}`)
        source.addEventListener('leaf', event => {
          rows.push(JSON.parse(event.data))
          if (rows.length + from >= n) (source.close(), done())
        })
        if (from >= n) (source.close(), done())
      })
      return rows
    },
    [from, n],
  )
  return rows.filter(row => kinds.includes(row.k))
}

const item = (page, id) => page.locator(`#armory [data-item="${id}"]`)
const act = (page, id, flow) => item(page, id).locator(`[data-flow="${flow}"]`).first()
const point = page => page.locator('[data-look="point"]')
const onLook = page => page.waitForSelector('.look')
const offLook = page => page.waitForFunction(() => !document.querySelector('.look, .look-begin'))
const figure = page => page.locator('.look-figure').evaluate(node => Number.parseInt(node.textContent, 10))
/** One tap a point, in the rhythm of a hand that looks. */
async function points(page, n) {
  for (let i = 0; i < n; i++) {
    await point(page).click()
    await page.waitForTimeout(170)
  }
}
let taps = 0
const counted = async (where, what, most) => {
  taps = 0
  await where()
  check(taps <= most, `${what}: ${taps} taps, ${most} at most`)
  console.log(`${what}: ${taps} taps (${most})`)
}
const t1 = async where => (await tap(where), taps++)
const tn = async (page, n) => (await points(page, n), (taps += n))

let setup, performer, colt, armorer, adId
async function morning() {
  await joinAs(ad, await box.invite('first-ad'), names.ad)
  await joinAs(cart, await box.invite('armorer'), names.armorer)
  await station.goto(await box.invite('props'))
  await station.waitForSelector('[data-station]')
  await station.click('[data-station]')
  await press(station, names.props)
  await station.waitForSelector('#now')
  const day = (await view(ad, 'now')).day
  for (const page of [ad, cart])
    for (const ask_ of (await view(page, 'now')).asks)
      if (ask_.ask === 'duty') await done(page, 'accept-duty', { role: ask_.role })
  if (!day) await done(ad, 'open-day', { day: 22000 })
  const contents = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command']
  armorer = (await view(ad, 'people')).find(row => row.roles.includes('armorer')).person
  await done(ad, 'hold-meeting', { content: contents, shower: armorer })
  const plan = (await view(ad, 'setups')).find(row => row.id === '4a')
  await done(ad, 'state-muzzle', { setup: plan.setup, muzzle: 'nobody', measure: [] })
  const lots = await view(ad, 'lots')
  for (const lot of lots)
    if (!lot.state.includes('received'))
      await done(ad, 'receive-lot', { lot: lot.lot, shower: armorer, count: lot.stated, proved: lot.stated, failed: 0 })
  const holder = (await (await ad.evaluate(async id => (await fetch(`/setup/${id}`)).json(), plan.setup)).setup).dangers[0].holder
  await done(cart, 'record-training', { person: holder, subject: 'firearm', verdict: 'enough' })
  await done(ad, 'attend-meeting', { person: holder })
  for (const person of [holder, armorer]) await done(ad, 'enter-area', { setup: plan.setup, person })
  performer = holder
  adId = (await view(ad, 'people')).find(row => row.roles.includes('first-ad')).person
  colt = (await weapon(ad, 'colt-1')).item
  setup = plan.setup
  for (const page of all) await go(page, 'armory')
}

async function open() {
  await counted(
    async () => {
      await t1(item(cart, 'colt-1').getByRole('button', { name: 'Take' }))
      await t1(act(ad, 'colt-1', 'empty'))
      await onLook(ad)
      await seen(ad, 'look')
      await tn(ad, 3)
      await seen(ad, 'look at the fourth')
      await tn(ad, 4)
    },
    'open one revolver',
    11,
  )
  await ad.waitForSelector('[data-load]')
  await seen(ad, 'two plans ask for rounds')
  check((await weapon(ad, 'colt-1')).evidence === 'mine', 'the look is recorded before rounds go in')
  await ad.click('[data-load="dummies-a"]')
  await point(ad).waitFor()
  await seen(ad, 'look goes on to the rounds')
  await ad.click('[data-look="leave"]')
  await offLook(ad)
  await counted(
    async () => {
      await t1(act(ad, 'colt-1', 'load'))
      await tn(ad, 6)
    },
    'prove and load six',
    9,
  )
  await offLook(ad)
  await says(item(ad, 'colt-1'), '6 dummies, each proved before you', 'six are in, proved')
}

async function everybodyCopies() {
  const whole = async () => await ad.evaluate(async id => (await (await fetch(`/setup/${id}`)).json()).setup, setup)
  const { version, mustAnswer, copied } = await whole()
  for (const person of mustAnswer.filter(person => !copied.includes(person)))
    await done(ad, 'answer-plan', { setup, person, answer: 'copy', version })
}
async function digits(page, text) {
  for (const digit of text) {
    await page.click(`[data-digit="${digit}"]`)
    await page.waitForTimeout(170)
  }
}
const place = (page, id, state) => page.waitForSelector(`#armory [data-item="${id}"][data-state="${state}"]`)
const shut = page => press(page.locator('.sheet'), 'Close')
const rule = (page, id) =>
  page.waitForSelector(`.sheet [data-rule="${id}"]`).then(
    () => check(true, id),
    () => check(false, `${page.screenName}: no refusal by ${id}`),
  )

/** The performer's own look, on the station, by name; then one press states and hands over, and two digits. */
async function handOver() {
  await everybodyCopies()
  await seen(ad, 'armory loaded')
  await seen(station, 'station loaded')
  const from = await size(ad)
  await counted(
    async () => {
      await t1(act(station, 'colt-1', 'heads-named'))
      await onLook(station)
      await seen(station, 'performer looks')
      await tn(station, 6)
      await offLook(station)
      await t1(act(cart, 'colt-1', 'hand-over'))
      await cart.locator('[data-digit="1"]').waitFor()
      await digits(cart, '11')
      taps += 2
    },
    "a performer's first look, statement, tag, hand-over",
    22,
  )
  await place(cart, 'colt-1', 'in-use')
  const [look] = await since(ad, from, 'heads-seen')
  check(look.by === performer && look.with > 0, "the look is the performer's, touched in somebody's presence")
  await says(item(ad, 'colt-1'), `Entered on another's screen: ${names.performer}.`, 'whoever relies on it reads on whose screen')
  check(
    !(await station.evaluate(() => location.href + history.state)).includes(String(performer)),
    'no identity stays on a station',
  )
}

async function resetStrict() {
  const from = await size(ad)
  const before = {}
  await counted(
    async () => {
      await t1(item(cart, 'colt-1').locator('[data-act="collect"]'))
      await place(ad, 'colt-1', 'back')
      await seen(ad, 'back')
      await t1(act(ad, 'colt-1', 'reset'))
      before.sounds = await ad.evaluate(() => window.sounds)
      await tn(ad, 6)
      await tn(ad, 1)
      await ad.waitForSelector('[data-look="point"][data-point="round"]')
      check((await figure(ad)) === 0, 'what goes in is counted anew')
      await seen(ad, 'reset goes on')
      await tn(ad, 6)
      await offLook(ad)
      await t1(item(station, 'colt-1').getByRole('button', { name: `${names.performer} watched the whole look` }))
      await station.waitForFunction(() => !document.querySelector('#armory [aria-busy]'))
      await t1(act(cart, 'colt-1', 'hand-over'))
      await place(cart, 'colt-1', 'in-use')
    },
    'reset strict',
    20,
  )
  same(
    (await since(ad, from, 'weapon-unloaded', 'weapon-loaded', 'look-watched', 'state-declared', 'weapon-handed-over')).map(
      leaf => leaf.k,
    ),
    ['weapon-unloaded', 'weapon-loaded', 'look-watched', 'state-declared', 'weapon-handed-over'],
    'proved out, proved in, watched, stated, handed over',
  )
  same(await ad.evaluate(() => window.sounds), before.sounds + 13 + 4, 'a click a tap, and two when a part is counted')
}

async function collectBack() {
  if ((await weapon(ad, 'colt-1')).place === 'holder') await done(cart, 'collect', { item: colt })
  await go(ad, 'armory')
  await place(ad, 'colt-1', 'back')
}

/** Each ends a look without a record, and says so. */
async function leaving() {
  await collectBack()
  const from = await size(ad)
  const start = async () => {
    await go(ad, 'armory')
    await tap(act(ad, 'colt-1', 'reset'))
    await point(ad).waitFor()
  }
  await start()
  await points(ad, 4)
  await ad.goBack()
  await says(ad, 'The look was left. Nothing was recorded.', 'the back button leaves a look, and says so')
  await ad.goForward()
  await point(ad).waitFor()
  check((await figure(ad)) === 0, 'coming back begins anew')
  await ad.click('[data-look="leave"]')
  await offLook(ad)
  await start()
  await points(ad, 2)
  await ad.reload()
  await point(ad).waitFor()
  check((await figure(ad)) === 0, 'after a reload, too')
  await points(ad, 2)
  await done(cart, 'lose-sight', { item: colt })
  await says(
    ad,
    'Something here changed while you looked. Nothing was recorded: look again.',
    'a weapon that changes ends it at once',
  )
  await offLook(ad)
  await start()
  await points(ad, 3)
  await ask(cart, 'stop', { reason: 'danger' })
  await offLook(ad)
  await says(ad, 'The set was stopped: this look is not on the record. Look again.', 'a stop ends a look')
  await done(cart, 'account-weapons')
  await done(cart, 'call-mistake')
  await done(ad, 'release')
  await ad.waitForSelector('[data-stopped]', { state: 'detached' })
  same(await since(ad, from, 'weapon-unloaded', 'weapon-loaded', 'empty-seen', 'heads-seen'), [], 'none of them is on the record')
}

/** Two clicks 90 ms apart, by the hand's clock. */
async function twice(page, where) {
  await where.evaluate(node => node.scrollIntoView({ block: 'center' }))
  const mouse = await page.context().newCDPSession(page),
    { x, y, width, height } = await where.boundingBox()
  const at = { x: x + width / 2, y: y + height / 2, button: 'left' },
    began = Date.now() / 1000
  for (const [i, clickCount] of [1, 2].entries())
    for (const [j, type] of ['mousePressed', 'mouseReleased'].entries())
      await mouse.send('Input.dispatchMouseEvent', { ...at, type, clickCount, timestamp: began + i * 0.09 + j * 0.03 })
}
/** Twice within 120 ms, off by 20 px, broad: through gloves. */
async function gloved(page, times) {
  const touch = await page.context().newCDPSession(page)
  const where = await point(page).boundingBox()
  for (let i = 0; i < times; i++) {
    const before = await figure(page),
      began = Date.now() / 1000
    for (let bounce = 0; bounce < 2; bounce++) {
      const x = where.x + where.width / 2 + (i % 3) * 40 - 40,
        y = where.y + where.height / 2 + bounce * 30
      const at = (dx, dy) => [{ x: x + dx, y: y + dy, radiusX: 30, radiusY: 26, force: 1 }]
      const timestamp = began + bounce * 0.09 /* of the hand, however late a busy machine is */
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0, 0), timestamp })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(18, 22), timestamp: timestamp + 0.02 })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.04 })
    }
    await page.waitForFunction(
      n => Number.parseInt(document.querySelector('.look-figure')?.textContent ?? '99', 10) !== n,
      before,
    )
    if (i < times - 1) check((await figure(page)) === before + 1, 'a gloved tap that slides and bounces is one tap')
    await page.waitForTimeout(200)
  }
}
async function badHands() {
  await go(ad, 'armory')
  await tap(act(ad, 'colt-1', 'reset'))
  await point(ad).waitFor()
  await gloved(ad, 3)
  await twice(ad, point(ad))
  check((await figure(ad)) === 4, 'a double click is one tap')
  await ad.waitForTimeout(200)
  await point(ad).focus()
  await ad.keyboard.press('Enter')
  check((await figure(ad)) === 5, 'a key is a tap')
  await ad.keyboard.down('Enter')
  for (let i = 0; i < 8; i++) await ad.keyboard.down('Enter')
  await ad.keyboard.up('Enter')
  check((await figure(ad)) <= 6, 'a key that is held down is at most one')
  await ad.click('[data-look="leave"]')
  await offLook(ad)
  await twice(ad, act(ad, 'colt-1', 'reset'))
  await point(ad).waitFor()
  check((await figure(ad)) === 0, 'the press that starts it is not its first tap')
  await ad.click('[data-look="leave"]')
  await offLook(ad)
}

/** The same look in two tabs: the second is told that something changed, and the record has one. */
async function twoTabs() {
  const from = await size(ad)
  const tab = await ad.context().newPage()
  tab.screenName = 'tab'
  await tab.goto(ad.url().replace(/#.*/, '#armory'))
  await tap(act(ad, 'colt-1', 'reset'))
  await tap(act(tab, 'colt-1', 'reset'))
  await point(tab).waitFor()
  await points(tab, 5)
  await points(ad, 7)
  await says(tab, 'Something here changed while you looked. Nothing was recorded: look again.', 'the other tab stops')
  await ad.waitForSelector('[data-look="point"][data-point="round"]')
  await points(ad, 6)
  await offLook(ad)
  same(
    (await since(ad, from, 'weapon-unloaded', 'weapon-loaded')).map(leaf => leaf.k),
    ['weapon-unloaded', 'weapon-loaded'],
    'one look of two tabs is on the record',
  )
  await tab.close()
}

/** Two lookers at once, each on a screen of their own: both looks stand. */
async function twoLookers() {
  const from = await size(ad)
  const dop = await screen(browser, 'dop', phone, box.base)
  await joinAs(dop, await box.invite('cinematographer'), 'Saskia Verhoeven')
  await go(dop, 'armory')
  await tap(act(dop, 'colt-1', 'heads'))
  await tap(act(station, 'colt-1', 'heads-else'))
  await press(station.locator('.over'), names.performer)
  await point(dop).waitFor()
  await points(dop, 3)
  await points(station, 6)
  await offLook(station)
  await points(dop, 3)
  await offLook(dop)
  const looks = await since(ad, from, 'heads-seen')
  same(looks.map(leaf => leaf.by).sort(), [performer, 7].sort(), 'two looks at once are two looks')
  check((await item(dop, 'colt-1').getAttribute('data-evidence')) === 'mine', "and each is its looker's own")
  await dop.context().close()
}

/** The one who shows is not among those who can look; forced, the box refuses and nothing is put to anybody's name. */
async function wrongHand() {
  await go(cart, 'armory')
  check(
    (await item(cart, 'colt-1').locator('[data-flow]:not([data-flow="hand-over"])').count()) === 0,
    'whoever shows it is offered no look',
  )
  await tap(act(station, 'colt-1', 'heads-else'))
  await station.locator('.over').waitFor()
  await seen(station, 'who looks')
  check((await station.locator('.over').getByRole('button', { name: names.armorer }).count()) === 0, 'nor named on a station')
  const first = await station.locator('.over .group').first().textContent()
  same(first, 'In whose hands the plan puts it', 'near people stand first')
  await press(station.locator('.over'), 'Close')
  const from = await size(ad)
  await cart.evaluate(id => (location.hash = `look/heads/${id}`), colt)
  await cart.locator('.look-begin').waitFor()
  await press(cart, names.ad)
  await points(cart, 6)
  await rule(cart, 'LOOK-WRONG-HAND')
  await shut(cart)
  same(await since(ad, from, 'heads-seen'), [], 'a look entered by the one who showed is none')
}

/** Two digits that are another weapon's: refused, and entered anew; a bounce on a key is no second digit. */
async function tagMisread() {
  const text = 'One actor, one chair; the weapon never leaves the frame.'
  await done(cart, 'state-reset', { setup, reset: 'unbroken-sight', text }, { witness: adId })
  await everybodyCopies()
  await done(cart, 'lock', { item: colt }).catch(() => {})
  if ((await weapon(ad, 'colt-1')).place !== 'locker') {
    await done(ad, 'unload', { item: colt, shower: armorer, proved: 6, failed: 0, spent: 0, bore: 1 })
    await done(cart, 'lock', { item: colt })
  }
  await done(cart, 'take', { item: colt })
  await done(ad, 'look-empty', { item: colt, shower: armorer, seen: 6, of: 6, bore: 1 })
  await done(ad, 'load', { item: colt, lot: 'dummies-a', shower: armorer, count: 6, proved: 6 })
  await done(ad, 'look-heads', { item: colt, shower: armorer, seen: 6, of: 6 }, { for: performer })
  await go(cart, 'armory')
  await tap(act(cart, 'colt-1', 'hand-over'))
  await cart.locator('[data-digit="1"]').waitFor()
  await twice(cart, cart.locator('[data-digit="1"]'))
  same(await cart.locator('.keypad-shown').textContent(), '1·', 'a bounce on a key is no second digit')
  await cart.waitForTimeout(200)
  await digits(cart, '2')
  await rule(cart, 'TAG-OTHER')
  await seen(cart, 'tag misread')
  await shut(cart)
  check((await weapon(ad, 'colt-1')).place === 'keeper', "another weapon's tag hands nothing over")
  await digits(cart, '11')
  await place(cart, 'colt-1', 'in-use')
}

/** "It did not leave my sight": only where the plan says so, by the one who watched the proof. */
async function unbroken() {
  await go(cart, 'armory')
  const from = await size(ad)
  await counted(
    async () => {
      await t1(item(cart, 'colt-1').locator('[data-act="collect"]'))
      await place(ad, 'colt-1', 'back')
      await go(station, 'armory')
      await seen(station, 'sight on a station')
      await t1(act(ad, 'colt-1', 'sight'))
      await tn(ad, 6)
      await offLook(ad)
      await t1(item(station, 'colt-1').getByRole('button', { name: `${names.performer}: it did not leave my sight` }))
      await place(ad, 'colt-1', 'loaded')
      await station.waitForFunction(() => !document.querySelector('#armory [aria-busy]'))
      await t1(act(cart, 'colt-1', 'hand-over'))
      await place(cart, 'colt-1', 'in-use')
    },
    'reset by unbroken sight',
    12,
  )
  same(
    (await since(ad, from, 'heads-seen', 'sight-kept', 'look-watched', 'weapon-handed-over')).map(leaf => leaf.k),
    ['heads-seen', 'sight-kept', 'look-watched', 'sight-kept', 'weapon-handed-over'],
    'seen unbroken, watched, handed over',
  )
}

/** Twelve long guns, twelve revolvers: each by its name and its own look; the next comes by itself. */
async function series(kind, action, most) {
  const ids = Array.from({ length: 12 }, (_, i) => `${kind}-${i + 1}`)
  for (const [i, id] of ids.entries())
    await done(cart, 'register-item', { class: 'firearm', action, capability: 'non-firing', capacity: 6, tag: 50 + i, id })
  await go(cart, 'armory')
  await tap(cart.locator('[data-series-choose="take"]'))
  for (const other of await cart.locator('[data-choose]').all())
    if (!ids.includes(await other.getAttribute('data-choose'))) await other.click()
  await seen(cart, `choose ${kind}`)
  await cart.click('[data-series-begin]')
  for (const id of ids) {
    await cart.locator(`[data-series-next="${id}"]`).waitFor()
    if (id === ids[1]) await seen(cart, `take ${kind}`)
    await twice(cart, cart.locator(`[data-series-next="${id}"]`))
  }
  await cart.waitForSelector('#armory')
  const n = (await view(ad, 'items')).find(row => row.id === ids[0]).points + 1
  const from = await size(ad)
  await counted(
    async () => {
      await t1(ad.locator('[data-series="empty"]'))
      for (const id of ids) {
        if (id !== ids[0]) {
          await ad.locator(`[data-series-next="${id}"]`).waitFor()
          if (id === ids[4]) await seen(ad, `series ${kind}`)
          await ad.click(`[data-series-next="${id}"]`)
          taps++
        }
        await point(ad).waitFor()
        if (id === ids[6]) await seen(ad, `series look ${kind}`)
        await tn(ad, n)
      }
      await ad.waitForSelector('#armory')
    },
    `twelve of ${kind} opened in series`,
    most,
  )
  const looks = await since(ad, from, 'empty-seen')
  same([looks.length, new Set(looks.map(leaf => leaf.d.item)).size], [12, 12], 'twelve looks at twelve weapons')
  await tap(cart.locator('[data-series="lock"]'))
  for (const id of ids) {
    await cart.locator(`[data-series-next="${id}"]`).waitFor()
    await cart.click(`[data-series-next="${id}"]`)
  }
  await cart.waitForSelector('#armory')
  check(
    (await view(ad, 'items')).filter(row => ids.includes(row.id)).every(row => row.place === 'locker'),
    'and locked, one tap each',
  )
}
const longGuns = () => series('rifle', 'long-gun', 48)
const revolvers = () => series('six', 'revolver', 96)

try {
  for (const part of [
    morning,
    open,
    handOver,
    resetStrict,
    leaving,
    badHands,
    twoTabs,
    twoLookers,
    wrongHand,
    tagMisread,
    unbroken,
    longGuns,
    revolvers,
  ]) {
    try {
      await part()
    } catch (fault) {
      check(false, `${part.name}: ${fault.message.split('\n').slice(0, 4).join(' | ')}`)
      for (const page of all) await seen(page, `fault ${part.name}`)
      break
    }
  }
} finally {
  await browser.close()
  box.end()
  finish()
}
