// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Irregular - it happened, but the entry was made by the wrong hand, or several in one go: what that means for those who
// rely on it, and which entries of this log are of that kind.
import { bring, brokenBy, held, leafAt, sortOf } from '../history'
import { nameAndRole } from '../names'
import { draft } from '../draft'
import { DeedForm, reliers } from '../parts/DeedForm'
import { KindTabs } from '../parts/Kinds'
import { Line } from '../parts/Line'
import { Main } from '../parts/Main'
import { go, route } from '../route'
import { ruleCure, ruleLang, ruleWrong } from '../say'
import { sentence } from '../telling'
import { size } from '../store'
import { rules } from '../vocabulary'
import { t } from '../words'
import { useEffect } from 'preact/hooks'

/** One entry whose rules were passed: which, what to do now, and who relies on it. */
export function Passed({ n }: { n: number }) {
  const leaf = leafAt(n)
  useEffect(() => void bring(n, n + 16), [n, size.value])
  if (!leaf) return <p class="quiet">{t('loading')}</p>
  const about = { args: leaf.d, for: leaf.by }
  const who = leaf.d.item ? reliers(Number(leaf.d.item)) : []
  return (
    <section class="passed-entry" data-passed={n}>
      <p class="lead">{sentence(leaf)}</p>
      {brokenBy(leaf).map(row => {
        const rule = String(row.d.rule)
        return (
          <div class="missing" key={row.n} data-rule={rule} data-breach={rules[rule]?.[3]}>
            <p class="wrong" lang={ruleLang(rule)}>
              {ruleWrong(rule, about)}
            </p>
            <p lang={ruleLang(rule)}>{ruleCure(rule, about)}</p>
          </div>
        )
      })}
      {who.length > 0 && <p>{t('irregular.rely', { names: who.map(nameAndRole).join('; ') })}</p>}
      <a class="link-row" href={`#entry/${n}`}>
        {t('late.see')}
      </a>
    </section>
  )
}

export function Irregular() {
  void size.value
  const at = route.value[1] ? Number(route.value[1]) : -1
  const rows = held.value.filter(leaf => leaf.k !== 'rule-broken' && (sortOf(leaf) === 'irregular' || leaf.on)).reverse()
  return (
    <Main id="irregular" class="happened" label={t('irregular.title')}>
      <KindTabs at="irregular" />
      <h1>{t('irregular.title')}</h1>
      <p class="teach">{t('irregular.teach')}</p>
      <p class="teach-more">{t('irregular.means')}</p>
      {at >= 0 && <Passed n={at} />}
      <details open={at < 0 && Boolean(draft.value.asked)}>
        <summary>{t('irregular.enter')}</summary>
        <DeedForm mode="irregular" done={index => go('irregular', index)} />
      </details>
      {rows.length > 0 ? <h2>{t('irregular.list')}</h2> : <p class="quiet">{t('irregular.none')}</p>}
      <ol class="leaves">
        {rows.slice(0, 40).map(leaf => (
          <Line leaf={leaf} key={leaf.n} />
        ))}
      </ol>
    </Main>
  )
}
