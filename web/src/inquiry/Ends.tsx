// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Ends - whose account it is: compilers, what ties them to whom, where they differ. And what is not known, the last of everything.
import { computed } from '@preact/signals'
import { by, writable } from './account'
import { Begin } from './Begin'
import { account, byNumber, first, numberOf } from './data'
import type { Entry, Said } from './data'
import { fieldWords, Shown } from './EntryPage'
import { Given, LinkTo, Long, Search, searches, Sentence, Who } from './Parts'
import { finds } from './matters'
import { known, t } from '../words'

const relations = computed(() =>
  (account.value?.entries ?? [])
    .filter(entry => entry.kind === 'relation')
    .sort((a, b) => numberOf(a).localeCompare(numberOf(b), 'en', { numeric: true })),
)
const Sentences = ({ title, list, none }: { title: string; list: readonly Said[]; none: string }) => (
  <section>
    <h2>{title}</h2>
    {list.length ? (
      <ul class="list">
        {list.map(one => (
          <li class="panel" key={one.where + one.says}>
            <Sentence text={one.says} />
          </li>
        ))}
      </ul>
    ) : (
      <p class="panel">{none}</p>
    )}
  </section>
)
const relationWords = (word: string) => (known(`inquiry.relation.${word}`) ? t(`inquiry.relation.${word}`) : word)

/** What is missing is declared from here, for whoever writes: each of them with one tap, and the person is filled in. */
const Tie = ({ tie, own, person }: { tie?: Entry; own: boolean; person: string }) =>
  tie ? (
    <Given text={relationWords(first(tie, 'relation'))} />
  ) : writable.value && own ? (
    <a class="to" href={`#new/relation/person=${person}`} data-declare={person}>
      {t('inquiry.relation.missing')}
    </a>
  ) : (
    <>{t('inquiry.relation.missing')}</>
  )

export function Whose() {
  const a = account.value!
  return (
    <>
      <h1>{t('inquiry.whose')}</h1>
      <p class="lead">{t('inquiry.whose.lead')}</p>
      {a.compilers.map(compiler => (
        <section key={compiler.number} data-compiler={compiler.number}>
          <h2>
            <Given text={compiler.name || compiler.number} />
          </h2>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{t('inquiry.person')}</th>
                <th scope="col">{t('inquiry.relation')}</th>
              </tr>
            </thead>
            <tbody>
              {a.people.map(person => {
                const tie = relations.value.find(entry => numberOf(entry) === `relation/${compiler.number}/${person.number}`)
                return (
                  <tr key={person.number}>
                    <td>
                      <Who number={person.number} />
                    </td>
                    <td>
                      <Tie tie={tie} own={compiler.number === by.value} person={person.number} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      ))}
      {writable.value && (
        <a class="act small-act" href="#new/relation">
          {t('inquiry.new.relation')}
        </a>
      )}
      {a.people.length ? (
        <Sentences title={t('inquiry.interests')} list={a.interests} none={t('inquiry.interests.none')} />
      ) : (
        <Begin />
      )}
      <Sentences title={t('inquiry.differences')} list={a.differences} none={t('inquiry.differences.none')} />
    </>
  )
}

/** ${where} is an entry, or a duty and a person. */
const Where = ({ where }: { where: string }) => {
  const [duty, person] = where.split(' ')
  return person ? (
    <a class="to" href={`#row/${duty}/${person}`}>
      {where}
    </a>
  ) : where ? (
    <LinkTo number={where} />
  ) : null
}
/** An open question by its own fields: what would answer it, who could, what was tried; a finding in the program's words. */
const openFields = ['answer', 'who', 'tried', 'since'] as const
function Unknown({ one }: { one: Said }) {
  const entry = byNumber.value.get(one.where)
  if (entry?.kind !== 'open') return <Sentence text={one.says} />
  const kind = account.value!.kinds.find(({ kind }) => kind === 'open')!
  return (
    <div>
      <p>
        <Given text={first(entry, 'text')} />
      </p>
      <dl class="intake">
        {openFields
          .filter(key => first(entry, key))
          .map(key => (
            <>
              <dt>{fieldWords('open', key)}</dt>
              <dd>
                <Shown kind="open" field={kind.fields.find(field => field.key === key)!} value={first(entry, key)} />
              </dd>
            </>
          ))}
      </dl>
    </div>
  )
}
export function NotKnown() {
  const { notKnown } = account.value!
  const wanted = notKnown.filter(one => finds(searches.unknown.value, one.says))
  const all = [...new Set(notKnown.map(one => one.section ?? ''))]
  const sections = all.filter(title => wanted.some(one => one.section === title))
  return (
    <>
      <h1>{t('inquiry.not-known')}</h1>
      <p class="lead">{t('inquiry.not-known.lead')}</p>
      <Search
        label={t('inquiry.not-known.search')}
        value={searches.unknown.value}
        put={words => (searches.unknown.value = words)}
      />
      {writable.value && (
        <a class="act small-act" href="#new/open">
          {t('inquiry.new.open')}
        </a>
      )}
      {sections.map((title, at) => {
        const list = wanted.filter(one => (one.section ?? '') === title)
        return (
          <details class="row" key={all.indexOf(title)} open={at < 2 || undefined}>
            <summary>
              <h2>
                {title} <small>{list.length}</small>
              </h2>
            </summary>
            <ul class="list">
              <Long
                list={list}
                show={one => (
                  <li class="unknown" key={one.where + one.says}>
                    <Where where={one.where} /> <Unknown one={one} />
                  </li>
                )}
              />
            </ul>
          </details>
        )
      })}
    </>
  )
}
