// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// EntryPage - one entry: each field with every compiler's words beside each other, who wrote them and when. What was written over
// stays in the account's log.
import { writable } from './account'
import { account, byNumber, first, list, numberOf } from './data'
import type { Entry, Field, Value } from './data'
import { dutyOf, dutyTitle, Given, LinkTo, Sources, When, Who } from './Parts'
import { Version, Versions } from './Day'
import { placeTime } from './span'
import { known, t } from '../words'

export const fieldWords = (kind: string, key: string) => {
  const words = [`inquiry.field.${kind}.${key}`, `inquiry.field.${key}`].find(known)
  return words ? t(words) : key
}
export const wordOf = (kind: string, key: string, word: string) => {
  const words = [`inquiry.${key}.${word}`, `inquiry.${kind}.${word}`, `inquiry.word.${word}`].find(known)
  return words ? t(words) : word
}
export const compilerName = (who: string) => account.value?.compilers.find(one => one.number === who)?.name || who

const many = (value: Value['v']) => (typeof value === 'string' ? [value] : value)
export function Shown({ kind, field, value }: { kind: string; field: Field; value: Value['v'] }) {
  const all = many(value)
  if (field.type === 'sources') return <Sources list={all} />
  if (field.type === 'span') return <When span={all[0] ?? ''} />
  if (field.type === 'link' || field.type === 'links')
    return (
      <>
        {all.map(number => (
          <span key={number}>{field.words === 'person' ? <Who number={number} /> : <LinkTo number={number} />} </span>
        ))}
      </>
    )
  if (field.type === 'duty') {
    const duty = dutyOf(all[0])
    return <>{duty ? dutyTitle(duty) : all[0]}</>
  }
  if (field.type === 'word') return <>{wordOf(kind, field.key === 'ask' ? 'askhead' : field.key, all[0])}</>
  return (
    <>
      {all
        .join(field.type === 'list' ? ', ' : '')
        .split('\n')
        .map((line, i) => (
          <p key={i} class={field.type === 'hash' ? 'mono hash' : undefined}>
            <Given text={line} />
          </p>
        ))}
    </>
  )
}
const FieldOf = ({ entry, field }: { entry: Entry; field: Field }) => {
  const values = entry.fields[field.key] ?? []
  const offset = account.value!.offsetMinutes
  return values.length ? (
    <section class="field-of" data-field-of={field.key}>
      <h2>{fieldWords(entry.kind, field.key)}</h2>
      <ul class="versions">
        {values.map(value => (
          <li class="value" data-writer={value.who} key={value.w}>
            <Shown kind={entry.kind} field={field} value={value.v} />
            <p class="small quiet">
              <Given text={compilerName(value.who)} />, <time dateTime={value.at}>{placeTime(Date.parse(value.at), offset)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  ) : null
}
/** What names this entry: its claims, questions, tellings, and what rests on it. */
const naming = (number: string) =>
  account.value!.entries.filter(entry =>
    Object.entries(entry.fields).some(
      ([key, values]) =>
        key !== 'number' &&
        values.some(value =>
          many(value.v).some(text => text === number || (text.split(' ')[1] === number && /^(exhibit|statement) /.test(text))),
        ),
    ),
  )

export function EntryPage({ number }: { number: string }) {
  const entry = byNumber.value.get(number)
  if (!entry) return <p class="empty">{t('inquiry.nothing')}</p>
  const kind = account.value!.kinds.find(one => one.kind === entry.kind)
  const fields: readonly Field[] = kind?.fields ?? Object.keys(entry.fields).map(key => ({ key, type: 'text' as const }))
  const others = naming(number).filter(one => one.kind !== 'claim' || entry.kind !== 'fact')
  return (
    <>
      <p class="quiet">{t(`inquiry.kind.${entry.kind}`)}</p>
      <h1>{number}</h1>
      {writable.value && !['log', 'viewing'].includes(entry.kind) && (
        <div class="row-acts">
          <a class="act small-act" data-edit href={`#edit/${number}`}>
            {t('inquiry.edit')}
          </a>
          {entry.kind === 'fact' && (
            <a class="act small-act" href={`#new/claim/fact=${number}`}>
              {t('inquiry.new.claim')}
            </a>
          )}
          {entry.kind === 'fact' && (
            <a class="act small-act" href={`#new/question/fact=${number}`}>
              {t('inquiry.new.question')}
            </a>
          )}
        </div>
      )}
      {entry.kind === 'exhibit' && first(entry, 'hash') && (
        <a class="act small-act" href={`#view/${number}`}>
          {t('inquiry.view')}
        </a>
      )}
      {fields.map(field => (
        <FieldOf entry={entry} field={field} key={field.key} />
      ))}
      {entry.kind === 'fact' && <Versions fact={number} />}
      {others.length > 0 && (
        <section>
          <h2>{t('inquiry.naming')}</h2>
          <ul class="list">
            {others.slice(0, 200).map(one =>
              one.kind === 'claim' ? (
                <Version claim={one} key={numberOf(one)} />
              ) : (
                <li key={numberOf(one)}>
                  <LinkTo number={numberOf(one)} /> <span class="quiet">{t(`inquiry.kind.${one.kind}`)}</span>{' '}
                  <Given
                    text={
                      ['title', 'text', 'matter', 'answer'].map(key => first(one, key)).find(Boolean) ??
                      list(one, 'sources')[0] ??
                      ''
                    }
                  />
                </li>
              ),
            )}
          </ul>
        </section>
      )}
    </>
  )
}
