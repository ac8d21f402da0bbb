// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// CrewForms - a person put on the list, a role given or taken back, by those whose it is to give: the record's rules say who.
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { foresee } from '../store'
import type { Person } from '../views'
import { asked } from '../asked'
import type { Role } from '../vocabulary'
import { RoleWords } from '../vocabulary'
import { t } from '../words'
import { Act } from './Act'

/** Roles that are mine to give; all of them where this page cannot know. */
const mine = (role: Role) => !foresee(asked('add-person', { role }))?.all.includes('GRANT-NOT-YOURS')

export function Roles({ person }: { person: Person }) {
  return (
    <div class="panel roles" data-roles>
      {person.roles.length > 0 && (
        <>
          <p class="panel-label">{t('crew.withdraw')}</p>
          <div class="chips">
            {person.roles.map(role => (
              <Act class="chip" key={role} asked={asked('withdraw-role', { person: person.person, role })}>
                {t(`role.${role}`)}
              </Act>
            ))}
          </div>
        </>
      )}
      <p class="panel-label">{t('crew.give')}</p>
      <div class="chips">
        {RoleWords.filter(role => !person.roles.includes(role) && mine(role)).map(role => (
          <Act class="chip" key={role} asked={asked('give-role', { person: person.person, role })}>
            {t(`role.${role}`)}
          </Act>
        ))}
      </div>
    </div>
  )
}

export function AddPerson() {
  const [name, write] = useState('')
  const [contact, reach] = useState('')
  const [role, choose] = useState<Role | null>(null)
  const [busy, work] = useState(false)
  const ready = name.trim() !== '' && role !== null
  const add = async () => {
    if (!ready || busy) return
    work(true)
    if (await act(asked('add-person', { role, name: name.trim(), contact: contact.trim() || undefined }))) {
      write('')
      reach('')
      choose(null)
    }
    work(false)
  }
  return (
    <details class="add-person">
      <summary data-add-person>{t('crew.add')}</summary>
      <div class="form">
        <label class="field">
          {t('crew.add.name')}
          <input value={name} maxLength={80} onInput={event => write(event.currentTarget.value)} autocomplete="off" />
        </label>
        <p class="panel-label">{t('crew.add.role')}</p>
        <div class="chips">
          {RoleWords.filter(mine).map(word => (
            <button
              type="button"
              class="chip"
              key={word}
              data-role={word}
              aria-pressed={role === word}
              onClick={() => choose(word)}>
              {t(`role.${word}`)}
            </button>
          ))}
        </div>
        <label class="field">
          {t('crew.add.contact')}
          <input value={contact} maxLength={80} onInput={event => reach(event.currentTarget.value)} autocomplete="off" />
        </label>
        <button
          type="button"
          class="act"
          data-act="add-person"
          aria-disabled={!ready || undefined}
          aria-busy={busy || undefined}
          onClick={() => void add()}>
          {t('crew.add.record')}
        </button>
      </div>
    </details>
  )
}
