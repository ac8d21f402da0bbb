// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// home.tsx - the notebook's page by itself, as its author's own program serves it: no production, no box, no log.
import { render } from 'preact'
import './bounce'
import './kitted'
import './screen'
import { Pages } from './book/Pages'
import { openAtHome, standing } from './book/atHome'
import { ScreenAndLanguage } from './parts/Chips'
import { Main } from './parts/Main'
import { route } from './route'
import { toast } from './store'
import { t } from './words'

const Closed = () => (
  <Main id="notebook" label={t('note.title')}>
    <h1>{t('note.title')}</h1>
    <p class="lead" data-closed={standing.value}>
      {t(standing.value === 'opening' ? 'note.opening' : `note.home.${standing.value}`)}
    </p>
  </Main>
)

function Home() {
  const front = route.value[0] !== 'notebook' || !route.value[1] /* it opens under another address */
  return (
    <div class="page note-home" data-home={standing.value}>
      <header class="top">
        <span class="mark">showclear</span>
        <span class="production">{t('note.home')}</span>
      </header>
      {toast.value && (
        <p class="banner toast" role="status">
          {toast.value}
        </p>
      )}
      {standing.value === 'lost' && <p class="banner alarm">{t('note.home.lost')}</p>}
      {standing.value === 'here' || (standing.value === 'lost' && !front) ? <Pages /> : <Closed />}
      {front && (
        <footer class="main note-foot">
          <ScreenAndLanguage />
        </footer>
      )}
    </div>
  )
}

document.title = `${t('note.title')} · showclear`
document.documentElement.toggleAttribute('data-stands', true)
render(<Home />, document.getElementById('app')!)
void openAtHome()
