// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Log - the record itself: its head as this phone holds it, who outside cosigned it, and what happened, in words.
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { bring, held } from '../history'
import { slate } from '../names'
import { Deadlines } from '../parts/Deadlines'
import { SomethingHappened } from '../parts/Kinds'
import { Line } from '../parts/Line'
import { Main } from '../parts/Main'
import { alarm, checkpoint, myId, size, theCore } from '../store'
import type { Leaf } from '../views'
import { t, timeOf } from '../words'
import { get } from '../wire'
import { chosen } from './Setup'

interface Witnesses {
  witnesses: { name: string; size: number; at: number }[]
  quorum: number
  size: number
}

const filters = ['all', 'mine', 'weapons', 'setup'] as const
type Filter = (typeof filters)[number]
const passes: Record<Filter, (leaf: Leaf) => boolean> = {
  all: () => true,
  mine: leaf => [leaf.by, leaf.on, leaf.with, leaf.d.person].includes(myId.value),
  weapons: leaf => Boolean(leaf.d.item || leaf.d.lot || leaf.d.rack),
  setup: leaf => leaf.d.setup === chosen(),
}
const filter = signal<Filter>('all')
const step = 256

function Entries() {
  const [asking, wait] = useState(false)
  const rows = held.value.filter(passes[filter.value])
  const first = held.value[0]?.n ?? 0
  const earlier = async () => {
    wait(true)
    await bring(first - step, first)
    wait(false)
  }
  const setup = chosen()
  return (
    <>
      <div class="chips" role="group" aria-label={t('log.filter')}>
        {filters
          .filter(word => word !== 'setup' || setup)
          .map(word => (
            <button
              type="button"
              class="chip"
              key={word}
              data-filter={word}
              aria-pressed={filter.value === word}
              onClick={() => {
                filter.value = word
              }}>
              {t(`log.filter.${word}`, { setup: slate(setup) })}
            </button>
          ))}
      </div>
      {rows.length === 0 && <p class="quiet">{t('log.none')}</p>}
      <ol class="leaves" reversed>
        {[...rows].reverse().map(leaf => (
          <Line leaf={leaf} key={leaf.n} />
        ))}
      </ol>
      {first > 0 && (
        <button type="button" class="act quiet-act" data-earlier aria-busy={asking || undefined} onClick={() => void earlier()}>
          {t('log.earlier')}
        </button>
      )}
    </>
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
      {alarm.value && (
        <p class="held" role="alert">
          {t(alarm.value)}
        </p>
      )}
      <details>
        <summary>{t('log.proof')}</summary>
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
        {!alarm.value && <p class="quiet">{t('log.held', { n: head?.size ?? size.value })}</p>}
        <p class="proves">{t('log.proves')}</p>
      </details>
      <SomethingHappened />
      <a class="link-row something" href="#rules" data-rulebook>
        {t('rules.title')}
      </a>
      <a class="link-row something" href="#packs">
        {t('packs.title')}
      </a>
      <a class="link-row something" href="#measures">
        {t('measures.link')}
      </a>
      <a class="link-row something" href="#learning">
        {t('learning.title')}
      </a>
      <Deadlines />
      <Entries />
    </Main>
  )
}
