// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sun.mjs SHOWCLEAR NOTEBOOK.WASM - the page's sun (web/src/sun.ts) says what `showclear sun --json` says: days, positions, horizons,
// lenses, this light again; where days are ordinary, without a sunrise, without a night.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check as counted, finish } from './check.mjs'

const [program, module] = process.argv.slice(2)
const web = new URL('../../web/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'showclear-sun-'))
const outfile = join(folder, 'sun.mjs')
createRequire(join(web, 'package.json'))('esbuild').buildSync({
  entryPoints: [join(web, 'src', 'sun.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
})
const { sunOf, headingFor } = await import(outfile)
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
finish()
