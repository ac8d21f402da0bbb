// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// RollMode - lock-up, phones off: one named person has everybody inside in sight and hearing, and says so. Then only those who
// are out of earshot are listed, one tap a name; it ends with the plan, a break, a wrap.
import { useState } from 'preact/hooks'
import { crowd } from '../crowd'
import { act } from '../acts'
import { nameOf } from '../names'
import { isStation, people, runsTheSet } from '../store'
import type { Setup } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { Names } from './Names'
import { askWho } from './Who'

const says = () => runsTheSet() || isStation.value

function Apart({ setup }: { setup: Setup }) {
  const [open, show] = useState(false)
  const list = people().filter(person => setup.inside.includes(person.person) && person.person !== setup.hearer)
  const put = (person: number) => {
    const kind = setup.apart.includes(person) ? 'in-earshot' : 'out-of-earshot'
    const send = (who?: number) => void act({ ...asked(kind, { setup: setup.setup, person }), for: who })
    if (isStation.value) askWho(send)
    else send()
  }
  return (
    <details onToggle={event => show((event.currentTarget as HTMLDetailsElement).open)}>
      <summary data-apart>{t('roll-mode.apart')}</summary>
      {open && (
        <Names
          list={list}
          mark={person => ({ done: !setup.apart.includes(person), pressed: setup.apart.includes(person) })}
          pick={put}
        />
      )}
    </details>
  )
}

export function RollMode({ setup }: { setup: Setup }) {
  if (setup.work === 'wrapped' || !setup.inside.length) return null
  const others = setup.inside.filter(person => person !== setup.hearer).length
  if (!setup.hearer)
    return says() ? (
      <Act class="quiet-act" asked={asked('in-hearing', { setup: setup.setup })}>
        {t('roll-mode.begin')}
        <small>{t('roll-mode.means', { n: setup.inside.length })}</small>
      </Act>
    ) : null
  return (
    <div class="roll-mode" data-hearer={setup.hearer}>
      <p class="lead">{t('roll-mode.by', { name: nameOf(setup.hearer), n: others - setup.apart.length, of: others })}</p>
      {setup.apart.length > 0 && (
        <p class="held" data-apart-names>
          {says() ? t('roll-mode.names', { names: crowd(setup.apart) }) : t('roll-mode.count', { n: setup.apart.length })}
        </p>
      )}
      {says() && <Apart setup={setup} />}
    </div>
  )
}
