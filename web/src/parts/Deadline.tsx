// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Deadline - one line: how long an answer has by the box's clock, and to whom it goes then. Said, not announced: nothing here
// counts aloud.
import { at, left, minutesLeft, nextOwner } from '../due'
import { nameAndRole } from '../names'
import type { Report } from '../views'
import { t } from '../words'

/** 18 minutes left, due 14:20. Then it goes to somebody; or its time is over. */
export function Deadline({ row }: { row: Report }) {
  if (row.state === 'answered') return null
  if (!row.due) return <p class="due">{t('due.last')}</p>
  const next = nextOwner(row),
    over = minutesLeft(row.due) < 0
  return (
    <p class="due" data-due={row.due}>
      {row.state === 'lapsed' && `${t('due.came')} `}
      <b>{left(row.due)}</b> {!over && t(next ? 'due.goes' : 'due.stays', { name: nameAndRole(next), at: at(row.due) })}
    </p>
  )
}
