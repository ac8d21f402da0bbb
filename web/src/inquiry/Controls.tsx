// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Controls - what one value is typed or picked with, by its field's type: a line, a text in which names are put by a tap, a time as it is
// said with how it was understood, one of a list.
import { useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { account, filled, first, numberOf } from './data'
import type { Entry, Field, Kind } from './data'
import { wordOf } from './EntryPage'
import { dutyTitle, Given } from './Parts'
import { placeTime, reach } from './span'
import { tellSpan } from './tell'
import { spanOf } from './typed'
import { t } from '../words'

export interface Control {
  id: string
  field: Field
  kind: Kind
  value: string
  put: (value: string) => void
  wrong: boolean
}
export const said = ({ id, wrong, field }: Control) => ({
  id,
  'data-field': field.key,
  'aria-invalid': wrong || undefined,
  'aria-required': field.must || undefined,
  'aria-describedby': `${id}-said`,
})
export const Line = (control: Control) => (
  <input
    {...said(control)}
    value={control.value}
    autocomplete="off"
    inputMode={control.field.type === 'number' ? 'numeric' : undefined}
    onInput={event => control.put(event.currentTarget.value)}
  />
)
/** A name is written once: what is tapped stands as {P3}, and is filled in where it is read. */
function Text(control: Control) {
  const box = useRef<HTMLTextAreaElement>(null)
  const insert = (number: string) => {
    const { selectionStart: from, selectionEnd: until } = box.current!
    control.put(`${control.value.slice(0, from)}{${number}}${control.value.slice(until)}`)
    requestAnimationFrame(() => {
      box.current!.focus()
      box.current!.setSelectionRange(from + number.length + 2, from + number.length + 2)
    })
  }
  return (
    <>
      <textarea
        {...said(control)}
        ref={box}
        rows={4}
        value={control.value}
        onInput={event => control.put(event.currentTarget.value)}
      />
      <details>
        <summary>{t('inquiry.name.insert')}</summary>
        <div class="chips">
          {account.value!.people.map(person => (
            <button
              type="button"
              class="chip"
              data-insert={person.number}
              key={person.number}
              onClick={() => insert(person.number)}>
              {filled(person.name || person.number)}
            </button>
          ))}
        </div>
      </details>
      {/\{P\d+\}/.test(control.value) && (
        <p class="small quiet">
          {t('inquiry.name.reads')} <Given text={control.value} />
        </p>
      )}
    </>
  )
}
const inquiryDay = () =>
  first(
    account.value!.entries.find(entry => entry.kind === 'inquiry'),
    'day',
  ).slice(0, 10)
/** As it was typed in the field, as it is kept below. */
function Time(control: Control) {
  const [typed, setTyped] = useState(control.value)
  const offset = account.value!.offsetMinutes
  const span = spanOf(typed, inquiryDay())
  const ends = span ? reach(span, offset) : null
  const at = (ms: number) => (Number.isFinite(ms) ? placeTime(ms, offset) : t('inquiry.span.open'))
  return (
    <>
      <input
        {...said(control)}
        value={typed}
        autocomplete="off"
        placeholder={t('inquiry.span.how')}
        onInput={event => {
          setTyped(event.currentTarget.value)
          control.put(spanOf(event.currentTarget.value, inquiryDay()) || event.currentTarget.value)
        }}
      />
      {typed && (
        <p class="small" role="status" data-understood={span}>
          {ends ? (
            <>
              <strong>{tellSpan(span)}</strong> ({t('inquiry.span.ends', { from: at(ends[0]), until: at(ends[1]) })})
            </>
          ) : (
            t('inquiry.span.not')
          )}
        </p>
      )}
    </>
  )
}
const Choice = ({ list, ...control }: Control & { list: readonly (readonly [string, string])[] }) => (
  <select {...said(control)} value={control.value} onChange={event => control.put(event.currentTarget.value)}>
    <option value="">{t('inquiry.choose')}</option>
    {list.map(([word, words]) => (
      <option value={word} key={word}>
        {words}
      </option>
    ))}
  </select>
)
const titleOf = (entry: Entry) => {
  const text = filled(['name', 'title', 'text', 'device'].map(key => first(entry, key)).find(Boolean) ?? '')
  return [numberOf(entry), text].join(' · ').slice(0, 90)
}
export const entriesOf = (field: Field) =>
  field.words === 'person'
    ? account.value!.people.map(person => [person.number, filled(person.name || person.number)] as const)
    : account
        .value!.entries.filter(entry => entry.kind === field.words)
        .map(entry => [numberOf(entry), titleOf(entry)] as const)
        .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
const listOf = ({ kind, field }: Control) =>
  field.type === 'word'
    ? (field.words ?? '')
        .split(' ')
        .map(word => [word, wordOf(kind.kind, field.key === 'ask' ? 'askhead' : field.key, word)] as const)
    : field.type === 'duty'
      ? account.value!.duties.map(duty => [duty.key, dutyTitle(duty)] as const)
      : entriesOf(field)
const Picked = (control: Control) => <Choice {...control} list={listOf(control)} />
export const controls: Partial<Record<Field['type'], (control: Control) => ComponentChildren>> = {
  text: Text,
  span: Time,
  word: Picked,
  link: Picked,
  duty: Picked,
}
