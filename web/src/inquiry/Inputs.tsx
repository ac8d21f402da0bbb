// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Inputs - one field of a form by its type, out of the schema that the program gives: no kind has a form of its own. What is wrong with
// it stands beside it; what another compiler wrote stands beside it, too, and is never written over.
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { account, byNumber, filled, first, numberOf } from './data'
import type { Entry, Field, Kind, Value } from './data'
import { isList } from './draft'
import { compilerName, fieldWords, Shown, wordOf } from './EntryPage'
import { dutyTitle, Given } from './Parts'
import { SourcePick } from './SourcePick'
import { placeTime, reach } from './span'
import { tellSpan } from './tell'
import { spanOf } from './typed'
import { t } from '../words'

export interface Input {
  kind: Kind
  field: Field
  value: string | readonly string[]
  put: (value: string | readonly string[]) => void
  wrong: string
  others: readonly Value[]
}
interface Control {
  id: string
  field: Field
  kind: Kind
  value: string
  put: (value: string) => void
  wrong: boolean
}
const said = ({ id, wrong, field }: Control) => ({
  id,
  'data-field': field.key,
  'aria-invalid': wrong || undefined,
  'aria-required': field.must || undefined,
  'aria-describedby': `${id}-said`,
})
const Line = (control: Control) => (
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
const entriesOf = (field: Field) =>
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
const controls: Partial<Record<Field['type'], (control: Control) => ComponentChildren>> = {
  text: Text,
  span: Time,
  word: Picked,
  link: Picked,
  duty: Picked,
}

const Links = ({ field, value, put }: { field: Field; value: readonly string[]; put: (value: readonly string[]) => void }) => (
  <div class="chips" role="group">
    {entriesOf(field).map(([number, words]) => (
      <button
        type="button"
        class="chip"
        key={number}
        aria-pressed={value.includes(number)}
        onClick={() => put(value.includes(number) ? value.filter(one => one !== number) : [...value, number])}>
        {words}
      </button>
    ))}
  </div>
)
const Lists = ({
  id,
  value,
  put,
  ...control
}: Omit<Control, 'value' | 'put'> & { value: readonly string[]; put: (value: readonly string[]) => void }) => (
  <>
    <textarea
      {...said({ id, value: '', put: () => {}, ...control })}
      rows={3}
      value={value.join('\n')}
      onInput={event => put(event.currentTarget.value.split('\n'))}
    />
    <p class="small quiet">{t('inquiry.list.how')}</p>
  </>
)
const Beside = ({ kind, field, others }: Pick<Input, 'kind' | 'field' | 'others'>) => (
  <>
    {others.map(value => (
      <div class="beside" data-beside={value.who} key={value.w}>
        <p class="small quiet">{t('inquiry.beside', { who: compilerName(value.who) })}</p>
        <Shown kind={kind.kind} field={field} value={value.v} />
      </div>
    ))}
  </>
)
function Filled({ id, ...input }: Input & { id: string }) {
  const { field, value, put } = input
  const wrong = Boolean(input.wrong)
  if (field.type === 'sources') return <SourcePick value={value as readonly string[]} put={put} />
  if (field.type === 'links') return <Links field={field} value={value as readonly string[]} put={put} />
  if (isList(field))
    return <Lists id={id} kind={input.kind} field={field} value={value as readonly string[]} put={put} wrong={wrong} />
  const One = controls[field.type] ?? Line
  return <One id={id} kind={input.kind} field={field} value={value as string} put={put} wrong={wrong} />
}
export function FieldInput(input: Input) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const grouped = input.field.type === 'sources' || input.field.type === 'links'
  const label = `${fieldWords(input.kind.kind, input.field.key)}${input.field.must ? ` · ${t('inquiry.must')}` : ''}`
  useEffect(() => {
    if (input.wrong) box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [input.wrong])
  return (
    <div
      class="field"
      ref={box}
      data-form-field={input.field.key}
      role={grouped ? 'group' : undefined}
      aria-labelledby={grouped ? `${id}-label` : undefined}>
      {grouped ? (
        <span id={`${id}-label`} class="panel-label">
          {label}
        </span>
      ) : (
        <label for={id}>{label}</label>
      )}
      <Filled id={id} {...input} />
      <Beside kind={input.kind} field={input.field} others={input.others} />
      <p id={`${id}-said`} class="field-wrong" role="alert">
        {input.wrong && <Given text={input.wrong} />}
      </p>
    </div>
  )
}
export const entryOf = (number: string | undefined) => (number ? byNumber.value.get(number) : undefined)
