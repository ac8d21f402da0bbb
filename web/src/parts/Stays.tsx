// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Stays - lunch, wrap and moves are never refused to the crew. What stays is each weapon, round and piece that is not in
// the locker: held, named, and whose it is to bring back.
import { namesOf, nameOf, slate } from '../names'
import { onDuty } from './Shower'
import { isCustodian, items, lots, myId, racks } from '../store'
import type { Item, Lot, Rack } from '../views'
import { t } from '../words'

const away = ['locker', 'nowhere', 'evidence']
export const itemsOut = () => items().filter(item => !away.includes(item.place))
export const lotsOut = () => lots().filter(lot => lot.cart > 0)
export const racksOut = () => racks().filter(rack => rack.out > 0)
/** By the record everything is in the locker: the next act there is its seal. */
export const allLocked = () => !itemsOut().length && !lotsOut().length

const keepers = () => namesOf(onDuty().map(row => row.person))
const whose = (item: Item) => (item.keeper ? nameOf(item.keeper) : keepers())

function itemStays(item: Item): string {
  const values = { item: item.id, holder: nameOf(item.holder), keeper: whose(item), n: item.rounds }
  if (item.place === 'lost') return t('stays.lost', values)
  if (item.place === 'holder') return t('stays.holder', values)
  return t(item.rounds ? 'stays.loaded' : 'stays.keeper', values)
}
const lotStays = (lot: Lot) => t('stays.rounds', { n: lot.cart, lot: lot.id, keeper: keepers() })
const rackStays = (rack: Rack) => t('stays.rack', { n: rack.out, rack: rack.id, setup: slate(rack.setup), keeper: keepers() })

export function Stays({ title, link = false }: { title: string; link?: boolean }) {
  const lines = [
    ...itemsOut().map(item => ({ key: item.id, held: item.place === 'holder' || item.rounds > 0, words: itemStays(item) })),
    ...lotsOut().map(lot => ({ key: lot.id, held: false, words: lotStays(lot) })),
    ...racksOut().map(rack => ({ key: rack.id, held: false, words: rackStays(rack) })),
  ]
  if (!lines.length) return null
  return (
    <div class="stays" data-stays={lines.length}>
      <p class="panel-label">{title}</p>
      <ul>
        {lines.map(line => (
          <li key={line.key} class={line.held ? 'stays-held' : ''}>
            {line.words}
          </li>
        ))}
      </ul>
      {link && isCustodian(myId.value) && (
        <a class="link-row" href="#armory">
          {t('stays.link')}
        </a>
      )}
    </div>
  )
}
