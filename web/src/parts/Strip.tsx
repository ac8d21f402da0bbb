// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Strip - one weapon, one strip: its name, the figure of what is in it, where it is, and what this reader saw of it.
import type { ComponentChildren } from 'preact'
import { namesOf } from '../names'
import { contents, evidence, figure, readyWords, thingWord, where } from '../say'
import { reportsOn } from './Reports'
import { stale } from '../store'
import { isThing } from '../things'
import type { Item } from '../views'
import { t } from '../words'

/** What holds it, until an answer or until a look, is one tap away. */
export function Held({ item }: { item: Item }) {
  const open = reportsOn({ item: item.item }).find(row => row.state !== 'answered')
  const words = t(item.held ? 'strip.held' : 'strip.doubted')
  if (!open) return <p class="held">{words}</p>
  return (
    <a class="held held-link" href={`#report/${open.report}`}>
      {words}
    </a>
  )
}

export function Strip({ item, children }: { item: Item; children?: ComponentChildren }) {
  const acts = item.ready && !stale.value
  const loaded = item.rounds > 0 && !stale.value && (item.kind === 'blank' || !item.kindShown ? 'strong' : 'warm')
  const tone = acts ? 'strong' : loaded || 'plain'
  const thing = isThing(item)
  const what = contents(item),
    said = evidence(item)
  return (
    <article
      class={`strip ${tone}`}
      data-item={item.id}
      data-evidence={item.evidence}
      data-state={item.state}
      data-ready={item.ready || undefined}
      aria-label={item.id}>
      <div class="strip-row">
        {!thing && (
          <div class="strip-figure" aria-hidden="true">
            {figure(item)}
          </div>
        )}
        <div class="strip-words">
          <h3>
            {item.id} {thing && <span class="quiet thing-class">{thingWord(item)}</span>}
          </h3>
          {acts && <p class="held">{readyWords(item)}</p>}
          {what && <p class="contents">{what}</p>}
          <p class="where">{where(item)}</p>
          {said && <p class="evidence">{said}</p>}
          {item.through.length > 0 && !stale.value && (
            <p class="through" data-through={item.through.length}>
              {t('strip.through', { names: namesOf(item.through) })}
            </p>
          )}
          {item.kept && <p class="held">{t('strip.kept')}</p>}
          {item.declared && !stale.value && <p class="where">{t('strip.declared')}</p>}
          {(item.held || item.doubted) && <Held item={item} />}
          {item.waiting && <p class="held">{t('strip.waiting')}</p>}
        </div>
      </div>
      {children}
    </article>
  )
}
