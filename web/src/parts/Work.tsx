// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

import { isDirection, myId } from '../store'
import type { Setup } from '../views'
import { asked } from '../asked'
import { PadStep } from './PadStep'
import { t } from '../words'
import { Act } from './Act'

const modes = ['line-up', 'rehearsal', 'take'] as const

/** A line-up and a rehearsal are use: the same gates stand before each. */
export function Work({ setup }: { setup: Setup }) {
  const running = modes.some(mode => mode === setup.work)
  if (running)
    return (
      <section class="work-acts">
        <PadStep of="work" />
        <Act class="big" asked={asked('cut', { setup: setup.setup })}>
          {t('work.cut.act')}
        </Act>
      </section>
    )
  if (!isDirection(myId.value) || setup.work === 'wrapped') return null
  return (
    <section class="work-acts">
      <PadStep of="work" />
      <div class="three">
        {modes.map(mode => (
          <Act key={mode} asked={asked('begin-work', { setup: setup.setup, mode })}>
            {t(`work.${mode}.act`)}
          </Act>
        ))}
      </div>
      <Act class="quiet-act" asked={asked('wrap-setup', { setup: setup.setup })}>
        {t('work.wrap')}
      </Act>
    </section>
  )
}
