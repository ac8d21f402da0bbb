// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// People - everybody in the account, by role: their duties and decisions, the same questions to each, what they had been told.
import { writable } from './account'
import { account, first, list, numberOf, personOf } from './data'
import type { Entry } from './data'
import { Asked, dutyOf, dutyTitle, Given, LinkTo, Sources, When } from './Parts'
import { Asks } from './Rows'
import { rowsOf, standing } from './standing'
import { known, t } from '../words'

const roleWords = (role: string) => {
  const words = [`role.${role}`, `inquiry.role.${role}`].find(known)
  return words ? t(words) : role
}
const Roles = ({ list }: { list: readonly string[] }) => <span class="quiet">{list.map(roleWords).join(' · ')}</span>

function Everybody() {
  return (
    <>
      <h1>{t('inquiry.people')}</h1>
      <p class="lead">{t('inquiry.people.lead')}</p>
      {writable.value && (
        <a class="act small-act" href="#new/person">
          {t('inquiry.new.person')}
        </a>
      )}
      <ul class="list">
        {account.value!.people.map(person => (
          <li key={person.number}>
            <a class="act" href={`#people/${person.number}`} data-person={person.number}>
              <Given text={person.name || person.number} />
              <small>{person.erased ? t('inquiry.erased') : <Roles list={person.roles} />}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
const Customs = ({ person }: { person: string }) => {
  const mine = account.value!.customs.flatMap(custom =>
    custom.stands.filter(one => one.person === person).map(one => ({ ...one, custom })),
  )
  return mine.length ? (
    <section>
      <h2>{t('inquiry.customs')}</h2>
      <ul class="list">
        {mine.map(({ custom, asked, question }) => (
          <li class="panel" key={custom.concern + custom.text}>
            <Given text={custom.text} />
            <p class="ask-foot">
              <Asked asked={asked} /> {question && <LinkTo number={question} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ) : null
}
const About = ({ title, entries, text }: { title: string; entries: readonly Entry[]; text: string }) =>
  entries.length ? (
    <section>
      <h2>{title}</h2>
      <ul class="list">
        {entries.map(entry => (
          <li class="panel" key={numberOf(entry)}>
            <p>
              <When span={first(entry, 'when')} /> <LinkTo number={numberOf(entry)} />
            </p>
            <Given text={first(entry, text)} />
            {entry.kind === 'told' && <Given text={first(entry, 'by')} />}
            <Sources list={list(entry, 'sources')} />
          </li>
        ))}
      </ul>
    </section>
  ) : null

function One({ number }: { number: string }) {
  const a = account.value!
  const person = personOf.value.get(number)
  const of = (kind: string, key: string) => a.entries.filter(entry => entry.kind === kind && list(entry, key).includes(number))
  const entry = a.entries.find(one => numberOf(one) === number)
  if (!person) return <p class="empty">{t('inquiry.nothing')}</p>
  return (
    <>
      <h1>
        <Given text={person.name || number} />
      </h1>
      <p>
        <Roles list={person.roles} />
      </p>
      {first(entry, 'words') && (
        <p>
          <Given text={first(entry, 'words')} />
        </p>
      )}
      {entry && <LinkTo number={`entry/${number}`}>{t('inquiry.entry')}</LinkTo>}
      <section>
        <h2>{t('inquiry.people.same')}</h2>
        {rowsOf(a, number).map(row => (
          <details class="row" data-row={`${row.duty} ${number}`} key={row.duty}>
            <summary>
              <span>
                {dutyTitle(dutyOf(row.duty)!)}
                <small>{t(`inquiry.standing.${standing(row)}`)}</small>
              </span>
            </summary>
            <Asks row={row} />
          </details>
        ))}
      </section>
      <Customs person={number} />
      <About title={t('inquiry.people.told')} entries={of('told', 'person')} text="matter" />
      <About title={t('inquiry.people.said')} entries={of('claim', 'person')} text="text" />
      <About title={t('inquiry.people.statements')} entries={of('statement', 'person')} text="how" />
      <About title={t('inquiry.people.facts')} entries={of('fact', 'about')} text="text" />
    </>
  )
}
export const People = ({ number }: { number?: string }) => (number ? <One number={number} key={number} /> : <Everybody />)
