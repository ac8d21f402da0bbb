// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Papers - sheets of the day, and blank pads whose steps have the numbers of the screens: of which day, on which paper, in which
// language; then a tap a sheet. The box makes each beside its work: no stop waits for a page.
import { useState } from 'preact/hooks'
import { Pick } from '../parts/Fields'
import { Main } from '../parts/Main'
import { stale, views } from '../store'
import type { Language } from '../words'
import { dayOf, language, languages, t, today } from '../words'

const before = ['custody', 'racks', 'belts', 'roll-call', 'meeting', 'call-sheet', 'rules-card'] as const
const after = ['inventory', 'production-report', 'assessments', 'final-report', 'incident'] as const
const camera = ['camera-report', 'book'] as const
const pads = ['pad'] as const
const tables = ['log.csv', 'people.csv', 'inventory.csv', 'lots.csv', 'deadlines.ics'] as const
const sizes = ['a4', 'letter'] as const
type Size = (typeof sizes)[number]

const kept = localStorage.getItem('showclear.paper') as Size
const numbered = (date: string) => (Date.parse(date) >= 0 ? Math.floor(Date.parse(date) / 86400000) : null)
const dated = (day: number) => new Date(day * 86400000).toISOString().slice(0, 10)
/** This day, the one before, or any other by its date. */
const latest = () => views.value!.now.day || today()

interface Which {
  day: number
  size: Size
  lang: Language
}
const Sheets = ({ title, list, which }: { title: string; list: readonly string[]; which: Which }) => (
  <section>
    <h2>{title}</h2>
    <div class="list">
      {list.map(word => (
        <a
          key={word}
          class="link-row"
          data-sheet={word}
          target="_blank"
          rel="noopener"
          href={`/paper/${word}?day=${dated(which.day)}&size=${which.size}&lang=${which.lang}`}>
          {t(`sheet-of.${word.split('.')[0]}`)}
        </a>
      ))}
    </div>
  </section>
)

export function Papers() {
  const [day, on] = useState(latest)
  const [size, cut] = useState<Size>(sizes.includes(kept) ? kept : 'a4')
  const [lang, speak] = useState<Language>(language.value)
  const choose = (word: Size) => {
    cut(word)
    localStorage.setItem('showclear.paper', word)
  }
  const which = { day, size, lang }
  return (
    <Main class="papers" label={t('papers.title')}>
      <h1>{t('papers.title')}</h1>
      <p class="quiet">{t('papers.what')}</p>
      {stale.value && <p class="held">{t('papers.stale')}</p>}
      <Pick label={t('papers.day')} list={[latest(), latest() - 1].map(key => ({ key, words: dayOf(key) }))} at={day} pick={on} />
      <label class="field">
        {t('papers.date')}
        <input type="date" value={dated(day)} onInput={event => on(numbered(event.currentTarget.value) ?? day)} />
      </label>
      <Pick<Size>
        label={t('papers.size')}
        list={sizes.map(key => ({ key, words: t(`papers.size.${key}`) }))}
        at={size}
        pick={choose}
      />
      <Pick<Language>
        label={t('language')}
        list={(Object.keys(languages) as Language[]).map(key => ({ key, words: languages[key] }))}
        at={lang}
        pick={speak}
      />
      <Sheets title={t('papers.before')} list={before} which={which} />
      <Sheets title={t('papers.after')} list={after} which={which} />
      <Sheets title={t('papers.camera')} list={camera} which={which} />
      <Sheets title={t('papers.pads')} list={pads} which={which} />
      <Sheets title={t('papers.tables')} list={tables} which={which} />
      <p class="quiet">{t('papers.not')}</p>
    </Main>
  )
}
