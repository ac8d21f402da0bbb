// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ItemActs - what can be asked of one weapon now, the likely first. The box and its rules decide; this only offers.
import { nameOf, slate } from '../names'
import { kinds } from '../say'
import { go } from '../route'
import { dangersOf, isCustodian, isStation, myId } from '../store'
import type { Item } from '../views'
import { asked } from '../views'
import { t } from '../words'
import { Act } from './Act'
import { ReportDischarge, FindRound } from './Unwanted'

const mine = (item: Item) => isStation.value || (item.keeper ? item.keeper === myId.value : isCustodian(myId.value))

function Looks({ item }: { item: Item }) {
  const look = (kind: string) => () => go('look', kind, item.item)
  const whole = { item: item.item, shower: item.keeper, seen: item.points, of: item.points }
  if (item.rounds)
    return (
      <>
        <Act own asked={asked('look-heads', whole)} flow={look('heads')}>
          {t('act.look-heads')}
        </Act>
        <Act
          own
          asked={asked('unload', {
            item: item.item,
            shower: item.keeper,
            proved: item.rounds - item.spent,
            spent: item.spent,
            bore: 1,
          })}
          flow={look('unload')}>
          {t('act.unload')}
        </Act>
      </>
    )
  return (
    <>
      <Act own asked={asked('look-empty', { ...whole, bore: 1 })} flow={look('empty')}>
        {t('act.look-empty')}
      </Act>
      {item.looker > 0 && (
        <button type="button" class="act" data-act="load" onClick={() => go('load', item.item)}>
          {t('act.load')}
        </button>
      )}
    </>
  )
}

type Row = ReturnType<typeof dangersOf>[number]
const holds = (item: Item) =>
  ({ kind: item.rounds && item.kind !== 'mixed' ? item.kind : 'empty', count: item.rounds - item.spent }) as const

/** The plans that ask for just what is in it; another plan's hand-over stands under "more". */
function planned(item: Item): [fitting: Row[], other: Row[]] {
  const { kind, count } = holds(item),
    rows = dangersOf(item.item)
  const fits = rows.filter(({ danger }) => danger.kind === kind && danger.count === count)
  return [fits, rows.filter(row => !fits.includes(row))]
}

function HandOver({ item, row: { setup, danger } }: { item: Item; row: Row }) {
  const { kind, count } = holds(item)
  return (
    <>
      {(item.declaredFor !== setup.setup || !item.declared) && (
        <Act asked={asked('declare', { item: item.item, setup: setup.setup, kind, count })}>
          {t('act.declare', { what: kinds(kind, count), setup: slate(setup.setup) })}
        </Act>
      )}
      <Act
        asked={asked('hand-over', { item: item.item, setup: setup.setup, person: danger.holder })}
        except={['TAG-NONE']}
        flow={item.tagRead || !item.tagged ? undefined : who => go('hand', item.item, setup.setup, danger.holder, who ?? 0)}>
        {t('act.hand-over', { name: nameOf(danger.holder), setup: slate(setup.setup) })}
      </Act>
    </>
  )
}
const HandOvers = ({ item, rows }: { item: Item; rows: readonly Row[] }) => (
  <>
    {rows.map(row => (
      <HandOver item={item} row={row} key={row.setup.setup} />
    ))}
    {!item.points && (
      <button type="button" class="act" onClick={() => go('hand', item.item)}>
        {t('act.hand-piece')}
      </button>
    )}
  </>
)

function More({ item, rows = [] }: { item: Item; rows?: readonly Row[] }) {
  return (
    <details class="more">
      <summary>{t('more')}</summary>
      <div class="row-acts">
        {rows.map(row => (
          <HandOver item={item} row={row} key={row.setup.setup} />
        ))}
        <Act class="quiet-act" asked={asked('lose-sight', { item: item.item })}>
          {t('act.lose-sight')}
        </Act>
        {item.points > 0 && (
          <Act class="quiet-act" asked={asked('fail-to-fire', { item: item.item })}>
            {t('act.fail-to-fire')}
          </Act>
        )}
        {item.points > 0 && <ReportDischarge item={item} />}
        {item.points > 0 && <FindRound item={item.item} />}
      </div>
    </details>
  )
}

function CountShots({ item }: { item: Item }) {
  if (item.kind !== 'blank') return null
  return (
    <>
      {Array.from({ length: item.rounds - item.spent }, (_, i) => i + 1).map(count => (
        <Act class="quiet-act" key={count} asked={asked('count-shots', { item: item.item, count })}>
          {t('act.count-shots', { n: count })}
        </Act>
      ))}
    </>
  )
}

export function ItemActs({ item }: { item: Item }) {
  if (item.place === 'holder' || item.place === 'evidence')
    return (
      <>
        <div class="row-acts">
          <Act asked={asked('collect', { item: item.item })}>{t('act.collect', { name: nameOf(item.holder) })}</Act>
          <CountShots item={item} />
        </div>
        <More item={item} />
      </>
    )
  const [fitting, other] = mine(item) ? planned(item) : [[], []]
  return (
    <>
      <div class="row-acts">
        {item.points > 0 && <Looks item={item} />}
        {mine(item) && <HandOvers item={item} rows={fitting} />}
        {mine(item) && <Act asked={asked('lock', { item: item.item })}>{t('act.lock')}</Act>}
        {item.points > 0 && item.keeper !== myId.value && (item.evidence === 'none' || item.evidence === 'told') && (
          <Act class="quiet-act" asked={asked('watch', { item: item.item })}>
            {t('act.watch')}
          </Act>
        )}
      </div>
      <More item={item} rows={other} />
    </>
  )
}
