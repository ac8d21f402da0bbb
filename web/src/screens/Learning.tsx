// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Learning - a day and a week of the whole set in figures: how long concerns waited, what was refused and what was passed all
// the same. Only where eight or more were on the record, never of a person; plotted and, beside it, written out.
import type { DayRow } from '../days'
import { Main } from '../parts/Main'
import { views } from '../store'
import { t, dayOf } from '../words'

const bins = ['half-hour', 'hour', 'four-hours', 'day', 'longer'] as const
const shades = [0, 1, 2, 3, 4]
const sum = (list: readonly number[]) => list.reduce((all, n) => all + n, 0)

interface Stretch {
  name: string
  rows: readonly DayRow[]
}
/** Monday to Sunday: day 0 of 1970 was a Thursday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7)
function weeks(rows: readonly DayRow[]): Stretch[] {
  const found = new Map<number, DayRow[]>()
  for (const row of rows) found.set(weekOf(row.day), [...(found.get(weekOf(row.day)) ?? []), row])
  return [...found].map(([week, list]) => ({ name: t('learning.week', { day: dayOf(week * 7 - 3) }), rows: list }))
}
const days = (rows: readonly DayRow[]): Stretch[] => rows.map(row => ({ name: dayOf(row.day), rows: [row] }))

const within = ({ rows }: Stretch) => shades.map(i => sum(rows.map(row => row.within[i] ?? 0)))
const unanswered = ({ rows }: Stretch) => sum(rows.map(row => row.filed - row.answered))
const pair = ({ rows }: Stretch, which: 'noCopy' | 'looks' | 'refused') => ({
  prevented: sum(rows.map(row => row[which].prevented)),
  passed: sum(rows.map(row => row[which].passed)),
})
const count = ({ rows }: Stretch, which: 'stops' | 'drills' | 'filed') => sum(rows.map(row => row[which]))

const Bins = () => (
  <svg class="plot-defs" aria-hidden="true">
    <defs>
      {shades.map(i => (
        <pattern
          key={i}
          id={`bin-${i}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${45 * (i % 4)})`}>
          <rect width="8" height="8" class="plot-paper" />
          {i < 4 && <rect width={8 - i * 2} height="8" class="plot-ink" />}
        </pattern>
      ))}
    </defs>
  </svg>
)

/** As long as its concerns are many; each part a bin, told apart by hatching and by its figure. */
function Bar({ parts, most }: { parts: readonly number[]; most: number }) {
  const from = (i: number) => (sum(parts.slice(0, i)) / most) * 100
  return (
    <svg class="plot" aria-hidden="true">
      {parts.map((n, i) =>
        n ? (
          <g key={i}>
            <rect x={`${from(i)}%`} y="1" width={`${(n / most) * 100}%`} height="32" fill={`url(#bin-${i})`} class="plot-bar" />
            <svg x={`${from(i)}%`} overflow="visible">
              <rect x="4" y="7" width={12 + 9 * String(n).length} height="20" class="plot-label" />
              <text x="10" y="22" class="plot-figure">
                {n}
              </text>
            </svg>
          </g>
        ) : null,
      )}
    </svg>
  )
}
/** One bar a stretch; what it says stands in the table beside it, figure by figure. */
function Answered({ list }: { list: readonly Stretch[] }) {
  const most = Math.max(1, ...list.map(one => sum(within(one))))
  return (
    <div class="plots" role="img" aria-label={t('learning.plot')}>
      <Bins />
      {list.map(one => (
        <div key={one.name}>
          <p class="small">{one.name}</p>
          {sum(within(one)) > 0 ? (
            <Bar parts={within(one)} most={most} />
          ) : (
            <p class="small quiet">{t(count(one, 'filed') > 0 ? 'learning.no-answer' : 'learning.none')}</p>
          )}
        </div>
      ))}
    </div>
  )
}

const Key = () => (
  <ul class="plot-key">
    {bins.map((bin, i) => (
      <li key={bin}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <rect width="24" height="24" fill={`url(#bin-${i})`} class="plot-bar" />
        </svg>
        {t(`learning.bin.${bin}`)}
      </li>
    ))}
  </ul>
)

/** What is counted stands at the side, a stretch a column: on a phone the words stay beside the figures. */
function Table({ list, caption }: { list: readonly Stretch[]; caption: string }) {
  const both = (one: Stretch, which: 'noCopy' | 'looks' | 'refused') => {
    const { prevented, passed } = pair(one, which)
    return `${prevented} / ${passed}`
  }
  const rows: [string, (one: Stretch) => string | number][] = [
    [t('learning.filed'), one => count(one, 'filed')],
    ...bins.map((bin, i): [string, (one: Stretch) => number] => [t(`learning.bin.${bin}`), one => within(one)[i]]),
    [t('learning.no-answer'), one => Math.max(0, unanswered(one))],
    [t('learning.no-copy'), one => both(one, 'noCopy')],
    [t('learning.looks'), one => both(one, 'looks')],
    [t('learning.refused'), one => both(one, 'refused')],
    [t('learning.stops'), one => count(one, 'stops')],
    [t('learning.drills'), one => count(one, 'drills')],
  ]
  return (
    <div class="plot-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('learning.when')}</th>
            {list.map(one => (
              <th scope="col" key={one.name}>
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([words, of]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              {list.map(one => (
                <td key={one.name}>{of(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Learning() {
  const rows = [...(views.value?.days ?? [])].sort((a, b) => a.day - b.day)
  const near = days(rows.slice(-14))
  return (
    <Main class="learning" label={t('learning.title')}>
      <h1>{t('learning.title')}</h1>
      <p class="quiet">{t('learning.lead')}</p>
      {rows.length === 0 ? (
        <p class="empty">{t('learning.too-few')}</p>
      ) : (
        <>
          <section>
            <h2>{t('learning.days')}</h2>
            <Answered list={near} />
            {near.some(one => sum(within(one)) > 0) && <Key />}
            <Table list={near} caption={t('learning.days')} />
          </section>
          <section>
            <h2>{t('learning.weeks')}</h2>
            <Table list={weeks(rows).slice(-10)} caption={t('learning.weeks')} />
          </section>
        </>
      )}
      <section>
        <h2>{t('learning.not')}</h2>
        <ul class="plain">
          {(['time', 'few', 'said', 'blame'] as const).map(word => (
            <li key={word}>{t(`learning.not.${word}`)}</li>
          ))}
        </ul>
      </section>
      <button type="button" class="act quiet-act" data-print onClick={() => print()}>
        {t('learning.print')}
      </button>
    </Main>
  )
}
