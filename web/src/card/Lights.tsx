// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Lights - one row a light: what it is, what it does, where it stands, what is before it.
import { useState } from 'preact/hooks'
import type { Entry } from '../book/lines'
import { kit } from '../kit'
import type { Setup } from '../views'
import { t } from '../words'
import { asText, recent, standing, textIn } from './cards'
import type { Field } from './fields'
import { lightFields } from './fields'
import { Fill } from './Fill'
import { cards, entries, entriesOf, give } from './given'
import { asSaid } from './say'
import { byWhom, mayWrite } from './Setup'

const name: Field = { key: 'name', how: 'line' }
const fields = [name, ...lightFields]
/** Names and fittings of any light of the production. */
function used(field: Field): string[] {
  const lights = entries.value.filter(entry => entry.kind === 'light')
  const words = lights.flatMap(entry => standing(entry, field.key).map(({ v }) => asText(v)))
  return [...new Set(words.reverse())].slice(0, 8)
}
export function rowWords(entry: Entry): string {
  return lightFields
    .flatMap(field => {
      const [told, other] = standing(entry, field.key)
      return told
        ? [
            [told, other]
              .filter(Boolean)
              .map(one => asSaid(field, one.v))
              .join(' / '),
          ]
        : []
    })
    .join(' · ')
}

export function Lights({ setup }: { setup: Setup }) {
  const [asking, ask] = useState<{ entry: Entry | null; id: string } | null>(null)
  const rows = entriesOf(setup.id, 'light')
  const may = mayWrite()
  const keep = (id: string, set: Parameters<typeof give>[0]['set']) =>
    byWhom(who => void give({ kind: 'light', id, setup: setup.id, set, for: who }))
  return (
    <section class="card-part" data-lights={rows.length} aria-label={t('card.lights')}>
      <h3>{t('card.lights')}</h3>
      {!rows.length && <p class="quiet">{t('card.lights.none')}</p>}
      <ul class="card-rows">
        {rows.map(entry => (
          <li key={entry.entry} data-light={textIn(entry, 'name')}>
            <p>
              <b>
                {standing(entry, 'name')
                  .map(told => asText(told.v))
                  .join(' / ')}
              </b>
            </p>
            <p class="quiet small">{rowWords(entry)}</p>
            {may && (
              <div class="row-acts">
                <button type="button" class="act small-act quiet-act" onClick={() => ask({ entry, id: entry.entry })}>
                  {t('card.change', { what: textIn(entry, 'name') })}
                </button>
                <button type="button" class="act small-act quiet-act" onClick={() => keep(entry.entry, { removed: 'yes' })}>
                  {t('card.strike', { what: textIn(entry, 'name') })}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <button type="button" class="act small-act" data-new-light onClick={() => ask({ entry: null, id: kit.lines.newHex() })}>
          {t('card.lights.new')}
        </button>
      )}
      {asking && (
        <Fill
          title={asking.entry ? textIn(asking.entry, 'name') : t('card.lights.new')}
          fields={fields}
          now={field => standing(asking.entry ?? undefined, field.key)[0]?.v ?? ''}
          used={field => (field.key === 'stop' ? recent(cards.value, 'stop') : used(field))}
          done={set => {
            ask(null)
            if (Object.keys(set).length)
              keep(asking.id, { ...(asking.entry || set.name ? {} : { name: t('card.light') }), ...set })
          }}
        />
      )}
    </section>
  )
}
