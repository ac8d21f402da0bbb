// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Hand - the first hand-over of a plan: the two digits are read from the weapon, and entered by the one who hands it over.
import { useState } from 'preact/hooks'
import { Main } from '../parts/Main'
import { act } from '../acts'
import { useForget } from '../forget'
import { nameOf, slate } from '../names'
import { Act } from '../parts/Act'
import { Keypad } from '../parts/Keypad'
import { PadStep } from '../parts/PadStep'
import { takeLooker } from '../parts/LookStart'
import { nearby, PeopleList, rowsOf } from '../parts/Who'
import { go, route } from '../route'
import { itemOf, people } from '../store'
import type { Item } from '../views'
import { asked } from '../asked'
import { t } from '../words'

/** A piece that does not open: to whom. */
const Piece = ({ item, who }: { item: Item; who: number }) => (
  <Main label={t('hand.piece', { item: item.id })}>
    <h1>{t('hand.piece', { item: item.id })}</h1>
    <PadStep of="hand-over" />
    <PeopleList
      rows={rowsOf(people())}
      first={nearby({ item: item.item })}
      pick={async to => {
        if (await act(asked('hand-over', { item: item.item, person: to }, { for: who || undefined }))) go('armory')
      }}
    />
  </Main>
)

/** On a station nobody's name stands in the address: whoever comes back here is asked again. */
const Ask = ({ item, pick }: { item: Item; pick: (person: number) => void }) => (
  <Main label={t('who.touches')}>
    <h1>{t('who.touches')}</h1>
    <PeopleList rows={rowsOf(people())} first={nearby({ item: item.item, person: item.keeper })} pick={pick} />
  </Main>
)

export function Hand() {
  const [, first, setup, person] = route.value
  const [who, touches] = useState(() => takeLooker(route.value.join('/')))
  useForget(who, () => touches(0))
  const item = itemOf(Number(first))
  if (!item)
    return (
      <Main label={t('nav.armory')}>
        <p class="quiet">{t('look.gone')}</p>
      </Main>
    )
  if (!who) return <Ask item={item} pick={touches} />
  if (!person) return <Piece item={item} who={who} />
  const command = (tag?: number) =>
    asked('hand-over', { item: item.item, setup: Number(setup), person: Number(person), tag }, { for: who })
  const enter = async (tag: number) => {
    if (!(await act(command(tag)))) return false
    go('armory')
  }
  const title = t('hand.title', { item: item.id, name: nameOf(Number(person)) })
  const [before, after] = title.split(item.id) /* its name is not broken at its hyphen */
  return (
    <Main class="hand-page" label={title}>
      <h1>
        {before}
        <span class="id">{item.id}</span>
        {after}
      </h1>
      <PadStep of="hand-over" />
      <p class="lead">{t('hand.setup', { setup: slate(Number(setup)) })}</p>
      <p>{t('hand.tag')}</p>
      <Keypad digits={2} label={t('hand.tag.label')} enter={enter} />
      <Act class="quiet-act" asked={command()} done={() => go('armory')}>
        {t('hand.no-tag')}
      </Act>
    </Main>
  )
}
