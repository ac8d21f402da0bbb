// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Deadline - one line: how long is left by the box's clock, and to whom it goes then. Said, not announced: nothing here counts
// aloud.
import { at, left, minutesLeft } from '../due'
import type { Due } from '../due'
import { nameAndRole } from '../names'
import { t } from '../words'

/** 18 minutes left. Then, at 14:20, it goes to somebody; or its time is over. */
export function Deadline({ row }: { row: Due }) {
  if (!row.due) return <p class="due">{t('due.last')}</p>
  const over = minutesLeft(row.due) < 0
  return (
    <p class="due" data-due={row.due}>
      {row.lapsed && `${t('due.came')} `}
      <b>{left(row.due)}</b> {!over && t(row.next ? 'due.goes' : 'due.stays', { name: nameAndRole(row.next), at: at(row.due) })}
    </p>
  )
}
