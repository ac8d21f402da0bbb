// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Facts - the three that gate a setup: which weapons, where the muzzle goes, who is inside. Entered by AD or armorer.
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { namesOf } from '../names'
import { people, runsTheSet } from '../store'
import type { Setup } from '../views'
import { asked } from '../views'
import { t } from '../words'
import { Act } from './Act'
import { MuzzleForm } from './MuzzleForm'
import { muzzleWords, dangerWords } from './Plan'
import { WeaponForm } from './WeaponForm'

type Open = 'weapon' | 'muzzle' | 'inside' | null

function Inside({ setup }: { setup: Setup }) {
  const roles = [...new Set(people().flatMap(person => person.roles.slice(0, 1)))]
  const of = (role: string) => people().filter(person => person.roles[0] === role)
  const toggle = async (role: string) => {
    const group = of(role),
      all = group.every(person => setup.inside.includes(person.person))
    for (const person of group) {
      if (all) await act(asked('leave-area', { setup: setup.setup, person: person.person }))
      else if (!setup.inside.includes(person.person))
        await act(asked('enter-area', { setup: setup.setup, person: person.person }))
    }
  }
  return (
    <div class="panel">
      <p class="quiet">{t('inside.note')}</p>
      <div class="chips">
        {roles.map(role => {
          const within = of(role).filter(person => setup.inside.includes(person.person)).length
          return (
            <button
              type="button"
              class="chip"
              key={role}
              data-role={role}
              aria-pressed={within === of(role).length}
              onClick={() => void toggle(role)}>
              {t(`role.${role}`)}{' '}
              <span class="quiet">
                {within}/{of(role).length}
              </span>
            </button>
          )
        })}
      </div>
      <details>
        <summary>{t('inside.persons')}</summary>
        <div class="chips">
          {people().map(person => {
            const inside = setup.inside.includes(person.person)
            return (
              <Act
                class="chip"
                key={person.person}
                asked={asked(inside ? 'leave-area' : 'enter-area', { setup: setup.setup, person: person.person })}>
                {`${namesOf([person.person])} · ${t(inside ? 'inside.in' : 'inside.out')}`}
              </Act>
            )
          })}
        </div>
      </details>
    </div>
  )
}

export function Facts({ setup }: { setup: Setup }) {
  const [open, show] = useState<Open>(null)
  const may = runsTheSet() && setup.work !== 'wrapped'
  const change = (which: Open) =>
    may && (
      <button
        type="button"
        class="change"
        aria-expanded={open === which}
        data-change={which}
        onClick={() => show(open === which ? null : which)}>
        {t(open === which ? 'close' : 'change')}
      </button>
    )
  return (
    <section class="facts">
      <div class="fact">
        <h2>{t('fact.weapons')}</h2>
        <div>
          {setup.dangers.length ? (
            setup.dangers.map(danger => <p key={danger.item}>{dangerWords(danger)}</p>)
          ) : (
            <p class="quiet">{t('setup.no-danger')}</p>
          )}
        </div>
        {change('weapon')}
      </div>
      {open === 'weapon' && <WeaponForm setup={setup} done={() => show(null)} />}
      <div class="fact">
        <h2>{t('fact.muzzle')}</h2>
        <div>
          <p class={setup.dangers.length ? '' : 'quiet'}>
            {setup.dangers.length || setup.muzzle !== 'not-stated' ? muzzleWords(setup) : '–'}
          </p>
        </div>
        {change('muzzle')}
      </div>
      {open === 'muzzle' && <MuzzleForm setup={setup} done={() => show(null)} />}
      <div class="fact">
        <h2>{t('fact.inside')}</h2>
        <div>
          <p class={setup.dangers.length ? '' : 'quiet'}>
            {setup.inside.length ? t('inside.count', { n: setup.inside.length }) : t('inside.nobody')}
          </p>
        </div>
        {change('inside')}
        {may && setup.inside.length > 0 && <p class="quiet small">{namesOf(setup.inside)}</p>}
      </div>
      {open === 'inside' && <Inside setup={setup} />}
    </section>
  )
}
