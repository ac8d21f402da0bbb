// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// BringIn - a camera report as a table, or people as vCards, into the book at home: all of a file or nothing of it. Her own program
// reads it; the file stays as it is.
import { useState } from 'preact/hooks'
import { kit } from '../kit'
import { Main } from '../parts/Main'
import { t } from '../words'
import type { Brought } from './book'

const most = 1 << 20

export function BringIn() {
  const [how, tell] = useState<'' | 'busy' | 'large' | 'not' | Brought>('')
  const bring = kit.book.source.value?.bring
  if (!bring) return null
  const take = async (file: File) => {
    tell('busy')
    tell(file.size > most ? 'large' : ((await bring(file)) ?? 'not'))
  }
  const said = typeof how === 'object' ? how : null
  return (
    <Main id="notebook" class="notebook" label={t('note.bring')}>
      <h1>{t('note.bring')}</h1>
      <p class="lead">{t('note.bring.what')}</p>
      <label class="act quiet-act media-pick" aria-busy={how === 'busy' || undefined}>
        {t('note.bring.take')}
        <input
          type="file"
          accept=".csv,.vcf,text/csv,text/vcard"
          data-bring
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file && how !== 'busy') void take(file)
          }}
        />
      </label>
      <p role="status" data-brought={said ? (said.why ? 'wrong' : 'done') : how}>
        {(how === 'large' || how === 'not') && t(`note.bring.${how}`)}
        {said && !said.why && t(said.people ? 'note.bring.people' : 'note.bring.rows', { n: said.rows, kept: said.kept })}
        {said?.left && ` ${t('note.bring.left', { names: said.left })}`}
        {said?.why && t('note.bring.wrong')}
      </p>
      {said?.why && (
        <p class="mono held" lang="en">
          {said.why}
        </p>
      )}
      <a class="link-row" href="#notebook">
        {t('note.back')}
      </a>
    </Main>
  )
}
