// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Inputs - one field of a form by its type, out of the schema that the program gives: no kind has a form of its own. What is wrong with
// it stands beside it; what another compiler wrote stands beside it, too, and is never written over.
import { useEffect, useId, useRef } from 'preact/hooks'
import { controls, entriesOf, Line, said } from './Controls'
import type { Control } from './Controls'
import { byNumber } from './data'
import type { Field, Kind, Value } from './data'
import { isList } from './draft'
import { compilerName, fieldWords, Shown } from './EntryPage'
import { Given } from './Parts'
import { SourcePick } from './SourcePick'
import { t } from '../words'

export interface Input {
  kind: Kind
  field: Field
  value: string | readonly string[]
  put: (value: string | readonly string[]) => void
  wrong: string
  others: readonly Value[]
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
