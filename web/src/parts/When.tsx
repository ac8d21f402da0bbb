// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// When - how long ago it was done: minutes by a tap, or the clock's time at the place. A time that has not come is not taken.
import { useState } from 'preact/hooks'
import { agoMinutes, whenOf, wrongTime } from '../deeds'
import { zone } from '../store'
import { t, timeOf } from '../words'

export function When({ at, put }: { at: number | null; put: (ms: number | null) => void }) {
  const [minutes, choose] = useState(0)
  const [clock, write] = useState('')
  const [back, step] = useState(0)
  const now = Date.now()
  const take = (text: string, days: number) => {
    choose(0)
    write(text)
    step(days)
    const ms = whenOf(text, days, Date.now(), zone.value)
    put(ms !== null && wrongTime(ms, Date.now()) === 'none' ? ms : null)
  }
  const ago = (n: number) => {
    write('')
    choose(n)
    put(Date.now() - n * 60000)
  }
  const wrong = clock ? wrongTime(whenOf(clock, back, now, zone.value), now) : 'none'
  return (
    <div class="when">
      <div class="chips">
        {agoMinutes.map(n => (
          <button type="button" class="chip" key={n} data-ago={n} aria-pressed={minutes === n} onClick={() => ago(n)}>
            {t('late.ago', { n })}
          </button>
        ))}
      </div>
      <div class="when-clock">
        <label class="field">
          {t('late.clock')}
          <input type="time" value={clock} data-clock onInput={event => take(event.currentTarget.value, back)} />
        </label>
        {clock &&
          [0, 1].map(days => (
            <button
              type="button"
              class="chip"
              key={days}
              data-days={days}
              aria-pressed={back === days}
              onClick={() => take(clock, days)}>
              {t(days ? 'late.yesterday' : 'late.today')}
            </button>
          ))}
      </div>
      {wrong !== 'none' && (
        <p class="wrong-time" role="alert">
          {t(`late.wrong.${wrong}`)}
        </p>
      )}
      {at !== null && (
        <p class="quiet">{t('late.about', { time: timeOf(at), n: Math.max(0, Math.round((now - at) / 60000)) })}</p>
      )}
    </div>
  )
}
