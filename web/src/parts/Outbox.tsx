// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Outbox - what was asked here and is not recorded: each in words, with its time. What never left this phone can be taken
// back, by the one whose it is.
import { signal } from '@preact/signals'
import { say, takeBack } from '../acts'
import { boxTime } from '../heard'
import { nameOf } from '../names'
import { isLate, isNameless } from '../outbox'
import type { Waiting } from '../outbox'
import { isStation, myId, outbox } from '../store'
import type { Command } from '../wire'
import { t, timeOf } from '../words'
import { askWho } from './Who'

const whose = (row: Waiting) => (row.body as Command).for ?? row.person
/** What a command will be called on the record: comes with the log's sentences (later.tsx). */
export const telling = signal<((row: Waiting) => string) | null>(null)
function words(row: Waiting): string {
  if (row.what === 'stop') return t('outbox.stop')
  return row.what === 'report' ? t('outbox.report') : (telling.value?.(row) ?? nameOf(whose(row)))
}
const mine = (row: Waiting) => row.person === myId.value || isNameless(row)
const droppable = (row: Waiting) => !row.sent && row.what !== 'stop' && mine(row)

function Row({ row }: { row: Waiting }) {
  const takes = () => void takeBack(row.id)
  const back = () => {
    if (!isStation.value || isNameless(row)) return takes()
    askWho(person => (person === whose(row) ? takes() : say(t('outbox.not-yours', { name: nameOf(whose(row)) }))))
  }
  const late = row.unheard || isLate(row.at, boxTime())
  return (
    <li data-waiting={row.id}>
      <span>
        <time>{timeOf(row.at)}</time> {words(row)}
      </span>
      <small>
        {t(row.sent ? 'outbox.sent' : 'outbox.unsent')}
        {late ? ` ${t('outbox.late')}` : ''}
      </small>
      {!mine(row) && <small>{t('outbox.theirs', { name: nameOf(row.person) })}</small>}
      {droppable(row) && (
        <button type="button" class="act small-act quiet-act" data-take-back onClick={back}>
          {t('outbox.take-back')}
        </button>
      )}
    </li>
  )
}

export function Outbox() {
  const rows = outbox.value
  if (!rows.length) return null
  return (
    <details class="outbox" data-outbox={rows.length}>
      <summary>
        <span role="status">{t('waiting', { n: rows.length })}</span>
      </summary>
      <ul>
        {rows.map(row => (
          <Row row={row} key={row.id} />
        ))}
      </ul>
      <p class="quiet">{t('outbox.note')}</p>
    </details>
  )
}
