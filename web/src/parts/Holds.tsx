// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Holds - what waits because of a report, and what ends the waiting: two who look, one of them outside its keepers, an answer, or
// the recipient outside.
import { ladder } from '../concerns'
import { itemName } from '../names'
import { itemOf, views } from '../store'
import type { Report } from '../views'
import type { Concern } from '../vocabulary'
import { t } from '../words'

/** A named thing that does not open has nothing a look could settle: it waits for the answer. */
export function holds(concern: Concern, item?: number) {
  const { holds, class: ofClass } = ladder[concern]
  if (!item) return ofClass ? 'class' : 'nothing'
  return holds === 'look' && !itemOf(item)?.points ? 'item' : holds
}

export function Holds({ row, way }: { row: Report; way?: boolean }) {
  const held = holds(row.concern, row.item)
  const doubted = held === 'look' && itemOf(row.item)?.doubted
  if (held === 'nothing' || (row.state === 'answered' && !doubted)) return null
  return (
    <>
      <p class="held">{t(`report.holds.${held}`, { item: row.item ? itemName(row.item) : '' })}</p>
      {way && (
        <p data-way={held}>
          {t(`report.way.${held}`, { item: row.item ? itemName(row.item) : '' })}{' '}
          {t(views.value?.now.outside ? 'report.way.outside' : 'report.way.nobody-outside')}
        </p>
      )}
    </>
  )
}
