// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Again - this light again: when, at some place and date, the sun stands as it did at a setup, and where the lens has to look to
// have it on the same side. What cannot be is said, with when it can.
import { useState } from 'preact/hooks'
import { kit } from '../kit'
import { setups } from '../store'
import { dateOfDay, t } from '../words'
import { textIn } from './cards'
import type { Found } from './daylight'
import { again } from './daylight'
import { cards, entriesOf } from './given'
import type { Where } from './places'
import { home, known, sun } from './sunHere'
import { degrees, headingAt, placeName, standing, whereIs } from './sunSaid'

/** When it was made: its circled take, else its last. */
function madeAt(setup: string): number | null {
  const takes = entriesOf(setup, 'take')
  const take = takes.find(entry => textIn(entry, 'verdict') === 'circled') ?? takes[takes.length - 1]
  return take ? Date.parse(take.at) : null
}

function Times({ found, where, date }: { found: Found; where: Where; date: string }) {
  const { zones } = kit
  if (found.light.altitude < -0.833) return <p data-again="under">{t('card.again.under')}</p>
  if (!found.times.length)
    return (
      <p data-again="none" data-next={found.next === null ? '' : zones.dateIn(found.next, where.zone)}>
        {t('card.again.none', {
          place: placeName(where),
          date: dateOfDay(date),
          altitude: degrees(found.light.altitude),
          highest: degrees(found.highest),
        })}{' '}
        {found.next === null
          ? t('card.again.never')
          : t('card.again.next', { date: dateOfDay(zones.dateIn(found.next, where.zone)) })}
      </p>
    )
  return (
    <ul class="again-times" data-again={found.times.length}>
      {found.times.map(one => (
        <li
          key={one.at}
          data-at={new Date(one.at).toISOString()}
          data-as-then={one.asThen}
          data-heading={one.heading === null ? '' : one.heading.toFixed(1)}>
          <b class="again-clock">{zones.clockIn(one.at, where.zone)}</b>
          <span>
            {t(`card.again.${one.asThen ? 'as-then' : 'mirror'}.${one.dir}`)}
            {one.heading !== null && <strong>{t('card.again.turn', { heading: degrees(one.heading) })}</strong>}
            {one.hidden && <em>{t('card.again.hidden')}</em>}
          </span>
        </li>
      ))}
    </ul>
  )
}

const keyOf = (where: Where) => `${where.lat} ${where.lon}`
const placesOf = (here: Where): Where[] => {
  const all = [here, ...known.value, ...(home.value ? [home.value] : [])]
  return all.filter((one, i) => all.findIndex(other => keyOf(other) === keyOf(one)) === i)
}

interface Props {
  setup: { id: string }
  here: Where
  date: string
  open?: boolean /* where it stands under a heading of its own */
}
export function LightAgain({ setup, here, date: shown, open }: Props) {
  const { zones } = kit
  const [of, take] = useState(setup.id)
  const [typed, put] = useState<readonly [date: string, clock: string] | null>(null)
  const [at, go] = useState('')
  const [when, on] = useState('')
  const there = whereIs(of),
    made = madeAt(of)
  const [day, clock] =
    typed ?? (there && made !== null ? [zones.dateIn(made, there.zone), zones.clockIn(made, there.zone)] : ['', ''])
  const then = there && day && clock ? zones.whenIn(day, clock, there.zone) : null
  const places = placesOf(here),
    where = places.find(one => keyOf(one) === at) ?? here,
    date = when || shown
  const span = zones.dayIn(date, where.zone),
    engine = sun.value,
    heading = headingAt(of)
  const found = engine && there && then !== null && span ? again(engine, { where: there, at: then, heading }, where, span) : null
  const all = [...setups().map(row => row.id), ...cards.value.map(card => card.setup)]
  const ids = [...new Set(all)].filter(id => id === setup.id || cards.value.some(card => card.setup === id))
  const another = (id: string) => {
    take(id)
    put(null)
  }
  const Fold = open ? 'div' : 'details'
  return (
    <Fold class={open ? 'handed-part' : 'card-more'} data-light-again={of}>
      {!open && <summary>{t('card.again')}</summary>}
      <div class="again-two">
        <fieldset>
          <legend>{t('card.again.as')}</legend>
          <div class="chips">
            {ids.map(id => (
              <button type="button" class="chip" key={id} data-again-of={id} aria-pressed={of === id} onClick={() => another(id)}>
                {id.toUpperCase()}
              </button>
            ))}
          </div>
          <p class="quiet small">{there ? placeName(there) : t('card.sun.no-place')}</p>
          <div class="sun-asks">
            <label class="field">
              {t('card.sun.date')}
              <input
                type="date"
                value={day}
                data-then-date
                onInput={event => put([event.currentTarget.value, clock || '12:00'])}
              />
            </label>
            <label class="field">
              {t('card.again.clock')}
              <input type="time" value={clock} data-then-time onInput={event => put([day || shown, event.currentTarget.value])} />
            </label>
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('card.again.where')}</legend>
          <label class="field">
            {t('card.again.place')}
            <select value={keyOf(where)} data-again-place onChange={event => go(event.currentTarget.value)}>
              {places.map(one => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {placeName(one)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {t('card.sun.date')}
            <input type="date" value={date} data-again-date onInput={event => on(event.currentTarget.value)} />
          </label>
        </fieldset>
      </div>
      {!found && <p class="quiet">{t(there && made === null && !typed ? 'card.again.no-take' : 'card.again.no-time')}</p>}
      {found && (
        <p data-then={`${found.light.azimuth.toFixed(1)} ${found.light.altitude.toFixed(1)}`}>
          {t('card.again.then', { stands: standing(found.light, heading) })}
        </p>
      )}
      {found && <Times found={found} where={where} date={date} />}
    </Fold>
  )
}
