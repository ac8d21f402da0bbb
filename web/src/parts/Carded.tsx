// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Carded - the camera's half of a setup's page, and its screens: a file of their own, that comes when the later screens are there.
import { signal } from '@preact/signals'
import { bring } from '../bring'
import type { Setup } from '../views'
import { t } from '../words'
import { Main } from './Main'

const card = signal<typeof import('../card/Card') | null>(null)
void bring(card, 'Card', () => import('../card/Card'))

export function Carded({ of, setup }: { of: 'Asked' | 'Brief' | 'Meant' | 'Made' | 'Finished'; setup: Setup }) {
  const Part = card.value?.[of]
  return Part ? <Part setup={setup} key={setup.setup} /> : null
}
export function CardScreen({ of }: { of: 'Handed' | 'Images' | 'Screenplay' }) {
  const Part = card.value?.[of]
  if (Part) return <Part />
  return (
    <Main label={t('loading')}>
      <p class="quiet">{t('loading')}</p>
    </Main>
  )
}
export const NextSlates = ({ take }: { take: (id: string) => void }) => {
  const Part = card.value?.NextSlates
  return Part ? <Part take={take} /> : null
}
