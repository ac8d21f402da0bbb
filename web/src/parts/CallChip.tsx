// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// CallChip - who can give what a refusal misses, by name and role: a tap calls that person to here.
import { act } from '../acts'
import { nameAndRole } from '../names'
import { isStation, myId } from '../store'
import { asked } from '../asked'
import { t } from '../words'
import { calls } from './Calls'
import { askWho } from './Who'

const isCalled = (person: number, rule: string) => calls().some(row => row.called === person && row.rule === rule)

interface Missing {
  rule: string
  item?: number
  setup?: number
}
/** A name that can give what is missing: one tap calls them. */
export function CallChip({ person, rule, item, setup, caller }: Missing & { person: number; caller?: number }) {
  const called = isCalled(person, rule)
  const call = asked('call', { person, rule, item: item || undefined, setup: setup || undefined })
  if (person === (isStation.value ? caller : myId.value)) return <span class="chip you">{t('call.yourself')}</span>
  const press = () => {
    if (called) return
    if (isStation.value && !caller) askWho(who => void act({ ...call, for: who }))
    else void act({ ...call, for: caller })
  }
  return (
    <button type="button" class="chip call-chip" data-call={person} aria-pressed={called} onClick={press}>
      <b>{nameAndRole(person)}</b> <span>{t(called ? 'call.called' : 'call.call')}</span>
    </button>
  )
}
