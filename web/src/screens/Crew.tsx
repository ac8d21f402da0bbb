// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Crew - who has taken the weapons training, by the word of a trainer; for those whose duty it is.
import { Main } from '../parts/Main'
import { Act } from '../parts/Act'
import { nameOf } from '../names'
import { isCustodian, myId, people, personOf, runsTheSet } from '../store'
import type { Person } from '../views'
import { asked } from '../views'
import { t } from '../words'

const training = (person: Person) =>
  t(person.declines ? 'crew.declines' : person.more ? 'crew.more' : person.trained ? 'crew.trained' : 'crew.none')
const trains = () => isCustodian(myId.value) || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))

/** Whose duty it is sees the crew; anybody sees themselves. */
const listed = () => (runsTheSet() || trains() ? people() : people().filter(person => person.person === myId.value))

export function Crew() {
  return (
    <Main label={t('crew.title')}>
      <h1>{t('crew.title')}</h1>
      <p class="quiet">{t('crew.note')}</p>
      <ul class="crew">
        {listed().map(person => (
          <li key={person.person} data-person={person.person}>
            <div>
              <b>{nameOf(person.person)}</b>
              <p class="quiet">{person.roles.map(role => t(`role.${role}`)).join(', ')}</p>
              <p>{training(person)}</p>
            </div>
            {trains() && (
              <div class="row-acts">
                {!person.trained && (
                  <Act
                    class="small-act"
                    asked={asked('record-training', { person: person.person, subject: 'firearm', verdict: 'enough' })}>
                    {t('verdict.enough')}
                  </Act>
                )}
                {!person.more && (
                  <Act
                    class="small-act quiet-act"
                    asked={asked('record-training', { person: person.person, subject: 'firearm', verdict: 'more-needed' })}>
                    {t('verdict.more-needed')}
                  </Act>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Main>
  )
}
