// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sunlit.mjs SHOWCLEAR - the sun on a setup's card says what `showclear sun --json` says: a day at the production's place, at one
// that is typed with its mountains, around the lens; this light again, at another date and where it cannot be; without the box, too.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { desk, go, opener, openBrowser, phone, play, sampleBox, says, seen, tap } from './screens.mjs'

const program = process.argv[2]
const browser = await openBrowser()
const box = await sampleBox(program, dir => ['sample', dir], process.env.WEB ? ['--web', process.env.WEB] : [])
const open = opener(browser, box)
let focus, wide
const pages = () => [focus, wide]

const asked = (...words) => JSON.parse(spawnSync(program, ['sun', ...words.map(String), '--json']).stdout.toString())
/** To the nearest minute, by the clock of the place: as the stamp has it. */
const clock = stamp => new Date(Date.parse(`${stamp.slice(0, 19)}Z`) + 30000).toISOString().slice(11, 16)
const clocks = (day, dir) =>
  day.events
    .filter(one => one.angle === -0.833 && one.dir === dir)
    .map(one => clock(one.at))
    .join(', ')
const spans = list => list.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ')
const times = (page, what) => page.locator(`[data-sun-of] ${what}`).getAttribute('data-times')
const setup = async (page, id) => {
  await go(page, `setup/${id}`)
  await page.waitForSelector(`[data-sun-of="${id}"] [data-sun="rise"]`)
}
const dated = async (page, date) => {
  await page.locator('[data-sun-date]').fill(date)
  await page.waitForFunction(date => document.querySelector('[data-sun-date]').value === date, date)
}

async function morning() {
  focus = await open('focus', phone, 'camera', 'Lucio Marchetti-Vale')
  wide = await open('wide', desk, 'cinematographer', 'Saskia Verhoeven', { colorScheme: 'light' })
  await setup(focus, '1a')
}

/** Where nobody said where the camera stands, it stands where the production works. */
async function atHome() {
  await dated(focus, '2031-05-02')
  const day = asked(box.dir, '--date', '2031-05-02')
  same(
    [await times(focus, '[data-sun="rise"]'), await times(focus, '[data-sun="set"]')],
    [clocks(day, 'rise'), clocks(day, 'set')],
    'rise and set',
  )
  same(
    [await times(focus, '[data-sun="golden"]'), await times(focus, '[data-sun="blue"]')],
    [spans(day.golden), spans(day.blue)],
    'golden and blue',
  )
  same(await focus.locator('[data-dial]').getAttribute('data-dial'), 'north', 'no heading: north is up')
  await seen(focus, 'the sun at home')
}

const valley = ['--lat', 45.66, '--lon', -110.56, '--zone', 'America/Denver']
const ridge = '60 8.5\n100 8.5\n110 3\n250 12\n300 12'
async function typed() {
  await tap(focus.locator('[data-place-change]'))
  const field = name => focus.locator(`[data-place="${name}"]`)
  await field('name').fill('The upper valley')
  await field('lat').fill('95')
  check(await focus.locator('[data-place-keep]').isDisabled(), 'a latitude of 95 is none')
  await says(focus, 'A latitude is from -90 to 90 degrees', 'and it is said')
  await field('lat').fill('45.66')
  await field('lon').fill('110.56 W')
  await field('zone').selectOption('America/Denver')
  await field('horizon').fill(ridge)
  await seen(focus, 'a place')
  await tap(focus.locator('[data-place-keep]'))
  for (const page of pages()) {
    if (page === wide) await setup(page, '1a')
    await page.waitForSelector('[data-where="45.66 -110.56"]')
  }
  await tap(focus.locator('[data-card] .card-more summary').first())
  await tap(focus.locator('[data-cell="heading"]').first())
  for (const digit of '240') await tap(focus.locator(`.card-keys [data-digit="${digit}"]`))
  await tap(focus.locator('[data-next="done"]'))
  for (const page of pages()) await page.waitForSelector('[data-dial="240"]')
}

