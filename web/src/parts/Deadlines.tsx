// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Deadlines - everything that waits for an answer or is owed, for those whose day it is: whose it is, and how long they have.
import { at, left, ownerName, waiting } from '../due'
import { isDirection, isProduction, myId, personOf } from '../store'
import { t } from '../words'

export const seesDeadlines = () =>
  isDirection(myId.value) || isProduction(myId.value) || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))

export function Deadlines() {
  const rows = seesDeadlines() ? waiting() : []
  if (!rows.length) return null
  return (
    <section data-deadlines>
      <h2>{t('due.title')}</h2>
      <ul>
        {rows.map(row => (
          <li key={row.place}>
            <a class="rule-row" href={`#${row.place}`}>
              <span>{row.what}</span>
              <small class="quiet">{ownerName(row.owner)}</small>
              <small class="due">{row.due ? `${left(row.due)} ${t('due.at', { at: at(row.due) })}` : t('due.none')}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
