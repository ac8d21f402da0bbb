// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// asItStood.ts - the world as it stood at an entry of a log (`showclear inquiry at --json`), as lines: what was open, and in whose hands. An
// attached log has no names: a person is a number and roles. Pure.
import type { AskRow, Item, Report, Setup, Views } from '../../views'
import type { Timeline } from '../data'
import type { LogEntry } from './citing'
import { logEntry } from './citing'
import type { Columns } from './columns'

/** What it is about, and what is said of it. ${people} are numbers in that log. */
export interface Line {
  key: string
  id?: string | number
  word?: string
  people: readonly number[]
}
export interface Then {
  log: string
  entry: number
  lines: readonly Line[]
  roles: ReadonlyMap<number, readonly string[]>
}

const given = ['yes', 'withdrawn'] /* an ask that is neither open nor refused */
const away = ['locked', 'elsewhere']

const stopLines = ({ stop }: Views['now']): Line[] => {
  if (!stop) return []
  const silent = (stop.asked ?? []).filter(one => !stop.answered.includes(one))
  return [
    { key: 'stop', word: stop.reason, people: stop.answered },
    ...(silent.length ? [{ key: 'stop-silent', people: silent }] : []),
  ]
}
const reportLine = ({ report, concern, owner }: Report): Line => ({ key: 'report', id: report, word: concern, people: [owner] })
const askLine = ({ ask, need, owner }: AskRow): Line => ({ key: 'ask', id: ask, word: need, people: [owner] })
const planLine = ({ id, copied, mustAnswer }: Setup): Line[] => {
  const silent = mustAnswer.filter(one => !copied.includes(one))
  return [{ key: 'plan', id, people: copied }, ...(silent.length ? [{ key: 'plan-silent', id, people: silent }] : [])]
}
const outLine = ({ id, holder, keeper, state }: Item): Line => ({ key: 'out', id, word: state, people: [holder || keeper] })

/** stoodOf(log, answer): of what `GET /account/at` gave. */
export function stoodOf(log: string, answer: { entry: number; views: Views; setups: readonly Setup[] }): Then {
  const { views, setups } = answer
  const lines = [
    ...stopLines(views.now),
    ...views.reports.filter(row => row.state !== 'answered').map(reportLine),
    ...views.asks.filter(row => !given.includes(row.state)).map(askLine),
    ...setups.filter(setup => setup.dangers.length).flatMap(planLine),
    ...views.items.filter(item => !away.includes(item.state)).map(outLine),
  ]
  return { log, entry: answer.entry, lines, roles: new Map(views.people.map(({ person, roles }) => [person, roles])) }
}

/** The entries of each attached log, by time: what was entered late stands in the log behind what was said on time. */
export type Logs = ReadonlyMap<string, readonly { at: number; entry: number }[]>
export function logsOf({ items, lanes }: Timeline, columns: Columns): Logs {
  const logs = new Map<string, { at: number; entry: number }[]>()
  for (const item of columns.order) {
    if (lanes[columns.lane[item]]?.what !== 'log' || items.status[item] !== 'now') continue
    const found = logEntry(items.entry[item])
    if (!found || columns.anchor[item] === Infinity) continue
    if (!logs.has(found.log)) logs.set(found.log, [])
    logs.get(found.log)!.push({ at: columns.anchor[item], entry: found.entry })
  }
  return logs
}
/** lastBefore(logs, log, ms): its last entry at that moment or before it; null: nothing was on record yet. */
export function lastBefore(logs: Logs, log: string, ms: number): LogEntry | null {
  const rows = logs.get(log) ?? []
  let low = 0,
    high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle].at <= ms) low = middle + 1
    else high = middle
  }
  return low ? { log, entry: rows[low - 1].entry } : null
}
