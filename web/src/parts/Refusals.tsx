// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Refusals - of several things asked in a row, what was refused; the rest is on the record. Each leads to what is missing.
import { sheet } from '../store'
import { ruleWrong } from '../say'
import type { Asked } from '../asked'
import type { Refused } from '../views'
import type { Answer } from '../wire'
import { nameOf } from '../names'
import { t } from '../words'

export interface Refusal {
  asked: Asked
  refused: Refused | null /* null: the box did not answer, or could not record it */
}
export function refusalOf(asked: Asked, answer: Answer): Refusal | null {
  if ('done' in answer) return null
  return { asked, refused: 'refused' in answer ? answer.refused : null }
}

const what = ({ asked }: Refusal) => {
  const args = asked.args as { person?: number }
  return asked.kind === 'enter-area' || asked.kind === 'leave-area' ? `${nameOf(args.person ?? 0)}: ` : ''
}

export function Refusals({ list }: { list: readonly Refusal[] }) {
  if (!list.length) return null
  const open = ({ asked, refused }: Refusal) => {
    if (refused) sheet.value = { refused, rules: [refused.rule], asked, sent: true }
  }
  return (
    <div class="refusals" role="alert">
      <p>{t('plan.refused', { n: list.length })}</p>
      <ul>
        {list.map((row, i) => (
          <li key={i} data-refused={row.refused?.rule ?? 'lost'}>
            {row.refused ? (
              <button type="button" class="act quiet-act" onClick={() => open(row)}>
                <span lang="en">{what(row) + ruleWrong(row.refused.rule, row.asked)}</span>
                <small>{t('plan.refused.more')}</small>
              </button>
            ) : (
              <p class="held">{t('fault.lost')}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
