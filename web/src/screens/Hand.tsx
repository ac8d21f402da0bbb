// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Hand - the two digits are read from the weapon, and entered by the one who hands it over.
import { Main } from '../parts/Main'
import { act } from '../acts'
import { nameOf, slate } from '../names'
import { Act } from '../parts/Act'
import { Keypad } from '../parts/Keypad'
import { PeopleList, rowsOf } from '../parts/Who'
import { go, route } from '../route'
import { itemOf, people } from '../store'
import { asked } from '../views'
import { t } from '../words'

export function Hand() {
  const [, first, setup, person, who] = route.value
  const item = itemOf(Number(first))
  if (!item)
    return (
      <Main label={t('nav.armory')}>
        <p class="quiet">{t('look.gone')}</p>
      </Main>
    )
  if (!person)
    return (
      <Main label={t('hand.piece', { item: item.id })}>
        <h1>{t('hand.piece', { item: item.id })}</h1>
        <PeopleList
          rows={rowsOf(people())}
          pick={async to => {
            if (await act(asked('hand-over', { item: item.item, person: to }))) go('armory')
          }}
        />
      </Main>
    )
  const command = (tag?: number) =>
    asked('hand-over', { item: item.item, setup: Number(setup), person: Number(person), tag }, { for: Number(who) || undefined })
  const enter = async (tag: number) => {
    if (await act(command(tag))) go('armory')
  }
  return (
    <Main label={t('hand.title', { item: item.id, name: nameOf(Number(person)) })}>
      <h1>{t('hand.title', { item: item.id, name: nameOf(Number(person)) })}</h1>
      <p class="lead">{t('hand.setup', { setup: slate(Number(setup)) })}</p>
      <p>{t('hand.tag')}</p>
      <Keypad digits={2} label={t('hand.tag.label')} enter={tag => void enter(tag)} />
      <Act class="quiet-act" asked={command()}>
        {t('hand.no-tag')}
      </Act>
    </Main>
  )
}
