// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Unwanted - what nobody meant: a discharge, a round that belongs to no lot. Said first, written in a sentence, sent.
import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import type { Asked } from '../asked'
import type { Item } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'

function Say({
  label,
  send,
  question,
  children,
}: {
  label: string
  question: string
  send: (text: string) => Asked
  children?: ComponentChildren
}) {
  const [open, show] = useState(false)
  const [text, write] = useState('')
  if (!open)
    return (
      <button type="button" class="act quiet-act" onClick={() => show(true)}>
        {label}
      </button>
    )
  return (
    <div class="panel">
      <label class="field">
        {question}
        <textarea rows={3} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {children}
      <Act
        class="strong-act"
        asked={send(text)}
        done={() => {
          show(false)
          write('')
        }}>
        {label}
      </Act>
    </div>
  )
}

export const ReportDischarge = ({ item }: { item: Item }) => (
  <Say
    label={t('act.report-discharge')}
    question={t('unwanted.what')}
    send={text =>
      asked('report-discharge', { item: item.item, setup: item.setup || undefined, count: 1, text: text || undefined })
    }
  />
)
export const FindRound = ({ item }: { item?: number }) => (
  <Say
    label={t('act.find-round')}
    question={t('unwanted.where')}
    send={text => asked('find-round', { item, count: 1, text: text || undefined })}
  />
)
