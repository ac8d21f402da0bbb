// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Answered - who was asked to answer a stop, and who has: names for those who run the set, figures for everybody else.
import { act } from '../acts'
import { inHearing } from '../demands'
import { namesOf, nameAndRole } from '../names'
import { runsTheSet, views } from '../store'
import { silentOf, whoIsAsked } from '../stopping'
import { asked } from '../asked'
import { t } from '../words'
import { askWho } from './Who'

export function Answered() {
  const stop = views.value?.now.stop
  if (!stop) return null
  const heard = inHearing()
  const all = whoIsAsked(stop),
    silent = silentOf(stop)
  const open = silent.filter(person => !heard.has(person))
  const answer = (person: number) => void act(asked('answer-stop', { person }))
  return (
    <>
      <p class="stop-count" role="status">
        {t('stop.answered', { n: all.length - silent.length, of: all.length })}
      </p>
      {silent.length > open.length && (
        <p>{t('stop.in-hearing', { n: silent.length - open.length, names: namesOf([...new Set(heard.values())]) })}</p>
      )}
      {runsTheSet() && open.length > 0 && (
        <details open={open.length <= 12}>
          <summary>{t('stop.open', { n: open.length })}</summary>
          <ul class="silent">
            {open.map(person => (
              <li key={person}>{nameAndRole(person)}</li>
            ))}
          </ul>
          <button
            type="button"
            class="stop-act"
            onClick={() => askWho(answer, t('stop.heard-from'), person => open.includes(person.person))}>
            {t('stop.heard')}
          </button>
        </details>
      )}
    </>
  )
}
