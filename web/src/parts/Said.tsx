// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Said - what Now shows of calls, summons and asks; and what a plan shows before it is answered. In the places that the first
// screens keep for it (Slot.tsx).
import { askRow, askWhat, asksOf, declined } from '../asking'
import { wasWithout } from '../changed'
import { at, left } from '../due'
import { nameAndRole, textOf } from '../names'
import { go } from '../route'
import { isStation, views } from '../store'
import type { Setup } from '../views'
import { t, timeOf } from '../words'
import { Declined } from './Asks'
import { LateComers } from './Briefing'
import { CallActs, CalloutLine } from './Callouts'
import { Prompt } from './Prompt'
import { MySummons, OpenSummons } from './Summons'

/** An answer that this person owes: who asks, for what, and until when; the answer has a page of its own. */
const Owed = () => (
  <>
    {(isStation.value ? [] : (views.value?.now.asks ?? [])).map(ask => {
      const row = ask.ask === 'ask' ? askRow(ask.number) : undefined
      if (!row) return null
      return (
        <Prompt ask="ask" about={row.ask} key={row.ask}>
          <h2>{t('ask.asks', { name: nameAndRole(row.asker), what: askWhat(row) })}</h2>
          {textOf('ask', row.ask) && <blockquote data-quote>{textOf('ask', row.ask)}</blockquote>}
          {row.due > 0 && (
            <p class="due">
              <b>{left(row.due)}</b> {t('ask.owed', { at: at(row.due) })}
            </p>
          )}
          <button type="button" class="act" onClick={() => go('ask', row.ask)}>
            {t('ask.answer')}
          </button>
        </Prompt>
      )
    })}
  </>
)

export const Said = () => (
  <>
    <CalloutLine />
    <MySummons />
    <Owed />
    <OpenSummons />
    <LateComers />
  </>
)

export function Calls() {
  const open = asksOf().filter(row => row.state === 'open' || declined(row)).length
  return (
    <>
      <CallActs />
      <a class="link-row" href="#asks" data-asks-link>
        {open > 0 ? t('ask.title.open', { n: open }) : t('ask.title')}
      </a>
    </>
  )
}

/** What changed, and what was asked and not given: read before it is answered. */
export function Before({ setup }: { setup?: Setup }) {
  if (!setup) return null
  const until = wasWithout(setup)
  return (
    <>
      {until > 0 && (
        <p class="was-without" data-without>
          {t('plan.without-until', { time: timeOf(until) })}
        </p>
      )}
      <Declined setup={setup} />
    </>
  )
}
