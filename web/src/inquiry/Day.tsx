// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Day - the person hurt, where the family gave a page; then what happened, as far as anybody says: facts in their order with what
// they rest on. The versions of a disputed one stand beside each other, none first.
import { computed, signal } from '@preact/signals'
import { writable } from './account'
import { Begin } from './Begin'
import { account, byNumber, filled, first, list, numberOf } from './data'
import type { Entry } from './data'
import { Given, LinkTo, Long, Search, searches, Sources, Status, When, Who } from './Parts'
import { reach } from './span'
import { findsIn, heapOf } from './matters'
import { Chips } from '../parts/Chips'
import { t } from '../words'

const shown = signal<'all' | 'agreed' | 'disputed' | 'unknown'>('all')
const kindOf = (kind: string) => (account.value?.entries ?? []).filter(entry => entry.kind === kind)

/** As in print: by the earliest moment, then the latest, then the number. */
const facts = computed(() => {
  const offset = account.value?.offsetMinutes ?? 0
  return kindOf('fact')
    .map(entry => ({ entry, at: reach(first(entry, 'when'), offset) ?? [Infinity, Infinity] }))
    .sort(({ at: a, entry: one }, { at: b, entry: other }) => {
      const [from, until] = [0, 1].map(end => (a[end] === b[end] ? 0 : a[end] < b[end] ? -1 : 1))
      return from || until || numberOf(one).localeCompare(numberOf(other), 'en', { numeric: true })
    })
    .map(one => one.entry)
})
const claims = computed(() => {
  const all = new Map<string, Entry[]>()
  for (const claim of kindOf('claim')) {
    const fact = first(claim, 'fact')
    all.set(fact, [...(all.get(fact) ?? []), claim])
  }
  return all
})
/** What a fact is found by; made once for each. */
const heaps = new WeakMap<Entry, string>()
const heap = (entry: Entry) => {
  if (!heaps.has(entry)) heaps.set(entry, heapOf(`${filled(first(entry, 'text'))} ${numberOf(entry)}`))
  return heaps.get(entry)!
}
const wanted = computed(() =>
  facts.value.filter(
    entry =>
      (shown.value === 'all' || first(entry, 'status') === shown.value) &&
      (!searches.day.value || findsIn(searches.day.value, heap(entry))),
  ),
)

export const Version = ({ claim }: { claim: Entry }) => {
  const [person, of] = [first(claim, 'person'), first(claim, 'of')]
  return (
    <li class="version" data-version={numberOf(claim)}>
      <p class="version-of">
        {person ? <Who number={person} /> : <Given text={of} />} <LinkTo number={numberOf(claim)} />
      </p>
      <p>
        <Given text={first(claim, 'text')} />
      </p>
      <Sources list={list(claim, 'sources')} />
    </li>
  )
}
export const Versions = ({ fact }: { fact: string }) => {
  const all = claims.value.get(fact) ?? []
  return all.length ? (
    <>
      <p class="small quiet">{t('inquiry.versions', { n: all.length })}</p>
      <ul class="versions">
        {all.map(claim => (
          <Version claim={claim} key={numberOf(claim)} />
        ))}
      </ul>
    </>
  ) : null
}
const Fact = ({ entry }: { entry: Entry }) => (
  <li class="fact" data-fact={numberOf(entry)} data-status={first(entry, 'status')} key={numberOf(entry)}>
    <p class="fact-head">
      <Status status={first(entry, 'status')} /> <When span={first(entry, 'when')} /> <LinkTo number={numberOf(entry)} />
    </p>
    <p class="fact-text">
      <Given text={first(entry, 'text')} />
    </p>
    {first(entry, 'words') && (
      <p class="small quiet">
        <Given text={first(entry, 'words')} />
      </p>
    )}
    <Versions fact={numberOf(entry)} />
    <Sources list={list(entry, 'sources')} />
  </li>
)
const Hurt = ({ number }: { number: string }) => {
  const entry = byNumber.value.get(number)
  return (
    <article class="hurt" data-hurt={number}>
      <h1>
        <Given text={first(entry, 'title')} />
      </h1>
      {first(entry, 'text')
        .split('\n')
        .map((line, i) => (
          <p key={i}>
            <Given text={line} />
          </p>
        ))}
      <p class="small quiet">{t('inquiry.hurt.by', { by: first(entry, 'by') })}</p>
    </article>
  )
}
const Hypotheses = () => {
  const all = kindOf('hypothesis')
  return all.length ? (
    <section>
      <h2>{t('inquiry.hypotheses')}</h2>
      <ul class="list">
        {all.map(entry => (
          <li class="panel" key={numberOf(entry)}>
            <p>
              <strong>{t(`inquiry.confidence.${first(entry, 'confidence')}`)}</strong> <LinkTo number={numberOf(entry)} />
            </p>
            <Given text={first(entry, 'text')} />
            <Sources list={list(entry, 'for')} />
            {list(entry, 'against').length > 0 && <p class="small quiet">{t('inquiry.against')}</p>}
            <Sources list={list(entry, 'against')} />
          </li>
        ))}
      </ul>
    </section>
  ) : null
}

export function Day() {
  const { hurt, about, people } = account.value!
  return (
    <>
      {hurt.map(number => (
        <Hurt number={number} key={number} />
      ))}
      <h1>{t('inquiry.day')}</h1>
      {about && (
        <details class="about">
          <summary>{t('inquiry.day.about')}</summary>
          <Given text={about} />
        </details>
      )}
      <Search label={t('inquiry.day.search')} value={searches.day.value} put={words => (searches.day.value = words)} />
      <Chips
        label={t('inquiry.day.which')}
        list={(['all', 'agreed', 'disputed', 'unknown'] as const).map(word => [word, t(`inquiry.sure.${word}`)] as const)}
        at={shown.value}
        pick={word => (shown.value = word)}
      />
      {writable.value && (
        <a class="act small-act" href="#new/fact">
          {t('inquiry.new.fact')}
        </a>
      )}
      {wanted.value.length ? (
        <ol class="facts">
          <Long list={wanted.value} show={entry => <Fact entry={entry} key={numberOf(entry)} />} />
        </ol>
      ) : people.length ? (
        <p class="empty">{t('inquiry.day.none')}</p>
      ) : (
        <Begin />
      )}
      <Hypotheses />
    </>
  )
}
