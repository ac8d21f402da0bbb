// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Acting - what can act now, told to everybody in the same words, with whom it is; and one press for anybody to make it off.
import { readyWords } from '../say'
import { items, stale } from '../store'
import type { Item, Setup } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'

export const acting = () => (stale.value ? [] : items().filter(item => item.ready))

/** Whoever is nearest: what was switched off is never refused. */
export const MakeOff = ({ item, class: name = 'strong-act' }: { item: Item; class?: string }) => (
  <Act class={name} likely={item.keeper} asked={asked('make-off', { item: item.item })}>
    {t('act.make-off')}
  </Act>
)

const inPlan = (setup?: Setup) => acting().filter(({ item }) => !setup || setup.dangers.some(danger => danger.item === item))

export const Acting = ({ of }: { of?: Setup }) => (
  <>
    {inPlan(of).map(item => (
      <p class="card held" data-acts={item.id} role="status" key={item.item}>
        {readyWords(item)}
      </p>
    ))}
  </>
)
