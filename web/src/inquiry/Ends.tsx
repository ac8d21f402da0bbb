// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Ends - whose account it is: compilers, what ties them to whom, where they differ. And what is not known, the last of everything.
import { computed } from '@preact/signals'
import { writable } from './account'
import { account, first, numberOf } from './data'
import type { Said } from './data'
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
                    <td>{tie ? <Given text={relationWords(first(tie, 'relation'))} /> : t('inquiry.relation.missing')}</td>
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
      <Sentences title={t('inquiry.interests')} list={a.interests} none={t('inquiry.interests.none')} />
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
const sectionWords = (title: string) => {
  const key = `inquiry.section.${title.toLowerCase().replace(/[^a-z]+/g, '-')}`
  return known(key) ? t(key) : title
}
export function NotKnown() {
  const { notKnown } = account.value!
  const wanted = notKnown.filter(one => finds(searches.unknown.value, one.says))
  const sections = [...new Set(wanted.map(one => one.section ?? ''))]
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
          <details class="row" data-section={title} key={title} open={at < 2 || undefined}>
            <summary>
              <h2>
                {sectionWords(title)} <small>{list.length}</small>
              </h2>
            </summary>
            <ul class="list">
              <Long
                list={list}
                show={one => (
                  <li class="unknown" key={one.where + one.says}>
                    <Where where={one.where} /> <Sentence text={one.says} />
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
