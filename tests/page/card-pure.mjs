// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// card-pure.mjs - of the camera's card, what needs no page: its units against the vectors that the box's are held to, which
// fields are taken over against the table, what stands in a muzzle's line, the next slates.
import { readFileSync } from 'node:fs'
import { check, finish, same } from './check.mjs'
import { load } from './source.mjs'

const root = new URL('../../', import.meta.url).pathname
const units = await load('book/units')
const vectors = JSON.parse(readFileSync(`${root}tests/notebook/units.json`, 'utf8'))
for (const [text, feet, mm, inFeet, inMetres] of vectors.length) {
  const read = units.lengthOf(text, feet)
  same(read, mm, `length ${text}`)
  if (read !== null) same([units.inFeet(read), units.inMetres(read)], [inFeet, inMetres], `${text}, shown`)
}
for (const [text, rate, thousandths, , exposure] of vectors.shutter) {
  const read = units.shutterOf(text, units.rateOf(rate))
  same(read, thousandths, `shutter ${text}`)
  if (read !== null) same(units.exposure(read, units.rateOf(rate)), exposure, `${text}, as a time`)
}
for (const [text, rate] of vectors.rate) {
  const read = units.rateOf(text)
  same(read && Math.round(read * 1001000), rate, `rate ${text}`)
}
for (const [slate, scene, style, next] of vectors.slate)
  same(units.nextSlate(slate, scene, style === 'british'), next, `after slate ${slate}`)

const { all, inherits } = await load('card/fields')
const { notes } = await load('notes')
const table = Object.fromEntries(notes.setup.map(row => [row.key, row]))
for (const field of all)
  same(inherits(field.key), Boolean(table[field.key]?.inherited), `${field.key} is taken over as the table says`)

const { nextSlates } = await load('card/slates')
same(nextSlates(['1a', '2a', '2b', '118h', '118z']), ['118aa', '2c', '1b'], 'each scene goes on after its last')
same(nextSlates(['41', '42']), ['43'], 'numbers run on')

const { crossings, differs } = await load('card/marks')
const mark = (kind, x, y, turn = 0) => ({ kind, x, y, turn, name: '' })
const plan = [mark('muzzle', 0, 0, 90), mark('camera', 300, 20), mark('camera', -300, 0), mark('actor', 300, 300)]
same(crossings(plan), [{ muzzle: 0, mark: 1 }], 'ahead and near the line, not behind and not beside')
same(differs(plan, 'nobody'), 'lens-in-line', 'the plan says another thing')
same(differs(plan, 'lens'), '', 'the plan says the same')
same(differs([mark('muzzle', 0, 0, 90)], 'lens'), 'none-in-line', 'the plan has a lens there that nobody drew')
check(true, 'read')
finish()
