// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Sheet - a refusal that teaches: what is missing, who can give it, which rule with its rank, and how to go on.
import { act } from '../acts'
import { nameAndRole } from '../names'
import { details, itemOf, people, runsTheSet, sheet } from '../store'
import type { Sheet as Open } from '../store'
import { ruleCure, ruleWrong } from '../say'
import type { PackRow } from '../views'
import { rules } from '../vocabulary'
import { t } from '../words'
import { Over } from './Over'

/** Up to four people who can give it: those the box names, else those with the role. */
function givers(rule: string, open: Open): number[] {
  const setup = details.value.get(Number((open.asked?.args as { setup?: number })?.setup ?? 0))
  if (rule === 'COPY-MISSING' && setup && runsTheSet())
    return setup.mustAnswer.filter(person => !setup.copied.includes(person)).slice(0, 8)
  if (open.refused?.rule === rule && open.refused.who.length) return open.refused.who
  const roles = rules[rule]?.[2] ?? []
  if (roles.length > 12) return []
  return people()
    .filter(person => person.roles.some(role => roles.includes(role)))
    .slice(0, 4)
    .map(person => person.person)
}

const Pack = ({ row }: { row: PackRow }) => (
  <li>
    <b>{t(`pack.${row.pack}`)}</b> · {t(`rank.${row.rank}`)}
    {row.citation && (
      <cite data-quote lang="en">
        {row.citation}
      </cite>
    )}
    {!row.confirmed && <span class="quiet"> {t('sheet.unconfirmed')}</span>}
  </li>
)

function Rule({ rule, open }: { rule: string; open: Open }) {
  const who = givers(rule, open)
  return (
    <section class="missing" data-rule={rule}>
      <p class="wrong" lang="en">
        {ruleWrong(rule, open.asked)}
      </p>
      <p class="cure" lang="en">
        {ruleCure(rule, open.asked)}
      </p>
      {who.length > 0 && <p class="givers">{t('sheet.who', { names: who.map(nameAndRole).join('; ') })}</p>}
      <p class="quiet small">{t('sheet.rule', { rule })}</p>
      {open.refused?.rule === rule && (
        <ul class="packs">
          {open.refused.packs.map(row => (
            <Pack row={row} key={row.pack + row.citation} />
          ))}
        </ul>
      )}
    </section>
  )
}

const deviates = (list: readonly string[]) => list.some(rule => rules[rule]?.[3] === 'deviation')

export function Sheet() {
  const open = sheet.value
  if (!open) return null
  const close = () => {
    sheet.value = null
  }
  const asked = open.asked
  const anyway = () => {
    close()
    if (open.anyway) open.anyway(asked?.for)
    else if (asked) void act(asked)
  }
  const happened = () => {
    close()
    if (asked) void act({ ...asked, happened: true })
  }
  const thing = asked && itemOf(Number((asked.args as { item?: number }).item ?? 0))
  return (
    <Over title={t('sheet.title')} close={close}>
      <div class="sheet" aria-live="polite">
        {open.rules.map(rule => (
          <Rule rule={rule} open={open} key={rule} />
        ))}
        <p class="ladder">{t(thing ? 'sheet.ladder' : 'sheet.ladder.plain')}</p>
        {open.sent ? (
          <>
            <p class="recorded">{t('sheet.recorded')}</p>
            {asked && (
              <button type="button" class="act quiet-act" onClick={happened}>
                {t(deviates(open.rules) ? 'sheet.happened.deviation' : 'sheet.happened')}
              </button>
            )}
          </>
        ) : (
          asked && (
            <button type="button" class="act quiet-act" data-anyway onClick={anyway}>
              {t('sheet.anyway')}
            </button>
          )
        )}
        <button type="button" class="act" onClick={close}>
          {t('sheet.close')}
        </button>
      </div>
    </Over>
  )
}
