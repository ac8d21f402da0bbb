// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Takes - by their numbers: slated, circled or not good, with their length, sound and words. At the first one each camera's card is
// written down whole: what was made does not change when an earlier card is corrected.
import { useState } from 'preact/hooks'
import { act } from '../acts'
import type { Entry } from '../book/lines'
import { isStation, myId, personOf } from '../store'
import type { Setup } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { asText, own, shown, standing, textIn } from './cards'
import type { Field } from './fields'
import { all, inherits } from './fields'
import type { Values } from './Fill'
import { Fill } from './Fill'
import { entriesOf, give, idOf } from './given'
import { byWhom, camerasOf, cardOf, write } from './Setup'

const slaters = ['camera', 'cinematographer', 'director', 'first-ad', 'second-ad', 'script', 'sound']
const maySlate = () => isStation.value || Boolean(personOf(myId.value)?.roles.some(role => slaters.includes(role)))
const fields: readonly Field[] = [
  { key: 'length', how: 'line' },
  { key: 'sound', how: 'line' },
  { key: 'words', how: 'text' },
]
const numberOf = (entry: Entry) => Number(textIn(entry, 'number')) || 0
const takesOf = (setup: string) => entriesOf(setup, 'take').sort((a, b) => numberOf(a) - numberOf(b))

/** What each camera takes over, written on its own card. */
async function pin(setup: Setup, who?: number) {
  for (const camera of camerasOf(setup.id)) {
    const card = cardOf(setup.id, camera)
    if (!card?.before) continue
    const said = new Set(
      own(
        card,
        all.map(field => field.key),
      ),
    )
    const taken = all
      .filter(({ key }) => inherits(key) && !said.has(key))
      .map(({ key }) => [key, shown(card, key).values] as const)
    const set = Object.fromEntries(taken.flatMap(([key, values]) => (values.length === 1 ? [[key, values[0].v]] : [])))
    if (Object.keys(set).length) await write(setup.id, camera, set, who)
  }
}
const keep = (setup: Setup, n: number, set: Values, who?: number) =>
  give({ kind: 'take', id: idOf('take', setup.id, n), setup: setup.id, set: { number: String(n), ...set }, for: who })
const slate = (setup: Setup, count: number, reply: 'yes' | 'no' | undefined, who?: number) =>
  act({ ...asked('slate', { setup: setup.setup, count, reply }), for: who })

const verdicts = ['circled', 'ng'] as const
function Row({ setup, entry, open }: { setup: Setup; entry: Entry; open: (entry: Entry) => void }) {
  const n = numberOf(entry),
    is = standing(entry, 'verdict').map(told => asText(told.v))
  const judge = (verdict: (typeof verdicts)[number]) => {
    const set = is.includes(verdict) && is.length === 1 ? 'none' : verdict
    byWhom(who => {
      void keep(setup, n, { verdict: set }, who)
      if (set !== 'none') void slate(setup, n, set === 'circled' ? 'yes' : 'no', who)
    })
  }
  const words = fields.map(({ key }) => textIn(entry, key)).filter(Boolean)
  return (
    <li data-take={n} data-verdict={is.join(' ')}>
      <span class="take-number">{n}</span>
      <span class="take-words">
        {is
          .filter(word => word !== 'none')
          .map(word => t(`card.verdict.${word}`))
          .join(' / ')}
        {words.length > 0 && <small data-quote>{words.join(' · ')}</small>}
      </span>
      {maySlate() && (
        <span class="chips">
          {verdicts.map(verdict => (
            <button
              type="button"
              class="chip"
              key={verdict}
              aria-pressed={is.includes(verdict)}
              data-judge={verdict}
              onClick={() => judge(verdict)}>
              {t(`card.verdict.${verdict}`)}
            </button>
          ))}
          <button type="button" class="chip" onClick={() => open(entry)}>
            {t('card.take.words')}
          </button>
        </span>
      )}
    </li>
  )
}

export function Takes({ setup }: { setup: Setup }) {
  const [open, show] = useState<Entry | null>(null)
  const rows = takesOf(setup.id)
  const next = Math.max(0, ...rows.map(numberOf)) + 1
  const press = () =>
    byWhom(async who => {
      void keep(setup, next, {}, who)
      if (next === 1) await pin(setup, who)
      void slate(setup, next, undefined, who)
    })
  return (
    <section class="card-part" data-takes={rows.length} aria-label={t('card.takes')}>
      <h3>{t('card.takes')}</h3>
      {!rows.length && <p class="quiet">{t('card.takes.none')}</p>}
      <ul class="card-rows takes">
        {rows.map(entry => (
          <Row key={entry.entry} setup={setup} entry={entry} open={show} />
        ))}
      </ul>
      {maySlate() && setup.work !== 'wrapped' && (
        <button type="button" class="act" data-slate={next} onClick={press}>
          {t('card.take.slate', { n: next })}
        </button>
      )}
      {open && (
        <Fill
          title={t('card.take', { n: numberOf(open) })}
          fields={fields}
          now={field => standing(open, field.key)[0]?.v ?? ''}
          done={set => {
            show(null)
            if (Object.keys(set).length) byWhom(who => void keep(setup, numberOf(open), set, who))
          }}
        />
      )}
    </section>
  )
}
