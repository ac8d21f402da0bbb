// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// RollCall - who has answered the plan; spoken Copies taken by me, one name at a tap, never "all".
import { act } from '../acts'
import { namesOf } from '../names'
import { isStation, myId, people, runsTheSet } from '../store'
import type { Setup } from '../views'
import { asked } from '../views'
import { t } from '../words'
import { askWho, PeopleList, rowsOf } from './Who'

export function RollCall({ setup }: { setup: Setup }) {
  if (!setup.dangers.length) return null
  const open = setup.mustAnswer.filter(person => !setup.copied.includes(person))
  const answered = setup.mustAnswer.length - open.length
  const take = (person: number) => {
    const copy = asked('answer-plan', { setup: setup.setup, person, answer: 'copy', version: setup.version })
    if (isStation.value) askWho(taker => void act({ ...copy, for: taker }), t('roll.taker'))
    else void act(copy)
  }
  return (
    <section class="roll">
      <h2>{t('roll.title')}</h2>
      <p>{t('roll.count', { n: answered, of: setup.mustAnswer.length })}</p>
      {setup.asking.length > 0 && (
        <p class="held">
          {runsTheSet() ? t('roll.asking.names', { names: namesOf(setup.asking) }) : t('roll.asking', { n: setup.asking.length })}
        </p>
      )}
      {open.length > 0 && runsTheSet() && (
        <details open={open.length <= 6}>
          <summary>{t('roll.take')}</summary>
          <p class="quiet">{t('roll.note')}</p>
          <PeopleList
            rows={rowsOf(people().filter(person => open.includes(person.person) && person.person !== myId.value))}
            pick={take}
          />
        </details>
      )}
    </section>
  )
}
