// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Mishaps - what goes wrong with one thing, behind one tap: each is one press, and nothing is typed. What fell waits for a look;
// what is missing stops the set.
import { act } from '../acts'
import { isStation, myId, personOf } from '../store'
import { isThing, keeps, linked } from '../things'
import type { Item } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { askWho } from './Who'

/** By joint inventory: both are there, the next one is named by the touch of the first. */
function Pass({ item }: { item: Item }) {
  const pass = () =>
    askWho(
      person =>
        void act(
          asked('pass-item', { item: item.item, person }, { witness: person, for: isStation.value ? item.keeper : undefined }),
        ),
      t('custody.to'),
      person => person.person !== item.keeper && keeps(item, personOf(person.person)),
    )
  if (item.place !== 'keeper' || item.ready || !(isStation.value || item.keeper === myId.value)) return null
  return (
    <button type="button" class="act quiet-act" data-act="pass-item" onClick={pass}>
      {t('mishap.pass')}
    </button>
  )
}

export const MishapActs = ({ item }: { item: Item }) => (
  <>
    <Act class="quiet-act" likely={item.keeper} asked={asked('say-it-fell', { item: item.item })}>
      {t('mishap.fell')}
    </Act>
    <Act class="quiet-act" likely={item.keeper} asked={asked('say-it-is-lost', { item: item.item })}>
      {t('mishap.lost')}
      <small>{t('mishap.stops')}</small>
    </Act>
    {isThing(item) && (item.place === 'keeper' || item.place === 'holder') && (
      <Act class="quiet-act" likely={item.keeper} asked={asked('lose-sight', { item: item.item })}>
        {t(linked(item) ? 'mishap.contact' : 'act.lose-sight')}
        {linked(item) && item.ready && <small>{t('mishap.stops')}</small>}
      </Act>
    )}
    <Pass item={item} />
  </>
)

export const Mishaps = ({ item }: { item: Item }) => (
  <details class="more mishaps">
    <summary>{t('mishap.title')}</summary>
    <div class="row-acts">
      <MishapActs item={item} />
    </div>
  </details>
)
