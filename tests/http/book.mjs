// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// book.mjs EXECUTABLE [PART OF A NAME] - the camera report and the book that is handed on: every field, both names, both values
// of a conflict, each change of a credit with its reason; nothing that is sealed or taken back; the same from a book at home.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { forbiddenIn } from '../page/forbidden.mjs'
import { stage } from '../page/staged.mjs'
import { DATE, DAY } from './paper_day.mjs'
import { folder, get, join, newId, production, report, serve, showclear, test } from './rig.mjs'

const run = (...words) => spawnSync(words[0], words.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26 })
const pages = file => run('pdftotext', '-layout', file, '-').stdout.split('\f').slice(0, -1)
const flat = text => text.replace(/\s+/g, ' ')
const flow = file => flat(run('pdftotext', file, '-').stdout)
const LONG = 'W'.repeat(190) + ' Vale'
const kinds = JSON.parse(showclear('schema').stdout).notes
const fieldsOf = kind => kinds.find(row => row.kind === kind || row.word === kind)?.fields ?? []
const over = (v, ...writes) => ({ over: writes, v })
const line = (kind, set, more = {}) => ({ at: '2030-03-27T07:10:00+02:00', entry: newId(), kind, w: newId(), ...more,
  set: Object.fromEntries(Object.entries(set).map(([key, v]) => [key, v?.over ? v : over(v)])) })

const every = Object.fromEntries(fieldsOf('setup').filter(f => !['filters', 'hazard', 'camera'].includes(f.key)).map((f, i) => [f.key, `v${i}x`]))
const plan = [{ kind: 'camera', name: 'A', turn: 0, x: 0, y: 200 }, { kind: 'actor', name: 'Gordon', turn: 180, x: 0, y: -100 }, { kind: 'lamp', name: '4K', turn: 225, x: 300, y: -200 },
  { kind: 'sun', name: '', turn: 0, x: -250, y: -200 }, { kind: 'window', name: 'barn', turn: 90, x: -300, y: 0 }, { kind: 'flag', name: '', turn: 45, x: 150, y: -50 },
  { kind: 'muzzle', name: 'colt-1', turn: 170, x: 0, y: -60 }, { kind: 'area', name: '', turn: 0, x: 40, y: 60 }]
const hostile = [{ kind: 'lamp', name: 'far', turn: -999999, x: 1000000, y: -1000000 }, { kind: '<svg>', name: '%s%n', x: 0, y: 0 }, { kind: 'muzzle', turn: 1000000 }, { x: 5 }]
const setup = line('setup', { ...every, camera: 'A', filters: ['ND.9', 'Pola'], hazard: ['crane'], slate: '118A', words: 'Dust first, then the face.\nWait for the sun.' }, { scene: '118', setup: '4a', who: 'Ada' })
const again = { ...setup, at: '2030-03-27T08:00:00+02:00', w: newId(), set: { lens: over('75'), look: over('blue dawn') } }
const beside = { ...setup, at: '2030-04-20T08:00:00+02:00', w: newId(), set: { stop: over('4'), intention: over('Matched from her card.') }, who: 'Ben' }
const given = [setup, again, line('light', { name: 'Arrimax', power: '18K', role: 'key', words: 'through the slats' }, { setup: '4a', who: 'Ada' }),
  line('plan', { plan }, { setup: '4a', who: 'Ada' }), line('plan', { plan: hostile }, { setup: '5a', scene: '9', who: 'Ada' }),
  line('take', { number: '3', verdict: 'ng', words: 'boom in' }, { setup: '4a', who: 'Ada' }),
  line('scene', { shot: 'partly', intention: 'One breath, no cut.' }, { scene: '118', who: 'Ada' }), line('scene', { shot: 'no', intention: 'Ride out at dawn.' }, { scene: '20', who: 'Ada' }),
  line('gear', { name: 'Lomo round-front 50', serial: '730021', from: 'from the Dunn collection' }, { who: 'Ada' }), line('idea', { words: 'A horse alone. '.repeat(300) + 'LASTWORD' }, { who: 'Ada' }),
  line('frame', { hash: 'ab'.repeat(32), name: 'barn door', rights: 'The Water Right LLC' }, { setup: '4a', who: 'Ada' })]

