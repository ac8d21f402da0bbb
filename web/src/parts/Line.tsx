// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Line - one entry of the log as a sentence that leads to its page, marked with what kind of entry it is.
import { correctedBy, corrects, sortOf } from '../history'
import { nameOf, slate } from '../names'
import { paperUntil } from '../papering'
import { sentence } from '../telling'
import type { Leaf } from '../views'
import { t, timeOf } from '../words'
import { Mark } from './Kinds'

/** From when until when the day went on on paper: what is between stands on its pages, or nowhere. */
function paperSpan(opened: Leaf): string {
  const until = paperUntil(opened),
    from = timeOf(opened.about ?? opened.at)
  return until ? t('paper-mode.span', { from, to: timeOf(until) }) : t('paper-mode.span.open', { from })
}

/** On whose screen, in whose presence, when it was done. */
export function Circumstances({ leaf }: { leaf: Leaf }) {
  return (
    <>
      {leaf.on ? <small> {t('log.on', { name: nameOf(leaf.on) })}</small> : null}
      {leaf.with ? <small> {t('log.with', { name: nameOf(leaf.with) })}</small> : null}
      {leaf.entry && <small> {t(`entry.${leaf.entry}`, { time: timeOf(leaf.about ?? leaf.at) })}</small>}
    </>
  )
}

export function Line({ leaf }: { leaf: Leaf }) {
  const strong = leaf.k === 'set-stopped' || leaf.k === 'rule-broken'
  const later = correctedBy(leaf.n),
    earlier = corrects(leaf),
    setup = Number(leaf.d.setup ?? 0)
  return (
    <li class={strong ? 'strong-line' : ''} data-leaf={leaf.k} data-index={leaf.n} data-sort={sortOf(leaf)}>
      <a class="line" href={`#entry/${leaf.n}`}>
        <time>{timeOf(leaf.at)}</time>
        <span class={later.length ? 'was-corrected' : ''}>
          <Mark sort={sortOf(leaf)} /> <span class="said">{sentence(leaf)}</span>
          <Circumstances leaf={leaf} />
          {leaf.k === 'paper-opened' && <b class="paper-span"> {paperSpan(leaf)}</b>}
          {later.map(n => (
            <small key={n} class="correction">
              {' '}
              {t('entry.corrected-by', { entry: n })}
            </small>
          ))}
          {earlier >= 0 && <small class="correction"> {t('entry.corrects', { entry: earlier })}</small>}
        </span>
        <small class="index">{leaf.n}</small>
      </a>
      {setup > 0 && (
        <a class="line-setup" href={`#setup/${setup}`} aria-label={t('log.to-setup', { setup: slate(setup) })}>
          {slate(setup)}
        </a>
      )}
    </li>
  )
}
