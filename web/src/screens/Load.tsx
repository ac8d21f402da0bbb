// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Load - which rounds: what a setup's plan asks for is one tap; anything else is chosen by lot and number.
import { Main } from '../parts/Main'
import { useState } from 'preact/hooks'
import { slate } from '../names'
import { Act } from '../parts/Act'
import { kinds, lotWords } from '../say'
import { go, route } from '../route'
import { dangersOf, itemOf, lots } from '../store'
import type { Item, Lot } from '../views'
import { asked } from '../asked'
import { t } from '../words'

const loads = (item: Item, lot: Lot, count: number) =>
  asked('load', { item: item.item, lot: lot.lot, shower: item.keeper, count, proved: count })

function Planned({ item }: { item: Item }) {
  const rows = dangersOf(item.item)
    .filter(({ danger }) => danger.kind !== 'empty')
    .flatMap(({ setup, danger }) =>
      lots()
        .filter(lot => lot.kind === danger.kind)
        .map(lot => ({ setup, danger, lot })),
    )
  return (
    <div class="list">
      {rows.map(({ setup, danger, lot }) => (
        <Act
          own
          key={`${setup.setup} ${lot.lot}`}
          asked={loads(item, lot, danger.count)}
          except={['LOOK-WRONG-HAND', 'LOAD-NO-PROOF']}
          flow={() => go('look', 'load', item.item, lot.lot, danger.count)}>
          {t('load.planned', { what: kinds(danger.kind, danger.count), lot: lot.id, setup: slate(setup.setup) })}
          <small>{lotWords(lot)}</small>
        </Act>
      ))}
      {rows.length === 0 && <p class="quiet">{t('load.no-plan')}</p>}
    </div>
  )
}

function Other({ item }: { item: Item }) {
  const [lot, pick] = useState<Lot | null>(null)
  return (
    <details>
      <summary>{t('load.else')}</summary>
      <div class="chips">
        {lots().map(row => (
          <button type="button" class="chip" key={row.lot} aria-pressed={lot?.lot === row.lot} onClick={() => pick(row)}>
            {row.id} · {lotWords(row)}
          </button>
        ))}
      </div>
      {lot && (
        <div class="chips">
          {Array.from({ length: item.capacity }, (_, i) => i + 1).map(count => (
            <Act
              own
              class="chip"
              key={count}
              asked={loads(item, lot, count)}
              except={['LOOK-WRONG-HAND', 'LOAD-NO-PROOF']}
              flow={() => go('look', 'load', item.item, lot.lot, count)}>
              {kinds(lot.kind, count)}
            </Act>
          ))}
        </div>
      )}
    </details>
  )
}

export function Load() {
  const item = itemOf(Number(route.value[1]))
  if (!item)
    return (
      <Main label={t('nav.armory')}>
        <p class="quiet">{t('look.gone')}</p>
      </Main>
    )
  return (
    <Main label={t('load.title', { item: item.id })}>
      <h1>{t('load.title', { item: item.id })}</h1>
      <p>{t('load.note')}</p>
      <Planned item={item} />
      <Other item={item} />
    </Main>
  )
}
