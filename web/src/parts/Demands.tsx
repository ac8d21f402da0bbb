// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Demands - what the day has asked of people, in groups of eight or more; to the direction and the safety advisor. Read when it
// is opened, and shown against what was promised: a demand is dear.
import { signal } from '@preact/signals'
import { isDirection, isStation, myId, personOf } from '../store'
import { get } from '../wire'
import { t } from '../words'

interface Group {
  group: string
  people: number
  highest: number
  median: number
}
/** Of design.md's table: on a grip in one gun area, in none. */
const most = { inside: 6, outside: 2 }
const groups = signal<readonly Group[] | null>(null)
const learn = async () => {
  groups.value = (await get<{ groups: Group[] }>('/demands'))?.groups ?? null
}

const may = () => !isStation.value && (isDirection(myId.value) || Boolean(personOf(myId.value)?.roles.includes('safety-advisor')))

export function Demands() {
  if (!may()) return null
  const rows = groups.value
  return (
    <details class="demands" data-demands onToggle={event => event.currentTarget.open && void learn()}>
      <summary>{t('demands.title')}</summary>
      {rows?.map(row => (
        <p key={row.group}>
          {t('demands.group', {
            group: row.group === 'unit' ? t('demands.unit') : t(`dept.${row.group}`),
            people: row.people,
            highest: row.highest,
            median: row.median,
          })}
        </p>
      ))}
      {rows && !rows.length && <p>{t('demands.none')}</p>}
      <p class="quiet small">{t('demands.most', most)}</p>
    </details>
  )
}
