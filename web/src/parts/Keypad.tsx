// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Keypad - a number entered by hand, digit by digit; never prefilled. What was not taken is entered anew.
import { useRef, useState } from 'preact/hooks'
import { isNewTap } from '../looking'
import { t } from '../words'

interface Props {
  digits: number
  label: string
  enter: (value: number) => void | Promise<unknown> /* false: not taken */
}
export function Keypad({ digits, label, enter }: Props) {
  const [text, put] = useState('')
  const last = useRef(-1000)
  const press = async (digit: string, at: number) => {
    if (text.length === digits || !isNewTap(at, last.current)) return /* a glove's bounce is not a second digit */
    last.current = at
    const next = text + digit
    put(next)
    if (next.length === digits && (await enter(Number(next))) === false) put('')
  }
  const key = (digit: string) => (
    <button type="button" key={digit} data-digit={digit} onClick={event => void press(digit, event.timeStamp)}>
      {digit}
    </button>
  )
  return (
    <div class="keypad">
      <p class="keypad-shown" role="status" aria-label={label}>
        {text.padEnd(digits, '·')}
      </p>
      <div class="keys">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key)}
        <button type="button" class="wide-word" onClick={() => put('')}>
          {t('keypad.again')}
        </button>
        {key('0')}
      </div>
    </div>
  )
}
