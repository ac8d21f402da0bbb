// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Prompt - what asks a person for an answer: one slip of paper. Only a press that began on it, after it stood still, answers.
import type { ComponentChildren } from 'preact'
import { useSettled } from '../settled'
import { t } from '../words'

interface Props {
  ask: string
  about?: string | number /* another plan, another prompt: what was begun on the one does not answer the other */
  children: ComponentChildren
}
export function Prompt({ ask, about = '', children }: Props) {
  const [settled, early] = useSettled(`${ask} ${about}`)
  return (
    <article class="card ask" data-ask={ask} data-about={about} {...settled}>
      {children}
      {early && <Early />}
    </article>
  )
}

export const Early = () => (
  <p class="quiet" role="status">
    {t('ask.early')}
  </p>
)
