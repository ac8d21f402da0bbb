// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Notebook - a place for the notebook, which is a part of its own: it comes by itself once the later screens stand, so that it is
// here when the link is gone.
import { signal } from '@preact/signals'
import { bring } from '../bring'
import { isStation } from '../store'
import { t } from '../words'
import { Main } from './Main'

const book = signal<typeof import('../book/Notes') | null>(null)
void bring(book, 'Notes', () => import('../book/Notes'))

export function NotebookLater() {
  if (book.value) return <book.value.Pages />
  return (
    <Main id="notebook" label={t('note.title')}>
      <p class="quiet">{t('loading')}</p>
    </Main>
  )
}
export const ToNotebook = () =>
  isStation.value ? null : (
    <a class="link-row" href="#notebook" data-to-notebook>
      {t('note.title')}
    </a>
  )
