// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

import { useState } from 'preact/hooks'
import type { Setup } from '../views'
import { asked } from '../views'
import type { Measure, Muzzle } from '../vocabulary'
import { MeasureWords } from '../vocabulary'
import { t } from '../words'
import { Act } from './Act'

const lines: Muzzle[] = ['nobody', 'person', 'lens']

/** Nothing is preselected: where the muzzle goes is said anew each time. */
export function MuzzleForm({ setup, done }: { setup: Setup; done: () => void }) {
  const [muzzle, cross] = useState<Muzzle | null>(null)
  const [measures, take] = useState<Measure[]>([])
  const toggle = (measure: Measure) =>
    take(measures.includes(measure) ? measures.filter(other => other !== measure) : [...measures, measure])
  return (
    <div class="panel">
      <p>{t('muzzle.question')}</p>
      <div class="three">
        {lines.map(line => (
          <button
            type="button"
            class="choice"
            key={line}
            data-muzzle={line}
            aria-pressed={muzzle === line}
            onClick={() => cross(line)}>
            {t(`muzzle.${line}`)}
          </button>
        ))}
      </div>
      {(muzzle === 'person' || muzzle === 'lens') && (
        <>
          <p>{t('muzzle.measures')}</p>
          <div class="chips">
            {MeasureWords.map(measure => (
              <button
                type="button"
                class="chip"
                key={measure}
                aria-pressed={measures.includes(measure)}
                onClick={() => toggle(measure)}>
                {t(`measure.${measure}`)}
              </button>
            ))}
          </div>
        </>
      )}
      {muzzle && (
        <Act
          asked={asked('state-muzzle', { setup: setup.setup, muzzle, measure: muzzle === 'nobody' ? [] : measures })}
          done={done}>
          {t('muzzle.record')}
        </Act>
      )}
    </div>
  )
}
