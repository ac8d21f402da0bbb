// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Lost - while the box is not heard: nothing is recorded here, and what to write on paper at this step instead.
import { heardAt, me, red, stale } from '../store'
import { route } from '../route'
import { known, t, timeOf } from '../words'

/** The step of the day that this screen is for: a look under way has other words than the armory. */
function step(): string {
  const [place = 'now', kind = ''] = route.value
  if (me.value === null) return 'now'
  const words = [`${place}.${kind}`, place].find(word => known(`paper.${word}`))
  return words ?? 'now'
}

export function Lost() {
  if (!stale.value || red.value) return null
  return (
    <>
      <p class="lost-line" role="alert" data-lost>
        {heardAt.value ? t('stale', { time: timeOf(heardAt.value) }) : t('stale.never')}
      </p>
      <aside class="paper" aria-label={t('paper')} data-paper={step()}>
        <h2>{t('paper')}</h2>
        <p>{t(`paper.${step()}`)}</p>
      </aside>
    </>
  )
}
