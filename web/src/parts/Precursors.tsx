// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Precursors - what was said before about the same weapon, thing or setup, by how long ago and whether it was answered: read when
// something is reported again, and before the thing is taken or handed over.
import { calendarOf, language, t, timeOf } from '../words'
import { boxTime } from '../heard'
import { itemName, slate } from '../names'
import { views } from '../store'
import type { Report } from '../views'

export interface About {
  item?: number
  setup?: number
}
const dayMs = 86400000
/** Today at 14:02; five days ago. */
export function ago(filedS: number): string {
  const ms = filedS * 1000,
    days = Math.round((Date.parse(dateKey(boxTime())) - Date.parse(dateKey(ms))) / dayMs)
  if (days <= 0) return t('ago.today', { time: timeOf(ms) })
  return days > 60 ? calendarOf(ms) : new Intl.RelativeTimeFormat(language.value, { numeric: 'auto' }).format(-days, 'day')
}
const dateKey = (ms: number) => new Date(ms).toISOString().slice(0, 10)

const same = (row: Report, { item, setup }: About) => (item ? row.item === item : Boolean(setup) && row.setup === setup)
/** Newest first; of those answered and not disputed only what is not older than thirty days. */
export const before = (about: About, but = 0): readonly Report[] =>
  (views.value?.reports ?? [])
    .filter(row => row.report !== but && same(row, about))
    .filter(row => row.state !== 'answered' || row.disputed || boxTime() - row.filed * 1000 < 30 * dayMs)
    .sort((a, b) => b.filed - a.filed)

const how = (row: Report) => t(`report.state.${row.disputed && row.state !== 'answered' ? 'disputed' : row.state}`)

export function Precursors({ about, but, only }: { about: About; but?: number; only?: 'open' }) {
  const rows = before(about, but).filter(row => only !== 'open' || row.state !== 'answered')
  if (!rows.length) return null
  const name = about.item ? itemName(about.item) : slate(about.setup ?? 0)
  return (
    <aside class="before" data-before={rows.length}>
      <p class="panel-label">{t(about.item ? 'before.item' : 'before.setup', { name })}</p>
      <ul>
        {rows.slice(0, 5).map(row => (
          <li key={row.report}>
            <a class="link-row" href={`#report/${row.report}`}>
              {t(`concern.${row.concern}`)}, {ago(row.filed)}, <b>{how(row)}</b>
            </a>
          </li>
        ))}
      </ul>
      {rows.length > 5 && <p class="quiet small">{t('before.more', { n: rows.length - 5 })}</p>}
    </aside>
  )
}

/** In one line, beside what takes it out or hands it over: what of it was said and has no answer. */
export function Unanswered({ item }: { item: number }) {
  const [row, ...rest] = before({ item }).filter(row => row.state !== 'answered')
  if (!row) return null
  return (
    <a class="held held-link small" href={`#report/${row.report}`} data-unanswered={row.report}>
      {t('before.line', { what: t(`concern.${row.concern}`), when: ago(row.filed), how: how(row) })}
      {rest.length > 0 && ` ${t('before.more', { n: rest.length })}`}
    </a>
  )
}
