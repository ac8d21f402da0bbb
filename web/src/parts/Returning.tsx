// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Returning - a person's own: they were told what happened and what changed, and come back when they say so. It is asked of nobody:
// who says nothing is simply not here, and nothing is written of it.
import { changes, suspended, tends } from '../resuming'
import { isStation, myId, people, personOf, views } from '../store'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'

const OwnReturn = () => {
  const me = personOf(myId.value)
  if (isStation.value || !me?.away || me.gone) return null
  return (
    <article class="card returning" data-returning>
      <h2>{t(me.told ? 'return.told' : 'return.wait')}</h2>
      <p>{t('return.free')}</p>
      {me.told && changes().length > 0 && (
        <a class="link-row" href="#resume">
          {t('return.changes')}
        </a>
      )}
      {me.told && (
        <Act class="quiet-act" asked={asked('come-back', {})}>
          {t('return.come')}
        </Act>
      )}
    </article>
  )
}

/** On Now: what is still owed before the first work; one's own return; lessons that wait. */
export const Standing = () => {
  const now = views.value?.now
  if (!now) return null
  return (
    <>
      {!suspended() && people().some(person => person.away && !person.told) && tends() && (
        <a class="link-row" href="#resume">
          {t('return.tell.more')}
        </a>
      )}
      {now.drillOwed && (
        <p class="card held" data-drill-owed>
          {t('resume.drill')}
        </p>
      )}
      {now.lessons > 0 && tends() && (
        <a class="card held" href="#lessons" data-lessons-open={now.lessons}>
          {t('lesson.waiting', { n: now.lessons })}
        </a>
      )}
      <OwnReturn />
    </>
  )
}
