// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Top - what the production is, whether the box is heard, and the alarm of a forked log.
import { alarm, alarmAt, heardAt, me, stale, toast, views } from '../store'
import { t, timeOf } from '../words'

const jump = (...to: string[]) => {
  const there = to.map(place => document.querySelector<HTMLElement>(place)).find(Boolean)
  if (there && !there.matches('button')) there.tabIndex = -1
  there?.focus()
}
/** The first two keys of every page: past what stands on each, or to the stop at its end. */
const Skip = () => (
  <>
    <button type="button" class="skip" onClick={() => jump('main h1', 'main')}>
      {t('skip.page')}
    </button>
    <button type="button" class="skip" onClick={() => jump('[data-stop]')}>
      {t('skip.stop')}
    </button>
  </>
)

export function Top() {
  const still = views.value?.now.suspended ?? 'none'
  const who = me.value && me.value !== 'join' ? me.value : null
  return (
    <header class={`top ${stale.value ? 'lost' : ''}`}>
      <Skip />
      <span class="mark">showclear</span>
      <span class="production">{who?.title}</span>
      <span class={`link ${stale.value ? 'lost' : ''}`} role="status">
        {t(stale.value ? 'link.lost' : 'link.live')}
      </span>
      {still !== 'none' && (
        <a class="suspended" href="./#resume" data-suspended={still}>
          {t(`suspended.${still}`)}
        </a>
      )}
      {alarm.value && (
        <p class="banner alarm" role="alert">
          {t(alarm.value, { time: timeOf(alarmAt.value) })}
        </p>
      )}
      {toast.value && (
        <p class="banner toast" role="status">
          {toast.value}
        </p>
      )}
    </header>
  )
}
/** Beside each card of state while the box is not heard. */
export const LastKnown = () => (stale.value ? <p class="last-known">{t('stale.card', { time: timeOf(heardAt.value) })}</p> : null)
