// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

import { useState } from 'preact/hooks'
import { go } from '../route'
import { asked } from '../asked'
import { PadStep } from './PadStep'
import { t } from '../words'
import { Act } from './Act'
import { NextSlates } from './Carded'

export function NewSetup() {
  const [id, name] = useState('')
  const [text, mean] = useState('')
  const word = id.trim().toLowerCase()
  return (
    <form class="form" onSubmit={event => event.preventDefault()}>
      <h1>{t('setup.plan')}</h1>
      <PadStep of="plan" />
      <label class="field">
        {t('setup.plan.id')}
        <input
          value={id}
          onInput={event => name(event.currentTarget.value)}
          maxLength={24}
          autocomplete="off"
          autocapitalize="none"
        />
      </label>
      <NextSlates take={name} />
      <label class="field">
        {t('setup.plan.text')}
        <textarea value={text} onInput={event => mean(event.currentTarget.value)} rows={4} />
      </label>
      <Act
        asked={asked('plan-setup', { id: word, text: text || undefined })}
        done={() => setTimeout(() => go('setup', word), 200)}>
        {t('setup.plan.record')}
      </Act>
    </form>
  )
}
