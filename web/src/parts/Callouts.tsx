// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Callouts - what the first AD and the armorer call aloud, with the record's own words of a weapon behind it. It is shown to
// all and asks nobody: a call is news, and neither a question nor leave to do anything (design.md principles 8 and 15).
import { nameAndRole, slate } from '../names'
import { contents, where } from '../say'
import { clock, isCustodian, isDirection, isStation, itemOf, items, myId, personOf, views } from '../store'
import { isGun } from '../things'
import type { CalledOut, Item } from '../views'
import { asked } from '../asked'
import type { Callout } from '../vocabulary'
import { t, timeOf } from '../words'
import { Act } from './Act'

const freshMs = 30 * 60000
/** A weapon that was called is news as long as it is out; all else for half an hour. */
export function calledOut(): CalledOut | null {
  const row = views.value?.now.callout
  if (!row) return null
  if (row.callout === 'gun-on-set') {
    const item = itemOf(row.item)
    return item && item.declared && ['keeper', 'holder'].includes(item.place) ? row : null
  }
  return clock.value - row.at * 1000 < freshMs ? row : null
}

export function calloutWords(row: CalledOut): string {
  const words = { item: itemOf(row.item)?.id ?? '', setup: row.setup ? slate(row.setup) : '' }
  return t(row.setup && row.callout !== 'gun-on-set' ? 'callout.in' : 'callout.said', {
    what: t(`callout.${row.callout}`, words),
    ...words,
  })
}
/** What the record has of the weapon now, as far as this reader may know it. */
export function calloutItem(row: CalledOut): string {
  const item = row.item ? itemOf(row.item) : undefined
  return item ? [item.id, contents(item), where(item)].filter(Boolean).join('. ') : ''
}

export function CalloutLine() {
  const row = calledOut()
  if (!row) return null
  return (
    <p class="callout" role="status" data-callout={row.callout}>
      <b>{calloutWords(row)}</b>
      {row.item > 0 && <span> {calloutItem(row)}</span>}
      <small class="quiet">
        {timeOf(row.at * 1000)} · {nameAndRole(row.by)}
      </small>
    </p>
  )
}

const ofDirection: readonly Callout[] = ['rolling', 'meeting', 'moving-on', 'lunch', 'wrap']
const lights = ['effects', 'stunt-coordinator']
const may = (roles: readonly string[]) => Boolean(personOf(myId.value)?.roles.some(role => roles.includes(role)))
const stated = (item: Item) =>
  isGun(item) && item.declared && ['keeper', 'holder'].includes(item.place) && (isStation.value || item.keeper === myId.value)

/** A press each, by those whose call it is. */
export function CallActs() {
  const direction = isDirection(myId.value),
    custodian = isCustodian(myId.value)
  const guns = direction || custodian || isStation.value ? items().filter(stated) : []
  const words: Callout[] = [
    ...(direction ? ofDirection : []),
    ...(direction || may(lights) ? (['fire-in-the-hole'] as const) : []),
  ]
  if (!views.value?.now.day || !(words.length || guns.length)) return null
  return (
    <section class="call-acts" data-calls-out>
      <h2>{t('callout.title')}</h2>
      <p class="quiet small">{t('callout.note')}</p>
      <div class="row-acts">
        {guns.map(item => (
          <Act class="small-act" key={item.item} asked={asked('announce', { callout: 'gun-on-set', item: item.item })}>
            {t('callout.gun-on-set')}: {item.id}
          </Act>
        ))}
        {words.map(callout => (
          <Act class="small-act quiet-act" key={callout} asked={asked('announce', { callout })}>
            {t(`callout.${callout}`)}
          </Act>
        ))}
      </div>
      {(direction || may(['safety-advisor'])) && <BeginDrill />}
    </section>
  )
}

/** Marked for everybody from its first moment; nothing is voided by it. */
const BeginDrill = () => (
  <details class="more">
    <summary>{t('drill.more')}</summary>
    <p class="quiet">{t('drill.note')}</p>
    <Act class="drill-act" asked={asked('drill', {})}>
      {t('drill.begin')}
    </Act>
  </details>
)
