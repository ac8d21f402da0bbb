// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// paper.mjs EXECUTABLE [PART OF A NAME] - a day on paper: each weapon, count and page code is in the text of its PDF, in
// both sizes and three languages; names of 200 characters break no page; no page says what no page may say.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { forbiddenIn } from '../page/forbidden.mjs'
import { stage } from '../page/staged.mjs'
import { DATE, paperDay } from './paper_day.mjs'
import { ask, command, folder, get, join, newId, production, report, serve, showclear, test, until } from './rig.mjs'

const LONG = ['=1+1', 'W'.repeat(200), 'Олександра-Вікторія '.repeat(10).trim(), 'Αλεξάνδρα Παπαδοπούλου '.repeat(8).trim()]
const dir = await paperDay('paper', LONG)
const run = (...words) => spawnSync(words[0], words.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26 })
const out = (name, ...options) => {
  const where = path.join(folder, name)
  const made = showclear('paper', dir, '--day', DATE, '--out', where, ...options)
  assert.equal(made.status, 0, made.stderr)
  return where
}
/* The text of a sheet, page by page. */
const pages = file => run('pdftotext', '-layout', file, '-').stdout.split('\f').slice(0, -1)
const flat = text => text.replace(/\s+/g, ' ')
const sheet = (where, word) => path.join(where, `${DATE}-${word}.pdf`)
const crew = fs.readFileSync(new URL('../../examples/sample/crew.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map(line => line.split(','))
const every = [...['en', 'es', 'uk'].flatMap(lang => ['a4', 'letter'].map(size => [lang, size]))]
const written = Object.fromEntries(every.map(([lang, size]) => [`${lang}-${size}`, out(`${lang}-${size}`, '--lang', lang, '--size', size)]))
const english = written['en-a4']

await test('custody: every weapon, the lots and their counts, the look and the hands', () => {
  const text = flat(pages(sheet(english, 'custody')).join(' '))
  for (const word of ['colt-1', 'colt-2', 'winchester-1', 'belt-1', 'gate-harness', 'headgate', 'dummies-a', 'blanks-a']) assert.ok(text.includes(word), word)
  for (const word of ['6 of 6', 'hands colt-1 to Gordon Aske', '6 proved', 'tag 11', 'locks colt-1 away']) assert.ok(text.includes(word), word)
  assert.match(text, /dummies-a .*? 50 0 0 0 0 0 50/)
})

await test('every page of every sheet says its code, the log and its root, and what it does not prove', () => {
  const { size } = JSON.parse(showclear('verify', dir, '--json').stdout)
  for (const where of Object.values(written))
    for (const name of fs.readdirSync(where).filter(name => name.endsWith('.pdf'))) {
      const word = name.slice(DATE.length + 1, -4)
      pages(path.join(where, name)).forEach((text, i) => {
        assert.ok(text.includes(`${DATE}/${word}/${i + 1}`), `${name} page ${i + 1}`)
        assert.match(text, new RegExp(`showclear/the-water-right-[0-9a-f]{8}\\s.*${size}`))
        assert.match(text, /[A-Za-z0-9+/]{43}=/)
        assert.match(flat(text), /does not prove|no prueba|не доводить/)
        assert.deepEqual(forbiddenIn(text), [], name)
      })
    }
})

await test('four whole cards on a page, in each language and size; nothing nearer to an edge than a printer prints', () => {
  for (const where of Object.values(written)) {
    const card = pages(sheet(where, 'rules-card'))
    assert.equal(card.length, 1, where)
    assert.equal((card[0].match(/(?<!\d)10\. /g) ?? []).length, 4, where)
    const box = run('pdftotext', '-bbox', sheet(where, 'rules-card'), '-').stdout
    const high = Number(box.match(/<page width="[\d.]+" height="([\d.]+)"/)[1])
    for (const [, y] of box.matchAll(/yMax="([\d.]+)"/g)) assert.ok(Number(y) < high - 17, `${where}: ${y} of ${high}`)
  }
})

await test('A4 and US Letter are what they say', () => {
  const size = where => run('pdfinfo', sheet(where, 'custody')).stdout.match(/Page size: *([\d.]+) x ([\d.]+)/).slice(1).map(Number)
  assert.deepEqual(size(written['en-a4']), [595.276, 841.89])
  assert.deepEqual(size(written['en-letter']), [612, 792])
})

const says = (word, ...wanted) => {
  const text = flat(pages(sheet(english, word)).join(' '))
  for (const one of wanted) assert.ok(text.includes(one), `${word}: ${one} in ${text}`)
}
await test('the other sheets of the day say what they are for', () => {
  says('belts', 'belt-1', '24 loops', 'In it, by the record: empty')
  says('racks', 'rubber-rifles: 40 pieces, rubber', ' 40 ')
  says('meeting', 'Rowan Ashgrove', 'Tamsin Okafor', 'colt-1: Gordon Aske, 6 dummies', 'The intended action', 'What may deviate', 'How to abort', 'Emergency', 'Who commands')
  says('call-sheet', 'colt-1: Perrin Holloway, 2', 'Nearest hospital', 'Tamsin Okafor channel 6', 'showclear/the-water-right-', 'guidelines')
  says('rules-card', 'Every weapon counts as loaded')
  says('inventory', 'colt-1', 'colt-2', 'winchester-1', 'rubber-rifles', 'dummies-a', 'blanks-a', 'Seal of the locker')
  says('production-report', 'Weapons that left the locker colt-1', 'Reports filed 1')
  says('assessments', '9152.5', 'No setup is assessed', 'Mitigation plan')
})

await test('call sheet: each setup that has a danger, by name, with its hazard and the number of its bulletin; no number that is not confirmed', async () => {
  const other = production('hazards'), box = await serve(other)
  const s = await stage({ base: `http://127.0.0.1:${box.port}`, invite: async () => box.invite })
  await s.open(22000)
  const thing = { action: 'looked-over', capability: 'works', capacity: 0, tag: 0 }
  for (const [who, setup, id, kind] of [['Tamsin', '1a', 'sword-1', 'edged'], ['Ezra', '2a', 'ladder-1', 'height'], ['Noor', '2b', 'fire-1', 'fire']]) {
    await s.does(who, 'register-item', { ...thing, class: kind, id })
    await s.does('Rowan', 'plan-thing', { setup, item: id, ...(kind === 'edged' ? { person: s.person('Perrin') } : { control: s.person(who) }) })
  }
  await box.end()
  const table = lang => {
    const file = path.join(folder, `hazards-${lang}.pdf`)
    assert.equal(showclear('paper', other, '--day', DATE, '--lang', lang, '--sheet', 'call-sheet', '--to', file).status, 0)
    return flat(pages(file).join(' '))
  }
  const text = table('en')
  const rows = [/1a Wide, .*? blade or [a-z ]*sword-1: Perrin Holloway/, /2b Insert, .*? fire 19 fire-1: Noor Haddix/, /4a Barn, .*? weapon 1 colt-1: Gordon Aske/,
    /6a Ridge, .*? weapon 1 rubber-rifles/, /8b Headgate, .*? weapon 1 colt-1: Perrin/, /8c Headgate, .*? harness or [a-z ]*4 gate-harness/]
  for (const row of rows) assert.match(text, row)
  for (const row of [/5a, 8a, 9a: No danger is declared/, /Where none stands, no number is confirmed here/]) assert.match(text, row)
  for (const unconfirmed of ['blade or 30', 'height 22', 'powered set 5']) assert.ok(!text.includes(unconfirmed), unconfirmed)
  assert.match(table('es'), /fuego 19 fire-1: .* aquí no consta un número confirmado/)
  assert.match(table('uk'), /вогонь 19 fire-1: .* тут його не підтверджено/)
})

await test('the roll-call has everybody once, by department, and long names in three scripts', () => {
  const text = flat(pages(sheet(english, 'roll-call')).join(' ')), whole = text.replace(/[\s]/g, '')
  for (const [name] of crew) assert.ok(text.includes(name), name)
  assert.equal((whole.match(/W/g) ?? []).length - (crew.map(row => row[0]).join('').match(/W/g) ?? []).length >= 200, true)
  assert.equal((text.match(/Олександра/g) ?? []).length, 10)
  assert.equal((text.match(/Αλεξάνδρα/g) ?? []).length, 8)
})

await test('what is reported is on no paper, and of a report nobody reads more than the log says', () => {
  for (const where of Object.values(written))
    for (const name of fs.readdirSync(where).filter(name => name.endsWith('.pdf')))
      assert.ok(!flat(pages(path.join(where, name)).join(' ')).includes('nobody near it'), name)
})

await test('what is only printed when asked: the final report and an empty incident record, unconfirmed said to be so', () => {
  const print = word => {
    const file = path.join(folder, `${word}.pdf`)
    assert.equal(showclear('paper', dir, '--day', DATE, '--sheet', word, '--to', file).status, 0)
    return flat(pages(file).join(' '))
  }
  assert.match(print('final-report'), /is not confirmed here.*Shooting days 1 /)
  assert.match(print('resumption'), /By the record the production is not suspended.*1\. Steps.*7\. What remains to shoot, by setup 1a, 2a.*8\. The first day begins with a drill/)
  const measures = print('measures')
  assert.match(measures, /Today is open and not counted yet.*Seven places looked through by two.*Lots of rounds received: 1/)
  for (const name of ['Rowan', 'Tamsin', 'Gordon', 'Benedikt']) assert.ok(!measures.includes(name), name)
  assert.match(print('incident'), /No injury is on the record.*29 CFR 1904\.39: regulation.*Not confirmed here, ask.*Name of the establishment: The Water Right/)
})

await test('the pads: twelve pages, numbered on, each with its step numbers or lines; none beyond 64', () => {
  const where = out('pads', '--blank', '--from', '53')
  const text = pages(sheet(where, 'pad'))
  assert.equal(text.length, 12)
  text.forEach((page, i) => assert.ok(page.includes(`Paper page ${53 + i}`) && page.includes(`${DATE}/pad/${53 + i}`), `page ${i}`))
  for (let step = 1; step <= 19; step++) assert.match(text[0], new RegExp(`^ *${step} +\\S`, 'm'))
  assert.equal(showclear('paper', dir, '--blank', '--from', '54').status, 2)
})

await test('tables: every entry of the day, no formula, lines of the calendar no longer than they may be', () => {
  const where = out('tables', '--tables')
  const read = name => fs.readFileSync(path.join(where, `${DATE}-${name}`), 'utf8')
  const size = JSON.parse(showclear('verify', dir, '--json').stdout).size
  const rows = read('log.csv').trim().split('\r\n')
  assert.equal(Number(rows.at(-1).match(/^"(\d+)"/)[1]), size - 1)
  assert.match(read('inventory.csv'), /"colt-1","firearm","revolver","fires","6","11","locker"/)
  assert.match(read('lots.csv'), /"dummies-a","dummy"/)
  assert.ok(read('people.csv').includes(`"'=1+1"`), 'a name that is a formula is quoted')
  const calendar = read('deadlines.ics')
  assert.match(calendar, /DTSTART;VALUE=DATE:20300327\r\n/)
  assert.match(calendar, /UID:report-1@showclear/)
  const sun = read('sun.ics')
  assert.match(sun, /SUMMARY:Sunrise\r\n/)
  assert.equal(sun.match(/BEGIN:VEVENT/g).length, sun.match(/UID:sun-20300327-/g).length)
  for (const line of `${calendar}${sun}`.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
})

await test('a production that was suspended and resumed: a day has an end, and who is not back is on no list', () => {
  const resumed = path.join(folder, 'resumed')
  assert.equal(showclear('sample', resumed, '--resumed').status, 0)
  const log = showclear('log', resumed).stdout.trim().split('\n').map(line => JSON.parse(line))
  const first = new Date(log.find(e => e.k === 'day-opened').d.day * 86400000).toISOString().slice(0, 10)
  const print = word => {
    const file = path.join(folder, `resumed-${word}.pdf`)
    assert.equal(showclear('paper', resumed, '--day', first, '--sheet', word, '--to', file).status, 0)
    return flat(pages(file).join(' '))
  }
  assert.match(print('custody'), /To the sheriff, as it was/)
  assert.ok(!print('custody').includes('Back to the property house'), 'what was done a year later is not of this day')
  assert.match(print('incident'), /What kind: a death/)
  const text = print('resumption'), people = log.filter(e => e.k === 'person-added').map(e => e.d.person)
  const back = new Set(log.filter(e => e.k === 'came-back').map(e => e.d.person)), left = log.filter(e => e.k === 'crew-left').length
  assert.ok(back.size > 0 && text.includes(` / ${people.length - left}`))
  assert.match(text, /a rule: .*Where it points is said/i)
  const away = crew.filter((_, i) => log.some(e => e.k === 'return-told' && e.d.person === i + 1) && !back.has(i + 1)).map(row => row[0])
  for (const name of away) assert.ok(!text.includes(name), 'somebody who did not come back is named')
})

await test('the sun on the call sheet: of this place, of another, of none, of one that is none', () => {
  const place = path.join(dir, 'place'), kept = fs.readFileSync(place, 'utf8')
  const print = (...more) => {
    const file = path.join(folder, 'sun.pdf'), made = showclear('paper', dir, '--day', DATE, '--sheet', 'call-sheet', '--to', file, ...more)
    assert.equal(made.status, 0, made.stderr)
    return [flat(pages(file).join(' ')), made.stderr]
  }
  const [lat, lon] = kept.trim().split(' ')
  const sun = JSON.parse(showclear('sun', '--lat', lat, '--lon', lon, '--date', DATE, '--zone', 'America/Denver', '--json').stdout)
  const minute = stamp => new Date(Math.round(Date.parse(stamp.slice(0, 19) + 'Z') / 60000) * 60000).toISOString().slice(11, 16)
  const at = (angle, dir) => minute(sun.events.find(e => e.angle === angle && e.dir === dir).at)
  assert.ok(print()[0].includes(`Sunrise: ${at(-0.833, 'rise')} Sunset: ${at(-0.833, 'set')} Golden hours: ${at(-4, 'rise')} - ${at(6, 'rise')}, ${at(6, 'set')} - ${at(-4, 'set')}`))
  assert.match(print('--lat', '69.65', '--lon', '18.96')[0], /Sunrise: (the sun does not (set|rise)|\d\d:\d\d)/)
  assert.match(print('--lat', '89.9', '--lon', '0')[0], /Sunset: the sun does not (set|rise)/)
  fs.writeFileSync(place, '# at the well\n\n91 12\n')
  const [text, said] = print()
  assert.ok(said.includes('place') && !/Sunrise: \d/.test(text) && text.includes('Sunrise'))
  fs.rmSync(place)
  assert.equal(print()[1], '')
  fs.writeFileSync(place, kept)
  for (const words of [['--lat', '10'], ['--lon', '10'], ['--lat', '91', '--lon', '0'], ['--lat', 'x', '--lon', '0']])
    assert.equal(showclear('paper', dir, '--sheet', 'call-sheet', ...words).status, 2)
})

const box = await serve(dir)
const ad = await join(box, 'first-ad'), grip = await join(box, 'grip')
await test('the box prints for whoever has joined; how people are called only for who calls them', async () => {
  const read = async (who, word, query = '') => get(box, `/paper/${word}?day=${DATE}${query}`, { token: who.token })
  assert.equal((await get(box, `/paper/custody?day=${DATE}`)).status, 401)
  const answer = await read(ad, 'call-sheet', '&size=letter&lang=es')
  assert.deepEqual([answer.status, answer.headers['content-type'], answer.bytes.subarray(0, 5).toString()], [200, 'application/pdf', '%PDF-'])
  const text = bytes => { fs.writeFileSync(path.join(folder, 'x.pdf'), bytes); return flat(pages(path.join(folder, 'x.pdf')).join(' ')) }
  assert.ok(text(answer.bytes).includes('channel 6'))
  assert.ok(!text((await read(grip, 'call-sheet')).bytes).includes('channel 6'))
  assert.ok((await read(ad, 'people.csv')).text.includes('channel 6'))
  assert.ok(!(await read(grip, 'people.csv')).text.includes('channel 6'))
  for (const bad of ['join', 'no-such-sheet', '..%2f..', '--help', 'custody.pdf']) assert.equal((await read(ad, bad)).status, 404, bad)
  assert.equal((await get(box, '/paper/custody?day=2030-02-31', { token: ad.token })).status, 404)
})

await test('the mountains of a location that was given are on the call sheet, and in the calendar', async () => {
  const [lat, lon] = fs.readFileSync(path.join(dir, 'place'), 'utf8').trim().split(' ')
  const give = (name, set) => {
    const line = { at: '2030-03-27T08:00:00-06:00', entry: newId(), kind: 'location', set: {}, w: newId() }
    for (const [key, v] of Object.entries({ name, ...set })) line.set[key] = { over: [], v }
    return command(box, ad.token, 'give-note', { text: JSON.stringify(line) })
  }
  const horizon = '60 8.5; 110 9\n250 12'
  const printed = name => {
    const file = path.join(folder, name)
    assert.equal(showclear('paper', dir, '--day', DATE, '--sheet', name === 'sun.ics' ? name : 'call-sheet', '--to', file).status, 0)
    return name === 'sun.ics' ? fs.readFileSync(file, 'utf8') : flat(pages(file).join(' '))
  }
  assert.equal((await give('Another', { lat: '10', lon: '10', horizon: '40' })).status, 200)
  assert.equal((await give('Flat words', { lat, lon, horizon: 'high in the east' })).status, 200)
  assert.ok(printed('level.pdf').includes('mountains are not in it'))
  assert.equal((await give('The headgate', { lat: (Number(lat) + 0.01).toFixed(4), lon, horizon })).status, 200)
  const table = path.join(folder, 'ridge.txt')
  fs.writeFileSync(table, horizon.replace('; ', '\n'))
  const said = JSON.parse(showclear('sun', dir, '--date', DATE, '--horizon', table, '--json').stdout)
  const minute = stamp => new Date(Math.round(Date.parse(stamp.slice(0, 19) + 'Z') / 60000) * 60000).toISOString().slice(11, 16)
  const at = dir => said.over.find(e => e.dir === dir).at
  assert.ok(printed('mountains.pdf').includes(`Sun over the mountains: ${minute(at('rise'))} Sun behind the mountains: ${minute(at('set'))}`))
  const start = `DTSTART:${new Date(at('rise')).toISOString().replace(/[-:]|\.000/g, '')}`
  assert.match(printed('sun.ics'), new RegExp(`${start}\r\nSUMMARY:Sun over the mountains`))
})

await test('a stop is on the record while much is being printed', async () => {
  const printing = Array.from({ length: 20 }, () => get(box, `/paper/roll-call?day=${DATE}`, { token: ad.token }))
  const stopped = await ask(box, 'POST', '/stop', { body: { id: newId(), reason: 'danger' }, token: grip.token })
  assert.equal(stopped.status, 200)
  const answers = await Promise.all(printing)
  assert.ok(answers.some(answer => answer.status === 200) && answers.every(answer => [200, 503, 429].includes(answer.status)))
  const stop = async () => (await get(box, '/state?view=now', { token: ad.token })).json.view.stop
  assert.ok(await until(async () => (await stop())?.reason === 'danger'))
})
await test('codes to join by: one a role, good for as many as have it, from the box alone', () => {
  const file = path.join(folder, 'join.pdf')
  assert.equal(showclear('paper', dir, '--day', DATE, '--sheet', 'join', '--to', file).status, 0)
  const text = flat(pages(file).join(' '))
  assert.match(text, /grip: 5 .*electric: 4 /)
  assert.equal((text.match(/#join\//g) ?? []).length, new Set(crew.map(row => row[1])).size)
})
await box.end()

await test('what is not there is said, with exit 2', () => {
  for (const words of [[dir, '--day', '2030-13-01'], [dir, '--size', 'a5'], [dir, '--lang', 'fr'], [dir, '--sheet', 'none'], [path.join(folder, 'nowhere')], [dir, '--to', 'x.pdf']]) {
    const said = showclear('paper', ...words)
    assert.equal(said.status, 2, words.join(' '))
    assert.ok(said.stderr.length > 20)
  }
  assert.equal(showclear('paper', dir, '--sheet', 'join', '--to', path.join(folder, 'none.pdf')).status, 3)
  assert.equal(showclear('paper', dir, '--sheet', 'custody', '--to', '/proc/no/such.pdf').status, 3)
})

report()
