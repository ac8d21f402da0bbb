// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-time-data.mjs - timelines of nobody: as many items, people and recordings as are asked for, the same in every run; and the page
// that stands by itself with one in it, as `showclear inquiry timeline --out` writes it; and what a test reads off the page.
import { readFileSync } from 'node:fs'

export const noon = Date.parse('2031-05-02T19:46:12.250Z')
const hour = 3600000,
  day = 24 * hour
function chance(seed) {
  let n = seed
  return () => (n = (Math.imul(n, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff
}
const roles = ['first-ad', 'armorer', 'property-master', 'producer', 'performer', 'cinematographer', 'director', 'supplier']
const kinds = ['video', 'audio', 'video', 'picture']

function media(count, next) {
  return Array.from({ length: count }, (_, i) => {
    const from = Math.round(noon + (next() - 0.5) * 30 * hour),
      until = from + Math.round(10 * 60000 + next() * 3 * hour)
    return {
      ...{ entry: `X${i + 1}`, lane: i % Math.max(1, Math.min(60, Math.ceil(count / 4))), device: `Device ${(i % 60) + 1}` },
      ...{
        from,
        until,
        plusMinus: i % 5 === 2 ? 90000 : 400,
        offset: 0,
        ppm: i % 3 ? null : 12,
        clock: i % 7 === 3 ? null : 'B1',
      },
      ...{ group: null, kind: kinds[i % 4], kin: i % 9 === 8, warning: i % 9 === 4 ? 'Shots are heard.' : '' },
      gaps: i % 4 === 1 ? [[from + 180000, from + 420000]] : [],
    }
  })
}
const says = [
  'The call sheet of the day says that the scene is rehearsed without the weapon.',
  'Two persons looked at the cylinder, one of them at three of six chambers.',
  'The door of the church was open, and the horses stood behind it.',
  'The radio was on the second channel.',
  'A rehearsal was called while the line-up went on.',
]
/** timelineOf(items, recordings): for a reader of numbers. */
export function timelineOf(count, recordings, seed = 5) {
  const next = chance(seed),
    people = roles.map((role, i) => ({ number: `P${i + 1}`, name: `Person ${i + 1}`, roles: [role] })),
    pieces = media(recordings, next)
  const devices = Math.max(0, ...pieces.map(one => one.lane + 1))
  const lanes = [
    ...Array.from({ length: devices }, (_, i) => ({ key: `media:${i}`, title: `Device ${i + 1}`, what: 'media', role: '' })),
    { key: 'log:ridge', title: 'Log ridge', what: 'log', role: '' },
    { key: 'facts', title: 'Facts', what: 'fact', role: '' },
    ...roles.map(role => ({ key: `told:${role}`, title: `Told: ${role}`, what: 'told', role })),
    { key: 'asked', title: 'Questions', what: 'asked', role: '' },
  ]
  const rows = Array.from({ length: count }, (_, i) => {
    const kind = next(),
      person = Math.floor(next() * roles.length)
    const near = next() < 0.7 ? 12 * hour : 40 * day
    const at = Math.round(noon + (next() - 0.6) * near)
    if (kind < 0.4) return [devices, at, at, `log ridge ${i}`, i % 50 ? 'now' : 'late', `Entry ${i} of the log`, [person]]
    if (kind < 0.65) return [devices + 2 + person, at, at + 60000, `T${i}`, i % 3 ? 'told' : 'offered', says[i % 5], [person]]
    if (kind < 0.9) {
      const status = ['agreed', 'agreed', 'disputed', 'unknown'][i % 4],
        wide = [0, 59999, 40 * 60000, day][Math.floor(next() * 4)]
      const open = i % 17 === 0
      return [devices + 1, open ? null : at, at + wide, `F${i}`, status, says[(i + 2) % 5], [person]]
    }
    return [
      devices + 10,
      at,
      at + 60000,
      `Q${i}`,
      ['answered', 'put', 'declined', 'not-approached'][i % 4],
      says[(i + 3) % 5],
      [person],
    ]
  })
  const anchor = row => row[1] ?? row[2] ?? Infinity
  rows.sort((a, b) => anchor(a) - anchor(b))
  const column = n => rows.map(row => row[n])
  return {
    ...{
      schema: 'showclear-timeline 1',
      title: 'The ridge, 2 May',
      whose: 'Compiled by Ada Vale; interests declared.',
      offsetMinutes: -360,
    },
    ...{ from: noon - 26 * day, until: noon + 18 * day, lanes, people, media: pieces },
    items: {
      ...{ lane: column(0), earliest: column(1), latest: column(2), entry: column(3), status: column(4), says: column(5) },
      ...{ people: column(6), sources: rows.map((_, i) => [`exhibit X${(i % 9) + 1} whole`]) },
    },
  }
}

const dist = new URL('../../web/dist/', import.meta.url)
export const built = name => readFileSync(new URL(name, dist), 'utf8')
export const inScript = data => JSON.stringify(data).replace(/</g, '\\u003c')
/** One file with everything in it. */
export const alone = timeline =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>timeline</title><style>${built('timeline.css')}</style></head><body><div id="app"></div>
<script type="application/json" id="timeline">${inScript(timeline)}</script>
<script type="module">${built('timeline.js').replace(/<\/script/g, '<\\/script')}</script></body></html>`

export const drawn = page => page.waitForFunction(() => Number(document.querySelector('.time-strip canvas')?.dataset.drawn) > 0)
export const visible = async page => Number(await page.locator('[data-visible]').getAttribute('data-visible'))
export const instant = async page => Number(await page.locator('[data-instant]').getAttribute('data-instant'))
/** An attribute is a number over the one and under the other. */
export const becomes = (page, selector, name, { over = -Infinity, under = Infinity }) =>
  page.waitForFunction(
    ([selector, name, over, under]) => {
      const value = Number(document.querySelector(selector)?.getAttribute(name) ?? NaN)
      return (over === null || value > over) && (under === null || value < under)
    },
    [selector, name, Number.isFinite(over) ? over : null, Number.isFinite(under) ? under : null],
  )
export const strip = page => page.locator('.time-strip')

/** A tone of our own, as plain WAV. */
export function tone(seconds, hertz) {
  const rate = 8000,
    samples = seconds * rate,
    wav = Buffer.alloc(44 + samples * 2)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples * 2, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ])
    wav.writeUInt16LE(value, at)
  wav.writeUInt32LE(rate, 24)
  wav.writeUInt32LE(rate * 2, 28)
  wav.write('data', 36)
  wav.writeUInt32LE(samples * 2, 40)
  for (let i = 0; i < samples; i++) wav.writeInt16LE(Math.round(9000 * Math.sin((i / rate) * hertz * 2 * Math.PI)), 44 + i * 2)
  return wav
}
