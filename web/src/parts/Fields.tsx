// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Fields - what a form asks: a word of a list by a tap, a public name checked as it is typed, a number. What is wrong
// stands beside the field, in words.
import { useId } from 'preact/hooks'
import { t } from '../words'

export function Pick<W extends string | number>({
  label,
  list,
  at,
  pick,
}: {
  label: string
  list: readonly { key: W; words: string; note?: string }[]
  at: W | null
  pick: (key: W) => void
}) {
  const id = useId()
  return (
    <div class="pick" role="group" aria-labelledby={id}>
      <p class="panel-label" id={id}>
        {label}
      </p>
      <div class="chips">
        {list.map(row => (
          <button
            type="button"
            class="chip"
            key={row.key}
            data-pick={row.key}
            aria-pressed={at === row.key}
            onClick={() => pick(row.key)}>
            {row.words}
            {row.note && <small>{row.note}</small>}
          </button>
        ))}
      </div>
    </div>
  )
}

interface Text {
  label: string
  value: string
  put: (value: string) => void
  wrong?: string
  note?: string
}
function Field({ label, value, put, wrong, note, ...more }: Text & Record<string, unknown>) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        onInput={event => put(event.currentTarget.value)}
        autocomplete="off"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong || note ? `${id}-said` : undefined}
        {...more}
      />
      <p id={`${id}-said`} class={wrong ? 'field-wrong' : 'small'} role="status">
        {wrong || note || ''}
      </p>
    </div>
  )
}

/** A public name as it is typed: small letters, and a hyphen for a blank; anything else is said, not swallowed. */
export const asName = (typed: string) => typed.toLowerCase().replace(/\s/g, '-')
export const isName = (name: string) => /^[a-z0-9-]{1,24}$/.test(name)

export function nameWrong(name: string, taken: readonly string[]): string {
  if (!name) return ''
  if (name.length > 24) return t('field.name.long', { n: name.length })
  if (!isName(name)) return t('field.name.signs', { signs: [...new Set(name.replace(/[a-z0-9-]/g, ''))].join(' ') })
  return taken.includes(name) ? t('field.name.taken', { name }) : ''
}

export const NameField = ({ taken, put, ...field }: Text & { taken: readonly string[] }) => (
  <Field
    note={t('field.name.note')}
    {...field}
    put={typed => put(asName(typed))}
    wrong={nameWrong(field.value, taken)}
    autocapitalize="none"
    spellcheck={false}
    data-field="name"
  />
)

export const isNumber = (value: string, least: number, most: number) =>
  /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most

export const NumberField = ({ least, most, ...field }: Text & { least: number; most: number }) => (
  <Field
    {...field}
    wrong={field.wrong || (field.value && !isNumber(field.value, least, most) ? t('field.number', { least, most }) : '')}
    inputMode="numeric"
  />
)
