// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Delivery - things that come onto the set or leave it together: what is said of all of them is said once, then each is a tap of
// the one who looks at it. There is no tap for all of them.
import { say } from '../acts'
import { items, lots, racks, stale } from '../store'
import { arrives, isThing } from '../things'
import type { Asked } from '../asked'
import type { Item, Lot, Rack } from '../views'
import { t } from '../words'
import { lotWords, thingWord } from '../say'
import { Act } from './Act'

export interface Cargo {
  key: string
  id: string
  what: string
  here: boolean
  args: { item?: number; lot?: number; rack?: number }
  item?: Item
  lot?: Lot
  rack?: Rack
}

const capable = (item: Item) =>
  isThing(item) ? thingWord(item) : item.class === 'belt' ? t('register.thing.belt') : t(`capability.${item.capability}`)
/** Whatever is or looks like a weapon or a round; harnesses and doors are another matter. */
export const cargo = (): Cargo[] => [
  ...items()
    .filter(arrives)
    .map(item => ({ key: `i${item.item}`, id: item.id, what: capable(item), here: item.here, args: { item: item.item }, item })),
  ...lots().map(lot => ({
    key: `l${lot.lot}`,
    id: lot.id,
    what: `${lotWords(lot)} · ${t('lot.stated', { n: lot.stated })}`,
    here: lot.here,
    args: { lot: lot.lot },
    lot,
  })),
  ...racks().map(rack => ({
    key: `r${rack.rack}`,
    id: rack.id,
    what: `${t(`capability.${rack.capability}`)} · ${rack.count}`,
    here: rack.here,
    args: { rack: rack.rack },
    rack,
  })),
]
export const awaited = () => (stale.value ? [] : cargo().filter(row => !row.here))

export const CargoWords = ({ row }: { row: Cargo }) => (
  <>
    <b>{row.id}</b>
    <small>{row.what}</small>
  </>
)

/** Pressed before all is said, it says what is not. */
export function CargoAct({
  row,
  needs,
  command,
  done,
}: {
  row: Cargo
  needs: readonly string[]
  command: Asked
  done?: () => void
}) {
  if (!needs.length)
    return (
      <Act class="cargo" own flowName={row.id} asked={command} done={done}>
        <CargoWords row={row} />
      </Act>
    )
  return (
    <button
      type="button"
      class="act cargo"
      data-flow={row.id}
      aria-disabled
      onClick={() => say(t('register.not-yet', { what: needs.join(', ') }))}>
      <CargoWords row={row} />
    </button>
  )
}
export const Needs = ({ needs }: { needs: readonly string[] }) =>
  needs.length ? <p class="quiet">{t('register.not-yet', { what: needs.join(', ') })}</p> : null
