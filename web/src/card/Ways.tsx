// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Ways - how each kind of field is filled in: by keys, by a stop and its thirds, by words of the set, by what was used before.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Word } from '../book/lines'
import { fullStops } from '../book/units'
import { setups } from '../store'
import { t } from '../words'
import type { Field } from './fields'
import { Keys } from './Keys'
import { alsoSaid, asSaid, label, wordOf } from './say'

export interface One {
  field: Field
  value: Word
  used: readonly string[]
  put: (value: Word) => void
  take: (value: Word) => void /* and on to the next */
  except?: string
}

const Chip = ({ on, press, words, data }: { on: boolean; press: () => void; words: string; data: string }) => (
  <button type="button" class="chip card-chip" aria-pressed={on} data-value={data} onClick={press}>
    {words}
  </button>
)
const text = (value: Word) => (typeof value === 'string' ? value : '')

function Chips({ field, value, used, take, list }: One & { list: readonly string[] }) {
  const all = [...new Set([...used, ...list])].slice(0, 12)
  if (!all.length) return null
  return (
    <div class="chips card-chips" role="group" aria-label={t('card.used')}>
      {all.map(word => (
        <Chip key={word} on={value === word} press={() => take(word)} words={asSaid(field, word)} data={word} />
      ))}
    </div>
  )
}
const signs: Readonly<Record<string, readonly string[]>> = {
  tilt: ['.', '-'],
  'roll-angle': ['.', '-'],
  shutter: ['.', '/'],
  rate: ['.', '/'],
}
const Figures = (one: One) => (
  <>
    <Chips {...one} list={one.field.chips ?? []} />
    <Keys value={text(one.value)} unit={one.field.unit ?? ''} signs={signs[one.field.key] ?? ['.']} put={one.put} />
  </>
)

/** Metres or feet: the unit is written with the figure, so nobody has to remember which was meant. */
const withUnit = (raw: string, feet: boolean) => (!raw ? '' : !feet ? `${raw} m` : raw.includes("'") ? raw : `${raw}'`)
function Length(one: One) {
  const typed = text(one.value)
  const [feet, inFeet] = useState(() => (typed ? !/m$/.test(typed) : localStorage.getItem('showclear.feet') === 'yes'))
  const [raw, write] = useState(typed.replace(/\s*m$/, ''))
  const put = (next: string, asFeet = feet) => {
    write(next)
    one.put(withUnit(next, asFeet))
  }
  const unit = (asFeet: boolean) => {
    inFeet(asFeet)
    localStorage.setItem('showclear.feet', asFeet ? 'yes' : 'no')
    put('', asFeet)
  }
  return (
    <>
      <div class="chips" role="group" aria-label={t('card.unit')}>
        <Chip on={!feet} press={() => unit(false)} words={t('card.metres')} data="m" />
        <Chip on={feet} press={() => unit(true)} words={t('card.feet')} data="ft" />
      </div>
      <Keys value={raw} unit={feet ? '' : 'm'} signs={feet ? ["'"] : ['.']} put={put} />
      <p class="quiet small" role="status">
        {alsoSaid(one.field, typed, null)}
      </p>
    </>
  )
}

/** A full stop, then its thirds; the second tap goes on. */
function Stop({ value, put, take, field, used }: One) {
  const typed = text(value),
    [full] = typed.split(' ')
  return (
    <>
      <Chips field={field} value={value} used={used} put={put} take={take} list={[]} />
      <div class="card-stops" role="group" aria-label={t('card.stop.full')}>
        {fullStops.map(stop => (
          <button type="button" key={stop} aria-pressed={full === stop} data-stop={stop} onClick={() => put(stop)}>
            {stop}
          </button>
        ))}
      </div>
      <div class="card-stops card-thirds" role="group" aria-label={t('card.stop.part')}>
        {(['', '1/3', '1/2', '2/3'] as const).map(part => (
          <button
            type="button"
            key={part}
            disabled={!full}
            aria-pressed={Boolean(full) && typed === `${full}${part && ` ${part}`}`}
            data-part={part || 'even'}
            onClick={() => take(part ? `${full} ${part}` : full)}>
            {part ? { '1/3': '+⅓', '1/2': '+½', '2/3': '+⅔' }[part] : t('card.stop.even')}
          </button>
        ))}
      </div>
    </>
  )
}

/** In the order in which the light meets them; the first tapped stands in front. */
function Stack({ field, value, used, put }: One) {
  const list = Array.isArray(value) ? (value as readonly string[]) : []
  const [other, type] = useState('')
  const flip = (word: string) => put(list.includes(word) ? list.filter(one => one !== word) : [...list, word])
  const add = () => {
    const word = other.trim()
    if (word && !list.includes(word)) put([...list, word])
    type('')
  }
  return (
    <>
      <p class="card-typed" role="status">
        {list.length ? list.join(' + ') : <span class="quiet">{t('card.filters.none')}</span>}
      </p>
      <div class="chips card-chips">
        {[...new Set([...used, ...(field.chips ?? []), ...list])].map(word => (
          <Chip key={word} on={list.includes(word)} press={() => flip(word)} words={word} data={word} />
        ))}
      </div>
      <div class="card-other">
        <label class="field">
          {t('card.another')}
          <input value={other} maxLength={40} onInput={event => type(event.currentTarget.value)} />
        </label>
        <button type="button" class="act small-act" disabled={!other.trim()} onClick={add}>
          {t('card.add')}
        </button>
      </div>
    </>
  )
}

const Typed = (one: One & { rows?: number }) => (
  <label class="field">
    {label(one.field.key)}
    {one.rows ? (
      <textarea rows={one.rows} maxLength={2000} value={text(one.value)} onInput={event => one.put(event.currentTarget.value)} />
    ) : (
      <input value={text(one.value)} maxLength={80} autocomplete="off" onInput={event => one.put(event.currentTarget.value)} />
    )}
  </label>
)
const Words = (one: One) => (
  <>
    <div class="chips card-chips">
      {(one.field.words ?? []).map(word => (
        <Chip key={word} on={one.value === word} press={() => one.take(word)} words={wordOf(one.field.key, word)} data={word} />
      ))}
    </div>
    <Typed {...one} value={(one.field.words ?? []).includes(text(one.value)) ? '' : one.value} />
  </>
)
const Setups = (one: One) => (
  <div class="chips card-chips">
    {setups()
      .filter(row => row.id !== one.except)
      .map(({ id }) => (
        <Chip key={id} on={one.value === id} press={() => one.take(id)} words={id.toUpperCase()} data={id} />
      ))}
  </div>
)
const Flag = (one: One) => (
  <div class="chips card-chips">
    <Chip on={one.value === 'yes'} press={() => one.take('yes')} words={t('card.yes')} data="yes" />
    <Chip on={one.value === 'no'} press={() => one.take('no')} words={t('card.no')} data="no" />
  </div>
)
export const By: Readonly<Record<Field['how'], (one: One) => JSX.Element>> = {
  number: Figures,
  length: Length,
  stop: Stop,
  filters: Stack,
  words: Words,
  setup: Setups,
  flag: Flag,
  line: one => (
    <>
      <Chips {...one} list={one.field.chips ?? []} />
      <Typed {...one} />
    </>
  ),
  text: one => <Typed {...one} rows={4} />,
  lines: one => <Typed {...one} rows={4} />,
}
