// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// AskedAndLooked - by anyone, at any time, one tap: I asked to see it, and looked. It is told, never more: the count of a
// look is made with the screen in hand.
import type { Item } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'

const isOut = (item: Item) => item.place === 'keeper' || item.place === 'holder'

export function AskedAndLooked({ item }: { item: Item }) {
  if (!isOut(item)) return null
  return (
    <div class="asked-and-looked">
      <Act class="quiet-act" asked={asked('asked-and-looked', { item: item.item })}>
        {t('act.asked-and-looked')}
      </Act>
      {item.asked && <p class="quiet small">{t('asked-and-looked.said')}</p>}
    </div>
  )
}
