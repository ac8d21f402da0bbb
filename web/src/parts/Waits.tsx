// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Waits - what stands still until somebody answers: the thing, and that its answer is missing. Never who reported it, never who is
// meant by it.
import { holdsWork } from '../concerns'
import { at, minutesLeft } from '../due'
import { itemName, slate } from '../names'
import { go } from '../route'
import { isStation, views } from '../store'
import type { Report } from '../views'
import { t } from '../words'
import { Prompt } from './Prompt'

function words(row: Report): string {
  const about = row.item ? itemName(row.item) : row.setup ? slate(row.setup) : t('fact.weapons')
  if (row.disputed) return t('waits.disputed', { about })
  return row.due && minutesLeft(row.due) >= 0 ? t('waits.due', { about, at: at(row.due) }) : t('waits.over', { about })
}

export function Waits({ of }: { of: (row: Report) => boolean }) {
  const rows = (views.value?.reports ?? []).filter(row => row.state !== 'answered' && of(row))
  return (
    <>
      {rows.map(row => (
        <a class="card held waits" href={`#report/${row.report}`} data-waits={row.report} key={row.report}>
          {words(row)}
        </a>
      ))}
    </>
  )
}

/** On Now: what holds work, and what the reader reported and was answered. */
export const WaitsNow = () => (
  <>
    <Waits of={holdsWork} />
    {(isStation.value ? [] : (views.value?.now.asks ?? [])).map(
      ask =>
        ask.ask === 'answer' && (
          <Prompt ask="answer" about={ask.report} key={ask.report}>
            <h2>{t('enough.asked')}</h2>
            <button type="button" class="act" onClick={() => go('report', ask.report)}>
              {t('enough.read')}
            </button>
          </Prompt>
        ),
    )}
  </>
)
