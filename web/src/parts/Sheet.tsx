// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Sheet - a refusal that teaches: what is missing, who can give it, which rule with its rank, and how to go on.
import { enter } from '../acts'
import { eventOf } from '../deeds'
import { draft } from '../draft'
import { leave } from '../reading'
import { go } from '../route'
import { bindsHere, cited, grounds } from '../rulebook'
import { ruleCure, ruleLang, ruleWrong } from '../say'
import { details, itemOf, people, runsTheSet, sheet } from '../store'
import type { Sheet as Open } from '../store'
import { whoseTrade } from '../things'
import { rules } from '../vocabulary'
import { t } from '../words'
import { CallChip } from './CallChip'
import { asBrief, Grounds } from './Grounds'
import { Ladder } from './Ladder'
import { Over } from './Over'
import { Translated } from './Translated'

/** Up to four people who can give it: those the box names, else those with the role. */
function givers(rule: string, open: Open): number[] {
  const setup = details.value.get(Number((open.asked?.args as { setup?: number })?.setup ?? 0))
  if (rule === 'COPY-MISSING' && setup && runsTheSet())
    return setup.mustAnswer.filter(person => !setup.copied.includes(person)).slice(0, 8)
  const all = rules[rule]?.[2] ?? [],
    roles = whoseTrade(all, itemOf(Number((open.asked?.args as { item?: number })?.item ?? open.refused?.item ?? 0)))
  if (open.refused?.rule === rule && open.refused.who.length && roles === all) return open.refused.who
  if (roles.length > 12) return []
  return people()
    .filter(person => person.roles.some(role => roles.includes(role)))
    .slice(0, 4)
    .map(person => person.person)
}

/** Which rule it is, with its page, and who asks for it: what the box says; of the others that stand in the way, the rulebook. */
function Asking({ rule, open }: { rule: string; open: Open }) {
  const rows = open.refused?.rule === rule ? cited(rule, open.refused.packs) : (grounds.value[rule] ?? []).filter(bindsHere)
  return (
    <>
      <button
        type="button"
        class="read-rule"
        onClick={() => {
          leave()
          go('rules', rule)
        }}>
        {t('sheet.rule', { rule })}
      </button>
      <Translated short />
      {open.rules.length === 1 ? <Grounds rows={rows} /> : <p class="quiet small">{asBrief(rows)}</p>}
    </>
  )
}

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
      <Asking rule={rule} open={open} />
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
