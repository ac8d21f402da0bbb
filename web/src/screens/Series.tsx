// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Series - weapon after weapon, each by its name in large: its own look, or its own press; the next one comes by itself.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { act } from '../acts'
import { useForget } from '../forget'
import type { Looking } from '../looking'
import { settleMs } from '../looking'
import { nameOf } from '../names'
import { takeLooker } from '../parts/LookStart'
import { Main } from '../parts/Main'
import { ways } from '../parts/LookBar'
import { Points, usePress } from '../parts/Points'
import { nearby, PeopleList, rowsOf } from '../parts/Who'
import { back, route } from '../route'
import type { SeriesKind } from '../series'
import { inSeries, isLook, seriesKinds } from '../series'
import { click } from '../sound'
import { itemOf, items, myId, people, red, size } from '../store'
import type { Item } from '../views'
import { asked } from '../asked'
import { t } from '../words'

interface NameProps {
  item: Item
  kind: SeriesKind
  nth: string
  looker: number
  press: () => void | Promise<void>
  skip: () => void
}
/** One weapon's name, and one press: nothing is done for the one after it. */
function Name({ item, kind, nth, looker, press, skip }: NameProps) {
  const [ready, settle] = useState(false)
  const busy = useRef(false),
    mine = useRef<typeof ways.value>(null)
  useLayoutEffect(() => {
    ways.value = mine.current = {
      leave: t('series.leave'),
      go: back,
      other: { name: 'skip', words: t('series.skip'), go: skip },
    }
    const timer = setTimeout(() => settle(true), settleMs)
    return () => {
      clearTimeout(timer)
      if (ways.value === mine.current) ways.value = null
    }
  }, [])
  const go = async () => {
    if (!ready || busy.current) return
    busy.current = true
    click()
    await press()
    busy.current = false
  }
  return (
    <div class="look" data-series-item={item.id}>
      <div class="look-head">
        <h1>{nth}</h1>
        <p>
          {looker !== myId.value && <b>{t('look.looks', { name: nameOf(looker) })} </b>}
          {isLook(kind) && t('look.shower', { name: nameOf(item.keeper) })}
        </p>
      </div>
      <button type="button" class="look-point" data-series-next={ready ? item.id : undefined} {...usePress(() => void go())}>
        <span class="look-name">{item.id}</span>
        <span class="look-words">{t(`series.press.${kind}`)}</span>
      </button>
    </div>
  )
}

/** Which of them: all that wait, but for those that are tapped out. */
function Choose({ kind, list, start }: { kind: SeriesKind; list: readonly Item[]; start: (items: Item[]) => void }) {
  const [out, put] = useState<readonly number[]>([])
  const chosen = list.filter(item => !out.includes(item.item))
  const toggle = (item: number) => put(now => (now.includes(item) ? now.filter(other => other !== item) : [...now, item]))
  return (
    <div class="look-begin">
      <h1>{t(`series.${kind}`, { n: chosen.length })}</h1>
      <div class="chips">
        {list.map(item => (
          <button
            type="button"
            class="chip"
            key={item.item}
            data-choose={item.id}
            aria-pressed={!out.includes(item.item)}
            onClick={() => toggle(item.item)}>
            {item.id}
          </button>
        ))}
      </div>
      {chosen.length > 0 && (
        <button type="button" class="act look-act" data-series-begin onClick={() => start(chosen)}>
          {t('series.begin', { item: chosen[0].id })}
        </button>
      )}
      <button type="button" class="act quiet-act" onClick={back}>
        {t('look.leave.begin')}
      </button>
    </div>
  )
}

function Run({ kind, list, looker }: { kind: SeriesKind; list: readonly Item[]; looker: number }) {
  const [at, put] = useState(0)
  const [look, start] = useState<Looking | null>(null)
  const item = itemOf(list[at]?.item)
  const looking = (of: Item): Looking => ({
    kind: isLook(kind) ? kind : 'empty',
    item: of,
    count: 0,
    shower: of.keeper,
    looker,
    seen: size.value,
  })
  useEffect(() => {
    if (isLook(kind) && item) start(looking(item)) /* the press that began the series was the first one's "I look" */
  }, [])
  useEffect(() => {
    if (red.value) back()
  }, [red.value])
  const next = () => {
    start(null)
    if (at + 1 < list.length) put(at + 1)
    else back()
  }
  if (!item) return null
  const nth = t('look.count', { n: at + 1, of: list.length })
  if (look) return <Points key={item.item} look={look} nth={nth} end={recorded => (recorded ? next() : start(null))} />
  const press = async () => {
    if (isLook(kind)) start(looking(item))
    else if (await act(asked(kind, { item: item.item }))) next()
  }
  return <Name key={item.item} item={item} kind={kind} nth={nth} looker={looker} press={press} skip={next} />
}

export function Series() {
  const [, word, choose] = route.value
  const kind = seriesKinds.find(known => known === word)
  const [looker, looks] = useState(useState(() => takeLooker(route.value.join('/')))[0])
  useForget(looker, back)
  const [all] = useState(() => (kind ? inSeries(kind, items(), looker) : []))
  const [list, pick] = useState<readonly Item[]>(choose ? [] : all)
  const mine = list.filter(item => !kind || !isLook(kind) || item.keeper !== looker) /* nobody looks at what they show */
  if (!kind || !all.length)
    return (
      <Main label={t('nav.armory')}>
        <p class="quiet">{t('look.gone')}</p>
      </Main>
    )
  return (
    <Main class="look-page" label={t(`series.${kind}`, { n: all.length })}>
      {!looker ? (
        <PeopleList rows={rowsOf(people())} first={nearby({ item: all[0].item })} pick={looks} />
      ) : list.length ? (
        mine.length > 0 && <Run kind={kind} list={mine} looker={looker} />
      ) : (
        <Choose kind={kind} list={all} start={pick} />
      )}
    </Main>
  )
}
