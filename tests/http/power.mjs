// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// power.mjs EXECUTABLE - the plug is pulled at each of twelve steps of a day with one weapon, while an act of that step is on
// its way: the files are copied as they are just then, and the box is killed. Started again, it has everything once. And each
// of those torn copies is gone on from on a machine that never saw it: on paper meanwhile, entered afterwards, everything once.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { day, item } from '../page/world.mjs'
import { executable, folder, get, newId, post, production, report, serve, serveWith, showclear, sleep, test } from './rig.mjs'

const CAST = { ad: 'Rowan Ashgrove', armorer: 'Tamsin Okafor', camera: 'Lucio Marchetti-Vale', dop: 'Saskia Verhoeven', performer: 'Gordon Aske' }
const STEPS = Object.keys(day).filter(name => name !== 'fresh' && name !== 'lunch')
const seed = Number(process.env.SEED ?? Date.now() % 1000000)
let state = seed
const random = below => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor(state / 2147483648 * below) }
console.log(`# SEED=${seed}`)

/** Who is there, by role; each act through ${act}(who, kind, args, rest), the rest reads the box as it is now. */
async function people(set, act) {
  const list = (await post(set.box, '/crew', { invite: set.box.invite })).json.people
  const rows = await Promise.all(Object.entries(CAST).map(async ([key, name]) => {
    const { person } = list.find(row => row.name === name)
    const { token } = (await post(set.box, '/join', { invite: set.box.invite, person })).json
    const who = { key, person, token, name }
    who.ask = (kind, args = {}, rest = {}) => act(who, kind, args, rest)
    who.view = async word => (await get(set.box, `/state?view=${word}`, { token })).json.view
    who.setup = async id => (await get(set.box, `/setup/${id}`, { token })).json.setup
    return [key, who]
  }))
  return Object.fromEntries(rows)
}

/* What people did, as the log has it; what the box itself added stays out. */
const HOURS = new Set(['clock-jumped', 'prevented', 'log-continued'])
const entries = (dir, env) => {
  const p = env ? spawnSync(executable, ['log', dir], { env, encoding: 'utf8' }) : showclear('log', dir)
  assert.equal(p.status, 0, p.stderr)
  return p.stdout.trim().split('\n').map(line => JSON.parse(line))
}
const told = event => `${event.k} ${event.by} ${JSON.stringify(event.d)}`
const acts = list => list.filter(event => !HOURS.has(event.k)).map(told)

/** A copy as the files lie there, one after the other, by another program, while the box writes. */
function tear(from, to) {
  fs.mkdirSync(to)
  const names = fs.readdirSync(from).filter(name => !/sock|lock|shm|ballast/.test(name)).sort()
  const cp = spawn('cp', [...names.map(name => path.join(from, name)), to])
  return new Promise(done => cp.on('exit', done))
}

/* The same day on a box that is left alone: each act, with the place of what it did in the log. */
async function quietDay(dir) {
  const set = { box: await serve(dir) }, plan = []
  let asked = 0
  const who = await people(set, async (one, kind, args, rest) => {
    const nth = asked++
    const answer = await post(set.box, '/command', { id: newId(), kind, args, ...rest }, { token: one.token })
    if (answer.status !== 200) throw Error(`${one.key}: ${kind}: ${answer.text}`)
    plan.push({ nth, step: set.step, key: one.key, kind, args, rest, index: answer.json.index })
    return answer.json.index
  })
  for (const step of STEPS) { set.step = step; await day[step](who) }
  await set.box.end()
  const wanted = acts(entries(dir))
  assert.equal(wanted.length, entries(dir).length)
  return { plan, wanted }
}

/* How many entries the nth act has in the log: one press may say several things, and each of them is marked. */
function entriesOf(nth) {
  const at = plan.findIndex(act => act.nth === nth)
  return (plan[at + 1]?.index ?? wanted.length) - plan[at].index
}

const dir = production('pulled')
const copied = []
const set = { box: null, pull: -1, asked: 0, late: [] }, tally = { answered: 0, recorded: 0, lost: 0 }
/* One phone, one act: until it has its answer it sends the same again, with the same id. At the act whose turn it is the plug
 * is pulled while it is on its way; what nobody answers for long is sent late, and says when it was done. */
async function surely(one, kind, args, rest) {
  const id = newId(), about = Date.now() - 60000
  const send = more => post(set.box, '/command', { id, kind, args, ...rest, ...more }, { token: one.token })
  const nth = set.asked++, pulled = nth === set.pull, late = pulled && ['open', 'planned'].includes(set.step) && random(2) === 0
  let first = { status: 0 }
  if (pulled) {
    const torn = path.join(folder, `torn-${copied.length}`), tearing = tear(dir, torn)
    await sleep(random(3))
    const sent = send()
    if (random(2)) await sleep(random(8))
    else for (let turns = random(200); turns; turns--) await new Promise(done => setImmediate(done))
    await set.box.kill()
    await tearing
    first = await sent
    copied.push({ torn })
    set.box = await serve(dir)
  }
  const size = (await get(set.box, '/health')).json.size
  const answer = await send(late ? { entry: 'late', about } : {})
  if (answer.status !== 200) throw Error(`${one.key}: ${kind}: ${answer.text}`)
  if (!pulled) return answer.json.index
  const there = answer.json.index < size
  if (first.status === 200) assert.deepEqual([there, answer.json.index], [true, first.json.index], 'what was answered is there')
  tally[first.status === 200 ? 'answered' : there ? 'recorded' : 'lost']++
  if (late && !there) set.late.push({ index: answer.json.index, entries: entriesOf(nth), about })
  return answer.json.index
}

