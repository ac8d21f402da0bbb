// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// LookStart - the presses that start a look: "I look" on one's own screen, somebody else with this screen in hand, and, on a
// station, the person whose look the plan expects. Who looks is never part of the page's address: going back to it, or
// reloading it, cannot make a look in another's name.
import { nameOf, slate } from '../names'
import type { Offer } from '../looking'
import { go } from '../route'
import { kinds } from '../say'
import { isStation, myId } from '../store'
import type { Asked } from '../asked'
import type { Item } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { askWho } from './Who'

let handed = { to: 0, at: '' }
let shown = { by: 0, at: '' }

/** begin(looker, way): the screen is in that person's hand now; 0 is whoever's screen it is. */
export function begin(looker: number, ...way: (string | number)[]) {
  handed = { to: looker, at: way.join('/') }
  go(...way)
}
/** beginTwo(two, way): the same, and whose hands show is known too. */
export function beginTwo({ looker, shower }: { looker: number; shower: number }, ...way: (string | number)[]) {
  shown = { by: shower, at: way.join('/') }
  begin(looker, ...way)
}
/** Whose hands show in this very look, when it was said before; 0: it was not. */
export function takeShower(at: string): number {
  const { by, at: where } = shown
  shown = { by: 0, at: '' }
  return where === at ? by : 0
}
/** The one who was handed this screen for this very look, once; else whoever's screen it is; 0 must be asked for. */
export function takeLooker(at: string): number {
  const looker = handed.at === at ? handed.to : 0
  handed = { to: 0, at: '' }
  return looker || (isStation.value ? 0 : myId.value)
}

const way = (item: Item, { flow, load }: Offer): (string | number)[] =>
  load ? ['look', flow, item.item, load.lot.lot, load.count] : ['look', flow, item.item]

/** The command in which the look ends, as if each point had been seen: what the box would say to that. */
function ends(item: Item, { flow, load }: Offer): Asked {
  const shown = { item: item.item, shower: item.keeper }
  switch (flow) {
    case 'empty':
      return asked('look-empty', { ...shown, seen: item.points, of: item.points, bore: 1 })
    case 'load':
      return asked('load', { ...shown, lot: load!.lot.lot, count: load!.count, proved: load!.count })
    case 'over':
      return asked('look-over', { ...shown, seen: item.points, of: item.points })
    case 'reset':
    case 'unload':
      return asked('unload', { ...shown, proved: item.rounds - item.spent, spent: item.spent, bore: item.points ? 1 : 0 })
    default:
      return asked('look-heads', { ...shown, seen: item.points, of: item.points, unbroken: flow === 'sight' ? 1 : undefined })
  }
}
const words = ({ flow, load }: Offer) =>
  t(`flow.${flow}`, load ? { what: kinds(load.lot.kind, load.count), lot: load.lot.id, setup: slate(load.setup) } : {})

/** On a station the likeliest looker of a weapon is judged, not the one who joined it. */
const judged = (command: Asked, item: Item, person = 0): Asked =>
  isStation.value ? { ...command, for: person || (item.keeper === myId.value ? undefined : myId.value) } : command

/** "Somebody else looks": asks who, and starts. The one who shows is not asked. */
export function LookElse({ item, offer, wide }: { item: Item; offer: Offer; wide?: boolean }) {
  const ask = () =>
    askWho(
      person => begin(person, ...way(item, offer)),
      t('look.who'),
      person => person.person !== item.keeper && (isStation.value || person.person !== myId.value),
      { item: item.item },
    )
  return (
    <Act
      own
      class={wide ? '' : 'quiet-act look-else'}
      flowName={`${offer.flow}-else`}
      asked={judged(ends(item, offer), item)}
      flow={ask}>
      {t(isStation.value ? 'flow.any' : wide ? 'flow.else.wide' : 'flow.else', { what: words(offer) })}
      {!wide && <span class="hidden">: {words(offer)}</span>}
    </Act>
  )
}

/** One press starts it. */
export function LookMine({ item, offer }: { item: Item; offer: Offer }) {
  return (
    <Act own class="look-act" flowName={offer.flow} asked={ends(item, offer)} flow={() => begin(0, ...way(item, offer))}>
      {t(offer.flow === 'sight' ? 'flow.sight.i' : 'flow.i', { what: words(offer) })}
    </Act>
  )
}
export const LookRow = ({ item, offer }: { item: Item; offer: Offer }) =>
  isStation.value ? (
    <LookElse item={item} offer={offer} wide />
  ) : (
    <div class="look-row">
      <LookMine item={item} offer={offer} />
      <LookElse item={item} offer={offer} />
    </div>
  )

/** The plan says whose touch is expected: the button bears that name, and is one touch. */
export const LookNamed = ({ item, offer, person }: { item: Item; offer: Offer; person: number }) => (
  <Act
    class="look-act"
    flowName={`${offer.flow}-named`}
    asked={{ ...ends(item, offer), for: person }}
    flow={() => begin(person, ...way(item, offer))}>
    {t('flow.named', { name: nameOf(person), what: words(offer) })}
  </Act>
)
