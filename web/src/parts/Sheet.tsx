// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Sheet - a refusal that teaches: what is missing, who can give it, which rule with its rank, and how to go on.
import { enter } from '../acts'
import { eventOf } from '../deeds'
import { draft } from '../draft'
import { go } from '../route'
import { ruleCure, ruleLang, ruleWrong } from '../say'
import { details, people, runsTheSet, sheet } from '../store'
import type { Sheet as Open } from '../store'
import type { PackRow } from '../views'
import { rules } from '../vocabulary'
import { t } from '../words'
import { CallChip } from './Calls'
import { Ladder } from './Ladder'
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
  const args = (open.asked?.args ?? {}) as { item?: number; setup?: number }
  return (
    <section class="missing" data-rule={rule}>
      <p class="wrong" lang={ruleLang(rule)}>
        {ruleWrong(rule, open.asked)}
      </p>
      <p class="cure" lang={ruleLang(rule)}>
        {ruleCure(rule, open.asked)}
      </p>
      {who.length > 0 && (
        <div class="givers">
          <p class="quiet small">{t('sheet.call')}</p>
          <div class="chips">
            {who.map(person => (
              <CallChip
                key={person}
                person={person}
                rule={rule}
                item={args.item ?? open.refused?.item}
                setup={args.setup ?? open.refused?.setup}
                caller={open.asked?.for}
              />
            ))}
          </div>
        </div>
      )}
      <details class="ranks" open={open.rules.length === 1}>
        <summary class="small">{t('sheet.rule', { rule })}</summary>
        {open.refused?.rule === rule && (
          <ul class="packs">
            {open.refused.packs.map(row => (
              <Pack row={row} key={row.pack + row.citation} />
            ))}
          </ul>
        )}
      </details>
    </section>
  )
}

const deviates = (list: readonly string[]) => list.some(rule => rules[rule]?.[3] === 'deviation')

/** It was done all the same, or done before: the record follows the world. */
function AllTheSame({ open, close }: { open: Open; close: () => void }) {
  const asked = open.asked!
  const danger = deviates(open.rules),
    stops = danger && !asked.entry /* what is entered late stops only what is still out: the box says */
  const happened = async () => {
    close()
    const index = await enter({ ...asked, happened: true })
    if (index >= 0) go(danger ? 'deviation' : 'irregular', index)
  }
  const before = () => {
    close()
    draft.value = { asked }
    go('late')
  }
  return (
    <section class="all-the-same">
      <button type="button" class="act quiet-act" data-late onClick={before}>
        {t('sheet.before')}
      </button>
      {open.sent && (
        <button type="button" class={`act quiet-act ${stops ? 'strong-act' : ''}`} data-did onClick={() => void happened()}>
          {t(stops ? 'sheet.happened.deviation' : 'sheet.happened')}
        </button>
      )}
    </section>
  )
}

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
    else if (asked) void enter(asked)
  }
  return (
    <Over title={t('sheet.title')} close={close}>
      <div class="sheet" aria-live="polite">
        {open.rules.map(rule => (
          <Rule rule={rule} open={open} key={rule} />
        ))}
        <Ladder open={open} />
        {open.sent && <p class="recorded">{t('sheet.recorded')}</p>}
        {asked && !open.sent && (
          <button type="button" class="act quiet-act" data-anyway onClick={anyway}>
            {t('sheet.anyway')}
          </button>
        )}
        {asked && eventOf[asked.kind] && <AllTheSame open={open} close={close} />}
        <button type="button" class="act" onClick={close}>
          {t('sheet.close')}
        </button>
      </div>
    </Over>
  )
}
