// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Armory - a strip for each weapon, where it is; the lots of rounds; who may handle what.
import { Main } from '../parts/Main'
import { ItemActs } from '../parts/ItemActs'
import { Lots } from '../parts/Lots'
import { Held, Strip } from '../parts/Strip'
import { SeriesStart } from '../parts/SeriesStart'
import { LastKnown } from '../parts/Top'
import { FindRound } from '../parts/Unwanted'
import { Act } from '../parts/Act'
import { askWho } from '../parts/Who'
import { act } from '../acts'
import { isCustodian, isStation, items, myId, runsTheSet } from '../store'
import type { Item } from '../views'
import { asked } from '../views'
import { t } from '../words'

function Group({ title, list }: { title: string; list: readonly Item[] }) {
  if (!list.length) return null
  return (
    <section>
      <h2>
        {title} <span class="count">{list.length}</span>
      </h2>
      <div class="strips">
        {list.map(item => (
          <Strip item={item} key={item.item}>
            <ItemActs item={item} />
          </Strip>
        ))}
      </div>
    </section>
  )
}

/** What is locked away says one thing, and takes one line for it. */
function Locker({ list }: { list: readonly Item[] }) {
  if (!list.length) return null
  return (
    <section>
      <h2>
        {t('armory.locker')} <span class="count">{list.length}</span>
      </h2>
      <div class="strips">
        {list.map(item => (
          <article
            class="strip locked"
            key={item.item}
            data-item={item.id}
            data-evidence={item.evidence}
            data-state={item.state}
            aria-label={item.id}>
            <div class="strip-line">
              <div class="strip-words">
                <h3>{item.id}</h3>
                {item.held ? <Held item={item} /> : <p class="where">{t('where.locker')}</p>}
                <LastKnown />
              </div>
              <Act asked={asked('take', { item: item.item })}>{t('act.take.short')}</Act>
            </div>
          </article>
        ))}
      </div>
    </section>
  )
}

function Pieces({ list }: { list: readonly Item[] }) {
  if (!list.length) return null
  const out = list.filter(item => item.place !== 'locker').length
  return (
    <section>
      <h2>
        {t('armory.pieces')} <span class="count">{list.length}</span>
      </h2>
      <p class="quiet">{t('armory.pieces.out', { n: out })}</p>
      <details>
        <summary>{t('armory.pieces.show')}</summary>
        <ul class="pieces">
          {list.map(item => (
            <li key={item.item} data-item={item.id}>
              <span>
                <b>{item.id}</b> <span class="quiet">{t(`place.${item.place}`)}</span>
              </span>
              {item.place === 'locker' ? (
                <Act class="small-act" asked={asked('take', { item: item.item })}>
                  {t('act.take.short')}
                </Act>
              ) : (
                <Act class="small-act" asked={asked(item.place === 'holder' ? 'collect' : 'lock', { item: item.item })}>
                  {t(item.place === 'holder' ? 'act.collect.short' : 'act.lock')}
                </Act>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function Custody() {
  if (!isCustodian(myId.value) || isStation.value) return null
  const pass = () =>
    askWho(
      person => void act(asked('pass-custody', { person }, { witness: person })),
      t('custody.to'),
      person => isCustodian(person.person) && person.person !== myId.value,
    )
  return (
    <section>
      <h2>{t('custody.title')}</h2>
      <div class="row-acts">
        <button type="button" class="act quiet-act" onClick={pass}>
          {t('custody.pass')}
        </button>
        <FindRound />
      </div>
    </section>
  )
}

export function Armory() {
  const weapons = items().filter(item => item.points > 0)
  const at = (...places: string[]) => weapons.filter(item => places.includes(item.place))
  return (
    <Main id="armory" label={t('nav.armory')}>
      <h1>{t('armory.title')}</h1>
      {weapons.length === 0 && <p class="quiet">{t('armory.none')}</p>}
      <SeriesStart kinds={['empty', 'heads', 'unload', 'lock']} />
      <Group title={t('armory.out')} list={at('keeper')} />
      <Group title={t('armory.held')} list={at('holder', 'evidence', 'lost')} />
      <SeriesStart kinds={['take']} />
      <Locker list={at('locker', 'nowhere')} />
      <Lots />
      <Pieces list={items().filter(item => !item.points)} />
      <Custody />
      {runsTheSet() && (
        <p>
          <a class="link-row" href="#crew">
            {t('crew.link')}
          </a>
        </p>
      )}
    </Main>
  )
}
