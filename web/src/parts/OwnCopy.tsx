// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// OwnCopy - what stands on the record in my name: which plan I copied, by whom it was taken. For a while it stands where I see
// it, with one tap that says it was not me.
import { ownCopies, screenOf, takenBy } from '../demands'
import { nameOf, slate } from '../names'
import { useSettled } from '../settled'
import { asked } from '../asked'
import type { Leaf, Setup } from '../views'
import { t, timeOf } from '../words'
import { Act } from './Act'
import { planShort } from './Plan'
import { Early } from './Prompt'

export function copyWords(setup: Setup, leaf: Leaf): string {
  const taker = takenBy(leaf),
    screen = screenOf(leaf)
  const key = taker ? 'own.taken' : screen ? 'own.on' : 'own.copied'
  return t(key, { taker: nameOf(taker), name: nameOf(screen), time: timeOf(leaf.at), what: planShort(setup) })
}

function Slip({ setup, leaf }: { setup: Setup; leaf: Leaf }) {
  const [settled, early] = useSettled(`own ${leaf.n}`)
  return (
    <article class="own-copy" data-own-copy={setup.setup} {...settled}>
      <p>
        <b class="slate-small">{slate(setup.setup)}</b> {copyWords(setup, leaf)}
      </p>
      <Act class="quiet-act small-act" asked={asked('that-was-not-me', { setup: setup.setup })}>
        {t('own.not-me')}
      </Act>
      {early && <Early />}
    </article>
  )
}

/** On Now, while it is fresh; on the setup's page as long as this page knows of it. */
export const OwnCopies = () => (
  <>
    {ownCopies()
      .filter(row => row.fresh)
      .map(row => (
        <Slip setup={row.setup} leaf={row.leaf} key={row.leaf.n} />
      ))}
  </>
)
export function OwnCopy({ id }: { id: number }) {
  const own = ownCopies().find(row => row.setup.setup === id)
  return own ? <Slip setup={own.setup} leaf={own.leaf} key={own.leaf.n} /> : null
}
