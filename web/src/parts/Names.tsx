// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Names - many people, one name a tap: by department, counts first. A name that was tapped stays where it stands and says so;
// did it go, the second tap of a glove would fall on the next one's name.
import { useRef, useState } from 'preact/hooks'
import type { Department } from '../departments'
import { grouped } from '../departments'
import { nameOf } from '../names'
import { finds } from '../search'
import type { Person } from '../views'
import { t } from '../words'

export interface Mark {
  done?: boolean /* counted in the group's figure */
  pressed?: boolean
  words?: string /* beneath the name; '' keeps its place */
  busy?: boolean
}
interface Props {
  list: readonly Person[]
  mark: (person: number) => Mark
  pick: (person: number) => void
}
const many = 16

function Name({ person, mark, pick }: { person: Person; mark: Mark; pick: (person: number) => void }) {
  return (
    <button
      type="button"
      class={`chip name ${mark.done ? 'done' : ''}`}
      data-person={person.person}
      data-done={mark.done || undefined}
      aria-pressed={mark.pressed}
      aria-busy={mark.busy || undefined}
      onClick={() => pick(person.person)}>
      {nameOf(person.person)}
      {mark.words !== undefined && <small>{mark.words || '\u00a0'}</small>}
    </button>
  )
}

export function Names({ list, mark, pick }: Props) {
  const [sought, seek] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const fits = finds(sought)
  const groups = grouped(list)
  const count = (group: readonly Person[]) => group.filter(person => mark(person.person).done).length
  const show = (department: Department) =>
    box.current?.querySelector(`[data-group="${department}"]`)?.scrollIntoView({ block: 'start' })
  return (
    <div class="names" ref={box}>
      {list.length > many && (
        <>
          <div class="chips tallies" role="group" aria-label={t('names.jump')}>
            {groups.map(({ department, people }) => (
              <button type="button" class="chip" key={department} data-jump={department} onClick={() => show(department)}>
                {t(`dept.${department}`)} <span class="tally">{`${count(people)}/${people.length}`}</span>
              </button>
            ))}
          </div>
          <label class="field">
            {t('who.search')}
            <input type="search" value={sought} onInput={event => seek(event.currentTarget.value)} autocomplete="off" />
          </label>
        </>
      )}
      {groups.map(({ department, people }) => {
        const found = people.filter(person => fits(`${nameOf(person.person)} ${t(`dept.${department}`)}`))
        return (
          found.length > 0 && (
            <section key={department} data-group={department}>
              <p class="group">
                {t(`dept.${department}`)} <span class="tally">{`${count(people)}/${people.length}`}</span>
              </p>
              <div class="name-grid">
                {found.map(person => (
                  <Name key={person.person} person={person} mark={mark(person.person)} pick={pick} />
                ))}
              </div>
            </section>
          )
        )
      })}
      {sought && !list.some(person => fits(`${nameOf(person.person)}`)) && <p class="quiet">{t('who.nobody')}</p>}
    </div>
  )
}
