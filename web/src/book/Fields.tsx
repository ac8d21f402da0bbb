// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Fields - one field of an entry, by what it holds: figures come with a keypad, choices as words to tap, all else as it is typed.
import { useId } from 'preact/hooks'
import { kit } from '../kit'
import type { NoteField, NoteType } from '../notes'
import { t } from '../words'
import { fieldWord, wordWord } from './say'

const decimal: readonly NoteType[] = ['rate', 'shutter', 'number', 'kelvin', 'focal', 'angle', 'coordinate']
const modeOf = (type: NoteType) => (decimal.includes(type) ? 'decimal' : 'text')

export function FieldIn({ field, value, put }: { field: NoteField; value: string; put: (value: string) => void }) {
  const id = useId()
  const label = fieldWord(field.key)
  if (field.type === 'word')
    return (
      <kit.Pick
        label={label}
        list={(field.words ?? []).map(key => ({ key, words: wordWord(key) }))}
        at={value}
        pick={key => put(key === value ? '' : key)}
      />
    )
  if (field.type === 'text' || field.type === 'list')
    return (
      <label class="field" for={id}>
        {label}
        <textarea
          id={id}
          data-note-field={field.key}
          rows={field.type === 'list' ? 2 : 3}
          maxLength={4000}
          value={value}
          onInput={event => put(event.currentTarget.value)}
        />
        {field.type === 'list' && <small>{t('note.list')}</small>}
      </label>
    )
  return (
    <label class="field" for={id}>
      {label}
      <input
        id={id}
        data-note-field={field.key}
        value={value}
        maxLength={400}
        inputMode={modeOf(field.type)}
        placeholder={field.type === 'date' ? '2031-05-02' : undefined}
        autocomplete="off"
        onInput={event => put(event.currentTarget.value)}
      />
    </label>
  )
}
