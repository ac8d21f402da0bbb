// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Figures - a big lot: counted and proved by the looker, entered as figures; what the record expects is not shown before.
import { useState } from 'preact/hooks'
import { act } from '../acts'
import type { Looking } from '../looking'
import { command } from '../looking'
import { PadStep } from './PadStep'
import { t } from '../words'

function Figure({ label, value, put }: { label: string; value: string; put: (text: string) => void }) {
  return (
    <label class="field">
      {label}
      <input
        class="figure-input"
        inputMode="numeric"
        pattern="[0-9]*"
        autocomplete="off"
        value={value}
        onInput={event => put(event.currentTarget.value.replace(/\D/g, '').slice(0, 5))}
      />
    </label>
  )
}

export function Figures({ look, end }: { look: Looking; end: () => void }) {
  const [count, counted] = useState('')
  const [proved, prove] = useState('')
  const [failed, fail] = useState('')
  const mark = t(`mark.${look.lot!.mark}`)
  const ready = count !== '' && proved !== '' && failed !== ''
  const send = async () => {
    if (!ready) return
    await act(command({ ...look, count: Number(count) }, { seen: Number(proved), failed: Number(failed), spent: 0, bore: false }))
    end()
  }
  return (
    <form
      class="form"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}>
      <h1>{look.lot!.id}</h1>
      <PadStep of="count" />
      <Figure label={t('figures.counted')} value={count} put={counted} />
      <Figure label={t('figures.proved', { mark })} value={proved} put={prove} />
      <Figure label={t('figures.failed', { mark })} value={failed} put={fail} />
      <p class="quiet">{t('figures.note')}</p>
      <button type="submit" class="act" data-act="count-lot" aria-disabled={!ready || undefined}>
        {t('figures.record')}
      </button>
      <button type="button" class="act quiet-act" onClick={end}>
        {t('look.leave')}
      </button>
    </form>
  )
}
