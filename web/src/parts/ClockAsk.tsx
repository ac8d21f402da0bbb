// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ClockAsk - the box has no clock it can trust: two phones tell it theirs, a person compares with a watch, and names who agrees.
// Until then nothing but a stop is recorded, and what is asked waits on this screen.
import { useEffect, useState } from 'preact/hooks'
import { act, say } from '../acts'
import { isStation, myId, timed } from '../store'
import { asked } from '../asked'
import { dateOf, t, timeOf } from '../words'
import { post } from '../wire'
import { askWho } from './Who'

interface Told {
  phones: number
  agree: boolean
}
const againMs = 4000 /* another phone may have told its own since */

export function ClockForm() {
  const [told, hear] = useState<Told | null>(null)
  const [now, beat] = useState(Date.now())
  const tell = async () => {
    const { status, body } = await post('/clock', { at: Date.now() })
    if (status === 200) hear(body)
    else say(t('fault.lost'))
  }
  useEffect(() => {
    const timer = setInterval(() => beat(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (!told || told.agree) return
    const timer = setTimeout(() => void tell(), againMs)
    return () => clearTimeout(timer)
  }, [told])
  const sets = (by: number) =>
    askWho(
      shower =>
        void act(asked('set-clock', { due: Math.round(Date.now() / 1000), shower }, { for: by })).then(n => n && hear(null)),
      t('clock.agrees'),
      row => row.person !== by,
    )
  const set = () => (isStation.value ? askWho(sets) : sets(myId.value))
  return (
    <div class="clock-ask" data-clock={told ? (told.agree ? 'agree' : 'waits') : 'ask'}>
      <p>
        {t('clock.this')} <b class="clock-now numeral-mid">{timeOf(now)}</b> {dateOf(now)}
      </p>
      {!told && (
        <button type="button" class="act" data-clock-tell onClick={() => void tell()}>
          {t('clock.tell')}
        </button>
      )}
      {told && !told.agree && <p role="status">{t(told.phones > 1 ? 'clock.differ' : 'clock.waits')}</p>}
      {told?.agree && (
        <>
          <p role="status">{t('clock.agree', { time: timeOf(now) })}</p>
          <button type="button" class="act" data-act="set-clock" onClick={set}>
            {t('clock.set')}
          </button>
        </>
      )}
    </div>
  )
}

/** Above every page while the box does not know the time. */
export function ClockAsk() {
  if (timed.value) return null
  return (
    <aside class="card clock-card" aria-label={t('clock.title')} data-clock-card>
      <h2>{t('clock.title')}</h2>
      <p role="status">{t('clock.why')}</p>
      <ClockForm />
    </aside>
  )
}
