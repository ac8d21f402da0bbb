// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Sweep - the places of the set, looked through by two, a tap a place: there is no tap for all of them. It says who looked and
// when; that nothing is there it never says.
import { useEffect, useState } from 'preact/hooks'
import { bring } from '../history'
import { nameOf } from '../names'
import { Act } from '../parts/Act'
import { Find } from '../parts/Find'
import type { OnPage } from '../parts/FromPaper'
import { FromPaper, useFromPaper } from '../parts/FromPaper'
import { Main } from '../parts/Main'
import { PadStep } from '../parts/PadStep'
import type { Two } from '../parts/Pair'
import { isPair, Pair, usePair } from '../parts/Pair'
import { HeldPlaces, Verified } from '../parts/Verified'
import { places, spot, sweptBy } from '../places'
import { size, stale, views } from '../store'
import type { Asked } from '../asked'
import { asked } from '../asked'
import type { Where } from '../vocabulary'
import { t, timeOf } from '../words'

const back = 2048 /* entries: a day's */
const now = () => views.value!.now

/** Before locking all of them are looked through once more: those of this round only count. */
const isDone = (place: Where, since: number) => now().swept.includes(place) && (!since || (sweptBy(place)?.n ?? 0) >= since)

function state(place: Where, done: boolean): string {
  if (now().heldPlaces.includes(place)) return t('sweep.held')
  if (!done) return t('sweep.not')
  const leaf = sweptBy(place)
  if (!leaf) return t('sweep.done')
  return t('sweep.by', { time: timeOf(leaf.about ?? leaf.at), names: [leaf.by, Number(leaf.d.shower)].map(nameOf).join(', ') })
}

/** What stands on a page is entered whatever was looked through today; once each. */
const isEntered = (place: Where, { at }: OnPage) => {
  const leaf = sweptBy(place)
  return leaf?.entry === 'paper' && leaf.about === at
}

interface Props {
  place: Where
  two: Two
  since: number
  page: OnPage
}
function Place({ place, two, since, page }: Props) {
  const done = (page.paper ? isEntered(place, page) : isDone(place, since)) && !stale.value
  const words = (
    <>
      <b>{spot(place)}</b>
      <small>{state(place, done)}</small>
    </>
  )
  if (done)
    return (
      <p class="place" data-swept={place}>
        {words}
      </p>
    )
  const command = asked('sweep', { where: place, shower: two.shower }, { for: two.looker, ...page.more } as Partial<
    Asked<'sweep'>
  >)
  return (
    <Act class="place" flowName={place} own asked={command}>
      {words}
    </Act>
  )
}

export function Sweep() {
  const [two, put] = usePair()
  const [since, anew] = useState(0)
  const page = useFromPaper()
  const may = isPair(two) && (!page.paper || page.at !== null)
  useEffect(() => void bring(size.value - back, size.value), [])
  const left = places.filter(place => !isDone(place, since)).length
  return (
    <Main id="sweep" class="sweep" label={t('sweep.title')}>
      <h1>{t('sweep.title')}</h1>
      <PadStep of="sweep" />
      <FromPaper page={page} note={t('sweep.paper')} />
      {!now().day && <p class="held">{t('day.none')}</p>}
      <Pair two={two} put={put} words="sweep.two" />
      {may && (
        <>
          {!page.paper && (
            <p role="status" class="lead">
              {left ? t('sweep.left', { n: left }) : t('sweep.whole')}
            </p>
          )}
          <div class="places">
            {places.map(place => (
              <Place place={place} two={two} since={since} page={page} key={place} />
            ))}
          </div>
        </>
      )}
      {isPair(two) && !left && !page.paper && (
        <button type="button" class="act quiet-act" data-anew onClick={() => anew(size.value)}>
          {t('sweep.anew')}
        </button>
      )}
      <Find />
      {isPair(two) ? <HeldPlaces /> : <Verified />}
      <p class="quiet">{t('sweep.note')}</p>
      <a class="link-row" href="#armory">
        {t('register.back')}
      </a>
    </Main>
  )
}
