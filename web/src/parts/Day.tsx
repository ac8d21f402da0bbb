// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Day - opening, breaks and the close, for those whose duty it is. A break, a move and the crew's wrap are never refused;
// the close is, until what must be locked and proved is.
import { isProduction, myId, runsTheSet, views } from '../store'
import { asked } from '../asked'
import { t, today } from '../words'
import { Act } from './Act'
import { Slot } from './Slot'
import { allLocked, Stays } from './Stays'

const Close = () => (
  <>
    <Slot of="close" />
    <div class="row-acts">
      <Act asked={asked('close-day', {})}>{t('day.close')}</Act>
    </div>
    <p class="quiet">{t('day.close.note')}</p>
  </>
)

export function DayActs() {
  const now = views.value!.now
  if (!runsTheSet() && !isProduction(myId.value)) return null
  if (!now.day)
    return (
      <section class="row-acts">
        <Act asked={asked('open-day', { day: today() })}>{t('day.open')}</Act>
      </section>
    )
  return (
    <section>
      <h2>{t('day.title')}</h2>
      <Slot of="step" />
      <Stays link title={t(now.break ? 'stays.break' : 'stays.before')} />
      <div class="row-acts">
        {now.break ? (
          <Act asked={asked('end-break', {})}>{t('day.end-break')}</Act>
        ) : (
          <>
            <Act asked={asked('break', {})}>{t('day.begin-break')}</Act>
            <Act class="quiet-act" asked={asked('wrap-day', {})}>
              {t('day.wrap')}
            </Act>
          </>
        )}
      </div>
      <p class="quiet">{t(now.break ? 'day.break.note' : 'day.begin-break.note')}</p>
      {allLocked() ? (
        <Close />
      ) : (
        <details class="more">
          <summary>{t('day.close.open')}</summary>
          <Close />
        </details>
      )}
    </section>
  )
}
