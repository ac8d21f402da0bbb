// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Notebook - a place for the notebook, which is a part of its own: it comes by itself once the later screens stand, so that it is
// here when the link is gone.
import { signal } from '@preact/signals'
import { bring } from '../bring'
import { route } from '../route'
import { isStation } from '../store'
import { t } from '../words'
import { CardScreen } from './Carded'
import { Main } from './Main'

const book = signal<typeof import('../book/Notes') | null>(null)
void bring(book, 'Notes', () => import('../book/Notes'))

/** What was handed on is read by all who joined: no key is needed for it. */
export function NotebookLater() {
  if (route.value[0] === 'notebook' && route.value[1] === 'handed') return <CardScreen of="Handed" />
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
