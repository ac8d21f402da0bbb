// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Marks - five of them for a row, one for each question: its shape is how the question stands, a bar below it that something is known. The
// same in words, for whoever does not see them.
import { account, byNumber, first } from './data'
import type { Row } from './data'
import { Asked, state } from './Parts'
import { t } from '../words'

const isKnown = (row: Row, ask: string) => Boolean(row.entry && first(byNumber.value.get(row.entry), ask))
export const inWords = (row: Row) =>
  account
    .value!.asks.map(({ ask }, i) => {
      const evidence = t(isKnown(row, ask) ? 'inquiry.evidence.some' : 'inquiry.evidence.none')
      return `${t(`inquiry.askhead.${ask}`)}: ${t(`inquiry.asked.${state(row.asked[i])}`)}, ${evidence}`
    })
    .join('; ')
export const Marks = ({ row }: { row: Row }) => (
  <span class="marks" aria-hidden="true">
    {row.asked.map((asked, i) => (
      <span class="mark-of" data-asked={state(asked)} data-known={isKnown(row, account.value!.asks[i].ask)} key={i} />
    ))}
  </span>
)
export const Legend = () => (
  <details class="legend">
    <summary>{t('inquiry.legend')}</summary>
    <p class="small">
      {t('inquiry.legend.five', { list: account.value!.asks.map(({ ask }) => t(`inquiry.askhead.${ask}`)).join(' · ') })}
    </p>
    <ul class="legend-list">
      {['not-yet-asked', 'put', 'answered', 'declined', 'not-approached', 'cannot-answer'].map(word => (
        <li key={word}>
          <span class="mark-of" data-asked={word} data-known={false} aria-hidden="true" />
          <Asked asked={word} />
        </li>
      ))}
      <li>
        <span class="mark-of" data-asked="not-yet-asked" data-known={true} aria-hidden="true" />
        <span>{t('inquiry.legend.known')}</span>
      </li>
    </ul>
  </details>
)