const dir = production('book')
const box = await serve(dir)
const s = await stage({ base: `http://127.0.0.1:${box.port}`, invite: async () => box.invite })
await s.open(DAY)
const her = 'Ines'
await s.does('Rowan', 'add-person', { role: 'cinematographer', name: LONG })
for (const text of given) await s.does(her, 'give-note', { setup: '4a', text: JSON.stringify(text) })
await s.does('Rowan', 'give-note', { text: JSON.stringify(beside) })
await s.does(her, 'keep-note', { text: '-----BEGIN AGE ENCRYPTED FILE-----\nSEALEDPHRASE\n-----END AGE ENCRYPTED FILE-----\n' })
await s.does('Rowan', 'give-note', { text: 'no line at all' })
for (const [count, reply] of [[1, undefined], [2, 'no'], [3, 'yes']]) await s.does(her, 'slate', { setup: '4a', count, ...(reply ? { reply } : {}) })
await s.does(her, 'slate', { setup: '8a', count: 1, reply: 'yes' })
await s.does('Rowan', 'credit', { setup: '4a', credit: 'author', person: s.person('Rowan'), text: 'REASON-ONE: second unit that night' })
await s.does('Rowan', 'credit', { setup: '4a', credit: 'rights', text: 'The Water Right LLC' })
for (const [consent, text] of [['crew', 'TOLD-CREW'], ['public', 'TOLD-PUBLIC'], ['family', 'TOLD-FAMILY']]) await s.does('Gordon', 'recollect', { setup: '4a', consent, text })
await s.does('Gordon', 'recollect', { setup: '4a', consent: 'crew', text: 'TOLD-BACK' })
await s.does('Gordon', 'change-consent', { count: 4, consent: 'none' })
const ad = await join(box, 'first-ad')
const over_http = await Promise.all(['book', 'camera-report'].map(word => get(box, `/paper/${word}?day=${DATE}`, { token: ad.token })))
await box.end()

const print = (word, name, ...options) => {
  const file = path.join(folder, name)
  const made = showclear('paper', dir, '--day', DATE, '--sheet', word, '--to', file, ...options)
  assert.equal(made.status, 0, made.stderr)
  return file
}
const english = print('book', 'book.pdf'), text = flow(english)
const has = (...words) => { for (const word of words) assert.ok(text.includes(word), `${word} in ${text}`) }

