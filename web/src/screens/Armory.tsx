// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Armory - a strip for each weapon, in the order of what must be done next: what is in a hand, what is out, what is locked;
// then racks, rounds, and who may handle what.
import { useRef } from 'preact/hooks'
import { Main, onBoard } from '../parts/Main'
import { AsksOn } from '../parts/Asks'
import { BeltActs } from '../parts/BeltActs'
import { ItemActs } from '../parts/ItemActs'
import { Lots } from '../parts/Lots'
import { Unanswered } from '../parts/Precursors'
import { Plans } from '../parts/Plans'
import { Racks } from '../parts/Racks'
import { Things, thingsFirst } from '../parts/Things'
import { isSealed, Seal } from '../parts/Seal'
import { Stays } from '../parts/Stays'
import { onDuty } from '../parts/Shower'
import { Held, Strip } from '../parts/Strip'
import { SeriesStart } from '../parts/SeriesStart'
import { LastKnown } from '../parts/Top'
import { Find } from '../parts/Find'
import { awaited, CargoWords } from '../parts/Delivery'
import { Verified } from '../parts/Verified'
import { Act } from '../parts/Act'
import { Acting } from '../parts/Acting'
import { askWho } from '../parts/Who'
import { act } from '../acts'
import { namesOf, slate } from '../names'
import {
  dangersOf,
  foresee,
  isCustodian,
  isStation,
  items,
  lots,
  myId,
  personOf,
  racks,
  runsTheSet,
  stale,
  views,
} from '../store'
import type { Item } from '../views'
import { isGun, isThing, leads } from '../things'
import { asked } from '../asked'
import { PadStep } from '../parts/PadStep'
import type { PadStepWord } from '../padSteps'
import { t } from '../words'
import { where } from '../say'

/** More strips than this do not show their acts until one is opened: the words of all of them fit a screen's length. */
const foldedFrom = 6
const lockedFrom = 12

const mine = () => isStation.value || isCustodian(myId.value)
const nothing = () => items().length + racks().length + lots().length === 0
const isBelt = (item: Item) => item.class === 'belt'
const setupsOf = (item: Item) => [
  ...new Set([...(item.setup ? [item.setup] : []), ...dangersOf(item.item).map(row => row.setup.setup)]),
]

const Acts = ({ item }: { item: Item }) => (isBelt(item) ? <BeltActs item={item} /> : <ItemActs item={item} />)

interface Part {
  title: string
  list: readonly Item[]
  steps?: readonly PadStepWord[]
}
function Group({ title, list, steps = [] }: Part) {
  if (!list.length) return null
  const folded = list.length >= foldedFrom
  return (
    <section>
      <h2>
        {title} <span class="count">{list.length}</span>
      </h2>
      {mine() && <PadStep of={steps} />}
      <div class="strips">
        {list.map(item => (
          <Strip item={item} key={item.item}>
            <Plans setups={setupsOf(item)} />
            <AsksOn item={item.item} />
            {folded ? (
              <details class="fold">
                <summary>{t('armory.acts', { item: item.id })}</summary>
                <Acts item={item} />
              </details>
            ) : (
              <Acts item={item} />
            )}
          </Strip>
        ))}
      </div>
    </section>
  )
}

function Locked({ item, take }: { item: Item; take: boolean }) {
  const planned = setupsOf(item).map(slate).join(', ')
  return (
    <article class="strip locked" data-item={item.id} data-evidence={item.evidence} data-state={item.state} aria-label={item.id}>
      <div class="strip-line">
        <div class="strip-words">
          <h3>{item.id}</h3>
          {item.held || item.doubted ? (
            <Held item={item} />
          ) : (
            (stale.value || planned || item.place !== 'locker') && (
              <p class="where">{planned && !stale.value ? t('armory.locker.planned', { setups: planned }) : where(item)}</p>
            )
          )}
          <Unanswered item={item.item} />
          <LastKnown />
        </div>
        {take && <Act asked={asked('take', { item: item.item })}>{t('act.take.short')}</Act>}
      </div>
    </article>
  )
}

/** What is locked away says one thing, and takes one line for it; of many, those that today asks for stand first and the rest
 * wait behind one tap. To take is the custodian's, once the seal was read. */
