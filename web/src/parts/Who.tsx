// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Who - one person chosen from the crew by a tap. On a station it asks who touches the screen, and forgets it after.
import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { nameOf, roleOf } from '../names'
import { finds } from '../search'
import { people } from '../store'
import type { Person } from '../views'
import { t } from '../words'
import { Over } from './Over'

interface Question {
  title: string
  which: (person: Person) => boolean
  then: (person: number) => void
}
const question = signal<Question | null>(null)

export const askWho = (then: (person: number) => void, title = t('who.touches'), which: Question['which'] = () => true) => {
  question.value = { title, which, then }
}

export interface Row {
  person: number
  name: string
  role: string
}

export function PeopleList({
  rows,
  pick,
  picked = [],
}: {
  rows: readonly Row[]
  pick: (person: number) => void
  picked?: readonly number[]
}) {
  const [sought, seek] = useState('')
  const fits = finds(sought)
  const found = rows.filter(row => fits(`${row.name} ${row.role}`))
  const roles = [...new Set(found.map(row => row.role))]
  return (
    <div class="people">
      {rows.length > 8 && (
        <label class="field">
          {t('who.search')}
          <input type="search" value={sought} onInput={event => seek(event.currentTarget.value)} autocomplete="off" />
        </label>
      )}
      {roles.map(role => (
        <section key={role}>
          <p class="group">{role}</p>
          <div class="chips">
            {found
              .filter(row => row.role === role)
              .map(row => (
                <button
                  type="button"
                  class="chip"
                  key={row.person}
                  data-person={row.person}
                  aria-pressed={picked.length ? picked.includes(row.person) : undefined}
                  onClick={() => pick(row.person)}>
                  {row.name}
                </button>
              ))}
          </div>
        </section>
      ))}
      {found.length === 0 && <p class="quiet">{t('who.nobody')}</p>}
    </div>
  )
}

export const rowsOf = (list: readonly Person[]): Row[] =>
  list.map(row => ({ person: row.person, name: nameOf(row.person), role: roleOf(row.person) }))

export function Who() {
  const open = question.value
  if (!open) return null
  const close = () => {
    question.value = null
  }
  return (
    <Over title={open.title} close={close}>
      <PeopleList
        rows={rowsOf(people().filter(open.which))}
        pick={person => {
          close()
          open.then(person)
        }}
      />
    </Over>
  )
}
