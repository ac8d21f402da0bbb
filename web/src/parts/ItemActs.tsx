// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ItemActs - what can be asked of one weapon now, the likely first. The box and its rules decide; this only offers.
import { nameOf, slate } from '../names'
import type { Offer } from '../looking'
import { loadsFor, offers } from '../looking'
import { kinds } from '../say'
import { go } from '../route'
import { dangersOf, isCustodian, isStation, leaves, lots, myId } from '../store'
import type { Item } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { AskFor } from './Asks'
import { begin, LookElse, LookMine, LookNamed, LookRow } from './LookStart'
import { MishapActs } from './Mishaps'
import { Unanswered } from './Precursors'
import { ReportDischarge, FindRound } from './Unwanted'

const mine = (item: Item) => isStation.value || (item.keeper ? item.keeper === myId.value : isCustodian(myId.value))
const iLooked = (item: Item) => item.evidence === 'mine' || item.evidence === 'watched'
type Row = ReturnType<typeof dangersOf>[number]

/** In whose hands a plan puts it as it is now: their own look at the first show of a plan, their watching at a reset of it. */
const holders = (item: Item) =>
  [...new Set(planned(item)[0].map(row => row.danger.holder))].filter(person => person && person !== item.keeper)

const Watch = ({ item, person }: { item: Item; person?: number }) => {
  const unbroken = item.sight > 0 && item.state !== 'back'
  return (
    <Act class="look-act" asked={asked('watch', { item: item.item, unbroken: unbroken ? 1 : undefined }, { for: person })}>
      {person
        ? t(unbroken ? 'act.sight.named' : 'act.watch.named', { name: nameOf(person) })
        : t(isStation.value ? 'act.watch.else' : unbroken ? 'act.sight' : 'act.watch')}
    </Act>
  )
}

/** What the plan's holder does with their own eyes, by name on a station, and first on their own screen. */
function Holder({ item, offer, person }: { item: Item; offer: Offer; person: number }) {
  if (item.tagRead) return <Watch item={item} person={isStation.value ? person : undefined} />
  return isStation.value ? <LookNamed item={item} offer={offer} person={person} /> : <LookMine item={item} offer={offer} />
}

const looked = (item: Item, person: number) => item.lookers.includes(person) || item.watchers.includes(person)
/** The lot that the rounds in it came from, as far as this page saw it go in. */
const lotIn = (item: Item) =>
  Number([...leaves.value].reverse().find(leaf => leaf.k === 'weapon-loaded' && leaf.d.item === item.item)?.d.lot ?? 0)

/** What this reader is offered: an unbroken sight is only its owner's to say. */
function offered(item: Item) {
  const { likely, also } = offers(item, loadsFor(dangersOf(item.item), lots()), lotIn(item))
  const all = [...likely, ...also].filter(offer => offer.flow !== 'sight' || isStation.value || item.sight === myId.value)
  const first = all[0]?.flow === 'reset' ? all.filter(offer => offer.flow === 'reset') : all.slice(0, Math.max(1, likely.length))
  return { likely: first, also: all.filter(offer => !first.includes(offer)) }
}

function Looks({ item }: { item: Item }) {
  const { likely, also } = offered(item)
  const ready = item.state !== 'back' && (item.rounds > 0 || item.looker > 0) /* it was looked into: others may now */
  const seen: Offer = { flow: item.rounds ? 'heads' : 'empty' }
  const expected = ready
    ? holders(item).filter(person => !looked(item, person) && (isStation.value || person === myId.value))
    : []
  const mineFirst = expected.includes(myId.value) && !isStation.value
  if (item.keeper === myId.value && !isStation.value) return <p class="do-this">{t('looks.show-it')}</p>
  return (
    <>
      {expected.map(person => (
        <Holder item={item} offer={seen} person={person} key={person} />
      ))}
      {likely
        .filter(offer => !mineFirst || item.tagRead || offer.flow !== seen.flow)
        .map(offer => (
          <Likely item={item} offer={offer} key={offer.flow + (offer.load?.lot.lot ?? '')} />
        ))}
      {ready && item.lookers.length > 0 && !iLooked(item) && !(mineFirst && item.tagRead) && <Watch item={item} />}
      {also.length > 0 && <Also item={item} list={also} />}
    </>
  )
}
function Likely({ item, offer }: { item: Item; offer: Offer }) {
  if (offer.flow === 'sight')
    return isStation.value ? <LookNamed item={item} offer={offer} person={item.sight} /> : <LookMine item={item} offer={offer} />
  const done = !isStation.value && iLooked(item) && (offer.flow === 'heads' || offer.flow === 'empty')
  return done ? <LookElse item={item} offer={offer} wide /> : <LookRow item={item} offer={offer} />
}

