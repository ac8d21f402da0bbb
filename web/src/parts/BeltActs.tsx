// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// BeltActs - rounds on a person: each is proved in, and each is proved out. A belt does not open, so no look applies to it.
import { useState } from 'preact/hooks'
import { nameOf } from '../names'
import { go } from '../route'
import { kinds, lotWords } from '../say'
import { isCustodian, isStation, lots, myId, views } from '../store'
import type { Item, Lot } from '../views'
import { asked } from '../views'
import { t } from '../words'
import { Act } from './Act'

const mine = (item: Item) => isStation.value || (item.keeper ? item.keeper === myId.value : isCustodian(myId.value))

function ProveIn({ item }: { item: Item }) {
  const kept = lots().filter(lot => lot.cart > 0)
  const [chosen, pick] = useState<Lot | null>(kept.length === 1 ? kept[0] : null)
  const lot = chosen && kept.find(row => row.lot === chosen.lot)
  if (!kept.length) return <p class="quiet">{t('belt.no-rounds')}</p>
  return (
    <details class="more">
      <summary>{t('belt.prove-in')}</summary>
      <div class="list">
        {kept.length > 1 && (
          <div class="chips">
            {kept.map(row => (
              <button type="button" class="chip" key={row.lot} aria-pressed={lot === row} onClick={() => pick(row)}>
                {row.id} · {lotWords(row)}
              </button>
            ))}
          </div>
        )}
        {lot && (
          <>
            <p class="panel-label">{t('belt.how-many', { lot: lot.id })}</p>
            <div class="chips">
              {Array.from({ length: Math.min(item.capacity, lot.cart) }, (_, i) => i + 1).map(count => (
                <Act
                  own
                  class="chip"
                  key={count}
                  asked={asked('load', { item: item.item, lot: lot.lot, shower: item.keeper, count, proved: count })}
                  except={['LOOK-WRONG-HAND', 'LOAD-NO-PROOF']}
                  flow={() => go('look', 'load', item.item, lot.lot, count)}>
                  {kinds(lot.kind, count)}
                </Act>
              ))}
            </div>
          </>
        )}
      </div>
    </details>
  )
}

function ProveOut({ item }: { item: Item }) {
  return (
    <Act
      own
      asked={asked('unload', { item: item.item, shower: item.keeper, proved: item.rounds - item.spent, spent: item.spent })}
      flow={() => go('look', 'unload', item.item)}>
      {t('belt.prove-out', { n: item.rounds })}
    </Act>
  )
}

export function BeltActs({ item }: { item: Item }) {
  if (item.place === 'holder')
    return (
      <div class="row-acts">
        <Act asked={asked('collect', { item: item.item })}>{t('act.collect', { name: nameOf(item.holder) })}</Act>
      </div>
    )
  if (item.place !== 'keeper' || !mine(item)) return item.rounds && item.place === 'keeper' ? <ProveOut item={item} /> : null
  return (
    <>
      <div class="row-acts">
        {item.rounds > 0 && !views.value!.now.break && (
          <button type="button" class="act" data-act="hand-over" onClick={() => go('hand', item.item)}>
            {t('act.hand-piece')}
          </button>
        )}
        {item.rounds > 0 && <ProveOut item={item} />}
        {item.rounds === 0 && <Act asked={asked('lock', { item: item.item })}>{t('act.lock')}</Act>}
      </div>
      {item.rounds === 0 && !views.value!.now.break && <ProveIn item={item} />}
    </>
  )
}
