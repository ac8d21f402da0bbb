// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Keys - figures by large keys, for a hand in a glove: digits and the signs that a field has. A bounce is no second digit.
import { useRef } from 'preact/hooks'
import { kit } from '../kit'
import { t } from '../words'

interface Props {
  value: string
  unit: string
  signs: readonly string[]
  put: (value: string) => void
}
const most = 12
const spoken: Readonly<Record<string, string>> = {
  '.': 'card.key.point',
  "'": 'card.key.feet',
  '-': 'card.key.minus',
  '/': 'card.key.over',
}
export function Keys({ value, unit, signs, put }: Props) {
  const last = useRef({ key: '', at: -1000 })
  const tapped = (key: string, at: number, next: string) => {
    if (last.current.key === key && !kit.isNewTap(at, last.current.at)) return
    last.current = { key, at }
    if (next.length <= most) put(next)
  }
  const key = (sign: string) => (
    <button
      type="button"
      key={sign}
      data-digit={sign}
      aria-label={spoken[sign] ? t(spoken[sign]) : undefined}
      onClick={event => tapped(sign, event.timeStamp, value + sign)}>
      {sign}
    </button>
  )
  return (
    <div class="card-keys">
      <p class="card-typed" role="status">
        {value || <span class="quiet">{t('card.nothing-yet')}</span>}
        {value && unit && <small>{unit}</small>}
      </p>
      <div class="keys">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key)}
        {signs[0] ? key(signs[0]) : <span />}
        {key('0')}
        <button
          type="button"
          class="wide-word"
          data-digit="back"
          disabled={!value}
          onClick={event => tapped('back', event.timeStamp, value.slice(0, -1))}>
          {t('card.key.back')}
        </button>
        {signs.slice(1).map(key)}
      </div>
    </div>
  )
}
