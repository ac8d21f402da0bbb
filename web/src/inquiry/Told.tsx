// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Told - who had been told what, by what, when, and on what that rests; for each matter everybody, and "no record" where there is none.
// It says what reached somebody, never what they made of it.
import { computed } from '@preact/signals'
import { writable } from './account'
import { account, filled, first, list, numberOf, personOf } from './data'
import type { Entry, Person } from './data'
import { Given, LinkTo, Search, searches, Sources, When, Who } from './Parts'
import { finds, matters } from './matters'
import type { Matter } from './matters'
import { ToldByLogs } from './ToldByLogs'
import { t } from '../words'

const all = computed(() => matters(account.value?.entries ?? []))

const Telling = ({ entry, matter }: { entry: Entry; matter: string }) => (
  <div class="telling" data-telling={numberOf(entry)}>
    <p>
      <Given text={first(entry, 'by')} />
      {first(entry, 'copied') && ` · ${t(`inquiry.copied.${first(entry, 'copied')}`)}`}
    </p>
    <p class="small">
      {first(entry, 'when') ? <When span={first(entry, 'when')} /> : t('inquiry.when.unknown')}{' '}
      <LinkTo number={numberOf(entry)} />
    </p>
    {first(entry, 'matter') !== matter && (
      <p class="small quiet">
        {t('inquiry.told.as')} <Given text={`“${first(entry, 'matter')}”`} />
      </p>
    )}
    <Sources list={list(entry, 'sources')} />
  </div>
)
const OfPerson = ({ person, matter }: { person: Person; matter: Matter }) => {
  const told = matter.told.filter(entry => first(entry, 'person') === person.number)
  return (
    <li data-person={person.number} data-told={told.length > 0}>
      <p class="told-who">
        <Who number={person.number} />
      </p>
      {told.map(entry => (
        <Telling entry={entry} matter={matter.text} key={numberOf(entry)} />
      ))}
      {!told.length && <p class="none">{t('inquiry.told.none')}</p>}
    </li>
  )
}
/** Whoever has a record first, then everybody else: each in the account's order of people. */
const Everybody = ({ matter }: { matter: Matter }) => {
  const has = (person: Person) => matter.told.some(entry => first(entry, 'person') === person.number)
  const people = account.value!.people
  return (
    <ul class="tellings">
      {[...people.filter(has), ...people.filter(person => !has(person))].map(person => (
        <OfPerson person={person} matter={matter} key={person.number} />
      ))}
    </ul>
  )
}

export function Told() {
  const wanted = all.value.filter(matter => matter.told.some(entry => finds(searches.told.value, filled(first(entry, 'matter')))))
  return (
    <>
      <h1>{t('inquiry.told')}</h1>
      <p class="lead">{t('inquiry.told.lead')}</p>
      <Search label={t('inquiry.told.search')} value={searches.told.value} put={words => (searches.told.value = words)} />
      {writable.value && (
        <a class="act small-act" href="#new/told">
          {t('inquiry.new.told')}
        </a>
      )}
      {wanted.map(matter => (
        <details class="matter" data-matter={matter.text} key={matter.text} open={wanted.length === 1 || undefined}>
          <summary>
            <h2>
              <Given text={matter.text} />
              <small>
                {[...new Set(matter.told.map(entry => first(entry, 'person')))]
                  .map(number => personOf.value.get(number)?.name || number)
                  .join(' · ')}
              </small>
            </h2>
          </summary>
          <Everybody matter={matter} />
        </details>
      ))}
      {!wanted.length && <p class="empty">{t('inquiry.told.nothing')}</p>}
      <ToldByLogs query={searches.told.value} />
    </>
  )
}
