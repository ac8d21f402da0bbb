// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Strip - one weapon, one strip: its name, the figure of what is in it, where it is, and what this reader saw of it.
import type { ComponentChildren } from 'preact'
import { namesOf } from '../names'
import { contents, evidence, figure, where } from '../say'
import { reportsOn } from './Reports'
import { stale } from '../store'
import type { Item } from '../views'
import { t } from '../words'

/** What holds it is one tap away. */
export function Held({ item }: { item: Item }) {
  const open = reportsOn({ item: item.item }).find(row => row.state !== 'answered')
  if (!open) return <p class="held">{t('strip.held')}</p>
  return (
    <a class="held held-link" href={`#report/${open.report}`}>
      {t('strip.held')}
    </a>
  )
}

export function Strip({ item, children }: { item: Item; children?: ComponentChildren }) {
  const tone = item.rounds && !stale.value ? (item.kind === 'blank' || !item.kindShown ? 'strong' : 'warm') : 'plain'
  const said = evidence(item)
  return (
    <article
      class={`strip ${tone}`}
      data-item={item.id}
      data-evidence={item.evidence}
      data-state={item.state}
      aria-label={item.id}>
      <div class="strip-row">
        <div class="strip-figure" aria-hidden="true">
          {figure(item)}
        </div>
        <div class="strip-words">
          <h3>{item.id}</h3>
          <p class="contents">{contents(item)}</p>
          <p class="where">{where(item)}</p>
          {said && <p class="evidence">{said}</p>}
          {item.through.length > 0 && !stale.value && (
            <p class="through" data-through={item.through.length}>
              {t('strip.through', { names: namesOf(item.through) })}
            </p>
          )}
          {item.kept && <p class="held">{t('strip.kept')}</p>}
          {item.declared && !stale.value && <p class="where">{t('strip.declared')}</p>}
          {item.held && <Held item={item} />}
          {item.doubted && <p class="held">{t('strip.doubted')}</p>}
          {item.ready && <p class="held">{t('strip.ready')}</p>}
          {item.waiting && <p class="held">{t('strip.waiting')}</p>}
        </div>
      </div>
      {children}
    </article>
  )
}
