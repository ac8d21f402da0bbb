// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors
//
// sun.mjs SUN_ROWS NOTEBOOK.WASM - the sun natively and in the page's module: the same rows for places and dates by a seed (SEED=).
// Two libraries' sines may differ in their last bit, so angles agree to 1e-9 degrees, and times, which are halved to a hundredth of a
// second, to 0.02 s; where the sun stands at such a time, to what it moves in it. How many are the same to the bit is printed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const [rows, module] = process.argv.slice(2)
const seed = Number(process.env.SEED ?? 20211021)
const compiled = new WebAssembly.Module(readFileSync(module))
const wasm = new WebAssembly.Instance(compiled, {}).exports
let state = seed >>> 0
const dice = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
const between = (low, high) => low + dice() * (high - low)

// How each row is read: t a time, a an angle found at once, m an angle at a time that was found, n a count or a yes.
const shape = {
  position: () => 'aaaa',
  light: () => 'aan',
  over: row => 'tnmm'.repeat(row.length / 4),
  again: row => 'tnmm'.repeat(row.length / 4),
  lens: row => 'ttn'.repeat(row.length / 3),
  day: row => 'tnan' + 'antm'.repeat(row[3]) + 'n' + 't'.repeat(row.length - 5 - 4 * row[3]),
}
const asked = [60, 100, 110, 200, 300].map(azimuth => ['horizon_add', azimuth, azimuth / 30, 0, 0, 0, 0])
for (let i = 0; i < 400; i++) {
  const place = [between(-90, 90), between(-180, 180)],
    from = Math.floor(between(-631152000, 4133980800))
  for (const [name, ...more] of [
    ['position', from],
    ['light', from],
    ['day', from, from + 86400],
    ['over', from, from + 86400],
    ['again', from, from + 86400, between(-20, 60)],
    ['lens', from, from + 86400, between(0, 360), between(10, 90)],
  ])
    asked.push([name, ...place, ...more, 0, 0, 0, 0].slice(0, 7))
}

const bits = hex => new Float64Array(new BigUint64Array([BigInt('0x' + hex)]).buffer)[0]
const run = spawnSync(rows, { input: asked.map(line => line.join(' ') + '\n').join(''), maxBuffer: 1 << 26 })
const native = run.stdout.toString().trimEnd().split('\n')

const within = { t: 0.02, a: 1e-9, m: 0.02, n: 0 }
const turned = x => Math.min(Math.abs(x), Math.abs(360 - Math.abs(x)))
const wrong = []
let same = 0,
  all = 0
function compare(line, ours, theirs) {
  const [name] = line
  if (ours.length !== theirs.length) return wrong.push(`${line}: ${theirs.length} numbers, natively ${ours.length}`)
  const letters = shape[name](theirs)
  for (let i = 0; i < ours.length; i++) {
    all++
    if (Object.is(ours[i], theirs[i])) same++
    else if (!((letters[i] === 't' ? Math.abs : turned)(ours[i] - theirs[i]) <= within[letters[i]]))
      wrong.push(`${line}: ${theirs[i]} at ${i}, natively ${ours[i]}`)
  }
}
if (run.status !== 0 || native.length !== asked.length)
  wrong.push(`natively: exit ${run.status}, ${native.length} lines of ${asked.length}`)
else
  asked.forEach((line, i) => {
    const [name, ...n] = line
    if (name === 'horizon_add') return wasm.horizon_add(...n) === 1 && native[i] === '1' ? 0 : wrong.push(`${line}`)
    const count = wasm[name](...n)
    compare(line, native[i] ? native[i].split(' ').map(bits) : [], new Float64Array(wasm.memory.buffer, wasm.answer(), count))
  })

const imports = WebAssembly.Module.imports(compiled)
const checks = [
  ['the module imports nothing', imports.length === 0, imports.map(i => i.name)],
  ['native and wasm agree', wrong.length === 0 && all > 20000, wrong.slice(0, 5)],
]
console.log(`seed ${seed}: ${asked.length} rows, ${all} numbers, ${same} of them the same to the bit`)
let failed = 0
for (const [name, held, why] of checks)
  if (!held) {
    failed++
    console.log(`not ok ${name}: ${[why].flat().join('\n  ')}`)
  }
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