function Also({ item, list }: { item: Item; list: Offer[] }) {
  return (
    <details class="more">
      <summary>{t('looks.more')}</summary>
      <div class="row-acts">
        {list.map(offer => (
          <LookRow item={item} offer={offer} key={offer.flow + (offer.load?.lot.lot ?? '')} />
        ))}
        <button type="button" class="act quiet-act" data-act="other-rounds" onClick={() => go('load', item.item)}>
          {t('load.else')}
        </button>
      </div>
    </details>
  )
}

/** Anybody, at any time: I asked, and was let look. And whose name stands under a look that was not theirs says so. */
function Mine({ item }: { item: Item }) {
  const may =
    item.points > 0 && item.keeper !== myId.value && item.holder !== myId.value && item.evidence === 'none' && !item.asked
  return (
    <>
      {item.through.includes(myId.value) && !isStation.value && (
        <Act class="quiet-act" asked={asked('that-was-not-me', { item: item.item })}>
          {t('act.not-me')}
        </Act>
      )}
      {may && (
        <Act class="quiet-act" asked={asked('asked-and-looked', { item: item.item })}>
          {t('act.asked')}
        </Act>
      )}
    </>
  )
}

const holds = (item: Item) =>
  ({ kind: item.rounds && item.kind !== 'mixed' ? item.kind : 'empty', count: item.rounds - item.spent }) as const

/** The plans that ask for just what is in it; another plan's hand-over stands under "more". */
function planned(item: Item): [fitting: Row[], other: Row[]] {
  const { kind, count } = holds(item),
    rows = dangersOf(item.item)
  const fits = rows.filter(({ danger }) => danger.kind === kind && danger.count === count)
  return [fits, rows.filter(row => !fits.includes(row))]
}

/** One press bears its content: it states what is in the weapon and hands it over. Before the tag was read of this plan, the
    two digits come in between. */
function HandOver({ item, row: { setup, danger } }: { item: Item; row: Row }) {
  const { kind, count } = holds(item)
  const stated = item.declared && item.declaredFor === setup.setup
  const state = asked('declare', { item: item.item, setup: setup.setup, kind, count }),
    hand = asked('hand-over', { item: item.item, setup: setup.setup, person: danger.holder })
  const digits =
    item.tagRead || !item.tagged ? undefined : (who?: number) => begin(who ?? 0, 'hand', item.item, setup.setup, danger.holder)
  return (
    <Act
      class="hand-act"
      likely={item.keeper}
      asked={stated ? hand : state}
      also={stated ? undefined : hand}
      onward={stated ? undefined : digits}
      flow={stated ? digits : undefined}
      except={stated ? ['TAG-NONE'] : ['TAG-NONE', 'HAND-NOT-DECLARED']}
      flowName="hand-over">
      {t('act.hand-over', { what: kinds(kind, count), name: nameOf(danger.holder) })}
      <small>{t('hand.setup', { setup: slate(setup.setup) })}</small>
    </Act>
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
        <Act class="quiet-act" likely={item.keeper} asked={asked('lose-sight', { item: item.item })}>
          {t('act.lose-sight')}
        </Act>
        {item.points > 0 && (
          <Act class="quiet-act" likely={item.keeper} asked={asked('fail-to-fire', { item: item.item })}>
            {t('act.fail-to-fire')}
          </Act>
        )}
        {item.points > 0 && <ReportDischarge item={item} />}
        {item.points > 0 && <FindRound item={item.item} />}
        <MishapActs item={item} />
        <AskFor item={item.item} />
      </div>
    </details>
  )
}

function CountShots({ item }: { item: Item }) {
  if (item.kind !== 'blank') return null
  return (
    <>
      {Array.from({ length: item.rounds - item.spent }, (_, i) => i + 1).map(count => (
        <Act class="quiet-act" likely={item.keeper} key={count} asked={asked('count-shots', { item: item.item, count })}>
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
          <Act likely={item.keeper} asked={asked('collect', { item: item.item })}>
            {t('act.collect', { name: nameOf(item.holder) })}
          </Act>
          <CountShots item={item} />
          <Mine item={item} />
        </div>
        <More item={item} />
      </>
    )
  const [fitting, other] = mine(item) ? planned(item) : [[], []]
  return (
    <>
      {mine(item) && <Unanswered item={item.item} />}
      <div class="row-acts">
        {mine(item) && <HandOvers item={item} rows={fitting} />}
        {item.points > 0 && <Looks item={item} />}
        {mine(item) && (
          <Act likely={item.keeper} asked={asked('lock', { item: item.item })}>
            {t('act.lock')}
          </Act>
        )}
        <Mine item={item} />
      </div>
      <More item={item} rows={other} />
    </>
  )
}
