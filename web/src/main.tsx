// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// main.tsx - the page: one of its screens, or three columns where there is room; the stop bar under all of them.
import { render } from 'preact'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import './style/screens.css'
import './style/people.css'
import './style/look.css'
import './style/say.css'
import './style/wide.css'
import './screen'
import { start } from './link'
import { Bottom } from './parts/Bottom'
import { onBoard } from './parts/Main'
import { Nav } from './parts/Nav'
import { LookBar, ways } from './parts/Points'
import { Sheet } from './parts/Sheet'
import { StopBar, StoppedBar } from './parts/StopBar'
import { Top } from './parts/Top'
import { Who } from './parts/Who'
import { route } from './route'
import { readRules } from './rulebook'
import { Armory } from './screens/Armory'
import { Crew } from './screens/Crew'
import { Deviation } from './screens/Deviation'
import { Entry } from './screens/Entry'
import { Hand } from './screens/Hand'
import { Irregular } from './screens/Irregular'
import { Join } from './screens/Join'
import { Late } from './screens/Late'
import { Load } from './screens/Load'
import { Log } from './screens/Log'
import { Look } from './screens/Look'
import { Meeting } from './screens/Meeting'
import { Now } from './screens/Now'
import { Report } from './screens/Report'
import { Setup } from './screens/Setup'
import { Stop } from './screens/Stop'
import { behind, me, red, stale, views } from './store'
import { t } from './words'
import { whoAmI } from './wire'

const Board = () => (
  <main class="board" aria-label={t('nav.label')}>
    <Now />
    <Setup />
    <Armory />
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
    case 'setup':
      return <Setup />
    case 'armory':
      return <Armory />
    case 'report':
      return <Report />
    case 'log':
      return <Log />
    case 'entry':
      return <Entry />
    case 'late':
      return <Late />
    case 'irregular':
      return <Irregular />
    case 'deviation':
      return <Deviation />
    case 'look':
      return <Look key={route.value.join('/')} />
    case 'load':
      return <Load />
    case 'hand':
      return <Hand />
    case 'crew':
      return <Crew />
    case 'meeting':
      return <Meeting />
    default:
      return <Now />
  }
}

function App() {
  if (me.value === null)
    return (
      <main class="main join">
        <p class="mark big-mark">showclear</p>
        <p class="quiet">{t('loading')}</p>
      </main>
    )
  if (me.value === 'join' || route.value[0] === 'join')
    return (
      <div class="page">
        {me.value === 'join' && route.value[0] === 'report' ? <Report /> : <Join />}
        {red.value ? (
          <Stop />
        ) : (
          <Bottom>
            <StopBar />
          </Bottom>
        )}
      </div>
    )
  const front = red.value && !behind.value
  return (
    <div class={`page ${stale.value ? 'is-stale' : ''}`} data-stale={stale.value || undefined}>
      <Top />
      <Screen />
      <Sheet />
      {front && <Stop />}
      <Who />
      {!front && (
        <Bottom>
          {red.value ? <StoppedBar /> : <StopBar />}
          {ways.value ? <LookBar /> : <Nav />}
        </Bottom>
      )}
    </div>
  )
}

async function boot() {
  const fresh = route.value[0] === 'join' && !localStorage.getItem('showclear.joined')
  const known = fresh ? 'join' : await whoAmI()
  if (known === null) {
    setTimeout(boot, 1000)
    return
  }
  me.value = known
  if (known !== 'join') await start()
}
render(<App />, document.getElementById('app')!)
void readRules()
void boot()
