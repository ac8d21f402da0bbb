// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Parts - what all places of an account are made of: somebody's words as they stand, where something comes from, when, who, how sure.
import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { account, byNumber, filled, first, personOf } from './data'
import type { Duty } from './data'
import { readSource } from './source'
import { tellSpan } from './tell'
import { known, t } from '../words'

/** The account's own words, whatever language they are in. */
export const Given = ({ text }: { text: string }) => <span data-quote>{filled(text)}</span>
/** The program's sentences, in the language in which they were asked for. */
export const Sentence = ({ text }: { text: string }) => (
  <span data-quote lang={account.value?.language}>
    {text}
  </span>
)
export const linkTo = (number: string) =>
  `#${/^P\d+$/.test(number) ? 'people' : /^row\//.test(number) ? 'row' : 'entry'}/${number.replace(/^row\//, '')}`
export const LinkTo = ({ number, children }: { number: string; children?: ComponentChildren }) => (
  <a class="to" href={linkTo(number)}>
    {children ?? number}
  </a>
)
export const Who = ({ number }: { number: string }) => (
  <a class="to" href={`#people/${number}`}>
    <Given text={personOf.value.get(number)?.name || number} />
  </a>
)
export const When = ({ span }: { span: string }) => (span ? <span class="when">{tellSpan(span)}</span> : null)
/** What stands open, in English and by its key, where the program has it; other languages have their own words. */
export const dutyTitle = (duty: Pick<Duty, 'key' | 'title'>) =>
  known(`inquiry.duty.${duty.key}`) ? t(`inquiry.duty.${duty.key}`) : filled(duty.title)
export const dutyOf = (key: string) => account.value?.duties.find(duty => duty.key === key)
export const askText = (ask: string, duty: Duty) =>
  t(`inquiry.ask.${ask}`, { duty: dutyTitle(duty).replace(/^\p{L}/u, letter => letter.toLowerCase()) })
/** "not yet asked" of the program, "not-yet-asked" of the words. */
export const state = (asked: string) => asked.replace(/ /g, '-')
export const Asked = ({ asked }: { asked: string }) => (
  <span class="asked" data-asked={state(asked)}>
    {t(`inquiry.asked.${state(asked)}`)}
  </span>
)
export const Status = ({ status }: { status: string }) => (
  <span class="status" data-status={status}>
    {t(`inquiry.sure.${status}`)}
  </span>
)

const placeWords = (kind: string, place: string) =>
  place === 'whole'
    ? t('inquiry.source.whole')
    : kind === 'log'
      ? t('inquiry.source.entry', { entry: place })
      : kind === 'statement'
        ? t('inquiry.source.paragraph', { paragraph: place })
        : place.startsWith('p')
          ? t('inquiry.source.pages', { pages: place.slice(1) })
          : place.replace('-', ' – ')
function One({ text }: { text: string }) {
  const source = readSource(text)
  if (!source) return <Given text={text} />
  const entry = byNumber.value.get(source.kind === 'log' ? `log/${source.name}` : source.name)
  return (
    <>
      <a class="to" href={`#entry/${entry && source.kind === 'log' ? `log/${source.name}` : source.name}`}>
        {source.name}
      </a>
      <span>
        <Given text={first(entry, 'title') || first(entry, 'of') || first(entry, 'origin')} />{' '}
        <span class="quiet">{placeWords(source.kind, source.place)}</span>
      </span>
    </>
  )
}
export const Sources = ({ list }: { list: readonly string[] }) =>
  list.length ? (
    <ul class="sources" aria-label={t('inquiry.sources')}>
      {list.map(text => (
        <li key={text}>
          <One text={text} />
        </li>
      ))}
    </ul>
  ) : null

/** A long list shows its first part, and more of it as its end comes near. */
export function Long<T>({ list, step = 40, show }: { list: readonly T[]; step?: number; show: (one: T) => ComponentChildren }) {
  const [shown, setShown] = useState(step)
  const end = useRef<HTMLButtonElement>(null)
  const more = () => setShown(now => now + step)
  useEffect(() => {
    if (!end.current) return
    const watch = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && more(), { rootMargin: '600px' })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [list, shown])
  return (
    <>
      {list.slice(0, shown).map(show)}
      {shown < list.length && (
        <li>
          <button type="button" class="act" ref={end} onClick={more}>
            {t('inquiry.more', { n: list.length - shown })}
          </button>
        </li>
      )}
    </>
  )
}

export const Search = ({ label, value, put }: { label: string; value: string; put: (value: string) => void }) => (
  <input
    type="search"
    aria-label={label}
    placeholder={label}
    value={value}
    data-search
    onInput={event => put(event.currentTarget.value)}
  />
)
/** What was typed into a place's search stays while another place is looked at. */
export const searches = { day: signal(''), told: signal(''), exhibits: signal(''), unknown: signal('') }
