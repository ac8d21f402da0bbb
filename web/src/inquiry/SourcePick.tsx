// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// SourcePick - where something comes from, picked and not spelled: an exhibit whole, by pages or by times; a paragraph of a statement;
// an entry of an attached log.
import { useId, useState } from 'preact/hooks'
import { account, filled, first, numberOf } from './data'
import { Sources } from './Parts'
import { placeOf, writeSource } from './source'
import { Chips } from '../parts/Chips'
import { t } from '../words'

type How = 'whole' | 'pages' | 'times' | 'paragraph' | 'entry'
const ways: Record<string, readonly How[]> = { exhibit: ['whole', 'times', 'pages'], statement: ['paragraph'], log: ['entry'] }
const from: Record<How, string> = { whole: '', pages: '1', times: '00:01:02', paragraph: '1', entry: '0' }

function Adder({ add }: { add: (source: string) => void }) {
  const id = useId()
  const [name, setName] = useState('')
  const [how, setHow] = useState<How>('whole')
  const [ends, setEnds] = useState(['', ''])
  const all = account.value!.entries.filter(entry => entry.kind in ways)
  const kind = all.find(entry => numberOf(entry) === name)?.kind
  const fits = kind ? ways[kind] : []
  const way = fits.includes(how) ? how : fits[0]
  const place = way ? placeOf(way, ends[0], ends[1]) : ''
  const End = (at: 0 | 1, label: string) => (
    <label class="field">
      {label}
      <input
        value={ends[at]}
        placeholder={from[way]}
        data-source-end={at}
        autocomplete="off"
        onInput={event => setEnds(at ? [ends[0], event.currentTarget.value] : [event.currentTarget.value, ends[1]])}
      />
    </label>
  )
  return (
    <div class="panel" data-source-pick>
      <label class="field" for={id}>
        {t('inquiry.source.from')}
      </label>
      <select id={id} value={name} onChange={event => setName(event.currentTarget.value)}>
        <option value="">{t('inquiry.source.choose')}</option>
        {Object.keys(ways).map(kind => (
          <optgroup label={t(`inquiry.kinds.${kind}`)} key={kind}>
            {all
              .filter(entry => entry.kind === kind)
              .map(entry => (
                <option value={numberOf(entry)} key={numberOf(entry)}>
                  {[numberOf(entry), filled(first(entry, 'title') || first(entry, 'of') || first(entry, 'person'))]
                    .filter(Boolean)
                    .join(' · ')
                    .slice(0, 90)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {fits.length > 1 && (
        <Chips
          label={t('inquiry.source.how')}
          list={fits.map(word => [word, t(`inquiry.source.by.${word}`)] as const)}
          at={way}
          pick={setHow}
        />
      )}
      {way && way !== 'whole' && (
        <div class="three">
          {End(0, t(way === 'times' || way === 'pages' ? 'inquiry.source.first' : `inquiry.source.by.${way}`))}
          {(way === 'times' || way === 'pages') && End(1, t('inquiry.source.last'))}
        </div>
      )}
      <button
        type="button"
        class="act small-act"
        aria-disabled={place ? undefined : true}
        data-source-add
        onClick={() => {
          if (!place) return
          add(writeSource({ kind: kind as 'exhibit', name: kind === 'log' ? name.replace(/^log\//, '') : name, place }))
          setEnds(['', ''])
        }}>
        {t('inquiry.source.add')}
        {!place && <small>{t(name ? 'inquiry.source.where' : 'inquiry.source.none')}</small>}
      </button>
    </div>
  )
}

export function SourcePick({ value, put }: { value: readonly string[]; put: (value: readonly string[]) => void }) {
  return (
    <>
      <Sources list={value} />
      {value.map(source => (
        <button type="button" class="chip" key={source} onClick={() => put(value.filter(one => one !== source))}>
          {t('inquiry.source.remove', { source })}
        </button>
      ))}
      <Adder add={source => put([...value.filter(one => one !== source), source])} />
    </>
  )
}
