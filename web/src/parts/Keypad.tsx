// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Keypad - a number entered by hand, digit by digit; never prefilled.
import { useState } from 'preact/hooks'
import { t } from '../words'

export function Keypad({ digits, label, enter }: { digits: number; label: string; enter: (value: number) => void }) {
  const [text, put] = useState('')
  const press = (digit: string) => {
    const next = (text + digit).slice(0, digits)
    put(next)
    if (next.length === digits) enter(Number(next))
  }
  return (
    <div class="keypad">
      <p class="keypad-shown" role="status" aria-label={label}>
        {text.padEnd(digits, '·')}
      </p>
      <div class="keys">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit => (
          <button type="button" key={digit} onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" class="wide-word" onClick={() => put('')}>
          {t('keypad.again')}
        </button>
        <button type="button" onClick={() => press('0')}>
          0
        </button>
      </div>
    </div>
  )
}
