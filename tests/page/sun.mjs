// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sun.mjs SHOWCLEAR NOTEBOOK.WASM - the page's sun (web/src/sun.ts) says what `showclear sun --json` says: days, positions, horizons,
// lenses, this light again; where days are ordinary, without a sunrise, without a night. Its zones (web/src/zones.ts) have days as long,
// and a place as a hand types it (card/places.ts) is that place, or none.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check as counted, finish } from './check.mjs'

const [program, module] = process.argv.slice(2)
const web = new URL('../../web/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'showclear-sun-'))
createRequire(join(web, 'package.json'))('esbuild').buildSync({
  entryPoints: ['sun', 'zones', 'card/places'].map(name => join(web, 'src', `${name}.ts`)),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
})
const { sunOf, headingFor } = await import(join(folder, 'sun.mjs'))
const zones = await import(join(folder, 'zones.mjs'))
const places = await import(join(folder, 'card', 'places.mjs'))
rmSync(folder, { recursive: true })
const sun = await sunOf(readFileSync(module))

const check = (what, good) => counted(good, what)
const ranch = { lat: 35.54, lon: -106.09 }
const cases = [
  [{ lat: 45.66, lon: -110.56 }, '2023-04-20', '-06:00'],
  [ranch, '2021-10-21', '-06:00'],
  [{ lat: 69.65, lon: 18.96 }, '2024-01-10', '+01:00'],
  [{ lat: 64.15, lon: -21.94 }, '2024-06-21', '+00:00'],
  [{ lat: -21.2, lon: -175.2 }, '1969-01-07', '+13:00'],
]
const asked = (place, date, zone, ...more) => {
  const where = ['--lat', place.lat, '--lon', place.lon, '--date', date, '--zone', zone, '--json', ...more].map(String)
  return JSON.parse(spawnSync(program, ['sun', ...where]).stdout.toString())
}
const near = (ms, stamp) => Math.abs(ms - Date.parse(stamp)) <= 550
const close = (a, b) => Math.abs(a - b) < 1e-3
const pairs = (ours, theirs, same) => ours.length === theirs.length && ours.every((one, i) => same(one, theirs[i]))
const pass = (a, b) => a.dir === b.dir && near(a.at, b.at) && close(a.azimuth, b.azimuth)

for (const [place, date, zone] of cases) {
  const from = Date.parse(`${date}T00:00:00${zone}`),
    to = from + 86400000,
    name = `${date} ${zone}`
  const day = sun.day(place, from, to),
    theirs = asked(place, date, zone, '--horizon', 5, '--lens', 200, '--view', 50)
  check(`${name}: noon`, near(day.noon, theirs.noon))
  check(
    `${name}: events`,
    pairs(day.events, theirs.events, (a, b) => a.angle === b.angle && pass(a, b)),
  )
  const span = (a, b) => near(a[0], b[0]) && near(a[1], b[1])
  check(`${name}: golden and blue`, pairs(day.golden, theirs.golden, span) && pairs(day.blue, theirs.blue, span))
  const at = sun.at(place, from + 1e7),
    then = asked(place, date, zone, '--at', new Date(from + 1e7).toISOString().replace('.000', ''))
  check(`${name}: a position`, close(at.azimuth, then.azimuth) && close(at.altitude, then.altitude))
  check(`${name}: a horizon`, sun.horizon([[0, 5]]) && pairs(sun.over(place, from, to), theirs.over, pass))
  const stays = sun.lens(place, from, to, 200, 50)
  check(
    `${name}: a lens`,
    pairs(stays, theirs.lens, (a, b) => a.side === b.side && near(a.from, b.from) && near(a.to, b.to)),
  )
  const light = sun.light(ranch, Date.parse('2021-10-21T13:45:00-06:00'))
  const again = asked(place, date, zone, '--again', `${ranch.lat},${ranch.lon},2021-10-21,13:45,America/Denver`, '--lens', 240)
  const found = sun.again(light, place, from, to)
  check(
    `${name}: this light again`,
    light.dir === again.dir && close(light.altitude, again.altitude) && pairs(found, again.times, pass),
  )
  check(
    `${name}: the lens's heading`,
    pairs(found, again.times, (a, b) => close(headingFor(light, 240, a), b.heading)),
  )
}
check(
  'a point that is none is refused',
  !sun.horizon([
    [10, 1],
    [5, 1],
  ]) && sun.horizon([]),
)

/** Days of 23, 24, 24.5, 25 hours, put over, at the edge of the calendar: a golden hour that is cut off at midnight says where it is. */
const long = [
  ['America/Denver', '2031-05-02', 24],
  ['America/Denver', '2031-03-09', 23],
  ['Europe/Berlin', '2024-10-27', 25],
  ['Australia/Lord_Howe', '2024-04-07', 24.5],
  ['Pacific/Tongatapu', '2024-06-21', 24],
  ['+13:00', '2024-06-21', 24],
  ['UTC-3:30', '2024-06-21', 24],
]
for (const [zone, date, hours] of long) {
  const [from, to] = zones.dayIn(date, zone)
  check(`${zone} ${date}: ${(to - from) / 3600000} hours`, to - from === hours * 3600000)
  const polar = { lat: 78.22, lon: 15.65 }
  const { noon, events } = asked(polar, date, zone)
  const day = sun.day(polar, from, to)
  check(`${zone} ${date}: the same events`, pairs(day.events, events, pass) && (noon ? near(day.noon, noon) : day.noon === null))
  check(`${zone} ${date}: and the clock`, !noon || zones.clockIn(Date.parse(noon), zone).slice(0, 2) === clockOf(noon))
  const first = asked(polar, date, zone, '--at', '13:45')
  const at = sun.at(polar, zones.whenIn(date, '13:45', zone))
  check(`${zone} ${date}: at 13:45`, close(at.azimuth, first.azimuth) && close(at.altitude, first.altitude))
}
function clockOf(stamp) {
  return new Date(Date.parse(`${stamp.slice(0, 19)}Z`) + 30000).toISOString().slice(11, 13)
}
check('a date that was left out', zones.dayIn('2011-12-30', 'Pacific/Apia') === null)
check('dates that are none', zones.dayIn('2023-02-30', 'UTC') === null && zones.dayIn('tomorrow', 'UTC') === null)
check('a time that was put over', zones.whenIn('2024-03-31', '02:30', 'Europe/Berlin') === null)
check(
  'of a time shown twice the first',
  zones.whenIn('2024-10-27', '02:30', 'Europe/Berlin') === Date.parse('2024-10-27T02:30+02:00'),
)
check('a zone that is none', !zones.isZone('Mars/Olympus') && !zones.isZone('') && zones.isZone('UTC+13'))

const { degreesOf, headingOf, horizonOf, whereOf } = places
const typed = [
  ['45.66', 45.66],
  ['-110,56', -110.56],
  ['110.56 W', -110.56],
  ['33°S', -33],
  ['180', 180],
  ['180.1', null],
  ['north', null],
  ['', null],
  ['4 5', null],
]
for (const [text, wanted] of typed) check(`${text} is ${wanted}`, degreesOf(text, 180) === wanted)
check('a heading', headingOf('-20') === 340 && headingOf('360°') === 0 && headingOf('90 E') === null)
const points = text => JSON.stringify(horizonOf(text))
check(
  'mountains',
  points('7') === '[[0,7]]' && points('60 8.5; 100, 9\n110 3 # the gate') === '[[60,8.5],[100,9],[110,3]]' && points('') === '[]',
)
for (const wrong of ['10', '20 1\n10 1', '0 1\n360 1', '361 1', '0 90', '0 1 2', 'high'])
  check(`${wrong}: no mountains`, (horizonOf(wrong) === null) === (wrong !== '10'))
const here = { lat: 34.12, lon: -107.24, name: '', zone: 'America/Denver', horizon: [] }
const valley = { lat: 45.66, lon: -110.56, name: 'The valley', zone: 'America/Boise', horizon: [[0, 9]] }
const card = set => ({
  entry: { fields: Object.fromEntries(Object.entries(set).map(([key, v]) => [key, [{ v, w: '', at: '', who: '' }]])) },
  before: null,
})
const where = set => whereOf(card(set), [valley], here)
check('a card that says nothing is where the production works', where({}) === here && whereOf(null, [], null) === null)
check('one that names a location is there', where({ place: 'the valley ' }) === valley)
check(
  'one with degrees has them, with the zone of who is near',
  where({ lat: '45.665', lon: '-110.56' }).zone === 'America/Boise',
)
check(
  'and the mountains',
  where({ lat: '45.665', lon: '-110.56' }).horizon.length === 1 && where({ lat: '46', lon: '-110.56' }).horizon.length === 0,
)
finish()
