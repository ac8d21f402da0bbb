// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Exhibits - what is held: how it was taken in, who looked, to whom it was given, what holds it. Then statements, clocks and attached logs.
import { computed } from '@preact/signals'
import { writable } from './account'
import { account, first, list, numberOf } from './data'
import type { Entry } from './data'
import { Given, LinkTo, Long, Search, searches, When, Who } from './Parts'
import { finds } from './matters'
import { t } from '../words'

const of = (kind: string) =>
  (account.value?.entries ?? [])
    .filter(entry => entry.kind === kind)
    .sort((a, b) => numberOf(a).localeCompare(numberOf(b), 'en', { numeric: true }))
const exhibits = computed(() => of('exhibit'))
const about = (kind: string) =>
  computed(() => {
    const all = new Map<string, Entry[]>()
    for (const entry of of(kind)) all.set(first(entry, 'exhibit'), [...(all.get(first(entry, 'exhibit')) ?? []), entry])
    return all
  })
const disclosures = about('disclosure'),
  viewings = about('viewing')

/** How it was taken in, in the order of the questions that are asked about it. */
const intake = ['source', 'collected-by', 'where', 'how', 'device', 'original-name', 'basis'] as const
const Intake = ({ entry }: { entry: Entry }) => (
  <dl class="intake">
    {first(entry, 'when') && (
      <>
        <dt>{t('inquiry.field.when')}</dt>
        <dd>
          <When span={first(entry, 'when')} />
        </dd>
      </>
    )}
    {intake
      .filter(key => first(entry, key))
      .map(key => (
        <>
          <dt>{t(`inquiry.field.${key}`)}</dt>
          <dd>
            <Given text={first(entry, key)} />
          </dd>
        </>
      ))}
  </dl>
)
const Holds = ({ entry }: { entry: Entry }) => (
  <>
    {(['kin-hold', 'hold', 'warning'] as const)
      .filter(key => first(entry, key))
      .map(key => (
        <p class="hold" data-hold={key} key={key}>
          <strong>{t(`inquiry.hold.${key}`)}</strong> <Given text={first(entry, key)} />
        </p>
      ))}
  </>
)
const Log = ({ entries, words }: { entries: readonly Entry[]; words: (entry: Entry) => string }) => (
  <ul class="custody">
    {entries.map(entry => (
      <li key={numberOf(entry)}>
        <Given text={words(entry)} /> <When span={first(entry, 'when')} /> <LinkTo number={numberOf(entry)} />
      </li>
    ))}
  </ul>
)
const Exhibit = ({ entry }: { entry: Entry }) => {
  const number = numberOf(entry)
  const [given, seen] = [disclosures.value.get(number) ?? [], viewings.value.get(number) ?? []]
  return (
    <li class="panel" data-exhibit={number}>
      <h2>
        <LinkTo number={number} /> <Given text={first(entry, 'title')} />
      </h2>
      {list(entry, 'aliases').length > 0 && (
        <p class="small quiet">{t('inquiry.aliases', { list: list(entry, 'aliases').join(', ') })}</p>
      )}
      <Holds entry={entry} />
      {first(entry, 'hash') && (
        <a class="act small-act" href={`#view/${number}`}>
          {t('inquiry.view')}
        </a>
      )}
      <details>
        <summary>
          {[
            t('inquiry.custody'),
            t('inquiry.custody.given', { n: given.length }),
            t('inquiry.custody.seen', { n: seen.length }),
          ].join(' · ')}
        </summary>
        <Intake entry={entry} />
        <p class="small quiet">{given.length ? t('inquiry.given') : t('inquiry.given.none')}</p>
        <Log entries={given} words={one => [first(one, 'to'), first(one, 'basis')].filter(Boolean).join(' · ')} />
        <p class="small quiet">{seen.length ? t('inquiry.seen') : t('inquiry.seen.none')}</p>
        <Log entries={seen} words={one => [first(one, 'by'), first(one, 'why')].filter(Boolean).join(' · ')} />
      </details>
    </li>
  )
}
const Others = ({ kind, words }: { kind: string; words: (entry: Entry) => string }) => {
  const all = of(kind)
  return all.length ? (
    <section>
      <h2>{t(`inquiry.kinds.${kind}`)}</h2>
      <ul class="list">
        {all.map(entry => (
          <li class="panel" key={numberOf(entry)}>
            <p>
              <LinkTo number={numberOf(entry)} /> {first(entry, 'person') && <Who number={first(entry, 'person')} />}{' '}
              <Given text={words(entry)} /> <When span={first(entry, 'when')} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  ) : null
}
/** What is added most; the rest stands folded, so that the first exhibit is on the first screen of a phone. */
const newKinds = ['exhibit', 'statement']
const rarerKinds = ['disclosure', 'viewing', 'clock']
const New = ({ kinds }: { kinds: readonly string[] }) => (
  <div class="row-acts">
    {kinds.map(kind => (
      <a class="act small-act" href={`#new/${kind}`} key={kind}>
        {t(`inquiry.new.${kind}`)}
      </a>
    ))}
  </div>
)

export function Exhibits() {
  const words = (entry: Entry) => ['title', 'original-name', 'source', 'device'].map(key => first(entry, key)).join(' ')
  const wanted = exhibits.value.filter(entry => finds(searches.exhibits.value, `${numberOf(entry)} ${words(entry)}`))
  return (
    <>
      <h1>{t('inquiry.exhibits')}</h1>
      <Search
        label={t('inquiry.exhibits.search')}
        value={searches.exhibits.value}
        put={text => (searches.exhibits.value = text)}
      />
      {writable.value && (
        <>
          <New kinds={newKinds} />
          <details>
            <summary>{t('inquiry.exhibits.rarer')}</summary>
            <New kinds={rarerKinds} />
          </details>
        </>
      )}
      <ul class="list">
        <Long list={wanted} show={entry => <Exhibit entry={entry} key={numberOf(entry)} />} />
      </ul>
      {!wanted.length && <p class="empty">{t('inquiry.exhibits.none')}</p>}
      <Others kind="statement" words={entry => [first(entry, 'of'), first(entry, 'how')].filter(Boolean).join(' · ')} />
      <Others
        kind="clock"
        words={entry =>
          `${first(entry, 'device')}: ${first(entry, 'displayed')} · ${first(entry, 'reference')} · ±${first(entry, 'plus-minus')}`
        }
      />
      <Others kind="log" words={entry => first(entry, 'origin')} />
    </>
  )
}
