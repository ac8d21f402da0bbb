// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// PersonFacts - what packs ask of a person: training by subject, a permit and until when, whether they are a minor, who answers
// questions about weapons. Each is one tap by whose it is to say; what is not a reader's to say is not offered.
import { useState } from 'preact/hooks'
import { foresee, views } from '../store'
import type { Asked } from '../asked'
import type { Person } from '../views'
import { asked } from '../asked'
import { SubjectWords } from '../vocabulary'
import { calendarOf, t } from '../words'
import { Act } from './Act'
import { AsksOn, AskFor } from './Asks'

const subjects = SubjectWords.filter(word => word !== 'none' && word !== 'firearm')
const mayAsk = (command: Asked) => !foresee(command)?.all.includes('ROLE-NOT-YOURS')

/** What is on the record of a person beside their roles, in words. */
export function factsOf(person: Person): string[] {
  const skills = person.skills.filter(word => word !== 'firearm').map(word => t(`subject.${word}`))
  const until = person.permitDue ? t('person.permit.until', { date: calendarOf(person.permitDue * 1000) }) : t('person.permit')
  return [
    ...(person.minor ? [t('person.minor')] : []),
    ...(person.permit ? [until] : []),
    ...(skills.length ? [t('person.skills', { list: skills.join(', ') })] : []),
    ...(views.value?.now.contact === person.person ? [t('person.contact')] : []),
    ...(views.value?.now.outside === person.person ? [t('person.outside')] : []),
  ]
}

function Training({ person }: { person: Person }) {
  const says = (subject: (typeof subjects)[number]) =>
    asked('record-training', {
      person: person.person,
      subject,
      verdict: person.skills.includes(subject) ? 'more-needed' : 'enough',
    })
  const mine = subjects.filter(subject => mayAsk(says(subject)))
  if (!mine.length) return null
  return (
    <>
      <p class="panel-label">{t('person.training')}</p>
      <div class="chips">
        {mine.map(subject => (
          <Act class="chip" key={subject} asked={says(subject)}>
            {t(`subject.${subject}`)}
            <small>{t(person.skills.includes(subject) ? 'verdict.more-needed' : 'verdict.enough')}</small>
          </Act>
        ))}
      </div>
    </>
  )
}

/** The day on it counts to its end; none is a permit without one. */
function Permit({ person }: { person: Person }) {
  const [date, until] = useState('')
  const due = date ? Math.floor(Date.parse(`${date}T23:59:59Z`) / 1000) : undefined
  const command = asked('record-permit', { person: person.person, due })
  if (!mayAsk(command)) return null
  return (
    <>
      <label class="field">
        {t('person.permit.date')}
        <input type="date" value={date} onInput={event => until(event.currentTarget.value)} />
      </label>
      <Act class="small-act" asked={command}>
        {t('person.permit.saw')}
      </Act>
    </>
  )
}

export function PersonFacts({ person }: { person: Person }) {
  const minor = asked('say-minor', { person: person.person }),
    contact = asked('name-contact', { person: person.person }),
    outside = asked('name-outside', { person: person.person })
  return (
    <div class="panel" data-person-facts>
      <AsksOn person={person.person} />
      <Training person={person} />
      <Permit person={person} />
      {!person.minor && mayAsk(minor) && (
        <Act class="small-act quiet-act" asked={minor}>
          {t('person.minor.say')}
        </Act>
      )}
      {views.value?.now.contact !== person.person && mayAsk(contact) && (
        <Act class="small-act quiet-act" asked={contact}>
          {t('person.contact.say')}
        </Act>
      )}
      <AskFor person={person.person} />
      {views.value?.now.outside !== person.person && mayAsk(outside) && (
        <Act class="small-act quiet-act" asked={outside}>
          {t('person.outside.say')}
        </Act>
      )}
    </div>
  )
}
