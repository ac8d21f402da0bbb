// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Things - dangerous things other than weapons, each on a strip: what can act first, then what is out; what is put away takes a
// line of its own.
import { slate } from '../names'
import { dangersOf, heardAt, isCustodian, isStation, items, myId, personOf, stale } from '../store'
import { isThing, keeps, leads } from '../things'
import type { Item } from '../views'
import { t, timeOf } from '../words'
import { thingWho } from './Plan'
import { Strip } from './Strip'
import { Take, ThingActs } from './ThingActs'

export const things = () => items().filter(isThing)
/** Before the weapons for those whose trade keeps them. */
export const thingsFirst = () => !isCustodian(myId.value) && things().some(item => keeps(item, personOf(myId.value)))

const away = (item: Item) => item.place === 'locker' || item.place === 'nowhere'
const order = (item: Item) => ['lost', 'evidence', 'holder', 'keeper'].indexOf(item.place) - (item.ready ? 10 : 0)

const Plans = ({ item }: { item: Item }) => (
  <>
    {dangersOf(item.item).map(row => (
      <a class="thing-plan" key={row.setup.setup} href={`./#setup/${row.setup.setup}`}>
        {[slate(row.setup.setup), thingWho(row.danger, item)].filter(Boolean).join(' · ')}
      </a>
    ))}
  </>
)

function Away({ item }: { item: Item }) {
  const take = isStation.value || keeps(item, personOf(myId.value))
  const planned = dangersOf(item.item)
    .map(row => slate(row.setup.setup))
    .join(', ')
  return (
    <article class="strip locked" data-item={item.id} data-evidence={item.evidence} data-state={item.state} aria-label={item.id}>
      <div class="strip-line">
        <div class="strip-words">
          <h3>{item.id}</h3>
          <p class="where">
            {t(`thing.${item.class}`)}
            {planned && !stale.value && ` · ${t('armory.locker.planned', { setups: planned })}`}
          </p>
          {stale.value && <p class="last-known">{t('stale.thing', { time: timeOf(heardAt.value) })}</p>}
        </div>
        {take && <Take item={item} />}
      </div>
    </article>
  )
}

export function Things() {
  const all = things()
  const enters = isStation.value || leads(personOf(myId.value))
  if (!all.length && !enters) return null
  const out = all.filter(item => !away(item)).sort((a, b) => order(a) - order(b))
  return (
    <section class="things" id="things">
      <h2>
        {t('things.title')} <span class="count">{all.length}</span>
      </h2>
      <div class="strips">
        {out.map(item => (
          <Strip item={item} key={item.item}>
            <Plans item={item} />
            <ThingActs item={item} />
          </Strip>
        ))}
        {all.filter(away).map(item => (
          <Away item={item} key={item.item} />
        ))}
      </div>
      {enters && (
        <a class="link-row" href="#register/thing">
          {t('things.register')}
        </a>
      )}
    </section>
  )
}
