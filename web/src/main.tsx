// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// main.tsx - the page: one of its screens, or three columns where there is room; the stop bar under all of them.
import { effect, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { render } from 'preact'
import './bounce'
import { bring } from './bring'
import './kit' /* what the later screens lend */
import './loads' /* the coach and the later screens know it once */
import './kit' /* as do parts that come after those */
import './screen'
import { prefetch, start } from './link'
import { Bottom } from './parts/Bottom'
import { Lost } from './parts/Lost'
import { Main, onBoard } from './parts/Main'
import { Nav } from './parts/Nav'
import { LookBar, ways } from './parts/LookBar'
import { Outbox } from './parts/Outbox'
import { Slot } from './parts/Slot'
import { StopBar, StoppedBar } from './parts/StopBar'
import { Top } from './parts/Top'
import { Who } from './parts/Who'
import { practising } from './practising'
import { route } from './route'
import { readRules } from './rulebook'
import { Join } from './screens/Join'
import { Now } from './screens/Now'
import { Stop } from './screens/Stop'
import { listen, rest } from './heard'
import { behind, drilling, me, red, stale, views } from './store'
import { t } from './words'
import { whoAmI } from './wire'

/* Until they are here the place says so. */
const later = signal<typeof import('./later') | null>(null)
const coach = signal<typeof import('./parts/Coach') | null>(null)
effect(() => {
  if (practising.value && !coach.peek()) void bring(coach, 'Coach', () => import('./parts/Coach'))
})

const PracticeMark = () => (practising.value ? <p class="practice-mark">{t('practice.mark')}</p> : null)
const Refused = () => (later.value ? <later.value.Sheet /> : null)
const Drilled = () => (later.value && drilling.value && !behind.value ? <later.value.Drill /> : null)
const DrillMark = () => (later.value && drilling.value && behind.value ? <later.value.DrillMark /> : null)
const Coached = () => (coach.value ? <coach.value.Coach /> : null)

function Later({ at }: { at: string }) {
  const Named = later.value?.screens[at] as ComponentType | undefined
  if (Named) return <Named />
  if (later.value) return <Now />
  return (
    <Main label={t('loading')}>
      <p class="quiet">{t('loading')}</p>
    </Main>
  )
}

const Board = () => (
  <main class="board" aria-label={t('nav.label')}>
    <Now />
    <Later at="setup" />
    <Later at="armory" />
  </main>
)

function Screen() {
  const at = route.value[0] ?? 'now'
  if (!views.value)
    return (
      <main class="main">
        <p class="quiet">{t('loading')}</p>
      </main>
    )
  if (onBoard()) return <Board />
  switch (at) {
    case 'look':
      return <Later at="look" key={route.value.join('/')} />
    case 'now':
      return <Now />
    default:
      return <Later at={at} />
  }
}

/** For whoever has not joined. */
const open = ['report', 'thread']

/** Whoever has not joined, or is not known yet, can stop the set. */
const OnlyStop = () =>
  red.value ? (
    <Stop />
  ) : (
    <Bottom>
      <StopBar />
    </Bottom>
  )

function App() {
  if (me.value === null)
    return (
      <div class="page">
        <main class="main join">
          <p class="mark big-mark">showclear</p>
          {!stale.value && <p class="quiet">{t('loading')}</p>}
          <Lost />
        </main>
        <OnlyStop />
      </div>
    )
  if (me.value === 'join' || route.value[0] === 'join')
    return (
      <div class="page">
        <PracticeMark />
        {me.value === 'join' && open.includes(route.value[0]) ? <Later at={route.value[0]} /> : <Join />}
        <OnlyStop />
      </div>
    )
  const front = red.value && !behind.value
  return (
    <div class={`page ${stale.value ? 'is-stale' : ''}`} data-stale={stale.value || undefined}>
      <PracticeMark />
      <Top />
      <Coached />
      <Lost />
      <Outbox />
      <Slot of="state" />
      <Screen />
      <Refused />
      <Drilled />
      {front && <Stop rest={later.value?.Release} />}
      <Who />
      {!front && (
        <Bottom>
          <DrillMark />
          {red.value ? <StoppedBar /> : <StopBar />}
          {ways.value ? <LookBar /> : <Nav />}
        </Bottom>
      )}
    </div>
  )
}

async function boot() {
  if (route.value[0] === 'book')
    return location.replace(`/home.html${location.hash}`) /* an author's own program serves this page */
  listen()
  const fresh = route.value[0] === 'join' && !localStorage.getItem('showclear.joined')
  if (!fresh) prefetch(true)
  const known = fresh ? 'join' : await whoAmI()
  if (known === null) {
    setTimeout(boot, 1000)
    return
  }
  me.value = known
  if (known === 'join') rest()
  if (known !== 'join') await start()
  bringRest()
}
/** What no first glance needs comes when there is something to glance at: the letters, the rules' words, the later screens. */
let brought = false
function bringRest() {
  if (brought) return
  brought = true
  document.documentElement.toggleAttribute('data-stands', true)
  readRules()
  void bring(later, 'later', () => import('./later').then(part => part.dressed.then(() => part)))
}
render(<App />, document.getElementById('app')!)
void boot()