/** Over its own mountains, and around the lens: what the drawing shows stands beside it in words. */
async function around() {
  await dated(focus, '2031-05-02')
  const table = `${box.dir}.ridge`
  writeFileSync(table, ridge)
  const day = asked(...valley, '--date', '2031-05-02', '--horizon', table, '--lens', 240, '--view', 90)
  const over = dir => day.over.find(one => one.dir === dir)
  same(await times(focus, '[data-over="rise"]'), clock(over('rise').at), 'over the mountains')
  same(await times(focus, '[data-over="set"]'), clock(over('set').at), 'behind them')
  const stays = side => spans(day.lens.filter(stay => stay.side === side).map(stay => [stay.from, stay.to]))
  for (const [lit, side] of Object.entries({ back: 'frame', left: 'left', front: 'behind' }))
    same(await times(focus, `[data-lit="${lit}"]`), stays(side), `${lit}, ${side}`)
  await focus.locator('[data-sun-time]').fill('19:10')
  const at = asked(...valley, '--date', '2031-05-02', '--at', '19:10', '--lens', 240)
  await focus.waitForSelector(`[data-stands="${at.azimuth.toFixed(1)} ${at.altitude.toFixed(1)}"]`)
  await says(focus, `${Math.round(at.relative)}° right of the lens: Backlight`, 'where it stands, in words')
  await focus.locator('.sun-around').scrollIntoViewIfNeeded()
  await seen(focus, 'the sun around the lens')
}

/** At another place and date, the heading to turn to; where it cannot be, when it can. */
async function lightAgain() {
  await setup(wide, '1a')
  const fold = wide.locator('[data-light-again]')
  await tap(fold.locator('summary'))
  await fold.locator('[data-then-date]').fill('2030-10-21')
  await fold.locator('[data-then-time]').fill('13:45')
  const home = asked(box.dir).place
  await fold.locator('[data-again-place]').selectOption(`${home.lat} ${home.lon}`)
  await fold.locator('[data-again-date]').fill('2031-03-20')
  const again = asked(
    '--lat',
    home.lat,
    '--lon',
    home.lon,
    '--zone',
    home.zone,
    '--date',
    '2031-03-20',
    '--lens',
    240,
    '--again',
    '45.66,-110.56,2030-10-21,13:45,America/Denver',
  )
  same(
    await fold.locator('[data-then]').getAttribute('data-then'),
    `${again.azimuth.toFixed(1)} ${again.altitude.toFixed(1)}`,
    'how it stood then',
  )
  const rows = await fold.locator('[data-at]').evaluateAll(list => list.map(({ dataset }) => dataset))
  same(rows.length, again.times.length, 'as often')
  for (const [i, one] of again.times.entries()) {
    check(Math.abs(Date.parse(rows[i].at) - Date.parse(one.at)) < 1000, `at ${one.at}`)
    same(
      [rows[i].heading, rows[i].asThen],
      [one.heading.toFixed(1), String(one.dir === again.dir)],
      'the lens, and whether as then',
    )
  }
  await seen(wide, 'this light again')
  await fold.locator('[data-then-date]').fill('2030-06-21')
  await fold.locator('[data-again-date]').fill('2030-12-21')
  const next = await fold.locator('[data-again="none"]').getAttribute('data-next')
  const from = date =>
    spawnSync(
      program,
      [
        'sun',
        '--lat',
        home.lat,
        '--lon',
        home.lon,
        '--zone',
        home.zone,
        '--date',
        date,
        '--again',
        '45.66,-110.56,2030-06-21,13:45,America/Denver',
      ].map(String),
    ).status
  const before = new Date(Date.parse(next) - 86400000).toISOString().slice(0, 10)
  same([from('2030-12-21'), from(before), from(next)], [1, 1, 0], `it comes again on ${next} and not before`)
  await fold.locator('[data-then-time]').fill('02:00')
  await fold.locator('[data-again="under"]').waitFor()
}

/** It is reckoned here: days without a sunrise, and no box. */
async function alone() {
  await tap(focus.locator('[data-place-change]'))
  await focus.locator('[data-place="name"]').fill('The far north')
  await focus.locator('[data-place="lat"]').fill('78.22')
  await focus.locator('[data-place="lon"]').fill('15.65')
  await focus.locator('[data-place="zone"]').selectOption('Arctic/Longyearbyen')
  await focus.locator('[data-place="horizon"]').fill('')
  await focus.context().setOffline(true)
  await tap(focus.locator('[data-place-keep]'))
  await focus.waitForSelector('[data-where="78.22 15.65"]')
  await dated(focus, '2031-12-21')
  await focus.waitForSelector('[data-polar="night"]')
  await says(focus, 'The sun does not rise on this date.', 'a night without a day')
  await seen(focus, 'a night without a day')
  await dated(focus, '2031-06-21')
  await focus.waitForSelector('[data-polar="day"]')
  await setup(focus, '2a')
  same(await focus.locator('[data-sun-of]').getAttribute('data-sun-of'), '2a', 'another setup, without the box')
  await focus.context().setOffline(false)
}

const parts = [morning, atHome, typed, around, lightAgain, alone]
try {
  await play(parts, pages)
} finally {
  await browser.close()
  rmSync(`${box.dir}.ridge`, { force: true })
  box.end()
  finish()
}
