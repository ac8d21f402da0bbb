// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// PadStep - which step of a paper pad a screen is: who goes from one to the other finds the same numbers. Said quietly, once a
// heading; never beside a figure of rounds.
import type { PadStepWord } from '../padSteps'
import { padSteps } from '../padSteps'
import { t } from '../words'

export const PadStep = ({ of }: { of: PadStepWord | readonly PadStepWord[] | null }) => {
  const list = of === null ? [] : typeof of === 'string' ? [of] : of
  if (!list.length) return null
  const numbers = list.map(word => padSteps[word])
  return (
    <small class="pad-step" data-step={numbers.join(' ')}>
      {t(numbers.length > 1 ? 'pad.steps' : 'pad.step', { n: numbers.join(', ') })}
    </small>
  )
}