await test('every field of a card, both values of a conflict, both names, the words as they were written', () => {
  has(...Object.entries(every).filter(([key]) => !['slate', 'lens', 'look', 'words'].includes(key)).map(([, v]) => v))
  has('118A', 'ND.9, Pola', 'Two stand:', every.lens, '75', every.look, 'blue dawn', 'Dust first, then the face.', 'Wait for the sun.')
  has('Ines', 'Rowan Ashgrove', 'Matched from her card.', 'Beside it, by another', 'Arrimax', '730021', 'from the Dunn collection', 'LASTWORD', 'ab'.repeat(8))
})
await test('scenes in their order, shot or partly or not; takes as slated and as noted; what is no line is counted', () => {
  assert.match(text, /Scene 9 .*Scene 20 not shot.*Scene 118 partly shot/)
  has('1, 2 NG, (3), 3 NG', 'One breath, no cut.', 'Ride out at dawn.', 'are not here: 1')
})
await test('credits: author at the first take, each change with its reason; told is what its teller lets the crew read', () => {
  has('at the first take', 'REASON-ONE: second unit that night (Rowan Ashgrove)', 'The Water Right LLC', 'TOLD-CREW', 'TOLD-PUBLIC')
  for (const word of ['SEALEDPHRASE', 'TOLD-FAMILY', 'TOLD-BACK', 'AGE ENCRYPTED']) assert.ok(!text.includes(word), word)
})
await test('the light from above is drawn and said; who stands in a muzzle line is named; hostile numbers stay on the paper', () => {
  has('camera A', 'person Gordon', 'muzzle colt-1', 'danger area', "In the muzzle's line as drawn: camera A", 'lamp far', '<svg> %s%n')
  const box = run('pdftotext', '-bbox', english, '-').stdout
  for (const [, x, y] of box.matchAll(/xMax="([-\d.]+)" yMax="([-\d.]+)"/g)) assert.ok(x < 590 && x > 0 && y < 830 && y > 0, `${x} ${y}`)
})
await test('each size and language; each page its code, the log and what it does not prove; nothing a page may not say', () => {
  for (const lang of ['en', 'es', 'uk'])
    for (const [size, wide] of [['a4', '595'], ['letter', '612']])
      for (const word of ['book', 'camera-report']) {
        const file = print(word, `${word}-${lang}-${size}.pdf`, '--lang', lang, '--size', size)
        assert.match(run('pdfinfo', file).stdout, new RegExp(`Page size: *${wide}`))
        pages(file).forEach((page, i) => {
          assert.ok(page.includes(`${DATE}/${word}/${i + 1}`), `${word} ${i}`)
          assert.match(flat(page), /does not prove|no prueba|не доводить/)
          assert.deepEqual(forbiddenIn(page), [], file)
        })
      }
})
await test('camera report: slate, roll, lens with serial, stop, filters, takes; who directs, a name of 195 signs whole', () => {
  const file = print('camera-report', 'report.pdf'), said = flow(file)
  for (const word of ['118A', every.roll, every.serial, every.stop, 'ND.9,', '1, 2 NG,', '(3), 3 NG', '3: boom in', 'slated, no card', '75', every.lens, ' | ']) assert.ok(said.includes(word), `${word} in ${said}`)
  assert.ok((said.replace(/\s/g, '').match(/W/g) ?? []).length >= 190)
})
await test('the box gives both to whoever has joined', () => {
  for (const answer of over_http) assert.deepEqual([answer.status, answer.bytes.subarray(0, 5).toString()], [200, '%PDF-'])
})

const home = path.join(folder, 'home.d'), put = (...lines) => spawnSync(process.argv[2], ['notebook', home, '--add', '-'], { input: lines.map(l => JSON.stringify(l)).join('\n') + '\n', encoding: 'utf8' })
await test('the same from a book at home: two hundred setups; rates stay in the notebook; a file that is there is not written over', () => {
  assert.equal(showclear('notebook', home, '--new', 'Ada Vale').status, 0)
  const many = Array.from({ length: 200 }, (_, i) => [line('setup', { ...every, slate: `${100 + (i >> 2)}${'ABCD'[i % 4]}` }, { scene: String(100 + (i >> 2)), setup: `s${i}`, who: 'Ada Vale' }), line('plan', { plan }, { setup: `s${i}`, who: 'Ada Vale' })]).flat()
  const added = put(...many, line('person', { name: 'Noor Haddix', rate: '777', words: 'REMARK' }, { who: 'Ada Vale' }))
  assert.equal(added.status, 0, added.stderr)
  const file = path.join(folder, 'home.pdf')
  const made = showclear('notebook', home, '--book', file, '--size', 'letter')
  assert.equal(made.status, 0, made.stderr)
  const said = flow(file)
  for (let i = 0; i < 200; i++) assert.ok(said.includes(`Setup ${100 + (i >> 2)}${'ABCD'[i % 4]}`), `${i}`)
  for (const word of ['Noor Haddix', 'own notebook', 'Ada Vale', '401 rows']) assert.ok(said.includes(word), word)
  for (const word of ['777', 'REMARK']) assert.ok(!said.includes(word), word)
  assert.equal(fs.statSync(file).mode & 0o777, 0o600)
  assert.equal(showclear('notebook', home, '--book', file).status, 2)
  for (const bad of [['--size', 'a5'], ['--lang', 'fr']]) assert.equal(showclear('notebook', home, '--book', `${file}2`, ...bad).status, 2)
})
if (process.env.KEEP_BOOK) fs.cpSync(folder, process.env.KEEP_BOOK, { recursive: true })
report()
