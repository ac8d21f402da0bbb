// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Along - everything of hers in one file, sealed to her keys, with proofs of when it was written: leaving a job is one tap.
import { useState } from 'preact/hooks'
import { kit } from '../kit'
import { Main } from '../parts/Main'
import { stale } from '../store'
import { t } from '../words'

export function Along() {
  const [how, tell] = useState<'' | 'busy' | 'done' | 'not'>('')
  const [done, count] = useState([0, 0])
  const home = kit.book.source.value?.home
  const take = async () => {
    if (how === 'busy') return
    tell('busy')
    const file = await kit.book.source.value!.file((n, of) => count([n, of])).catch(() => null)
    if (file) kit.take.download(file, `notebook-${new Date().toISOString().slice(0, 10)}.age`)
    tell(file ? 'done' : 'not')
  }
  return (
    <Main id="notebook" class="notebook" label={t('note.along')}>
      <h1>{t('note.along')}</h1>
      <p class="lead">{t('note.along.what')}</p>
      {kit.book.unread.value > 0 && <p class="held">{t('note.along.unread', { n: kit.book.unread.value })}</p>}
      {!home && stale.value && <p class="held">{t('note.along.stale')}</p>}
      <button type="button" class="act big" data-take-along aria-busy={how === 'busy' || undefined} onClick={() => void take()}>
        {t('note.along.take')}
      </button>
      <p role="status" data-along={how}>
        {how === 'busy' && t('note.along.busy', { n: done[0], of: done[1] })}
        {how === 'done' && t('note.along.done')}
        {how === 'not' && t('note.along.not')}
      </p>
      <h2>{t('note.along.how')}</h2>
      <p class="mono note-recipient">age -d -i key.txt notebook.age</p>
      <p class="mono note-recipient">showclear notebook DIR --take notebook.age</p>
      <p class="quiet">{t('note.along.keys')}</p>
      <a class="link-row" href="#notebook">
        {t('note.back')}
      </a>
    </Main>
  )
}
