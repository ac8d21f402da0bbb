// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// BeltActs - rounds on a person: each is proved in, and each is proved out. A belt does not open, so no look applies to it.
import { useState } from 'preact/hooks'
import { nameOf } from '../names'
import { go } from '../route'
import { kinds, lotWords } from '../say'
import { isStation, lots, myId, views } from '../store'
import type { Item, Lot } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { Pick } from './Fields'
import { begin, LookRow } from './LookStart'
import { askWho } from './Who'

const mine = (item: Item) => isStation.value || item.keeper === myId.value
/** The one who looks holds the screen: not the one who shows. */
const showsIt = (item: Item) => !isStation.value && item.keeper === myId.value

/** How many: a tap begins the look in which each is proved as it goes in. */
function Counts({ item, lot }: { item: Item; lot: Lot }) {
  const way = (count: number) => ['look', 'load', item.item, lot.lot, count] as const
  const start = (count: number) =>
    isStation.value
      ? askWho(
          person => begin(person, ...way(count)),
          t('look.who'),
          row => row.person !== item.keeper,
          { item: item.item },
        )
      : begin(0, ...way(count))
  return (
    <>
      <p class="panel-label">{t('belt.how-many', { lot: lot.id })}</p>
      <div class="chips">
        {Array.from({ length: Math.min(item.capacity, lot.cart) }, (_, i) => i + 1).map(count => (
          <Act
            own
            class="chip"
            key={count}
            asked={asked('load', { item: item.item, lot: lot.lot, shower: item.keeper, count, proved: count })}
            flow={() => start(count)}>
            {kinds(lot.kind, count)}
          </Act>
        ))}
      </div>
    </>
  )
}

function ProveIn({ item }: { item: Item }) {
  const kept = lots().filter(lot => lot.cart > 0)
  const [chosen, pick] = useState(0)
  const lot = kept.length === 1 ? kept[0] : kept.find(row => row.lot === chosen)
  if (!kept.length) return <p class="quiet">{t('belt.no-rounds')}</p>
  if (showsIt(item)) return <p class="do-this">{t('looks.show-it')}</p>
  return (
    <details class="more">
      <summary>{t('belt.prove-in')}</summary>
      <div class="list">
        {kept.length > 1 && (
          <Pick
            label={t('belt.which')}
            list={kept.map(row => ({ key: row.lot, words: `${row.id} · ${lotWords(row)}` }))}
            at={lot?.lot ?? null}
            pick={pick}
          />
        )}
        {lot && <Counts item={item} lot={lot} />}
      </div>
    </details>
  )
}

export function BeltActs({ item }: { item: Item }) {
  const loaded = item.rounds > 0,
    onBreak = Boolean(views.value!.now.break)
  if (item.place === 'holder')
    return (
      <div class="row-acts">
        <Act likely={item.keeper} asked={asked('collect', { item: item.item })}>
          {t('act.collect', { name: nameOf(item.holder) })}
        </Act>
      </div>
    )
  if (item.place !== 'keeper') return null
  return (
    <>
      <div class="row-acts">
        {mine(item) && loaded && !onBreak && (
          <button type="button" class="act" data-act="hand-over" onClick={() => go('hand', item.item)}>
            {t('act.hand-piece')}
          </button>
        )}
        {loaded && !showsIt(item) && <LookRow item={item} offer={{ flow: 'unload' }} />}
        {loaded && showsIt(item) && <p class="quiet">{t('belt.show-out')}</p>}
        {mine(item) && !loaded && (
          <Act likely={item.keeper} asked={asked('lock', { item: item.item })}>
            {t('act.lock')}
          </Act>
        )}
      </div>
      {!loaded && !onBreak && <ProveIn item={item} />}
    </>
  )
}
