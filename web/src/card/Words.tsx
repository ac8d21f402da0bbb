// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Words - what was meant with a setup, and what somebody writes of it: each under the writer's own name. Another's words stand
// beside, never in their place.
import { useState } from 'preact/hooks'
import type { Told } from '../book/lines'
import type { Setup } from '../views'
import { t, timeOf } from '../words'
import { asText, standing } from './cards'
import { entriesOf, give, idOf, waits, writerOf } from './given'
import { byWhom, mayWrite } from './Setup'
import { myId } from '../store'
import { nameOf } from '../names'

const told = (setup: string, field: string) => entriesOf(setup, 'setup').flatMap(entry => standing(entry, field))

interface Props {
  all: readonly Told[]
  may: boolean
  said: string /* how its buttons and its field are called */
  field: string
  time?: (ms: number) => string
  keep: (text: string, who?: number) => void
}
/** Each with its writer and the time, and for whoever may a field for their own. */
export function Written({ all, may, said, field, time = timeOf, keep }: Props) {
  const mine = all.filter(one => one.who === nameOf(myId.value))
  const [open, show] = useState(false)
  const [text, type] = useState('')
  const begin = () => {
    type(asText(mine[mine.length - 1]?.v ?? ''))
    show(true)
  }
  const put = () => {
    show(false)
    byWhom(who => keep(text.trim(), who))
  }
  return (
    <>
      {all.map(one => (
        <figure key={one.w} data-by={writerOf(one)}>
          <blockquote data-quote>{asText(one.v)}</blockquote>
          <figcaption class="quiet small">
            {t('card.by-at', { name: writerOf(one), time: time(Date.parse(one.at)) })}
            {waits(one) && ` · ${t('card.waits')}`}
          </figcaption>
        </figure>
      ))}
      {may && !open && (
        <button type="button" class="act small-act quiet-act" data-write={field} onClick={begin}>
          {t(mine.length ? `${said}.change` : `${said}.write`)}
        </button>
      )}
      {open && (
        <div class="panel">
          <label class="field">
            {t(`${said}.label`)}
            <textarea rows={4} maxLength={2000} value={text} onInput={event => type(event.currentTarget.value)} />
          </label>
          <div class="row-acts">
            <button type="button" class="act" data-keep={field} disabled={!text.trim()} onClick={put}>
              {t('card.keep')}
            </button>
            <button type="button" class="act quiet-act" onClick={() => show(false)}>
              {t('close')}
            </button>
          </div>
        </div>
      )}
    </>
  )
}

export function Words({ setup, field }: { setup: Setup; field: 'intention' | 'words' }) {
  const id = idOf('card', setup.id, 'A')
  const keep = (text: string, who?: number) =>
    void give({ kind: 'setup', id, setup: setup.id, set: { [field]: text }, mine: true, for: who })
  return (
    <div class="card-words" data-words={field}>
      <Written all={told(setup.id, field)} may={mayWrite()} said={`card.${field}`} field={field} keep={keep} />
    </div>
  )
}
