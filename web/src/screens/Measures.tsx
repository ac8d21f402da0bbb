// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Measures - for crew, family, union and press: each measure of this production, on how many shooting days it was asked for, and on how
// many the record verifies it. Counted by the box, of the whole set; no name is on it.
import { useEffect, useState } from 'preact/hooks'
import { Main } from '../parts/Main'
import { size } from '../store'
import { ruleLang, ruleWrong } from '../say'
import { get } from '../wire'
import { dayOf, t } from '../words'

interface Row {
  measure: string
  asked: number
  kept: number
  afterwards: number
}
interface Counted {
  days: number
  open: boolean
  packs: string[]
  measures: Row[]
  missed: { day: number; measures: string[]; finds: number }[]
  sums: Record<string, number>
  rules: { rule: string; prevented: number; passed: number }[]
}
const sums = ['lots', 'lotsProved', 'arrivals', 'finds', 'stops', 'drills', 'discharges', 'injuries'] as const

const One = ({ row }: { row: Row }) => (
  <li data-measure={row.measure} data-asked={row.asked} data-kept={row.kept}>
    <b>{t('measures.kept', { n: row.asked, kept: row.kept })}</b>
    <span>{t(`measured.${row.measure}`)}</span>
    {row.afterwards > 0 && <span class="quiet small">{t('measures.afterwards', { n: row.afterwards })}</span>}
  </li>
)

const Days = ({ rows }: { rows: Counted['missed'] }) => (
  <details class="more" data-missed={rows.length}>
    <summary>{t('measures.missed', { n: rows.length })}</summary>
    {rows.map(row => (
      <section key={row.day}>
        <h3>{dayOf(row.day)}</h3>
        <ul class="plain">
          {row.finds > 0 && <li>{t('measures.finds', { n: row.finds })}</li>}
          {row.measures.map(measure => (
            <li key={measure}>{t(`measured.${measure}`)}</li>
          ))}
        </ul>
      </section>
    ))}
  </details>
)

const Rules = ({ rows }: { rows: Counted['rules'] }) => (
  <details class="more">
    <summary>{t('measures.rules', { n: rows.length })}</summary>
    <ul class="plain">
      {rows.map(row => (
        <li key={row.rule}>
          <span lang={ruleLang(row.rule)}>{ruleWrong(row.rule, null)}</span>{' '}
          <span class="quiet">{t('measures.rule', { prevented: row.prevented, passed: row.passed })}</span>
        </li>
      ))}
    </ul>
  </details>
)

function Page({ all }: { all: Counted }) {
  const rows = all.measures.filter(row => row.asked > 0)
  return (
    <>
      <p data-days={all.days}>{t('measures.days', { n: all.days })}</p>
      {all.open && <p class="quiet">{t('measures.open')}</p>}
      {all.packs.length > 0 && <p>{t('measures.packs', { packs: all.packs.map(pack => t(`pack.${pack}`)).join(', ') })}</p>}
      {rows.length === 0 && <p class="empty">{t('measures.none')}</p>}
      <ul class="measures">
        {rows.map(row => (
          <One row={row} key={row.measure} />
        ))}
      </ul>
      {all.missed.length > 0 && <Days rows={all.missed} />}
      <h2>{t('measures.also')}</h2>
      <ul class="plain">
        {sums.map(key => (
          <li key={key}>{t(`measures.sum.${key}`, { n: all.sums[key] ?? 0 })}</li>
        ))}
        {all.sums.suspended > 0 && <li>{t('measures.sum.suspended', { n: all.sums.suspended })}</li>}
        {all.sums.resumed > 0 && <li>{t('measures.sum.resumed', { n: all.sums.resumed })}</li>}
      </ul>
      {all.rules.length > 0 && <Rules rows={all.rules} />}
      <p class="quiet">{t('measures.limits')}</p>
    </>
  )
}

export function Measures() {
  const [all, have] = useState<Counted | 'lost' | null>(null)
  const [at] = useState(size.value)
  useEffect(() => {
    let here = true
    void get<Counted>('/measures').then(found => here && have(found ?? 'lost'))
    return () => {
      here = false
    }
  }, [at])
  return (
    <Main id="measures" label={t('measures.title')}>
      <h1>{t('measures.title')}</h1>
      <p class="lead">{t('measures.what')}</p>
      {!all && <p role="status">{t('measures.counting')}</p>}
      {all === 'lost' && <p role="status">{t('measures.lost')}</p>}
      {all && all !== 'lost' && <Page all={all} />}
    </Main>
  )
}
