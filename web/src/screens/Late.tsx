// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Late - done rightly, entered afterwards: what was done, how long ago, sent. No look becomes valid by it.
import { useState } from 'preact/hooks'
import { Main } from '../parts/Main'
import { draft } from '../draft'
import { DeedForm } from '../parts/DeedForm'
import { KindTabs } from '../parts/Kinds'
import { t } from '../words'

export function Late() {
  const [entered, end] = useState(-1)
  const wrong = draft.value.corrects
  const again = () => {
    draft.value = { paper: draft.value.paper }
    end(-1)
  }
  return (
    <Main id="late" class="happened" label={t('late.title')}>
      <KindTabs at="late" />
      <h1>{t('late.title')}</h1>
      <p class="teach">{t('late.teach')}</p>
      <p class="teach-more">{t('late.no-look')}</p>
      {entered >= 0 ? (
        <div class="card" role="status" data-entered={entered}>
          <p class="lead">{t('late.entered', { entry: entered })}</p>
          <a class="link-row" href={`#entry/${entered}`}>
            {t('late.see')}
          </a>
          <button type="button" class="act" onClick={again}>
            {t('late.another')}
          </button>
        </div>
      ) : (
        <>
          {wrong !== undefined && <p class="card">{t('late.instead', { entry: wrong })}</p>}
          <DeedForm mode="late" done={end} />
        </>
      )}
    </Main>
  )
}
