// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Log - the record itself: its head as this phone holds it, who outside cosigned it, and what happened, in words.
import { Main } from '../parts/Main'
import { useEffect, useState } from 'preact/hooks'
import { nameOf } from '../names'
import { sentence } from '../say'
import { alarm, checkpoint, leaves, size, theCore } from '../store'
import type { Leaf } from '../views'
import { t, timeOf } from '../words'
import { get } from '../wire'

interface Witnesses {
  witnesses: { name: string; size: number; at: number }[]
  quorum: number
  size: number
}

function Line({ leaf }: { leaf: Leaf }) {
  return (
    <li class={leaf.k === 'set-stopped' || leaf.k === 'rule-broken' ? 'strong-line' : ''} data-leaf={leaf.k}>
      <time>{timeOf(leaf.at)}</time>
      <span>
        {sentence(leaf)}
        {leaf.on ? <small> {t('log.on', { name: nameOf(leaf.on) })}</small> : null}
        {leaf.entry && <small> {t(`entry.${leaf.entry}`, { time: timeOf(leaf.about ?? leaf.at) })}</small>}
      </span>
      <small class="index">{leaf.n}</small>
    </li>
  )
}

export function Log() {
  const [outside, learn] = useState<Witnesses | null>(null)
  useEffect(() => {
    void get<Witnesses>('/log/witnesses').then(learn)
  }, [])
  const head = checkpoint.value
  const root = head?.root ?? (theCore() ? theCore()!.root() : '')
  return (
    <Main id="log" label={t('nav.log')}>
      <h1>{t('log.title')}</h1>
      <dl class="head">
        <div>
          <dt>{t('log.size')}</dt>
          <dd class="numeral-mid">{size.value}</dd>
        </div>
        <div>
          <dt>{t('log.root')}</dt>
          <dd class="mono">{root.slice(0, 10)}</dd>
        </div>
        <div>
          <dt>{t('log.witnesses')}</dt>
          <dd>
            {outside
              ? outside.witnesses.length || outside.quorum
                ? t('log.witnesses.count', { n: outside.witnesses.length, quorum: outside.quorum })
                : t('log.witnesses.none')
              : '–'}
          </dd>
        </div>
      </dl>
      {outside?.witnesses.map(row => (
        <p class="quiet" key={row.name}>
          {t('log.witness', { name: row.name, size: row.size, time: timeOf(row.at) })}
        </p>
      ))}
      {alarm.value ? (
        <p class="held" role="alert">
          {t(alarm.value)}
        </p>
      ) : (
        <p class="quiet">{t('log.held', { n: head?.size ?? size.value })}</p>
      )}
      <p class="proves">{t('log.proves')}</p>
      <h2>{t('log.latest')}</h2>
      <ol class="leaves">
        {[...leaves.value].reverse().map(leaf => (
          <Line leaf={leaf} key={leaf.n} />
        ))}
      </ol>
    </Main>
  )
}
