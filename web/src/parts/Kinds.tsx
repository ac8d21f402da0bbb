// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Kinds - three ways in which something comes onto the record after it happened, never mixed; each has its own screen, and
// the mark that its entries bear in the log: a word with a shape, never a colour alone.
import type { Sort } from '../history'
import { t } from '../words'

const screens = ['late', 'irregular', 'deviation'] as const

export const KindTabs = ({ at }: { at: (typeof screens)[number] }) => (
  <nav class="kind-tabs" aria-label={t('kinds.label')}>
    {screens.map(kind => (
      <a key={kind} href={`#${kind}`} aria-current={kind === at ? 'page' : undefined}>
        {t(`kinds.tab.${kind}`)}
      </a>
    ))}
  </nav>
)

export const Mark = ({ sort }: { sort: Sort }) =>
  sort === 'now' ? null : <span class={`entry-mark mark-${sort}`}>{t(`sort.${sort}`)}</span>

/** From Now, from the log: the door to all three. */
export const SomethingHappened = () => (
  <a class="link-row something" href="#late" data-happened>
    {t('kinds.something')}
  </a>
)
