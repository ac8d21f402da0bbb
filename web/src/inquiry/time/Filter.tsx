// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Filter - whose items, in which role, of which status; and the key to the shapes.
import { t } from '../../words'
import type { Board } from './board'
import { everybody } from './board'
import { Glyph } from './Glyph'
import { roleWords, statusWords } from './say'

interface Choice {
  label: string
  name: string
  value: string
  all: string
  list: readonly (readonly [value: string, words: string])[]
  put: (value: string) => void
}
const Choose = ({ label, name, value, all, list, put }: Choice) => (
  <label class="time-choose">
    <span>{label}</span>
    <select data-filter={name} value={value} onChange={event => put(event.currentTarget.value)}>
      <option value="">{all}</option>
      {list.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  </label>
)

export function Filter({ board }: { board: Board }) {
  const { data, columns, person, role, status } = board
  const roles = [...new Set([...data.people.flatMap(one => one.roles), ...data.lanes.map(lane => lane.role)])].filter(Boolean)
  const all = t('inquiry.time.all-of')
  return (
    <div class="time-filter" role="group" aria-label={t('inquiry.time.filter')}>
      <Choose
        {...{ label: t('inquiry.time.role'), name: 'role', value: role.value, all }}
        list={roles.sort().map(word => [word, roleWords(word)])}
        put={value => (role.value = value)}
      />
      <Choose
        {...{ label: t('inquiry.time.person'), name: 'person', all }}
        value={person.value === everybody ? '' : String(person.value)}
        list={data.people.map((one, i) => [String(i), one.name])}
        put={value => (person.value = value ? Number(value) : everybody)}
      />
      <Choose
        {...{ label: t('inquiry.time.status'), name: 'status', value: status.value, all }}
        list={columns.statuses.map(word => [word, statusWords(word)])}
        put={value => (status.value = value)}
      />
    </div>
  )
}

export const Key = ({ board }: { board: Board }) => (
  <details class="time-key">
    <summary>{t('inquiry.time.key')}</summary>
    <ul>
      {board.columns.statuses.map(status => (
        <li key={status}>
          <Glyph status={status} /> {statusWords(status)}
        </li>
      ))}
    </ul>
    <p>{t('inquiry.time.key.width')}</p>
    <p>{t('inquiry.time.key.media')}</p>
    <p id="time-keys">{t('inquiry.time.keys')}</p>
  </details>
)
