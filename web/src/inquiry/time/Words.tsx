// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Words - a document as text that does nothing: the program reads it, and parts a PDF's pages by form feeds, which stand nowhere else.
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../words'
import type { Got, Online } from './online'
import { Unplayed } from './Unplayed'

const Page = ({ n, text }: { n: number; text: string }) => {
  const name = t('inquiry.exhibit.page', { page: n })
  return (
    <section aria-label={name} data-page={n}>
      <h4>{name}</h4>
      <pre data-quote>{text}</pre>
    </section>
  )
}
export function Words({ online, entry, why }: { online: Online; entry: string; why: string }) {
  const [got, put] = useState<Got<string> | null>(null)
  useEffect(() => void online.text(entry, why).then(put), [entry])
  if (!got) return <p class="quiet">{t('loading')}</p>
  if (!('got' in got))
    return (
      <>
        {got.words && <p role="status">{got.words}</p>}
        <Unplayed entry={entry} what="shown" />
      </>
    )
  const pages = got.got.split('\f')
  return (
    <div class="time-text" tabIndex={0} role="region" aria-label={t('inquiry.exhibit.text', { entry })}>
      {pages.length > 1 ? pages.map((text, i) => <Page key={i} n={i + 1} text={text} />) : <pre data-quote>{got.got}</pre>}
    </div>
  )
}
