// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Sun - a setup's sun: where the card's camera stands, on a date, by that place's clock; its course around the lens, drawn and in
// words. Computed on the phone, with the link or without.
import { useEffect, useState } from 'preact/hooks'
import { boxTime } from '../heard'
import { kit } from '../kit'
import type { Setup } from '../views'
import { dateOfDay, t } from '../words'
import { LightAgain } from './Again'
import type { Daylight, Lit, Span } from './daylight'
import { daylight, viewOf } from './daylight'
import { PlaceForm } from './PlaceForm'
import type { Where } from './places'
import { mayWrite } from './Setup'
import { SunDial } from './SunDial'
import { sun, wake } from './sunHere'
import { degrees, headingAt, placeName, said, standing, whereIs } from './sunSaid'

const clockOf = (where: Where) => (ms: number) => kit.zones.clockIn(ms, where.zone)
const list = (where: Where, spans: readonly Span[]) =>
  spans.map(({ from, to }) => `${clockOf(where)(from)}–${clockOf(where)(to)}`).join(', ')
/** The day in a line: what does not happen is said. */
function Day({ where, day }: { where: Where; day: Daylight }) {
  const times = (all: readonly number[]) => all.map(clockOf(where)).join(', ')
  const rows = [
    ['rise', times(day.rises)],
    ['set', times(day.sets)],
    ['golden', list(where, day.golden)],
    ['blue', list(where, day.blue)],
  ] as const
  return (
    <>
      {day.upAllDay !== null && (
        <p data-polar={day.upAllDay ? 'day' : 'night'}>{t(`card.sun.${day.upAllDay ? 'up' : 'down'}`)}</p>
      )}
      <dl class="sun-day">
        {rows.map(([key, words]) => (
          <div key={key} data-sun={key} data-times={words}>
            <dt>{t(`card.sun.${key}`)}</dt>
            <dd>{words || '–'}</dd>
          </div>
        ))}
        {day.over.map(({ at, dir, azimuth }) => (
          <div key={at} data-over={dir} data-times={clockOf(where)(at)}>
            <dt>{t(`card.sun.over.${dir}`)}</dt>
            <dd>
              {clockOf(where)(at)} <small>{degrees(azimuth)}</small>
            </dd>
          </div>
        ))}
      </dl>
      {day.hidden && <p>{t('card.sun.hidden')}</p>}
    </>
  )
}

const kinds: readonly Lit[] = ['back', 'left', 'right', 'front']
/** What the drawing shows, in words. */
function Around({ where, day, view }: { where: Where; day: Daylight; view: number }) {
  const spansOf = (lit: Lit) => day.lit.filter(one => one.lit === lit)
  return (
    <dl class="sun-lit">
      <div data-lit="lens" data-times={list(where, day.intoLens)}>
        <dt>
          {t('card.sun.lens')} · <small>{t('card.sun.view', { view })}</small>
        </dt>
        <dd>{list(where, day.intoLens) || t('card.sun.never')}</dd>
      </div>
      {kinds
        .filter(lit => spansOf(lit).length)
        .map(lit => (
          <div key={lit} data-lit={lit} data-times={list(where, spansOf(lit))}>
            <dt>
              <svg class="sun-sample" viewBox="0 0 30 6" aria-hidden="true">
                <path class={`dial-course lit-${lit}`} d="M0 3 H30" />
              </svg>
              {t(`card.sun.lit.${lit}`)}
            </dt>
            <dd>{list(where, spansOf(lit))}</dd>
          </div>
        ))}
    </dl>
  )
}
function Drawn({ setup, where, date }: { setup: Setup; where: Where; date: string }) {
  const [typed, put] = useState('')
  const engine = sun.value,
    span = kit.zones.dayIn(date, where.zone)
  const heading = headingAt(setup.id),
    view = viewOf(said(setup.id, 'lens'), said(setup.id, 'squeeze'))
  if (!engine) return <p class="quiet">{t('card.sun.wait')}</p>
  if (!span) return <p>{t('card.sun.no-day')}</p>
  const day = daylight(engine, { where, day: span, heading, view })
  const now = boxTime(),
    today = now >= span[0] && now < span[1]
  const asked = typed ? kit.zones.whenIn(date, typed, where.zone) : today ? now : (day.noon?.at ?? null)
  const mark = asked === null ? null : { at: asked, ...engine.at(where, asked) }
  const words = mark ? `${clockOf(where)(mark.at)}: ${standing(mark, heading)}` : t('card.sun.no-time')
  return (
    <>
      <Day where={where} day={day} />
      <div class="sun-around">
        <SunDial
          day={day}
          heading={heading}
          view={view}
          horizon={where.horizon}
          mark={mark}
          clock={clockOf(where)}
          label={t(heading === null ? 'card.sun.dial.north' : 'card.sun.dial', { heading: degrees(heading ?? 0), words })}
        />
        <div class="sun-words">
          <label class="field">
            {t('card.sun.at')}
            <input type="time" value={typed} data-sun-time onInput={event => put(event.currentTarget.value)} />
          </label>
          <p data-stands={mark ? `${mark.azimuth.toFixed(1)} ${mark.altitude.toFixed(1)}` : ''} role="status">
            {words}
          </p>
          {heading !== null && <Around where={where} day={day} view={view} />}
        </div>
      </div>
      <p class="quiet small">{t(heading === null ? 'card.sun.no-heading' : 'card.sun.true')}</p>
    </>
  )
}

export function SunOf({ setup }: { setup: Setup }) {
  useEffect(wake, [])
  const [chosen, choose] = useState('')
  const [form, show] = useState(false)
  const where = whereIs(setup.id)
  const date = chosen || (where ? kit.zones.dateIn(boxTime(), where.zone) : '')
  if (!where && !mayWrite()) return null
  return (
    <section class="card-part" data-sun-of={setup.id} data-zone={where?.zone} aria-label={t('card.sun')}>
      <h3>{t('card.sun')}</h3>
      {where ? (
        <>
          <p class="sun-where" data-where={`${where.lat} ${where.lon}`}>
            <b>{placeName(where)}</b> · {dateOfDay(date)} · <span class="quiet">{where.zone}</span>
          </p>
          <div class="sun-asks">
            <label class="field">
              {t('card.sun.date')}
              <input
                type="date"
                value={date}
                min="1900-01-01"
                max="2199-12-31"
                data-sun-date
                onInput={event => choose(event.currentTarget.value)}
              />
            </label>
            {mayWrite() && (
              <button type="button" class="act small-act quiet-act" data-place-change onClick={() => show(true)}>
                {t('card.sun.place.change')}
              </button>
            )}
          </div>
          <Drawn setup={setup} where={where} date={date} key={where.zone} />
          <LightAgain setup={setup} here={where} date={date} />
        </>
      ) : (
        <>
          <p>{t('card.sun.no-place')}</p>
          <button type="button" class="act small-act" data-place-change onClick={() => show(true)}>
            {t('card.sun.place.say')}
          </button>
        </>
      )}
      {form && <PlaceForm setup={setup} where={where} done={() => show(false)} />}
    </section>
  )
}
