// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Words - what was meant with a setup, and what somebody writes of it: each under the writer's own name. Another's words stand
// beside, never in their place.
import { useState } from 'preact/hooks'
import type { Setup } from '../views'
import { t, timeOf } from '../words'
import { asText, standing } from './cards'
import { entriesOf, give, idOf, waits, writerOf } from './given'
import { byWhom, mayWrite } from './Setup'
import { myId } from '../store'
import { nameOf } from '../names'

const told = (setup: string, field: string) => entriesOf(setup, 'setup').flatMap(entry => standing(entry, field))

export function Words({ setup, field }: { setup: Setup; field: 'intention' | 'words' }) {
  const all = told(setup.id, field)
  const mine = all.filter(one => one.who === nameOf(myId.value))
  const [open, show] = useState(false)
  const [text, type] = useState('')
  const begin = () => {
    type(asText(mine[mine.length - 1]?.v ?? ''))
    show(true)
  }
  const keep = () => {
    show(false)
    byWhom(
      who =>
        void give({
          kind: 'setup',
          id: idOf('card', setup.id, 'A'),
          setup: setup.id,
          set: { [field]: text.trim() },
          mine: true,
          for: who,
        }),
    )
  }
  return (
    <div class="card-words" data-words={field}>
      {all.map(one => (
        <figure key={one.w} data-by={writerOf(one)}>
          <blockquote data-quote>{asText(one.v)}</blockquote>
          <figcaption class="quiet small">
            {t('card.by-at', { name: writerOf(one), time: timeOf(Date.parse(one.at)) })}
            {waits(one) && ` · ${t('card.waits')}`}
          </figcaption>
        </figure>
      ))}
      {mayWrite() && !open && (
        <button type="button" class="act small-act quiet-act" data-write={field} onClick={begin}>
          {t(mine.length ? `card.${field}.change` : `card.${field}.write`)}
        </button>
      )}
      {open && (
        <div class="panel">
          <label class="field">
            {t(`card.${field}.label`)}
            <textarea rows={4} maxLength={2000} value={text} onInput={event => type(event.currentTarget.value)} />
          </label>
          <div class="row-acts">
            <button type="button" class="act" data-keep={field} disabled={!text.trim()} onClick={keep}>
              {t('card.keep')}
            </button>
            <button type="button" class="act quiet-act" onClick={() => show(false)}>
              {t('close')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
