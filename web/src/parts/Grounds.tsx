// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Grounds - which packs ask for a rule, with the rank of each and where it is written. What nobody has confirmed says so,
// and is no law.
import type { Ground } from '../rulebook'
import { dateOfDay, t } from '../words'

export const dates = ({ from, to }: { from?: string; to?: string }) =>
  [from && t('pack.from', { date: dateOfDay(from) }), to && t('pack.to', { date: dateOfDay(to) })].filter(Boolean).join(' · ')

const rank = (row: Ground) => t(row.confirmed ? `rank.${row.rank}` : 'rank.unconfirmed.short')
/** In one line, without the citations. */
export const asBrief = (rows: readonly Ground[]) => rows.map(row => `${t(`pack.${row.pack}`)} (${rank(row)})`).join(', ')

type Said = Ground & { figure?: string }
const Row = ({ row }: { row: Said }) => (
  <li data-pack={row.pack}>
    <b>{t(`pack.${row.pack}`)}</b> · {t(row.confirmed ? `rank.${row.rank}` : 'rank.unconfirmed')}
    {row.figure && <span class="asked">{row.figure}</span>}
    {row.citation && (
      <cite data-quote lang="en">
        {row.citation}
      </cite>
    )}
    {dates(row) && <span class="quiet small">{dates(row)}</span>}
  </li>
)

export const Grounds = ({ rows }: { rows: readonly Said[] }) =>
  rows.length > 0 ? (
    <ul class="packs">
      {rows.map(row => (
        <Row row={row} key={row.pack + row.citation} />
      ))}
    </ul>
  ) : null
