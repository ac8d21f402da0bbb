// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Decisions - what was asked, and beside it what production decided, by name: a yes, a part, a no and its grounds, or no answer in time.
import { askRow, askState, asksOf, askWhat, askWho } from '../asking'
import { textOf } from '../names'
import { Main } from '../parts/Main'
import { isProduction } from '../store'
import type { AskRow } from '../views'
import { t } from '../words'

/** Answered, or left unanswered, by a producer or a production manager. */
const decided = (row: AskRow) =>
  row.state !== 'open' && row.state !== 'anew' && row.state !== 'withdrawn' && isProduction(row.answerer || row.owner)

const One = ({ row }: { row: AskRow }) => (
  <li class="decision" data-decision={row.ask} data-ask-state={row.state}>
    <div>
      <p class="panel-label">{t('decision.asked')}</p>
      <a class="ask-what" href={`#ask/${row.ask}`}>
        {askWhat(row)}
      </a>
      <p class="quiet small">{askWho(row)}</p>
      {textOf('ask', row.ask) && <blockquote data-quote>{textOf('ask', row.ask)}</blockquote>}
    </div>
    <div>
      <p class="panel-label">{t('decision.decided')}</p>
      <p class="ask-state">{askState(row)}</p>
      {textOf('ask-answer', row.ask) && <blockquote data-quote>{textOf('ask-answer', row.ask)}</blockquote>}
    </div>
  </li>
)

export function Decisions() {
  const rows = [...asksOf()].reverse().filter(decided)
  return (
    <Main label={t('decision.title')}>
      <h1>{t('decision.title')}</h1>
      <p class="quiet">{t('decision.what')}</p>
      {rows.length === 0 && <p class="empty">{t('decision.none')}</p>}
      <ol class="decisions">{rows.map(row => askRow(row.ask) && <One row={row} key={row.ask} />)}</ol>
      <a class="link-row" href="#asks">
        {t('ask.all')}
      </a>
    </Main>
  )
}
