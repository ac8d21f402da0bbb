// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// table.mjs - the walk's sums: asserted against what is promised, printed, and kept as docs/walked-day.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { check } from '../check.mjs'
import { partWords, rows } from './rows.mjs'
import { handWords } from './touches.mjs'

const parts = Object.keys(partWords)
const said = (taps, sep) => parts.filter(part => taps[part] !== undefined).map(part => `${partWords[part]} ${sep}${taps[part]}`)
const bar = row => (said(row.most, '≤ ').join(', ') || 'printed') + (row.seconds ? `; ≤ ${row.seconds} s beyond handling` : '')
const measured = sum =>
  sum ? `**${sum.all}**${Object.keys(sum.taps).length > 1 ? `: ${said(sum.taps, '').join(', ')}` : ''}` : '–'

/** assertRows(days): each row was walked on one day at least, and on none took more taps than promised. */
export function assertRows(days) {
  for (const row of rows) {
    const sums = days.map(day => [day.name, day.tally.sum(row.id)]).filter(([, sum]) => sum)
    check(sums.length > 0, `${row.id}: nobody walked it`)
    for (const [name, sum] of sums) {
      const taps = { ...sum.taps, all: sum.all }
      for (const part of Object.keys(row.most)) {
        const most = row.most[part]
        const good = check((taps[part] ?? 0) <= most, `${row.id}, ${name}: ${partWords[part]} ${taps[part]} taps, not ${most}`)
        if (!good) console.log(touched(sum))
      }
    }
  }
}
const touched = sum =>
  sum.touches
    .filter(touch => !touch.key)
    .map(touch => `    ${touch.person}: ${touch.tap}`)
    .join('\n')

const line = cells => `| ${cells.join(' | ')} |`
const table = (head, body) => [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')

function taps(days) {
  const head = ['step', 'promised', ...days.map(day => day.name), 'scripted hand']
  return table(
    head,
    rows.map(row => {
      const sums = days.map(day => day.tally.sum(row.id))
      const slowest = Math.max(...sums.map(sum => sum?.seconds ?? 0))
      return [row.words, bar(row), ...sums.map(measured), `${slowest.toFixed(1)} s`]
    }),
  )
}

/** pageOf(days, demands, facts): the whole of docs/walked-day.md. */
export const pageOf = (days, demands, facts) => `# The walked day

Made by \`make walk\`, and checked by \`make check\`: this page is what the run says. The sample production's day is walked in a
browser on three screens (the armorer's, the first AD's, the camera's) and no crew phone, and again with the phones of four
people who want to use theirs. The page itself counts each finger that comes down on it; a touch is the person's who touches,
whoever's screen it is. Handling the weapon is not counted.

The scripted hand needs ${handWords}.
Its seconds add the hands of all persons, one after the other.

## Taps

${taps(days)}

## What was asked of whom

What wanted an answer on a phone that its owner carries by free will; on the day without phones nobody is asked by a screen of
their own. One stop of that day is meant, another is a mistake: what was taken back before its owner answered is named apart.

${table(['who', 'promised', 'asked', 'what'], demands)}

## What else is promised

${table(['promise', 'bar', 'measured'], facts)}
`

/** print(text): the tables, as they stand in the page. */
export const print = text => console.log(text.slice(text.indexOf('## Taps')))

/** keep(file, text, write): writes it, or says where the file differs from the run. */
export function keep(file, text, write) {
  if (write) return writeFileSync(file, text)
  let kept = ''
  try {
    kept = readFileSync(file, 'utf8')
  } catch {
    /* there is none yet */
  }
  const [a, b] = [kept, text].map(whole => whole.split('\n'))
  const at = b.findIndex((words, i) => words !== a[i])
  check(kept === text, `docs/walked-day.md is not what the run says; run make walk. Line ${at + 1}: ${b[at]}`)
}
