// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Who - one person chosen from the crew by a tap, near people first. On a station it asks who touches the screen, and
// forgets it after.
import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { nameOf, roleOf } from '../names'
import type { NearGroup } from '../near'
import { near } from '../near'
import { finds } from '../search'
import { dangersOf, details, isCustodian, isDirection, itemOf, people } from '../store'
import type { Person } from '../views'
import { t } from '../words'
import { Over } from './Over'

/** What it is about: that says who is near. */
export interface About {
  item?: number
  setup?: number
  person?: number /* whose touch is the likeliest */
}
interface Question {
  title: string
  which: (person: Person) => boolean
  about: About
  then: (person: number) => void
}
const question = signal<Question | null>(null)

export const askWho = (
  then: (person: number) => void,
  title = t('who.touches'),
  which: Question['which'] = () => true,
  about: About = {},
) => {
  question.value = { title, which, about, then }
}

export function nearby({ item = 0, setup = 0, person = 0 }: About): NearGroup[] {
  const rows = dangersOf(item),
    inside = setup ? [details.value.get(setup)] : rows.map(row => row.setup)
  const all = (is: (person: number) => boolean) =>
    people()
      .map(row => row.person)
      .filter(is)
  return [
    { title: t('who.expected'), people: [person] },
    { title: t('who.planned'), people: [...rows.map(row => row.danger.holder), itemOf(item)?.holder ?? 0] },
    { title: t('who.inside'), people: inside.flatMap(row => row?.inside ?? []) },
    { title: t('who.direction'), people: all(isDirection) },
    { title: t('who.custody'), people: all(isCustodian) },
  ]
}

export interface Row {
  person: number
  name: string
  role: string
}

function Chips({ title, rows, pick, picked }: { title: string; rows: readonly Row[]; pick: Pick; picked: readonly number[] }) {
  return (
    <section>
      <p class="group">{title}</p>
      <div class="chips">
        {rows.map(row => (
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
  )
}
type Pick = (person: number) => void

export function PeopleList({
  rows,
  pick,
  picked = [],
  first,
}: {
  rows: readonly Row[]
  pick: Pick
  picked?: readonly number[]
  first?: readonly NearGroup[] /* near people; then the search stands at the end */
}) {
  const [sought, seek] = useState('')
  const groups = sought ? [] : near(first ?? [], person => rows.some(row => row.person === person))
  const named = new Set(groups.flatMap(group => group.people))
  const fits = finds(sought)
  const found = rows.filter(row => !named.has(row.person) && fits(`${row.name} ${row.role}`))
  const roles = [...new Set(found.map(row => row.role))]
  const search = rows.length > 8 && (
    <label class="field">
      {t('who.search')}
      <input type="search" value={sought} onInput={event => seek(event.currentTarget.value)} autocomplete="off" />
    </label>
  )
  return (
    <div class="people">
      {!first && search}
      {groups.map(group => (
        <Chips
          key={group.title}
          title={group.title}
          rows={group.people.map(person => rows.find(row => row.person === person)!)}
          pick={pick}
          picked={picked}
        />
      ))}
      {roles.map(role => (
        <Chips key={role} title={role} rows={found.filter(row => row.role === role)} pick={pick} picked={picked} />
      ))}
      {found.length + groups.length === 0 && <p class="quiet">{t('who.nobody')}</p>}
      {first && search}
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
        first={nearby(open.about)}
        pick={person => {
          close()
          open.then(person)
        }}
      />
    </Over>
  )
}