function Locker({ list }: { list: readonly Item[] }) {
  if (!list.length) return null
  const take = mine() && !isSealed()
  const wanted = (item: Item) => item.held || item.doubted || setupsOf(item).length > 0
  const first = list.length > lockedFrom ? list.filter(wanted) : list
  const rest = list.filter(item => !first.includes(item))
  return (
    <section>
      <h2>
        {t('armory.locker')} <span class="count">{list.length}</span>
      </h2>
      {take && <PadStep of="take" />}
      <div class="strips">
        {first.map(item => (
          <Locked item={item} take={take} key={item.item} />
        ))}
      </div>
      {rest.length > 0 && (
        <details class="more" data-more={rest.length}>
          <summary>{t('armory.locker.more', { n: rest.length })}</summary>
          <div class="strips">
            {rest.map(item => (
              <Locked item={item} take={take} key={item.item} />
            ))}
          </div>
        </details>
      )}
      {!take && (
        <details class="more">
          <summary>{t(mine() ? 'armory.take.sealed' : 'armory.take.whose')}</summary>
          <div class="row-acts">
            {list.map(item => (
              <Act class="small-act" key={item.item} asked={asked('take', { item: item.item })}>
                {t('armory.take', { item: item.id })}
              </Act>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

/** Rubber and replicas that are not in a rack. */
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
        <Find />
      </div>
      {!nothing() && (
        <a class="link-row" href="#depart">
          {t('depart.link')}
        </a>
      )}
      {!nothing() && (
        <a class="link-row" href="#register/weapon">
          {t('register.link')}
        </a>
      )}
    </section>
  )
}

/** Live rounds are never here: only where a pack leaves room for a range apart from the set does anything lead to one. */
function ToRange() {
  const open = views.value!.now.range
  const may = mine() && !foresee(asked('open-range', { count: 1 }))?.all.includes('RANGE-FORBIDDEN')
  if (!open && !may) return null
  return (
    <section>
      {open && <p class="card held">{t('range.is-open')}</p>}
      <a class="link-row" href="#range">
        {t(open ? 'range.close' : 'range.open')}
      </a>
    </section>
  )
}

/** On the record, and not on the set: each comes by an arrival, before two. */
function Awaited() {
  const list = awaited()
  if (!list.length) return null
  return (
    <section data-awaited={list.length}>
      <h2>
        {t('armory.awaited')} <span class="count">{list.length}</span>
      </h2>
      <ul class="awaited">
        {list.slice(0, foldedFrom).map(row => (
          <li key={row.key} data-awaits={row.id}>
            <CargoWords row={row} />
          </li>
        ))}
      </ul>
      {list.length > foldedFrom && <p class="quiet">{t('armory.awaited.more', { n: list.length - foldedFrom })}</p>}
      {(mine() || runsTheSet()) && (
        <a class="act" href="#arrive" data-to-arrive>
          {t('arrive.title')}
        </a>
      )}
    </section>
  )
}

/** The first morning: nothing is on the record, and whose it is to put it there. */
function Nothing() {
  return (
    <div class="nothing">
      <p class="lead">{t('armory.none')}</p>
      {mine() ? (
        <a class="act" href="#register/weapon">
          {t('register.link')}
        </a>
      ) : (
        <p class="quiet">{t('armory.none.whose', { names: namesOf(onDuty().map(row => row.person)) || t('role.armorer') })}</p>
      )}
    </div>
  )
}

/** With many weapons: where each is, in one line, and a tap goes to its part of the page. A few are seen at a glance. */
function Summary({ parts }: { parts: readonly { words: string; n: number; at: string }[] }) {
  const here = useRef<HTMLDivElement>(null)
  const show = (at: string) => here.current?.parentElement?.querySelector(`[data-part="${at}"] > section`)?.scrollIntoView()
  const some = parts.filter(part => part.n > 0)
  if (some.length < 2 || some.reduce((sum, part) => sum + part.n, 0) < foldedFrom) return null
  return (
    <div class="summary" ref={here}>
      {some.map(part => (
        <button type="button" key={part.at} onClick={() => show(part.at)}>
          <b class="numeral-small">{part.n}</b> <span>{part.words}</span>
        </button>
      ))}
    </div>
  )
}

export function Armory() {
  const weapons = items().filter(item => item.here && (isGun(item) || isBelt(item)))
  const at = (...places: string[]) => weapons.filter(item => places.includes(item.place))
  const aside = at('evidence', 'lost'),
    held = at('holder'),
    out = at('keeper'),
    locked = at('locker', 'nowhere')
  return (
    <Main id="armory" label={t('nav.armory')}>
      <h1>{t('armory.title')}</h1>
      {nothing() && <Nothing />}
      <Summary
        parts={[
          { words: t('armory.aside'), n: aside.length, at: 'aside' },
          { words: t('armory.held'), n: held.length, at: 'held' },
          { words: t('armory.out'), n: out.length, at: 'out' },
          { words: t('armory.locker'), n: locked.length, at: 'locker' },
        ]}
      />
      {!onBoard() && <Acting />}
      {!onBoard() && <Verified link={mine()} />}
      <Awaited />
      {thingsFirst() && <Things />}
      <Seal />
      {views.value!.now.break && <Stays title={t('stays.break')} />}
      <div data-part="aside" class="part">
        <Group title={t('armory.aside')} list={aside} />
      </div>
      <div data-part="held" class="part">
        <Group title={t('armory.held')} list={held} steps={['collect']} />
      </div>
      <SeriesStart kinds={['empty', 'heads', 'unload', 'lock']} />
      <div data-part="out" class="part">
        <Group title={t('armory.out')} list={out} steps={['empty', 'load', 'heads', 'hand-over', 'unload', 'lock']} />
      </div>
      {!isSealed() && <SeriesStart kinds={['take']} />}
      <div data-part="locker" class="part">
        <Locker list={locked} />
      </div>
      <Racks />
      <Lots />
      <Pieces list={items().filter(item => item.here && !item.points && !isBelt(item) && !isThing(item))} />
      {!thingsFirst() && <Things />}
      <Custody />
      <ToRange />
      {(runsTheSet() || leads(personOf(myId.value))) && (
        <p>
          <a class="link-row" href="#crew">
            {t('crew.link')}
          </a>
        </p>
      )}
    </Main>
  )
}
