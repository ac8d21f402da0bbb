// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Card - the camera's half of a setup's page. A file of its own; what it needs of the later screens it takes from the kit.
import '../main'
import words from 'card-words'
import { setups } from '../store'
import type { Setup } from '../views'
import { learnMore, t } from '../words'
import { AskedAbout } from './AskedAbout'
import { Credit } from './Credit'
import { ForMe } from './ForMe'
import { Frames } from './Frames'
import { cards } from './given'
import { ToHanded } from './Handed'
import { Hazards } from './Hazards'
import { Lights } from './Lights'
import { LightPlan } from './Plan'
import { Brief as CardBrief, mayWrite, SetupCard } from './Setup'
import { nextSlates } from './slates'
import { SunOf } from './Sun'
import { Takes } from './Takes'
import { Told } from './Told'
import { Words } from './Words'

learnMore(words)
export { Handed } from './Handed'
export { Images } from './Images'
export { Screenplay } from './Screenplay'

interface Props {
  setup: Setup
}
/** Whoever goes on with somebody's work has it one press away. */
export const Brief = ({ setup }: Props) => (
  <>
    <CardBrief setup={setup} />
    <ToHanded mine />
  </>
)
export const Meant = ({ setup }: Props) => <Words setup={setup} field="intention" />

const All = ({ setup }: Props) => (
  <>
    <SetupCard setup={setup} />
    <Takes setup={setup} />
    <Hazards setup={setup} />
    <LightPlan setup={setup} />
    <Lights setup={setup} />
    <SunOf setup={setup} />
    <Words setup={setup} field="words" />
    <ForMe setup={setup} />
  </>
)
/** Whoever writes no card has it folded away, and only where there is one. */
export function Made({ setup }: Props) {
  if (mayWrite()) return <All setup={setup} />
  if (!cards.value.some(card => card.setup === setup.id)) return <ForMe setup={setup} />
  return (
    <details class="card-folded">
      <summary>{t('card.title')}</summary>
      <All setup={setup} />
    </details>
  )
}
export const Asked = ({ setup }: Props) => <AskedAbout setup={setup} />
export const Finished = ({ setup }: Props) => (
  <>
    <Credit setup={setup} />
    <Frames setup={setup} />
    <Told setup={setup} />
    <ToHanded />
  </>
)

/** Beside the field of a new setup's name: what would come next. */
export function NextSlates({ take }: { take: (id: string) => void }) {
  const list = nextSlates(setups().map(row => row.id))
  if (!list.length) return null
  return (
    <div class="chips" role="group" aria-label={t('card.next-slates')} data-next-slates>
      {list.map(id => (
        <button type="button" class="chip" key={id} onClick={() => take(id)}>
          {id.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
