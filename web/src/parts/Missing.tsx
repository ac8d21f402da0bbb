// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Missing - what stands before work in this setup, in words, with who can give it. Never that nothing can happen.
import { nameAndRole } from '../names'
import { people, stale } from '../store'
import { ruleLang, ruleWrong } from '../say'
import type { Setup } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { LastKnown } from './Top'

const givers = (roles: readonly string[]) =>
  people()
    .filter(person => person.roles.some(role => roles.includes(role)))
    .slice(0, 3)
    .map(person => nameAndRole(person.person))

export function Missing({ setup }: { setup: Setup }) {
  if (stale.value) return <LastKnown />
  if (!setup.dangers.length) return <p class="quiet">{t('missing.no-danger')}</p>
  const rows = setup.missing.filter(row => row.rule !== 'SETUP-RUNNING')
  return (
    <section class="missing-list" aria-label={t('missing.title')}>
      <h2>{t('missing.title')}</h2>
      {rows.length === 0 ? (
        <p class="nothing-missing">{t('missing.nothing')}</p>
      ) : (
        <ul>
          {rows.map(row => (
            <li key={row.rule} data-rule={row.rule}>
              <span lang={ruleLang(row.rule)}>{ruleWrong(row.rule, asked('begin-work', { setup: setup.setup }))}</span>
              {row.who.length > 0 && <span class="quiet"> {t('sheet.who', { names: givers(row.who).join('; ') })}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
