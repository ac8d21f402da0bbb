// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Cell - one field of a card: its figure, its unit, and what two wrote at once.
import type { Told, Word } from '../book/lines'
import { t, timeOf } from '../words'
import { asText, shown } from './cards'
import type { Card } from './cards'
import type { Field } from './fields'
import { waits, writerOf } from './given'
import { alsoSaid, asSaid, figure, label } from './say'

/** Each value with its writer, the time, and one press to let it stand. */
export function Both({ field, values, settle }: { field: Field; values: readonly Told[]; settle?: (v: Word) => void }) {
  const beside = new Set(values.map(told => told.who)).size === values.length
  if (beside || !settle)
    return (
      <div class="card-both" data-both={field.key}>
        <p>{t(beside ? 'card.beside' : 'card.both', { field: label(field.key) })}</p>
        {values.map(told => (
          <p key={told.w} data-stands={asText(told.v)}>
            <b>{asSaid(field, told.v)}</b>{' '}
            <small>{t('card.by-at', { name: writerOf(told), time: timeOf(Date.parse(told.at)) })}</small>
          </p>
        ))}
      </div>
    )
  return (
    <div class="card-both" data-both={field.key}>
      <p>{t('card.both', { field: label(field.key) })}</p>
      {values.map(told => (
        <button type="button" class="act small-act" key={told.w} data-settle={asText(told.v)} onClick={() => settle(told.v)}>
          <b>{asSaid(field, told.v)}</b>
          <small>{t('card.by-at', { name: writerOf(told), time: timeOf(Date.parse(told.at)) })}</small>
        </button>
      ))}
    </div>
  )
}

interface CellProps {
  field: Field
  card: Card | null
  press?: () => void
}
export function Cell({ field, card, press }: CellProps) {
  const { values, from } = shown(card, field.key)
  const two = values.length > 1,
    v = values[0]?.v
  const [value, unit] = v === undefined ? ['', ''] : figure(field, v)
  const also = v === undefined ? '' : alsoSaid(field, v, shown(card, 'rate').values[0]?.v ?? null)
  const inside = (
    <>
      <span class="card-label">{label(field.key)}</span>
      {two ? (
        <span class="card-two">{values.map(told => asSaid(field, told.v)).join(' / ')}</span>
      ) : (
        <span class="card-value">
          {value || <span class="quiet">–</span>}
          {unit && <small>{unit}</small>}
        </span>
      )}
      {also && !two && <span class="card-also">{also}</span>}
      {values.some(waits) && <span class="card-also">{t('card.waits')}</span>}
    </>
  )
  const data = {
    'data-cell': field.key,
    'data-value': two ? undefined : v === undefined ? '' : asText(v),
    'data-from': from || undefined,
    class: `card-cell ${from ? 'taken' : ''} ${two ? 'two' : ''}`,
  }
  return press ? (
    <button type="button" {...data} onClick={press}>
      {inside}
    </button>
  ) : (
    <div {...data}>{inside}</div>
  )
}
