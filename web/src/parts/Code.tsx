// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Code - of a report without a name: shown once, to be written down. Nothing of it stays on this phone unless it is asked to.
import { useState } from 'preact/hooks'
import { shown } from '../code'
import { go } from '../route'
import { t } from '../words'

/** For the thread's page, until the page is closed. */
let atHand = ''
export const takeCode = () => {
  const code = atHand
  atHand = ''
  return code
}
export const openWith = (code: string) => {
  atHand = code
  go('thread')
}

export function Code({ code, keep, keeping }: { code: string; keep: () => void; keeping: boolean }) {
  const [copied, say] = useState(false)
  return (
    <section class="code-card" data-code-card>
      <h2>{t('code.title')}</h2>
      <p class="code" data-code>
        {shown(code)
          .split('-')
          .map((four, i) => (
            <span key={i}>{four}</span>
          ))}
      </p>
      <p>{t('code.write')}</p>
      <p>
        <b>{t('code.lost')}</b>
      </p>
      <p class="quiet">{t(keeping ? 'code.kept' : 'code.not-kept')}</p>
      <div class="row-acts">
        {!keeping && (
          <button type="button" class="act small-act quiet-act" data-keep-code onClick={keep}>
            {t('code.keep')}
          </button>
        )}
        <button type="button" class="act small-act quiet-act" aria-pressed={copied} onClick={() => say(true)}>
          {t('code.written')}
        </button>
        <button type="button" class="act small-act quiet-act" data-open-thread onClick={() => openWith(code)}>
          {t('code.thread')}
        </button>
      </div>
    </section>
  )
}

/** What is still seen of whoever writes without a name, and by whom. Paper is no worse. */
export const WithoutName = () => (
  <details class="more without-name" data-without-name>
    <summary>{t('nameless.title')}</summary>
    <ul class="plain">
      {['kept', 'place', 'group', 'box', 'wifi', 'words', 'paper'].map(word => (
        <li key={word}>{t(`nameless.${word}`)}</li>
      ))}
    </ul>
  </details>
)
