// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Find - a round, or a weapon, that nobody declared: what, where, sent. It counts as live until it is proved to be something
// else: the set stops, the place is held, nobody touches it.
import { useState } from 'preact/hooks'
import { places, spot } from '../places'
import type { Where } from '../vocabulary'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { Pick } from './Fields'

/** Where it was, of the places that are looked through; elsewhere is said in words. */
export const WherePick = ({ at, put }: { at: Where | null; put: (place: Where | null) => void }) => (
  <Pick<Where>
    label={t('find.where')}
    list={places.map(key => ({ key, words: spot(key) }))}
    at={at}
    pick={key => put(key === at ? null : key)}
  />
)

const kinds = ['round', 'weapon'] as const
function Form({ close }: { close: () => void }) {
  const [kind, is] = useState<(typeof kinds)[number] | null>(null)
  const [place, put] = useState<Where | null>(null)
  const [text, write] = useState('')
  const said = { where: place ?? undefined, text: text.trim() || undefined }
  return (
    <div class="panel find" data-find>
      <p class="lead">{t('find.first')}</p>
      <Pick label={t('find.what')} list={kinds.map(key => ({ key, words: t(`find.${key}`) }))} at={kind} pick={is} />
      <WherePick at={place} put={put} />
      <label class="field">
        {t('unwanted.what')}
        <textarea rows={2} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {kind && (
        <Act
          class="strong-act"
          asked={kind === 'round' ? asked('find-round', { count: 1, ...said }) : asked('find-weapon', said)}
          done={close}>
          {t('find.say')}
          <small>{t('mishap.stops')}</small>
        </Act>
      )}
      <button type="button" class="act quiet-act" onClick={close}>
        {t('find.close')}
      </button>
    </div>
  )
}

/** Opens beneath the finger, and sends only when it is said what it is. */
export function Find() {
  const [open, show] = useState(false)
  if (open) return <Form close={() => show(false)} />
  return (
    <button type="button" class="act strong-act" data-found onClick={() => show(true)}>
      {t('find.open')}
    </button>
  )
}
