// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// FromPaper - a form whose acts stand on a page that was kept on paper: when it was is asked once, above what was done. What is
// entered so is on the record, and nothing counts by it as looked at now.
import { useState } from 'preact/hooks'
import { route } from '../route'
import type { Asked } from '../asked'
import { t } from '../words'
import { When } from './When'

export interface OnPage {
  paper: boolean
  at: number | null
  put: (at: number | null) => void
  more: Partial<Asked> /* what its commands bear beside what was done */
}
/** #sweep/paper, #arrive/paper: the same form, of a page. */
export function useFromPaper(): OnPage {
  const [at, put] = useState<number | null>(null)
  const paper = route.value[1] === 'paper'
  return { paper, at, put, more: paper && at !== null ? { entry: 'paper', about: at } : {} }
}

export function FromPaper({ page: { paper, at, put }, note }: { page: OnPage; note: string }) {
  if (!paper) return null
  return (
    <section class="card from-paper" data-from-paper>
      <h2>{t('from-paper.when')}</h2>
      <p>{note}</p>
      <When at={at} put={put} />
      {at === null && <p class="quiet">{t('from-paper.needs')}</p>}
    </section>
  )
}
