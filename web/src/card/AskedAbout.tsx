// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// AskedAbout - what an account asks about this setup, afterwards: a file beside the record, which somebody put there (docs/inquiry.md).
// It is theirs and says whose; by role, folded, and no part of the record.
import { useEffect, useState } from 'preact/hooks'
import type { Setup } from '../views'
import { get } from '../wire'
import { t } from '../words'

interface Asked {
  number: string
  kind: 'fact' | 'question' | 'open' | 'exhibit'
  stands: string
  text?: string
  to?: string
}
interface Account {
  title?: string
  whose?: string
  asked: Asked[]
}

function One({ asked: { number, kind, stands, text, to } }: { asked: Asked }) {
  const plain = kind === 'exhibit' && stands === 'open' /* nothing to say of it but that it is there */
  return (
    <li data-asked-of={number}>
      <p class="small">
        <b>{t(`card.asked.${kind}`)}</b>
        {plain || ` · ${t(`card.stands.${stands}`)}`}
        {to && (
          <>
            {' · '}
            {t('card.asked.to')} <span data-quote>{to}</span>
          </>
        )}
        {' · '}
        <span class="index">{number}</span>
      </p>
      {text && <blockquote data-quote>{text}</blockquote>}
    </li>
  )
}

export function AskedAbout({ setup }: { setup: Setup }) {
  const [account, read] = useState<Account | null>(null)
  useEffect(() => {
    let gone = false
    void get<Account>(`/asked?setup=${encodeURIComponent(setup.id)}`).then(got => gone || read(got))
    return () => {
      gone = true
    }
  }, [setup.id])
  if (!account?.asked.length) return null
  return (
    <details class="card-asked" data-asked-about={account.asked.length}>
      <summary>{t('card.asked', { n: account.asked.length })}</summary>
      <p class="quiet small">{t('card.asked.note')}</p>
      <figure class="quiet small">
        <blockquote data-quote data-whose>
          {account.title && <b>{account.title}. </b>}
          {account.whose}
        </blockquote>
      </figure>
      <ul class="asked-list">
        {account.asked.map(asked => (
          <One key={asked.number} asked={asked} />
        ))}
      </ul>
    </details>
  )
}
