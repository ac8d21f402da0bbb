// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// PlaceForm - where the camera of a setup stands: a place that the notebook knows, by a tap, or one that is typed. It becomes a
// location of the notebook, given to all, and the card's own place.
import { useState } from 'preact/hooks'
import { kit } from '../kit'
import { Over } from '../parts/Over'
import type { Setup } from '../views'
import { t } from '../words'
import { give, idOf } from './given'
import type { Where } from './places'
import { degreesOf, horizonOf } from './places'
import { byWhom, write } from './Setup'
import { homeZone, known } from './sunHere'

interface Typed {
  name: string
  lat: string
  lon: string
  zone: string
  horizon: string
}
const keep = (setup: Setup, { name, lat, lon, zone, horizon }: Typed, who?: number) => {
  const set = { name, lat, lon, zone, ...(horizon ? { horizon } : {}) }
  void give({ kind: 'location', id: idOf('location', name.toLowerCase()), set, for: who })
  void write(setup.id, 'A', { place: name, lat, lon }, who)
}
const wrongIn = ({ lat, lon, zone, horizon }: Typed): readonly (keyof Typed)[] =>
  [
    ['lat', degreesOf(lat, 90) === null],
    ['lon', degreesOf(lon, 180) === null],
    ['zone', !kit.zones.isZone(zone)],
    ['horizon', horizonOf(horizon) === null],
  ].flatMap(([field, wrong]) => (wrong ? [field as keyof Typed] : []))

export function PlaceForm({ setup, where, done }: { setup: Setup; where: Where | null; done: () => void }) {
  const [typed, put] = useState<Typed>({
    name: where?.name ?? '',
    lat: where ? String(where.lat) : '',
    lon: where ? String(where.lon) : '',
    zone: where?.zone ?? homeZone(),
    horizon: where?.horizon.map(point => point.join(' ')).join('\n') ?? '',
  })
  const wrong = wrongIn(typed)
  const take = ({ name, lat, lon }: Where) => {
    done()
    byWhom(who => void write(setup.id, 'A', { place: name, lat: String(lat), lon: String(lon) }, who))
  }
  const send = () => {
    done()
    byWhom(who => keep(setup, { ...typed, name: typed.name.trim(), horizon: typed.horizon.trim() }, who))
  }
  const field = (key: 'name' | 'lat' | 'lon', mode: 'text' | 'decimal') => (
    <div class="field">
      <label for={`place-${key}`}>{t(`card.place.${key}`)}</label>
      <input
        id={`place-${key}`}
        value={typed[key]}
        maxLength={60}
        inputMode={mode}
        autocomplete="off"
        data-place={key}
        aria-invalid={(typed[key] && wrong.includes(key)) || undefined}
        onInput={event => put({ ...typed, [key]: event.currentTarget.value })}
      />
      <p class={typed[key] && wrong.includes(key) ? 'field-wrong' : 'small'} role="status">
        {typed[key] && wrong.includes(key) ? t(`card.place.wrong.${key}`) : key === 'name' ? '' : t(`card.place.note.${key}`)}
      </p>
    </div>
  )
  const zones = [...new Set([homeZone(), typed.zone, ...kit.zones.zoneNames()])]
  return (
    <Over title={t('card.sun.place.say')} close={done}>
      {known.value.length > 0 && (
        <div class="chips" role="group" aria-label={t('card.place.known')}>
          {known.value.map(one => (
            <button
              type="button"
              class="chip"
              key={`${one.name} ${one.lat} ${one.lon}`}
              data-place-known={one.name}
              onClick={() => take(one)}>
              {one.name || `${one.lat}, ${one.lon}`}
            </button>
          ))}
        </div>
      )}
      <section class="panel" data-place-form>
        {field('name', 'text')}
        {field('lat', 'text')}
        {field('lon', 'text')}
        <label class="field">
          {t('card.place.zone')}
          <select value={typed.zone} data-place="zone" onChange={event => put({ ...typed, zone: event.currentTarget.value })}>
            {zones.map(name => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t('card.place.horizon')}
          <textarea
            rows={3}
            maxLength={2000}
            value={typed.horizon}
            data-place="horizon"
            onInput={event => put({ ...typed, horizon: event.currentTarget.value })}
          />
          <small>{t(wrong.includes('horizon') ? 'card.place.wrong.horizon' : 'card.place.note.horizon')}</small>
        </label>
        <button type="button" class="act" data-place-keep disabled={!typed.name.trim() || wrong.length > 0} onClick={send}>
          {t('card.place.keep')}
        </button>
      </section>
    </Over>
  )
}
