// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Pair - two people at one thing: the one who looks, who holds this screen, and the one whose hands are on it. Who they are is
// asked once, and only what cannot be known; on a station it is forgotten when nobody touches it.
import { useState } from 'preact/hooks'
import { useForget } from '../forget'
import { nameOf } from '../names'
import { isStation, myId } from '../store'
import { t } from '../words'
import { Pick } from './Fields'
import { onDuty } from './Shower'
import { askWho } from './Who'

export interface Two {
  looker: number
  shower: number
}
/** On one's own screen a custodian shows, and anybody else looks. */
function first(): Two {
  const duty = onDuty().map(row => row.person)
  const own = !isStation.value && myId.value
  const shower = own && duty.includes(own) ? own : duty.length === 1 ? duty[0] : 0
  return { shower, looker: own && own !== shower ? own : 0 }
}
export const isPair = ({ looker, shower }: Two) => looker > 0 && shower > 0 && looker !== shower

export function usePair() {
  const [two, put] = useState(first)
  useForget(two.looker, () => put(first()))
  return [two, put] as const
}

export function Pair({ two, put, words = 'pair.two' }: { two: Two; put: (two: Two) => void; words?: string }) {
  const duty = onDuty().map(row => row.person)
  const asks = () =>
    askWho(
      looker => put({ ...two, looker }),
      t('look.who'),
      row => row.person !== two.shower,
    )
  if (isPair(two))
    return (
      <div class="pair" data-pair>
        <p>{t(words, { looker: nameOf(two.looker), shower: nameOf(two.shower) })}</p>
        <button type="button" class="act small-act quiet-act" data-pair-else onClick={() => put({ looker: 0, shower: 0 })}>
          {t('pair.else')}
        </button>
      </div>
    )
  return (
    <div class="pair-ask">
      {!two.shower && (
        <Pick
          label={t('look.shower.which')}
          list={duty.filter(person => person !== two.looker).map(person => ({ key: person, words: nameOf(person) }))}
          at={null}
          pick={shower => put({ ...two, shower })}
        />
      )}
      {two.shower > 0 && (
        <button type="button" class="act big" data-pair-ask onClick={asks}>
          {t('pair.who', { shower: nameOf(two.shower) })}
        </button>
      )}
    </div>
  )
}