const { plan, wanted } = await quietDay(production('quiet'))
await test(`the plug is pulled at each of twelve steps, while an act is on its way: everything is there once`, async () => {
  assert.equal(STEPS.length, 12)
  set.box = await serve(dir)
  const who = await people(set, surely)
  for (const step of STEPS) {
    const before = set.asked
    set.step = step
    set.pull = before + (step === 'open' ? random(9) : step === 'copied' ? random(2) : step === 'planned' ? random(3) : 0)
    await day[step](who)
    assert.equal(copied.length, STEPS.indexOf(step) + 1, `${step}: ${set.asked - before} acts, none of them pulled`)
  }
  await set.box.end()
  assert.deepEqual(acts(entries(dir)), wanted)
  const verify = showclear('verify', dir)
  assert.equal(verify.status, 0, verify.stdout)
  const marked = entries(dir).filter(event => event.entry).map(event => [event.n, event.entry, event.about])
  const late = set.late.flatMap(({ index, entries, about }) => Array.from({ length: entries }, (_, i) => [index + i, 'late', about]))
  assert.deepEqual(marked, late)
  console.log(`# of twelve acts ${tally.answered} were answered before the box died, ${tally.recorded} only on disk, ${tally.lost} sent again (${set.late.length} late)`)
})

let pages = 0
/* Entered afterwards, as the page does it: what the rules did not see happen is refused, and happened all the same. */
const paper = about => async (one, kind, args, rest) => {
  const send = more => post(set.box, '/command', { id: newId(), kind, args, ...rest, ...more }, { token: one.token })
  let answer = await send({ entry: 'paper', about })
  if (answer.status === 409) answer = await send({ entry: 'paper', about, happened: true })
  return answer
}

for (const [at, step] of STEPS.entries())
  await test(`torn at "${step}": on another machine, on paper meanwhile, entered afterwards, once`, async () => {
    const { torn } = copied[at], fresh = path.join(folder, `fresh-${at}`)
    const env = { ...process.env, XDG_STATE_HOME: fresh }
    const run = (...args) => spawnSync(executable, args, { env, encoding: 'utf8' })
    const refused = run('serve', torn, '--listen', '127.0.0.1:0')
    assert.equal(refused.status, 3)
    assert.match(refused.stderr, /showclear continue/)
    assert.equal(run('continue', torn).status, 0)
    const there = acts(entries(torn, env))
    assert.deepEqual(there, wanted.slice(0, there.length), 'what was saved is a beginning of what was done')
    set.box = await serveWith({ XDG_STATE_HOME: fresh }, torn)
    const size = (await get(set.box, '/health')).json.size
    set.pull = -1
    const who = await people(set, surely), about = Date.now() - 20 * 60000
    const { ad, armorer } = who, enter = paper(about)
    const ask = (one, kind, args, more = {}) => post(set.box, '/command', { id: newId(), kind, args, ...more }, { token: one.token })
    const today = (await ad.view('now')).day
    assert.equal((await ask(ad, 'open-paper', { shower: armorer.person, text: 'the box is under water' }, { entry: 'paper', about })).status, 200)
    /* What the day had, as far as the end of this step, and the record has not, was done on paper. */
    const last = plan.findLastIndex(act => act.step === step), missing = plan.slice(0, last + 1).filter(act => act.index >= there.length)
    for (const act of missing) {
      const answer = await enter(who[act.key], act.kind, act.args, act.rest)
      assert.equal(answer.status, 200, `${act.kind}: ${answer.text}`)
    }
    if (today) {
      const page = { count: 1, day: today, shower: armorer.person, text: 'as it stands on the page' }
      assert.equal((await ask(ad, 'enter-page', page)).status, 200)
      assert.equal((await ask(ad, 'enter-page', page)).json.refused.rule, 'PAGE-TWICE')
    }
    assert.equal((await ask(ad, 'close-paper', { shower: armorer.person })).status, 200)
    for (const one of Object.values(who)) {
      const weapon = (await one.view('items')).find(row => row.id === item)
      assert.ok(weapon.state === 'locked' || (weapon.evidence === 'none' && !weapon.declared), JSON.stringify(weapon))
    }
    await set.box.end()
    const all = entries(torn, env), since = all.slice(size), end = plan[last + 1]?.index ?? wanted.length
    for (const act of plan.slice(0, last + 1)) {
      const what = wanted[act.index], once = wanted.slice(0, end).filter(one => one === what).length
      assert.equal(all.filter(event => told(event) === what).length, once, what)
    }
    for (const act of missing) {
      const event = since.find(one => told(one) === wanted[act.index])
      assert.deepEqual([event.entry, event.about], ['paper', about], wanted[act.index])
      assert.ok(event.at > about)
    }
    pages += missing.length
    assert.equal(run('verify', torn).status, 0)
  })
console.log(`# ${pages} acts entered from paper`)
report()
