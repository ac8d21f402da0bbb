// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Fill - one field after the other on a sheet: what was used before is one tap and goes on by itself; figures have keys. What
// was chosen when the sheet is closed is kept, as when it is done.
import { useState } from 'preact/hooks'
import type { Word } from '../book/lines'
import { kit } from '../kit'
import { Over } from '../parts/Over'
import { t } from '../words'
import type { Field } from './fields'
import { alsoSaid, label } from './say'
import { By } from './Ways'

export type Values = Readonly<Record<string, Word>>
interface Props {
  title: string
  fields: readonly Field[]
  now: (field: Field) => Word /* as it stands; empty where nothing does */
  used?: (field: Field) => readonly string[]
  rate?: Word | null
  done: (values: Values) => void
  except?: string /* this setup */
}
export function Fill({ title, fields, now, used, rate = null, done, except }: Props) {
  const [at, step] = useState(0)
  const [values, put] = useState<Values>({})
  const field = fields[at],
    next = fields[at + 1]
  const value = values[field.key] ?? now(field)
  const Part = By[field.how]
  const put_ = (v: Word) => put(before => ({ ...before, [field.key]: v }))
  const changed = (all: Values) =>
    done(
      Object.fromEntries(
        Object.entries(all).filter(([key, v]) => kit.lines.jcs(v) !== kit.lines.jcs(now(fields.find(one => one.key === key)!))),
      ),
    )
  const take = (v: Word) => {
    const all = { ...values, [field.key]: v }
    put(all)
    if (next) step(at + 1)
    else changed(all)
  }
  const also = alsoSaid(field, value, rate)
  return (
    <Over title={title} close={() => changed(values)}>
      <section class="card-fill" data-fill={field.key} key={field.key}>
        <h3>
          {label(field.key)}
          {also && field.how !== 'length' && <small>{also}</small>}
        </h3>
        <Part field={field} value={value} used={used?.(field) ?? []} put={put_} take={take} except={except} />
      </section>
      <div class="row-acts">
        {at > 0 && (
          <button type="button" class="act quiet-act" onClick={() => step(at - 1)}>
            {t('card.back', { field: label(fields[at - 1].key) })}
          </button>
        )}
        <button
          type="button"
          class="act big"
          data-next={next?.key ?? 'done'}
          onClick={() => (next ? step(at + 1) : changed(values))}>
          {next ? t('card.next', { field: label(next.key) }) : t('card.done')}
        </button>
      </div>
    </Over>
  )
}
