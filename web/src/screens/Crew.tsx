// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Crew - who is on the list, with which roles, and who has taken the weapons training, by the word of a trainer; for those
// whose duty it is. Anybody sees themselves.
import { useState } from 'preact/hooks'
import { grouped } from '../departments'
import { nameOf } from '../names'
import { Act } from '../parts/Act'
import { AddPerson, Roles } from '../parts/CrewForms'
import { Main } from '../parts/Main'
import { factsOf, PersonFacts } from '../parts/PersonFacts'
import { finds } from '../search'
import { isCustodian, myId, people, personOf, runsTheSet } from '../store'
import { leads } from '../things'
import type { Person } from '../views'
import { asked } from '../asked'
import { t } from '../words'

const training = (person: Person) =>
  t(person.declines ? 'crew.declines' : person.more ? 'crew.more' : person.trained ? 'crew.trained' : 'crew.none')
const has = (...roles: string[]) => Boolean(personOf(myId.value)?.roles.some(role => roles.includes(role)))
const trains = () => isCustodian(myId.value) || has('safety-advisor')
/** Whoever keeps other dangerous things says who is trained with them. */
const teaches = () => leads(personOf(myId.value))
const keepsList = () => runsTheSet() || has('producer', 'production-manager')

function Verdict({ person }: { person: Person }) {
  const say = (verdict: 'enough' | 'more-needed') =>
    asked('record-training', { person: person.person, subject: 'firearm', verdict })
  return (
    <>
      {!person.trained && (
        <Act class="small-act" asked={say('enough')}>
          {t('verdict.enough')}
        </Act>
      )}
      {!person.more && (
        <Act class="small-act quiet-act" asked={say('more-needed')}>
          {t('verdict.more-needed')}
        </Act>
      )}
    </>
  )
}

function Row({ person }: { person: Person }) {
  const [open, show] = useState<'roles' | 'facts' | null>(null)
  const flip = (what: 'roles' | 'facts') => show(open === what ? null : what)
  return (
    <li data-person={person.person}>
      <div>
        <b>{nameOf(person.person)}</b>
        <p class="quiet">
          {person.gone ? t('crew.gone') : person.roles.map(role => t(`role.${role}`)).join(', ') || t('crew.no-role')}
        </p>
        <p>{training(person)}</p>
        {factsOf(person).map(words => (
          <p key={words}>{words}</p>
        ))}
      </div>
      <div class="row-acts">
        {trains() && <Verdict person={person} />}
        {keepsList() && (
          <button
            type="button"
            class="act small-act quiet-act"
            data-roles-of={person.person}
            aria-expanded={open === 'roles'}
            onClick={() => flip('roles')}>
            {t('crew.roles')}
          </button>
        )}
        {(keepsList() || trains() || teaches()) && (
          <button
            type="button"
            class="act small-act quiet-act"
            data-facts-of={person.person}
            aria-expanded={open === 'facts'}
            onClick={() => flip('facts')}>
            {t('crew.facts')}
          </button>
        )}
      </div>
      {open === 'roles' && <Roles person={person} />}
      {open === 'facts' && <PersonFacts person={person} />}
    </li>
  )
}

export function Crew() {
  const [sought, seek] = useState('')
  const fits = finds(sought)
  const whole = keepsList() || trains() || teaches()
  const list = people().filter(person =>
    whole
      ? fits(`${nameOf(person.person)} ${person.roles.map(role => t(`role.${role}`)).join(' ')}`)
      : person.person === myId.value,
  )
  return (
    <Main label={t('crew.title')}>
      <h1>{t('crew.title')}</h1>
      <p class="quiet">{t('crew.note')}</p>
      {keepsList() && <AddPerson />}
      {whole && (
        <label class="field">
          {t('who.search')}
          <input type="search" value={sought} onInput={event => seek(event.currentTarget.value)} autocomplete="off" />
        </label>
      )}
      {grouped(list).map(({ department, people: group }) => (
        <section key={department}>
          <h2>
            {t(`dept.${department}`)} <span class="tally">{group.length}</span>
          </h2>
          <ul class="crew">
            {group.map(person => (
              <Row person={person} key={person.person} />
            ))}
          </ul>
        </section>
      ))}
      {!list.length && <p class="quiet">{t('who.nobody')}</p>}
      <a class="link-row" href="#leave">
        {t('leave.title')}
      </a>
    </Main>
  )
}
