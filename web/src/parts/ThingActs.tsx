// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ThingActs - what can be asked of a thing now, the likely first: looked over, handed to its bearer, made ready by the one the
// plan names, made off by anybody. The box and its rules decide; this only offers.
import { nameOf, slate } from '../names'
import { dangersOf, isStation, myId, personOf } from '../store'
import type { Planned } from '../things'
import { controls, inPlace, isBorne, keeps, lookedOver, mayLook, readies } from '../things'
import type { Item } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { MakeOff } from './Acting'
import { begin, LookRow } from './LookStart'
import { Mishaps } from './Mishaps'

const me = () => personOf(myId.value)
/** Those whose hands it is in, or may be, and a station, which asks who touches it. */
const mine = (item: Item) => isStation.value || (item.keeper ? item.keeper === myId.value : keeps(item, me()))
const saw = (item: Item, person: number) => item.lookers.includes(person) || item.watchers.includes(person)

export const Take = ({ item }: { item: Item }) => (
  <Act class="small-act" asked={asked('take', { item: item.item })}>
    {t('act.take.short')}
  </Act>
)

const MakeReady = ({ item, row: { setup, danger } }: { item: Item; row: Planned }) => (
  <Act likely={danger.control} asked={asked('make-ready', { item: item.item, setup: setup.setup })}>
    {t('act.make-ready', { setup: slate(setup.setup) })}
    {danger.control > 0 && <small>{t('act.make-ready.whose', { name: nameOf(danger.control) })}</small>}
  </Act>
)

/** The tag, where one is painted on it, is read before it is on somebody. */
function Hand({ item, row: { setup, danger } }: { item: Item; row: Planned }) {
  const digits = item.tagged && !item.tagRead
  return (
    <Act
      class="hand-act"
      likely={item.keeper}
      asked={asked('hand-over', { item: item.item, setup: setup.setup, person: danger.holder })}
      flow={digits ? (who?: number) => begin(who ?? 0, 'hand', item.item, setup.setup, danger.holder) : undefined}
      except={digits ? ['TAG-NONE'] : []}>
      {t('act.give', { name: nameOf(danger.holder) })}
      <small>{t('hand.setup', { setup: slate(setup.setup) })}</small>
    </Act>
  )
}

/** The bearer sees the same look whole; on a station, by name. */
function Watch({ item, person }: { item: Item; person: number }) {
  const named = isStation.value || person !== myId.value
  return (
    <Act class="look-act" asked={asked('watch', { item: item.item }, { for: named ? person : undefined })}>
      {named ? t('act.watch.named', { name: nameOf(person) }) : t('act.watch')}
    </Act>
  )
}

function Looks({ item, rows }: { item: Item; rows: readonly Planned[] }) {
  if (item.keeper === myId.value && !isStation.value) return lookedOver(item) ? null : <p class="do-this">{t('looks.show-it')}</p>
  const bearers = [...new Set(rows.map(row => row.danger.holder))].filter(
    person => person && person !== item.keeper && !saw(item, person) && (isStation.value || person === myId.value),
  )
  const skilled = isStation.value || mayLook(item, me())
  const row = <LookRow item={item} offer={{ flow: 'over' }} />
  return (
    <>
      {item.lookers.length > 0 && bearers.map(person => <Watch item={item} person={person} key={person} />)}
      {!lookedOver(item) && skilled ? (
        row
      ) : (
        <details class="more">
          <summary>{t('looks.more')}</summary>
          <div class="row-acts">
            {row}
            {!item.asked && !saw(item, myId.value) && (
              <Act class="quiet-act" asked={asked('asked-and-looked', { item: item.item })}>
                {t('act.asked')}
              </Act>
            )}
          </div>
        </details>
      )}
    </>
  )
}

const Collect = ({ item }: { item: Item }) => (
  <Act likely={item.keeper} asked={asked('collect', { item: item.item })}>
    {item.holder ? t('act.collect', { name: nameOf(item.holder) }) : t('act.collect.found')}
  </Act>
)

/** What was seen by two comes first to where the plan has it, then to act; what was not is looked over first. */
function InHand({ item, rows }: { item: Item; rows: readonly Planned[] }) {
  const next = isBorne(item) ? (
    mine(item) && rows.map(row => <Hand item={item} row={row} key={row.setup.setup} />)
  ) : (
    <Ready item={item} rows={rows} />
  )
  return (
    <>
      {lookedOver(item) && next}
      <Looks item={item} rows={rows} />
      {!lookedOver(item) && next}
      {mine(item) && (
        <Act likely={item.keeper} asked={asked('lock', { item: item.item })}>
          {t('act.put-away')}
        </Act>
      )}
    </>
  )
}

const Ready = ({ item, rows }: { item: Item; rows: readonly Planned[] }) => (
  <>
    {readies(item) &&
      rows
        .filter(row => (isBorne(item) ? inPlace(item, row) : true))
        .filter(row => isStation.value || row.danger.control === myId.value || controls(item, me()))
        .map(row => <MakeReady item={item} row={row} key={row.setup.setup} />)}
  </>
)

function Places({ item, rows }: { item: Item; rows: readonly Planned[] }) {
  switch (item.place) {
    case 'keeper':
      return <InHand item={item} rows={rows} />
    case 'holder':
      return (
        <>
          <Ready item={item} rows={rows} />
          {(mine(item) || keeps(item, me())) && <Collect item={item} />}
        </>
      )
    case 'evidence':
    case 'lost':
      return isStation.value || keeps(item, me()) ? <Collect item={item} /> : null
    default:
      return mine(item) ? <Take item={item} /> : null
  }
}

export function ThingActs({ item }: { item: Item }) {
  const rows = dangersOf(item.item)
  return (
    <>
      <div class="row-acts">{item.ready ? <MakeOff item={item} /> : <Places item={item} rows={rows} />}</div>
      {item.through.includes(myId.value) && !isStation.value && (
        <Act class="quiet-act" asked={asked('that-was-not-me', { item: item.item })}>
          {t('act.not-me')}
        </Act>
      )}
      <Mishaps item={item} />
    </>
  )
}
